"""Which of a claim's origins do not count beside the others. A rule's docstring is the reason shown."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from wirewatch.check.press import House
from wirewatch.model.claims import OriginKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Footing:
    """What some members rest on, through which channels (agencies), in which families.

    ``house`` is the outlet of a family that stands for itself, None where it is not known.
    """

    id: str
    kind: OriginKind
    members: tuple[str, ...]
    carriers: frozenset[str]
    families: frozenset[str]
    reason: str
    house: House | None = None
    unsigned: bool = False
    """A family on whose own word a deed rests, and of which no report says whose it is."""
    spoken_by: frozenset[str] = frozenset()
    """The sides whose own praise, charges and vows are all that its members tell."""
    within: str | None = None
    """What counts in its place."""
    counts: bool = True
    partial: bool = False
    """It takes part in the deed itself."""


Discount = Callable[[tuple[Footing, ...]], Mapping[str, str | None]]
"""Of the footings that still count, the ids of those that do not, each with what counts in its place."""


def nobody_named(standing: tuple[Footing, ...]) -> Mapping[str, str | None]:
    """Nobody could name it, and what is unknown never counts as independent."""
    return {f.id: None for f in standing if f.kind is OriginKind.UNKNOWN}


def carried_words(standing: tuple[Footing, ...]) -> Mapping[str, str | None]:
    """An agency and the one whose words it carries are one origin."""
    return _with_holders(standing, lambda agency, holder: agency.id in holder.carriers)


def retold_words(standing: tuple[Footing, ...]) -> Mapping[str, str | None]:
    """An agency that only tells what one has praised, charged or vowed is one origin with that one."""
    return _with_holders(standing, lambda agency, holder: holder.id in agency.spoken_by)


def _with_holders(
    standing: tuple[Footing, ...], goes_with: Callable[[Footing, Footing], bool]
) -> Mapping[str, str | None]:
    """Agencies that count with one who vouches."""
    agencies = [f for f in standing if f.kind is OriginKind.AGENCY]
    holders = [f for f in standing if f.kind is OriginKind.HOLDER]
    return {a.id: holder.id for a in agencies for holder in holders if goes_with(a, holder)}


def own_voice_beside(standing: tuple[Footing, ...]) -> Mapping[str, str | None]:
    """A family's own voice does not count beside an origin that it names and that is no party to the deed."""
    return {
        f.id: other.id
        for f in _voices(standing)
        for other in standing
        if other.id != f.id and f.families <= other.families and not other.partial
    }


def editions_of_an_outlet(standing: tuple[Footing, ...]) -> Mapping[str, str | None]:
    """Editions of one outlet, and its reports at several hours, are one voice."""
    return _one_of_each((f.id, f.house.name) for f in _voices(standing) if f.house)


def outlets_of_an_owner(standing: tuple[Footing, ...]) -> Mapping[str, str | None]:
    """Outlets of one owner are one voice."""
    return _one_of_each((f.id, f.house.owner) for f in _voices(standing) if f.house and f.house.owner)


def nobody_signed(standing: tuple[Footing, ...]) -> Mapping[str, str | None]:
    """A report without outlet, address, author or agency is nobody's word, and confirms no other."""
    unsigned = [f for f in standing if f.unsigned]
    first = next((f for f in standing if not f.unsigned), next(iter(standing), None))
    return {f.id: None for f in unsigned if f is not first}


def one_family_once(standing: tuple[Footing, ...]) -> Mapping[str, str | None]:
    """One family never counts twice: of origins that rest on one family alone, the first counts."""
    holds: dict[str, str] = {}
    by_id = {f.id: f for f in standing}

    def place(id: str, tried: set[str]) -> bool:
        for family in sorted(by_id[id].families - tried):
            tried.add(family)
            if family not in holds or place(holds[family], tried):
                holds[family] = id
                return True
        return False

    placed = {f.id for f in standing if place(f.id, set())}
    kept = set(holds.values()) & placed
    return {f.id: min(holds[family] for family in f.families) for f in standing if f.id not in kept}


def _voices(standing: Iterable[Footing]) -> list[Footing]:
    """The reports that stand for themselves."""
    return [f for f in standing if f.kind is OriginKind.FAMILY]


def _one_of_each(named: Iterable[tuple[str, str]]) -> dict[str, str | None]:
    """Of pairs of id and name those ids whose name came before, each with the id that had it first."""
    first: dict[str, str] = {}
    return {id: first[name] for id, name in named if first.setdefault(name, id) != id}
