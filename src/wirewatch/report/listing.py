"""The claims of a record in rows: those that are asked for, by story, the weightiest first."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from wirewatch.model.claims import Claim, ClaimKind, Standing
from wirewatch.model.groups import Story
from wirewatch.model.readings import EventType
from wirewatch.model.records import Record
from wirewatch.model.reviews import Decision
from wirewatch.report.accounts import about, against, words
from wirewatch.report.asking import parties, reports_of, roles, stories
from wirewatch.report.counting import counted, grounds
from wirewatch.report.dating import Dated, dates
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.notes import Notebook
from wirewatch.report.ranking import by_importance, telling
from wirewatch.report.telling import telling_of
from wirewatch.report.values import Ground, Telling
from wirewatch.report.voices import fragment
from wirewatch.report.wording import day_in_words, plain

_FEWEST_DIGITS = 4
"""Digits that a short id has at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which claims are asked for; what is not given holds for all. ``since`` and ``until`` are ISO days."""

    standings: frozenset[Standing] = frozenset()
    party: str | None = None
    types: frozenset[EventType] = frozenset()
    kind: ClaimKind | None = None
    story: str | None = None
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One claim. ``short`` are the first letters of its id by which ``show`` finds it.

    ``type`` is an event's type or what a speaker does, ``words`` what is told, in few words, ``told`` the
    same on whose word it stands, ``against`` who denies it, ``review`` the grade that a reviewer set.
    """

    claim: str
    short: str
    kind: ClaimKind
    type: str
    standing: Standing
    sources: int
    grade: str
    grade_reason: str
    date: Dated | None
    words: str
    told: str
    telling: Telling | None
    counted: str
    against: str
    parties: tuple[tuple[str, str], ...]
    origins: tuple[Ground, ...]
    reports: tuple[tuple[str, str], ...]
    members: tuple[str, ...]
    denials: tuple[str, ...]
    findings: tuple[str, ...]
    review: Decision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRows:
    """A story's rows; ``more`` of its claims are asked for and stand beyond the limit."""

    id: str
    title: str
    date: str
    place: str
    reports: int
    rows: tuple[Row, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The rows by story. ``found`` claims of ``total`` are asked for.

    ``wider`` says, where none is found, how many there would be without one of the filters.
    """

    stories: tuple[StoryRows, ...]
    found: int
    total: int
    wider: tuple[tuple[str, int], ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of all stories."""
        return tuple(row for story in self.stories for row in story.rows)


Filter = Callable[[Claim], bool]


def listing(record: Record, wanted: Wanted | None = None) -> Listing:
    """The claims that are asked for. Raises NotFound for a party, story or outlet that is not there."""
    wanted, lookup = wanted or Wanted(), Lookup.of(record)
    filters = _filters(record, lookup, wanted)
    claims = [c for c in record.claims if lookup.of_claim(c)]
    found = [c for c in claims if _passes(c, filters.values())]
    rows = _Rows(record, lookup)
    return Listing(
        stories=tuple(rows.of(found, wanted.limit)),
        found=len(found),
        total=len(claims),
        wider=() if found else tuple(_wider(claims, filters)),
    )


def short_ids(ids: Sequence[str]) -> dict[str, str]:
    """Ids cut to one length, so that no two are alike: ``claim-5c48``."""
    if not ids:
        return {}
    shortest = min(len(id.rpartition("-")[0]) + 1 + _FEWEST_DIGITS for id in ids)
    longest = max(map(len, ids))
    length = next((n for n in range(shortest, longest) if len({id[:n] for id in ids}) == len(ids)), longest)
    return {id: id[:length] for id in ids}


def _passes(claim: Claim, filters: Iterable[Filter]) -> bool:
    return all(holds(claim) for holds in filters)


def _wider(claims: Sequence[Claim], filters: Mapping[str, Filter]) -> Iterable[tuple[str, int]]:
    """Filters without which there would be some, with how many, most first."""
    counts = [
        (name, sum(_passes(c, (f for other, f in filters.items() if other != name)) for c in claims))
        for name in filters
    ]
    return sorted(((name, count) for name, count in counts if count), key=lambda pair: -pair[1])


def _filters(record: Record, lookup: Lookup, wanted: Wanted) -> dict[str, Filter]:
    """What is asked for, by the name of the option."""
    filters: dict[str, Filter] = {}
    if wanted.standings:
        filters["--standing"] = lambda claim: claim.standing in wanted.standings
    if wanted.kind:
        filters["--kind"] = lambda claim: claim.kind is wanted.kind
    if wanted.types:
        filters["--type"] = lambda claim: any(
            m.event is not None and m.event.type in wanted.types for m in lookup.of_claim(claim)
        )
    if wanted.story is not None:
        inside = stories(record, wanted.story)
        filters["--story"] = lambda claim: claim.story in inside
    if wanted.outlet is not None:
        printed = reports_of(record, wanted.outlet)
        filters["--outlet"] = lambda claim: any(m.report.id in printed for m in lookup.of_claim(claim))
    if wanted.party is not None:
        named = parties(record, lookup, wanted.party)
        filters["--party"] = lambda claim: any(named & set(roles(m)) for m in lookup.of_claim(claim))
    since, until = wanted.since, wanted.until
    if since is not None or until is not None:
        options = " and ".join(name for name, day in (("--since", since), ("--until", until)) if day)
        filters[options] = lambda claim: any(d.meets(since, until) for d in dates(lookup.of_claim(claim)))
    return filters


class _Rows:
    """Makes rows of claims; holds what every row needs."""

    def __init__(self, record: Record, lookup: Lookup) -> None:
        self._record = record
        self._lookup = lookup
        self._short = short_ids([c.id for c in record.claims])
        self._findings: dict[str, list[str]] = {}
        for finding in record.findings:
            self._findings.setdefault(finding.claim, []).append(finding.id)

    def of(self, claims: Iterable[Claim], limit: int | None) -> Iterable[StoryRows]:
        """By story, those with most reports first; what lies beyond the limit is counted."""
        by_story: dict[str, list[Claim]] = {}
        for claim in claims:
            by_story.setdefault(claim.story, []).append(claim)
        left = sum(map(len, by_story.values())) if limit is None else limit
        ranked = sorted(self._record.stories, key=lambda s: (-len(s.reports), s.date or "", s.id))
        for story in (s for s in ranked if s.id in by_story):
            inside = self._ranked(by_story[story.id], story)
            yield StoryRows(
                id=story.id,
                title=plain(story.title),
                date=day_in_words(story.date),
                place=plain(story.place or ""),
                reports=len(story.reports),
                rows=tuple(self._row(c) for c in inside[:left]),
                more=max(0, len(inside) - left),
            )
            left = max(0, left - len(inside))

    def _ranked(self, claims: Sequence[Claim], story: Story) -> list[Claim]:
        """The weightiest first; last what nobody understands alone."""
        ranked = by_importance(claims, self._lookup, found=frozenset(self._findings), day=story.date)
        return sorted(ranked, key=lambda c: not self._understood(c))

    def _understood(self, claim: Claim) -> bool:
        if claim.kind is ClaimKind.EVENT:
            return telling(claim, self._lookup)
        return not fragment(claim, self._lookup)

    def _row(self, claim: Claim) -> Row:
        lookup, members = self._lookup, self._lookup.of_claim(claim)
        told = about(claim, lookup)
        denied = against(claim, lookup, Notebook(lookup, 0))
        return Row(
            claim=claim.id,
            short=self._short[claim.id],
            kind=claim.kind,
            type=type_of(members),
            standing=claim.standing,
            sources=claim.independent_sources,
            grade=claim.grade.code,
            grade_reason=plain(claim.grade.reason),
            date=next(iter(dates(members)), None),
            words=_in_short(claim, told, lookup),
            told=told,
            telling=telling_of(members, lookup) if claim.kind is ClaimKind.EVENT else None,
            counted=counted(claim, lookup),
            against=denied.text if denied else "",
            parties=_parties(members, lookup),
            origins=grounds(claim, lookup),
            reports=tuple({m.report.id: lookup.labels[m.report.id] for m in members}.items()),
            members=tuple(m.id for m in members),
            denials=claim.denials,
            findings=tuple(self._findings.get(claim.id, ())),
            review=lookup.reviews.get(claim.id),
        )


def type_of(members: Sequence[Member]) -> str:
    """What most members are: an event's type, in capitals; what a speaker does."""
    types = [m.event.type.value for m in members if m.event is not None]
    stances = [m.statement.stance.value for m in members if m.statement is not None]
    counts = Counter(types or stances)
    return min(counts, key=lambda name: (-counts[name], name), default="")


def _in_short(claim: Claim, told: str, lookup: Lookup) -> str:
    """``alleged: Ostrel landed crates``; a statement with its speaker. On whose word is left out."""
    if claim.kind is ClaimKind.STATEMENT:
        return told
    put = telling_of(lookup.of_claim(claim), lookup)
    lead = f"{put.value}: " if put not in (None, Telling.TOLD) else ""
    return f"{lead}{words(claim, lookup)}"


def _parties(members: Iterable[Member], lookup: Lookup) -> tuple[tuple[str, str], ...]:
    ids = dict.fromkeys(id for m in members for id in roles(m))
    return tuple((id, name) for id in ids if (name := lookup.name(id)))
