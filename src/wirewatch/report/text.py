"""The brief as plain text, for terminals and pipes: no colour, no control characters."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from textwrap import wrap
from typing import TypeVar

from wirewatch.model.claims import Standing
from wirewatch.report.counting import tally
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
    Telling,
    Voice,
)
from wirewatch.report.wording import capital, listed, lower, number, several, shorten, uncapital

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

HAPPENED = "What happened, as it is told"
FEARED = "Feared or held possible"
BACKGROUND = "Told as background"
VOICES = "Who says so"
INDEPENDENCE = "How independently"
DIFFERS = "What differs"
DENIED = "What is denied"
BREACHES = "What may breach a measure"
TIMELINE = "Timeline"
EARLIER = "Earlier dates that the reports tell of"
REVIEWED = "Reviewed:"
TREE = "What it rests on, and why it counts so"

_FEWEST = 24
"""Characters of its words that a short note shows at least."""

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
            yield f"  … and {number(more)} more"

    def paragraph(self, paragraph: Paragraph) -> list[str]:
        """A paragraph of an instrument, marked where nobody read it at its source."""
        return self.item(self.named(paragraph))

    def named(self, paragraph: Paragraph) -> str:
        """Instrument, paragraph and text as one piece."""
        return f"{self.place(paragraph)}: {paragraph.text}"

    def place(self, paragraph: Paragraph) -> str:
        """Instrument and paragraph, marked where nobody read it at its source."""
        mark = MARK if paragraph.unread else ""
        return f"{paragraph.instrument}, paragraph {paragraph.paragraph}{mark}"

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

    def short_note(self, note: Note) -> list[str]:
        """Number, report, offsets, and as many of the words as one line has room for."""
        place = f"[{note.number}] {capital(note.label)}, {note.span.start}–{note.span.end}: "
        return [f"{place}“{shorten(note.words, max(_FEWEST, self.width - len(place) - 2))}”"]


def render(brief: Brief, *, width: int = 88, full: bool = False) -> str:
    """The brief as text that ends in a line feed; ``full`` with the words in their context."""
    if not brief.reports:
        return EMPTY
    return "\n".join(_Writer(width, full=full).lines(brief)).rstrip() + "\n"


class _Writer(Page):
    """Writes a brief on a page."""

    def __init__(self, width: int, *, full: bool) -> None:
        super().__init__(width)
        self._full = full
        self._told: set[Paragraph] = set()

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
        yield from self.part("The words cited", self.note if self._full else self.short_note, brief.notes, 0)
        if not self._full:
            yield ""
            yield from self.wrapped(
                "More of each part, and every word in its context: wirewatch brief --full. One claim with "
                "all its evidence: wirewatch show ID."
            )

    def _figures(self, brief: Brief) -> str:
        reports, texts = several(brief.reports, "report"), several(brief.texts, "independent text")
        claims, findings = several(brief.claims, "claim"), several(brief.findings, "finding")
        return f"{capital(reports)}, {texts}; {claims}, {findings}."

    def _story(self, story: StoryBrief) -> Iterator[str]:
        self._told.clear()
        yield from ("", self.rule())
        yield from self.wrapped(story.title.upper() or "WITHOUT A TITLE")
        where = ", ".join(part for part in (story.date, story.place) if part)
        size = f"{capital(several(story.reports, 'report'))}, {several(len(story.texts), 'text')}."
        yield f"{where}. {size}" if where else size
        yield self.rule()
        yield from self.part(HAPPENED, self._account, story.happened, story.more_happened)
        yield from self.part(FEARED, self._account, story.feared, story.more_feared)
        yield from self.part(BACKGROUND, self._account, story.background, story.more_background)
        yield from self.part(VOICES, self._voice, story.voices, story.more_voices)
        yield from self.part(INDEPENDENCE, lambda line: self.item(self.cited(line)), story.independence)
        yield from self.part(DIFFERS, self._difference, story.differences, story.more_differences)
        yield from self.part(DENIED, self._denied, story.denied, story.more_denied)
        yield from self.part(BREACHES, self._breach, story.breaches, story.more_breaches)
        yield from self.legend(p for breach in story.breaches for p in breach.paragraphs)
        yield from self.part(TIMELINE, self._moment, story.timeline, story.more_timeline)
        yield from self.part(EARLIER, self._moment, story.earlier, 0)

    def _account(self, account: Account) -> Iterator[str]:
        yield from self.item(self.cited(account.line))
        yield from self.under(f"{account.counted}. {standing(account)}{account.claim}.")
        if account.review:
            yield from self.under(f"{REVIEWED} {account.review}")
        if account.against:
            yield from self.under(self.cited(account.against))

    def _voice(self, voice: Voice) -> Iterator[str]:
        yield f"{voice.name}{f', {voice.role}' if voice.role else ''}"
        for account in voice.accounts:
            said = account.alone if voice.named and account.alone else account.line
            yield from self.item(f"{self.cited(said)} ({self._count(account)}; {account.claim})")
            yield from self.under(f"{REVIEWED} {account.review}") if account.review else ()
        if voice.more and self._full:
            yield f"  … and {number(voice.more)} more"

    def _count(self, account: Account) -> str:
        return lower(account.counted) if self._full else tally(account)

    def _difference(self, difference: Difference) -> Iterator[str]:
        ways = (f"{way.value} in {way.told_by} {self.marks(way.notes)}" for way in difference.ways)
        yield from self.item(f"{difference.name}: {'; '.join(ways)}.")
        yield from self.under(f"About: {difference.about}")

    def _denied(self, denied: Denied) -> Iterator[str]:
        for line in denied.told:
            yield from self.item(self.cited(line))
        if denied.more:
            yield f"  … and {number(denied.more)} more of the kind"
        for line in denied.denials:
            yield from self.wrapped(f"But {uncapital(self.cited(line))}", "  – ", "    ")

    def _breach(self, breach: Breach) -> Iterator[str]:
        yield from self.item(self.cited(breach.line))
        if self._full:
            yield from self.under(f"{breach.counted}.")
            yield from self.under(self.cited(breach.against)) if breach.against else ()
        yield from self.under(f"Review: {breach.review.value}; {', '.join(breach.findings)}.")
        shared = _shared_name(breach.paragraphs)
        rules = f"May breach, {under(breach.rules)}" if breach.rules else "May breach"
        yield from self.under(f"{rules}, {shared}" if shared else f"{rules}:")
        yield from self._paragraphs(breach.paragraphs, shared)
        if not breach.rules:
            for rationale in breach.rationales:
                yield from self.under(f"Why: {rationale}")

    def _paragraphs(self, paragraphs: Sequence[Paragraph], shared: str) -> Iterator[str]:
        """One point a paragraph; the text of one that stands above already is not told again."""
        known = [self.place(p).removeprefix(shared).strip() for p in paragraphs if p in self._told]
        for paragraph in paragraphs:
            if paragraph not in self._told:
                self._told.add(paragraph)
                words = self.named(paragraph).removeprefix(shared).strip()
                yield from self.wrapped(words, "  – ", "    ")
        if known:
            yield from self.wrapped(f"as above: {'; '.join(known)}", "  – ", "    ")

    def _moment(self, moment: Moment) -> Iterator[str]:
        for line in moment.lines:
            told_by = "" if line.lead.endswith(".") else "."
            yield from self.item(
                f"{moment.shown}: {line.words} {self.marks(line.notes)} {line.lead}{told_by}"
            )
        if moment.more and self._full:
            yield f"  … and {number(moment.more)} more"

    def _source(self, source: Source) -> Iterator[str]:
        date = f"{source.date} ({source.basis})" if source.date else "date unknown"
        if not self._full:
            place = f"{capital(source.label)}, {source.date or 'undated'}, sha256 {source.sha256[:12]}…, "
            yield f"• {place}{_cut(source.file, max(12, self.width - len(place) - 2))}"
            return
        yield from self.item(f"{capital(source.label)}, {date}: {source.title}")
        yield from self.under(f"{source.origin}, text {source.text}, sha256 {source.sha256}")


def _shared_name(paragraphs: Sequence[Paragraph]) -> str:
    """What the names of two or more instruments begin with before their numbers; else empty."""
    names = {re.split(r"\d", p.instrument, maxsplit=1)[0].strip() for p in paragraphs}
    return names.pop() if len(names) == 1 and len(paragraphs) > 1 else ""


def _cut(name: str, limit: int) -> str:
    """A file's name, cut where it is longer than the line has room for."""
    return name if len(name) <= limit else f"{name[: limit - 1]}…"


def under(rules: Sequence[str]) -> str:
    """``by the rule “Fuel and oil”``, ``by the rules “A” and “B”``."""
    return f"by the {'rule' if len(rules) == 1 else 'rules'} {listed([f'“{rule}”' for rule in rules], 6)}"


def standing(account: Account) -> str:
    """``Corroborated, graded B2; ``; no grade for what nobody says has happened, nothing said twice."""
    if account.telling in (Telling.FEARED, Telling.POSSIBLE):
        return ""
    if account.standing is Standing.SINGLE_SOURCE:
        return f"Graded {account.grade}; "
    return f"{capital(account.standing.value)}, graded {account.grade}; "
