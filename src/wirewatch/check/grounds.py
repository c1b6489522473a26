"""What one member of a claim rests on. The docstring of a rule is the reason that a reader is shown."""

from collections.abc import Callable
from dataclasses import dataclass

from wirewatch.check.material import Member
from wirewatch.check.parties import Parties
from wirewatch.check.press import Press
from wirewatch.model.claims import OriginKind
from wirewatch.model.readings import EntityKind, Stance, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A member as it is told: who vouches for it, if anyone, else the channels by which it came.

    ``deed`` where it belongs to a claim that something happened.
    """

    member: Member
    parties: Parties
    press: Press
    deed: bool
    holder: str | None
    channels: tuple[str, ...] = ()

    @classmethod
    def of(cls, member: Member, parties: Parties, press: Press, *, deed: bool) -> "Told":
        """On whose word the report gives it."""
        said, event = member.statement, member.event
        holder = said.speaker if said else event.holder if event else None
        channels = tuple(c for c in member.via if _is_channel(c, parties))
        return cls(member=member, parties=parties, press=press, deed=deed, holder=holder, channels=channels)

    @property
    def named(self) -> str | None:
        """The holder, else the first channel that is somebody, else any."""
        known = [c for c in self.channels if not self.parties.is_nobody(c)]
        return self.holder or next(iter(known or self.channels), None)


def _is_channel(id: str, parties: Parties) -> bool:
    entity = parties.entities.get(id)
    return entity is None or entity.agency or entity.kind is not EntityKind.PERSON


Aside = Callable[[Told], bool]
"""True where the holder does not vouch, so that the channel is asked."""

Ground = Callable[[Told], tuple[str, OriginKind] | None]
"""The origin's id and kind, None where the rule does not apply."""


def speech_by_its_channel(told: Told) -> bool:
    """That someone said a thing rests on the channel by which it came, never on the speaker."""
    return told.member.statement is not None and not told.deed


def own_pledge(told: Told) -> bool:
    """One's own pledge or threat is speech: it rests on the channel by which it came."""
    event, parties = told.member.event, told.parties
    if event is None or event.holder is None or event.status not in (Status.PLEDGED, Status.HYPOTHETICAL):
        return False
    return bool(parties.own(event.holder) & parties.sides([*event.actors]))


def turned_down(told: Told) -> bool:
    """Who tells a charge only to turn it down does not vouch for it."""
    event, within = told.member.event, told.member.within
    if event is None or event.holder is None or within is None:
        return False
    return within.stance is Stance.DENIES and within.speaker == event.holder


def unnamed_media(told: Told) -> tuple[str, OriginKind] | None:
    """Media that nobody names ("media reports") are unknown."""
    known = told.named is not None and told.parties.is_nobody(told.named)
    return (told.named, OriginKind.UNKNOWN) if told.named and known else None


def own_correspondent(told: Told) -> tuple[str, OriginKind] | None:
    """An outlet's own correspondent is the outlet's voice: it counts as the report."""
    if told.holder is None or told.parties.is_nobody(told.holder):
        return None
    wrote = told.press.wrote(told.parties.entities.get(told.holder), told.member.report)
    own = wrote or told.parties.is_correspondent(told.holder)
    return (told.member.family.id, OriginKind.FAMILY) if own else None


def outlet_named(told: Told) -> tuple[str, OriginKind] | None:
    """An outlet that is named as the source stands for its own report."""
    family = told.press.families.get(told.named or "")
    return (family, OriginKind.FAMILY) if family else None


def agency_named(told: Told) -> tuple[str, OriginKind] | None:
    """The agency or channel credited for it is an origin."""
    entity = told.parties.entities.get(told.named or "")
    credited = told.holder is None or (entity is not None and entity.agency)
    return (told.named, OriginKind.AGENCY) if told.named and credited else None


def spokesman(told: Told) -> tuple[str, OriginKind] | None:
    """A spokesman has no word of his own: he counts as the body that he speaks for."""
    body = told.parties.body(told.holder) if told.holder else None
    return (told.parties.voice(body), OriginKind.HOLDER) if body else None


def anonymous_official(told: Told) -> tuple[str, OriginKind] | None:
    """An official or office without a name speaks for the state, and counts as that state."""
    if told.holder is None or not told.parties.is_nameless(told.holder):
        return None
    state = told.parties.voice(told.holder)
    return (state, OriginKind.HOLDER) if state != told.holder else None


def unnamed_source(told: Told) -> tuple[str, OriginKind] | None:
    """A source without a name, of no known state, counts as the report that heard it."""
    if told.holder is None or not told.parties.is_nameless(told.holder):
        return None
    return told.member.family.id, OriginKind.FAMILY


def who_vouches(told: Told) -> tuple[str, OriginKind] | None:
    """Who vouches for it is an origin, a state's leaders and offices as that state."""
    return (told.parties.voice(told.holder), OriginKind.HOLDER) if told.holder else None


def agency_of_the_text(told: Told) -> tuple[str, OriginKind] | None:
    """The agency that the report is credited to is an origin."""
    agency = told.member.family.agency
    return (agency, OriginKind.AGENCY) if agency else None


def own_voice(told: Told) -> tuple[str, OriginKind] | None:
    """A report's own voice is an origin, once for all reports of its text."""
    return told.member.family.id, OriginKind.FAMILY
