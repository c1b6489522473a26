"""One report's Reading as JSON: ``wirewatch/reading/1``, whose schema lies beside this module.

Beside the record's own JSON it holds all of a Reading, mentions, referents and sentences too. Every span is
``[start, end]``, end exclusive, in Unicode code points into ``report.text``.
"""

import json
import re
from importlib.resources import files

from wirewatch.model.readings import Event, Interval, Quantity, Reading, Referent
from wirewatch.model.reports import Report
from wirewatch.report.export import Json, event_fields, pair, quantity_fields, report_fields, statement_fields

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
        "sentences": [pair(sentence.span) for sentence in reading.sentences],
        "referents": [_referent(referent) for referent in reading.referents],
        "mentions": [
            {"span": pair(m.span), "form": m.form.value, "referent": m.referent} for m in reading.mentions
        ],
        "times": [
            {
                "span": pair(time.span),
                "kind": time.kind.value,
                "value": time.value,
                "interval": _interval(time.interval),
            }
            for time in reading.times
        ],
        "quantities": [_quantity(quantity) for quantity in reading.quantities],
        "statements": [statement_fields(statement) for statement in reading.statements],
        "events": [_event(event) for event in reading.events],
    }


def _interval(interval: Interval | None) -> dict[str, Json] | None:
    return None if interval is None else {"from": interval.first, "to": interval.last}


def _report(report: Report) -> dict[str, Json]:
    passages: list[Json] = [{"span": pair(p.span), "role": p.role.value} for p in report.passages]
    return {**report_fields(report), "passages": passages}


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
    return {"span": pair(quantity.span), **quantity_fields(quantity)}


def _event(event: Event) -> dict[str, Json]:
    return {**event_fields(event), "quantity": _quantity(event.quantity) if event.quantity else None}
