"""How likely a saying that says no denies a claim: what speaks for it and against it, weighed as packs teach.

Logistic regression over named observations, as for ``sameness``. Its weights stand in ``lists/denials.toml``;
``training/denials.py`` fits them to packs in which every denial is stated with what it denies.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from wirewatch.check.chances import chance
from wirewatch.check.draft import Draft
from wirewatch.check.material import Member, is_told_plainly
from wirewatch.check.meaning import Meant
from wirewatch.check.refusing import Denial, begins_with_label
from wirewatch.check.rivals import Likeness
from wirewatch.check.sameness import Around, Both, cosine
from wirewatch.check.sameness import probability as one_deed
from wirewatch.check.similarity import both_covered
from wirewatch.check.weighing import Weighing
from wirewatch.model.readings import EventType, Stance, Status

_STRICT = 0.5
"""Cosine of word vectors below which words are not the same in a denial."""

_NEAREST = 5
"""Claims that are looked at for the nearness of each wording of a denial."""

_BEFORE = 2
"""Sentences before a denial in which a charge still counts as the one that was just told."""

_CLOSED = re.compile(r"[\"”»]|[’'](?!\w)")
"""The end of a quotation."""

_LONG = 12
"""Words of weight from which on a denial is as long as any."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A denial beside one claim of a deed; ``more`` says how much nearer the claim is than the best other."""

    denial: Denial
    draft: Draft
    told: "Told"
    more: Mapping[str, float]
    told_last: bool
    """No other deed is charged later before the denial."""

    @property
    def members(self) -> tuple[Member, ...]:
        """The events of the claim."""
        return self.draft.members

    @cached_property
    def before(self) -> frozenset[int]:
        """How many sentences before the denial its report tells the deed."""
        report, at, material = self.denial.member.report, self.denial.at, self.denial.material
        return frozenset(at - material.place(m) for m in self.members if m.report == report)

    @property
    def is_just_told(self) -> bool:
        """True where its report tells the deed in the same sentence, or in one of the two before."""
        return any(0 <= sentences <= _BEFORE for sentences in self.before)

    @property
    def holders(self) -> frozenset[str]:
        """Who tells the deed elsewhere than in this denial."""
        told = (m.event for m in self.members if m.event and m.event.statement != self.denial.member.id)
        return frozenset(event.holder for event in told if event.holder)

    def has(self, test: Callable[[Member], bool]) -> bool:
        """True where a member passes."""
        return any(test(member) for member in self.members)

    def share(self, test: Callable[[Member], bool]) -> float:
        """The share of the members that pass, 0..1."""
        return sum(map(test, self.members)) / len(self.members)

    @cached_property
    def own(self) -> frozenset[str]:
        """The denier and his side."""
        speaker = self.denial.speaker
        return self.denial.material.parties.own(speaker) if speaker else frozenset()

    def is_own(self, ids: frozenset[str]) -> bool:
        """True where the denier or his side is among those."""
        return bool(self.own & (ids | self.denial.material.parties.sides(sorted(ids))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What answers of one story are weighed with."""

    around: Around
    weighing: Weighing
    meant: Meant

    def near(self, wording: str, draft: Draft) -> float:
        """How near a wording is to the nearest telling of a deed, 0..1."""
        return self.meant.nearest(wording, {member.words for member in draft.members})

    def said(self, wording: str, draft: Draft) -> float:
        """The share of a wording's weight that the telling which says most of it says, 0..1."""
        return max(self.weighing.said(wording, member.words, _STRICT) for member in draft.members)


def answers(denial: Denial, drafts: Sequence[Draft], told: Told) -> Iterator[Answer]:
    """A denial beside each of the claims that it may deny: not one that it is part of.

    Where meanings are known, only the claims nearest to its words and to its lead are looked at, and those
    that its report has just told.
    """
    others = [draft for draft in drafts if denial.member not in draft.members]
    near = {name: [told.near(wording, d) for d in others] for name, wording in _compared(denial).items()}
    last = [_last(denial, draft) for draft in others]
    looked_at = sorted(
        {at for values in near.values() for at in _largest(values, _NEAREST)}
        | {at for at, place in enumerate(last) if 0 <= denial.at - place <= _BEFORE and place >= 0}
        if told.meant
        else range(len(others))
    )
    said = {at: told.said(denial.turned, others[at]) for at in looked_at}
    for at in looked_at:
        more = {name: _ahead(values, at) for name, values in near.items()}
        more["said"] = said[at] - max((value for other, value in said.items() if other != at), default=0.0)
        yield Answer(
            denial=denial,
            draft=others[at],
            told=told,
            more=more,
            told_last=last[at] >= 0 and last[at] == max(last),
        )


def _compared(denial: Denial) -> Mapping[str, str]:
    return {"its words": denial.turned, "its lead": denial.lead}


def _largest(values: Sequence[float], most: int) -> Sequence[int]:
    return sorted(range(len(values)), key=lambda at: (-values[at], at))[:most]


def _last(denial: Denial, draft: Draft) -> int:
    """The last sentence up to the denial's own in which its report charges a deed, -1 where it does not."""
    report, material = denial.member.report, denial.material
    told = (material.place(m) for m in draft.members if m.report == report and _is_charge(m))
    return max((at for at in told if at <= denial.at), default=-1)


def _is_charge(member: Member) -> bool:
    """True for a deed that somebody tells, not the report's own voice."""
    event = member.event
    return event is not None and (event.holder is not None or event.status is Status.ALLEGED)


def _ahead(values: Sequence[float], place: int) -> float:
    """By how much a value is larger than the largest other, negative where it is less."""
    rest = [value for at, value in enumerate(values) if at != place]
    return values[place] - max(rest, default=0.0)


def _heads(answer: Answer) -> float:
    """How alike the verb of what is denied is to a verb by which the deed is told."""
    vectors = answer.told.around.vectors
    pairs = ((a, b) for a in answer.denial.denied for b in answer.members)
    return max((cosine(a.head, b.head, vectors) or 0.0 for a, b in pairs), default=0.0)


def _deed(answer: Answer) -> float:
    """How likely what is told as undone is the deed, 0..1."""
    return max(
        (_one_deed(a, b, answer.told) for a in answer.denial.denied for b in answer.members), default=0.0
    )


def _one_deed(a: Member, b: Member, told: Told) -> float:
    if a.event is None or b.event is None:
        return 0.0
    there, back = both_covered(told.weighing.bag(a.core), told.weighing.bag(b.core))
    return one_deed(
        Both(
            a=a,
            b=b,
            one=a.event,
            other=b.event,
            words=Likeness(
                alike=2 * there * back / (there + back) if there + back else 0.0, covered=(there, back)
            ),
            around=told.around,
        )
    )


def _after_label(answer: Answer) -> bool:
    """True where the deed is told behind a quotation that only calls it untrue ("Lies")."""
    member, material = answer.denial.member, answer.denial.material
    if member.statement is None or not begins_with_label(member.words, answer.denial.plain):
        return False
    text, start = material.text(member.report), member.hull.start + 1
    told = (m.event.trigger.start for m in answer.members if m.report == member.report and m.event)
    return any(start < at < member.hull.end and _CLOSED.search(text, start, at) for at in told)


def is_inside(answer: Answer) -> bool:
    """True where the deed is told in the words of the denial, and not only taken for granted there."""
    member = answer.denial.member
    return answer.has(
        lambda m: bool(
            m.report == member.report
            and m.id != member.id
            and m.event
            and not is_told_plainly(m)
            and any(span.covers(m.event.trigger) for span in member.spans)
        )
    )


OBSERVATIONS: Mapping[str, Callable[[Answer], float]] = {
    "its words nearer": lambda answer: answer.more["its words"],
    "its lead nearer": lambda answer: answer.more["its lead"],
    "its sentence near": lambda answer: answer.told.near(answer.denial.sentence, answer.draft),
    "said": lambda answer: answer.told.said(answer.denial.turned, answer.draft),
    "said more": lambda answer: answer.more["said"],
    "its sentence says": lambda answer: max(
        answer.told.weighing.said(m.core, answer.denial.sentence_turned) for m in answer.members
    ),
    "head": _heads,
    "deed": _deed,
    "one sentence": lambda answer: 0 in answer.before,
    "sentence before": lambda answer: 1 in answer.before,
    "two before": lambda answer: _BEFORE in answer.before,
    "bare, told last": lambda answer: answer.denial.is_bare and answer.told_last,
    "denier tells it": lambda answer: answer.is_own(answer.holders),
    "denier is named": lambda answer: answer.is_own(frozenset().union(*(m.names for m in answer.members))),
    "accusing": lambda answer: answer.has(lambda m: bool(m.event and m.event.type is EventType.ACCUSE)),
    "pledged": lambda answer: answer.has(lambda m: bool(m.event and m.event.status is Status.PLEDGED)),
    "in a report's voice": lambda answer: answer.share(is_told_plainly),
    "told inside": is_inside,
    "of what will be": lambda answer: answer.denial.is_of_what_will_be,
    "tellings": lambda answer: min(len(answer.members), 6) / 6,
    "denies": lambda answer: bool(answer.denial.spoken and answer.denial.spoken.stance is Stance.DENIES),
    "negated": lambda answer: answer.denial.negates,
    "label": lambda answer: answer.denial.is_label,
    "length": lambda answer: min(len(answer.denial.plain.content(answer.denial.member.words)), _LONG) / _LONG,
}
"""What is observed of a denial and a claim, each from -1 to 1."""


def observed(answer: Answer) -> tuple[float, ...]:
    """All observations, in the order of the table."""
    return tuple(float(of(answer)) for of in OBSERVATIONS.values())


def probability(answer: Answer) -> float:
    """How likely the denial denies the claim, 0 to 1: surely, where it turns down what it tells itself."""
    if (answer.denial.turns_down and is_inside(answer)) or _after_label(answer):
        return 1.0
    words = answer.denial.plain.words
    weights = words.denials_meant if answer.told.meant else words.denials
    return chance(observed(answer), weights, OBSERVATIONS)
