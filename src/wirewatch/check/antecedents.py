"""What "the charge" stands for: the sentences before a denial, and the claims that they tell."""

from dataclasses import dataclass

from wirewatch.check.draft import Draft
from wirewatch.check.material import Material, Member
from wirewatch.check.weighing import Weighing
from wirewatch.check.words import Plain, stem, tokens
from wirewatch.model.claims import ClaimKind
from wirewatch.model.readings import EventType, Status
from wirewatch.model.spans import Span

_BEFORE = 3
"""Sentences in which the charge is looked for: the denial's own, and those before it."""

_TELLS = 0.5
"""The share of a charge's weight that a claim must say."""

_WORDS = 4
"""Words without which likeness says nothing."""

_NEARLY = 0.92
"""The share of the best claim's likeness from which another is meant as well."""


_ACCUSING = frozenset({"accus", "alleg", "blam", "charg"})
"""Stems of verbs of accusing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Antecedents:
    """Finds the claims that a report has told before a denial."""

    material: Material
    drafts: tuple[Draft, ...]
    weighing: Weighing

    def sentences(self, member: Member) -> tuple[Span, ...]:
        """The sentence of the member and those before it, nearest first."""
        spans = sorted(s.span for s in self.material.readings[member.report].sentences)
        at = next((i for i, s in enumerate(spans) if s.touches(member.hull)), None)
        return () if at is None else tuple(reversed(spans[max(0, at - _BEFORE + 1) : at + 1]))

    def charges(self, member: Member) -> tuple[Span, ...]:
        """The nearest of these sentences that speaks of a charge or its rejection, and the one before it."""
        text = self.material.text(member.report)
        near = self.sentences(member)
        for place, span in enumerate(near):
            if speaks_of_charge(span.words(text), self.weighing.plain):
                return near[place : place + 2]
        return near[:2]

    def told(self, member: Member, spans: tuple[Span, ...], words: str | None = None) -> tuple[Draft, ...]:
        """Event claims of what the spans tell: by their own events, else by likeness of words.

        ``words`` are compared where no event is told, those of the first span where None is given.
        """
        inside = {m.id for m in self._inside(member.report, spans)}
        found = tuple(
            d for d in self.drafts if d.kind is ClaimKind.EVENT and any(m.id in inside for m in d.members)
        )
        first = " ".join(s.words(self.material.text(member.report)) for s in spans[:1])
        return found or self.like(first if words is None else words)

    def _inside(self, report: str, spans: tuple[Span, ...]) -> list[Member]:
        """The deeds that the spans tell; one of no type is seldom what a charge is about."""
        return [
            m
            for m in self.material.events
            if m.report == report
            and m.event
            and m.event.type not in (EventType.REJECT, EventType.OTHER)
            and (m.event.status is not Status.ASSERTED or m.event.type is not EventType.ACCUSE)
            and any(s.touches(m.event.trigger) for s in spans)
        ]

    def like(self, words: str) -> tuple[Draft, ...]:
        """Event claims that say most of what the words say, the best and those nearly as good."""
        if len(self.weighing.bag(words).stems) < _WORDS:
            return ()
        scored = [
            (max(self.weighing.said(words, m.words) for m in d.members), d)
            for d in self.drafts
            if d.kind is ClaimKind.EVENT and deniable(d) and has_come_about(d)
        ]
        best = max((score for score, _ in scored), default=0.0)
        return tuple(d for score, d in scored if score >= max(_TELLS, _NEARLY * best))


def deniable(draft: Draft) -> bool:
    """True for what can be denied: not for the rejecting or accusing itself, nor for told history."""
    beside = (EventType.REJECT, EventType.ACCUSE)
    return any(m.event and m.event.type not in beside for m in draft.members) and not is_history(draft)


def is_history(draft: Draft) -> bool:
    """True for what a report tells as history in its own voice: nobody charges anyone with it."""
    told = [m.event for m in draft.members if m.event is not None]
    return any(e.background and e.status is Status.ASSERTED and e.holder is None for e in told)


def has_come_about(draft: Draft) -> bool:
    """False for what is only held possible: to deny a deed says nothing of what might be done."""
    return any(m.event and m.event.status is not Status.HYPOTHETICAL for m in draft.members)


def speaks_of_charge(text: str, plain: Plain) -> bool:
    """True where a text holds a noun for a charge, a verb of rejecting or of accusing."""
    return any(
        t in plain.words.charges or (s := stem(t)) in plain.turned_down or s in _ACCUSING
        for t in tokens(text)
    )
