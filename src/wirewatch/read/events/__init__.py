"""Who did what to whom, with what status and on whose word."""

import bisect
from dataclasses import dataclass

from wirewatch.lists.lexicon import Lexicon
from wirewatch.model.ids import digest_id
from wirewatch.model.readings import Event, Quantity, Statement, TimeExpression
from wirewatch.model.spans import Span
from wirewatch.read.discourse import Discourse
from wirewatch.read.events import items, placing, roles, spans, status, triggers
from wirewatch.read.events.scene import Scene, scenes
from wirewatch.read.events.triggers import Trigger
from wirewatch.read.parse import ParsedReport


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
    found: list[Event] = []
    for scene in scenes(parsed, discourse, lexicon):
        for sentence in scene.passage.doc.sents:
            for trigger in triggers.find(sentence, scene):
                event = _event(trigger, scene, read)
                if event is not None:
                    found.append(event)
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What has been read of the report so far."""

    parsed: ParsedReport
    statements: tuple[Statement, ...]
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]


def _event(trigger: Trigger, scene: Scene, read: _Read) -> Event | None:
    """The event that a trigger tells; None where it names neither party nor goods."""
    who = roles.assign(trigger, scene)
    if not (who.actors or who.recipients or who.items):
        return None
    at = scene.passage.span(trigger.word)
    said = innermost(read.statements, at)
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
    )


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
