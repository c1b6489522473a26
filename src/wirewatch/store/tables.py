"""The tables. Nothing here that only SQLite can: a team's store is PostgreSQL.

Two kinds: what was *preserved* (blobs, captures, rejections) is written once and never changed; what was
*derived* carries the version that made it and is superseded, never overwritten: a row is current while
``superseded_at`` is null, so that the record can be asked as of a date.
"""

from collections.abc import Sequence

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)

BLOBS = Table(
    "blobs",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("kept_at", DateTime(timezone=True), nullable=False),
)

CAPTURES = Table(
    "captures",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("sha256", String(64), ForeignKey("blobs.sha256"), nullable=False, index=True),
    Column("container", String(64), ForeignKey("blobs.sha256"), nullable=True),
    Column("name", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("media", String(32), nullable=False),
    Column("url", Text, nullable=True),
    Column("charset", String(64), nullable=True),
    Column("collected_at", DateTime(timezone=True), nullable=False),
)

REJECTIONS = Table(
    "rejections",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("capture", String(32), ForeignKey("captures.id"), nullable=True, index=True),
    Column("version", Text, nullable=True),
    Column("origin", Text, nullable=False),
    Column("reason", String(32), nullable=False),
    Column("detail", Text, nullable=False),
    Column("seen_at", DateTime(timezone=True), nullable=False),
)


def _derived(name: str, extra: Sequence[str] = ()) -> Table:
    """A table of derived values: JSON bodies with their digest, version and validity."""
    table = Table(
        name,
        METADATA,
        Column("row", Integer, primary_key=True, autoincrement=True),
        Column("id", Text, nullable=False, index=True),
        *(Column(column, Text, nullable=True) for column in extra),
        Column("body", JSON, nullable=False),
        Column("digest", String(64), nullable=False),
        Column("version", Text, nullable=False),
        Column("made_at", DateTime(timezone=True), nullable=False),
        Column("superseded_at", DateTime(timezone=True), nullable=True),
    )
    Index(f"ix_{name}_current", table.c.superseded_at, table.c.id)
    return table


CLEANED = _derived("cleaned", ["capture", "outlet", "published", "title"])
"""Reports as cleaned; the id is the report's."""
READ = _derived("read")
"""Readings of reports as they were cleaned."""
REREAD = _derived("reread", ["published"])
"""Readings of undated reports against the date inferred from their story, which is ``published``."""
DATED = _derived("dated", ["published"])
"""Reports as the record shows them, with inferred dates."""
RESOLVED = _derived("resolved")
"""Readings with entity ids; the id is the report's."""
LINKS = _derived("links", ["from_report", "to_report", "relation"])
FAMILIES = _derived("families")
STORIES = _derived("stories", ["title", "date"])
ENTITIES = _derived("entities", ["name", "kind"])
CLAIMS = _derived("claims", ["story", "kind", "standing"])
FINDINGS = _derived("findings", ["mandate", "rule", "claim", "standing"])
TIMELINE = _derived("timeline", ["date"])
RUNS = _derived("runs", ["inputs"])
"""Derivations of the whole record; ``inputs`` digests what they were made of."""
