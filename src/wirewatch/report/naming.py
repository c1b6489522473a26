"""Names as they stand in a running sentence: with their article, a state's body under its state."""

import re
from collections.abc import Mapping

from wirewatch.model.groups import Entity
from wirewatch.model.readings import EntityKind
from wirewatch.report.wording import plain

_STATES = re.compile(
    r"^United\b|\b(?:States|Kingdom|Emirates|Islands|Republic|Federation|Netherlands|Philippines|Bahamas"
    r"|Maldives|Seychelles|Comoros|Gambia|Vatican|West|East|North|South)$"
)
_BODIES = frozenset(
    (
        *("agency", "ministry", "department", "council", "union", "nations", "bank", "office", "committee"),
        *("commission", "organization", "organisation", "association", "panel", "court", "parliament"),
        *("senate", "congress", "assembly", "government", "army", "navy", "force", "forces", "police"),
        *("bureau", "institute", "federation", "league", "authority", "board", "party", "embassy", "mission"),
        *("cabinet", "presidency", "directorate", "inspectorate", "service", "house", "kremlin", "pentagon"),
    )
)
_VOWEL = re.compile(r"(?i)(?!uni[^nm]|us[aeu]|ut[aeio]|eu|one\b)[aeiou]")
"""What "an" stands before: a sound, and no letter ("a union", "a European")."""
_ARTICLES = ("a ", "an ", "the ", "some ", "his ", "her ", "its ", "their ", "our ", "my ")
_PLURALS = ("s", "media", "people", "police")


def running(entity: Entity, entities: Mapping[str, Entity]) -> str:
    """``the United States``, ``Japan's defence ministry``, ``a spokesman``, ``local media``, ``Oto Lind``."""
    name = plain(entity.name)
    if not name or name.lower().startswith(_ARTICLES):
        return name
    state = entities.get(entity.state or "")
    if state and not name[0].isupper() and name.endswith(f" of {plain(state.name)}"):
        return f"{possessive(plain(state.name))} {name.removesuffix(f' of {plain(state.name)}')}"
    if not name[0].isupper():
        return _common(name, definite=not (entity.anonymous or entity.collective))
    if entity.anonymous:
        return _common(name, definite=False)
    return f"the {name}" if _takes_article(name, entity) else name


def possessive(name: str) -> str:
    """``Japan's``, ``the United States'``."""
    owner = f"the {name}" if _STATES.search(name) and not _bare_direction(name) else name
    return f"{owner}'" if owner.endswith("s") else f"{owner}'s"


def _common(name: str, *, definite: bool) -> str:
    if definite:
        return f"the {name}"
    if name.split(" of ", maxsplit=1)[0].endswith(_PLURALS):
        return name
    return f"{'an' if _VOWEL.match(name) else 'a'} {name}"


def _takes_article(name: str, entity: Entity) -> bool:
    """True for a name made of a common noun: ``United States``, ``Ministry of Trade``, ``West``."""
    if entity.kind is EntityKind.STATE:
        return bool(_STATES.search(name)) and not _bare_direction(name)
    if entity.kind is EntityKind.PERSON:
        return False
    if name in ("West", "East", "North", "South"):
        return True
    head = name.split(" of ", maxsplit=1)[0].split(" for ", maxsplit=1)[0].rsplit(maxsplit=1)[-1].lower()
    return entity.kind is not EntityKind.PLACE and head in _BODIES


def _bare_direction(name: str) -> bool:
    """``Timor East`` and its like take no article; ``West`` alone does."""
    return " " in name and name.rsplit(" ", 1)[-1] in ("West", "East", "North", "South")
