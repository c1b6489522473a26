"""Rows of claims, and two reports side by side, as JSON. No letter in it acts on a page or a terminal."""

import json

from wirewatch.report.comparing import Comparison, Denial, Point, Shared, Side
from wirewatch.report.export import Json, pair, review_fields
from wirewatch.report.listing import Listing, Row, StoryRows
from wirewatch.report.values import Difference, Ground, Note


def claims(listing: Listing) -> str:
    """A list with one object a claim, in the order of the table; one line feed at its end."""
    return _dumps([_row(row, story) for story in listing.stories for row in story.rows])


def comparison(found: Comparison) -> str:
    """One object; ``only`` and ``unread`` are in the order of ``reports``. One line feed at its end."""
    return _dumps(
        {
            "reports": [_side(side) for side in found.sides],
            "order": {"older": found.order.older, "basis": found.order.basis, "words": found.order.words},
            "links": [
                {
                    "from": kin.source,
                    "to": kin.derived,
                    "relation": kin.relation.value,
                    "order": kin.order.value,
                    "score": round(kin.score, 4),
                    "words": kin.words,
                }
                for kin in found.kinship
            ],
            "independence": found.independence,
            "shared": [_shared(passage) for passage in found.shared],
            "shared_of_link": found.linked,
            "shares": [round(share, 4) for share in found.shares],
            "both": [_point(point) for point in found.both],
            "only": [[_point(point) for point in points] for points in found.only],
            "unread": [list(ids) for ids in found.unread],
            "differences": [_difference(difference) for difference in found.differences],
            "denials": [_denial(denial) for denial in found.denials],
            "notes": [_note(note) for note in found.notes],
        }
    )


def _dumps(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _row(row: Row, story: StoryRows) -> dict[str, Json]:
    date = row.date
    return {
        "id": row.claim,
        "story": story.id,
        "story_title": story.title,
        "kind": row.kind.value,
        "type": row.type,
        "text": row.words,
        "told": row.told,
        "telling": row.telling.value if row.telling else None,
        "standing": row.standing.value,
        "independent_sources": row.sources,
        "counted": row.counted,
        "grade": row.grade,
        "grade_reason": row.grade_reason,
        "review": review_fields(row.review) if row.review else None,
        "date": {"from": date.first, "to": date.last, "basis": date.basis.value} if date else None,
        "parties": [{"id": id, "name": name} for id, name in row.parties],
        "origins": [_ground(ground) for ground in row.origins],
        "reports": [{"id": id, "label": label} for id, label in row.reports],
        "members": list(row.members),
        "against": row.against or None,
        "denials": list(row.denials),
        "findings": list(row.findings),
    }


def _ground(ground: Ground) -> dict[str, Json]:
    return {
        "name": ground.name,
        "counts": ground.counts,
        "reason": ground.reason,
        "reports": list(ground.reports),
    }


def _side(side: Side) -> dict[str, Json]:
    return {
        "id": side.id,
        "label": side.label,
        "title": side.title,
        "outlet": side.outlet or None,
        "published": side.published,
        "published_basis": side.basis.value,
        "modified": side.modified,
        "credited": side.credited or None,
        "family": side.family,
        "story": side.story,
        "story_title": side.story_title,
        "origin": side.origin,
        "sha256": side.sha256,
        "statements": side.counts[0],
        "events": side.counts[1],
    }


def _shared(passage: Shared) -> dict[str, Json]:
    return {
        "first": pair(passage.first),
        "second": pair(passage.second),
        "first_words": passage.first_words,
        "second_words": passage.second_words,
        "same": passage.same,
    }


def _point(point: Point) -> dict[str, Json]:
    return {
        "ids": list(point.ids),
        "kind": point.kind.value,
        "told": point.text,
        "members": list(point.members),
        "reports": list(point.told_in),
        "elsewhere": point.elsewhere,
        "standing": point.standing.value if point.standing else None,
        "independent_sources": point.sources,
        "notes": list(point.notes),
    }


def _difference(difference: Difference) -> dict[str, Json]:
    return {
        "claim": difference.claim,
        "about": difference.about,
        "slot": difference.slot,
        "values": [
            {"value": way.value, "told_by": way.told_by, "notes": list(way.notes)} for way in difference.ways
        ],
    }


def _denial(denial: Denial) -> dict[str, Json]:
    return {
        "told": [_point(point) for point in denial.told],
        "denied": [_point(point) for point in denial.denied],
    }


def _note(note: Note) -> dict[str, Json]:
    return {
        "number": note.number,
        "report": note.report,
        "label": note.label,
        "span": pair(note.span),
        "words": note.words,
        "sha256": note.sha256,
    }
