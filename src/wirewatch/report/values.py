"""What a brief is made of, before anyone renders it. Numbers in ``notes`` resolve to ``Brief.notes``."""

from dataclasses import dataclass
from enum import StrEnum

from wirewatch.model.claims import Standing
from wirewatch.model.judgements import Review
from wirewatch.model.records import Precision
from wirewatch.model.spans import Span


class Telling(StrEnum):
    """How an event is put forward; the order is that of a brief."""

    TOLD = "told"
    ALLEGED = "alleged"
    PLEDGED = "pledged"
    FEARED = "feared"
    POSSIBLE = "held possible"
    DENIED = "denied"


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

    ``lead`` says on whose word it stands ("According to port inspectors"), ``words`` what is told;
    ``joined`` where the words go on from the lead without a colon ("Ostrel" "denied that").
    """

    lead: str
    words: str
    notes: tuple[int, ...] = ()
    joined: bool = False

    @property
    def text(self) -> str:
        """The sentence as one piece."""
        joint = " " if self.joined else ": "
        return f"{self.lead}{joint}{self.words}" if self.lead and self.words else self.lead or self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One thing that a claim rests on, whether it counts as a source, and by which rule."""

    name: str
    counts: bool
    reason: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A line of a tree, what explains it (empty where nothing does), and the branches below it."""

    text: str
    why: str = ""
    branches: tuple["Branch", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A claim: who tells what, how independently, how it stands.

    ``review`` is a reviewer's grade with name, day and reason, empty where nobody set one.
    ``verb`` is what the speaker of a statement does ("says", "denies"), empty for an event; ``alone`` the
    statement without its speaker, for a list under his name. ``against`` names those who deny it.
    ``tree`` is what its count follows from, ``why`` the same in a sentence or two.
    """

    claim: str
    line: Line
    verb: str
    counted: str
    telling: Telling | None
    standing: Standing
    sources: int
    reports: int
    grade: str
    grade_reason: str
    grounds: tuple[Ground, ...]
    tree: Branch
    why: str
    alone: Line | None = None
    denials: tuple[Line, ...] = ()
    against: Line | None = None
    background: bool = False
    review: str = ""


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
    """A slot in which the reports of one claim differ; ``name`` is the slot in plain words ("Sum")."""

    claim: str
    about: str
    name: str
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
    telling: Telling | None
    standing: Standing
    against: Line | None
    review: Review
    rules: tuple[str, ...]
    """Titles of the rules under which it was found."""
    rationales: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What is told of one date, or of several earlier ones in one sentence (``shown`` names them all)."""

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
    feared: tuple[Account, ...]
    more_feared: int
    background: tuple[Account, ...]
    more_background: int
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
    earlier: tuple[Moment, ...]
    """Dates before the story's own days, which the reports tell as its background."""


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
    file: str
    """The last part of the origin: the file's name."""
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
    feared: int = 6
    background: int = 6
    voices: int = 10
    said: int = 4
    channels: int = 6
    differences: int = 10
    denied: int = 8
    breaches: int = 20
    moments: int = 24
    at_a_time: int = 4
    earlier: int = 10
    cited: int = 8


FOR_A_TERMINAL = Limits(
    stories=6,
    happened=5,
    feared=2,
    background=1,
    voices=5,
    said=1,
    channels=1,
    differences=3,
    denied=2,
    breaches=2,
    moments=4,
    at_a_time=1,
    earlier=2,
    cited=2,
)
"""What a person reads in a terminal; the page and ``--full`` show more."""
