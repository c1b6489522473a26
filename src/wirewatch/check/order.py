"""In which order two deeds are told: one member puts before what another puts after."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wirewatch.check.material import Material, Member
from wirewatch.check.words import Plain
from wirewatch.model.spans import Span

_ALIKE = 0.5
"""The share of the shorter one's words that two tellings of the other deed have in common."""

_BEFORE = frozenset({"before", "ahead of", "prior to"})
_JOINTS = re.compile(r"\b(before|ahead of|prior to|after|following)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[;:.!?]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A deed put before or after another, whose weighty words are ``other``; ``text`` is the report's."""

    member: str
    before: bool
    other: frozenset[str]
    text: str

    def turns(self, order: "Order") -> bool:
        """True where the two put one pair of deeds in opposite orders."""
        if self.before is order.before:
            return False
        shared = len(self.other & order.other)
        return shared > 0 and shared >= _ALIKE * min(len(self.other), len(order.other))


def orders(member: Member, material: Material, plain: Plain) -> Iterator[Order]:
    """How a member's sentence puts its deed to others: "sank before the tug came"."""
    event = member.event
    if event is None:
        return
    text, sentence = material.text(member.report), material.sentence(member)
    for joint in _JOINTS.finditer(text, sentence.start, sentence.end):
        first, second = _sides(joint, text, sentence)
        inside = [span.covers(event.trigger) for span in (first, second)]
        if inside[0] is inside[1]:
            continue
        puts_before = joint[1].lower() in _BEFORE
        other = second if inside[0] else first
        words = plain.stems(other.words(text))
        if words:
            told = " ".join(text[min(first.start, joint.start()) : max(first.end, second.end)].split())
            yield Order(
                member=member.id,
                before=puts_before if inside[0] else not puts_before,
                other=words,
                text=told.strip(" ,"),
            )


def _sides(joint: re.Match[str], text: str, sentence: Span) -> tuple[Span, Span]:
    """What stands before or after, and what it is put to: the clause behind the joint, up to a comma.

    Where the joint begins the sentence, what is put to it stands behind that comma.
    """
    comma = text.find(", ", joint.end(), sentence.end)
    stop = _CLAUSE.search(text, joint.end(), sentence.end)
    ends = [at for at in (comma, stop.start() if stop else -1) if at >= 0]
    end = min(ends, default=sentence.end)
    behind = Span(joint.end(), end)
    if not text[sentence.start : joint.start()].strip(" \"'“”‘’"):
        return Span(min(end + 1, sentence.end), sentence.end), behind
    return Span(sentence.start, joint.start()), behind
