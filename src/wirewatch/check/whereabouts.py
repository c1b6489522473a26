"""Where each member puts a deed, by the names that stand behind "in", "to", "from": one place or two?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wirewatch.check.material import Material, Member
from wirewatch.model.claims import Variant, VariantValue
from wirewatch.model.readings import EntityKind, Mention, MentionForm
from wirewatch.model.spans import Span, hull

_AT = "at"
_LEADING: Mapping[str, str] = {
    **dict.fromkeys(("in", "at", "near", "off", "outside"), _AT),
    **dict.fromkeys(("to", "towards"), "to"),
    "from": "from",
    "through": "through",
}
"""What a word before a name says of the deed and the place."""

_ARTICLES = frozenset({"a", "an", "the"})
_WORDS = re.compile(r"(?:[\w'’-]+\s+){0,7}$")
_LIES_IN = re.compile(r",?\s(?:in\s)?(?:\w+\s)?")
"""What stands between a place and that in which it lies: "Nampo, in North Korea"."""

_SITE = frozenset(
    {"port", "town", "city", "village", "island", "province", "district", "region", "harbour", "harbor"}
)
"""Nouns that tell that the name behind their "of" is a place, whatever it was read as."""

_BESIDE = re.compile(
    rf"\b({'|'.join(_LEADING)})\s+(?:the\s+)?([^\W\d_a-z][\w'’-]*(?:\s[^\W\d_a-z][\w'’-]*)*)(?:,\s|,?\sin\s)$"
)
"""A name that was read as none, before the place in which it lies: "on to Pointe-Noire in Congo"."""

_WIDER = re.compile(rf"\s(?:{'|'.join(sorted(_SITE))})s?\b", re.IGNORECASE)
"""What a name goes on with: "the Lakshadweep islands"."""

_BEFORE = 60
"""Characters before a place in which such a name stands."""

_NEAR = 24
"""Characters between two names of one place: "Nampo, in North Korea"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """The places to which a member's words tie the deed in one way, in their order."""

    member: Member
    words: str
    names: frozenset[str]
    states: bool
    """Nothing but states: where another names a town, both may be meant."""
    known: frozenset[str]
    """All names of places in its sentence, in lower case."""


def whereabouts(member: Member, material: Material) -> Iterator[tuple[str, Whereabouts]]:
    """Where a member puts the deed, by how it is tied to it: ``at``, ``to``, ``from``, ``through``."""
    event = member.event
    if event is None:
        return
    text = material.text(member.report)
    sentence = material.sentence(member)
    mentions = [m for m in material.readings[member.report].mentions if m.form is not MentionForm.PRONOUN]
    known = frozenset(
        name
        for m in mentions
        if sentence.touches(m.span) and _is_place(m, material)
        for name in _names(m, text, material)
    )
    ways: dict[str, list[Mention]] = {}
    end, last = -1, None
    for mention in sorted(mentions, key=lambda m: m.span):
        if any(span.covers(mention.span) for span in member.spans):
            way = _way(mention, text, material) if mention.form is MentionForm.NAME else None
            if way is None and mention.referent == event.place:
                way = _AT
            if way is not None:
                way = last if last and _LIES_IN.fullmatch(text, end, mention.span.start) else way
                ways.setdefault(way, []).append(mention)
                end, last = mention.span.end, way
    for way, found in ways.items():
        names = frozenset(name for m in found for name in _names(m, text, material))
        states = all(_is_state(m, text, material) for m in found)
        words = _words([m.span for m in found], text)
        inner = _within(way, found[0], member, text)
        if inner is None:
            told = Whereabouts(member=member, words=words, names=names, states=states, known=known | names)
            yield way, told
        else:
            names |= {inner[2].casefold()}
            words = text[inner.start(2) : found[0].span.start] + words
            told = Whereabouts(member=member, words=words, names=names, states=False, known=known | names)
            yield _LEADING[inner[1]], told
    tied = {mention.referent for found in ways.values() for mention in found}
    entity = material.parties.entities.get(event.place or "")
    placed = entity is not None and entity.kind is not EntityKind.ORGANIZATION  # "the army" is no place
    if _AT not in ways and event.place is not None and placed and event.place not in tied:
        names = frozenset({material.parties.name(event.place, event.place).casefold()})
        states = entity is not None and entity.kind is EntityKind.STATE
        words = material.parties.name(event.place, event.place)
        yield _AT, Whereabouts(member=member, words=words, names=names, states=states, known=known | names)


def _within(way: str, place: Mention, member: Member, text: str) -> re.Match[str] | None:
    """The name in a member's words, read as none, of what lies in a place."""
    if way != _AT:
        return None
    before = max(0, place.span.start - _BEFORE)
    starts = (span.start for span in member.spans if span.covers(place.span))
    return _BESIDE.search(text, max(before, *starts), place.span.start)


def _names(mention: Mention, text: str, material: Material) -> tuple[str, str]:
    words = mention.span.words(text).casefold()
    return words, material.parties.name(mention.referent, words).casefold()


def _is_place(mention: Mention, material: Material) -> bool:
    entity = material.parties.entities.get(mention.referent)
    return entity is not None and entity.kind in (EntityKind.PLACE, EntityKind.STATE)


def _is_state(mention: Mention, text: str, material: Material) -> bool:
    """True for a state by its own name: its capital is a town."""
    entity = material.parties.entities.get(mention.referent)
    words = mention.span.words(text).casefold()
    return entity is not None and entity.kind is EntityKind.STATE and entity.name.casefold() in words


def _way(mention: Mention, text: str, material: Material) -> str | None:
    """How the words before a name of a place tie the deed to it."""
    found = _WORDS.search(text[: mention.span.start])
    before = found.group().casefold().split() if found else []
    if before and before[-1] in _ARTICLES:
        before = before[:-1]
    site = len(before) > 1 and before[-1] == "of" and before[-2] in _SITE
    if not site and not _is_place(mention, material):
        return None
    if before[-1:] == ["of"]:
        before = before[:-1]
        while before and before[-1] not in _LEADING:
            before = before[:-1]
    if before[-1:] in (["way"],) or before[-2:] == ["way", "of"]:
        return "through"
    return _LEADING.get(before[-1]) if before else None


def places(members: Sequence[Member], material: Material) -> list[Variant]:
    """Where it happened, whence and whither: places of different names, none of which the other tells."""
    by_way: dict[str, list[Whereabouts]] = {}
    for member in members:
        for way, told in whereabouts(member, material):
            by_way.setdefault(way, []).append(told)
    return [variant for told in by_way.values() if (variant := _variant(told)) is not None]


def _variant(told: Sequence[Whereabouts]) -> Variant | None:
    groups: list[list[Whereabouts]] = []
    for one in told:
        home = next((group for group in groups if _agree(group[0], one)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    if len(groups) < 2:
        return None
    values = tuple(
        VariantValue(value=group[0].words, members=tuple(dict.fromkeys(w.member.id for w in group)))
        for group in groups
    )
    return Variant(slot="place", values=values)


def _agree(one: Whereabouts, other: Whereabouts) -> bool:
    """True where one tells a name of the other's, or only the state in which the other's place may lie."""
    if one.states != other.states:
        return True
    return any(a in b or b in a for a in one.names for b in other.known) or any(
        a in b or b in a for a in other.names for b in one.known
    )


def _words(spans: Sequence[Span], text: str) -> str:
    """The stretch from the first place to the last that stands near it."""
    found, *rest = sorted(spans)
    for span in rest:
        if span.start - found.end > _NEAR:
            break
        found = hull(found, span)
    wider = _WIDER.match(text, found.end)
    return found.words(text) + (wider.group() if wider else "")
