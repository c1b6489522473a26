"""Bodies and persons known by whose they are: "his ministry said", "her lawyer", "its own inspector"."""

from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.model.readings import EntityKind
from wirewatch.read.entities.cast import Cast, Figure
from wirewatch.read.entities.phrases import Phrase, state_of
from wirewatch.read.entities.sources import acts, is_source

_OWNERS = (EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.STATE)


def resolve(found: Phrase, cast: Cast, gazetteer: Gazetteer) -> Figure | None:
    """Somebody of the figure that a possessive pronoun stands for, where he acts or is heard."""
    whose = found.whose
    if whose is None or whose.kind not in _OWNERS or whose.collective or found.plural or not acts(found.head):
        return None
    name = f"{found.description} of {whose.name}"
    if found.noun in gazetteer.bodies.nouns | gazetteer.bodies.last_words:
        figure = cast.described(EntityKind.ORGANIZATION, name, state_of(found, cast))
    elif is_source(found.noun, gazetteer):
        figure = cast.described(EntityKind.PERSON, name, state_of(found, cast))
        figure.anonymous = True
        figure.roles.setdefault(found.description)
    else:
        return None
    figure.nouns.add(found.noun)
    return figure
