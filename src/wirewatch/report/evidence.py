"""One thing of the record with its evidence: the words, the report that prints them, the file's hash."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from wirewatch.errors import NotFound
from wirewatch.model.claims import Claim
from wirewatch.model.history import ClaimState
from wirewatch.model.judgements import Finding
from wirewatch.model.records import Record
from wirewatch.model.reports import Report
from wirewatch.report import facts, matters
from wirewatch.report.accounts import about, account
from wirewatch.report.differing import variants
from wirewatch.report.finding import find
from wirewatch.report.history import Step, history
from wirewatch.report.independence import link_line
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.notes import Notebook
from wirewatch.report.values import Account, Branch, Difference, Line, Note, Paragraph
from wirewatch.report.wording import plain

_EVERYTHING = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A report, claim, statement, event or finding, and what it rests on.

    ``facts`` are pairs of a name and a value, ``account`` how a claim is told and counted, ``tree`` and
    ``why`` what its count follows from, ``notes`` the words in their context, ``related`` triples of kind, id
    and text of what belongs to it, ``history`` what a claim has been.
    """

    kind: str
    id: str
    title: str
    facts: tuple[tuple[str, str], ...]
    account: Account | None = None
    tree: Branch | None = None
    why: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    differences: tuple[Difference, ...] = ()
    lineage: tuple[Line, ...] = ()
    notes: tuple[Note, ...] = ()
    related: tuple[tuple[str, str, str], ...] = ()
    history: tuple[Step, ...] = ()


States = Callable[[str], Sequence[ClaimState]]
"""Gives the states of a claim by its id, in order."""


def evidence(record: Record, id: str, states: States | None = None) -> Evidence:
    """The thing of that id, of an id that begins so, or the report of that file name.

    A claim is told with its history where ``states`` are given, one that is no more by its history alone.

    Raises NotFound, which names the nearest ids, where there is none or more than one.
    """
    lookup = Lookup.of(record)
    try:
        found = find(record, lookup, id)
    except NotFound:
        if states and (past := states(id)):
            return _of_past(past, lookup)
        raise
    notes = Notebook(lookup, _EVERYTHING)
    if found in lookup.reports:
        return _of_report(record, lookup.reports[found], lookup, notes)
    if found in lookup.claims:
        known = states(found) if states else ()
        told = _of_claim(record, lookup.claims[found], lookup, notes)
        return replace(told, history=history(known, lookup))
    if found in lookup.members:
        return _of_member(record, lookup.members[found], lookup, notes)
    finding = next(f for f in record.findings if f.id == found)
    return _of_finding(finding, lookup, notes)


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
        tree=told.tree,
        why=told.why,
        differences=differing,
        notes=notes.notes(),
        related=(*findings, *(_related(m) for m in members)),
    )


def _of_past(states: Sequence[ClaimState], lookup: Lookup) -> Evidence:
    """A claim that stands in the record no more: what it was, and for how long."""
    claim = states[-1].claim
    return Evidence(
        kind="claim",
        id=claim.id,
        title=plain(claim.text),
        facts=(("standing", "no longer in the record"), ("story", claim.story)),
        history=history(states, lookup),
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
