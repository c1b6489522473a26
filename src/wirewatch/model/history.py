"""What a claim was, and when: the states that the store has kept of it."""

from dataclasses import dataclass
from datetime import datetime

from wirewatch.model.claims import Claim
from wirewatch.model.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimState:
    """A claim as it stood from ``made_at`` until ``superseded_at`` (None while it stands), both in UTC.

    ``version`` is that of the code and mandate that made it.
    """

    claim: Claim
    made_at: datetime
    superseded_at: datetime | None
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The stories that changed in a time, as they were before it and at its end.

    It begins with ``since`` and ends before ``until``. ``states`` are those that claims of these stories
    took on or lost in it, in order.
    """

    since: datetime
    until: datetime
    before: Record
    after: Record
    states: tuple[ClaimState, ...]
