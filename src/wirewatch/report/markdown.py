"""The brief as Markdown (CommonMark with pipe tables); what reports wrote is escaped."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from wirewatch.report.text import (
    BACKGROUND,
    BREACHES,
    CAUTION,
    DENIED,
    DIFFERS,
    EARLIER,
    EMPTY,
    FEARED,
    HAPPENED,
    INDEPENDENCE,
    MARK,
    NUMBERS,
    REVIEWED,
    TIMELINE,
    UNREAD,
    VOICES,
    standing,
    under,
)
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
from wirewatch.report.wording import capital, number, plain, several, uncapital

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
    yield from _part(f"### {HAPPENED}", _account, story.happened, story.more_happened)
    yield from _part(f"### {FEARED}", _account, story.feared, story.more_feared)
    yield from _part(f"### {BACKGROUND}", _account, story.background, story.more_background)
    yield from _part(f"### {VOICES}", _voice, story.voices, story.more_voices)
    yield from _part(f"### {INDEPENDENCE}", lambda line: [f"- {cited(line)}"], story.independence)
    yield from _part(f"### {DIFFERS}", _difference, story.differences, story.more_differences)
    yield from _part(f"### {DENIED}", _denied, story.denied, story.more_denied)
    yield from _part(f"### {BREACHES}", _breach, story.breaches, story.more_breaches)
    if any(p.unread for breach in story.breaches for p in breach.paragraphs):
        yield from (f"{MARK} {UNREAD}.", "")
    yield from _part(f"### {TIMELINE}", _moment, story.timeline, story.more_timeline)
    yield from _part(f"### {EARLIER}", _moment, story.earlier)


def _part(
    title: str, write: Callable[[_Part], Iterable[str]], parts: Iterable[_Part], more: int = 0
) -> Iterator[str]:
    lines = [line for part in parts for line in write(part)]
    if not lines:
        return
    yield from (title, "", *lines)
    if more > 0:
        yield f"- … and {number(more)} more: `{_EXPORT}`"
    yield ""


def cited(line: Line) -> str:
    """A sentence with its notes as links."""
    colon = "" if line.joined else ":"
    lead = f"**{escaped(line.lead)}{colon}** " if line.lead and line.words else escaped(line.lead)
    return f"{lead}{escaped(line.words)} {_marks(line.notes)}".rstrip()


def _against(line: Line) -> Line:
    return Line(lead=uncapital(line.lead), words=line.words, notes=line.notes, joined=line.joined)


def _marks(notes: Iterable[int]) -> str:
    return " ".join(f"[\\[{n}\\]](#note-{n})" for n in notes)


def _account(account: Account) -> Iterator[str]:
    yield f"- {cited(account.line)}"
    yield f"  - {escaped(f'{account.counted}. {standing(account)}')}`{account.claim}`"
    if account.review:
        yield f"  - {REVIEWED} {escaped(account.review)}"
    if account.against:
        yield f"  - {cited(account.against)}"


def _voice(voice: Voice) -> Iterator[str]:
    yield f"- **{escaped(voice.name)}**{f', {escaped(voice.role)}' if voice.role else ''}"
    for account in voice.accounts:
        said = account.alone if voice.named and account.alone else account.line
        yield f"  - {cited(said)} {escaped(account.counted)}; `{account.claim}`"
        if account.review:
            yield f"    - {REVIEWED} {escaped(account.review)}"
    if voice.more:
        yield f"  - … and {number(voice.more)} more"


def _difference(difference: Difference) -> Iterator[str]:
    yield from (f"**{escaped(difference.name)}.** {escaped(difference.about)}", "")
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
    yield f"  - {escaped(breach.counted)}. {review}"
    if breach.against:
        yield f"  - {cited(breach.against)}"
    yield f"  - May breach{escaped(f', {under(breach.rules)}') if breach.rules else ''}:"
    for p in breach.paragraphs:
        title = f"{escaped(p.instrument)}, paragraph {escaped(p.paragraph)}{MARK if p.unread else ''}"
        yield f"    - {title}: {escaped(p.text)}"
    for rationale in breach.rationales if not breach.rules else ():
        yield f"  - Why: {escaped(rationale)}"


def _moment(moment: Moment) -> Iterator[str]:
    yield f"- **{moment.shown}**"
    for line in moment.lines:
        yield f"  - {escaped(line.words)} {_marks(line.notes)} *{escaped(line.lead)}*"
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
