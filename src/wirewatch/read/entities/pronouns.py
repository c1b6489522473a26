"""Third-person pronouns, resolved only where the text leaves little doubt."""

from spacy.tokens import Token

from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.model.readings import EntityKind
from wirewatch.read.entities.cast import Cast, Figure
from wirewatch.read.entities.salience import Salience

_GENDER = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
_MANY = frozenset({"they", "them", "their", "themselves"})
_THING = frozenset({"it", "its", "itself"})
PRONOUNS = frozenset(_GENDER) | _MANY | _THING
_BODIES = (EntityKind.STATE, EntityKind.ORGANIZATION)


def resolve(
    token: Token, cast: Cast, gazetteer: Gazetteer, salience: Salience, quoted: bool
) -> Figure | None:
    """Whom a pronoun stands for, None where that is in doubt. Inside quotation marks only he and she."""
    word = token.lower_
    if word in _GENDER:
        return _person(token, _GENDER[word], salience, quoted)
    if quoted:
        return None
    if word in _MANY:
        return _several(token, cast, salience)
    return _body(token, salience, gazetteer)


def _person(token: Token, gender: str, salience: Salience, quoted: bool) -> Figure | None:
    def fits(figure: Figure) -> bool:
        return (
            figure.kind is EntityKind.PERSON
            and not figure.collective
            and figure.gender in (None, gender)
            and figure is not other
        )

    other = _fellow_argument(token, salience)
    if quoted:
        people = {seen.figure.id: seen.figure for seen in salience.lately(fits, 1)}
        return next(iter(people.values())) if len(people) == 1 else None
    found = salience.best(fits, 2, _reported(token))
    if found is not None and found.gender is None and token.dep_ == "nsubj":
        found.gender = gender
    return found


def _reported(token: Token) -> frozenset[Token]:
    """Tokens of what is said before ", he added": the speaker is not looked for among them."""
    if token.dep_ != "nsubj":
        return frozenset()
    said = [c for c in token.head.children if c.dep_ in ("ccomp", "parataxis", "dep") and c.i < token.i]
    return frozenset(t for clause in said for t in clause.subtree)


def _fellow_argument(token: Token, salience: Salience) -> Figure | None:
    """The subject of the verb whose object the pronoun is: it cannot be the same."""
    if token.dep_ not in ("dobj", "dative", "pobj") or token.lower_.endswith("self"):
        return None
    verb = token.head if token.dep_ != "pobj" else token.head.head
    for seen in salience.lately(lambda _: True, 0):
        if seen.token.head == verb and seen.subject:
            return seen.figure
    return None


def _several(token: Token, cast: Cast, salience: Salience) -> Figure | None:
    """A collective that was the subject, or the two subjects of the sentence at hand or before."""
    for distance in (0, 1):
        sentence = salience.sentence - distance
        here = [s for s in salience.lately(lambda _: True, distance) if s.sentence == sentence and s.subject]
        for seen in here:
            if seen.figure.collective or _counts_as_many(seen.token):
                return seen.figure
            partners = [
                s.figure
                for s in here
                if s.figure is not seen.figure
                and s.figure.kind is seen.figure.kind
                and (s.token in seen.token.conjuncts)
            ]
            if partners:
                members = {f.id: f for f in (*partners, seen.figure)}
                return cast.joint(tuple(members.values()), "they")
    return None


def _counts_as_many(token: Token) -> bool:
    return token.lower_ == "police" or token.tag_ in ("NNS", "NNPS")


def _body(token: Token, salience: Salience, gazetteer: Gazetteer) -> Figure | None:
    """A state or organization: the subject that governs "it" or "its", else the subject before."""
    if token.dep_ == "expl" or _is_empty(token):
        return None
    governing = {ancestor.i: ancestor for ancestor in token.ancestors}
    fits = [s for s in salience.lately(lambda f: f.kind in _BODIES and not f.collective, 1) if s.subject]
    for seen in fits:
        if (
            seen.sentence == salience.sentence
            and seen.token.doc is token.doc
            and seen.token.head.i in governing
        ):
            return seen.figure
    acting = token.head if token.lower_ == "its" and token.dep_ == "poss" else token  # "*its* spokesman said"
    if token.lower_ == "itself" or acting.dep_ != "nsubj" or acting.head.lemma_ not in gazetteer.bodies.deeds:
        return None
    before = {s.figure.id: s.figure for s in fits if s.sentence == salience.sentence - 1}
    return next(iter(before.values())) if len(before) == 1 else None


def _is_empty(token: Token) -> bool:
    """True for "it is clear that", "it rained": the pronoun stands for nothing."""
    verb = token.head
    if token.lower_ != "it" or token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    clausal = any(c.dep_ in ("ccomp", "xcomp", "acomp", "advcl", "csubj") for c in verb.children)
    return verb.lemma_ in ("be", "seem", "appear", "look", "take", "become") and (
        clausal or any(c.dep_ == "attr" for c in verb.children)
    )
