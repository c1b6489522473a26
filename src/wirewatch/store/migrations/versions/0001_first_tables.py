"""What is preserved and what is derived of it

Revision: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""Ordered by code points everywhere."""


def upgrade() -> None:
    op.create_table(
        "blobs",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_blobs")),
    )
    op.create_table(
        "claims",
        sa.Column("row", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("story", TEXT, nullable=True),
        sa.Column("kind", TEXT, nullable=True),
        sa.Column("standing", TEXT, nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_claims")),
    )
    with op.batch_alter_table("claims", schema=None) as batch_op:
        batch_op.create_index("ix_claims_current", ["superseded_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_claims_id"), ["id"], unique=False)

    op.create_table(
        "cleaned",
        sa.Column("row", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("capture", TEXT, nullable=True),
        sa.Column("outlet", TEXT, nullable=True),
        sa.Column("published", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_cleaned")),
    )
    with op.batch_alter_table("cleaned", schema=None) as batch_op:
        batch_op.create_index("ix_cleaned_current", ["superseded_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_cleaned_id"), ["id"], unique=False)

    op.create_table(
        "dated",
        sa.Column("row", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("published", TEXT, nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_dated")),
    )
    with op.batch_alter_table("dated", schema=None) as batch_op:
        batch_op.create_index("ix_dated_current", ["superseded_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_dated_id"), ["id"], unique=False)

    op.create_table(
        "entities",
        sa.Column("row", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=True),
        sa.Column("kind", TEXT, nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_entities")),
    )
    with op.batch_alter_table("entities", schema=None) as batch_op:
        batch_op.create_index("ix_entities_current", ["superseded_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_entities_id"), ["id"], unique=False)

    op.create_table(
        "families",
        sa.Column("row", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_families")),
    )
    with op.batch_alter_table("families", schema=None) as batch_op:
        batch_op.create_index("ix_families_current", ["superseded_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_families_id"), ["id"], unique=False)

    op.create_table(
        "findings",
        sa.Column("row", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("mandate", TEXT, nullable=True),
        sa.Column("rule", TEXT, nullable=True),
        sa.Column("claim", TEXT, nullable=True),
        sa.Column("standing", TEXT, nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_findings")),
    )
    with op.batch_alter_table("findings", schema=None) as batch_op:
        batch_op.create_index("ix_findings_current", ["superseded_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_findings_id"), ["id"], unique=False)

    op.create_table(
        "links",
        sa.Column("row", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("from_report", TEXT, nullable=True),
        sa.Column("to_report", TEXT, nullable=True),
        sa.Column("relation", TEXT, nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_links")),
    )
    with op.batch_alter_table("links", schema=None) as batch_op:
        batch_op.create_index("ix_links_current", ["superseded_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_links_id"), ["id"], unique=False)

    op.create_table(
        "read",
        sa.Column("row", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_read")),
    )
    with op.batch_alter_table("read", schema=None) as batch_op:
        batch_op.create_index("ix_read_current", ["superseded_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_read_id"), ["id"], unique=False)

    op.create_table(
        "reread",
        sa.Column("row", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("published", TEXT, nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_reread")),
    )
    with op.batch_alter_table("reread", schema=None) as batch_op:
        batch_op.create_index("ix_reread_current", ["superseded_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_reread_id"), ["id"], unique=False)

    op.create_table(
        "resolved",
        sa.Column("row", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_resolved")),
    )
    with op.batch_alter_table("resolved", schema=None) as batch_op:
        batch_op.create_index("ix_resolved_current", ["superseded_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_resolved_id"), ["id"], unique=False)

    op.create_table(
        "runs",
        sa.Column("row", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("inputs", TEXT, nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_runs")),
    )
    with op.batch_alter_table("runs", schema=None) as batch_op:
        batch_op.create_index("ix_runs_current", ["superseded_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_runs_id"), ["id"], unique=False)

    op.create_table(
        "stories",
        sa.Column("row", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("date", TEXT, nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_stories")),
    )
    with op.batch_alter_table("stories", schema=None) as batch_op:
        batch_op.create_index("ix_stories_current", ["superseded_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_stories_id"), ["id"], unique=False)

    op.create_table(
        "timeline",
        sa.Column("row", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("date", TEXT, nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_timeline")),
    )
    with op.batch_alter_table("timeline", schema=None) as batch_op:
        batch_op.create_index("ix_timeline_current", ["superseded_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_timeline_id"), ["id"], unique=False)

    op.create_table(
        "captures",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("container", sa.String(length=64), nullable=True),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("origin", TEXT, nullable=False),
        sa.Column("media", sa.String(length=32), nullable=False),
        sa.Column("url", TEXT, nullable=True),
        sa.Column("charset", TEXT, nullable=True),
        sa.Column("collected_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["container"], ["blobs.sha256"], name=op.f("fk_captures_container")),
        sa.ForeignKeyConstraint(["sha256"], ["blobs.sha256"], name=op.f("fk_captures_sha256")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_captures")),
    )
    with op.batch_alter_table("captures", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_captures_sha256"), ["sha256"], unique=False)

    op.create_table(
        "rejections",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("capture", sa.String(length=32), nullable=True),
        sa.Column("version", TEXT, nullable=True),
        sa.Column("origin", TEXT, nullable=False),
        sa.Column("reason", sa.String(length=32), nullable=False),
        sa.Column("detail", TEXT, nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["capture"], ["captures.id"], name=op.f("fk_rejections_capture")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rejections")),
    )
    with op.batch_alter_table("rejections", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rejections_capture"), ["capture"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("rejections", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_rejections_capture"))

    op.drop_table("rejections")
    with op.batch_alter_table("captures", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_captures_sha256"))

    op.drop_table("captures")
    with op.batch_alter_table("timeline", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_timeline_id"))
        batch_op.drop_index("ix_timeline_current")

    op.drop_table("timeline")
    with op.batch_alter_table("stories", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_stories_id"))
        batch_op.drop_index("ix_stories_current")

    op.drop_table("stories")
    with op.batch_alter_table("runs", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_runs_id"))
        batch_op.drop_index("ix_runs_current")

    op.drop_table("runs")
    with op.batch_alter_table("resolved", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_resolved_id"))
        batch_op.drop_index("ix_resolved_current")

    op.drop_table("resolved")
    with op.batch_alter_table("reread", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_reread_id"))
        batch_op.drop_index("ix_reread_current")

    op.drop_table("reread")
    with op.batch_alter_table("read", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_read_id"))
        batch_op.drop_index("ix_read_current")

    op.drop_table("read")
    with op.batch_alter_table("links", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_links_id"))
        batch_op.drop_index("ix_links_current")

    op.drop_table("links")
    with op.batch_alter_table("findings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_findings_id"))
        batch_op.drop_index("ix_findings_current")

    op.drop_table("findings")
    with op.batch_alter_table("families", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_families_id"))
        batch_op.drop_index("ix_families_current")

    op.drop_table("families")
    with op.batch_alter_table("entities", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_entities_id"))
        batch_op.drop_index("ix_entities_current")

    op.drop_table("entities")
    with op.batch_alter_table("dated", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_dated_id"))
        batch_op.drop_index("ix_dated_current")

    op.drop_table("dated")
    with op.batch_alter_table("cleaned", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_cleaned_id"))
        batch_op.drop_index("ix_cleaned_current")

    op.drop_table("cleaned")
    with op.batch_alter_table("claims", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_claims_id"))
        batch_op.drop_index("ix_claims_current")

    op.drop_table("claims")
    op.drop_table("blobs")
