"""Bodies by common noun: "the ministry", "North Korea's foreign ministry", "the exchange", "police"."""

from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.model.readings import EntityKind
from wirewatch.read.entities.cast import Cast, Figure
from wirewatch.read.entities.phrases import Phrase, state_of
from wirewatch.read.entities.salience import Salience

_FIRMS = frozenset(
    {
        "company",
        "firm",
        "business",
        "startup",
        "start-up",
        "corporation",
        "maker",
        "operator",
        "exchange",
        "platform",
        "lender",
        "bank",
    }
)
_ANY = frozenset({"organization", "organisation", "group", "body", "agency"})


def resolve(found: Phrase, cast: Cast, gazetteer: Gazetteer, salience: Salience) -> Figure | None:
    """The body that a noun stands for: one named before, or one of a state by its portfolio."""
    bodies = gazetteer.bodies
    if (found.noun not in bodies.nouns and found.noun not in bodies.last_words) or found.plural:
        return None
    own = _of_state(found, cast, gazetteer)
    if own is not None:
        return own
    if (
        found.determiner in ("the", "this", "that")
        and not found.words
        and not found.states
        and not found.owned
    ):
        return _before(found.noun, salience)
    if found.noun == "police":
        return _police(found, cast, salience)
    return None


def unnamed(found: Phrase, cast: Cast, gazetteer: Gazetteer) -> Figure | None:
    """A body that is not named, or not yet: "a North Korean hacking group", "a bank in Riga"."""
    if (
        found.noun not in gazetteer.bodies.nouns
        or found.plural
        or found.determiner not in ("a", "an", "another")
    ):
        return None
    if found.head.dep_ not in ("nsubj", "nsubjpass", "agent", "pobj", "dobj", "dative", "conj", "poss"):
        return None
    figure = cast.add(EntityKind.ORGANIZATION, found.text)
    figure.anonymous = True
    figure.nouns.add(found.noun)
    state = state_of(found, cast)
    figure.state = state.id if state else None
    return figure


def _of_state(found: Phrase, cast: Cast, gazetteer: Gazetteer) -> Figure | None:
    """ "The Norwegian foreign ministry": a body by its portfolio and state."""
    words = [word.lower() for word in found.words if word != "-"]
    if found.noun not in gazetteer.bodies.last_words:
        return None
    if not set(words) <= gazetteer.bodies.portfolios or (
        not words and found.noun not in ("parliament", "embassy", "mission", "police")
    ):
        return None
    state = state_of(found, cast)
    if state is None:
        return None
    body = " ".join((*words, found.noun))
    for figure in cast.figures.values():
        if (
            figure.kind is EntityKind.ORGANIZATION
            and figure.state == state.id
            and figure.name.lower() == body
        ):
            return figure
    if found.noun == "police":
        figure = cast.described(EntityKind.ORGANIZATION, found.text, state)
    else:
        figure = cast.described(EntityKind.ORGANIZATION, f"{body} of {state.name}", state)
    figure.aliases.setdefault(found.text)
    figure.nouns.add(found.noun)
    return figure


def _before(noun: str, salience: Salience) -> Figure | None:
    """The body of that noun that was spoken of last."""

    def called(figure: Figure) -> bool:
        if figure.kind is not EntityKind.ORGANIZATION or figure.collective:
            return False
        return noun in figure.nouns or any(noun in alias.lower().split() for alias in figure.aliases)

    def any_body(figure: Figure) -> bool:
        return figure.kind is EntityKind.ORGANIZATION and not figure.agency and not figure.collective

    figure = salience.ever(called)
    if figure is None and noun in _FIRMS:
        figure = salience.best(lambda f: any_body(f) and bool(f.nouns & _FIRMS), 3)
    if figure is None and noun in ("company", "firm", "group", "organization", "organisation"):
        lately = {seen.figure.id: seen.figure for seen in salience.lately(any_body, 1)}
        figure = next(iter(lately.values())) if len(lately) == 1 else None
    return figure


def _police(found: Phrase, cast: Cast, salience: Salience) -> Figure | None:
    """Police without more: the force named before, else the police as such."""
    named = _before("police", salience)
    if named is not None and not found.words and not found.states:
        return named
    name = found.text if found.states or found.owned else " ".join((*found.words, "police")).lower()
    figure = cast.described(EntityKind.ORGANIZATION, name, state_of(found, cast))
    figure.collective = True
    figure.nouns.add("police")
    return figure
