"""Names brought to figures: one kind a name, short names to long ones."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wirewatch.lists.gazetteer import Gazetteer, Known, Sense
from wirewatch.model.readings import EntityKind, MentionForm
from wirewatch.model.spans import Span
from wirewatch.read.entities import states
from wirewatch.read.entities.cast import Cast, Figure
from wirewatch.read.entities.kinds import kind_of
from wirewatch.read.entities.names import Name
from wirewatch.read.entities.sides import cast_sides

_EDITION = re.compile(r"\s+(in English|English( Edition| Service)?|Online|International)$", re.IGNORECASE)
_BETWEEN = frozenset({"own", "state", "national", "main", "central", "powerful", "state-run", "official"})
_SIGNS = frozenset("[]{}<>|/\\@#")
_JUNIOR = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
ByKey = Mapping[str, Sequence[Name]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """The name of the report's own outlet; its last word alone stands for it after "the"."""

    name: str

    def is_named(self, name: Name, key: str) -> bool:
        """True where the name is the outlet's: in full, by its initials or, after "the", its last word."""
        own = _EDITION.sub("", self.name).casefold().removeprefix("the ")
        words, said = own.split(), key.casefold()
        if said in (own, self.name.casefold()):
            return True
        initials = "".join(word[0] for word in words)
        if len(words) > 1 and said == initials and key.isupper():
            return True
        before = name.tokens.doc[name.start - 1].lower_ if name.start else ""
        return before == "the" and len(words) > 1 and said == words[-1]

    @property
    def title(self) -> str:
        """The outlet's name without article and edition, not all in capitals."""
        name = _EDITION.sub("", self.name).removeprefix("The ")
        return name.title() if name.isupper() and (" " in name or len(name) > 5) else name


def cast_names(names: Sequence[Name], cast: Cast, gazetteer: Gazetteer, outlet: Outlet | None) -> None:
    """Give every name a figure and a mention."""
    by_key: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        if name.known is not None:
            _cast_known(name, name.known, cast)
        else:
            by_key[key_of(name)].append(name)
    _merge_capitals(by_key)
    cast_sides(by_key, cast, gazetteer)
    _cast_outlet(by_key, cast, outlet)
    _cast_pairs(by_key, cast)
    _cast_kinds(by_key, cast, gazetteer)


def key_of(name: Name) -> str:
    """The name without article and possessive."""
    text = name.text.removeprefix("The ").removeprefix("the ")
    return text.removesuffix("'s").removesuffix("’s")


def _cast_known(name: Name, known: Known, cast: Cast) -> None:
    if known.sense is Sense.PEOPLE:
        return
    placed = known.sense is Sense.CAPITAL and not states.acts(name)
    figure = cast.place(name.text) if placed else cast.entry(known.entry)
    if known.sense is Sense.ORGANIZATION and (state := _state_beside(name, cast)) is not None:
        if known.entry.name != key_of(name) and known.entry.state is None:
            figure = cast.described(EntityKind.ORGANIZATION, f"{key_of(name)} of {state.name}", state)
        figure.state = figure.state or state.id
    figure.collective = figure.collective or known.sense is Sense.BLOC
    follows = name.tokens.doc[name.end : name.end + 1].text
    possessive = figure.kind is EntityKind.STATE and follows in ("'s", "’s", "'", "’")
    attributive = figure.kind is EntityKind.STATE and name.tokens.root.dep_ in ("compound", "amod", "nmod")
    form = MentionForm.ADJECTIVE if possessive or attributive else MentionForm.NAME
    cast.name(figure, name, key_of(name), form)


def _merge_capitals(by_key: defaultdict[str, list[Name]]) -> None:
    """Bring names in capitals ("BERGEN", "JOHN SMITH") to the same names in usual letters."""
    usual = {key.casefold(): key for key in by_key if not key.isupper()}
    for key in [key for key in by_key if key.isupper() and len(key) > 3 and key.casefold() in usual]:
        by_key[usual[key.casefold()]].extend(by_key.pop(key))


def _cast_outlet(by_key: defaultdict[str, list[Name]], cast: Cast, outlet: Outlet | None) -> None:
    if outlet is None:
        return
    figure: Figure | None = None
    for key in list(by_key):
        own = [name for name in by_key[key] if outlet.is_named(name, key)]
        if own and figure is None:
            figure = cast.add(EntityKind.ORGANIZATION, outlet.title)
            figure.agency = True
        for name in own:
            if figure is not None:
                cast.name(figure, name, key)
        by_key[key] = [name for name in by_key[key] if name not in own]


def _cast_pairs(by_key: defaultdict[str, list[Name]], cast: Cast) -> None:
    """Two names joined by a hyphen ("Smith-Jones summit") where both are names of their own."""
    for key in [k for k in by_key if k.count("-") == 1 and " " not in k]:
        first, second = key.split("-")
        singles = {word for other in by_key if other != key for word in other.split()}
        if first in singles and second in singles:
            for name in by_key.pop(key):
                at = name.span.start
                cast.halves.append((first, Span(at, at + len(first))))
                cast.halves.append((second, Span(at + len(first) + 1, at + len(key))))


def _cast_kinds(by_key: defaultdict[str, list[Name]], cast: Cast, gazetteer: Gazetteer) -> None:
    present = {
        key: places for key, places in by_key.items() if places and len(key) > 1 and not _SIGNS & set(key)
    }
    demonyms = states.adjectives(present)
    kinds = {
        key: kind_of(places, gazetteer, states.evidence(places, demonyms, key, key in gazetteer.cities))
        for key, places in present.items()
    }
    states_of = {
        demonym: key
        for demonym in demonyms
        for key in present
        if kinds[key] is EntityKind.STATE and states.made_of(demonym, key)
    }
    longer = _longer(present, kinds, gazetteer)
    kept = longer.keys() | states_of.keys()
    for key in [key for key in present if key not in kept and _is_no_name(present[key], kinds[key])]:
        del present[key]
    figures: dict[str, Figure] = {}
    for key in sorted(present, key=lambda key: (-len(key.split()), present[key][0].span)):
        if key not in longer:
            figures[key] = _figure(key, present[key], kinds[key], cast, gazetteer)
    figures.update({demonym: figures[state] for demonym, state in states_of.items() if state in figures})
    for key, places in present.items():
        for name in places:
            own = _is_generic(name, gazetteer) and _state_beside(name, cast) is not None
            full = key if own else _full(key, name, longer, present, kinds)
            if full not in figures:  # two names that each say the other in brackets
                figures[full] = _figure(full, present[full], kinds[full], cast, gazetteer)
            figure = figures[full]
            adjective = key in demonyms and figure.kind is EntityKind.STATE and figure.name != key
            _note(name, figure, key, cast, MentionForm.ADJECTIVE if adjective else MentionForm.NAME)
    for word, span in cast.halves:
        key = longer.get(word, [word])[0]
        if key in figures:
            cast.mention(figures[key], span, MentionForm.NAME, word)
    _set_states(present, cast, gazetteer)


def _is_no_name(places: Sequence[Name], kind: EntityKind) -> bool:
    """True for a single word that nothing speaks for but its capital."""
    single = len(places[0].words) == 1
    return single and kind is EntityKind.OTHER and not any(t.ent_type_ for n in places for t in n.tokens)


def _figure(key: str, places: Sequence[Name], kind: EntityKind, cast: Cast, gazetteer: Gazetteer) -> Figure:
    figure = cast.add(kind, key)
    if kind is EntityKind.PERSON and " " in key:
        figure.gender = gazetteer.names.genders.get(key.split(maxsplit=1)[0])
    if kind is EntityKind.ORGANIZATION:
        press = key.rsplit(maxsplit=1)[-1] in gazetteer.bodies.presses and " " in key
        figure.agency = press or any(_agency_noun(name, gazetteer) for name in places)
    return figure


def _agency_noun(name: Name, gazetteer: Gazetteer) -> bool:
    doc, start = name.tokens.doc, name.start
    nouns = gazetteer.bodies.agency_nouns
    if name.text.endswith(" Agency") and any(w in name.text for w in ("News", "Press", "Telegraph")):
        return True
    before = [t.lower_ for t in doc[max(0, start - 3) : start]]
    after = [t.lower_ for t in doc[name.end : name.end + 3]]
    return any(" ".join(before[-size:]) in nouns or " ".join(after[:size]) in nouns for size in (1, 2, 3))


def _state_beside(name: Name, cast: Cast) -> Figure | None:
    """The state that stands right before a body's name, or after it by "of"."""
    doc, passage = name.tokens.doc, name.passage
    at = name.start - 1
    while at >= 0 and (doc[at].tag_ == "POS" or doc[at].lower_ in _BETWEEN):
        at -= 1
    before = cast.named_at(passage, at) if at >= 0 else None
    after = name.end + 1
    after += after < len(doc) and doc[after].lower_ == "the"
    of = cast.named_at(passage, after) if after < len(doc) and doc[name.end].lower_ == "of" else None
    return next((f for f in (before, of) if f is not None and f.kind is EntityKind.STATE), None)


def _state_within(name: Name, gazetteer: Gazetteer, cast: Cast) -> Figure | None:
    """The state in a body's name: "Embassy of *Norway*", "*U.S.* Embassy"."""
    _, of, last = name.text.rpartition(" of ")
    known = gazetteer.known(last.removeprefix("the ") if of else name.text.rpartition(" ")[0])
    of_state = known is not None and known.entry.kind is EntityKind.STATE and known.sense is not Sense.CAPITAL
    return cast.entry(known.entry) if known is not None and of_state else None


def _is_generic(name: Name, gazetteer: Gazetteer) -> bool:
    """True for the name of a body that every state may have."""
    bodies = gazetteer.bodies
    words = bodies.portfolios | bodies.bodies | {"of", "the", "affairs", "and", "foreign"}
    return {word.lower() for word in name.words} <= words


def _set_states(by_key: ByKey, cast: Cast, gazetteer: Gazetteer) -> None:
    """Bodies and persons belong to the state that their names stand beside.

    A body that every state may have ("Foreign Ministry") is one figure for each state.
    """
    for places in by_key.values():
        for name in places:
            figure = cast.named_at(name.passage, name.start)
            if figure is None or figure.kind not in (EntityKind.ORGANIZATION, EntityKind.PERSON):
                continue
            start = name.title.start if name.title else name.start
            state = _state_beside(replace(name, start=start) if start < name.start else name, cast)
            if state is None and figure.kind is EntityKind.ORGANIZATION:
                state = _state_within(name, gazetteer, cast)
            if state is None or not (figure.kind is EntityKind.ORGANIZATION or name.title is not None):
                continue
            plain = _is_generic(name, gazetteer)
            if figure.state is None:
                figure.state = state.id
            elif figure.state != state.id and plain and figure.kind is EntityKind.ORGANIZATION:
                figure = cast.described(EntityKind.ORGANIZATION, figure.name, state)
                cast.reassign(name.span, figure)
                cast.mark(figure, name.passage, name.start, name.end)
            if plain:
                figure.aliases.setdefault(f"{figure.name} of {state.name}")


def _note(name: Name, figure: Figure, key: str, cast: Cast, form: MentionForm) -> None:
    cast.name(figure, name, key, form)
    if name.title is not None:
        if name.title.role:
            figure.roles.setdefault(name.title.role)
        figure.gender = name.title.gender or figure.gender


def _longer(by_key: ByKey, kinds: dict[str, EntityKind], gazetteer: Gazetteer) -> dict[str, list[str]]:
    """Short names to the longer ones that they may stand for."""
    ends: defaultdict[str, list[str]] = defaultdict(list)
    for key in by_key:
        words = [word for word in key.split() if word not in _JUNIOR]
        if len(words) < 2:
            continue
        if kinds[key] is EntityKind.PERSON:
            for word in dict.fromkeys((words[-1], _surname(words, gazetteer), words[0])):
                ends[word].append(key)
            if len(words) == 3 and words[1].endswith("."):
                ends[f"{words[0]} {words[2]}"].append(key)
        elif kinds[key] is EntityKind.VESSEL and words[0] in gazetteer.heads.vessel_prefixes:
            ends[" ".join(words[1:])].append(key)
        elif kinds[key] is EntityKind.ORGANIZATION:
            firm = words[-1].rstrip(".") in gazetteer.bodies.legal  # "Sable Cove" of "Sable Cove Freight"
            for count in range(1, len(words) if firm else 2):
                ends[" ".join(words[:count])].append(key)
            ends["".join(w[0] for w in words if w[0].isupper())].append(key)
        for name in by_key[key]:
            bracketed = name.tokens.doc[name.end : name.end + 3]
            if len(bracketed) == 3 and bracketed[0].text == "(" and bracketed[2].text == ")":
                ends[bracketed[1].text].insert(0, key)
    return {
        key: ends[key]
        for key in by_key
        if key in ends
        and key not in ends[key]
        and kinds[key] is not EntityKind.STATE
        and not (kinds[key] is EntityKind.PLACE and key in gazetteer.cities)
    }


def _surname(words: Sequence[str], gazetteer: Gazetteer) -> str:
    at = len(words) - 1
    while at > 1 and words[at - 1] in gazetteer.names.particles:
        at -= 1
    return " ".join(words[at:])


def _full(
    key: str,
    name: Name,
    longer: dict[str, list[str]],
    present: ByKey,
    kinds: Mapping[str, EntityKind],
) -> str:
    """The longest name that a short one stands for, step by step: Roe, Jane Roe, Jane P. Roe."""
    passed = {key}
    titled = name.title is not None and name.title.gender is not None
    while candidates := [k for k in longer.get(key, ()) if k in present and k not in passed]:
        if titled and not (candidates := [k for k in candidates if kinds[k] is EntityKind.PERSON]):
            break  # "Ms Orley" is a person, and not Orley Shipping
        key = _nearest(candidates, name, present)
        passed.add(key)
    return key


def _nearest(candidates: Sequence[str], name: Name, by_key: ByKey) -> str:
    """Of several longer names the one that is named in full most often, else the nearest before."""

    def rank(key: str) -> tuple[bool, int, int]:
        before = [n.span.start for n in by_key[key] if n.span.start < name.span.start]
        return (not before, -len(by_key[key]), -max(before, default=0))

    return min(candidates, key=rank)
