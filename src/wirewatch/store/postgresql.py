"""The store of a team: a PostgreSQL database, by psycopg 3."""

from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from wirewatch.errors import StoreError

_DRIVER = "postgresql+psycopg"
_WRITER = 0x77697265
"""The advisory lock that a writer holds: "wire"."""
_CONNECT_SECONDS = 15

_REFUSED = (
    "the store's server refuses the user or the password: write postgresql://USER@HOST/NAME and put the "
    "password into PGPASSWORD or ~/.pgpass"
)
_FAR = "the store's server cannot be reached: is the server running, and are host and port right?"
_CROWDED = "the store's server has too many users at once: run the same command again later"
_AGAIN = "run the same command again, nothing is lost"
ADVICE = (
    ("55P03", "the store is busy: another wirewatch writes to it; run the same command again later"),
    ("53100", f"the disk of the store's server is full: make room and {_AGAIN}"),
    ("42501", "the user may not do this in the store's database: let its owner run wirewatch, or GRANT it"),
    ("25006", "the store's server takes no changes: name the one that it is a copy of with --db"),
    ("57P01", f"the store's server was stopped: start it and {_AGAIN}"),
    ("starting up", "the store's server is just starting: run the same command again in a moment"),
    ("too many", _CROWDED),
    ("connection slots", _CROWDED),
    ("password", _REFUSED),
    ("authentication failed", _REFUSED),
    ("pg_hba", _REFUSED),
    ('role "', _REFUSED),
    ('database "', "the store's server has no such database: make it with `createdb NAME`"),
    ("closed the connection", f"the connection to the store's server broke off: {_AGAIN}"),
    ("connection is lost", f"the connection to the store's server broke off: {_AGAIN}"),
    ("connection failed", _FAR),
    ("timeout expired", _FAR),
    ("resolve host", _FAR),
    ("connection is bad", _FAR),
)
"""SQLSTATE codes (PostgreSQL's manual, appendix A) and words of the driver's errors, and what to do."""


def open_server(url: URL, busy_seconds: int) -> Engine:
    """Engine for a database on a server. Raises StoreError where the driver is missing."""
    more = {} if "connect_timeout" in url.query else {"connect_timeout": _CONNECT_SECONDS}
    try:
        engine = create_engine(url.set(drivername=_DRIVER), connect_args={"client_encoding": "utf8", **more})
    except ImportError as error:
        advice = "PostgreSQL needs its driver: pip install 'wirewatch[postgresql]'"
        raise StoreError(advice) from error

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: object) -> None:
        encoding = connection.info.parameter_status("server_encoding")
        if encoding != "UTF8":
            raise StoreError(
                f"the store's database keeps text as {encoding}: make it anew with "
                "`createdb --encoding UTF8 --template template0 NAME`"
            )
        connection.autocommit = True  # or the first transaction that is undone undoes this too
        connection.execute("SET TIME ZONE 'UTC'")
        connection.autocommit = False

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        """A reader sees one moment of the store. Writers wait for one another, as they do in SQLite.

        The writer's lock is asked for before its first look: it sees what the one before it has done.
        """
        if connection.get_execution_options().get("writes", True):
            milliseconds = max(1, 1000 * busy_seconds)  # 0 would be: for ever
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {milliseconds}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITER})")
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    return engine
