"""Which statements and events deny which claims.

A denial is tied to what it denies by the denied event itself, by its negated words, or, where it only calls a
charge untrue, by the charge that its report has named before. Declining to comment is never a denial.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from wirewatch.check import deeds
from wirewatch.check.draft import Draft
from wirewatch.check.material import Material, Member
from wirewatch.check.similarity import Bag, bag, covered
from wirewatch.check.words import Plain, tokens
from wirewatch.model.claims import ClaimKind
from wirewatch.model.readings import Stance, Status
from wirewatch.model.spans import Span
from wirewatch.model.vectors import Vectors

_SAME_DEED = 0.42
_SAID_OF = 0.55
"""The share of a negated statement's weight that a claim must say."""

_BEFORE = 3
"""Sentences before a denial in which the charge is looked for, its own included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Denying:
    """What is needed to compare denials with claims."""

    material: Material
    drafts: tuple[Draft, ...]
    plain: Plain
    vectors: Vectors
    idf: Mapping[str, float]

    def bag(self, text: str) -> Bag:
        """The weighty words of a text."""
        return bag(text, self.plain, self.vectors, self.idf)


def denials(denying: Denying, denied: tuple[Member, ...]) -> dict[str, tuple[str, ...]]:
    """Ids of the denials by the id of the draft that they deny; ``denied`` are events with that status."""
    found: dict[str, dict[str, None]] = {}
    for member in denied:
        for draft in _deeds_like(member, denying):
            found.setdefault(draft.id, {})[member.id] = None
            if member.event and member.event.statement and _denies(member.event.statement, denying):
                found[draft.id][member.event.statement] = None
    for member in denying.material.statements:
        for draft in _denied_by(member, denied, denying, found):
            found.setdefault(draft.id, {})[member.id] = None
    _carry_over(denying, found)
    return {id: tuple(ids) for id, ids in found.items()}


def _deeds_like(member: Member, denying: Denying) -> list[Draft]:
    words = denying.bag(member.words)
    result = []
    for draft in denying.drafts:
        if draft.kind is ClaimKind.EVENT and member not in draft.members:
            best = max(_deed_score(member, other, words, denying) for other in draft.members)
            if best >= _SAME_DEED:
                result.append(draft)
    return result


def _deed_score(denial: Member, other: Member, words: Bag, denying: Denying) -> float:
    one, deed = denial.event, other.event
    if one is None or deed is None:
        return 0.0
    kin = deeds.akin(one.type, deed.type)
    met = deeds.party_match(one, deed, denying.material.parties)
    if not kin or met == 0.0 or deeds.apart(one, deed):
        return 0.0
    said = covered(words, denying.bag(other.words))
    item = deeds.item_match(one, deed, denying.plain)
    return 0.4 * said + 0.25 * met + 0.25 * item + 0.1 * kin


def _denies(statement: str, denying: Denying) -> bool:
    member = denying.material.member(statement)
    denied = member.statement is not None and member.statement.stance is Stance.DENIES
    return denied or denying.plain.negated(member.words)


def _denied_by(
    member: Member, denied: tuple[Member, ...], denying: Denying, found: Mapping[str, Mapping[str, None]]
) -> list[Draft]:
    statement = member.statement
    if statement is None or statement.stance in (Stance.DECLINES, Stance.ASKS):
        return []
    if _is_label(member, denying.plain):
        return _charged_before(member, denied, denying, found)
    if statement.stance is Stance.DENIES or denying.plain.negated(member.words):
        return _said_of(member, denying)
    return []


def _is_label(member: Member, plain: Plain) -> bool:
    content = plain.content(member.words)
    labelled = any(w in plain.words.labels for t in content for w in (t, *t.split("-")))
    others = [t for t in content if t not in plain.words.labels and t not in plain.words.charges]
    return labelled and len(others) <= 4


def _said_of(member: Member, denying: Denying) -> list[Draft]:
    """Claims of others whose words say what the statement negates."""
    negators = denying.plain.words.negators
    positive = " ".join(t for t in tokens(member.words) if t not in negators and not t.endswith("n't"))
    words = denying.bag(positive)
    if len(words.stems) < 2:
        return []
    speaker = member.statement.speaker if member.statement else None
    result = []
    for draft in denying.drafts:
        if member in draft.members or all(denying.plain.negated(m.words) for m in draft.members):
            continue
        if _party_to(speaker, draft, denying) and any(
            covered(words, denying.bag(m.words)) >= _SAID_OF for m in draft.members
        ):
            result.append(draft)
    return result


def _party_to(speaker: str | None, draft: Draft, denying: Denying) -> bool:
    """True where the speaker's side takes part in the event, and for statements where another made it."""
    if speaker is None:
        return False
    parties = denying.material.parties
    own = parties.own(speaker)
    for member in draft.members:
        if member.event and own & parties.sides([*member.event.actors, *member.event.recipients]):
            return True
        said = member.statement.speaker if member.statement else None
        if said is not None and not own & parties.own(said):
            return True
    return False


def _charged_before(
    member: Member, denied: tuple[Member, ...], denying: Denying, found: Mapping[str, Mapping[str, None]]
) -> list[Draft]:
    """Claims about the speaker's side that its report has told just before."""
    window = _window(member, denying.material)
    told = {m.id for d in (denied, denying.material.events) for m in d if m.report == member.report}
    near = {m.id for m in (*denied, *denying.material.events) if m.id in told and window.touches(m.hull)}
    result = []
    for draft in denying.drafts:
        about = any(m.id in near for m in draft.members) or bool(near & set(found.get(draft.id, {})))
        if draft.kind is ClaimKind.EVENT and about and _accuses(member, draft, denying):
            result.append(draft)
    return result


def _accuses(member: Member, draft: Draft, denying: Denying) -> bool:
    statement = member.statement
    if statement is None or statement.speaker is None:
        return True
    parties = denying.material.parties
    own = parties.own(statement.speaker)
    return any(
        not m.event.actors or bool(own & parties.sides([*m.event.actors, *m.event.recipients]))
        for m in draft.members
        if m.event
    )


def _window(member: Member, material: Material) -> Span:
    sentences = sorted(s.span for s in material.readings[member.report].sentences)
    at = next((i for i, s in enumerate(sentences) if s.touches(member.hull)), None)
    if at is None:
        return member.hull
    return Span(sentences[max(0, at - _BEFORE + 1)].start, member.hull.end)


def _carry_over(denying: Denying, found: dict[str, dict[str, None]]) -> None:
    """A statement that tells a denied deed is denied with it."""
    events = {m.id: m.event for m in denying.material.events if m.event}
    told: dict[str, set[str]] = {}
    for draft in denying.drafts:
        if draft.kind is ClaimKind.EVENT and draft.id in found:
            for member in draft.members:
                event = events.get(member.id)
                if event and event.statement and event.status is not Status.DENIED:
                    told.setdefault(event.statement, set()).update(found[draft.id])
    for draft in denying.drafts:
        if draft.kind is ClaimKind.STATEMENT:
            ids = {m.id for m in draft.members}
            for member in draft.members:
                for id in sorted(told.get(member.id, set()) - ids):
                    found.setdefault(draft.id, {})[id] = None
