"""Who did what to whom, with what status and on whose word."""

import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from wirewatch.lists.lexicon import Lexicon
from wirewatch.model.ids import digest_id
from wirewatch.model.readings import Event, EventType, Quantity, Statement, Status, TimeExpression, TimeKind
from wirewatch.model.spans import Span, hull
from wirewatch.read.discourse import Discourse
from wirewatch.read.events import items, placing, roles, spans, status, triggers, untyped
from wirewatch.read.events.complements import settle
from wirewatch.read.events.retold import Draft, complete
from wirewatch.read.events.scene import Scene, scenes
from wirewatch.read.events.trigger import Trigger
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
        EventType.PROTEST,
        EventType.RETREAT,
    }
)
"""Deeds that are told even where no party is named: "they signed the protocol", "arms were seized"."""


SPOKEN = frozenset(
    {EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT, EventType.REQUEST, EventType.CONCEDE}
)
"""Deeds that are mostly words: without a recipient little is told of them."""
ENACTED = frozenset(
    {EventType.SANCTION, EventType.CONCEDE, EventType.REJECT, EventType.SUPPORT, EventType.COERCE}
)
"""Deeds of words and rights: who has decided on one has done it."""
TELLING = frozenset({"dobj", "dative", "ccomp", "xcomp", "acomp", "prep", "agent", "nsubjpass", "oprd"})
"""Dependencies of what an utterance is about."""
VAGUE = frozenset({"side", "party", "one", "other", "anyone", "someone", "people", "that", "which", "who"})


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
            typed = triggers.find(sentence, scene)
            told = (*settle(typed, lexicon.silence), *triggers.beside(sentence, typed, scene))
            for trigger in sorted(told, key=lambda trigger: trigger.word.i):
                found.extend(_drafted(trigger, scene, read))
    return complete(tuple(found), {r.id: r for r in discourse.referents}, parsed.report.day)


def _drafted(trigger: Trigger, scene: Scene, read: "_Read") -> Iterator[Draft]:
    """The event that a trigger tells; where its type wants more than is told, a deed without a type."""
    event = _event(trigger, scene, read)
    if event is None and (plain := untyped.find(trigger.word, scene)) is not None:
        trigger, event = plain, _event(plain, scene, read)
    if event is not None:
        yield Draft(event=event, about=_about(trigger, scene.lexicon), echo=trigger.echo)


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
    refusal = status.is_refusal(trigger.word, trigger.type)
    if refusal:
        trigger = replace(trigger, type=EventType.REJECT)
    who = roles.assign(trigger, scene, said)
    if not (who.actors or (who.items and trigger.type in MATERIAL) or _stands_alone(trigger, scene)):
        return None
    speaks = trigger.type in (EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN)
    put = status.decide(trigger.telling, who.actors, scene, said, refusal=refusal, speaks=speaks)
    if trigger.type is EventType.REJECT and put.status is Status.DENIED:
        return None
    if trigger.promised:
        put = replace(put, status=Status.PLEDGED, holder=put.holder or next(iter(who.actors), None))
    elif trigger.type in ENACTED and put.status in (Status.PLEDGED, Status.HYPOTHETICAL):
        put = replace(put, status=Status.ASSERTED) if status.decided(trigger.word, scene) else put
    vouching = next((id for t in trigger.vouching for id in scene.parties(t, wide=True)), None)
    if trigger.known:
        put = replace(put, status=Status.ASSERTED, holder=None)
    elif vouching is not None and put.status in (Status.ASSERTED, Status.ALLEGED):
        put = replace(put, status=Status.ALLEGED, holder=vouching)
    if _fragment(trigger, who):
        return None
    words = spans.deed(trigger)
    return Event(
        id=digest_id("ev", read.parsed.report.id, at.start, at.end, trigger.type),
        span=hull(*(scene.passage.span(token) for token in words)),
        trigger=at,
        type=trigger.type,
        status=put.status,
        actors=who.actors,
        recipients=who.recipients,
        items=tuple(dict.fromkeys(items.phrase(token) for token in who.items if not items.is_sum(token))),
        quantity=_quantity(trigger, scene, read),
        date=placing.date_of(trigger.word, scene, read.times, read.parsed.report),
        place=placing.place_of(trigger.word, scene, read.parsed.report),
        holder=put.holder,
        statement=put.statement,
        mode=trigger.mode,
        contexts=_contexts(words, scene.lexicon),
        confidence=_confidence(trigger, who),
    )


def _fragment(trigger: Trigger, who: roles.Roles) -> bool:
    """True for what says too little to be kept: "resisting", "whichever side is attacked"."""
    if trigger.alone or trigger.nominal or who.items:
        return False
    if trigger.type in SPOKEN:
        return not who.recipients and not any(c.dep_ in TELLING for c in trigger.word.children)
    if who.actors or who.recipients:
        return False
    sides = (*trigger.arguments.subjects, *trigger.arguments.objects)
    return trigger.type is not EventType.RETREAT and all(t.lemma_.lower() in VAGUE for t in sides)


def _confidence(trigger: Trigger, who: roles.Roles) -> float:
    """1 where both sides, or one and the goods, are told; less where one is, least where none is.

    A side that is no more than the party that stands nearest adds nothing to what is sure.
    """
    if not who.actors and not who.recipients:
        return 0.5
    both = who.sure and who.actors and who.recipients
    if both or len(who.actors) > 1 or who.items:
        return 1.0
    return 0.5 if trigger.type in SPOKEN else 0.8


def _contexts(words: tuple[Token, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """PLOVER contexts of the deed's words, in the order of the alphabet."""
    return tuple(
        sorted({context for word in words for context in lexicon.contexts.get(word.lemma_.lower(), ())})
    )


def _stands_alone(trigger: Trigger, scene: Scene) -> bool:
    """True for a material deed that a verb tells of things and people, with or without a name."""
    found = trigger.arguments
    if trigger.alone:
        return True
    if trigger.nominal:
        return trigger.type in MATERIAL
    if trigger.type is EventType.AGREE:
        return any(o.lemma_.lower() in scene.lexicon.accords for o in found.objects)
    return trigger.type in MATERIAL and bool((*found.subjects, *found.objects))


def innermost(statements: tuple[Statement, ...], at: Span) -> Statement | None:
    """The statement with the shortest content that covers the span."""
    around = [(c.length, s) for s in statements for c in s.content if c.covers(at)]
    return min(around, key=lambda pair: pair[0])[1] if around else None


def _quantity(trigger: Trigger, scene: Scene, read: _Read) -> Quantity | None:
    """The quantity that stands in one of the trigger's objects; of spans of time only how long talks took."""
    heads = (trigger.word,) if trigger.nominal else trigger.arguments.objects
    talks = trigger.type is EventType.CONSULT
    if talks and not trigger.nominal:
        heads = (*heads, *trigger.arguments.prepositions.get("for", ()))
    if trigger.around is not None:
        heads = (trigger.around, *heads)
    starts = [q.span.start for q in read.quantities]
    for head in heads:
        phrase = hull(*(scene.passage.span(token) for token in spans.phrase(head)))
        first = bisect.bisect_left(starts, phrase.start)
        for quantity in read.quantities[first : bisect.bisect_left(starts, phrase.end)]:
            touched = [t for t in read.times if t.span.touches(quantity.span)]
            if all(talks and t.kind is TimeKind.DURATION for t in touched):
                return quantity
    return None
