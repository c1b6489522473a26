"""Which statements and events deny which claims.

Whatever says no is weighed beside every claim of a deed (``answers.py``). What one saying denies it denies in
every report that prints it. To decline to comment, or to find no evidence, is no denial: it stands apart
(``leaving.py``).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from wirewatch.check.answers import Told, answers, probability
from wirewatch.check.draft import Draft
from wirewatch.check.material import Material, Member, is_denied, is_told_plainly
from wirewatch.check.mismatch import is_strange
from wirewatch.check.refusing import Denial, says_no
from wirewatch.check.sameness import OPEN
from wirewatch.check.words import Plain, stem, tokens
from wirewatch.model.claims import ClaimKind
from wirewatch.model.readings import EventType, Stance

THRESHOLD = 0.275
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
        told = (
            m
            for m in self.material.statements
            if m.statement and m.statement.stance is Stance.DECLINES and not self.plain.rules_out(m.head)
        )
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
            if probability(answer) >= needed and not is_strange(answer, denying.plain):
                found.setdefault(answer.draft.id, {})[denial.member.id] = None
    _wherever_printed(denying, found)
    _carry_over(denying, found)
    order = {m.id: at for at, m in enumerate((*denying.material.statements, *denying.material.events))}
    return {id: tuple(sorted(ids, key=order.__getitem__)) for id, ids in found.items()}


def deniable(draft: Draft) -> bool:
    """True for what can be denied:

    not for the rejecting itself, nor for told history, nor for what is only held possible.
    """
    if draft.kind is not ClaimKind.EVENT or all(is_denied(member) for member in draft.members):
        return False
    told = [member.event for member in draft.members if member.event is not None]
    if any(m.event and m.event.background and is_told_plainly(m) for m in draft.members):
        return False
    beside = (EventType.REJECT, EventType.ACCUSE)
    return any(e.type not in beside for e in told) and any(e.status not in OPEN for e in told)


def _is_attested(draft: Draft) -> bool:
    """True for what more than one family tells in its own voice."""
    return len({m.family.id for m in draft.members if is_told_plainly(m)}) > 1


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
