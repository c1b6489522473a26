"""How a claim stands: denied, disputed, corroborated or single-source."""

from collections.abc import Iterable

from wirewatch.check.material import Material, Member
from wirewatch.model.claims import Standing
from wirewatch.model.readings import Status


def standing(
    members: tuple[Member, ...], denials: Iterable[Member], independent: int, material: Material
) -> Standing:
    """Denied where a party to it denies it, disputed where others do, else by the number of sources."""
    told = tuple(denials)
    if all(m.event is not None and m.event.status is Status.DENIED for m in members):
        return Standing.DENIED
    if any(_by_party(denial, members, material) for denial in told):
        return Standing.DENIED
    if told:
        return Standing.DISPUTED
    return Standing.CORROBORATED if independent > 1 else Standing.SINGLE_SOURCE


def _by_party(denial: Member, members: tuple[Member, ...], material: Material) -> bool:
    parties = material.parties
    who: list[str] = []
    if denial.statement and denial.statement.speaker:
        who = [denial.statement.speaker]
    elif denial.event:
        who = [denial.event.holder] if denial.event.holder else [*denial.event.actors]
    own = {side for id in who for side in parties.own(id)}
    involved = [id for m in members if m.event for id in (*m.event.actors, *m.event.recipients)]
    return bool(own & (set(involved) | parties.sides(involved)))
