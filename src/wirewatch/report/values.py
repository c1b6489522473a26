"""What a brief is made of, before anyone renders it. Numbers in ``notes`` resolve to ``Brief.notes``."""

from dataclasses import dataclass

from wirewatch.model.claims import Standing
from wirewatch.model.judgements import Review
from wirewatch.model.readings import Status
from wirewatch.model.records import Precision
from wirewatch.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A citation: the words, a little of what stands around them, the report and its file's hash."""

    number: int
    report: str
    label: str
    date: str
    span: Span
    before: str
    words: str
    after: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence and the numbers of the notes that it rests on.

    ``lead`` says on whose word it stands ("According to port inspectors"), ``words`` what is told.
    """

    lead: str
    words: str
    notes: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The sentence as one piece."""
        return f"{self.lead}: {self.words}" if self.lead and self.words else self.lead or self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One thing that a claim rests on, whether it counts as a source, and by which rule."""

    name: str
    counts: bool
    reason: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A claim: who tells what, how independently, how it stands.

    ``verb`` is what the speaker of a statement does ("says", "denies"), empty for an event.
    """

    claim: str
    line: Line
    verb: str
    counted: str
    status: Status | None
    standing: Standing
    sources: int
    reports: int
    grade: str
    grade_reason: str
    grounds: tuple[Ground, ...]
    denials: tuple[Line, ...] = ()
    background: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What one speaker says, the most widely carried first.

    Where ``named`` is False, several speakers stand here whom no report names.
    """

    name: str
    named: bool
    role: str
    accounts: tuple[Account, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One way in which a slot is filled, and by whom."""

    value: str
    told_by: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A slot in which the reports of one claim differ."""

    claim: str
    about: str
    slot: str
    ways: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Denied:
    """What is denied, and the denials."""

    claims: tuple[str, ...]
    told: tuple[Line, ...]
    denials: tuple[Line, ...]
    standing: Standing
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph that may be breached; ``unread`` where its text or number was not read at a source."""

    instrument: str
    paragraph: str
    text: str
    unread: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """Findings on what is told: which measures it may breach, and why."""

    findings: tuple[str, ...]
    claim: str
    line: Line
    counted: str
    standing: Standing
    review: Review
    rationales: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What is told of one date."""

    date: str
    precision: Precision
    shown: str
    lines: tuple[Line, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A report of a family, and how it descends from another of it (empty for the first)."""

    report: str
    label: str
    date: str
    how: str
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One family: the agency that it is credited to, where one is, and its reports in order."""

    family: str
    credited: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryBrief:
    """All that a brief says of one story. A ``more_...`` counts what was left out for length."""

    id: str
    title: str
    date: str
    place: str
    reports: int
    texts: tuple[Text, ...]
    claims: int
    standings: tuple[tuple[Standing, int], ...]
    happened: tuple[Account, ...]
    more_happened: int
    background: tuple[Account, ...]
    voices: tuple[Voice, ...]
    more_voices: int
    independence: tuple[Line, ...]
    differences: tuple[Difference, ...]
    more_differences: int
    denied: tuple[Denied, ...]
    more_denied: int
    breaches: tuple[Breach, ...]
    more_breaches: int
    timeline: tuple[Moment, ...]
    more_timeline: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report that the brief rests on."""

    report: str
    label: str
    title: str
    outlet: str
    date: str
    basis: str
    origin: str
    sha256: str
    text: str
    """Which text of its story it is a print of: the family's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief, ready to be rendered."""

    stories: tuple[StoryBrief, ...]
    other_stories: tuple[tuple[str, str, int], ...]
    """Stories left out for length: id, title, number of reports."""
    sources: tuple[Source, ...]
    notes: tuple[Note, ...]
    reports: int
    texts: int
    claims: int
    findings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a brief shows of each kind before it says how much more there is."""

    stories: int = 12
    happened: int = 12
    background: int = 6
    voices: int = 10
    said: int = 4
    differences: int = 10
    denied: int = 8
    breaches: int = 20
    moments: int = 24
    at_a_time: int = 4
    cited: int = 8
