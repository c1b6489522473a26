"""Referents of single reports, with what helps to tell who is who across reports."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from wirewatch.group.arrangement import Arrangement
from wirewatch.group.folding import key
from wirewatch.model.groups import EntityMention
from wirewatch.model.readings import EntityKind, Reading, Referent
from wirewatch.model.reports import Report

_SCHEME = "iso3166"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A referent of one report, or an agency that the report is credited to.

    ``state`` is the ISO code or folded name of the state that it is or belongs to, ``core`` its folded name
    without that state's ("foreign ministry of Norway"); ``channels`` are folded names of the agencies
    through which its words came.
    """

    report: str
    story: str
    family: str
    referent: Referent
    state: str | None
    core: str
    channels: frozenset[str]
    mentions: tuple[EntityMention, ...]

    @property
    def kind(self) -> EntityKind:
        """What the report takes it for."""
        return self.referent.kind

    @property
    def named(self) -> bool:
        """True where it is known by a name, not by a description or as a joint mention."""
        return not self.referent.anonymous and not self.referent.members

    @property
    def names(self) -> frozenset[str]:
        """Folded names that stand for it alone: full names, acronyms, and single words of its name."""
        own = set(key(self.referent.name).split())
        proper = {key(name) for name in self.referent.aliases if _is_proper(name, own)}
        return frozenset((proper | {key(self.referent.name)}) - {""})


def _is_proper(name: str, own: Collection[str]) -> bool:
    """True for a name whose first and last word are capitals'; "Group" at a sentence's start is none."""
    words = name.removeprefix("the ").removeprefix("The ").split()
    if not words or not all(word[0].isupper() or word[0].isdigit() for word in (words[0], words[-1])):
        return False
    return len(words) > 1 or (words[0].isupper() and len(words[0]) > 1) or key(name) in own


Group = tuple[Node, ...]
Pairs = Iterator[tuple[int, int]]
"""Indices of groups that are one."""


def nodes(arrangement: Arrangement, readings: Sequence[Reading]) -> tuple[Node, ...]:
    """The nodes of all readings (one for each referent) and of all credits, sorted by report."""
    reports = {report.id: report for report in arrangement.reports}
    story = {id: s.id for s in arrangement.stories for id in s.reports}
    family = {id: f.id for f in arrangement.families for id in f.reports}
    credited = _credited(arrangement)
    found: list[Node] = []
    for reading in sorted(readings, key=lambda reading: reading.report):
        where = story.get(reading.report, ""), family.get(reading.report, "")
        found.extend(_referents(reading, where, credited.get(where[1], frozenset())))
    for id in sorted(reports):
        found.extend(_credits(reports[id], story.get(id, ""), family.get(id, "")))
    return tuple(found)


def _credited(arrangement: Arrangement) -> dict[str, frozenset[str]]:
    """Folded names of the agencies that each family is credited to."""
    reports = {report.id: report for report in arrangement.reports}
    return {
        family.id: frozenset(key(c.agency) for id in family.reports for c in reports[id].credits)
        for family in arrangement.families
    }


def _referents(reading: Reading, where: tuple[str, str], credited: frozenset[str]) -> Iterator[Node]:
    referents = {referent.id: referent for referent in reading.referents}
    mentions: dict[str, list[EntityMention]] = defaultdict(list)
    for mention in reading.mentions:
        mentions[mention.referent].append(EntityMention(report=reading.report, span=mention.span))
    channels: dict[str, set[str]] = defaultdict(set)
    for statement in reading.statements:
        if statement.speaker:
            channels[statement.speaker] |= {key(referents[v].name) for v in statement.via if v in referents}
    for referent in reading.referents:
        belongs = referent if referent.kind is EntityKind.STATE else referents.get(referent.state or "")
        yield Node(
            report=reading.report,
            story=where[0],
            family=where[1],
            referent=referent,
            state=_state(belongs) if belongs else None,
            core=_core(referent, belongs),
            channels=frozenset(channels[referent.id]) | credited,
            mentions=tuple(mentions[referent.id]),
        )


def _state(referent: Referent) -> str:
    return dict(referent.ids).get(_SCHEME) or key(referent.name)


def _core(referent: Referent, belongs: Referent | None) -> str:
    """The folded name without the state's, before or after it."""
    name = key(referent.name)
    if belongs is None or belongs is referent:
        return name
    for state in sorted({key(alias) for alias in (belongs.name, *belongs.aliases)} - {""}):
        name = name.removeprefix(f"{state} s ").removeprefix(f"{state} ").removesuffix(f" of {state}")
    return name


def _credits(report: Report, story: str, family: str) -> Iterator[Node]:
    spans = defaultdict(list)
    for credit in report.credits:
        spans[credit.agency].append(credit.span)
    for name, places in sorted(spans.items()):
        referent = Referent(
            id=f"credit {name}", kind=EntityKind.ORGANIZATION, name=name, aliases=(name,), agency=True
        )
        mentions = (EntityMention(report=report.id, span=span) for span in places if span is not None)
        yield Node(
            report=report.id,
            story=story,
            family=family,
            referent=referent,
            state=None,
            core=key(name),
            channels=frozenset(),
            mentions=tuple(mentions),
        )


def kind_of(group: Sequence[Node]) -> EntityKind:
    """What most mentions of a group take it for; a state that has a code is a state."""
    if any(node.kind is EntityKind.STATE and node.referent.ids for node in group):
        return EntityKind.STATE
    counts: Counter[EntityKind] = Counter()
    for node in group:
        counts[node.kind] += len(node.mentions) + 1
    return min(counts, key=lambda kind: (kind is EntityKind.OTHER, -counts[kind], kind.value))


def apart(groups: Iterable[Group]) -> bool:
    """True where one report speaks of two of the groups as of different ones."""
    seen: set[str] = set()
    for group in groups:
        reports = {node.report for node in group if not node.referent.id.startswith("credit ")}
        if seen & reports:
            return True
        seen |= reports
    return False
