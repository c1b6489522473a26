"""Claims in the making: members that say the same, before they are traced, compared and graded."""

from dataclasses import dataclass

from wirewatch.check.material import Member
from wirewatch.model.claims import ClaimKind
from wirewatch.model.ids import digest_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Members of one kind that say the same, in the order of the story."""

    story: str
    members: tuple[Member, ...]

    @property
    def kind(self) -> ClaimKind:
        """What sort of claim it is."""
        return self.members[0].kind

    @property
    def id(self) -> str:
        """Made of the story and the members."""
        return digest_id("claim", self.story, *sorted(m.id for m in self.members))
