"""The ways in which a statement or an event denies a claim, each with the sentence that explains it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from wirewatch.check.antecedents import Antecedents, deniable, has_come_about, speaks_of_charge
from wirewatch.check.draft import Draft
from wirewatch.check.figures import unit
from wirewatch.check.goods import item_match
from wirewatch.check.kinship import akin, apart, party_match
from wirewatch.check.material import Material, Member
from wirewatch.check.sameness import Around, Both, heads, probability
from wirewatch.check.similarity import both_covered
from wirewatch.check.weighing import Weighing
from wirewatch.check.words import Plain, stem, tokens
from wirewatch.model.claims import ClaimKind
from wirewatch.model.readings import Event, EventType, Stance, Status

_SAME_DEED = 0.5
_LIKELY = 0.3
"""The same, as a probability, where one of the two has no type."""

_SAME_HEAD = 0.6
"""Cosine of the verbs by which the two are told."""

_BY_PARTY = 0.9
"""How far it speaks for one deed that the denier takes part in it."""

_SAID_OF = 0.6
"""The share of a negated statement's weight that a claim must say."""

_SAID_BY_ANYONE = 0.8
_NEVER = 2.0

_STRICT = 0.5
"""Cosine of word vectors below which words are not the same in a denial."""

_LABEL_REST = 4
"""Words beside the label itself in a statement that only calls a charge untrue."""


_BARE = 2
"""Content words of what is turned down that only points back."""

_DEFINITE = (("the",), ("this",), ("that",), ("these",), ("those",), ("all",), ("it",), ("any",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Denying:
    """What is needed to compare denials with claims; ``denied`` are events of that status."""

    material: Material
    drafts: tuple[Draft, ...]
    denied: tuple[Member, ...]
    weighing: Weighing
    around: Around
    found: dict[str, list[Draft]] = field(default_factory=dict, repr=False, compare=False)
    """The drafts of the deeds that were found to be denied, by the id of the denied event."""

    @property
    def before(self) -> Antecedents:
        """Finds what a denial answers."""
        return Antecedents(material=self.material, drafts=self.drafts, weighing=self.weighing)

    @property
    def plain(self) -> Plain:
        """The words that weigh something."""
        return self.weighing.plain


Way = Callable[[Member, Denying], Iterable[Draft]]
"""Of a member, the drafts that it denies in this way."""


def denied_deed(member: Member, denying: Denying) -> list[Draft]:
    """A deed told as denied denies the claim of that deed."""
    if member.event is None or member.event.status is not Status.DENIED:
        return []
    words = denying.weighing.bag(member.core)
    if len(words.stems) < 2 and not member.event.items:
        return []
    if member.id not in denying.found:
        denying.found[member.id] = _deeds_denied(member, denying)
    return denying.found[member.id]


def _deeds_denied(member: Member, denying: Denying) -> list[Draft]:
    return [
        draft
        for draft in denying.drafts
        if draft.kind is ClaimKind.EVENT
        and deniable(draft)
        and has_come_about(draft)
        and any(_is_deed_of(member, other, denying) for other in draft.members)
    ]


def _is_deed_of(denial: Member, other: Member, denying: Denying) -> bool:
    """True where what is denied is what the other tells."""
    if denial.event is None or other.event is None:
        return False
    if EventType.OTHER in (denial.event.type, other.event.type):
        return _likely(denial, other, denying) >= _LIKELY
    return _deed_score(denial, other, denying) >= _SAME_DEED


def _likely(denial: Member, other: Member, denying: Denying) -> float:
    """How likely the two are one deed, told and denied, where no type tells."""
    if denial.event is None or other.event is None:
        return 0.0
    there, back = both_covered(denying.weighing.bag(denial.core), denying.weighing.bag(other.core))
    alike = 2 * there * back / (there + back) if there + back else 0.0
    both = Both(
        a=denial,
        b=other,
        one=denial.event,
        other=other.event,
        alike=alike,
        covered=(there, back),
        around=denying.around,
    )
    return probability(both, denying.plain.words.sameness) if heads(both) >= _SAME_HEAD else 0.0


def _deed_score(denial: Member, other: Member, denying: Denying) -> float:
    one, deed = denial.event, other.event
    if one is None or deed is None:
        return 0.0
    kin = akin(one.type, deed.type)
    met = party_match(denial, other, denying.material.parties)
    if not kin or met == 0.0 or apart(one, deed):
        return 0.0
    if met is None:
        if not _denied_by_party(one, deed, denying):
            return 0.0
        met = _BY_PARTY if one.holder is not None else None
    said = denying.weighing.said(denial.core, other.core)
    told = [(0.35, said), (0.1, kin), (0.25, met), (0.3, item_match(one, deed, denying.plain))]
    known = [(weight, value) for weight, value in told if value is not None]
    return sum(w * v for w, v in known) / sum(w for w, _ in known)


def _denied_by_party(denial: Event, deed: Event, denying: Denying) -> bool:
    """True where the denier takes part in the deed, or where nobody says on whose side he is."""
    parties = denying.material.parties
    involved = parties.sides([*deed.actors, *deed.recipients])
    if denial.holder is None or not involved or parties.is_loose(denial.holder):
        return True
    return bool(parties.own(denial.holder) & involved)


def denied_with_deed(member: Member, denying: Denying) -> list[Draft]:
    """A statement inside which a deed is told as denied denies what the deed denies."""
    statement = member.statement
    if statement is None or statement.stance is Stance.DECLINES:
        return []
    denied = {m.id for m in denying.denied}
    inside = [m for m in denying.material.inside(member) if m.id in denied]
    if statement.stance is not Stance.DENIES and not denying.plain.negated(member.words):
        return []
    return [draft for event in inside for draft in denied_deed(event, denying)]


def rejected_charge(member: Member, denying: Denying) -> list[Draft]:
    """A statement that turns down a charge denies the deeds told in it."""
    if member.statement is None or not denying.plain.rejects(member.head):
        return []
    inside = {m.id for m in denying.material.inside(member)}
    return [
        d
        for d in denying.drafts
        if d.kind is ClaimKind.EVENT and deniable(d) and any(m.id in inside for m in d.members)
    ]


def negated_words(member: Member, denying: Denying) -> list[Draft]:
    """A statement that negates what a claim says denies it, where its speaker is a party to it."""
    statement = member.statement
    if statement is None or statement.stance in (Stance.DECLINES, Stance.ASKS):
        return []
    if statement.stance is not Stance.DENIES and not denying.plain.negated(member.words):
        return []
    negators = denying.plain.words.negators
    positive = " ".join(t for t in tokens(member.words) if t not in negators and not t.endswith("n't"))
    words = denying.weighing.bag(positive)
    if len(words.stems) < 2:
        return []
    return [
        draft
        for draft in denying.drafts
        if draft.kind is ClaimKind.EVENT
        and deniable(draft)
        and has_come_about(draft)
        and not all(denying.plain.negated(m.words) for m in draft.members)
        and max(denying.weighing.said(positive, m.words, _STRICT) for m in draft.members)
        >= _needed(statement.speaker, draft, denying)
    ]


def _needed(speaker: str | None, draft: Draft, denying: Denying) -> float:
    """How much of a no a claim must say:

    more where nobody knows on whose side the speaker is, or of what type it is.
    """
    if all(m.event is None or m.event.type is EventType.OTHER for m in draft.members):
        return _SAID_BY_ANYONE if speaker is not None and _is_party(speaker, draft, denying) else _NEVER
    parties = denying.material.parties
    if speaker is None or parties.is_loose(speaker):
        return _SAID_OF if speaker is not None and _is_party(speaker, draft, denying) else _SAID_BY_ANYONE
    return _SAID_OF if _is_party(speaker, draft, denying) else _NEVER


def called_untrue(member: Member, denying: Denying) -> tuple[Draft, ...]:
    """A statement that only calls a charge untrue denies the charge that was told before it.

    "A fabrication"; "there is no truth in the report"; "nothing of the kind took place"; denied "the charge".
    """
    if member.statement is None or member.statement.stance in (Stance.DECLINES, Stance.ASKS):
        return ()
    plain = denying.plain
    if not (_is_label(member, plain) or _is_bare_no(member, plain) or _turns_down_it(member, plain)):
        return ()
    before = denying.before
    return before.told(member, before.charges(member))


def _is_label(member: Member, plain: Plain) -> bool:
    """True where a word for untruth is nearly all that is said."""
    labels = {part for label in plain.words.labels for part in label.split("-")}
    content = plain.content(member.words)
    rest = [t for t in content if t not in labels and t not in plain.words.charges]
    return any(t in plain.words.labels for t in content) and len(rest) <= _LABEL_REST


def _is_bare_no(member: Member, plain: Plain) -> bool:
    """True where what was told before is negated by a word that stands for it: "no such vessel came"."""
    words = tokens(member.words)
    if not plain.negated(member.words) or any(stem(w) in plain.unsure for w in words):
        return False
    return any(w in plain.words.anaphors for w in words)


def _turns_down_it(member: Member, plain: Plain) -> bool:
    """True where all that is turned down is "the charge", "the figure", "the delivery"."""
    statement = member.statement
    if statement is None or not (statement.stance is Stance.DENIES or plain.rejects(member.head)):
        return False
    words = tokens(member.words)
    return len(plain.content(member.words)) <= _BARE and words[:1] in _DEFINITE


def other_figure(member: Member, denying: Denying) -> list[Draft]:
    """One who disputes a sum, and gives another, denies the claim that gives the sum."""
    if member.statement is None or not member.amounts:
        return []
    near = denying.before.sentences(member)[:2]
    text = denying.material.text(member.report)
    if not any(denying.plain.rejects(s.words(text)) for s in near):
        return []
    own = {(unit(q), q.value) for q in member.amounts}
    units = {u for u, _ in own if u}
    result = []
    for draft in denying.drafts:
        for other in draft.members:
            figures = {(unit(q), q.value) for q in other.amounts}
            told = other.report == member.report and not other.hull.touches(member.hull)
            if (
                told
                and any(u in units and (u, v) not in own for u, v in figures)
                and _near(other, member, denying)
            ):
                result.append(draft)
                break
    return result


def _near(other: Member, member: Member, denying: Denying) -> bool:
    return any(s.touches(other.hull) for s in denying.before.sentences(member))


def turned_down(member: Member, denying: Denying) -> tuple[Draft, ...]:
    """Turning down a charge denies the deed that it charges."""
    event = member.event
    if event is None or event.type is not EventType.REJECT or event.status is Status.DENIED:
        return ()
    if not speaks_of_charge(member.words, denying.plain):
        return ()
    before = denying.before
    found = before.told(member, (event.span,), member.core) or before.told(member, before.charges(member), "")
    return tuple(d for d in found if deniable(d))


WAYS: tuple[Way, ...] = (
    denied_deed,
    denied_with_deed,
    rejected_charge,
    negated_words,
    called_untrue,
    other_figure,
    turned_down,
)
"""The ways in which a claim is denied; any of them ties a denial to it."""


def _is_party(speaker: str, draft: Draft, denying: Denying) -> bool:
    parties = denying.material.parties
    own = parties.own(speaker)
    return any(
        bool(
            own
            & ({*m.event.actors, *m.event.recipients} | parties.sides([*m.event.actors, *m.event.recipients]))
        )
        for m in draft.members
        if m.event
    )
