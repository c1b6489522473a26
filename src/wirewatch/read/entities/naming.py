"""Names brought to figures: one kind a name, short names to long ones."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from wirewatch.lists.gazetteer import Gazetteer, Known, Sense
from wirewatch.model.readings import EntityKind, MentionForm
from wirewatch.read.entities.cast import Cast, Figure
from wirewatch.read.entities.kinds import kind_of
from wirewatch.read.entities.names import Name
from wirewatch.read.entities.states import acts


def cast_names(names: Sequence[Name], cast: Cast, gazetteer: Gazetteer) -> None:
    """Give every name a figure and a mention."""
    by_key: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        if name.known is not None:
            _cast_known(name, name.known, cast)
        else:
            by_key[key_of(name)].append(name)
    kinds = {key: kind_of(places, gazetteer) for key, places in by_key.items()}
    longer = _longer(by_key, kinds, gazetteer)
    figures: dict[str, Figure] = {}
    for key in sorted(by_key, key=lambda key: -len(key.split())):
        if key in longer:
            continue
        figures[key] = cast.add(kinds[key], key)
    for key, places in by_key.items():
        for name in places:
            figure = figures[_nearest(longer[key], name, by_key)] if key in longer else figures[key]
            _note(name, figure, key, cast)


def _note(name: Name, figure: Figure, key: str, cast: Cast) -> None:
    cast.mention(figure, name.span, MentionForm.NAME, key)
    if name.title is not None:
        if name.title.role:
            figure.roles.setdefault(name.title.role)
        figure.gender = name.title.gender or figure.gender


def key_of(name: Name) -> str:
    """The name without article and possessive."""
    text = name.text.removeprefix("The ").removeprefix("the ")
    return text.removesuffix("'s").removesuffix("’s")


def _cast_known(name: Name, known: Known, cast: Cast) -> None:
    if known.sense is Sense.CAPITAL and not acts(name):
        figure = cast.place(name.text)
    else:
        figure = cast.entry(known.entry)
    if known.sense is Sense.BLOC:
        figure.collective = True
    cast.mention(figure, name.span, MentionForm.NAME, key_of(name))


def _longer(
    by_key: Mapping[str, Sequence[Name]], kinds: dict[str, EntityKind], gazetteer: Gazetteer
) -> dict[str, list[str]]:
    """Short names to the longer ones that they may stand for."""
    ends: defaultdict[str, list[str]] = defaultdict(list)
    for key in by_key:
        words = key.split()
        if len(words) < 2:
            continue
        if kinds[key] is EntityKind.PERSON:
            for word in {words[-1], words[0], _surname(words, gazetteer)}:
                ends[word].append(key)
        elif kinds[key] is EntityKind.ORGANIZATION:
            ends[words[0]].append(key)
            ends["".join(w[0] for w in words if w[0].isupper())].append(key)
    return {key: ends[key] for key in by_key if key in ends and len(key.split()) == 1}


def _surname(words: Sequence[str], gazetteer: Gazetteer) -> str:
    at = len(words) - 1
    while at > 1 and words[at - 1] in gazetteer.names.particles:
        at -= 1
    return " ".join(words[at:])


def _nearest(candidates: Sequence[str], name: Name, by_key: Mapping[str, Sequence[Name]]) -> str:
    """The longer name that stands nearest before the short one, else the first after it."""

    def rank(key: str) -> tuple[bool, int]:
        before = [n.span.start for n in by_key[key] if n.span.start < name.span.start]
        after = min((n.span.start for n in by_key[key] if n.span.start > name.span.start), default=0)
        return (not before, -max(before) if before else after)

    return min(candidates, key=rank)
