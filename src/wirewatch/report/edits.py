"""What a later version of a report no longer tells, while the rest of it stays."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wirewatch.model.claims import Claim
from wirewatch.model.groups import Link, OrderBasis, Relation
from wirewatch.model.records import Record
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.wording import capital, fold, listed

_STANDS = 0.5
"""From this share of its words on a passage is still told."""
_RUN = 3
_REST = 0.5
"""Where less of the earlier report's claims is left, the later one is a cut or another text, no edit."""
_MOST_NAMES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A claim that the earlier version of a report told, in ``member``, and the later one does not."""

    claim: Claim
    member: Member
    link: Link


def edits(before: Record, after: Record, lookup: Lookup) -> tuple[Edit, ...]:
    """By the links that are new: what earlier versions told that later ones leave out, sentence by sentence.

    Where it is not known which version is the later one, nothing is said.
    """
    known = {(link.from_report, link.to_report) for link in before.links if link.relation is Relation.VERSION}
    found: dict[tuple[str, str, int], Edit] = {}
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in after.claims:
        for report in sorted({m.report.id for m in lookup.of_claim(claim)}):
            claims[report].append(claim)
    for link in after.links:
        ends = (link.from_report, link.to_report)
        if link.relation is not Relation.VERSION or link.order is OrderBasis.UNKNOWN or ends in known:
            continue
        if all(end in lookup.reports for end in ends):
            for edit in _of_link(link, claims[link.from_report], lookup):
                found.setdefault((*ends, lookup.sentence(edit.member).start), edit)
    return tuple(found.values())


def _of_link(link: Link, claims: Sequence[Claim], lookup: Lookup) -> Iterator[Edit]:
    later = _runs(lookup.reports[link.to_report].text)
    gone: list[Edit] = []
    for claim in claims:
        members = lookup.of_claim(claim)
        ours = [m for m in members if m.report.id == link.from_report]
        if any(m.report.id == link.to_report for m in members) or any(_stands(m, link, later) for m in ours):
            continue
        gone.append(Edit(claim=claim, member=ours[0], link=link))
    if len(gone) <= (1 - _REST) * len(claims):
        yield from sorted(gone, key=lambda e: (-e.claim.independent_sources, e.member.span, e.claim.id))


def _stands(member: Member, link: Link, later: frozenset[tuple[str, ...]]) -> bool:
    """True where most of the passage is among what both reports share, or its words stand in the later."""
    span = member.span
    shared = sum(
        max(0, min(s.from_span.end, span.end) - max(s.from_span.start, span.start)) for s in link.shared
    )
    runs = _runs(span.words(member.report.text))
    return shared >= _STANDS * span.length or len(runs & later) >= _STANDS * len(runs) > 0


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """All runs of three words; of a shorter text the whole."""
    words = fold(text).split()
    return frozenset(tuple(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1)))


def told(edit: Edit, lookup: Lookup) -> str:
    """``Skagen Dispatch (20 June 2024) no longer tells it, Skagen Dispatch (19 June 2024) did``."""
    later, earlier = lookup.labels[edit.link.to_report], lookup.labels[edit.link.from_report]
    known = "" if edit.link.order is OrderBasis.STATED else ", as far as the texts tell which came later"
    others = [m for m in lookup.of_claim(edit.claim) if m.report.id != edit.link.from_report]
    names = list(dict.fromkeys(lookup.labels[m.report.id] for m in others))
    still = f"; still told by {listed(names, _MOST_NAMES)}" if names else "; no other report tells it"
    return f"{capital(later)} no longer tells it, {earlier} did{known}{still}"
