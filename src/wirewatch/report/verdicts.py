"""A reviewer's grade in words, with name, day and reason."""

from datetime import datetime

from wirewatch.model.claims import Claim
from wirewatch.model.reviews import Decision
from wirewatch.report.lookup import Lookup
from wirewatch.report.wording import day_in_words, plain


def verdict(claim: Claim, lookup: Lookup) -> str:
    """The grade that a reviewer set beside the computed one; empty where nobody did."""
    decision = lookup.reviews.get(claim.id)
    return graded(decision) if decision else ""


def graded(decision: Decision) -> str:
    """``B2 (reviewer Ada Brenn, 4 March 2025: seen the pictures)``."""
    return f"{decision.value} (reviewer {signed(decision.by, decision.at, decision.reason)})"


def signed(by: str, at: datetime, reason: str) -> str:
    """``Ada Brenn, 4 March 2025: seen the pictures``; the day is that in UTC."""
    return f"{plain(by)}, {day_in_words(at.date().isoformat())}: {plain(reason)}"
