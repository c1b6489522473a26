"""One report's Reading as JSON: ``wirewatch/reading/1``, whose schema lies beside this module.

Beside the record's own JSON it holds all of a Reading, mentions, referents and sentences too. Every span is
``[start, end]``, end exclusive, in Unicode code points into ``report.text``.
"""

import json
import re
from importlib.resources import files

from wirewatch.model.readings import Event, Interval, Quantity, Reading, Referent, Statement
from wirewatch.model.reports import Report
from wirewatch.model.spans import Span
from wirewatch.report.export import Json

SCHEMA = "wirewatch/reading/1"
_LONE = re.compile("[\ud800-\udfff]")
"""Half of a surrogate pair: UTF-8 cannot say it, JSON's own escape can."""


def schema() -> dict[str, Json]:
    """The JSON Schema (draft 2020-12) that ``to_json`` keeps to."""
    text = files("wirewatch.report").joinpath("reading.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Json] = json.loads(text)
    return loaded


def dumps(report: Report, reading: Reading) -> str:
    """The document on one line, a line feed at its end: a line of JSON Lines."""
    text = json.dumps(to_json(report, reading), ensure_ascii=False)
    return _LONE.sub(lambda m: f"\\u{ord(m.group()):04x}", text) + "\n"


def to_json(report: Report, reading: Reading) -> dict[str, Json]:
    """The report with its passages, and all that was read in it."""
    return {
        "schema": SCHEMA,
        "version": reading.version,
        "report": _report(report),
        "sentences": [_pair(sentence.span) for sentence in reading.sentences],
        "referents": [_referent(referent) for referent in reading.referents],
        "mentions": [
            {"span": _pair(m.span), "form": m.form.value, "referent": m.referent} for m in reading.mentions
        ],
        "times": [
            {
                "span": _pair(time.span),
                "kind": time.kind.value,
                "value": time.value,
                "interval": _interval(time.interval),
            }
            for time in reading.times
        ],
        "quantities": [_quantity(quantity) for quantity in reading.quantities],
        "statements": [_statement(statement) for statement in reading.statements],
        "events": [_event(event) for event in reading.events],
    }


def _pair(span: Span | None) -> list[Json] | None:
    return None if span is None else [span.start, span.end]


def _interval(interval: Interval | None) -> dict[str, Json] | None:
    return None if interval is None else {"from": interval.first, "to": interval.last}


def _report(report: Report) -> dict[str, Json]:
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
        "credits": [
            {"agency": c.agency, "kind": c.kind.value, "span": _pair(c.span)} for c in report.credits
        ],
        "text": report.text,
        "passages": [{"span": _pair(p.span), "role": p.role.value} for p in report.passages],
    }


def _referent(referent: Referent) -> dict[str, Json]:
    return {
        "id": referent.id,
        "kind": referent.kind.value,
        "name": referent.name,
        "aliases": list(referent.aliases),
        "roles": list(referent.roles),
        "ids": dict(referent.ids),
        "state": referent.state,
        "anonymous": referent.anonymous,
        "collective": referent.collective,
        "agency": referent.agency,
        "members": list(referent.members),
    }


def _quantity(quantity: Quantity) -> dict[str, Json]:
    return {
        "span": _pair(quantity.span),
        "text": quantity.text,
        "value": quantity.value,
        "bound": quantity.bound.value,
        "unit": quantity.unit,
    }


def _statement(statement: Statement) -> dict[str, Json]:
    return {
        "id": statement.id,
        "mode": statement.mode.value,
        "stance": statement.stance.value,
        "speaker": statement.speaker,
        "speaker_text": statement.speaker_text,
        "speaker_span": _pair(statement.speaker_span),
        "cue": _pair(statement.cue),
        "content": [_pair(span) for span in statement.content],
        "via": list(statement.via),
        "date": statement.date,
        "confidence": round(statement.confidence, 4),
    }


def _event(event: Event) -> dict[str, Json]:
    date = event.date
    when: dict[str, Json] | None = None
    if date is not None:
        when = {"from": date.interval.first, "to": date.interval.last, "text": date.text}
    return {
        "id": event.id,
        "span": _pair(event.span),
        "trigger": _pair(event.trigger),
        "type": event.type.value,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "status": event.status.value,
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "items": list(event.items),
        "quantity": _quantity(event.quantity) if event.quantity else None,
        "date": when,
        "place": event.place,
        "holder": event.holder,
        "statement": event.statement,
        "background": event.background,
        "confidence": round(event.confidence, 4),
    }
