"""What one claim has been: first told, corroborated, denied, told otherwise, gone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from wirewatch.model.claims import Claim, Standing
from wirewatch.model.history import ClaimState
from wirewatch.report.lookup import Lookup
from wirewatch.report.turns import denial, turns
from wirewatch.report.wording import listed, lower, plain, several

_MOST_NAMES = 4
_ANEW = " (another version of wirewatch made it, and may be why)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What became of the claim, and when the store knew it."""

    at: datetime
    what: str


def history(states: Sequence[ClaimState], lookup: Lookup) -> tuple[Step, ...]:
    """The steps of a claim, from its states in order; those in which only code changed are passed over.

    Reports and names are those of the record that ``lookup`` looks into.
    """
    return tuple(_steps(states, lookup))


def _steps(states: Sequence[ClaimState], lookup: Lookup) -> Iterator[Step]:
    if not states:
        return
    yield Step(at=states[0].made_at, what=_first(states[0].claim, lookup))
    for old, new in pairwise(states):
        known = {m.report.id for m in lookup.some(old.claim.members)}
        fresh = [m for m in lookup.of_claim(new.claim) if m.report.id not in known]
        told = turns(old.claim, new.claim, lookup)
        named = {report for turn in told for report in turn.reports}
        if fresh and known and not {m.report.id for m in fresh} <= named:
            yield Step(at=new.made_at, what=f"Also told by {lookup.told_by(fresh, _MOST_NAMES)}")
        anew = _ANEW if old.version != new.version else ""
        for turn in told:
            yield Step(at=new.made_at, what=f"{plain(turn.what)}{anew}")
    if (gone := states[-1].superseded_at) is not None:
        yield Step(at=gone, what="No longer in the record")


def _first(claim: Claim, lookup: Lookup) -> str:
    """``First told by Varna Gazette: one source``."""
    members = lookup.of_claim(claim)
    by = f" by {listed(list(dict.fromkeys(lookup.labels[m.report.id] for m in members)), _MOST_NAMES)}"
    what = f"First told{by if members else ''}: {several(claim.independent_sources, 'independent source')}"
    if claim.standing in (Standing.DENIED, Standing.DISPUTED):
        what += f"; {lower(denial(claim, claim.denials, lookup).what)}"
    return plain(what)
