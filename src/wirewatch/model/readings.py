"""What one report says: mentions, times, quantities, statements and events, each with its span."""

from dataclasses import dataclass
from enum import StrEnum

from wirewatch.model.spans import Span


class EntityKind(StrEnum):
    """What an entity is; ``instrument``: treaty, resolution, warrant, regime; ``item``: goods, weapons."""

    PERSON = "person"
    STATE = "state"
    ORGANIZATION = "organization"
    PLACE = "place"
    INSTRUMENT = "instrument"
    ITEM = "item"
    VESSEL = "vessel"
    OTHER = "other"


class MentionForm(StrEnum):
    """How a mention refers: by name, by a common noun, by a pronoun, or by a demonym or possessive."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"
    ADJECTIVE = "adjective"


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """Someone or something that a report speaks of, whatever it calls them.

    In a Reading its id is the report's own; after grouping it is an entity's. ``roles`` are titles as
    written ("foreign minister"); ``state`` is the referent id of the state that it belongs to or speaks
    for, where the text says so; ``ids`` are pairs of scheme and code (``("iso3166", "PRK")``).
    """

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()
    state: str | None = None
    anonymous: bool = False
    """A source without a name: "a European diplomat", "an official"."""
    collective: bool = False
    """Several at once: "Western officials", "Russian media"."""
    agency: bool = False
    """A news agency, outlet or "state media": a channel through which words reach a report."""
    members: tuple[str, ...] = ()
    """Referent ids of those whom a joint mention stands for ("the two leaders", "they")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where the text speaks of a referent. The span is the name or noun with its modifiers."""

    span: Span
    form: MentionForm
    referent: str


class TimeKind(StrEnum):
    """TIMEX3 types (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """From the first to the last day, both included, as ISO 8601 dates (``2024-06-19``)."""

    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A time expression with its TIMEX3 value; ``interval`` where the value names days."""

    span: Span
    kind: TimeKind
    value: str
    interval: Interval | None = None


class Bound(StrEnum):
    """How a number is meant; ``order``: an order of magnitude ("dozens of")."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    ORDER = "order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its bound and unit: "over 11,000 containers" is 11000, over, "containers"."""

    span: Span
    text: str
    value: float | None
    bound: Bound
    unit: str | None = None


class Mode(StrEnum):
    """Direct: all in quotation marks; mixed: some of it; indirect: none."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """What the speaker does with the content."""

    SAYS = "says"
    THINKS = "thinks"
    DENIES = "denies"
    ALLEGES = "alleges"
    PLEDGES = "pledges"
    FEARS = "fears"
    ASKS = "asks"
    DECLINES = "declines"
    """Declined to comment: neither an assertion nor a denial."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Someone said, wrote or thinks something, through a chain of channels.

    ``via`` runs from the one nearest the speaker to the one nearest the report. ``speaker`` and ``via``
    are referent ids (entity ids after grouping). ``date``: ISO day of the speech, where it is known.
    """

    id: str
    mode: Mode
    stance: Stance
    speaker: str | None
    speaker_text: str | None
    speaker_span: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    via: tuple[str, ...] = ()
    date: str | None = None
    confidence: float = 1.0

    @property
    def hull(self) -> Span:
        """From the first to the last character of the content."""
        return Span(min(s.start for s in self.content), max(s.end for s in self.content))


class EventType(StrEnum):
    """PLOVER's sixteen types, and TRANSFER, TEST and OTHER (record.schema.json)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    TRANSFER = "TRANSFER"
    TEST = "TEST"
    OTHER = "OTHER"


class Status(StrEnum):
    """How the report puts an event forward."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    DENIED = "denied"
    PLEDGED = "pledged"
    FEARED = "feared"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """When an event happened: the interval, and the words it was read from."""

    interval: Interval
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who did what to whom, with what, when and where, and who vouches for it.

    ``span`` covers the deed and its parties and objects, ``trigger`` the verb or noun that tells it.
    ``actors``, ``recipients`` and ``holder`` are referent ids (entity ids after grouping); ``items`` are
    words of the text; ``holder`` None means the report in its own voice; ``statement`` is the id of the
    statement inside which the event is told.
    """

    id: str
    span: Span
    trigger: Span
    type: EventType
    status: Status
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    quantity: Quantity | None = None
    date: EventDate | None = None
    place: str | None = None
    holder: str | None = None
    statement: str | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    background: bool = False
    """Told as history, not as the report's own news (a treaty of 1961)."""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a passage that was read."""

    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read in one report; ``version`` names the code and models that read it."""

    report: str
    version: str
    sentences: tuple[Sentence, ...] = ()
    referents: tuple[Referent, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
