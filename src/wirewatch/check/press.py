"""Whose reports a story is made of: their outlets, the owners of these, and who wrote them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from wirewatch.check.material import Material
from wirewatch.lists.sources import SourceRegister, fold
from wirewatch.model.groups import Entity
from wirewatch.model.reports import Report

_HOST = re.compile(r"https?://(?:[^/?#@]*@)?([^/?#:@]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """An outlet with all its editions, and who owns it, where the register knows that."""

    name: str
    owner: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """The outlets of a story's reports.

    ``families`` are family ids by the entity id of an outlet that has a report in them, ``houses`` by report
    id where an outlet is known, ``authors`` folded names by report id. ``ranks`` say of a report's id how
    many of the story are thought to be older: those that derive from others come last. ``texts`` are
    reports by family id, ``unsigned`` the reports that do not say whose they are.
    """

    families: Mapping[str, str]
    texts: Mapping[str, tuple[str, ...]]
    houses: Mapping[str, House]
    authors: Mapping[str, frozenset[str]]
    ranks: Mapping[str, int]
    unsigned: frozenset[str]

    @classmethod
    def of(cls, material: Material, sources: SourceRegister) -> "Press":
        """The press of a story, by what the register knows."""
        names = {id: name for id, report in material.reports.items() if (name := _outlet(report))}
        derived = {link.to_report for link in material.links}
        order = sorted(material.reports, key=lambda id: id in derived)
        return cls(
            families=MappingProxyType(_families(material)),
            texts=MappingProxyType({f.id: f.reports for f in material.families.values()}),
            houses=MappingProxyType(
                {id: House(name=sources.house(n), owner=sources.owner(n)) for id, n in names.items()}
            ),
            authors=MappingProxyType(
                {id: frozenset(map(fold, report.authors)) for id, report in material.reports.items()}
            ),
            ranks=MappingProxyType({id: rank for rank, id in enumerate(order)}),
            unsigned=frozenset(
                id
                for id, report in material.reports.items()
                if id not in names and not report.authors and not report.credits
            ),
        )

    def house(self, reports: Iterable[str]) -> House | None:
        """Whose words the reports of one text print: the outlet of the first that has one."""
        ranked = sorted(reports, key=lambda id: self.ranks.get(id, len(self.ranks)))
        return next((self.houses[id] for id in ranked if id in self.houses), None)

    def wrote(self, entity: Entity | None, report: str) -> bool:
        """True for one who is named as an author of the report."""
        names = (entity.name, *entity.aliases) if entity is not None else ()
        return any(fold(name) in self.authors.get(report, ()) for name in names)


def _outlet(report: Report) -> str | None:
    """The outlet's name, else the host of the address at which the report stood."""
    host = _HOST.match(report.url or "")
    return report.outlet or (host.group(1) if host else None)


def _families(material: Material) -> dict[str, str]:
    """Family ids by the entity ids of the outlets of the story's reports, agencies of families aside."""
    homes: dict[str, str] = {}
    for id, report in material.reports.items():
        if report.outlet:
            homes.setdefault(fold(report.outlet), material.families[id].id)
    agencies = {f.agency for f in material.families.values()}
    found: dict[str, str] = {}
    for entity in material.parties.entities.values():
        named = [homes[n] for name in (entity.name, *entity.aliases) if (n := fold(name)) in homes]
        if named and entity.id not in agencies:
            found[entity.id] = named[0]
    return found
