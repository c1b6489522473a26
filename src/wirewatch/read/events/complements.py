"""Deeds inside deeds: what is refused, threatened, asked for, promised or agreed is told once."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from wirewatch.model.readings import EventType
from wirewatch.read.events.clauses import complement
from wirewatch.read.events.syntax import arguments, prepositions
from wirewatch.read.events.trigger import Trigger

MATERIAL = frozenset({EventType.TRANSFER, EventType.TEST})
"""Deeds that are told beside the agreement or the threat to do them: mandates speak of them."""
SWALLOWING = frozenset({EventType.REJECT, EventType.THREATEN, EventType.REQUEST})
ASKING = frozenset({"request", "demand", "call", "appeal", "ultimatum", "plea", "summons", "invitation"})
"""What goes unanswered: to "refuse to respond to a *request*" is to reject it."""
PLEDGES = frozenset(
    {"promise", "pledge", "vow", "offer", "undertake", "commit", "ready", "willing", "prepared"}
)


def settle(found: tuple[Trigger, ...], silence: frozenset[str]) -> tuple[Trigger, ...]:
    """The triggers without those that tell a deed once more; a swallowed deed lends its arguments."""
    by_word = {trigger.word.i: trigger for trigger in found}
    swallowed: set[int] = set()
    settled: list[Trigger] = []
    for trigger in found:
        asked = trigger.noun if trigger.type in (EventType.REQUEST, EventType.THREATEN) else None
        below = complement(trigger.word) or (complement(asked) if asked is not None else None)
        inner = by_word.get(below.i) if below is not None else None
        if below is None:
            settled.append(trigger)
        elif trigger.type is EventType.REJECT and below.lemma_ in silence and not _answered(below, silence):
            continue
        elif trigger.word.lemma_.lower() in PLEDGES:
            if inner is None:
                settled.append(replace(trigger, beyond=arguments(below)))
        elif trigger.type in SWALLOWING or (
            trigger.type is EventType.AGREE and trigger.word.lemma_ == "agree"
        ):
            refused = trigger.type is EventType.REJECT
            settled.append(replace(trigger, beyond=inner.arguments if inner else arguments(below)))
            swallowed.update(t.word.i for t in _inside(inner, by_word) if refused or t.type not in MATERIAL)
        else:
            settled.append(trigger)
    return tuple(trigger for trigger in settled if trigger.word.i not in swallowed)


def _answered(below: Token, silence: frozenset[str]) -> bool:
    """True where it is a request that goes without an answer, and not one for a word to the press."""
    asked = prepositions(below).get("to", ())
    for_comment = any(t.lemma_ in silence and t.dep_ == "pobj" for a in asked for t in a.subtree)
    return any(t.lemma_ in ASKING for t in asked) and not for_comment


def _inside(inner: Trigger | None, by_word: dict[int, Trigger]) -> Iterator[Trigger]:
    """A swallowed deed and those coordinated with it."""
    if inner is None:
        return
    yield inner
    for child in inner.word.children:
        if child.dep_ == "conj" and child.i in by_word and child.tag_ == inner.word.tag_:
            yield from _inside(by_word[child.i], by_word)
