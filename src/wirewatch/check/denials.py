"""Which statements and events deny which claims.

A denial is tied to what it denies by one of a table of named ways. Declining to comment is never a denial.
"""

from wirewatch.check.antecedents import is_history
from wirewatch.check.draft import Draft
from wirewatch.check.material import Member
from wirewatch.check.ways import WAYS, Denying
from wirewatch.check.words import Plain, tokens
from wirewatch.model.claims import ClaimKind
from wirewatch.model.readings import Stance, Statement

_BEFORE = 24
"""Characters before a verb of rejecting in which it may be taken back."""

_DECLINED = frozenset({"declined", "declines", "refused", "refuses", "unable"})


def denials(denying: Denying) -> dict[str, tuple[str, ...]]:
    """Ids of the denials by the id of the draft that they deny, in the order of the story."""
    found: dict[str, dict[str, None]] = {}
    said: dict[str, tuple[str, ...]] = {}
    by_id = {d.id: d for d in denying.drafts}
    for member in (*denying.material.events, *denying.material.statements):
        if _is_left_open(member, denying):
            continue
        drafts = [d for way in WAYS for d in way(member, denying) if not _own(member, d, denying.plain)]
        if not drafts and member.statement is not None:
            drafts = [by_id[id] for id in _goes_on(member, said, denying)]
        ids = tuple(dict.fromkeys(d.id for d in drafts))
        for id in ids:
            found.setdefault(id, {})[member.id] = None
        said[member.id] = ids
    _carry_over(denying, found)
    return {id: tuple(ids) for id, ids in found.items() if not is_history(by_id[id])}


def _is_left_open(member: Member, denying: Denying) -> bool:
    """True for what one would "neither confirm nor deny": to leave it open is no denial."""
    statement = member.statement or member.within
    if (
        statement is None
        or statement.cue is None
        or not denying.plain.rejects(_cue(member, statement, denying))
    ):
        return False
    text = denying.material.text(member.report)
    before = tokens(text[max(0, statement.cue.start - _BEFORE) : statement.cue.start])[-2:]
    return any(t in denying.plain.words.negators or t in _DECLINED for t in before)


def _cue(member: Member, statement: Statement, denying: Denying) -> str:
    return statement.cue.words(denying.material.text(member.report)) if statement.cue else ""


def _own(member: Member, draft: Draft, plain: Plain) -> bool:
    """Nobody denies what he says himself: the draft holds the member, or a deed told inside it.

    To turn down a charge is to tell it, not to say it.
    """
    if plain.rejects(member.head):
        return member in draft.members
    return any(m.id == member.id or (m.event and m.event.statement == member.id) for m in draft.members)


def _goes_on(member: Member, said: dict[str, tuple[str, ...]], denying: Denying) -> tuple[str, ...]:
    """A speaker who has just denied a claim, and goes on with another no, denies the same."""
    statement = member.statement
    if statement is None or not denying.plain.negated(member.words) or statement.stance is Stance.DECLINES:
        return ()
    near = denying.before.sentences(member)[:2]
    for other in reversed(denying.material.statements):
        spoken = other.statement.speaker if other.statement else None
        before = other.report == member.report and other.hull.end <= member.hull.start
        if before and spoken is not None and spoken == statement.speaker and said.get(other.id):
            return said[other.id] if any(s.touches(other.hull) for s in near) else ()
    return ()


def _carry_over(denying: Denying, found: dict[str, dict[str, None]]) -> None:
    """A statement that tells a denied deed is denied with it."""
    told: dict[str, set[str]] = {}
    for draft in denying.drafts:
        if draft.kind is ClaimKind.EVENT and draft.id in found:
            for member in draft.members:
                if member.event and member.event.statement:
                    told.setdefault(member.event.statement, set()).update(found[draft.id])
    for draft in denying.drafts:
        if draft.kind is ClaimKind.STATEMENT:
            ids = {m.id for m in draft.members}
            for member in draft.members:
                for id in sorted(told.get(member.id, set()) - ids):
                    found.setdefault(draft.id, {})[id] = None
