"""Names that are half the same: "Judge Anton Brenn" in one report, "Judge Arvid Brenn" in another."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import combinations

from wirewatch.check.material import Material, Member
from wirewatch.model.claims import Variant, VariantValue
from wirewatch.model.readings import EntityKind, MentionForm

_NAMED = frozenset({EntityKind.PERSON, EntityKind.VESSEL})
_LONGEST = 3
"""Words of a name that is compared."""

_SOUNDS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"x", "ks"),
        (r"ph", "f"),
        (r"[cq]", "k"),
        (r"w", "v"),
        (r"z", "s"),
        (r"[aeiouyhj]", ""),
    )
)


def namesakes(members: Sequence[Member], material: Material) -> list[Variant]:
    """Pairs of names of which one word differs and sounds otherwise, where no report knows both."""
    found: dict[frozenset[str], Variant] = {}
    for a, b in combinations(members, 2):
        if a.report == b.report:
            continue
        for one in _names(a, material):
            for other in _names(b, material):
                if (
                    _differ(one, other)
                    and other not in material.text(a.report)
                    and one not in material.text(b.report)
                ):
                    found.setdefault(
                        frozenset({one, other}), _variant((one, a), (other, b), members, material)
                    )
    return list(found.values())


def _variant(
    one: tuple[str, Member], other: tuple[str, Member], members: Sequence[Member], material: Material
) -> Variant:
    values = tuple(
        VariantValue(value=name, members=tuple(m.id for m in members if name in _names(m, material)))
        for name, _ in (one, other)
    )
    return Variant(slot="names", values=values)


def _names(member: Member, material: Material) -> tuple[str, ...]:
    """Names of persons and ships in a member's words, as written."""
    return tuple(dict.fromkeys(_found(member, material)))


def _found(member: Member, material: Material) -> Iterator[str]:
    text = material.text(member.report)
    for mention in material.readings[member.report].mentions:
        entity = material.parties.entities.get(mention.referent)
        if mention.form is MentionForm.NAME and entity is not None and entity.kind in _NAMED:
            name = mention.span.words(text)
            if any(span.covers(mention.span) for span in member.spans) and 2 <= len(name.split()) <= _LONGEST:
                yield name


def _differ(one: str, other: str) -> bool:
    """True for names as long of which one word differs, and is neither cut short nor spelled otherwise."""
    first, second = one.split(), other.split()
    if len(first) != len(second) or not all(w[0].isupper() for w in (*first, *second)):
        return False
    apart = [(a, b) for a, b in zip(first, second, strict=True) if a.casefold() != b.casefold()]
    return len(apart) == 1 and not _is_one(*apart[0])


def _is_one(a: str, b: str) -> bool:
    """True for a word and its initial, and for two spellings of one sound."""
    shorter, longer = sorted((a.rstrip("."), b.rstrip(".")), key=len)
    return longer.casefold().startswith(shorter.casefold()) or spelled_alike(a, b)


def spelled_alike(a: str, b: str) -> bool:
    """True for two spellings of one word of a name: Viktar and Viktor."""
    return _sound(a) == _sound(b)


def _sound(word: str) -> str:
    letters = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if c.isalpha())
    for pattern, plain in _SOUNDS:
        letters = pattern.sub(plain, letters)
    return re.sub(r"(.)\1+", r"\1", letters)
