"""One thing of the record with its evidence: the words, the report that prints them, the file's hash."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePath

from wirewatch.errors import NotFound
from wirewatch.model.claims import Claim
from wirewatch.model.judgements import Finding
from wirewatch.model.records import Record
from wirewatch.model.reports import Report
from wirewatch.report import facts, matters
from wirewatch.report.accounts import about, account
from wirewatch.report.differing import variants
from wirewatch.report.independence import link_line
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.notes import Notebook
from wirewatch.report.values import Account, Difference, Line, Note, Paragraph
from wirewatch.report.wording import plain

_EVERYTHING = 10_000
_NEAR = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A report, claim, statement, event or finding, and what it rests on.

    ``facts`` are pairs of a name and a value, ``account`` how a claim is told and counted, ``notes`` the
    words in their context, ``related`` triples of kind, id and text of what belongs to it.
    """

    kind: str
    id: str
    title: str
    facts: tuple[tuple[str, str], ...]
    account: Account | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    differences: tuple[Difference, ...] = ()
    lineage: tuple[Line, ...] = ()
    notes: tuple[Note, ...] = ()
    related: tuple[tuple[str, str, str], ...] = ()


def evidence(record: Record, id: str) -> Evidence:
    """The thing of that id, of an id that begins so, or the report of that file name.

    Raises NotFound, which names the nearest ids, where there is none or more than one.
    """
    lookup = Lookup.of(record)
    found = _find(record, lookup, id)
    notes = Notebook(lookup, _EVERYTHING)
    if found in lookup.reports:
        return _of_report(record, lookup.reports[found], lookup, notes)
    if found in lookup.claims:
        return _of_claim(record, lookup.claims[found], lookup, notes)
    if found in lookup.members:
        return _of_member(record, lookup.members[found], lookup, notes)
    finding = next(f for f in record.findings if f.id == found)
    return _of_finding(finding, lookup, notes)


def _find(record: Record, lookup: Lookup, wanted: str) -> str:
    known = [*lookup.reports, *lookup.claims, *lookup.members, *(f.id for f in record.findings)]
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
    if any(wanted and s.id.startswith(wanted) for s in record.stories):
        raise NotFound(f"{wanted} is a story: read it with wirewatch brief --story {wanted}")
    files = [PurePath(r.origin).name for r in record.reports]
    near = get_close_matches(wanted, [*known, *files], n=_NEAR, cutoff=0.5)
    hint = f"near it: {', '.join(near)}" if near else "ids stand in the brief and in the exported record"
    raise NotFound(f"no report, claim, statement, event or finding has the id {wanted!r}; {hint}")


def _of_report(record: Record, report: Report, lookup: Lookup, notes: Notebook) -> Evidence:
    members = [m for m in lookup.members.values() if m.report.id == report.id]
    links = [k for k in record.links if report.id in (k.from_report, k.to_report)]
    return Evidence(
        kind="report",
        id=report.id,
        title=plain(report.title or "without a title"),
        facts=facts.of_report(record, report, lookup),
        lineage=tuple(link_line(k, lookup, notes) for k in links),
        notes=notes.notes(),
        related=tuple(_related(m) for m in members),
    )


def _related(member: Member) -> tuple[str, str, str]:
    kind = "event" if member.statement is None else "statement"
    return kind, member.id, plain(member.span.words(member.report.text))


def _of_claim(record: Record, claim: Claim, lookup: Lookup, notes: Notebook) -> Evidence:
    members = lookup.of_claim(claim)
    notes.places(m.citation for m in members)
    told = account(claim, lookup, notes)
    differing = tuple(matters.difference(c, v, lookup, notes) for c, v in variants([claim], lookup))
    findings = [("finding", f.id, plain(f.rationale)) for f in record.findings if f.claim == claim.id]
    return Evidence(
        kind="claim",
        id=claim.id,
        title=told.line.text,
        facts=facts.of_claim(claim, told),
        account=told,
        differences=differing,
        notes=notes.notes(),
        related=(*findings, *(_related(m) for m in members)),
    )


def _of_member(record: Record, member: Member, lookup: Lookup, notes: Notebook) -> Evidence:
    notes.places([member.citation])
    claims = [c for c in record.claims if member.id in c.members]
    denied = [c for c in record.claims if member.id in c.denials]
    return Evidence(
        kind="event" if member.event else "statement",
        id=member.id,
        title=plain(member.span.words(member.report.text)),
        facts=facts.of_member(member, lookup),
        notes=notes.notes(),
        related=tuple(_claims(claims, "claim", lookup)) + tuple(_claims(denied, "denies", lookup)),
    )


def _claims(claims: list[Claim], kind: str, lookup: Lookup) -> Iterator[tuple[str, str, str]]:
    return ((kind, claim.id, about(claim, lookup)) for claim in claims)


def _of_finding(finding: Finding, lookup: Lookup, notes: Notebook) -> Evidence:
    claim = lookup.claims[finding.claim]
    told = matters.breach([finding], lookup, notes)
    return Evidence(
        kind="finding",
        id=finding.id,
        title=told.line.text,
        facts=facts.of_finding(finding, told.counted),
        paragraphs=told.paragraphs,
        notes=notes.notes(),
        related=(("claim", claim.id, about(claim, lookup)),),
    )
