"""The brief as plain text, for terminals and pipes: no colour, no control characters."""

from collections.abc import Callable, Iterable, Iterator
from textwrap import wrap
from typing import TypeVar

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
from wirewatch.report.wording import capital, number, several, shorten, uncapital

EMPTY = (
    "The record holds no reports yet.\n\n"
    "Take some in with\n\n    wirewatch run PATH...\n\n"
    "where PATH is a file or a folder of .txt, .html, .jsonl, .warc or .warc.gz.\n"
)
CAUTION = (
    "What stands here is what the reports tell. It says who reports a thing, who says so and who denies it; "
    "it does not say that anyone did it."
)
NUMBERS = "Numbers in brackets lead to the words themselves."
UNREAD = "number or wording of the paragraph is not read at its source: check it before use"
MARK = "†"
"""Stands at a paragraph that nobody has read at its source; a legend says so once."""

_WHY = 260

_Part = TypeVar("_Part")


class Page:
    """Lines of a width; what the text renderings have in common."""

    def __init__(self, width: int) -> None:
        """``width`` in columns."""
        self.width = width

    def wrapped(self, text: str, first: str = "", rest: str = "") -> list[str]:
        """The text in lines, the first and the others with their indents."""
        return wrap(
            text,
            self.width,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def item(self, text: str) -> list[str]:
        """A point of a list."""
        return self.wrapped(text, "• ", "  ")

    def under(self, text: str, indent: str = "  ") -> list[str]:
        """What belongs to a point."""
        return self.wrapped(text, indent, indent)

    def section(self, title: str) -> Iterator[str]:
        """A heading."""
        yield from ("", title, "-" * len(title))

    def rule(self) -> str:
        """A line across the page."""
        return "=" * self.width

    def marks(self, notes: Iterable[int]) -> str:
        """``[1][4]``."""
        return "".join(f"[{n}]" for n in notes)

    def cited(self, line: Line) -> str:
        """A sentence with its note numbers in brackets."""
        return f"{line.text} {self.marks(line.notes)}".rstrip()

    def part(
        self, title: str, write: Callable[[_Part], Iterable[str]], parts: Iterable[_Part], more: int = 0
    ) -> Iterator[str]:
        """A section of parts; nothing where there are none; ``more`` were left out."""
        lines = [line for part in parts for line in write(part)]
        if not lines:
            return
        yield from self.section(title)
        yield from lines
        if more > 0:
            yield f"  … and {more} more: wirewatch export --format json"

    def paragraph(self, paragraph: Paragraph) -> list[str]:
        """A paragraph of an instrument, marked where nobody read it at its source."""
        return self.item(self.named(paragraph))

    def named(self, paragraph: Paragraph) -> str:
        """Instrument, paragraph and text as one piece."""
        mark = MARK if paragraph.unread else ""
        return f"{paragraph.instrument}, paragraph {paragraph.paragraph}{mark}: {paragraph.text}"

    def legend(self, paragraphs: Iterable[Paragraph]) -> Iterator[str]:
        """What the mark means, where it stands at one of the paragraphs."""
        if any(p.unread for p in paragraphs):
            yield from self.wrapped(f"{MARK} {UNREAD}")

    def note(self, note: Note) -> Iterator[str]:
        """The words in their context, and where they stand."""
        yield from self.wrapped(f"[{note.number}] {note.before}«{note.words}»{note.after}", "", "    ")
        place = f"characters {note.span.start} to {note.span.end}, sha256 {note.sha256[:16]}…"
        date = f", {note.date}" if note.date and note.date not in note.label else ""
        yield from self.under(f"{capital(note.label)}{date}, {place}", "    ")


def render(brief: Brief, *, width: int = 88) -> str:
    """The brief as text that ends in a line feed; ``width`` in columns."""
    if not brief.reports:
        return EMPTY
    return "\n".join(_Writer(width).lines(brief)).rstrip() + "\n"


class _Writer(Page):
    """Writes a brief on a page."""

    def lines(self, brief: Brief) -> Iterator[str]:
        yield "WIREWATCH BRIEF"
        yield from self.wrapped(self._figures(brief))
        yield ""
        yield from self.wrapped(f"{CAUTION} {NUMBERS}")
        for story in brief.stories:
            yield from self._story(story)
        if brief.other_stories:
            yield from self.section("Other stories")
            for id, title, reports in brief.other_stories:
                yield from self.item(f"{title} ({several(reports, 'report')}): wirewatch brief --story {id}")
        yield from self.part("Sources", self._source, brief.sources, 0)
        yield from self.part("The words cited", self.note, brief.notes, 0)

    def _figures(self, brief: Brief) -> str:
        reports, texts = several(brief.reports, "report"), several(brief.texts, "independent text")
        claims, findings = several(brief.claims, "claim"), several(brief.findings, "finding")
        return f"{capital(reports)}, {texts}; {claims}, {findings}."

    def _story(self, story: StoryBrief) -> Iterator[str]:
        yield from ("", self.rule())
        yield from self.wrapped(story.title.upper() or "WITHOUT A TITLE")
        where = ", ".join(part for part in (story.date, story.place) if part)
        size = f"{capital(several(story.reports, 'report'))}, {several(len(story.texts), 'text')}."
        yield f"{where}. {size}" if where else size
        yield self.rule()
        yield from self.part(
            "What happened, as it is told", self._account, story.happened, story.more_happened
        )
        yield from self.part("Told as background", self._account, story.background, 0)
        yield from self.part("Who says so", self._voice, story.voices, story.more_voices)
        yield from self.part("How independently", self._sentence, story.independence, 0)
        yield from self.part("What differs", self._difference, story.differences, story.more_differences)
        yield from self.part("What is denied", self._denied, story.denied, story.more_denied)
        yield from self.part("What may breach a measure", self._breach, story.breaches, story.more_breaches)
        yield from self.legend(p for breach in story.breaches for p in breach.paragraphs)
        yield from self.part("Timeline", self._moment, story.timeline, story.more_timeline)

    def _account(self, account: Account) -> Iterator[str]:
        yield from self.item(self.cited(account.line))
        standing = f"{capital(account.standing.value)}, graded {account.grade}; {account.claim}."
        yield from self.under(f"{account.counted}. {standing}")
        for denial in account.denials:
            yield from self.under(f"But {uncapital(self.cited(denial))}")

    def _voice(self, voice: Voice) -> Iterator[str]:
        yield f"{voice.name}{f', {voice.role}' if voice.role else ''}"
        for account in voice.accounts:
            said = Line(lead=capital(account.verb), words=account.line.words, notes=account.line.notes)
            yield from self.item(self.cited(said if voice.named else account.line))
            yield from self.under(f"{account.counted}; {account.claim}.")
        if voice.more:
            yield f"  … and {number(voice.more)} more"

    def _sentence(self, line: Line) -> list[str]:
        return self.item(self.cited(line))

    def _difference(self, difference: Difference) -> Iterator[str]:
        yield from self.item(f"{capital(difference.slot)}: {difference.about}")
        for way in difference.ways:
            yield from self.under(f"– {way.value}: {way.told_by} {self.marks(way.notes)}")

    def _denied(self, denied: Denied) -> Iterator[str]:
        for line in denied.told:
            yield from self.item(self.cited(line))
        if denied.more:
            yield f"  … and {number(denied.more)} more of the kind"
        for line in denied.denials:
            yield from self.under(f"But {uncapital(self.cited(line))}")

    def _breach(self, breach: Breach) -> Iterator[str]:
        yield from self.item(self.cited(breach.line))
        review = f"Review: {breach.review.value}; {', '.join(breach.findings)}."
        yield from self.under(f"{breach.counted}. {capital(breach.standing.value)}. {review}")
        for paragraph in breach.paragraphs:
            yield from self.under(f"May breach {self.named(paragraph)}")
        for rationale in breach.rationales:
            yield from self.under(f"Why: {shorten(rationale, _WHY)}")

    def _moment(self, moment: Moment) -> Iterator[str]:
        yield moment.shown
        for line in moment.lines:
            yield from self.item(self.cited(line))
        if moment.more:
            yield f"  … and {number(moment.more)} more"

    def _source(self, source: Source) -> Iterator[str]:
        date = f"{source.date} ({source.basis})" if source.date else "date unknown"
        yield from self.item(f"{capital(source.label)}, {date}: {source.title}")
        yield from self.under(f"{source.origin}, text {source.text}, sha256 {source.sha256[:16]}…")
