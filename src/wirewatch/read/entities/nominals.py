"""Common nouns: roles of named persons, sources without a name, bodies, pairs and channels."""

from dataclasses import dataclass

from spacy.tokens import Token

from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.model.readings import EntityKind, MentionForm
from wirewatch.read.entities import belongings, bodies, links, pairs, sources, things
from wirewatch.read.entities.cast import Cast, Figure
from wirewatch.read.entities.phrases import Phrase, phrase, state_of
from wirewatch.read.entities.salience import Salience
from wirewatch.read.parse import ParsedPassage


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What common nouns are resolved against."""

    cast: Cast
    gazetteer: Gazetteer
    salience: Salience
    nouns: frozenset[str]
    """``nouns`` of the gazetteer."""


def nouns(gazetteer: Gazetteer) -> frozenset[str]:
    """Nouns, lower-case, by which a report may speak of persons, bodies, states or vessels."""
    titles, bodies = gazetteer.titles, gazetteer.bodies
    return frozenset().union(
        titles.roles, titles.plural_roles, titles.people,
        bodies.nouns, bodies.last_words, bodies.voices, bodies.channels,
        pairs.NOUNS, things.LANDS, gazetteer.heads.vessels,
    )  # fmt: skip


def is_candidate(token: Token, passage: ParsedPassage, context: Context) -> bool:
    """True for a noun for persons or bodies that heads its phrase, or stands before a name as a title."""
    lower = token.lower_
    if lower not in context.nouns:
        return False
    if links.before_name(passage, token.i, context.cast):
        return True
    if token.pos_ not in ("NOUN", "PROPN") and lower not in ("pair", "two"):
        return False
    if token.dep_ in ("compound", "amod", "nmod"):
        # "A foreign ministry spokesman" speaks of the ministry as well.
        within = ("ministry", "police", "navy", "parliament")
        return lower in within and token.head.lower_ in context.gazetteer.titles.roles
    return True


def cast_phrase(token: Token, passage: ParsedPassage, context: Context, quoted: bool) -> None:
    """Bring the phrase around a noun to a figure, where it stands for one."""
    cast = context.cast
    found = phrase(passage, token, cast)
    linked = links.linked(found, cast, context.gazetteer)
    if linked is not None:
        _attach(found, linked, context)
        return
    if quoted and not found.states:
        return
    figure = (
        pairs.resolve(found, cast, context.salience)
        or sources.channel(found, cast, context.gazetteer)
        or sources.voice(found, cast, context.gazetteer)
        or things.vessel(found, cast, context.gazetteer, context.salience)
        or things.land(found, context.salience)
        or bodies.resolve(found, cast, context.gazetteer, context.salience)
        or bodies.unnamed(found, cast, context.gazetteer)
        or sources.person(found, cast, context.gazetteer, context.salience)
        or belongings.resolve(found, cast, context.gazetteer)
    )
    if figure is not None:
        if figure.anonymous and not figure.collective:
            figure.aliases.setdefault(found.noun)
        cast.mention(figure, found.span, MentionForm.NOMINAL)
        context.salience.note(figure, token)


def _attach(found: Phrase, figure: Figure, context: Context) -> None:
    """Note what a noun beside a name says of the figure."""
    cast = context.cast
    if found.determiner == "the" and figure.kind is EntityKind.ORGANIZATION:
        for other in [f for f in cast.figures.values() if f.anonymous and found.noun in f.nouns]:
            if other.kind is figure.kind and not other.collective:
                cast.unite(other, figure)
    figure.nouns.add(found.noun)
    state = state_of(found, context.cast)
    if (
        state is not None
        and figure.state is None
        and figure is not state
        and figure.kind is not EntityKind.STATE
    ):
        figure.state = state.id
    lower = found.noun
    titles = context.gazetteer.titles
    if figure.kind is EntityKind.PERSON and lower in titles.roles:
        figure.roles.setdefault(found.description)
        if figure.gender is None:
            figure.gender = "female" if lower in titles.female else "male" if lower in titles.male else None
    if lower in context.gazetteer.bodies.agency_nouns and figure.kind is EntityKind.ORGANIZATION:
        figure.agency = True
    if not links.before_name(found.passage, found.head.i, context.cast):
        context.cast.mention(figure, found.span, MentionForm.NOMINAL)
