"""Which stretches of two reports of a family stand for one another."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from wirewatch.check.material import Member
from wirewatch.model.groups import Link, SharedSpan
from wirewatch.model.spans import Span

_INSIDE = 0.5
"""The share of a member that must lie in a shared stretch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parallels:
    """Shared stretches by pair of reports, in both directions."""

    shared: Mapping[tuple[str, str], tuple[SharedSpan, ...]]

    @property
    def reports(self) -> frozenset[str]:
        """The reports that have something in common with another."""
        return frozenset(report for report, _ in self.shared)

    def aligned(self, a: Member, b: Member) -> bool:
        """True where a shared stretch holds one member in its report and the other in the other."""
        return any(
            _inside(a.hull, pair.from_span) and _inside(b.hull, pair.to_span)
            for pair in self.shared.get((a.report, b.report), ())
        )


def _inside(member: Span, stretch: Span) -> bool:
    return member.overlap(stretch) >= _INSIDE * min(member.length, stretch.length)


def parallels(links: tuple[Link, ...]) -> Parallels:
    """Shared stretches of the links, and their reverse."""
    shared: dict[tuple[str, str], tuple[SharedSpan, ...]] = {}
    for link in links:
        there = (link.from_report, link.to_report)
        back = (link.to_report, link.from_report)
        turned = tuple(SharedSpan(from_span=s.to_span, to_span=s.from_span) for s in link.shared)
        shared[there] = (*shared.get(there, ()), *link.shared)
        shared[back] = (*shared.get(back, ()), *turned)
    return Parallels(shared=MappingProxyType(shared))
