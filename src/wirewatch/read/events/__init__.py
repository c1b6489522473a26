"""Who did what to whom, with what status and on whose word."""

import bisect
from dataclasses import dataclass

from wirewatch.lists.lexicon import Lexicon
from wirewatch.model.ids import digest_id
from wirewatch.model.readings import Event, EventType, Quantity, Statement, TimeExpression
from wirewatch.model.spans import Span
from wirewatch.read.discourse import Discourse
from wirewatch.read.events import items, placing, roles, spans, status, triggers
from wirewatch.read.events.complements import settle
from wirewatch.read.events.retold import Draft, complete
from wirewatch.read.events.scene import Scene, scenes
from wirewatch.read.events.triggers import Trigger
from wirewatch.read.parse import ParsedReport

MATERIAL = frozenset(
    {
        EventType.TRANSFER,
        EventType.TEST,
        EventType.SANCTION,
        EventType.COERCE,
        EventType.ASSAULT,
        EventType.THREATEN,
        EventType.MOBILIZE,
        EventType.AGREE,
    }
)
"""Deeds that are told even where no party is named: "they signed the protocol", "arms were seized"."""


def find(  # noqa: PLR0917 - the stages' common order of arguments
    parsed: ParsedReport,
    discourse: Discourse,
    statements: tuple[Statement, ...],
    times: tuple[TimeExpression, ...],
    quantities: tuple[Quantity, ...],
    lexicon: Lexicon,
) -> tuple[Event, ...]:
    """Events of a report, in the order of their triggers; only passages that tell are read."""
    read = _Read(parsed=parsed, statements=statements, times=times, quantities=quantities)
    found: list[Draft] = []
    for scene in scenes(parsed, discourse, lexicon):
        for sentence in scene.passage.doc.sents:
            for trigger in settle(triggers.find(sentence, scene)):
                event = _event(trigger, scene, read)
                if event is not None:
                    found.append(Draft(event=event, about=_about(trigger, lexicon)))
    return complete(tuple(found), {r.id: r for r in discourse.referents}, parsed.report.day)


def _about(trigger: Trigger, lexicon: Lexicon) -> frozenset[str]:
    """What a deed is about, by which its other tellings are known: any accord is one to an agreement."""
    nouns = (*trigger.arguments.objects, *((trigger.noun,) if trigger.noun is not None else ()))
    lemmas = frozenset(noun.lemma_.lower() for noun in nouns)
    return frozenset({"accord"}) if lemmas & lexicon.accords else lemmas


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What has been read of the report so far."""

    parsed: ParsedReport
    statements: tuple[Statement, ...]
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]


def _event(trigger: Trigger, scene: Scene, read: _Read) -> Event | None:
    """The event that a trigger tells; None where it names neither party nor goods."""
    at = scene.passage.span(trigger.word)
    said = innermost(read.statements, at)
    who = roles.assign(trigger, scene, said)
    if not (who.actors or who.recipients or who.items) and not _stands_alone(trigger):
        return None
    put = status.decide(trigger.word, who.actors, scene, said)
    return Event(
        id=digest_id("ev", read.parsed.report.id, at.start, at.end, trigger.type),
        span=spans.deed(trigger, scene),
        trigger=at,
        type=trigger.type,
        status=put.status,
        actors=who.actors,
        recipients=who.recipients,
        items=tuple(dict.fromkeys(items.phrase(token) for token in who.items)),
        quantity=_quantity(trigger, scene, read.quantities),
        date=placing.date_of(trigger.word, scene, read.times, read.parsed.report),
        place=placing.place_of(trigger.word, scene, read.parsed.report),
        holder=put.holder,
        statement=put.statement,
        mode=trigger.mode,
        confidence=1.0 if who.actors or who.recipients else 0.5,
    )


def _stands_alone(trigger: Trigger) -> bool:
    """True for a material deed that a verb tells of things and people without a name."""
    around = (*trigger.arguments.subjects, *trigger.arguments.objects)
    return trigger.type in MATERIAL and not trigger.nominal and bool(around)


def innermost(statements: tuple[Statement, ...], at: Span) -> Statement | None:
    """The statement with the shortest content that covers the span."""
    around = [(c.length, s) for s in statements for c in s.content if c.covers(at)]
    return min(around, key=lambda pair: pair[0])[1] if around else None


def _quantity(trigger: Trigger, scene: Scene, quantities: tuple[Quantity, ...]) -> Quantity | None:
    """The quantity that stands in one of the trigger's objects."""
    starts = [q.span.start for q in quantities]
    heads = (trigger.word,) if trigger.nominal else trigger.arguments.objects
    for head in heads:
        phrase = scene.passage.span(head.doc[head.left_edge.i : head.right_edge.i + 1])
        first = bisect.bisect_left(starts, phrase.start)
        for quantity in quantities[first : bisect.bisect_left(starts, phrase.end)]:
            return quantity
    return None
