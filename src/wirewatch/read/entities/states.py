"""States: capitals that act for them, and states that no list knows, told by how the text speaks of them."""

from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc, Token

from wirewatch.read.entities.names import Name

_PLACED = frozenset({"in", "at", "near", "outside", "around", "across", "through", "into"})
_GOING = frozenset(
    {"go", "travel", "fly", "return", "come", "arrive", "visit", "trip", "move", "head", "drive", "flight"}
    | {"leave", "reach", "meet", "land", "depart", "capital", "city", "streets", "street", "road", "train"}
)
_OF_STATE = frozenset(
    {"government", "army", "military", "parliament", "capital", "president", "premier", "king", "republic"}
    | {"kingdom", "minister", "ministry", "troops", "borders", "border", "sovereignty", "citizens", "navy"}
    | {"ambassador", "embassy", "territory", "independence", "leadership", "leader", "invasion", "forces"}
)
_BY_STATE = frozenset(
    {"minister", "ministry", "government", "army", "parliament", "capital", "military", "troops", "foreign"}
    | {"embassy", "ambassador", "border", "borders", "airspace", "territory", "envoy", "soldiers", "navy"}
    | {"independence", "sovereignty", "constitution", "economy", "delegation", "delegate", "people"}
)
_SOUNDS = ("ia", "stan", "land")
_ENDINGS = ("n", "an", "ian", "ean", "ese", "ish", "i", "ic", "iac", "er")


def acts(name: Name) -> bool:
    """True where a capital stands for its state: where it does something, or something is done to it."""
    head = name.tokens.root
    while head.dep_ in ("conj", "appos") and head.head.ent_type_ in ("GPE", "LOC", "ORG", "PERSON"):
        head = head.head
    if head.dep_ in ("nsubj", "nsubjpass", "poss"):
        return True
    if head.dep_ == "pobj":
        preposition = head.head
        if preposition.lower_ in _PLACED or preposition.head.lemma_.lower() in _GOING:
            return False
        return preposition.lower_ in ("between", "by", "with", "against", "for", "to", "of", "from", "than")
    return head.dep_ in ("dobj", "dative") and head.head.lemma_ not in _GOING


def evidence(places: Sequence[Name], demonyms: Iterable[str], key: str, city: bool) -> float:
    """How strongly a text speaks of a name as of a state; 0 where nothing says so."""
    if any(name.title is not None for name in places):
        return 0.0
    weight = sum(min(1, _spoken_of(name)) for name in places)
    sounds = not city and key.endswith(_SOUNDS) and " " not in key and any(_does(name) for name in places)
    return 3.0 * weight + 4.0 * any(made_of(demonym, key) for demonym in demonyms) + 2.5 * sounds


def _does(name: Name) -> bool:
    return name.tokens.root.dep_ in ("nsubj", "nsubjpass", "poss", "pobj", "conj", "dobj", "dative")


def _spoken_of(name: Name) -> int:
    doc, start, end = name.passage.doc, name.start, name.end
    found = 0
    if start > 1 and doc[start - 1].lower_ == "of":
        found += any(t.lower_ in _OF_STATE for t in doc[max(0, start - 6) : start - 1] if t.is_alpha)
    if end < len(doc) - 1 and doc[end].text in ("'s", "’s"):
        found += _owned(doc, end + 1) in _BY_STATE
    return found


def _owned(doc: Doc, start: int) -> str:
    """The first noun after a possessive, or "foreign" on the way to it."""
    for token in doc[start : start + 5]:
        if token.lower_ in _BY_STATE or (token.pos_ == "NOUN" and token.dep_ != "compound"):
            return token.lower_
    return ""


def made_of(demonym: str, state: str) -> bool:
    """True where the adjective is made of the name by a usual ending ("Ruritanian" of "Ruritania")."""
    if len(state) < 4 or demonym == state or " " in state:
        return False
    stem = state.rstrip("aeiouy")
    return len(stem) > 3 and any(
        demonym == base + ending for base in (state, stem, stem + "i") for ending in _ENDINGS
    )


def adjectives(names: Mapping[str, Sequence[Name]]) -> tuple[str, ...]:
    """Single words that stand before a noun as an adjective of a people would, in all their places."""
    return tuple(
        key
        for key, places in names.items()
        if key.endswith(("an", "ese", "ish", "i", "ic", "er"))
        and any(_adjective(n.tokens[-1]) for n in places)
    )


def _adjective(token: Token) -> bool:
    if token.i + 1 >= len(token.doc):
        return False
    after = token.nbor(1)
    nouns = ("NOUN", "ADJ", "PROPN") if after.text[0].isupper() else ("NOUN", "ADJ")
    return after.pos_ in nouns and bool(token.whitespace_)
