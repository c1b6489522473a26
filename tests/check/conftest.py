"""Stories made by hand: reports with statements and events whose spans are found in their texts."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pytest
from numpy.typing import NDArray

from wirewatch.check import check
from wirewatch.check.independence import RULES
from wirewatch.check.material import gather
from wirewatch.check.origins import independent, origins
from wirewatch.check.press import Press
from wirewatch.lists import comparison, sources
from wirewatch.model.claims import Claim
from wirewatch.model.groups import Entity, Family, Grouping, Link, Relation, SharedSpan, Story
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
from wirewatch.model.reports import Passage, Report, Role
from wirewatch.model.spans import Span

LISTS = comparison.load()


class NoVectors:
    """Every word is unknown."""

    def of(self, word: str) -> NDArray[np.float32] | None:
        return None


@dataclass
class StoryBuilder:
    """Collects reports and what they say; ``grouping()`` gives the value that ``check`` takes."""

    reports: list[Report] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)
    statements: dict[str, list[Statement]] = field(default_factory=dict)
    events: dict[str, list[Event]] = field(default_factory=dict)
    quantities: dict[str, list[Quantity]] = field(default_factory=dict)
    mentions: dict[str, list[Mention]] = field(default_factory=dict)
    times: dict[str, list[TimeExpression]] = field(default_factory=dict)
    families: dict[str, tuple[list[str], str | None]] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)

    def report(
        self,
        id: str,
        text: str,
        *,
        family: str | None = None,
        agency: str | None = None,
        outlet: str | None = "",
        authors: tuple[str, ...] = (),
    ) -> str:
        """``outlet`` is one of its own where none is given, none where it is None."""
        self.reports.append(
            Report(
                id=id,
                origin=f"{id}.txt",
                sha256="0" * 64,
                text=text,
                passages=(Passage(span=Span(0, len(text)), role=Role.BODY),),
                outlet=f"The {id} Gazette" if outlet == "" else outlet,
                authors=authors,
                published="2031-05-04",
            )
        )
        members, known = self.families.setdefault(family or f"family-{id}", ([], agency))
        members.append(id)
        self.families[family or f"family-{id}"] = (members, known or agency)
        return id

    def entity(self, id: str, name: str, kind: EntityKind = EntityKind.PERSON, **more: object) -> str:
        self.entities[id] = Entity(id=id, name=name, kind=kind, **more)  # type: ignore[arg-type]
        return id

    def state(self, id: str, name: str) -> str:
        return self.entity(id, name, EntityKind.STATE)

    def span(self, report: str, words: str) -> Span:
        text = next(r.text for r in self.reports if r.id == report)
        start = text.index(words)
        return Span(start, start + len(words))

    def say(
        self,
        report: str,
        speaker: str | None,
        words: str,
        *,
        via: tuple[str, ...] = (),
        stance: Stance = Stance.SAYS,
        mode: Mode = Mode.DIRECT,
        cue: str | None = None,
    ) -> str:
        span = self.span(report, words)
        id = f"st-{report}-{span.start}"
        self.statements.setdefault(report, []).append(
            Statement(
                id=id,
                mode=mode,
                stance=stance,
                speaker=speaker,
                speaker_text=None,
                speaker_span=None,
                cue=self.span(report, cue) if cue else None,
                content=(span,),
                via=via,
            )
        )
        return id

    def deed(
        self,
        report: str,
        words: str,
        type: EventType,
        *,
        status: Status = Status.ASSERTED,
        day: str | None = None,
        verb: str | None = None,
        **more: object,
    ) -> str:
        """``verb`` is what tells the deed, all of its words where none is given."""
        span = self.span(report, words)
        trigger = self.span(report, verb) if verb else span
        id = f"ev-{report}-{span.start}-{span.end}-{type}"
        date = EventDate(interval=Interval(first=day, last=day), text=day) if day else None
        self.events.setdefault(report, []).append(
            Event(id=id, span=span, trigger=trigger, type=type, status=status, date=date, **more)  # type: ignore[arg-type]
        )
        return id

    def amount(self, report: str, words: str, value: float, unit: str, bound: Bound = Bound.EXACT) -> None:
        self.quantities.setdefault(report, []).append(
            Quantity(span=self.span(report, words), text=words, value=value, bound=bound, unit=unit)
        )

    def mention(self, report: str, words: str, referent: str, form: MentionForm = MentionForm.NAME) -> None:
        self.mentions.setdefault(report, []).append(
            Mention(span=self.span(report, words), form=form, referent=referent)
        )

    def year(self, report: str, words: str) -> None:
        self.times.setdefault(report, []).append(
            TimeExpression(span=self.span(report, words), kind=TimeKind.DATE, value=words)
        )

    def align(self, one: str, words: str, other: str, others: str) -> None:
        shared = SharedSpan(from_span=self.span(one, words), to_span=self.span(other, others))
        self.links.append(
            Link(from_report=one, to_report=other, relation=Relation.PARAPHRASE, score=0.7, shared=(shared,))
        )

    def grouping(self) -> Grouping:
        return Grouping(
            reports=tuple(self.reports),
            readings=tuple(self._reading(r) for r in self.reports),
            links=tuple(self.links),
            families=tuple(
                Family(id=id, reports=tuple(reports), agency=agency)
                for id, (reports, agency) in self.families.items()
            ),
            stories=(
                Story(
                    id="story", title="t", date=None, place=None, reports=tuple(r.id for r in self.reports)
                ),
            ),
            entities=tuple(self.entities.values()),
        )

    def _reading(self, report: Report) -> Reading:
        sentences, start = [], 0
        for piece in report.text.split("\n"):
            sentences.append(Sentence(span=Span(start, start + len(piece))))
            start += len(piece) + 1
        return Reading(
            report=report.id,
            version="test",
            sentences=tuple(sentences),
            statements=tuple(self.statements.get(report.id, ())),
            events=tuple(self.events.get(report.id, ())),
            quantities=tuple(self.quantities.get(report.id, ())),
            mentions=tuple(self.mentions.get(report.id, ())),
            times=tuple(self.times.get(report.id, ())),
        )

    def counts(self, rule: Callable[..., object], *ids: str) -> tuple[int, int]:
        """The independent sources of a claim of these members, with the rule and without it."""
        (material,) = gather(self.grouping(), LISTS.offices, LISTS.correspondents, LISTS.spokesmen)
        press = Press.of(material, sources.load())
        members = [material.member(id) for id in ids]
        tables = (RULES, RULES.without(rule))
        found = [independent(origins(members, material.parties, press, rules)) for rules in tables]
        return found[0], found[1]

    def claims(self) -> tuple[Claim, ...]:
        return check(self.grouping(), vectors=NoVectors(), sources=sources.load())

    def claim(self, *members: str) -> Claim:
        """The claim that holds all of the members."""
        found = [c for c in self.claims() if set(members) <= set(c.members)]
        assert len(found) == 1, [c.members for c in self.claims()]
        return found[0]


@pytest.fixture
def story() -> StoryBuilder:
    """An empty story with two states and three agencies."""
    builder = StoryBuilder()
    builder.entity("tavia", "Tavia", EntityKind.STATE)
    builder.entity("ostrel", "Ostrel", EntityKind.STATE)
    builder.entity("minister", "Ada Brenn", state="tavia")
    builder.entity("envoy", "Piet Solla", state="ostrel")
    builder.entity("wire", "Northwire", EntityKind.ORGANIZATION, agency=True)
    builder.entity("tna", "TNA", EntityKind.ORGANIZATION, agency=True, state="tavia")
    builder.entity("media", "local media", EntityKind.ORGANIZATION, agency=True, collective=True)
    return builder


@pytest.fixture
def fresh() -> Callable[[], StoryBuilder]:
    """Makes empty stories."""
    return StoryBuilder
