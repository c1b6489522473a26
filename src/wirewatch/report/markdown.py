"""The brief as Markdown (CommonMark with pipe tables); what reports wrote is escaped."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from wirewatch.report.text import CAUTION, EMPTY, NUMBERS, UNREAD
from wirewatch.report.values import (
    Account,
    Breach,
    Brief,
    Denied,
    Difference,
    Line,
    Moment,
    Note,
    Source,
    StoryBrief,
    Voice,
)
from wirewatch.report.wording import capital, number, plain, several, shorten, uncapital

_Part = TypeVar("_Part")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~$&:-])")
_EXPORT = "wirewatch export --format json"


def render(brief: Brief) -> str:
    """The brief as Markdown that ends in a line feed."""
    if not brief.reports:
        return f"# wirewatch brief\n\n{EMPTY}"
    return "\n".join(_lines(brief)).rstrip() + "\n"


def escaped(text: str) -> str:
    """The text on one line, nothing in it of meaning to Markdown or HTML."""
    line = _SPECIAL.sub(r"\\\1", plain(text)).replace("\\<", "&lt;").replace("\\&", "&amp;")
    return re.sub(r"^(\d+)\.", r"\1\\.", line).replace("\\-", "-").replace("\\(", "(").replace("\\)", ")")


def _lines(brief: Brief) -> Iterator[str]:
    yield from ("# wirewatch brief", "")
    reports, texts = several(brief.reports, "report"), several(brief.texts, "independent text")
    claims, findings = several(brief.claims, "claim"), several(brief.findings, "finding")
    yield from (f"{capital(reports)}, {texts}; {claims}, {findings}.", "", f"> {CAUTION} {NUMBERS}", "")
    for story in brief.stories:
        yield from _story(story)
    if brief.other_stories:
        yield from ("## Other stories", "")
        for id, title, count in brief.other_stories:
            yield f"- {escaped(title)} ({several(count, 'report')}): `wirewatch brief --story {id}`"
        yield ""
    yield from _part("## Sources", _source, brief.sources)
    yield from _part("## The words cited", _note, brief.notes)


def _story(story: StoryBrief) -> Iterator[str]:
    yield from (f"## {escaped(story.title) or 'Without a title'}", "")
    where = ", ".join(part for part in (story.date, escaped(story.place)) if part)
    size = f"{capital(several(story.reports, 'report'))}, {several(len(story.texts), 'text')}."
    yield from (f"**{where}.** {size}" if where else size, "")
    yield from _part("### What happened, as it is told", _account, story.happened, story.more_happened)
    yield from _part("### Told as background", _account, story.background)
    yield from _part("### Who says so", _voice, story.voices, story.more_voices)
    yield from _part("### How independently", lambda line: [f"- {cited(line)}"], story.independence)
    yield from _part("### What differs", _difference, story.differences, story.more_differences)
    yield from _part("### What is denied", _denied, story.denied, story.more_denied)
    yield from _part("### What may breach a measure", _breach, story.breaches, story.more_breaches)
    yield from _part("### Timeline", _moment, story.timeline, story.more_timeline)


def _part(
    title: str, write: Callable[[_Part], Iterable[str]], parts: Iterable[_Part], more: int = 0
) -> Iterator[str]:
    lines = [line for part in parts for line in write(part)]
    if not lines:
        return
    yield from (title, "", *lines)
    if more > 0:
        yield f"- … and {more} more: `{_EXPORT}`"
    yield ""


def cited(line: Line) -> str:
    """A sentence with its notes as links."""
    lead = f"**{escaped(line.lead)}:** " if line.lead and line.words else escaped(line.lead)
    return f"{lead}{escaped(line.words)} {_marks(line.notes)}".rstrip()


def _against(line: Line) -> Line:
    return Line(lead=uncapital(line.lead), words=line.words, notes=line.notes)


def _marks(notes: Iterable[int]) -> str:
    return " ".join(f"[\\[{n}\\]](#note-{n})" for n in notes)


def _account(account: Account) -> Iterator[str]:
    yield f"- {cited(account.line)}"
    standing = f"{capital(account.standing.value)}, graded {account.grade}; `{account.claim}`."
    yield f"  - {escaped(account.counted)}. {standing}"
    for denial in account.denials:
        yield f"  - But {cited(_against(denial))}"


def _voice(voice: Voice) -> Iterator[str]:
    yield f"- **{escaped(voice.name)}**{f', {escaped(voice.role)}' if voice.role else ''}"
    for account in voice.accounts:
        said = Line(lead=capital(account.verb), words=account.line.words, notes=account.line.notes)
        yield f"  - {cited(said if voice.named else account.line)} {escaped(account.counted)}."
    if voice.more:
        yield f"  - … and {number(voice.more)} more"


def _difference(difference: Difference) -> Iterator[str]:
    yield from (f"**{escaped(capital(difference.slot))}.** {escaped(difference.about)}", "")
    yield from ("| value | told by | words |", "|---|---|---|")
    for way in difference.ways:
        yield f"| {escaped(way.value)} | {escaped(way.told_by)} | {_marks(way.notes)} |"
    yield ""


def _denied(denied: Denied) -> Iterator[str]:
    for line in denied.told:
        yield f"- {cited(line)}"
    if denied.more:
        yield f"- … and {number(denied.more)} more of the kind"
    for line in denied.denials:
        yield f"  - But {cited(_against(line))}"


def _breach(breach: Breach) -> Iterator[str]:
    yield f"- {cited(breach.line)}"
    review = f"Review: {breach.review.value}; {', '.join(f'`{id}`' for id in breach.findings)}."
    yield f"  - {escaped(breach.counted)}. {capital(breach.standing.value)}. {review}"
    for p in breach.paragraphs:
        mark = f" *[{UNREAD}]*" if p.unread else ""
        title = f"{escaped(p.instrument)}, paragraph {escaped(p.paragraph)}"
        yield f"  - May breach {title}: {escaped(p.text)}{mark}"
    for rationale in breach.rationales:
        yield f"  - Why: {escaped(shorten(rationale, 260))}"


def _moment(moment: Moment) -> Iterator[str]:
    yield f"- **{moment.shown}**"
    for line in moment.lines:
        yield f"  - {cited(line)}"
    if moment.more:
        yield f"  - … and {number(moment.more)} more"


def _source(source: Source) -> Iterator[str]:
    date = f"{source.date} ({source.basis})" if source.date else "date unknown"
    yield f"- **{escaped(capital(source.label))}**, {date}: {escaped(source.title)}"
    yield f"  - {escaped(source.origin)}, text `{source.text}`, sha256 `{source.sha256[:16]}`"


def _note(note: Note) -> Iterator[str]:
    words = f"{escaped(note.before)}**{escaped(note.words)}**{escaped(note.after)}"
    place = f"characters {note.span.start} to {note.span.end}, sha256 `{note.sha256[:16]}`"
    yield f'- <a id="note-{note.number}"></a>[{note.number}] {words}'
    yield f"  - {escaped(capital(note.label))}, {place}"
