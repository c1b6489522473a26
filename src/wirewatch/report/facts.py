"""The plain facts of reports, claims, statements, events and findings, as pairs of name and value."""

from wirewatch.model.claims import Claim
from wirewatch.model.judgements import Finding
from wirewatch.model.readings import Event, Statement
from wirewatch.model.records import Record
from wirewatch.model.reports import Report
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.values import Account
from wirewatch.report.wording import day_in_words, listed, plain

Facts = tuple[tuple[str, str], ...]

BASES = {
    "stated": "as the report states it",
    "metadata": "from the page's metadata",
    "story": "inferred from the other reports of the story",
    "unknown": "unknown",
}


def _filled(*pairs: tuple[str, str | None]) -> Facts:
    """The pairs that have a value."""
    return tuple((name, plain(value)) for name, value in pairs if value)


def of_report(record: Record, report: Report, lookup: Lookup) -> Facts:
    """Outlet, dates, origin, hash, family and story."""
    family = lookup.family_of.get(report.id)
    others = [lookup.labels[r] for r in family.reports if r != report.id] if family else []
    story = next((s for s in record.stories if report.id in s.reports), None)
    date = day_in_words(report.published)
    return _filled(
        ("outlet", report.outlet or "not named"),
        ("authors", ", ".join(report.authors)),
        ("published", f"{date} ({BASES[report.published_basis.value]})" if date else "unknown"),
        ("modified", day_in_words(report.modified)),
        ("language", report.language),
        ("credited to", ", ".join(dict.fromkeys(c.agency for c in report.credits))),
        ("one text with", listed(others, 8)),
        ("story", f"{story.title} ({story.id})" if story else None),
        ("origin", report.origin),
        ("address", report.url),
        ("sha256", report.sha256),
    )


def of_claim(claim: Claim, account: Account) -> Facts:
    """Count, standing and grade."""
    return _filled(
        ("kind", claim.kind.value),
        ("counted", account.counted),
        ("standing", claim.standing.value),
        ("grade", f"{account.grade}, set by {claim.grade.set_by}: {account.grade_reason}"),
        ("reviewed", account.review),
        ("story", claim.story),
    )


def of_member(member: Member, lookup: Lookup) -> Facts:
    """What was read, and where."""
    own = _of_event(member.event, lookup) if member.event else ()
    said = _of_statement(member.statement, lookup) if member.statement else ()
    report = member.report
    return (
        *own,
        *said,
        *_filled(
            (
                "report",
                f"{lookup.labels[report.id]} ({report.id}), {day_in_words(report.published) or 'undated'}",
            ),
            ("origin", report.origin),
            ("sha256", report.sha256),
        ),
    )


def _of_statement(said: Statement, lookup: Lookup) -> Facts:
    return _filled(
        ("speaker", lookup.name(said.speaker) or "not known"),
        ("in the report", said.speaker_text),
        ("speech", said.mode.value),
        ("stance", said.stance.value),
        ("through", ", ".join(lookup.name(v) for v in said.via)),
        ("said on", day_in_words(said.date)),
        ("confidence", f"{said.confidence:.2f}"),
    )


def _of_event(event: Event, lookup: Lookup) -> Facts:
    when = event.date
    interval = ""
    if when:
        first, last = day_in_words(when.interval.first), day_in_words(when.interval.last)
        interval = f"{first} (“{when.text}”)" if first == last else f"{first} to {last} (“{when.text}”)"
    return _filled(
        ("type", event.type.value),
        ("status", event.status.value),
        ("on the word of", lookup.name(event.holder) or "the report itself"),
        ("actors", ", ".join(lookup.name(a) for a in event.actors)),
        ("recipients", ", ".join(lookup.name(r) for r in event.recipients)),
        ("items", ", ".join(event.items)),
        ("quantity", event.quantity.text if event.quantity else None),
        ("date", interval),
        ("place", event.place),
        ("told as", "background" if event.background else None),
        ("confidence", f"{event.confidence:.2f}"),
    )


def of_finding(finding: Finding, counted: str) -> Facts:
    """Mandate, rule, rationale and how the claim stands."""
    return _filled(
        ("mandate", finding.mandate),
        ("rule", finding.rule),
        ("why", finding.rationale),
        ("counted", counted),
        ("standing", finding.standing.value),
        ("review", finding.review.value),
    )
