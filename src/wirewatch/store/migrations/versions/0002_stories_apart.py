"""The record by stories, what waits, and the index of texts

Revision: 0002
Revises: 0001

The record that was made as a whole is history from now on; the next run makes it anew, story by story.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""Ordered by code points everywhere."""

_RECORD = (
    *("dated", "resolved", "links", "families", "stories"),
    *("entities", "claims", "findings", "timeline"),
)


def upgrade() -> None:
    for name in _RECORD:
        with op.batch_alter_table(name, schema=None) as table:
            if name != "claims":
                table.add_column(sa.Column("story", TEXT, nullable=True))
            table.create_index(f"ix_{name}_story", ["story", "superseded_at", "id"], unique=False)
    with op.batch_alter_table("links", schema=None) as table:
        for end in ("from_report", "to_report"):
            table.create_index(f"ix_links_{end}", [end, "superseded_at"], unique=False)
    with op.batch_alter_table("cleaned", schema=None) as table:
        table.create_index("ix_cleaned_capture", ["capture"], unique=False)
    op.drop_table("runs")
    _make_tables()
    for name in _RECORD:
        op.execute(f"UPDATE {name} SET superseded_at = CURRENT_TIMESTAMP WHERE superseded_at IS NULL")
    op.execute("INSERT INTO waiting (report) SELECT id FROM cleaned WHERE superseded_at IS NULL")


def _make_tables() -> None:
    op.create_table(
        "seals",
        sa.Column("row", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_seals")),
    )
    with op.batch_alter_table("seals", schema=None) as table:
        table.create_index("ix_seals_current", ["superseded_at", "id"], unique=False)
        table.create_index(op.f("ix_seals_id"), ["id"], unique=False)
    op.create_table(
        "makings",
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("what", name=op.f("pk_makings")),
    )
    op.create_table(
        "unread",
        sa.Column("capture", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["capture"], ["captures.id"], name=op.f("fk_unread_capture")),
        sa.PrimaryKeyConstraint("capture", name=op.f("pk_unread")),
    )
    op.create_table(
        "waiting",
        sa.Column("report", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("report", name=op.f("pk_waiting")),
    )
    op.create_table(
        "totals",
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("what", name=op.f("pk_totals")),
    )
    op.create_table(
        "indexed",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("report", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_indexed")),
        sa.UniqueConstraint("report", name=op.f("uq_indexed_report")),
    )
    op.create_table(
        "prints",
        sa.Column("print", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("print", "number", name=op.f("pk_prints")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "words",
        sa.Column("word", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_words")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "keys",
        sa.Column("word", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("word", "day", "number", name=op.f("pk_keys")),
        sqlite_with_rowid=False,
    )
