"""How a claim stands: denied, disputed, corroborated or single-source."""

from collections.abc import Iterable

from wirewatch.check.material import Material, Member
from wirewatch.model.claims import Standing
from wirewatch.model.readings import Status


def standing(
    members: tuple[Member, ...],
    denials: Iterable[Member],
    independent: int,
    material: Material,
    *,
    disputed: bool = False,
) -> Standing:
    """Denied where a party to it denies it, disputed where others do, else by the number of sources.

    ``disputed``: others tell what cannot be true beside it.
    """
    told = tuple(denials)
    if all(m.event is not None and m.event.status is Status.DENIED for m in members):
        return Standing.DENIED
    if any(_by_party(denial, members, material) for denial in told):
        return Standing.DENIED
    if told or disputed:
        return Standing.DISPUTED
    return Standing.CORROBORATED if independent > 1 else Standing.SINGLE_SOURCE


def _by_party(denial: Member, members: tuple[Member, ...], material: Material) -> bool:
    parties = material.parties
    own = {side for id in _deniers(denial, material) for side in parties.own(id)}
    involved = [id for m in members if m.event for id in (*m.event.actors, *m.event.recipients)]
    return bool(own & (set(involved) | parties.sides(involved)))


def _deniers(denial: Member, material: Material) -> tuple[str, ...]:
    """Who denies; for an office of no known state also whom the sentence names beside what is said."""
    parties, event, statement = material.parties, denial.event, denial.statement
    if event is not None:
        if event.holder is None:
            return event.actors
        stray = parties.is_stray_office(event.holder) or parties.is_loose(event.holder)
        return (event.holder, *event.actors) if stray else (event.holder,)
    if statement is None or statement.speaker is None:
        return ()
    if not parties.is_stray_office(statement.speaker):
        return (statement.speaker,)
    sentence = material.sentence(denial)
    named = (m for m in material.readings[denial.report].mentions if sentence.covers(m.span))
    outside = (m for m in named if not any(s.touches(m.span) for s in denial.spans))
    return (statement.speaker, *(m.referent for m in outside if parties.is_state(m.referent)))
