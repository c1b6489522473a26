"""Bodies by common noun: "the ministry", "North Korea's foreign ministry", "the exchange", "police"."""

from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.model.readings import EntityKind
from wirewatch.read.entities.cast import Cast, Figure
from wirewatch.read.entities.phrases import Phrase, state_of
from wirewatch.read.entities.salience import Salience
from wirewatch.read.entities.sources import acts


def resolve(found: Phrase, cast: Cast, gazetteer: Gazetteer, salience: Salience) -> Figure | None:
    """The body that a noun stands for: one named before, or one of a state by its portfolio."""
    bodies = gazetteer.bodies
    if found.noun not in bodies.nouns and found.noun not in bodies.last_words:
        return None
    bare = found.noun == "police" and not (found.words or found.states or found.owned)
    if found.plural and not bare:
        return None
    own = _of_state(found, cast, gazetteer)
    if own is not None:
        return own
    if found.noun == "police":
        return _police(found, cast, salience, gazetteer)
    if (
        found.determiner in ("the", "this", "that")
        and not found.words
        and not found.states
        and not found.owned
    ):
        return _before(found.noun, salience, gazetteer) or _unintroduced(found, cast, gazetteer)
    named = any(word[:1].isupper() for word in found.words)  # "the Kyodo agency"
    return _specified(found, cast) if found.determiner == "the" and acts(found.head) and not named else None


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
    if found.noun not in gazetteer.bodies.last_words or found.determiner == "no":
        return None
    while (
        words
        and " ".join((*words, found.noun)) not in gazetteer.bodies.bodies
        and words[0] in gazetteer.bodies.aside
    ):
        words.pop(0)
    body = " ".join((*words, found.noun))
    known = body in gazetteer.bodies.bodies or (words and set(words) <= gazetteer.bodies.portfolios)
    if not known or (not words and found.noun not in gazetteer.bodies.bare):
        return None
    state = state_of(found, cast)
    if state is None:
        return _stateless(body, found, cast) if words and found.definite else None
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


def _stateless(body: str, found: Phrase, cast: Cast) -> Figure:
    """ "The interior ministry": the one of that name that was spoken of, or a new one without a state."""
    for figure in reversed(cast.figures.values()):
        if figure.kind is EntityKind.ORGANIZATION and any(body in alias.lower() for alias in figure.aliases):
            return figure
    figure = cast.described(EntityKind.ORGANIZATION, body)
    figure.nouns.add(found.noun)
    return figure


def _before(noun: str, salience: Salience, gazetteer: Gazetteer) -> Figure | None:
    """The body of that noun that was spoken of last."""

    firms = gazetteer.bodies.firms

    def called(figure: Figure) -> bool:
        if figure.kind is not EntityKind.ORGANIZATION or figure.collective:
            return False
        return noun in figure.nouns or any(noun in alias.lower().split() for alias in figure.aliases)

    def any_body(figure: Figure) -> bool:
        return figure.kind is EntityKind.ORGANIZATION and not figure.agency and not figure.collective

    def firm(figure: Figure) -> bool:
        return any_body(figure) and figure.name.split()[-1].rstrip(".") in gazetteer.bodies.legal

    figure = salience.ever(called) or (salience.ever(firm) if noun in firms else None)
    if figure is None and noun in firms:
        figure = salience.best(lambda f: any_body(f) and bool(f.nouns & firms), 3)
    if figure is None and noun in ("company", "firm", "group", "organization", "organisation"):
        lately = {seen.figure.id: seen.figure for seen in salience.lately(any_body, 1)}
        figure = next(iter(lately.values())) if len(lately) == 1 else None
    return figure


def _unintroduced(found: Phrase, cast: Cast, gazetteer: Gazetteer) -> Figure | None:
    """ "The council urged": a body that acts and that the report has not brought in before."""
    verb = found.head.head
    if not acts(found.head) or (
        found.head.dep_ == "nsubj" and verb.lemma_.lower() not in gazetteer.bodies.deeds
    ):
        return None
    figure = cast.add(EntityKind.ORGANIZATION, found.description)
    figure.anonymous = True
    figure.nouns.add(found.noun)
    return figure


def _specified(found: Phrase, cast: Cast) -> Figure:
    """ "The health workers' union": a body that acts, told apart from others of its kind by what it is of."""
    figure = cast.described(EntityKind.ORGANIZATION, found.text, state_of(found, cast))
    figure.nouns.add(found.noun)
    return figure


def _police(found: Phrase, cast: Cast, salience: Salience, gazetteer: Gazetteer) -> Figure | None:
    """Police without more: the force named before, else the police as such."""
    named = _before("police", salience, gazetteer)
    if named is not None and not found.words and not found.states:
        return named
    name = found.text if found.states or found.owned else " ".join((*found.words, "police")).lower()
    figure = cast.described(EntityKind.ORGANIZATION, name, state_of(found, cast))
    figure.collective = True
    figure.nouns.add("police")
    return figure
