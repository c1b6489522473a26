"""Claims in the making: members that say the same, before they are traced, compared and graded."""

from dataclasses import dataclass

from wirewatch.check.material import Member
from wirewatch.model.claims import ClaimKind
from wirewatch.model.ids import digest_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Members that say the same, in the order of the story; statements that tell a deed come after events."""

    id: str
    story: str
    members: tuple[Member, ...]

    @classmethod
    def of(cls, story: str, members: tuple[Member, ...]) -> "Draft":
        """A draft that is known by its first member, so that its id lasts while it grows."""
        return cls(id=digest_id("claim", members[0].id), story=story, members=members)

    @property
    def kind(self) -> ClaimKind:
        """What sort of claim it is."""
        return self.members[0].kind
