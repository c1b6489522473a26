"""A synthetic archive of news for measuring: stories of five reports, so many a day, read already.

Each story has names of its own (a person, a firm, a place, a cargo) in a vocabulary with the frequencies of
language (Zipf); each of its reports tells it in words of its own, the fifth prints the first one's text, cut.
Reports, readings and what the record says of them follow from the seed and the story's number alone, so that
an archive of any size can be written without reading it.
"""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache, partial
from multiprocessing import get_context

import numpy as np
from sqlalchemy import create_engine

from wirewatch.group import Background, traced, words_of
from wirewatch.model.claims import Claim, ClaimKind, Grade, Origin, OriginKind, Standing
from wirewatch.model.groups import Entity, EntityMention, Family, Story
from wirewatch.model.ids import digest_id, sha256_of, slug
from wirewatch.model.readings import (
    Bound,
    EntityKind,
    Event,
    EventType,
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
)
from wirewatch.model.records import Record
from wirewatch.model.reports import DateBasis, Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.model.traces import Trace
from wirewatch.store import Store, index, queues
from wirewatch.store.chapters import COUNTED
from wirewatch.store.derived import Derivation, Stamp, row_of
from wirewatch.store.shelves import SHELVES
from wirewatch.store.tables import METADATA, TOTALS
from wirewatch.store.writing import insert, put

REPORTS = 5
"""In each story."""

A_DAY = 2000
"""Reports."""

_FIRST = date(2031, 1, 1)
_VOCABULARY = 20_000
_FILLER, _OWN = 60, 12
"""Words of the language and of the story in a report, beside the two sentences that tell its news."""

_AT_ONCE = 1000
"""Stories that are written in one transaction."""

_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "il", "os")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report and what is read in it."""

    report: Report
    reading: Reading


class Archive:
    """The stories of a seed, by number."""

    def __init__(self, seed: int) -> None:
        """An archive without end; nothing is made before it is asked for."""
        chance = np.random.default_rng(seed)
        self.seed = seed
        self._words = [_name(chance, 1 + at % 3) for at in range(_VOCABULARY)]
        frequency = 1 / np.arange(1, _VOCABULARY + 1) ** 0.95
        self._edges = np.cumsum(frequency / frequency.sum())

    def story(self, number: int, reports: int = REPORTS) -> list[Told]:
        """The first reports of a story."""
        chance = np.random.default_rng([self.seed, number])
        person = f"{_name(chance, 2).title()} {_name(chance, 3).title()}"
        firm, place, cargo = (_name(chance, size) for size in (3, 3, 2))
        firm, place = f"{firm.title()} Lines", place.title()
        own = [_name(chance, 3) for _ in range(2 * _OWN)]
        told: list[Told] = []
        for at in range(reports):
            said = " ".join([*own[:6], own[chance.integers(6, 2 * _OWN)]])
            news = f"{person} said that {said}. {firm} seized {40 + at % 2} tonnes of {cargo} in {place}. "
            text = (
                news + self._filler(chance, own) if at % REPORTS != REPORTS - 1 else told[0].report.text[:-60]
            )
            day = _FIRST + timedelta(days=number * REPORTS // A_DAY)
            told.append(_told(text, (person, firm, place, cargo), f"{self.seed} {number} {at}", day))
        return told

    def _filler(self, chance: np.random.Generator, own: list[str]) -> str:
        drawn = np.searchsorted(self._edges, chance.random(_FILLER)).tolist()
        words = [self._words[min(at, _VOCABULARY - 1)] for at in drawn]
        words += [own[at] for at in chance.integers(0, 2 * _OWN, _OWN)]
        shuffled = [words[at] for at in chance.permutation(len(words))]
        sentences = (" ".join(shuffled[at : at + 12]).capitalize() for at in range(0, len(shuffled), 12))
        return ". ".join(sentences) + "."


def _name(chance: np.random.Generator, syllables: int) -> str:
    return "".join(_SYLLABLES[at] for at in chance.integers(0, len(_SYLLABLES), syllables + 1))


def _told(text: str, names: tuple[str, str, str, str], key: str, day: date) -> Told:
    person, firm, place, cargo = names
    report = Report(
        id=digest_id("rp", key), origin=f"{key}.txt", sha256=sha256_of(text.encode()), text=text,
        passages=(Passage(span=Span(0, len(text)), role=Role.BODY),), outlet=f"Outlet {key[-1]}",
        published=day.isoformat(), published_basis=DateBasis.STATED, language="en",
    )  # fmt: skip
    kinds = {person: EntityKind.PERSON, firm: EntityKind.ORGANIZATION, place: EntityKind.PLACE}
    referents = tuple(
        Referent(id=f"{kind.value}-{slug(name)}", kind=kind, name=name, aliases=(name,))
        for name, kind in kinds.items()
    )
    first = text.index(". ")
    second = text.index(". ", first + 2)
    began = text.index(" said that ") + len(" said that ")
    amount = text.index(" seized ") + len(" seized ")
    said = Statement(
        id=digest_id("st", report.id), mode=Mode.INDIRECT, stance=Stance.SAYS, speaker=referents[0].id,
        speaker_text=person, speaker_span=Span(0, len(person)), cue=Span(len(person) + 1, len(person) + 5),
        content=(Span(began, first),),
    )  # fmt: skip
    event = Event(
        id=digest_id("ev", report.id), span=Span(first + 2, second), trigger=Span(amount - 7, amount - 1),
        type=EventType.COERCE, status=Status.ASSERTED, actors=(referents[1].id,), items=(cargo,),
        place=referents[2].id,
    )  # fmt: skip
    tonnes = text[amount:].split(" tonnes", maxsplit=1)[0]
    quantity = Quantity(
        span=Span(amount, amount + len(tonnes) + 7), text=f"{tonnes} tonnes", value=float(tonnes),
        bound=Bound.EXACT, unit="tonne",
    )  # fmt: skip
    sentences = (Span(0, first + 1), Span(first + 2, second + 1))
    reading = Reading(
        report=report.id, version="synthetic", referents=referents, statements=(said,), events=(event,),
        quantities=(quantity,), sentences=tuple(Sentence(span=span) for span in sentences),
        mentions=tuple(
            Mention(span=Span(at, at + len(r.name)), form=MentionForm.NAME, referent=r.id)
            for r in referents if (at := text.find(r.name)) >= 0
        ),
    )  # fmt: skip
    return Told(report=report, reading=reading)


def write(store_url: str, archive: Archive, first: int, last: int, version: str) -> None:
    """Put the stories of these numbers into a store as runs would have left them, without reading them.

    The rows are those of the store's own tables and shelves; only how the stories were found is left out.
    """
    Store(store_url).close()
    sample = [told for number in range(400) for told in archive.story(number)]
    words = words_of([told.report for told in sample], {told.reading.report: told.reading for told in sample})
    stamp = Stamp(version=version, now=datetime(2031, 1, 1, tzinfo=UTC))
    make = partial(_made, archive.seed, Background.of(words.values()), stamp)
    numbers = (range(at, min(last, at + _AT_ONCE)) for at in range(first, last, _AT_ONCE))
    engine = create_engine(store_url)
    with ProcessPoolExecutor(2, get_context("spawn")) as pool, engine.connect() as connection:
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -2000000"):
            connection.exec_driver_sql(f"PRAGMA {pragma}")
        for made in pool.map(make, numbers):
            for name, rows in made.rows.items():
                insert(connection, METADATA.tables[name], rows)
            index.keep(connection, made.traces)
            put(
                connection,
                TOTALS,
                [{"what": what, "number": made.counts[what]} for what in COUNTED],
                add=True,
            )
            connection.commit()
        queues.make_by(connection, queues.RECORD, version)
        connection.commit()
    engine.dispose()


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Rows by table, and what the index takes in."""

    rows: dict[str, list[dict[str, object]]]
    traces: tuple[Trace, ...]
    counts: dict[str, int]


def _made(seed: int, background: Background, stamp: Stamp, numbers: range) -> Made:
    archive = _archive(seed)
    stories = [archive.story(number) for number in numbers]
    reports = [told.report for story in stories for told in story]
    readings = {told.report.id: told.reading for story in stories for told in story}
    columns = {"outlet": None, "title": None}
    cleaned = (
        Derivation(id=r.id, value=r, columns={"capture": r.id, "published": r.published, **columns})
        for r in reports
    )
    chapters = [_chapter(story) for story in stories]
    counts = {
        "reports": REPORTS,
        "families": REPORTS - 1,
        "stories": 1,
        "statements": REPORTS,
        "events": REPORTS,
    }
    counts = {**dict.fromkeys(COUNTED, 0), **counts, "claims": 2}
    rows = {
        "cleaned": [row_of(value, stamp) for value in cleaned],
        "read": [row_of(Derivation(id=id, value=value), stamp) for id, value in readings.items()],
        "seals": [
            row_of(Derivation(id=chapter.stories[0].id, value={"seal": "synthetic", **counts}), stamp)
            for chapter in chapters
        ],
    }
    for shelf in SHELVES:
        rows[shelf.table.name] = [
            row_of(shelf.derivation(value, chapter.stories[0].id), stamp)
            for chapter in chapters
            for value in getattr(chapter, shelf.part)
        ]
    return Made(
        rows=rows,
        traces=traced(reports, words_of(reports, readings), background),
        counts={what: number * len(chapters) for what, number in counts.items()},
    )


@cache
def _archive(seed: int) -> Archive:
    return Archive(seed)


def _chapter(story: list[Told]) -> Record:
    """What the record says of a story."""
    reports = sorted((told.report for told in story), key=lambda report: report.seniority)
    ids = tuple(sorted(report.id for report in reports))
    home = digest_id("story", reports[0].id)
    copied = {story[0].report.id, story[-1].report.id}
    kin = [tuple(sorted(copied)), *((id,) for id in ids if id not in copied)]
    families = tuple(
        Family(id=digest_id("family", next(r.id for r in reports if r.id in of)), reports=of) for of in kin
    )
    entities = tuple(
        Entity(
            id=referent.id, name=referent.name, kind=referent.kind, aliases=referent.aliases,
            mentions=tuple(
                EntityMention(report=told.report.id, span=m.span)
                for told in story for m in told.reading.mentions if m.referent == referent.id
            ),
        )
        for referent in story[0].reading.referents
    )  # fmt: skip
    members = {
        ClaimKind.STATEMENT: tuple(told.reading.statements[0].id for told in story),
        ClaimKind.EVENT: tuple(told.reading.events[0].id for told in story),
    }
    return Record(
        reports=tuple(reports),
        readings=tuple(told.reading for told in story),
        links=(),
        families=families,
        stories=(Story(id=home, title="t", date=reports[0].published, place=None, reports=ids),),
        entities=entities,
        claims=tuple(_claim(kind, of, home, families) for kind, of in members.items()),
        findings=(),
        timeline=(),
    )


def _claim(kind: ClaimKind, members: tuple[str, ...], story: str, families: tuple[Family, ...]) -> Claim:
    origins = tuple(
        Origin(id=f.id, kind=OriginKind.FAMILY, members=(m,), counts=True, reason="Its own voice.")
        for f, m in zip(families, members, strict=False)
    )
    return Claim(
        id=digest_id("claim", members[0]), story=story, kind=kind, text="A thing was told.", members=members,
        families=tuple(f.id for f in families), origins=origins, independent_sources=len(origins),
        standing=Standing.CORROBORATED, grade=Grade(reliability="C", credibility="2", reason="Synthetic."),
    )  # fmt: skip


def one_more(archive: Archive, number: int) -> Told:
    """A further report of a story that the archive holds, in words of its own."""
    return archive.story(number, REPORTS + 1)[-1]
