"""Titles before a name: "First Deputy Prime Minister", "Dr.", "the agency's cyber chief"."""

from dataclasses import dataclass

from spacy.tokens import Doc

from wirewatch.lists.gazetteer import Gazetteer

_INSIDE = frozenset({"of", "the", "-", "and"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """What stands before a name: the role as written, an honorific, and the gender that it tells."""

    role: str | None = None
    gender: str | None = None
    start: int


def is_role(word: str, gazetteer: Gazetteer) -> bool:
    """True for a noun for persons, in any case of letters."""
    return word.lower() in gazetteer.titles.roles or word in gazetteer.titles.roles


def split_title(doc: Doc, start: int, end: int, gazetteer: Gazetteer) -> tuple[Title | None, int]:
    """The title that a run of capitalized tokens opens with, and where the name begins after it.

    A run that is nothing but a title gives ``end``.
    """
    if start and doc[start - 1].lower_ in gazetteer.heads.vessels:
        return None, start  # "the tanker Lady Ann"
    titles = gazetteer.titles
    at = last = role_from = role_to = start
    gender: str | None = None
    while at < end:
        text, lower = doc[at].text, doc[at].lower_
        after_of = role_to > role_from and doc[at - 1].lower_ == "of"
        if text in titles.honorifics or text + "." in titles.honorifics:
            gender = titles.honorifics.get(text, gender) or gender
            last = at + 1
            role_from = last if role_to == start else role_from
        elif is_role(text, gazetteer) or (after_of and lower in titles.portfolios):
            last = role_to = at + 1
        elif lower not in titles.modifiers | titles.portfolios | _INSIDE:
            break
        at += 1
    if start < last < end and doc[last].text == "-":
        return Title(role=doc[start:end].text, start=start), end
    if (at == end and last < end) or doc[end - 1].text in gazetteer.bodies.heads | gazetteer.heads.all:
        # "Foreign Office": words of titles that end in no role are no title, nor is the name of a body.
        last = start
    if last == start:
        return None, start
    role = doc[role_from:role_to].text if role_to > role_from else None
    return Title(role=role, gender=_gender(role, gazetteer) or gender, start=start), last


def _gender(role: str | None, gazetteer: Gazetteer) -> str | None:
    """The gender that a role tells by itself ("chairwoman"), None where it tells none."""
    lower = (role or "").lower()
    return (
        "female" if lower in gazetteer.titles.female else "male" if lower in gazetteer.titles.male else None
    )
