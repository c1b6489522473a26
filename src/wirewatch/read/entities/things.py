"""Vessels and countries by common noun: "the ship", "the country"."""

from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.model.readings import EntityKind
from wirewatch.read.entities.cast import Cast, Figure
from wirewatch.read.entities.phrases import Phrase
from wirewatch.read.entities.salience import Salience

LANDS = frozenset({"country", "nation", "republic", "kingdom"})


def vessel(found: Phrase, cast: Cast, gazetteer: Gazetteer, salience: Salience) -> Figure | None:
    """The vessel that was spoken of last; one without a name where it is new."""
    if found.noun not in gazetteer.heads.vessels or found.plural:
        return None
    if found.determiner in ("the", "this", "that"):
        called = salience.ever(lambda f: f.kind is EntityKind.VESSEL and found.noun in f.nouns)
        return called or salience.ever(lambda f: f.kind is EntityKind.VESSEL)
    if found.determiner in ("a", "an", "another"):
        figure = cast.add(EntityKind.VESSEL, found.text)
        figure.anonymous = True
        figure.nouns.add(found.noun)
        figure.state = next((f.id for f in found.states if f.kind is EntityKind.STATE), None)
        return figure
    return None


def land(found: Phrase, salience: Salience) -> Figure | None:
    """The state that is the only subject of its kind in this sentence and the one before."""
    if found.noun not in LANDS or found.determiner != "the" or found.words or found.plural:
        return None
    if found.head.dep_ not in ("nsubj", "nsubjpass", "poss"):
        return None
    single = salience.lately(lambda f: f.kind is EntityKind.STATE and not f.members, 1)
    lately = {seen.figure.id: seen.figure for seen in single if seen.subject}
    return next(iter(lately.values())) if len(lately) == 1 else None
