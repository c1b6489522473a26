"""What a name stands for, by votes of all the places where it stands."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.model.readings import EntityKind
from wirewatch.read.entities.names import Name
from wirewatch.read.entities.titles import is_role

PERSON, STATE, ORGANIZATION = EntityKind.PERSON, EntityKind.STATE, EntityKind.ORGANIZATION
PLACE, INSTRUMENT, OTHER = EntityKind.PLACE, EntityKind.INSTRUMENT, EntityKind.OTHER

_LABELS: dict[str, tuple[EntityKind, float]] = {
    "PERSON": (PERSON, 1.5),
    "ORG": (ORGANIZATION, 1.0),
    "GPE": (PLACE, 1.2),
    "LOC": (PLACE, 1.2),
    "FAC": (PLACE, 1.2),
    "LAW": (INSTRUMENT, 0.6),
    "PRODUCT": (EntityKind.ITEM, 0.8),
    "WORK_OF_ART": (OTHER, 0.8),
    "EVENT": (OTHER, 0.8),
    "NORP": (OTHER, 0.6),
}
Vote = tuple[EntityKind, float]
ABOARD = frozenset({"aboard", "alongside"})
SAILING = frozenset({"sail", "berth", "moor", "dock", "anchor", "lie", "drift", "load", "unload", "founder"})


def kind_of(places: Sequence[Name], gazetteer: Gazetteer, state: float = 0.0) -> EntityKind:
    """The kind that most evidence speaks for; OTHER where nothing does.

    ``state`` is how strongly the text speaks of the name as of a state.
    """
    votes: defaultdict[EntityKind, float] = defaultdict(float)
    if state:
        votes[STATE] = state + sum(t.ent_type_ == "GPE" for n in places for t in n.tokens)
    for kind, weight in _by_labels(places):
        votes[kind] += weight
    for name in places:
        for kind, weight in _by_place(name, gazetteer):
            votes[kind] += weight
    for kind, weight in _by_shape(places[0], gazetteer):
        votes[kind] += weight
    if not votes:
        return OTHER
    kind, weight = max(votes.items(), key=lambda item: item[1])
    if kind is PERSON and weight < 1:
        return OTHER
    return kind if weight > 0 else OTHER


def _by_shape(name: Name, gazetteer: Gazetteer) -> Iterator[Vote]:
    """Votes of the words of the name."""
    words = name.words
    first, last = words[0], words[-1]
    parts = set(words)
    many = len(words) > 1
    if many and last.rstrip(".") in gazetteer.bodies.legal:
        yield ORGANIZATION, 5
    elif many and parts & gazetteer.bodies.heads:
        yield ORGANIZATION, 3 if last in gazetteer.bodies.heads or "of" in parts or "for" in parts else 1
    if many and (last in gazetteer.heads.places or first in gazetteer.heads.places):
        yield PLACE, 3
    if (last in gazetteer.heads.instruments and many) or (
        first in gazetteer.heads.instruments and "of" in parts
    ):
        yield INSTRUMENT, 4
    if last in gazetteer.heads.others:
        yield OTHER, 3
    if first in gazetteer.heads.vessel_prefixes and many:
        yield EntityKind.VESSEL, 5
    if last.isdigit() and not parts & gazetteer.bodies.heads:
        yield EntityKind.VESSEL, 2.5
    if name.text in gazetteer.cities and (many or name.tokens[0].ent_type_ != "PERSON"):
        yield PLACE, 1 if not many else 1.5
    if _person_shape(name, gazetteer):
        yield PERSON, 2
    if not many and first.isupper() and 1 < len(first) < 7:
        yield ORGANIZATION, 1.5
        yield PERSON, -1.5


def _given(word: str, gazetteer: Gazetteer) -> bool:
    return word in gazetteer.names.genders


def _person_shape(name: Name, gazetteer: Gazetteer) -> bool:
    words = [w for w in name.words if w not in gazetteer.names.particles]
    if not 2 <= len(words) <= 4 or not all(w[0].isupper() for w in words):
        return False
    if _given(words[0], gazetteer):
        return True
    eastern = words[0] in gazetteer.names.surname_first and len(words) <= 3
    return eastern and (len(words) == 3 or "-" in words[1] or len(words[1]) <= 7)


def _by_place(name: Name, gazetteer: Gazetteer) -> Iterator[Vote]:
    """Votes of one place where the name stands."""
    if name.title is not None:
        yield PERSON, 4
    doc, start = name.tokens.doc, name.start
    article = doc[start].lower_ == "the" or (start and doc[start - 1].lower_ == "the")
    if article and name.tokens.root.dep_ not in ("compound", "nmod", "amod"):
        yield PERSON, -1.5
    if article and _sails(name):
        yield EntityKind.VESSEL, 2.5
    yield from _before(name, gazetteer)
    yield from _introduced(name, gazetteer)
    yield from _after(name, gazetteer)


def _sails(name: Name) -> bool:
    """True where ships alone do what the name does: "the Orla lay at anchor", "aboard the Orla"."""
    root, doc = name.tokens.root, name.tokens.doc
    if name.start > 1 and doc[name.start - 2].lower_ in ABOARD:
        return True
    return root.dep_ == "nsubj" and root.head.lemma_ in SAILING


def _introduced(name: Name, gazetteer: Gazetteer) -> Iterator[Vote]:
    """Votes of the noun before the comma: "a tanker, the Orla,", "a joint venture, Sable Cove,"."""
    doc, at = name.tokens.doc, name.start - 1
    if at >= 0 and doc[at].lower_ == "the":
        at -= 1
    if at < 1 or doc[at].text != ",":
        return
    noun, person = doc[at - 1].text, doc[at - 1].dep_ == "pobj"  # "a clerk at the embassy, Ana Roe,"
    if noun in gazetteer.heads.vessels and at < name.start - 1:
        yield EntityKind.VESSEL, 4
    elif noun in gazetteer.bodies.nouns and not person and doc[name.end : name.end + 1].text == ",":
        yield ORGANIZATION, 2.5


def _by_labels(places: Sequence[Name]) -> Iterator[Vote]:
    """Votes of the labels that the pipeline gives, their sum the weight of one or two clear places."""
    labels = Counter(t.ent_type_ for name in places for t in name.tokens if t.ent_type_ in _LABELS)
    total = sum(labels.values())
    alone = len(places[0].words) == 1
    for label, count in labels.items():
        kind, weight = _LABELS[label]
        scale = min(2.0, len(places)) * (0.5 if alone and kind is PERSON else 1.0)
        yield kind, weight * scale * count / total


def _before(name: Name, gazetteer: Gazetteer) -> Iterator[Vote]:
    doc, start = name.tokens.doc, name.start
    if start == 0:
        return
    before = doc[start - 1]
    lower = before.text.lower()
    if lower in gazetteer.heads.vessels:
        yield EntityKind.VESSEL, 4
    elif is_role(before.text, gazetteer):
        yield PERSON, 2.5
    elif lower in gazetteer.bodies.nouns or lower in gazetteer.bodies.agency_nouns:
        yield ORGANIZATION, 2.5
    elif before.lemma_ in ("call", "name", "dub"):
        yield from _called(doc, start, gazetteer)
    elif lower == "," and start > 1 and is_role(doc[start - 2].text, gazetteer):
        yield PERSON, 2
    elif lower in ("in", "near", "outside", "across"):
        yield PLACE, 0.8
    elif lower == "of" and start > 1 and doc[start - 2].lower_ in gazetteer.titles.offices:
        yield ORGANIZATION, 1.2
    elif before.lemma_ == "tell" and len(name.words) == 1:
        yield ORGANIZATION, 0.5


def _called(doc: Doc, start: int, gazetteer: Gazetteer) -> Iterator[Vote]:
    verb = doc[start - 1]
    noun = verb.head.lower_ if verb.dep_ in ("acl", "relcl") else doc[max(0, start - 2)].lower_
    if noun in gazetteer.bodies.nouns:
        yield ORGANIZATION, 3.0
    elif noun in gazetteer.titles.roles:
        yield PERSON, 2.0


def _after(name: Name, gazetteer: Gazetteer) -> Iterator[Vote]:
    doc, end = name.tokens.doc, name.end
    if end >= len(doc):
        return
    text = doc[end].text
    if text == "," and end + 1 < len(doc):
        follower = doc[end + 1]
        if follower.lower_ == "who":
            yield PERSON, 2.5
        elif follower.lower_ == "which":
            yield ORGANIZATION, 0.7
        elif follower.lower_ == "for" and doc[end + 2 : end + 4].text == "its part":
            yield ORGANIZATION, 1.5
        else:
            yield from _apposition(doc, end + 1, gazetteer)
    elif text in ("'s", "’s", "'", "’") and end + 1 < len(doc):
        following = doc[end + 1 : end + 5]
        if any(t.lower_ in gazetteer.titles.offices for t in following):
            yield ORGANIZATION, 2.0 if len(name.words) == 1 else 0.7
    elif text == "who":
        yield PERSON, 2
    elif text in ("administration", "campaign", "presidency"):
        yield PERSON, 1
    elif text in gazetteer.heads.places_after:
        yield PLACE, 2.5
    elif doc[end].lemma_ in ("say", "tell", "add") and doc[end].pos_ == "VERB":
        yield PERSON, 0.6


def _apposition(doc: Doc, start: int, gazetteer: Gazetteer) -> Iterator[Vote]:
    """Votes of ", a retired general", ", president of the firm", ", an exchange in Riga"."""
    opens = doc[start].lower_ in ("a", "an", "the", "its", "his", "her", "their")
    for token in doc[start : start + (9 if opens else 5)]:
        if token.dep_ in ("compound", "poss", "amod"):
            continue
        if token.text in (",", ".", ";", ":") or token.pos_ in ("VERB", "AUX"):
            break
        lower = token.lower_
        if lower in gazetteer.titles.roles and (opens or token.dep_ == "appos"):
            yield PERSON, 2.5
            return
        if opens and lower in gazetteer.heads.vessels:
            yield EntityKind.VESSEL, 4
            return
        if opens and lower in gazetteer.bodies.nouns:
            yield ORGANIZATION, 2.5
            return
        if token.pos_ == "NOUN":
            break
