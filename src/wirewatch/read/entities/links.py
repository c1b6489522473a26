"""Nouns that stand beside a name and speak of the same: appositions, titles in lower case, "called"."""

from spacy.tokens import Token

from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.model.readings import EntityKind
from wirewatch.read.entities.cast import Cast, Figure
from wirewatch.read.entities.phrases import Phrase
from wirewatch.read.parse import ParsedPassage

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OF_NEWS = frozenset({"news", "press", "telegraph"})


def linked(found: Phrase, cast: Cast, gazetteer: Gazetteer) -> Figure | None:
    """The named figure that a noun speaks of in the same breath, None where there is none."""
    if found.plural or _is_client(found, gazetteer):
        return None
    two = " ".join((*found.words, found.noun)[-2:]).lower()
    body = two in gazetteer.bodies.agency_nouns or found.noun in gazetteer.bodies.nouns
    person = not body and (found.noun in gazetteer.titles.roles or found.noun in gazetteer.titles.people)

    def fits(figure: Figure | None) -> bool:
        if figure is None:
            return False
        wanted = EntityKind.PERSON if person else EntityKind.ORGANIZATION
        if found.noun in gazetteer.heads.vessels:
            wanted = EntityKind.VESSEL
        return figure.kind is wanted or (
            figure.kind is EntityKind.OTHER and not person and not figure.collective
        )

    for figure in (
        _right_before(found, cast, gazetteer),
        _directly_after(found, cast),
        _after_of(found, cast),
        _apposed(found, cast),
        _called(found, cast),
        _equated(found, cast),
        _after_comma(found, cast),
    ):
        if figure is not None and fits(figure):
            return figure
    return None


def _is_client(found: Phrase, gazetteer: Gazetteer) -> bool:
    """True for whom someone is there for: "a lawyer for *the captain*, Jane Roe, said"."""
    above = found.head.head
    if found.head.dep_ != "pobj" or above.lower_ not in ("for", "of", "to"):
        return False
    titles, noun = gazetteer.titles, above.head.lower_
    return noun in titles.roles and noun not in titles.offices


def before_name(passage: ParsedPassage, token: int, cast: Cast) -> bool:
    """True where a name of a person or body follows at once: the noun is a part of how it is introduced."""
    if token + 1 >= len(passage.doc):
        return False
    figure = cast.named_at(passage, token + 1)
    return figure is not None and figure.kind in (
        EntityKind.PERSON,
        EntityKind.ORGANIZATION,
        EntityKind.VESSEL,
    )


def _named(found: Phrase, token: Token, cast: Cast) -> Figure | None:
    return cast.named_at(found.passage, token.i)


def _right_before(found: Phrase, cast: Cast, gazetteer: Gazetteer) -> Figure | None:
    """ "The official KCNA *news agency*", "the Grey Heron *group*": what the name before it stands for."""
    doc = found.passage.doc
    if found.noun not in gazetteer.bodies.kinds:
        return None
    at = found.head.i - 1
    at -= at > 0 and doc[at].lower_ in _OF_NEWS
    beside = at >= 0 and (doc[at].head == found.head or doc[at + 1].dep_ == "compound")
    figure = cast.named_at(found.passage, at) if beside and doc[at].dep_ != "poss" else None
    organized = figure is not None and figure.kind is EntityKind.ORGANIZATION
    return figure if organized and not (figure and figure.collective) else None


def _directly_after(found: Phrase, cast: Cast) -> Figure | None:
    at = found.head.i + 1
    return cast.named_at(found.passage, at) if at < len(found.passage.doc) else None


def _after_of(found: Phrase, cast: Cast) -> Figure | None:
    """ "Head of Omsk Rail Ivan Petrov": the name that follows the body's without a comma."""
    doc, at = found.passage.doc, found.head.i + 1
    if at >= len(doc) or doc[at].lower_ != "of":
        return None
    at += 1 + (at + 1 < len(doc) and doc[at + 1].lower_ == "the")
    body = cast.named_at(found.passage, at) if at < len(doc) else None
    while body is not None and at < len(doc) and cast.named_at(found.passage, at) is body:
        at += 1
    figure = cast.named_at(found.passage, at) if body is not None and at < len(doc) else None
    return figure if figure is not None and figure.kind is EntityKind.PERSON else None


def _apposed(found: Phrase, cast: Cast) -> Figure | None:
    head = found.head
    if head.dep_ == "appos" and (figure := _named(found, head.head, cast)) is not None:
        return figure
    for child in head.children:
        if child.dep_ == "appos" and (figure := _named(found, child, cast)) is not None:
            return figure
    return None


def _called(found: Phrase, cast: Cast) -> Figure | None:
    """ "A group called X", "the group, which police call X"."""
    for child in found.head.children:
        if child.dep_ in ("acl", "relcl") and child.lemma_ in ("call", "name", "dub", "know"):
            for token in child.subtree:
                if token.i > child.i and (figure := _named(found, token, cast)) is not None:
                    return figure
    return None


def _equated(found: Phrase, cast: Cast) -> Figure | None:
    head = found.head
    if head.dep_ != "attr" or head.head.lemma_ != "be" or any(c.dep_ == "neg" for c in head.head.children):
        return None
    for child in head.head.children:
        if child.dep_ == "nsubj":
            beside = [c for c in child.children if c.dep_ == "appos"]
            return next((f for t in (child, *beside) if (f := _named(found, t, cast)) is not None), None)
    return None


def _comma(found: Phrase) -> int | None:
    """The comma that closes the phrase, with what hangs on its noun by prepositions; not the end."""
    doc = found.passage.doc
    if found.head.i + 1 < len(doc) and doc[found.head.i + 1].tag_ == "POS":
        return None
    for at in range(found.head.i + 1, min(found.head.i + 10, len(doc) - 1)):
        if doc[at].text == ",":
            return at
        if doc[at].pos_ in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ"):
            return None
    return None


def _after_comma(found: Phrase, cast: Cast) -> Figure | None:
    """ "Jane Roe, a retired judge" and "the firm's president, Jane Roe," where the parse has missed it."""
    doc = found.passage.doc
    if found.head.dep_ == "conj":
        return None
    if found.head.dep_ == "nsubj" and found.head.head.i == found.head.i + 1:
        return None  # "It was sold by Barlow Ltd, *a broker* said."
    apart = found.determiner in ("a", "an") or (found.definite and found.head.dep_ not in _SUBJECTS)
    if found.start > 1 and doc[found.start - 1].text == "," and apart:
        return cast.named_at(found.passage, found.start - 2)
    at = _comma(found)
    if at is not None and not (found.determiner is None and not found.owned):
        figure = cast.named_at(found.passage, at + 1)
        end = at + 1
        while end < len(doc) and cast.named_at(found.passage, end) is figure:
            end += 1
        if (
            figure is not None
            and end < len(doc)
            and doc[end].text in (",", ".")
            and doc[at + 1].dep_ != "conj"
        ):
            return figure
    return None
