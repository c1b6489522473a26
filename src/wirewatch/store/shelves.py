"""Which part of a record stands in which table, under which id, searched by which columns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table

from wirewatch.model.ids import digest_id
from wirewatch.store.derived import Derivation
from wirewatch.store.parts import PARTS
from wirewatch.store.tables import METADATA

_LONGEST = 600
"""Signs of an id that can be looked up: an entry of a PostgreSQL index holds 2.7 kB, all its columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One part of a record (the field of that name) and its table."""

    part: str
    table: Table
    kind: type[Any]
    id: Callable[[Any], str]
    columns: Callable[[Any], Mapping[str, str | None]] = lambda value: {}
    shared: bool = False
    """Several stories have a value of this id, each its own part of it."""

    def derivation(self, value: object, story: str) -> Derivation:
        """The value, ready to be kept as part of a story."""
        id = f"{self.id(value)} {story}" if self.shared else self.id(value)
        return Derivation(id=_short(id), value=value, columns={"story": story, **self.columns(value)})


def _short(id: str) -> str:
    """The id under which a value is kept: one made of a name without end is cut, and told by its digest."""
    return id if len(id) <= _LONGEST else digest_id(id[:_LONGEST], id)


def _named(*names: str) -> Callable[[Any], Mapping[str, str | None]]:
    """Columns filled from the fields of the same names."""
    return lambda value: {name: getattr(value, name) for name in names}


def _shelf(part: str, id: Callable[[Any], str], *columns: str, shared: bool = False) -> Shelf:
    """The shelf of a part, with the columns that are filled from its values' fields of those names."""
    known = next(p for p in PARTS if p.name == part)
    table = METADATA.tables[known.table]
    return Shelf(part=part, table=table, kind=known.kind, id=id, columns=_named(*columns), shared=shared)


def _own(value: Any) -> str:
    """The value's own id."""
    return str(value.id)


SHELVES: tuple[Shelf, ...] = (
    _shelf("reports", _own, "published"),
    _shelf("readings", lambda reading: str(reading.report)),
    _shelf(
        "links",
        lambda link: digest_id("ln", link.from_report, link.to_report, link.relation),
        *("from_report", "to_report", "relation"),
    ),
    _shelf("families", _own),
    _shelf("stories", _own, "title", "date"),
    _shelf("entities", _own, "name", "kind", shared=True),
    _shelf("claims", _own, "kind", "standing"),
    _shelf("findings", _own, "mandate", "rule", "claim", "standing"),
    _shelf(
        "timeline",
        lambda entry: digest_id("tl", entry.date, entry.text, entry.citations),
        "date",
        shared=True,
    ),
)
