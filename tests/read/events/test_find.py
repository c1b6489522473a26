"""Events found in invented sentences, with a discourse made of the parse's own names."""

from wirewatch.lists import lexicon
from wirewatch.model.readings import (
    EntityKind,
    Event,
    EventType,
    Mention,
    MentionForm,
    Referent,
    Statement,
    Status,
)
from wirewatch.model.reports import Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.read import events
from wirewatch.read.discourse import Discourse
from wirewatch.read.parse import ParsedReport, parse_all

LEXICON = lexicon.load()
STATES = ("Ruritania", "Graustark", "Belgium", "Peru", "Japan", "Norway")


def report(text: str, role: Role = Role.BODY) -> Report:
    passage = Passage(span=Span(0, len(text)), role=role)
    return Report(id="r", origin="r.txt", sha256="0" * 64, text=text, passages=(passage,))


def discourse(text: str) -> Discourse:
    referents, mentions = [], []
    for name in STATES:
        if name in text:
            referents.append(Referent(id=name, kind=EntityKind.STATE, name=name))
            at = text.find(name)
            while at >= 0:
                mentions.append(Mention(span=Span(at, at + len(name)), form=MentionForm.NAME, referent=name))
                at = text.find(name, at + 1)
    return Discourse(referents=tuple(referents), mentions=tuple(sorted(mentions, key=lambda m: m.span)))


def read(nlp, text: str, statements: tuple[Statement, ...] = (), role: Role = Role.BODY) -> tuple[Event, ...]:
    parsed: ParsedReport = next(parse_all(nlp, [report(text, role)]))
    return events.find(parsed, discourse(text), statements, (), (), LEXICON)


def only(nlp, text: str, type: EventType) -> Event:
    found = [e for e in read(nlp, text) if e.type is type]
    assert len(found) == 1, found
    return found[0]


def test_who_gives_what_to_whom(nlp):
    text = "Belgium supplied Peru with artillery shells and rifles last year."
    event = only(nlp, text, EventType.TRANSFER)
    assert (event.actors, event.recipients) == (("Belgium",), ("Peru",))
    assert event.items == ("artillery shells", "rifles")
    assert event.trigger.words(text) == "supplied"
    assert event.status is Status.ASSERTED


def test_buyer_is_recipient(nlp):
    event = only(nlp, "Peru received two patrol boats from Japan.", EventType.TRANSFER)
    assert (event.actors, event.recipients) == (("Japan",), ("Peru",))


def test_passive_with_agent(nlp):
    event = only(nlp, "Cruise missiles were sold to Norway by Belgium.", EventType.TRANSFER)
    assert (event.actors, event.recipients) == (("Belgium",), ("Norway",))


def test_accused_deed_belongs_to_the_accused(nlp):
    text = "Japan accused Peru of having sent mortars to Norway."
    assert only(nlp, text, EventType.ACCUSE).recipients == ("Peru",)
    event = only(nlp, text, EventType.TRANSFER)
    assert (event.actors, event.recipients, event.status) == (("Peru",), ("Norway",), Status.ALLEGED)
    assert event.holder == "Japan"


def test_both_sides_agree(nlp):
    event = only(nlp, "Norway signed a fishing treaty with Japan.", EventType.AGREE)
    assert set(event.actors) == {"Norway", "Japan"}


def test_flowers_are_no_goods(nlp):
    assert read(nlp, "Norway gave Japan a bunch of tulips.") == ()


def test_headlines_tell_nothing(nlp):
    text = "Belgium supplied Peru with artillery shells."
    assert read(nlp, text, role=Role.HEADLINE) == ()
    assert read(nlp, text, role=Role.CAPTION) == ()


def test_ids_are_the_same_in_every_run(nlp):
    text = "Belgium invaded Peru and Norway condemned the invasion of Peru."
    first, second = read(nlp, text), read(nlp, text)
    assert first == second
    assert len({e.id for e in first}) == len(first)
