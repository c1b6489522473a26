"""Alembic's environment: runs on the connection that ``migrate.upgrade`` hands over."""

from alembic import context

from wirewatch.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
