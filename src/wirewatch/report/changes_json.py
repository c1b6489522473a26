"""The changes of a period as JSON: ``wirewatch/changes/1``, whose schema lies beside this module."""

import json
import re
from datetime import datetime
from importlib.resources import files

from wirewatch.report.changes import Change, Changes, StoryChanges
from wirewatch.report.export import Json

SCHEMA = "wirewatch/changes/1"
_LONE = re.compile("[\ud800-\udfff]")
"""Half of a surrogate pair: UTF-8 cannot say it, JSON's own escape can."""


def schema() -> dict[str, Json]:
    """The JSON Schema (draft 2020-12) that ``to_json`` keeps to."""
    text = files("wirewatch.report").joinpath("changes.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Json] = json.loads(text)
    return loaded


def dumps(changes: Changes) -> str:
    """The changes as a JSON text in readable form, one line feed at its end."""
    text = json.dumps(to_json(changes), ensure_ascii=False, indent=1)
    return _LONE.sub(lambda m: f"\\u{ord(m.group()):04x}", text) + "\n"


def to_json(changes: Changes) -> dict[str, Json]:
    """All of the changes, minor ones too, in their order; times are ISO 8601 with their zone."""
    return {
        "schema": SCHEMA,
        "since": changes.since.isoformat(),
        "until": changes.until.isoformat(),
        "counts": {turn.value: count for turn, count in changes.counts().items()},
        "stories": [_story(story, changes) for story in changes.stories],
    }


def _story(story: StoryChanges, changes: Changes) -> dict[str, Json]:
    return {
        "id": story.id,
        "title": story.title,
        "date": story.date,
        "place": story.place,
        "reports": story.reports,
        "new": story.new,
        "was": list(story.was),
        "new_reports": [
            {"id": r.id, "label": r.label, "title": r.title, "date": r.date, "at": _time(r.at, changes)}
            for r in story.came
        ],
        "changes": [_change(change, changes) for change in story.changes],
    }


def _change(change: Change, changes: Changes) -> dict[str, Json]:
    return {
        "change": change.turn.value,
        "claim": change.claim,
        "text": change.text,
        "what": change.what,
        "at": _time(change.at, changes),
        "by": list(change.who),
        "reports": [{"id": id, "label": changes.labels.get(id, id)} for id in change.reports],
        "other_claims": list(change.others),
        "sources_before": change.sources_before,
        "sources": change.sources,
        "reread": change.reread,
        "minor": change.minor,
    }


def _time(at: datetime | None, changes: Changes) -> str | None:
    return at.astimezone(changes.since.tzinfo).isoformat() if at else None
