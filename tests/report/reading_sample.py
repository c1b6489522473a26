"""An invented report with a reading made by hand: nesting, a denial, doubt, hostile letters."""

from wirewatch.model.readings import (
    Bound,
    EntityKind,
    Event,
    EventDate,
    EventType,
    Interval,
    Mention,
    MentionForm,
    Mode,
    Quantity,
    Reading,
    Referent,
    Sentence,
    Stance,
    Statement,
    Status,
    TimeExpression,
    TimeKind,
)
from wirewatch.model.reports import Credit, CreditKind, DateBasis, Passage, Report, Role
from wirewatch.model.spans import Span

TEXT = (
    "Varna Gazette\n\n"
    "Port closed after a quarrel\n\n"
    "Tass said on Tuesday that Ada Quill had told it that Ostrel shipped 40 crates to Norland.\n\n"
    'Norland denied it. "We signed nothing," its envoy said.\n\n'
    "Read also: the best beaches\n"
)


def at(words: str, after: str = "") -> Span:
    """Where the words stand, the first time after those."""
    start = TEXT.index(words, TEXT.index(after) if after else 0)
    return Span(start, start + len(words))


REPORT = Report(
    id="rp-1",
    origin="in/gazette.txt",
    sha256="ab" * 32,
    text=TEXT,
    passages=(
        Passage(span=at("Varna Gazette"), role=Role.BOILERPLATE),
        Passage(span=at("Port closed after a quarrel"), role=Role.HEADLINE),
        Passage(span=at(TEXT.split("\n\n")[2]), role=Role.BODY),
        Passage(span=at(TEXT.split("\n\n")[3]), role=Role.BODY),
        Passage(span=at("Read also: the best beaches"), role=Role.TEASER),
    ),
    title="Port closed after a quarrel",
    outlet="Varna Gazette",
    published="2031-05-07",
    published_basis=DateBasis.STATED,
    language="en",
    credits=(Credit(agency="Tass", kind=CreditKind.DATELINE, span=at("Tass")),),
)
CRATES = Quantity(span=at("40 crates"), text="40 crates", value=40.0, bound=Bound.EXACT, unit="crates")
READING = Reading(
    report="rp-1",
    version="v1",
    sentences=(Sentence(span=at("Norland denied it.")),),
    referents=(
        Referent(id="r-tass", kind=EntityKind.ORGANIZATION, name="Tass", agency=True),
        Referent(id="r-quill", kind=EntityKind.PERSON, name="Ada Quill", roles=("inspector",), state="r-nor"),
        Referent(id="r-ost", kind=EntityKind.STATE, name="Ostrel", ids=(("iso3166", "OST"),)),
        Referent(id="r-nor", kind=EntityKind.STATE, name="Norland", aliases=("the North",)),
    ),
    mentions=(
        Mention(span=at("Tass"), form=MentionForm.NAME, referent="r-tass"),
        Mention(span=at("Ada Quill"), form=MentionForm.NAME, referent="r-quill"),
        Mention(span=at("Ostrel"), form=MentionForm.NAME, referent="r-ost"),
        Mention(span=at("Norland"), form=MentionForm.NAME, referent="r-nor"),
        Mention(span=at("its", "nothing"), form=MentionForm.PRONOUN, referent="r-nor"),
    ),
    times=(
        TimeExpression(
            span=at("Tuesday"),
            kind=TimeKind.DATE,
            value="2031-05-06",
            interval=Interval(first="2031-05-06", last="2031-05-06"),
        ),
    ),
    quantities=(CRATES,),
    statements=(
        Statement(
            id="st-a",
            mode=Mode.INDIRECT,
            stance=Stance.SAYS,
            speaker="r-tass",
            speaker_text="Tass",
            speaker_span=at("Tass"),
            cue=at("said"),
            content=(at("that Ada Quill had told it that Ostrel shipped 40 crates to Norland"),),
            date="2031-05-06",
            confidence=0.95,
        ),
        Statement(
            id="st-b",
            mode=Mode.INDIRECT,
            stance=Stance.ALLEGES,
            speaker="r-quill",
            speaker_text="Ada Quill",
            speaker_span=at("Ada Quill"),
            cue=at("told"),
            content=(at("that Ostrel shipped 40 crates to Norland"),),
            via=("r-tass",),
            confidence=0.42,
        ),
        Statement(
            id="st-c",
            mode=Mode.DIRECT,
            stance=Stance.SAYS,
            speaker=None,
            speaker_text="its envoy",
            speaker_span=at("its envoy"),
            cue=at("said", "envoy"),
            content=(at('"We signed nothing,"'),),
        ),
    ),
    events=(
        Event(
            id="ev-a",
            span=at("Ostrel shipped 40 crates to Norland"),
            trigger=at("shipped"),
            type=EventType.TRANSFER,
            status=Status.ALLEGED,
            actors=("r-ost",),
            recipients=("r-nor",),
            items=("crates",),
            quantity=CRATES,
            date=EventDate(interval=Interval(first="2031-05-06", last="2031-05-06"), text="Tuesday"),
            place="Norland",
            holder="r-quill",
            statement="st-b",
            confidence=0.5,
        ),
        Event(
            id="ev-b",
            span=at("We signed nothing"),
            trigger=at("signed"),
            type=EventType.AGREE,
            status=Status.DENIED,
            background=True,
        ),
    ),
)
