"""For which body a spokesman speaks, by the words beside: "its spokesman", "an army spokeswoman"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from wirewatch.model.groups import Entity
from wirewatch.model.readings import EntityKind, Mention, MentionForm, Reading
from wirewatch.model.reports import Report
from wirewatch.model.spans import Span

_NEAR = 40
"""Characters around the mention of a person in which it may be told for whom he speaks."""

_BODIES = frozenset({EntityKind.ORGANIZATION, EntityKind.STATE})
_THEN_NAME = re.compile(r"(?:\s+(?:for|of)\s[^,.;]+,)?,?\s+(?:[A-Z][\w.-]*\s+){0,2}")
_THEN_WORD = re.compile(r",\s+(?:[\w'’]+\s+){0,3}")
_BEFORE = re.compile(r"(?:['’]s?)?\s*\Z")
_NOUN = re.compile(r"(?:^|[^\w\s]\s*|\b(?:an?|the|that|this)\s+)(\w+)(?:['’]s?)?\s+\Z", re.IGNORECASE)
_AFTER = re.compile(r"\s+(?:for|of)\s+(?:the\s+)?\Z")


def spokesmen(
    readings: Iterable[Reading],
    reports: Mapping[str, Report],
    entities: Mapping[str, Entity],
    words: frozenset[str],
) -> Mapping[str, str]:
    """Ids of bodies by the ids of those who speak for them; ``words`` are what such a person is called."""
    if not words:
        return MappingProxyType({})
    called = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})\b", re.IGNORECASE)
    found: dict[str, str] = {}
    for reading in readings:
        text = reports[reading.report].text if reading.report in reports else ""
        for person, body in _told(reading, text, entities, called):
            found.setdefault(person, body)
    return MappingProxyType(found)


def _told(
    reading: Reading, text: str, entities: Mapping[str, Entity], called: re.Pattern[str]
) -> Iterator[tuple[str, str]]:
    bodies = [m for m in reading.mentions if _kind(m, entities) in _BODIES]
    for mention in reading.mentions:
        if _kind(mention, entities) is not EntityKind.PERSON or entities[mention.referent].collective:
            continue
        start = max(0, mention.span.start - _NEAR)
        for word in called.finditer(text, start, mention.span.end + _NEAR):
            if not _beside(mention.span, word, text):
                continue
            body = _body(word, bodies, text)
            if body is not None:
                yield mention.referent, body


def _kind(mention: Mention, entities: Mapping[str, Entity]) -> EntityKind | None:
    entity = entities.get(mention.referent)
    return None if entity is None or entity.agency else entity.kind


def _beside(person: Span, word: re.Match[str], text: str) -> bool:
    """True where nothing but a comma, a title or the body's name parts the word from the person."""
    if word.start() < person.end and person.start < word.end():
        return True
    if word.end() <= person.start:
        return _THEN_NAME.fullmatch(text[word.end() : person.start]) is not None
    return _THEN_WORD.fullmatch(text[person.end : word.start()]) is not None


def _body(word: re.Match[str], bodies: Iterable[Mention], text: str) -> str | None:
    """The body named right before the word, or after it with "for" or "of"; the longest name of those."""
    named = [
        m
        for m in bodies
        if (m.span.end <= word.start() and _BEFORE.fullmatch(text[m.span.end : word.start()]))
        or (m.span.start >= word.end() and _AFTER.fullmatch(text[word.end() : m.span.start]))
    ]
    best = max(named, key=lambda m: (m.span.length, -m.span.start), default=None)
    return best.referent if best else _called(word, bodies, text)


def _called(word: re.Match[str], bodies: Iterable[Mention], text: str) -> str | None:
    """The one body of the report that is called by the bare noun before the word: "a ministry", "the army's".

    "A foreign ministry" may be of another state than the one that was named.
    """
    noun = _NOUN.search(text[max(0, word.start() - _NEAR) : word.start()])
    if noun is None:
        return None
    named = (m for m in bodies if m.form is not MentionForm.PRONOUN)
    told = {m.referent for m in named if noun[1].casefold() in m.span.words(text).casefold().split()}
    return min(told) if len(told) == 1 else None
