"""Finds a thing of the record by its id, the first letters of it, or a report's file name."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import PurePath

from wirewatch.errors import NotFound
from wirewatch.model.claims import Claim
from wirewatch.model.records import Record
from wirewatch.report.lookup import Lookup

_NEAR = 5


def find(record: Record, lookup: Lookup, wanted: str) -> str:
    """The id of the report, claim, statement, event or finding that is meant.

    Raises NotFound, which names the nearest ids, where there is none or more than one.
    """
    known = [*lookup.reports, *lookup.claims, *lookup.members, *(f.id for f in record.findings)]
    if found := _one(record, known, wanted):
        return found
    if any(wanted and s.id.startswith(wanted) for s in record.stories):
        raise NotFound(f"{wanted} is a story: read it with wirewatch brief --story {wanted}")
    hint = _near(record, known, wanted) or "ids stand in the brief and in the exported record"
    raise NotFound(f"no report, claim, statement, event or finding has the id {wanted!r}; {hint}")


def find_claim(record: Record, wanted: str) -> Claim:
    """The claim of that id, or the only one that begins so. Raises NotFound, which names the nearest ids."""
    known = {claim.id: claim for claim in record.claims}
    found = [wanted] if wanted in known else [id for id in known if wanted and id.startswith(wanted)]
    if len(found) == 1:
        return known[found[0]]
    if found:
        raise NotFound(f"{len(found)} claims begin with {wanted!r}: {', '.join(found[:_NEAR])}")
    hint = _near(record, known, wanted) or "wirewatch claims lists them with their ids"
    raise NotFound(f"no claim has the id {wanted!r}; {hint}")


def find_report(record: Record, lookup: Lookup, wanted: str) -> str:
    """The id of the report that is meant; raises NotFound as ``find`` does, and for what is no report."""
    if found := _one(record, lookup.reports, wanted):
        return found
    others = [*lookup.claims, *lookup.members, *(f.id for f in record.findings)]
    if wanted and any(id.startswith(wanted) for id in others):
        raise NotFound(f"{wanted} is no report: give a report's id or file name (wirewatch show {wanted})")
    files = [PurePath(r.origin).name for r in record.reports]
    known = f"reports: {', '.join(files[:_NEAR]) or 'none'}{', …' if len(files) > _NEAR else ''}"
    hint = _near(record, lookup.reports, wanted) or known
    raise NotFound(f"no report has the id or file name {wanted!r}; {hint}")


def _one(record: Record, known: Iterable[str], wanted: str) -> str | None:
    """The one that is meant; None where nothing is called so. Raises NotFound where several are."""
    known = list(known)
    if wanted in known:
        return wanted
    named = [r.id for r in record.reports if wanted in (r.origin, PurePath(r.origin).name)]
    begun = [id for id in known if wanted and id.startswith(wanted)]
    if not begun and not named and wanted:
        named = [r.id for r in record.reports if PurePath(r.origin).name.startswith(wanted)]
    found = named if len(named) == 1 else begun
    if len(found) == 1:
        return found[0]
    if found or named:
        several = ", ".join((found or named)[:_NEAR])
        raise NotFound(f"{len(found or named)} things begin with {wanted!r}: {several}; give more of the id")
    return None


def _near(record: Record, known: Iterable[str], wanted: str) -> str:
    """``near it: …``; empty where nothing is."""
    files = [PurePath(r.origin).name for r in record.reports]
    near = get_close_matches(wanted, [*known, *files], n=_NEAR, cutoff=0.5)
    return f"near it: {', '.join(near)}" if near else ""
