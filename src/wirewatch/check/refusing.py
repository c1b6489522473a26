"""What says no: by its stance, its verb, a negation, or a word for untruth."""

import re
from dataclasses import dataclass
from functools import cached_property

from wirewatch.check.material import Material, Member, is_denied
from wirewatch.check.words import Plain, tokens
from wirewatch.model.readings import EventType, Stance, Statement, Status

_LITTLE = 2
"""Words of weight beside a label or a stand-in that leave a denial without anything of its own."""

_SENTENCE = re.compile(r"[.;:!?]")
_CLAUSE = re.compile(r"[,.;:!?]")
_VOW = re.compile(
    r"\b(?:will|would|shall|must|can|could|should)\s+[\"“'‘]?(?:not|never|no)\b"
    r"(?!\s+(?:accept|believe|have it|hear of)\b)"
    r"|\b(?:won|wouldn|cannot)\b",
    re.I,
)
_MARKS = " \"'“”‘’«»"
_BEGINNING = 9
"""Tokens of a sentence in which a no turns all of it."""


@dataclass(frozen=True, kw_only=True)
class Denial:
    """Something that says no, with what stands around it."""

    member: Member
    material: Material
    plain: Plain

    @property
    def spoken(self) -> Statement | None:
        """The statement that it is, or is told in."""
        return self.member.statement or self.member.within

    @cached_property
    def cue(self) -> str:
        """The words by which it is told: "rejected", "said"."""
        spoken = self.spoken
        if self.member.statement is None and spoken is not None and spoken.cue is not None:
            return spoken.cue.words(self.material.text(self.member.report))
        return self.member.head

    @cached_property
    def speaker(self) -> str | None:
        """Who denies."""
        event = self.member.event
        return self.spoken.speaker if self.spoken else event.holder if event else None

    @cached_property
    def turned(self) -> str:
        """Its words without those that say no: what it would say if it were none."""
        return turned(self.member.words, self.plain)

    @cached_property
    def is_bare(self) -> bool:
        """True where it says nothing of its own: "a fabrication", "nothing of the kind".

        A deed told as undone says something where it names a thing: "sales of timber".
        """
        if self.member.event is not None and self.member.event.items:
            return False
        words, lists = self.plain.content(self.member.words), self.plain.words
        empty = self.plain.labels(self.member.words) | lists.charges | lists.anaphors | lists.negators
        return sum(word not in empty for word in words) <= _LITTLE

    @cached_property
    def names_matter(self) -> bool:
        """True for a statement that says in words of its own what it denies: "the sale of shells"."""
        if self.member.statement is None or not self.turns_down:
            return False
        words, lists = self.plain.content(self.member.words), self.plain.words
        empty = self.plain.labels(self.member.words) | lists.charges | lists.anaphors | lists.negators
        return any(word not in empty for word in words)

    @property
    def calls_it(self) -> bool:
        """True where it says what to take something for: "dismissed the papers as forgeries"."""
        return "as" in tokens(self.member.words)[1:-1]

    @cached_property
    def named(self) -> frozenset[str]:
        """Ids of those whom its sentence and the one before it name."""
        spans = self.material.sentences[self.member.report][max(0, self.at - 1) : self.at + 1]
        told = self.material.readings[self.member.report].mentions
        return frozenset(m.referent for m in told if any(span.covers(m.span) for span in spans))

    @cached_property
    def is_label(self) -> bool:
        """True where a word for untruth is among its words."""
        return bool(self.plain.labels(self.member.words))

    @cached_property
    def is_of_charge(self) -> bool:
        """True where a charge is turned down: a vetoed motion and a refused offer are deeds of their own."""
        words = tokens(self.member.words)
        return self.plain.rejects(self.member.head) or any(w in self.plain.words.charges for w in words)

    @cached_property
    def is_of_what_will_be(self) -> bool:
        """True for "would not", "will never": a vow about what is to come turns down no charge."""
        return _VOW.search(self.member.words) is not None

    @property
    def turns_down(self) -> bool:
        """True where a charge is denied or rejected, whatever it was."""
        event = self.member.event
        if event is not None:
            return event.type is EventType.REJECT
        return self.plain.rejects(self.cue) or (
            self.spoken is not None and self.spoken.stance is Stance.DENIES
        )

    @cached_property
    def negates(self) -> bool:
        """True where one of its sentences begins with a no: one far behind turns only what stands there."""
        sentences = _SENTENCE.split(self.member.words)
        return any(self.plain.negated(" ".join(tokens(s)[:_BEGINNING])) for s in sentences)

    @cached_property
    def at(self) -> int:
        """The number of its sentence in the report."""
        return self.material.place(self.member)

    @cached_property
    def sentence(self) -> str:
        """The words of its sentence."""
        return self._sentences(self.at, self.at)

    @cached_property
    def lead(self) -> str:
        """Its sentence with the one before it."""
        return self._sentences(max(0, self.at - 1), self.at)

    @cached_property
    def denied(self) -> tuple[Member, ...]:
        """The deeds that it tells as undone."""
        inside = self.material.inside(self.member) if self.member.statement else (self.member,)
        return tuple(event for event in inside if is_denied(event) or event is self.member)

    @property
    def wordings(self) -> tuple[str, ...]:
        """The texts by which it is compared."""
        return self.turned, self.sentence, self.lead

    @cached_property
    def sentence_turned(self) -> str:
        """Its sentence without the words that say no."""
        return turned(self.sentence, self.plain)

    def _sentences(self, first: int, last: int) -> str:
        text = self.material.text(self.member.report)
        spans = self.material.sentences[self.member.report][first : last + 1]
        return " ".join(span.words(text) for span in spans) or self.member.words


def begins_with_label(text: str, plain: Plain) -> bool:
    """True where the first words only call something untrue: "Lies," "A fairy tale."."""
    first = _CLAUSE.split(text.strip(_MARKS), maxsplit=1)[0]
    return bool(plain.labels(first)) and len(plain.content(first)) <= _LITTLE + 1


def turned(text: str, plain: Plain) -> str:
    """The words of a text without those that turn it into its opposite."""
    return " ".join(t for t in tokens(text) if t not in plain.words.negators and not t.endswith("n't"))


def says_no(denial: Denial) -> bool:
    """True for what denies, turns down, negates or calls untrue; not for what leaves open or asks."""
    member, plain = denial.member, denial.plain
    if denial.spoken is not None and denial.spoken.stance in (Stance.DECLINES, Stance.ASKS):
        return False
    event = member.event
    if event is not None:
        return event.status is Status.DENIED or (event.type is EventType.REJECT and denial.is_of_charge)
    stance = denial.spoken.stance if denial.spoken else None
    return stance is Stance.DENIES or plain.rejects(denial.cue) or denial.negates or denial.is_label
