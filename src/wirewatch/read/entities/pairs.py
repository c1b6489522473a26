"""Two at once: "the two leaders", "both countries", "the pair"."""

from collections import Counter

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
_OFFICES = frozenset({"leaders", "presidents", "ministers", "heads"})
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
        return _foremost_two(EntityKind.PERSON, cast, salience, found)
    if found.noun in _STATES:
        return _foremost_two(EntityKind.STATE, cast, salience, found)
    return None


def _foremost_two(kind: EntityKind, cast: Cast, salience: Salience, found: Phrase) -> Figure | None:
    """The two that were spoken of most in the last sentences, the nearer ones counting more."""
    counts = Counter(mention.referent for mention in cast.mentions)

    def fits(figure: Figure) -> bool:
        minor = found.noun in _OFFICES and not figure.roles and counts[figure.id] < 3
        return figure.kind is kind and not figure.anonymous and not minor

    weights: dict[str, float] = {}
    for seen in salience.lately(lambda f: fits(f) or (bool(f.members) and f.kind is kind), 8):
        for id in seen.figure.members or (seen.figure.id,):
            weights[id] = weights.get(id, 0.0) + 1 / (1 + salience.sentence - seen.sentence)
    foremost = sorted(weights, key=lambda id: -weights[id] - 0.05 * counts[id])[:2]
    if len(foremost) < 2:
        return None
    return cast.joint(tuple(cast.figures[id] for id in foremost), found.text)
