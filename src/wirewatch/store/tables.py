"""The tables. Nothing here that only SQLite can: a team's store is PostgreSQL.

Five kinds: what was *preserved* (blobs, captures, rejections) is written once and never changed; what was
*derived* carries the version that made it and is superseded, never overwritten: a row is current while
``superseded_at`` is null, so that the record can be asked as of a date. What *waits* (unread, waiting) is
work to be done, and the *index* finds the reports that a new one has to do with; both can be made anew from
the rest. What reviewers *decided* is written once, and once more where it is taken back.
"""

from collections.abc import Sequence

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)

from wirewatch.store.types import Words

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
    Column("name", Words, nullable=False),
    Column("origin", Words, nullable=False),
    Column("media", String(32), nullable=False),
    Column("url", Words, nullable=True),
    Column("charset", Words, nullable=True),
    Column("collected_at", DateTime(timezone=True), nullable=False),
)

REJECTIONS = Table(
    "rejections",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("capture", String(32), ForeignKey("captures.id"), nullable=True, index=True),
    Column("version", Words, nullable=True),
    Column("origin", Words, nullable=False),
    Column("reason", String(32), nullable=False),
    Column("detail", Words, nullable=False),
    Column("seen_at", DateTime(timezone=True), nullable=False),
)


def _derived(name: str, extra: Sequence[str] = (), *, story: bool = False) -> Table:
    """A table of derived values: JSON bodies with their digest, version and validity.

    Those of the record name the ``story`` that they belong to: it is made anew as a whole.
    """
    columns = [Column(column, Words, nullable=True) for column in (["story"] if story else []) + [*extra]]
    table = Table(
        name,
        METADATA,
        Column("row", Integer, primary_key=True, autoincrement=True),
        Column("id", Words, nullable=False, index=True),
        *columns,
        Column("body", JSON, nullable=False),
        Column("digest", String(64), nullable=False),
        Column("version", Words, nullable=False),
        Column("made_at", DateTime(timezone=True), nullable=False),
        Column("superseded_at", DateTime(timezone=True), nullable=True),
    )
    Index(f"ix_{name}_current", table.c.superseded_at, table.c.id)
    if story:
        Index(f"ix_{name}_story", table.c.story, table.c.superseded_at, table.c.id)
    return table


CLEANED = _derived("cleaned", ["capture", "outlet", "published", "title"])
"""Reports as cleaned; the id is the report's."""
Index("ix_cleaned_capture", CLEANED.c.capture)
READ = _derived("read")
"""Readings of reports as they were cleaned."""
REREAD = _derived("reread", ["published"])
"""Readings of undated reports against the date inferred from their story, which is ``published``."""
DATED = _derived("dated", ["published"], story=True)
"""Reports as the record shows them, with inferred dates."""
RESOLVED = _derived("resolved", story=True)
"""Readings with entity ids; the id is the report's."""
LINKS = _derived("links", ["from_report", "to_report", "relation"], story=True)
"""Links by the story of the report that descends; ``from_report`` may belong to another."""
for _end in (LINKS.c.from_report, LINKS.c.to_report):
    Index(f"ix_links_{_end.name}", _end, LINKS.c.superseded_at)
FAMILIES = _derived("families", story=True)
STORIES = _derived("stories", ["title", "date"], story=True)
ENTITIES = _derived("entities", ["name", "kind"], story=True)
"""What each story knows of an entity; the id is the entity's and the story's."""
CLAIMS = _derived("claims", ["kind", "standing"], story=True)
FINDINGS = _derived("findings", ["mandate", "rule", "claim", "standing"], story=True)
TIMELINE = _derived("timeline", ["date"], story=True)
SEALS = _derived("seals")
"""For each story what its rows add up to, and a digest that shows whether one is missing."""

DECISIONS = Table(
    "decisions",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("subjects", JSON, nullable=False),
    Column("value", Words(), nullable=False),
    Column("members", JSON, nullable=False),
    Column("reviewer", Words(), nullable=False),
    Column("decided_at", DateTime(timezone=True), nullable=False),
    Column("reason", Words(), nullable=False),
    Column("undone_by", Words(), nullable=True),
    Column("undone_at", DateTime(timezone=True), nullable=True),
    Column("undone_reason", Words(), nullable=True),
)
"""What reviewers decided. It names claims by their ids alone, so that it outlives what is derived anew."""

MAKINGS = Table(
    "makings",
    METADATA,
    Column("what", String(16), primary_key=True),
    Column("version", Words, nullable=False),
)
"""Which version of the code last read (``read``) and last made the record (``record``)."""

UNREAD = Table(
    "unread",
    METADATA,
    Column("capture", String(32), ForeignKey("captures.id"), primary_key=True),
)
"""Captures that the version in ``makings`` has neither read nor refused."""

WAITING = Table("waiting", METADATA, Column("report", Words, primary_key=True))
"""Reports that were read and are not in the record as they were read."""

TOTALS = Table(
    "totals",
    METADATA,
    Column("what", String(16), primary_key=True),
    Column("number", Integer, nullable=False),
)
"""How much the record holds of each of its parts."""

INDEXED = Table(
    "indexed",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("report", Words, nullable=False, unique=True),
)
"""Reports in the index, by the number under which it knows them."""

PRINTS = Table(
    "prints",
    METADATA,
    Column("print", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""Fingerprints of the texts (``group/fingerprints.py``)."""

WORDS = Table(
    "words",
    METADATA,
    Column("word", BigInteger, primary_key=True, autoincrement=False),
    Column("reports", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How many reports have each word, which stands here by its hash."""

KEYS = Table(
    "keys",
    METADATA,
    Column("word", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("weight", Float, nullable=False),
    sqlite_with_rowid=False,
)
"""The words by which each report is found, with the day it was published (ordinal, 0 where unknown)."""

MEANINGS = Table(
    "meanings",
    METADATA,
    Column("wording", BigInteger, primary_key=True, autoincrement=False),
    Column("vector", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""Vectors of wordings, which stand here by their hash (``store/meanings.py``)."""
