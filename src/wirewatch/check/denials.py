"""Which statements and events deny which claims.

Whatever says no is weighed beside every claim of a deed (``answers.py``). What one saying denies it denies in
every report that prints it. To decline to comment, or to find no evidence, is no denial: it stands apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from wirewatch.check.answers import Told, answers, probability
from wirewatch.check.draft import Draft
from wirewatch.check.goods import category, item_match
from wirewatch.check.material import Material, Member, is_denied
from wirewatch.check.refusing import Denial, begins_with_label, says_no
from wirewatch.check.sameness import OPEN
from wirewatch.check.words import Plain, stem, tokens
from wirewatch.model.claims import ClaimKind
from wirewatch.model.readings import Event, EventType, Stance, Status

THRESHOLD = 0.25
"""Probability from which on a denial is tied to a claim."""

_ATTESTED = 0.7
"""The same for what several texts tell in their own voice: it is seldom what a charge is about."""

_BEFORE = 24
"""Characters before a verb of rejecting in which it may be taken back."""

_NEAR = 3
"""Words before a proof in which it may be said that there is none."""

_DECLINED = frozenset({"declined", "declines", "refused", "refuses", "unable"})


@dataclass(frozen=True, kw_only=True)
class Denying:
    """What is needed to compare denials with claims."""

    material: Material
    drafts: tuple[Draft, ...]
    plain: Plain

    @cached_property
    def said_no(self) -> tuple[Denial, ...]:
        """All that says no: statements, and what a report tells as denied in its own voice."""
        apart = (event for event in self.material.events if event.within is None)
        told = (self._denial(member) for member in (*self.material.statements, *apart))
        return tuple(d for d in told if says_no(d) and not _is_left_open(d) and not _is_unproven(d))

    @cached_property
    def declining(self) -> tuple[Denial, ...]:
        """What answers a charge by declining to comment."""
        told = (m for m in self.material.statements if m.statement and m.statement.stance is Stance.DECLINES)
        return tuple(self._denial(member) for member in told)

    @cached_property
    def unproven(self) -> tuple[Denial, ...]:
        """What answers a charge by saying that nothing shows it."""
        told = (self._denial(member) for member in self.material.statements)
        return tuple(d for d in told if d not in self.declining and _is_unproven(d))

    def _denial(self, member: Member) -> Denial:
        return Denial(member=member, material=self.material, plain=self.plain)

    @cached_property
    def deniable(self) -> tuple[Draft, ...]:
        """The claims that can be denied."""
        return tuple(draft for draft in self.drafts if deniable(draft))


def denials(denying: Denying, told: Told) -> dict[str, tuple[str, ...]]:
    """Ids of the denials by the id of the draft that they deny, in the order of the story."""
    found: dict[str, dict[str, None]] = {}
    for denial in denying.said_no:
        for answer in answers(denial, denying.deniable, told):
            needed = _ATTESTED if _is_attested(answer.draft) else THRESHOLD
            if probability(answer) >= needed and not _strange(denial, answer.draft, denying.plain):
                found.setdefault(answer.draft.id, {})[denial.member.id] = None
    _wherever_printed(denying, found)
    _carry_over(denying, found)
    order = {m.id: at for at, m in enumerate((*denying.material.statements, *denying.material.events))}
    return {id: tuple(sorted(ids, key=order.__getitem__)) for id, ids in found.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Ids of what leaves a claim open: statements that find no evidence, and that decline to comment."""

    unproven: tuple[str, ...] = ()
    declined: tuple[str, ...] = ()


def left_open(denying: Denying, told: Told) -> dict[str, Open]:
    """By the id of a draft what answers it without denying it."""
    found: dict[str, Open] = {}
    for answer in denying.unproven:
        if (id := _answered(answer, denying, told)) is not None:
            known = found.get(id, Open())
            found[id] = replace(known, unproven=(*known.unproven, answer.member.id))
    for answer in denying.declining:
        if (id := _answered(answer, denying, told)) is not None:
            known = found.get(id, Open())
            found[id] = replace(known, declined=(*known.declined, answer.member.id))
    return found


def _answered(answer: Denial, denying: Denying, told: Told) -> str | None:
    """The likeliest of the claims that a report tells before an answer; None where it tells none."""
    before = [a for a in answers(answer, denying.deniable, told) if any(at >= 0 for at in a.before)]
    likeliest = max(before, key=lambda a: (probability(a), a.told_last), default=None)
    return likeliest.draft.id if likeliest else None


def deniable(draft: Draft) -> bool:
    """True for what can be denied:

    not for the rejecting itself, nor for told history, nor for what is only held possible.
    """
    if draft.kind is not ClaimKind.EVENT or all(is_denied(member) for member in draft.members):
        return False
    told = [member.event for member in draft.members if member.event is not None]
    if any(e.background and e.status is Status.ASSERTED and e.holder is None for e in told):
        return False
    beside = (EventType.REJECT, EventType.ACCUSE)
    return any(e.type not in beside for e in told) and any(e.status not in OPEN for e in told)


def _is_attested(draft: Draft) -> bool:
    """True for what more than one family tells in its own voice."""
    told = (m for m in draft.members if m.event and m.event.holder is None)
    return len({m.family.id for m in told if m.event and m.event.status is Status.ASSERTED}) > 1


def _is_left_open(denial: Denial) -> bool:
    """True for what one does "neither confirm nor deny", or knows nothing of."""
    spoken = denial.spoken
    if denial.is_bare and any(stem(token) in denial.plain.unsure for token in tokens(denial.member.words)):
        return True
    if spoken is None or spoken.cue is None or not denial.plain.rejects(denial.cue):
        return False
    text = denial.material.text(denial.member.report)
    before = tokens(text[max(0, spoken.cue.start - _BEFORE) : spoken.cue.start])[-2:]
    return any(token in denial.plain.words.negators or token in _DECLINED for token in before)


def _is_unproven(denial: Denial) -> bool:
    """True for what only says that nothing shows it: "found no evidence of", "no sign that"."""
    words, lists = tokens(denial.member.words), denial.plain.words
    return any(
        token in lists.proofs and not lists.negators.isdisjoint(words[max(0, at - _NEAR) : at])
        for at, token in enumerate(words)
    )


def _strange(denial: Denial, draft: Draft, plain: Plain) -> bool:
    """True for a claim that a denial does not deny, however near the two are."""
    return _own(denial.member, draft, plain) or _of_other_things(denial, draft, plain)


def _of_other_things(denial: Denial, draft: Draft, plain: Plain) -> bool:
    """Who denies a deed with timber denies none with shells."""
    pairs = ((a.event, b.event) for a in denial.denied for b in draft.members)
    matches = [
        item_match(one, other, plain) for one, other in pairs if one and other and _is_goods(one, plain)
    ]
    return bool(matches) and all(match == 0.0 for match in matches)


def _is_goods(event: Event, plain: Plain) -> bool:
    """True where it is known what sort of goods a deed was done with: "a gram" and "a cent" are none."""
    return any(category(item, plain) for item in event.items)


def _own(member: Member, draft: Draft, plain: Plain) -> bool:
    """Nobody denies what he says himself: the draft holds the member, or a deed told inside it.

    To turn down a charge is to tell it, not to say it: "rejected a claim that", "\"Lies,\" she said of it".
    """
    if plain.rejects(member.head) or begins_with_label(member.words, plain):
        return member in draft.members
    return any(
        m.id == member.id or (m.event and m.event.statement == member.id and not is_denied(m))
        for m in draft.members
    )


def _wherever_printed(denying: Denying, found: dict[str, dict[str, None]]) -> None:
    """What a saying denies in one report, it denies in all that print it."""
    sayings: Sequence[Draft] = [d for d in denying.drafts if d.kind is ClaimKind.STATEMENT]
    printed = {member.id: draft.members for draft in sayings for member in draft.members}
    for ids in found.values():
        for id in tuple(ids):
            ids.update(dict.fromkeys(member.id for member in printed.get(id, ())))


def _carry_over(denying: Denying, found: dict[str, dict[str, None]]) -> None:
    """A saying that tells a denied deed is shown with what denies the deed."""
    told: dict[str, set[str]] = {}
    for draft in denying.drafts:
        if draft.kind is ClaimKind.EVENT and draft.id in found:
            for member in draft.members:
                if member.event and member.event.statement:
                    told.setdefault(member.event.statement, set()).update(found[draft.id])
    for draft in denying.drafts:
        if draft.kind is ClaimKind.STATEMENT:
            own = {m.id for m in draft.members}
            for member in draft.members:
                for id in sorted(told.get(member.id, set()) - own):
                    found.setdefault(draft.id, {})[id] = None
