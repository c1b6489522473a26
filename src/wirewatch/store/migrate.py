"""Brings a store to the newest schema, by Alembic's migrations."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from wirewatch.errors import StoreError

SCRIPTS = Path(__file__).parent / "migrations"


def is_current(connection: Connection) -> bool:
    """True where the schema is the newest."""
    current = MigrationContext.configure(connection).get_current_revision()
    return current == ScriptDirectory.from_config(_config()).get_current_head()


def upgrade(connection: Connection) -> None:
    """Migrate to the newest schema. Raises StoreError where the store is newer, or another's database."""
    config = _config()
    scripts = ScriptDirectory.from_config(config)
    current = MigrationContext.configure(connection).get_current_revision()
    if current == scripts.get_current_head():
        return
    if current is None and inspect(connection).get_table_names():
        raise StoreError("the database named as the store is another program's: name another with --db")
    if current is not None and current not in {script.revision for script in scripts.walk_revisions()}:
        raise StoreError(f"the store was made by a newer wirewatch (schema {current}): upgrade wirewatch")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    return config
