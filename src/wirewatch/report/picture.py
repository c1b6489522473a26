"""What was read in one report, as values that any rendering can show: marked text, lists of what was found.

The picture hides nothing: passages that were not read are in it, and what the reader is unsure of says so.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wirewatch.model.readings import Event, Quantity, Reading, Referent, Statement
from wirewatch.model.reports import Report, Role
from wirewatch.model.spans import Span
from wirewatch.report.marking import Marked, Piece, keyed, marked, pieces, visible

UNSURE = 0.7
"""Below this confidence the reader is called unsure."""
_READ = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.HEADING, Role.BODY})
_MOST_FORMS = 6
_OUTSIDE = "outside"
"""The role of words that stand in no passage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A passage in pieces; ``read`` is False where nothing was looked for."""

    role: str
    read: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement: names and words as a person reads them, empty where there are none."""

    key: str
    who: str
    cue: str
    mode: str
    stance: str
    via: tuple[str, ...]
    date: str
    words: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """An event; ``within`` is the key of the statement in which it is told."""

    key: str
    type: str
    status: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    items: tuple[str, ...]
    quantity: str
    date: str
    place: str
    holder: str
    within: str
    background: bool
    words: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time expression and its TIMEX3 value."""

    key: str
    words: str
    value: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HowMuch:
    """A quantity."""

    key: str
    words: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """A referent: what it is, how often it is spoken of, and by which other words."""

    name: str
    kind: str
    about: tuple[str, ...]
    mentions: int
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One report as it was read."""

    origin: str
    title: str
    about: tuple[str, ...]
    """Outlet, date and its basis, language, credits: what is known of the report as a whole."""
    paragraphs: tuple[Paragraph, ...]
    statements: tuple[Said, ...]
    events: tuple[Deed, ...]
    times: tuple[When, ...]
    quantities: tuple[HowMuch, ...]
    entities: tuple[Who, ...]


def picture(report: Report, reading: Reading) -> Picture:
    """The picture of a report and what was read in it."""
    names = {referent.id: visible(referent.name) for referent in reading.referents}
    keys = keyed(reading)
    marks = marked(reading, keys)
    return Picture(
        origin=visible(report.origin),
        title=visible(report.title or ""),
        about=tuple(visible(fact) for fact in _about(report)),
        paragraphs=tuple(_paragraphs(report, marks)),
        statements=tuple(_said(s, report.text, names, keys) for s in reading.statements),
        events=tuple(_deed(e, report.text, names, keys) for e in reading.events),
        times=tuple(
            When(
                key=f"t{number}", words=_words(t.span, report.text), value=visible(t.value), kind=t.kind.value
            )
            for number, t in enumerate(reading.times, start=1)
        ),
        quantities=tuple(
            HowMuch(key=f"q{number}", words=_words(q.span, report.text), value=_amount(q))
            for number, q in enumerate(reading.quantities, start=1)
        ),
        entities=tuple(_entities(report, reading, names)),
    )


def _about(report: Report) -> Iterator[str]:
    if report.outlet:
        yield report.outlet
    yield f"{report.published} ({report.published_basis.value})" if report.published else "undated"
    if report.language:
        yield f"language {report.language}"
    for agency in dict.fromkeys(credit.agency for credit in report.credits):
        yield f"credited to {agency}"


def _paragraphs(report: Report, marks: Sequence[Marked]) -> Iterator[Paragraph]:
    """The passages in order, and between them what stands in none."""
    at = 0
    for passage in sorted(report.passages, key=lambda p: p.span):
        yield from _outside(report.text, Span(at, passage.span.start))
        read = passage.role in _READ
        shown = tuple(pieces(report.text, passage.span, marks if read else ()))
        yield Paragraph(role=passage.role.value, read=read, pieces=shown)
        at = max(at, passage.span.end)
    yield from _outside(report.text, Span(at, len(report.text)))


def _outside(text: str, span: Span) -> Iterator[Paragraph]:
    if span.words(text).strip():
        yield Paragraph(role=_OUTSIDE, read=False, pieces=tuple(pieces(text, span, ())))


def _words(span: Span | None, text: str) -> str:
    return visible(span.words(text)) if span else ""


def _said(said: Statement, text: str, names: dict[str, str], keys: dict[str, str]) -> Said:
    spoken = visible(said.speaker_text or "")
    name = names.get(said.speaker or "", "")
    who = f"{name} ({spoken})" if name and spoken and spoken != name else name or spoken
    return Said(
        key=keys[said.id],
        who=who,
        cue=_words(said.cue, text),
        mode=said.mode.value,
        stance=said.stance.value,
        via=tuple(names.get(id, id) for id in said.via),
        date=said.date or "",
        words=" … ".join(_words(span, text) for span in said.content),
        confidence=said.confidence,
    )


def _deed(event: Event, text: str, names: dict[str, str], keys: dict[str, str]) -> Deed:
    date = event.date
    first, last = (date.interval.first, date.interval.last) if date else ("", "")
    return Deed(
        key=keys[event.id],
        type=event.type.value,
        status=event.status.value,
        actors=tuple(names.get(id, id) for id in event.actors),
        recipients=tuple(names.get(id, id) for id in event.recipients),
        items=tuple(visible(item) for item in event.items),
        quantity=_amount(event.quantity) if event.quantity else "",
        date=first if first == last else f"{first} to {last}",
        place=visible(event.place or ""),
        holder=names.get(event.holder, event.holder) if event.holder else "",
        within=keys.get(event.statement or "", ""),
        background=event.background,
        words=_words(event.span, text),
        confidence=event.confidence,
    )


def _amount(quantity: Quantity) -> str:
    """``over 11000 containers``, ``40 crates``; the words where there is no value."""
    if quantity.value is None:
        return visible(quantity.text)
    bound = "" if quantity.bound.value == "exact" else f"{quantity.bound.value} "
    return f"{bound}{quantity.value:g}{f' {visible(quantity.unit)}' if quantity.unit else ''}"


def _entities(report: Report, reading: Reading, names: dict[str, str]) -> Iterator[Who]:
    """Referents, those spoken of most first."""
    counts = Counter(mention.referent for mention in reading.mentions)
    forms: dict[str, Counter[str]] = {}
    for mention in reading.mentions:
        forms.setdefault(mention.referent, Counter())[_words(mention.span, report.text)] += 1
    for referent in sorted(reading.referents, key=lambda r: -counts[r.id]):
        name = names[referent.id]
        other = [form for form, _ in forms.get(referent.id, Counter()).most_common() if form != name]
        yield Who(
            name=name,
            kind=referent.kind.value,
            about=tuple(_traits(referent, names)),
            mentions=counts[referent.id],
            forms=tuple(other[:_MOST_FORMS]),
        )


def _traits(referent: Referent, names: dict[str, str]) -> Iterator[str]:
    yield from (visible(role) for role in referent.roles)
    if referent.state in names:
        yield f"of {names[referent.state]}"
    yield from (f"{scheme} {code}" for scheme, code in referent.ids)
    traits = {"anonymous": referent.anonymous, "collective": referent.collective, "agency": referent.agency}
    yield from (trait for trait, holds in traits.items() if holds)
    if referent.members:
        yield f"stands for {', '.join(names.get(id, id) for id in referent.members)}"
