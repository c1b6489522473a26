"""Statements that tell of a deed though no event was read in them: they belong to the claim of its events.

"Traced $7 million to the bank, she said" may hold no event, and "her firm puts the loss at $6 million" speaks
of a theft that was told before. That somebody said it stays a claim of its own.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from wirewatch.check import figures
from wirewatch.check.draft import Draft
from wirewatch.check.kinship import SPEECH
from wirewatch.check.material import Material, Member
from wirewatch.check.measures import comparable, gives_measure
from wirewatch.check.parallels import Parallels
from wirewatch.check.weighing import Weighing
from wirewatch.model.claims import ClaimKind
from wirewatch.model.readings import Stance

_LARGE = 1000.0
"""Figures from which on two that are the same are no accident."""

_ALIKE = 0.2
"""The share of an event's weight that a statement with the same figure must say."""

_ALIKE_LOOSE = 0.5
"""The same, where nobody knows for which side the speaker speaks."""

_PASSED_ON = 0.45
"""The share of what unnamed media tell that a statement must say."""

_TELLS = 0.7
"""The share of an event's weight that a statement must say where one text was made of the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What statements are tied to deeds by."""

    material: Material
    weighing: Weighing
    parallels: Parallels

    def ways(self, member: Member) -> tuple["Way", ...]:
        """The ways that are open to a statement at all: none needs to be tried on every event."""
        large = any((q.value or 0) >= _LARGE for q in member.amounts)
        linked = member.report in self.parallels.reports
        day = any(t.interval for t in self.material.times(member))
        opened: dict[Way, bool] = {one_figure: large, same_text: linked, passed_on: day}
        return tuple(way for way in WAYS if opened[way])


Way = Callable[[Member, Member, Telling], bool]
"""Whether a statement tells the deed of an event."""


def with_tellings(drafts: tuple[Draft, ...], telling: Telling) -> tuple[Draft, ...]:
    """The drafts, those of events with the statements that tell of them."""
    silent = [m for m in telling.material.statements if _may_tell(m, telling.material)]
    found: dict[str, list[Member]] = {}
    events = [d for d in drafts if d.kind is ClaimKind.EVENT]
    for member in silent:
        ways = telling.ways(member)
        told = [d for d in events if ways and _tells(member, d, ways, telling)]
        for draft in told or _spoken_of(member, drafts, telling):
            found.setdefault(draft.id, []).append(member)
    return tuple(replace(d, members=(*d.members, *found.get(d.id, ()))) for d in drafts)


def _may_tell(member: Member, material: Material) -> bool:
    """True for a statement that asserts something, and in which no deed was read."""
    if member.statement is None or member.statement.stance in (Stance.DECLINES, Stance.ASKS, Stance.DENIES):
        return False
    return not any(e.event and e.event.type not in SPEECH for e in material.inside(member))


def _tells(member: Member, draft: Draft, ways: tuple[Way, ...], telling: Telling) -> bool:
    return any(way(member, other, telling) for other in draft.members for way in ways)


def one_figure(member: Member, other: Member, telling: Telling) -> bool:
    """It gives the same large figure, on behalf of the same side, in words that are alike."""
    parties = telling.material.parties
    speaker = member.statement.speaker if member.statement else None
    holder = other.event.holder if other.event else None
    if speaker is None or holder is None:
        return False
    one_side = bool(parties.sides([speaker]) & parties.sides([holder]))
    if not one_side and not parties.is_loose(speaker):
        return False
    large = [[q for q in m.amounts if (q.value or 0) >= _LARGE] for m in (member, other)]
    needed = _ALIKE if one_side else _ALIKE_LOOSE
    return figures.same_amount(*large) and telling.weighing.said(other.core, member.words) >= needed


def same_text(member: Member, other: Member, telling: Telling) -> bool:
    """It stands for the event's words in a text that was made of the other, and says what they say."""
    if member.report == other.report or not telling.parallels.aligned(member, other):
        return False
    return telling.weighing.said(other.core, member.words) >= _TELLS


def passed_on(member: Member, other: Member, telling: Telling) -> bool:
    """It says of that day most of what media tell that nobody named, and that count for nothing."""
    event = other.event
    if event is None or event.holder is None or event.date is None or member.report == other.report:
        return False
    if not telling.material.parties.is_nobody(event.holder):
        return False
    days = [t.interval for t in telling.material.times(member) if t.interval]
    one_day = any(d.first <= event.date.interval.last and event.date.interval.first <= d.last for d in days)
    return one_day and telling.weighing.said(other.core, member.words) >= _PASSED_ON


WAYS: tuple[Way, ...] = (one_figure, same_text, passed_on)


def _spoken_of(member: Member, drafts: tuple[Draft, ...], telling: Telling) -> list[Draft]:
    """The deed told last before in the report whose loss, toll or sum the statement puts at a figure."""
    if not gives_measure(member, telling.weighing.plain):
        return []
    before: list[tuple[int, Draft]] = []
    for draft in drafts:
        if draft.kind is not ClaimKind.EVENT or not _comparable(member, draft):
            continue
        own = [m.hull.end for m in draft.members if m.report == member.report]
        before += [(max(own), draft)] if own and min(own) <= member.hull.start else []
    return [max(before, key=lambda found: found[0])[1]] if before else []


def _comparable(member: Member, draft: Draft) -> bool:
    return comparable(member.amounts, [q for m in draft.members for q in m.amounts])


def disputing(draft: Draft, denials: tuple[str, ...], material: Material) -> Iterator[Member]:
    """Denials that give another figure of the unit that the draft's members give one of."""
    own = {figures.unit(q) for m in draft.members for q in m.amounts} - {""}
    for id in denials:
        member = material.member(id)
        if member.statement is not None and own & {figures.unit(q) for q in member.amounts}:
            yield member
