"""Titles before a name: "First Deputy Prime Minister", "Dr.", "the agency's cyber chief"."""

from dataclasses import dataclass

from spacy.tokens import Doc

from wirewatch.lists.gazetteer import Gazetteer


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
    titles = gazetteer.titles
    at = last = start
    gender: str | None = None
    role_from, role_to = start, start
    while at < end:
        text = doc[at].text
        lower = text.lower()
        if text in titles.honorifics or text.rstrip(".") + "." in titles.honorifics:
            gender = titles.honorifics.get(text, gender) or gender
            last = at + 1
            role_from = last if role_to == start else role_from
        elif is_role(text, gazetteer) or (
            role_to > role_from and lower in titles.portfolios and doc[at - 1].lower_ == "of"
        ):
            last = role_to = at + 1
        elif not (
            lower in titles.modifiers
            or lower in titles.portfolios
            or lower in ("of", "the", "-", "and")
            or text in ("State", "Security", "Affairs")
        ):
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
    if role and role.lower() in titles.female:
        gender = "female"
    elif role and role.lower() in titles.male:
        gender = "male"
    return Title(role=role, gender=gender, start=start), last
