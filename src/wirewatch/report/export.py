"""The record as JSON: ``wirewatch/record/1``, whose schema lies beside this module."""

import json
import re
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import TypeAlias

from wirewatch.model.claims import Claim, Origin
from wirewatch.model.groups import Entity, Family, Link, Story
from wirewatch.model.judgements import Finding, Measure
from wirewatch.model.readings import Event, EventDate, Quantity, Reading, Statement, TimeExpression
from wirewatch.model.records import Record, TimelineEntry
from wirewatch.model.reports import Credit, Report
from wirewatch.model.reviews import Decision, grades
from wirewatch.model.spans import Span

SCHEMA = "wirewatch/record/1"

Json: TypeAlias = bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"] | None
"""A value that JSON can say."""


def schema() -> dict[str, Json]:
    """The JSON Schema (draft 2020-12) that ``to_json`` keeps to."""
    text = files("wirewatch.report").joinpath("record.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Json] = json.loads(text)
    return loaded


def to_json(record: Record) -> dict[str, Json]:
    """The record as plain values, in the record's order; offsets are code points into ``text``.

    Beyond the schema: how a report is credited and when it was changed, what a speaker does with the
    content (``stance``), how sure a reading is (``confidence``), inside which statement an event is told,
    why an origin counts or does not, and why a grade is what it is.
    """
    family_of = {report: family.id for family in record.families for report in family.reports}
    story_of = {report: story.id for story in record.stories for report in story.reports}
    reviews = grades(record.reviews, record.claims)
    return {
        "schema": SCHEMA,
        "reports": [_report(r, family_of.get(r.id, ""), story_of.get(r.id, "")) for r in record.reports],
        "lineage": [_link(link) for link in record.links],
        "families": [_family(family) for family in record.families],
        "stories": [_story(story) for story in record.stories],
        "entities": [_entity(entity) for entity in record.entities],
        "statements": [_statement(s, r) for r in record.readings for s in r.statements],
        "events": [_event(e, r) for r in record.readings for e in r.events],
        "claims": [_claim(claim, reviews.get(claim.id)) for claim in record.claims],
        "findings": [_finding(finding) for finding in record.findings],
        "timeline": [_entry(entry) for entry in record.timeline],
        "times": [_time(t, r) for r in record.readings for t in r.times],
    }


def dumps(record: Record) -> str:
    """The record as a JSON text in readable form, one line feed at its end."""
    text = json.dumps(to_json(record), ensure_ascii=False, indent=1)
    return _LONE.sub(lambda m: f"\\u{ord(m.group()):04x}", text) + "\n"


_LONE = re.compile("[\ud800-\udfff]")
"""Half of a surrogate pair: UTF-8 cannot say it, JSON's own escape can."""


def pair(span: Span | None) -> list[Json] | None:
    """Where something stands, as [start, end]."""
    return None if span is None else [span.start, span.end]


def _report(report: Report, family: str, story: str) -> dict[str, Json]:
    passages: list[Json] = [
        {"start": p.span.start, "end": p.span.end, "role": p.role.value} for p in report.passages
    ]
    return {**report_fields(report), "passages": passages, "family": family, "story": story}


def report_fields(report: Report) -> dict[str, Json]:
    """What is told of a report by itself, but for its passages."""
    return {
        "id": report.id,
        "origin": report.origin,
        "sha256": report.sha256,
        "title": report.title,
        "outlet": report.outlet,
        "authors": list(report.authors),
        "published": report.published,
        "published_basis": report.published_basis.value,
        "modified": report.modified,
        "language": report.language,
        "url": report.url,
        "credits": [_credit(credit) for credit in report.credits],
        "text": report.text,
    }


def _credit(credit: Credit) -> dict[str, Json]:
    return {"agency": credit.agency, "kind": credit.kind.value, "span": pair(credit.span)}


def _link(link: Link) -> dict[str, Json]:
    return {
        "from": link.from_report,
        "to": link.to_report,
        "relation": link.relation.value,
        "score": round(link.score, 4),
        "order": link.order.value,
        "shared": [{"from": pair(s.from_span), "to": pair(s.to_span)} for s in link.shared],
    }


def _family(family: Family) -> dict[str, Json]:
    return {"id": family.id, "reports": list(family.reports), "agency": family.agency}


def _story(story: Story) -> dict[str, Json]:
    return {
        "id": story.id,
        "title": story.title,
        "date": story.date,
        "place": story.place,
        "reports": list(story.reports),
    }


def _entity(entity: Entity) -> dict[str, Json]:
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind.value,
        "aliases": list(entity.aliases),
        "roles": list(entity.roles),
        "ids": dict(entity.ids),
        "state": entity.state,
        "anonymous": entity.anonymous,
        "collective": entity.collective,
        "agency": entity.agency,
        "members": list(entity.members),
        "mentions": [{"report": m.report, "start": m.span.start, "end": m.span.end} for m in entity.mentions],
    }


def _statement(statement: Statement, reading: Reading) -> dict[str, Json]:
    return {"id": statement.id, "report": reading.report, **statement_fields(statement)}


def statement_fields(statement: Statement) -> dict[str, Json]:
    """What is told of a statement by itself."""
    return {
        "id": statement.id,
        "mode": statement.mode.value,
        "stance": statement.stance.value,
        "speaker": statement.speaker,
        "speaker_text": statement.speaker_text,
        "speaker_span": pair(statement.speaker_span),
        "cue": pair(statement.cue),
        "content": [pair(span) for span in statement.content],
        "via": list(statement.via),
        "date": statement.date,
        "confidence": round(statement.confidence, 4),
    }


def _event(event: Event, reading: Reading) -> dict[str, Json]:
    return {"id": event.id, "report": reading.report, **event_fields(event)}


def event_fields(event: Event) -> dict[str, Json]:
    """What is told of an event by itself."""
    return {
        "id": event.id,
        "span": pair(event.span),
        "trigger": pair(event.trigger),
        "type": event.type.value,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "items": list(event.items),
        "quantity": quantity_fields(event.quantity) if event.quantity else None,
        "date": _date(event.date) if event.date else None,
        "place": event.place,
        "status": event.status.value,
        "holder": event.holder,
        "statement": event.statement,
        "background": event.background,
        "confidence": round(event.confidence, 4),
    }


def quantity_fields(quantity: Quantity) -> dict[str, Json]:
    """What is told of a quantity, but for where it stands."""
    return {
        "value": quantity.value,
        "bound": quantity.bound.value,
        "unit": quantity.unit,
        "text": quantity.text,
    }


def _date(date: EventDate) -> dict[str, Json]:
    return {"from": date.interval.first, "to": date.interval.last, "text": date.text}


def _origin(origin: Origin) -> dict[str, Json]:
    return {
        "id": origin.id,
        "kind": origin.kind.value,
        "members": list(origin.members),
        "counts": origin.counts,
        "reason": origin.reason,
        "within": origin.within,
    }


def _claim(claim: Claim, review: Decision | None) -> dict[str, Json]:
    return {
        "id": claim.id,
        "story": claim.story,
        "kind": claim.kind.value,
        "text": claim.text,
        "members": list(claim.members),
        "families": list(claim.families),
        "origins": list(dict.fromkeys(origin.id for origin in claim.origins if origin.counts)),
        "origin_reasons": [_origin(origin) for origin in claim.origins],
        "independent_sources": claim.independent_sources,
        "standing": claim.standing.value,
        "variants": [
            {
                "slot": variant.slot,
                "values": [{"value": v.value, "members": list(v.members)} for v in variant.values],
            }
            for variant in claim.variants
        ],
        "denials": list(claim.denials),
        "no_evidence": list(claim.unproven),
        "declined": list(claim.declined),
        "contrary": list(claim.contrary),
        "grade": claim.grade.code,
        "grade_reason": claim.grade.reason,
        "grade_set_by": claim.grade.set_by,
        **({"review": review_fields(review)} if review else {}),
    }


def review_fields(review: Decision) -> dict[str, Json]:
    """A reviewer's grade: with name, time, reason, and the decision's id."""
    return {
        "grade": review.value,
        "by": review.by,
        "at": review.at.isoformat(),
        "reason": review.reason,
        "decision": review.id,
    }


def _measure(measure: Measure) -> dict[str, Json]:
    return {
        "id": measure.id,
        "instrument": measure.instrument,
        "paragraph": measure.paragraph,
        "text": measure.text,
        "checked": measure.checked,
        "source": measure.source,
        "in_force_from": measure.in_force_from,
        "in_force_to": measure.in_force_to,
    }


def _finding(finding: Finding) -> dict[str, Json]:
    return {
        "id": finding.id,
        "mandate": finding.mandate,
        "rule": finding.rule,
        "claim": finding.claim,
        "members": list(finding.members),
        "measures": [_measure(measure) for measure in finding.measures],
        "rationale": finding.rationale,
        "standing": finding.standing.value,
        "review": finding.review.value,
    }


def _entry(entry: TimelineEntry) -> dict[str, Json]:
    return {
        "date": entry.date,
        "precision": entry.precision.value,
        "text": entry.text,
        "citations": [
            {"report": c.report, "start": c.span.start, "end": c.span.end} for c in entry.citations
        ],
    }


def _time(time: TimeExpression, reading: Reading) -> dict[str, Json]:
    return {
        "report": reading.report,
        "start": time.span.start,
        "end": time.span.end,
        "kind": time.kind.value,
        "value": time.value,
    }
