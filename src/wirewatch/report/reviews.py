"""What reviewers decided, as a list in words and as JSON."""

import json
import re
from collections.abc import Iterator, Sequence

from wirewatch.errors import NotFound
from wirewatch.model.reviews import Decision, DecisionKind, in_force
from wirewatch.report.export import Json
from wirewatch.report.text import Page
from wirewatch.report.verdicts import signed
from wirewatch.report.wording import number, plain, several

NOTHING = (
    "Nobody has decided anything yet.\n\n"
    "  wirewatch review grade CLAIM B2 --reason WHY     a grade beside the computed one\n"
    "  wirewatch review same NAME NAME --reason WHY     two names of one person\n"
    "  wirewatch review apart NAME NAME --reason WHY    two persons\n"
)
_LONE = re.compile("[\ud800-\udfff]")


def find_decision(decisions: Sequence[Decision], wanted: str) -> Decision:
    """The decision of that id, or of the only one that begins so. Raises NotFound."""
    found = [d for d in decisions if wanted and d.id.startswith(wanted)]
    exact = [d for d in found if d.id == wanted]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if found:
        raise NotFound(f"{len(found)} decisions begin with {wanted!r}: {', '.join(d.id for d in found[:5])}")
    known = ", ".join(d.id for d in reversed(in_force(decisions)[-5:])) or "none"
    raise NotFound(f"no decision has the id {wanted!r}; the last in force: {known} (wirewatch review list)")


def says(decision: Decision) -> str:
    """``dc-12 is graded B2``; ``“A” and “B” are one person``."""
    one, *others = map(plain, decision.subjects)
    if decision.kind is DecisionKind.GRADE:
        return f"claim {one} is graded {decision.value}"
    number = "one person" if decision.kind is DecisionKind.SAME else "two persons"
    return f"“{one}” and “{others[0]}” are {number}"


def outcome(decision: Decision, *, new: bool, stories: int = 0, waits: bool = False) -> str:
    """What came of a decision, or of its undoing: a line that ends in a line feed."""
    told = f"{decision.id}: {says(decision)}"
    if not new:
        return (
            f"{told}: {'taken back already' if decision.undone else 'decided so already'}; nothing changes.\n"
        )
    done = f"{told}. Taken back." if decision.undone else f"{told}."
    if waits:
        return (
            f"{done} Another version of wirewatch, or another mandate, made the record: the next "
            "`wirewatch run` makes it anew, with this decision.\n"
        )
    made = f" {several(stories, 'story', 'stories').capitalize()} made anew." if stories else ""
    return f"{done}{made}\n"


def render(decisions: Sequence[Decision], *, width: int = 88) -> str:
    """All decisions by time, with their histories, as text that ends in a line feed."""
    if not decisions:
        return NOTHING
    return "\n".join(_lines(decisions, Page(width))).rstrip() + "\n"


def _lines(decisions: Sequence[Decision], page: Page) -> Iterator[str]:
    yield f"{several(len(decisions), 'decision').capitalize()}, {_standing(decisions)}"
    yield ""
    for d in decisions:
        yield from page.item(f"{d.id}: {says(d)}.")
        yield from page.under(signed(d.by, d.at, d.reason))
        if d.undone:
            back = signed(d.undone.by, d.undone.at, d.undone.reason)
            yield from page.under(f"Taken back by {back}")


def _standing(decisions: Sequence[Decision]) -> str:
    """``in force``, ``taken back``, ``all in force``, ``none of them in force``, ``two of them in force``."""
    stand = len(in_force(decisions))
    if len(decisions) == 1:
        return "in force" if stand else "taken back"
    if stand == len(decisions):
        return "all in force"
    return f"{number(stand) if stand else 'none'} of them in force"


def dumps(decisions: Sequence[Decision]) -> str:
    """A list with one object a decision, by time; one line feed at its end."""
    text = json.dumps([_decision(d) for d in decisions], ensure_ascii=False, indent=1)
    return _LONE.sub(lambda m: f"\\u{ord(m.group()):04x}", text) + "\n"


def _decision(decision: Decision) -> dict[str, Json]:
    undone = decision.undone
    return {
        "id": decision.id,
        "kind": decision.kind.value,
        "subjects": list(decision.subjects),
        "value": decision.value or None,
        "by": decision.by,
        "at": decision.at.isoformat(),
        "reason": decision.reason,
        "undone": {"by": undone.by, "at": undone.at.isoformat(), "reason": undone.reason} if undone else None,
    }
