"""Two at once: "the two leaders", "both countries", "the pair"."""

from wirewatch.model.readings import EntityKind
from wirewatch.read.entities.cast import Cast, Figure
from wirewatch.read.entities.phrases import Phrase
from wirewatch.read.entities.salience import Salience

_PERSONS = frozenset(
    {"leaders", "presidents", "men", "women", "ministers", "heads", "officials", "generals", "pair", "duo"}
)
_STATES = frozenset(
    {
        "countries",
        "nations",
        "states",
        "neighbours",
        "neighbors",
        "sides",
        "governments",
        "capitals",
        "allies",
    }
    | {"parties", "delegations", "powers", "rivals", "armies", "militaries", "koreas", "foes"}
)
_NEIGHBOURS = frozenset({"neighbours", "neighbors", "rivals", "foes"})
NOUNS = _PERSONS | _STATES | {"two"}


def resolve(found: Phrase, cast: Cast, salience: Salience) -> Figure | None:
    """The two persons or states that the text spoke of last, None where there are not two."""
    before = {t.lower_ for t in found.passage.doc[found.start : found.head.i]}
    joint = "both" in before or (before & {"the", "these", "those", "their", "our"} and "two" in before)
    if found.noun in ("pair", "duo"):
        joint = found.determiner == "the"
    elif found.noun in _NEIGHBOURS:
        joint = joint or found.determiner == "the"
    if not joint:
        return None
    if found.noun in _PERSONS:
        return _last_two(EntityKind.PERSON, cast, salience, found)
    if found.noun in _STATES:
        return _last_two(EntityKind.STATE, cast, salience, found)
    return None


def _last_two(kind: EntityKind, cast: Cast, salience: Salience, found: Phrase) -> Figure | None:
    def fits(figure: Figure) -> bool:
        return figure.kind is kind and (not figure.anonymous or figure.collective)

    two: dict[str, Figure] = {}
    for seen in salience.lately(fits, 8):
        if seen.figure.members and len(seen.figure.members) == 2:
            return seen.figure
        if not seen.figure.collective:
            two.setdefault(seen.figure.id, seen.figure)
        if len(two) == 2:
            return cast.joint(tuple(two.values()), found.text)
    return None
