"""Tokens that are capitalized for being names, not for opening a sentence or for the calendar."""

from spacy.tokens import Token

_CALENDAR = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "LAW", "PRODUCT", "EVENT", "WORK_OF_ART"})
PEOPLES = ("an", "ese", "ish")
"""Endings of most adjectives of peoples."""

_OPENING = frozenset({'"', "“", "‘", "'", ":", "—", "…", "•", "[", "("})
_DAYS = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July "
    "August September October November December Jan Feb Jun Jul Aug Sept Oct Nov Dec Jan. Feb. Aug. Sept. "
    "Oct. Nov. Dec."
)
_NO_NAMES = frozenset((*_DAYS.split(), "I", "The", "the", "A", "An", "Easter", "Christmas"))


def is_capital(token: Token) -> bool:
    """True for a token that is capitalized for being a name."""
    text = token.text
    if not text[0].isupper() or not any(c.isalpha() for c in text):
        return False
    if text in _NO_NAMES and token.ent_type_ != "PERSON":
        return False
    if token.ent_type_ in _CALENDAR and token.pos_ != "PROPN":
        return False
    if token.pos_ == "PRON" or (token.is_stop and token.ent_type_ not in _NAMED and len(text) > 2):
        return token.pos_ == "PROPN" and not token.is_sent_start and not opens(token)
    if token.is_sent_start or opens(token):
        return token.tag_ in ("NNP", "NNPS") or token.ent_type_ in _NAMED or _of_a_people(token)
    return token.pos_ not in ("DET", "ADP", "AUX", "CCONJ", "SCONJ")


def _of_a_people(token: Token) -> bool:
    """True for an adjective that no dictionary has and that ends as those of peoples do ("Ostrelian")."""
    return token.tag_ == "JJ" and not token.has_vector and token.lower_.endswith(PEOPLES)


def opens(token: Token) -> bool:
    """True for the first word after an opening quotation mark, colon or dash."""
    return token.i > 0 and token.nbor(-1).text in _OPENING
