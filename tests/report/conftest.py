"""A hand-made record of an invented story: four reports, three families, a claim of every standing.

Everything is invented. A ferry line is said to have carried crates of gyroscopes from Varna Bay to
Ostrel; two papers carry the agency Norpress, one is a late version of the other's text, one reports itself.
"""

import pytest

from wirewatch.model.claims import (
    Claim,
    ClaimKind,
    Grade,
    Origin,
    OriginKind,
    Standing,
    Variant,
    VariantValue,
)
from wirewatch.model.groups import (
    Entity,
    EntityMention,
    Family,
    Grouping,
    Link,
    OrderBasis,
    Relation,
    SharedSpan,
    Story,
)
from wirewatch.model.ids import sha256_of
from wirewatch.model.judgements import Finding, Measure
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
    Sentence,
    Stance,
    Statement,
    Status,
    TimeExpression,
    TimeKind,
)
from wirewatch.model.records import Record
from wirewatch.model.reports import DateBasis, Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.report.timeline import timeline

GAZETTE = """Varna ferry carried guidance parts to Ostrel, inspectors say

VARNA BAY, May 7 (Norpress) - A ferry of the Halcyon Line delivered about 40 crates of gyroscopes to Ostrel on Tuesday, port inspectors said.

"The crates were marked as kitchen goods," chief inspector Ilva Brandt told Norpress.

Ostrel denied receiving any guidance parts.

It was the first such cargo since October 2021.

Advertisement: three nights in Varna from 99 crowns
"""

HERALD = """Ferry took guidance parts to Ostrel, inspectors say

VARNA BAY, May 7 (Norpress) - A ferry of the Halcyon Line delivered about 40 crates of gyroscopes to Ostrel on Tuesday, port inspectors said.

"The crates were marked as kitchen goods," chief inspector Ilva Brandt told Norpress.

It was the first such cargo since October 2021.
"""

COURIER = """Sixty crates, one ferry

Satellite pictures bought by this paper show 60 crates on the quay of Ostrel on Tuesday evening, beside a Halcyon ferry.

Harbour master Oto Lind said the ferry had unloaded gyroscopes that night. He feared that Halcyon would bring more in June.

The line was founded in 1961 and lost its licence under Resolution 77 for a year.
"""

LATE = """Crates by the dozen, <script>alert("quay")</script> & one ferry

Images from space that the Courier paid for show sixty boxes at the dock in Ostrel, next to a Halcyon ship, on Tuesday night.

Oto Lind, who runs the harbour, stated that gyroscopes had come off the ship.
"""


def at(text: str, words: str, nth: int = 0) -> Span:
    """Where the words stand in the text, for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def make_report(id: str, outlet: str | None, text: str, published: str | None) -> Report:
    """A report whose first paragraph is its headline and whose advertisements are boilerplate."""
    passages, position = [], 0
    for number, paragraph in enumerate(text.rstrip("\n").split("\n\n")):
        start = text.index(paragraph, position)
        position = start + len(paragraph)
        role = Role.HEADLINE if number == 0 else Role.BODY
        if paragraph.startswith("Advertisement"):
            role = Role.BOILERPLATE
        if paragraph.startswith("VARNA BAY"):
            cut = start + paragraph.index(" - ") + 3
            passages.append(Passage(span=Span(start, cut), role=Role.DATELINE))
            start = cut
        passages.append(Passage(span=Span(start, position), role=role))
    return Report(
        id=id,
        origin=f"in/{id}.txt",
        sha256=sha256_of(text.encode()),
        text=text,
        passages=tuple(passages),
        title=text.split("\n", 1)[0],
        outlet=outlet,
        published=published,
        published_basis=DateBasis.STATED if published else DateBasis.UNKNOWN,
        language="en",
    )


def day(iso: str, text: str) -> EventDate:
    return EventDate(interval=Interval(first=iso, last=iso), text=text)


def time(text: str, words: str, value: str, first: str, last: str, nth: int = 0) -> TimeExpression:
    return TimeExpression(
        span=at(text, words, nth), kind=TimeKind.DATE, value=value, interval=Interval(first=first, last=last)
    )


def sentences(text: str, *parts: str) -> tuple[Sentence, ...]:
    return tuple(Sentence(span=at(text, part)) for part in parts)


def agency_reading(report: Report, denial: bool) -> Reading:
    """What the Norpress copy says; the fuller print has the denial as well."""
    text, key = report.text, report.id
    deed = "A ferry of the Halcyon Line delivered about 40 crates of gyroscopes to Ostrel on Tuesday"
    lead = f"{deed}, port inspectors said."
    quote = '"The crates were marked as kitchen goods," chief inspector Ilva Brandt told Norpress.'
    no = "Ostrel denied receiving any guidance parts."
    since = "It was the first such cargo since October 2021."
    statements = [
        Statement(
            id=f"s-{key}-lead",
            mode=Mode.INDIRECT,
            stance=Stance.SAYS,
            speaker="port-inspectors",
            speaker_text="port inspectors",
            speaker_span=at(text, "port inspectors"),
            cue=at(text, "said"),
            content=(at(text, deed),),
        ),
        Statement(
            id=f"s-{key}-goods",
            mode=Mode.DIRECT,
            stance=Stance.SAYS,
            speaker="ilva-brandt",
            speaker_text="chief inspector Ilva Brandt",
            speaker_span=at(text, "chief inspector Ilva Brandt"),
            cue=at(text, "told"),
            content=(at(text, '"The crates were marked as kitchen goods,"'),),
            via=("norpress",),
        ),
    ]
    events = [
        Event(
            id=f"e-{key}-transfer",
            span=at(text, deed),
            trigger=at(text, "delivered"),
            type=EventType.TRANSFER,
            status=Status.ASSERTED,
            actors=("halcyon-line",),
            recipients=("ostrel",),
            items=("crates of gyroscopes",),
            quantity=Quantity(
                span=at(text, "about 40 crates"),
                text="about 40 crates",
                value=40,
                bound=Bound.ABOUT,
                unit="crates",
            ),
            date=day("2031-05-06", "Tuesday"),
            place="Ostrel",
            holder="port-inspectors",
            statement=f"s-{key}-lead",
        )
    ]
    if denial:
        statements.append(
            Statement(
                id=f"s-{key}-denial",
                mode=Mode.INDIRECT,
                stance=Stance.DENIES,
                speaker="ostrel",
                speaker_text="Ostrel",
                speaker_span=at(text, "Ostrel", 2),
                cue=at(text, "denied"),
                content=(at(text, "receiving any guidance parts"),),
            )
        )
    return Reading(
        report=key,
        version="test",
        mentions=(
            Mention(span=at(text, "the Halcyon Line"), form=MentionForm.NAME, referent="halcyon-line"),
        ),
        sentences=sentences(text, report.title or "", lead, quote, *([no] if denial else []), since),
        times=(
            time(text, "Tuesday", "2031-05-06", "2031-05-06", "2031-05-06"),
            time(text, "October 2021", "2021-10", "2021-10-01", "2021-10-31"),
        ),
        statements=tuple(statements),
        events=tuple(events),
    )


def courier_reading(report: Report) -> Reading:
    """What the Courier found itself."""
    text = report.text
    said = "the ferry had unloaded gyroscopes that night"
    return Reading(
        report=report.id,
        version="test",
        sentences=sentences(
            text,
            "Sixty crates, one ferry",
            "Satellite pictures bought by this paper show 60 crates on the quay of Ostrel on Tuesday evening,"
            " beside a Halcyon ferry.",
            f"Harbour master Oto Lind said {said}.",
            "He feared that Halcyon would bring more in June.",
            "The line was founded in 1961 and lost its licence under Resolution 77 for a year.",
        ),
        times=(
            TimeExpression(
                span=at(text, "Tuesday evening"),
                kind=TimeKind.TIME,
                value="2031-05-06TEV",
                interval=Interval(first="2031-05-06", last="2031-05-06"),
            ),
            time(text, "June", "2031-06", "2031-06-01", "2031-06-30"),
            time(text, "1961", "1961", "1961-01-01", "1961-12-31"),
            TimeExpression(
                span=at(text, "for a year"),
                kind=TimeKind.DURATION,
                value="P1Y",
                interval=Interval(first="2030-01-01", last="2030-12-31"),
            ),
            TimeExpression(span=at(text, "that night"), kind=TimeKind.TIME, value="PAST_REF"),
        ),
        statements=(
            Statement(
                id="s-r3-lind",
                mode=Mode.INDIRECT,
                stance=Stance.SAYS,
                speaker="oto-lind",
                speaker_text="Harbour master Oto Lind",
                speaker_span=at(text, "Harbour master Oto Lind"),
                cue=at(text, "said"),
                content=(at(text, said),),
            ),
        ),
        events=(
            Event(
                id="e-r3-transfer",
                span=at(text, said),
                trigger=at(text, "unloaded"),
                type=EventType.TRANSFER,
                status=Status.ASSERTED,
                actors=("halcyon-line",),
                recipients=("ostrel",),
                items=("gyroscopes",),
                date=day("2031-05-06", "Tuesday evening"),
                holder="oto-lind",
                statement="s-r3-lind",
            ),
            Event(
                id="e-r3-fear",
                span=at(text, "Halcyon would bring more in June"),
                trigger=at(text, "bring"),
                type=EventType.OTHER,
                status=Status.FEARED,
                actors=("halcyon-line",),
                date=EventDate(interval=Interval(first="2031-06-01", last="2031-06-30"), text="in June"),
                holder="oto-lind",
            ),
            Event(
                id="e-r3-founded",
                span=at(text, "The line was founded in 1961"),
                trigger=at(text, "founded"),
                type=EventType.OTHER,
                status=Status.ASSERTED,
                actors=("halcyon-line",),
                date=EventDate(interval=Interval(first="1961-01-01", last="1961-12-31"), text="1961"),
                background=True,
            ),
        ),
    )


def late_reading(report: Report) -> Reading:
    """The rewording of the Courier's text."""
    text = report.text
    return Reading(
        report=report.id,
        version="test",
        sentences=sentences(
            text,
            "Images from space that the Courier paid for show sixty boxes at the dock in Ostrel, next to a"
            " Halcyon ship, on Tuesday night.",
            "Oto Lind, who runs the harbour, stated that gyroscopes had come off the ship.",
        ),
        times=(
            TimeExpression(
                span=at(text, "Tuesday night"),
                kind=TimeKind.TIME,
                value="2031-05-06TNI",
                interval=Interval(first="2031-05-06", last="2031-05-06"),
            ),
        ),
        statements=(
            Statement(
                id="s-r4-lind",
                mode=Mode.INDIRECT,
                stance=Stance.SAYS,
                speaker="oto-lind",
                speaker_text="Oto Lind",
                speaker_span=at(text, "Oto Lind"),
                cue=at(text, "stated"),
                content=(at(text, "gyroscopes had come off the ship"),),
            ),
        ),
    )


def entity(id: str, name: str, kind: EntityKind, reports: tuple[Report, ...], **more: object) -> Entity:
    mentions = []
    for report in reports:
        start = report.text.find(name)
        if start >= 0:
            mentions.append(EntityMention(report=report.id, span=Span(start, start + len(name))))
    return Entity(id=id, name=name, kind=kind, mentions=tuple(mentions), **more)  # type: ignore[arg-type]


def shared(a: Report, b: Report, ours: str, theirs: str) -> SharedSpan:
    return SharedSpan(from_span=at(a.text, ours), to_span=at(b.text, theirs))


def make_grouping() -> Grouping:
    """The invented story, grouped."""
    gazette = make_report("r1", "Varna Gazette", GAZETTE, "2031-05-07")
    herald = make_report("r2", "Isle Herald", HERALD, "2031-05-07T18:30:00")
    courier = make_report("r3", "Harbour Courier", COURIER, "2031-05-08")
    late = make_report("r4", None, LATE, None)
    reports = (gazette, herald, courier, late)
    lead = "A ferry of the Halcyon Line delivered about 40 crates of gyroscopes to Ostrel on Tuesday, port inspectors said."
    return Grouping(
        reports=reports,
        readings=(
            agency_reading(gazette, denial=True),
            agency_reading(herald, denial=False),
            courier_reading(courier),
            late_reading(late),
        ),
        links=(
            Link(
                from_report="r1",
                to_report="r2",
                relation=Relation.COPY,
                score=0.93,
                order=OrderBasis.STATED,
                shared=(shared(gazette, herald, lead, lead),),
            ),
            Link(
                from_report="r3",
                to_report="r4",
                relation=Relation.PARAPHRASE,
                score=0.71,
                order=OrderBasis.INFERRED,
                shared=(
                    shared(
                        courier,
                        late,
                        "Satellite pictures bought by this paper show 60 crates on the quay of Ostrel on Tuesday"
                        " evening, beside a Halcyon ferry.",
                        "Images from space that the Courier paid for show sixty boxes at the dock in Ostrel, next"
                        " to a Halcyon ship, on Tuesday night.",
                    ),
                ),
            ),
        ),
        families=(
            Family(id="f-1", reports=("r1", "r2"), agency="norpress"),
            Family(id="f-2", reports=("r3", "r4")),
        ),
        stories=(
            Story(
                id="st-1",
                title="Varna ferry carried guidance parts to Ostrel, inspectors say",
                date="2031-05-06",
                place="Ostrel",
                reports=("r1", "r2", "r3", "r4"),
            ),
        ),
        entities=(
            entity("halcyon-line", "Halcyon Line", EntityKind.ORGANIZATION, reports, aliases=("the line",)),
            entity("ostrel", "Ostrel", EntityKind.STATE, reports),
            entity("port-inspectors", "port inspectors", EntityKind.ORGANIZATION, reports, collective=True),
            entity("ilva-brandt", "Ilva Brandt", EntityKind.PERSON, reports, roles=("chief inspector",)),
            entity("oto-lind", "Oto Lind", EntityKind.PERSON, reports, roles=("harbour master",)),
            entity("norpress", "Norpress", EntityKind.ORGANIZATION, reports, agency=True),
        ),
    )


def make_claims() -> tuple[Claim, ...]:
    """A denied event, a corroborated one would be too kind: see the standings."""
    norpress = Origin(
        id="norpress",
        kind=OriginKind.AGENCY,
        members=("s-r1-goods", "s-r2-goods"),
        counts=True,
        reason="Credited as the agency whose copy both reports carry.",
    )
    inspectors = Origin(
        id="port-inspectors",
        kind=OriginKind.HOLDER,
        members=("e-r1-transfer", "e-r2-transfer"),
        counts=True,
        reason="The reports give it on the inspectors' word.",
    )
    lind = Origin(
        id="oto-lind",
        kind=OriginKind.HOLDER,
        members=("e-r3-transfer",),
        counts=True,
        reason="The report gives it on his word.",
    )
    family = Origin(
        id="f-2",
        kind=OriginKind.FAMILY,
        members=("s-r3-lind", "s-r4-lind"),
        counts=True,
        reason="No channel is named: it rests on the text that both reports descend from.",
    )
    own = Origin(
        id="f-2",
        kind=OriginKind.FAMILY,
        members=("e-r3-founded",),
        counts=True,
        reason="The report's own voice.",
    )
    feared = Origin(
        id="oto-lind", kind=OriginKind.HOLDER, members=("e-r3-fear",), counts=True, reason="On his word."
    )
    return (
        Claim(
            id="c-transfer",
            story="st-1",
            kind=ClaimKind.EVENT,
            text="A ferry of the Halcyon Line delivered about 40 crates of gyroscopes to Ostrel on Tuesday",
            members=("e-r1-transfer", "e-r2-transfer", "e-r3-transfer"),
            families=("f-1", "f-2"),
            origins=(inspectors, lind),
            independent_sources=2,
            standing=Standing.DENIED,
            grade=Grade(reliability="B", credibility="4", reason="Two sources, and a party denies it."),
            variants=(
                Variant(
                    slot="quantity",
                    values=(
                        VariantValue(value="about 40 crates", members=("e-r1-transfer", "e-r2-transfer")),
                        VariantValue(value="60 crates", members=("e-r3-transfer",)),
                    ),
                ),
            ),
            denials=("s-r1-denial",),
        ),
        Claim(
            id="c-goods",
            story="st-1",
            kind=ClaimKind.STATEMENT,
            text='"The crates were marked as kitchen goods,"',
            members=("s-r1-goods", "s-r2-goods"),
            families=("f-1",),
            origins=(norpress,),
            independent_sources=1,
            standing=Standing.SINGLE_SOURCE,
            grade=Grade(reliability="B", credibility="3", reason="One source."),
        ),
        Claim(
            id="c-lind",
            story="st-1",
            kind=ClaimKind.STATEMENT,
            text="the ferry had unloaded gyroscopes that night",
            members=("s-r3-lind", "s-r4-lind"),
            families=("f-2",),
            origins=(family,),
            independent_sources=1,
            standing=Standing.SINGLE_SOURCE,
            grade=Grade(reliability="C", credibility="3", reason="One source."),
            variants=(
                Variant(
                    slot="wording",
                    values=(
                        VariantValue(
                            value="the ferry had unloaded gyroscopes that night", members=("s-r3-lind",)
                        ),
                        VariantValue(value="gyroscopes had come off the ship", members=("s-r4-lind",)),
                    ),
                ),
            ),
        ),
        Claim(
            id="c-fear",
            story="st-1",
            kind=ClaimKind.EVENT,
            text="Halcyon would bring more in June",
            members=("e-r3-fear",),
            families=("f-2",),
            origins=(feared,),
            independent_sources=1,
            standing=Standing.SINGLE_SOURCE,
            grade=Grade(reliability="C", credibility="3", reason="One source."),
        ),
        Claim(
            id="c-founded",
            story="st-1",
            kind=ClaimKind.EVENT,
            text="The line was founded in 1961",
            members=("e-r3-founded",),
            families=("f-2",),
            origins=(own,),
            independent_sources=1,
            standing=Standing.SINGLE_SOURCE,
            grade=Grade(reliability="C", credibility="3", reason="One source."),
        ),
    )


def make_findings() -> tuple[Finding, ...]:
    return (
        Finding(
            id="fi-1",
            mandate="harbours",
            rule="guidance-parts",
            claim="c-transfer",
            measures=(
                Measure(
                    id="77-4",
                    instrument="Resolution 77 (2029)",
                    paragraph="4",
                    text="Nobody shall supply guidance parts to Ostrel.",
                    checked="read",
                ),
                Measure(
                    id="77-9",
                    instrument="Resolution 77 (2029)",
                    paragraph="9",
                    text="Ships that carry such goods lose their licence.",
                    checked="from-memory",
                ),
            ),
            rationale="A transfer to Ostrel whose items name gyroscopes; all statuses but hypothetical count.",
            standing=Standing.DENIED,
        ),
    )


def make_record() -> Record:
    """The whole record of the invented story."""
    grouping, claims = make_grouping(), make_claims()
    return Record(
        reports=grouping.reports,
        readings=grouping.readings,
        links=grouping.links,
        families=grouping.families,
        stories=grouping.stories,
        entities=grouping.entities,
        claims=claims,
        findings=make_findings(),
        timeline=timeline(grouping, claims),
    )


@pytest.fixture(scope="session")
def grouping() -> Grouping:
    return make_grouping()


@pytest.fixture(scope="session")
def claims() -> tuple[Claim, ...]:
    return make_claims()


@pytest.fixture(scope="session")
def record() -> Record:
    return make_record()


@pytest.fixture(scope="session")
def nothing() -> Record:
    """The record of no reports."""
    return Record(
        reports=(),
        readings=(),
        links=(),
        families=(),
        stories=(),
        entities=(),
        claims=(),
        findings=(),
        timeline=(),
    )
