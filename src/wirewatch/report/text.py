"""The brief as plain text, for terminals and pipes: 88 columns, no colour, no control characters."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from wirewatch.report.values import (
    Account,
    Breach,
    Brief,
    Denied,
    Difference,
    Line,
    Moment,
    Note,
    Paragraph,
    Source,
    StoryBrief,
    Voice,
)
from wirewatch.report.wording import capital, number, several

_WIDTH = 88
EMPTY = (
    "The record holds no reports yet.\n\n"
    "Take some in with\n\n    wirewatch run PATH...\n\n"
    "where PATH is a file or a folder of .txt, .html, .jsonl, .warc or .warc.gz.\n"
)
CAUTION = (
    "What stands here is what the reports tell. It says who reports a thing, who says so and who denies it; "
    "it does not say that anyone did it. Numbers in brackets lead to the words themselves."
)
UNREAD = "paragraph or wording not read at its source: check it before use"


def render(brief: Brief) -> str:
    """The brief as text that ends in a line feed."""
    if not brief.reports:
        return EMPTY
    return "\n".join(_lines(brief)).rstrip() + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    yield "WIREWATCH BRIEF"
    yield _figures(brief)
    yield ""
    yield from _wrapped(CAUTION)
    for story in brief.stories:
        yield from _story(story)
    if brief.other_stories:
        yield from _section("Other stories")
        for id, title, reports in brief.other_stories:
            yield from _item(f"{title} ({several(reports, 'report')}): wirewatch brief --story {id}")
    yield from _section("Sources")
    for source in brief.sources:
        yield from _source(source)
    yield from _section("The words cited")
    for note in brief.notes:
        yield from _note(note)


def _figures(brief: Brief) -> str:
    reports, texts = several(brief.reports, "report"), several(brief.texts, "independent text")
    claims, findings = several(brief.claims, "claim"), several(brief.findings, "finding")
    return f"{capital(reports)}, {texts}; {claims}, {findings}."


def _story(story: StoryBrief) -> Iterator[str]:
    yield ""
    yield "=" * _WIDTH
    yield from _wrapped(story.title.upper() or "WITHOUT A TITLE")
    where = ", ".join(part for part in (story.date, story.place) if part)
    size = f"{capital(several(story.reports, 'report'))}, {several(len(story.texts), 'text')}."
    yield f"{where}. {size}" if where else size
    yield "=" * _WIDTH
    yield from _part("What happened, as it is told", map(_account, story.happened), story.more_happened)
    yield from _part("Told as background", map(_account, story.background), 0)
    yield from _part("Who says so", map(_voice, story.voices), story.more_voices)
    yield from _part("How independently", map(_sentence, story.independence), 0)
    yield from _part("What differs", map(_difference, story.differences), story.more_differences)
    yield from _part("What is denied", map(_denied, story.denied), story.more_denied)
    yield from _part("What may breach a measure", map(_breach, story.breaches), story.more_breaches)
    yield from _part("Timeline", map(_moment, story.timeline), story.more_timeline)


def _part(title: str, blocks: Iterable[Iterator[str]], more: int) -> Iterator[str]:
    lines = [line for block in blocks for line in block]
    if not lines:
        return
    yield from _section(title)
    yield from lines
    if more > 0:
        yield f"  … and {more} more: wirewatch export --format json"


def _section(title: str) -> Iterator[str]:
    yield ""
    yield title
    yield "-" * len(title)


def _account(account: Account) -> Iterator[str]:
    yield from _item(cited(account.line))
    yield from _under(f"{account.counted}. {capital(account.standing.value)}, graded {account.grade}.")
    for denial in account.denials:
        yield from _under(f"But {cited(denial)}")


def _voice(voice: Voice) -> Iterator[str]:
    yield f"{voice.name}{f', {voice.role}' if voice.role else ''}"
    for account in voice.accounts:
        yield from _item(cited(account.line))
        yield from _under(f"{account.counted}.")
    if voice.more:
        yield f"  … and {number(voice.more)} more"


def _sentence(line: Line) -> Iterator[str]:
    yield from _item(cited(line))


def _difference(difference: Difference) -> Iterator[str]:
    yield from _item(f"{capital(difference.slot)}: {difference.about}")
    for way in difference.ways:
        yield from _under(f"– {way.value}: {way.told_by} {marks(way.notes)}")


def _denied(denied: Denied) -> Iterator[str]:
    for line in denied.told:
        yield from _item(cited(line))
    if denied.more:
        yield f"  … and {number(denied.more)} more of the kind"
    for line in denied.denials:
        yield from _under(f"But {cited(line)}")


def _breach(breach: Breach) -> Iterator[str]:
    yield from _item(cited(breach.line))
    yield from _under(f"{breach.counted}. {capital(breach.standing.value)}. Review: {breach.review.value}.")
    for paragraph in breach.paragraphs:
        yield from _under(f"May breach {_paragraph(paragraph)}")
    yield from _under(f"Why: {breach.rationale}")


def _paragraph(paragraph: Paragraph) -> str:
    mark = f" [{UNREAD}]" if paragraph.unread else ""
    return f"{paragraph.instrument}, paragraph {paragraph.paragraph}: {paragraph.text}{mark}"


def _moment(moment: Moment) -> Iterator[str]:
    yield moment.shown
    for line in moment.lines:
        yield from _item(cited(line))
    if moment.more:
        yield f"  … and {number(moment.more)} more"


def _source(source: Source) -> Iterator[str]:
    date = f"{source.date} ({source.basis})" if source.date else "date unknown"
    yield from _item(f"{capital(source.label)}, {date}: {source.title}")
    yield from _under(f"{source.origin}, text {source.text}, sha256 {source.sha256[:16]}…")


def _note(note: Note) -> Iterator[str]:
    words = f"{note.before}«{note.words}»{note.after}"
    place = (
        f"{capital(note.label)}, characters {note.span.start} to {note.span.end}, sha256 {note.sha256[:16]}…"
    )
    yield from _wrapped(f"[{note.number}] {words}", "", "    ")
    yield from _under(place, "    ")


def cited(line: Line) -> str:
    """A sentence with its note numbers in brackets."""
    return f"{line.text} {marks(line.notes)}".rstrip()


def marks(notes: Iterable[int]) -> str:
    """``[1][4]``."""
    return "".join(f"[{n}]" for n in notes)


def _item(text: str) -> list[str]:
    return _wrapped(text, "• ", "  ")


def _under(text: str, indent: str = "  ") -> list[str]:
    return _wrapped(text, indent, indent)


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return wrap(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
