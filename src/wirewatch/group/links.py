"""The links between reports: candidates, each verified on the texts, with what both share."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wirewatch.group import lineage, meetings, paraphrase
from wirewatch.group.alignment import Pair, shared_spans, stretches, turned
from wirewatch.group.components import components
from wirewatch.group.order import Order, order
from wirewatch.group.texts import Text
from wirewatch.group.wording import wordings
from wirewatch.model.groups import Family, Link, Relation
from wirewatch.model.reports import Report
from wirewatch.model.vectors import Vectors

_PARENTS = 8
"""So many links at most lead to one report: a text that hundreds carry need not be linked all with all."""

At = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A relation between two reports (indices), which came first, and what stands for one another."""

    relation: Relation
    order: Order
    score: float
    pairs: tuple[Pair, ...]
    kin: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Verified links, and those pairs of report ids among them that make one family."""

    links: tuple[Link, ...]
    bonds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What is known of some of the reports: those of one story (``stories`` by report) were compared before.

    ``links`` are all that lead to them, from reports beyond these, too; ``families`` those that they are in.
    """

    stories: Mapping[str, str]
    links: tuple[Link, ...]
    families: tuple[Family, ...]

    def knows(self, a: str, b: str) -> bool:
        """True where these two need not be compared."""
        return a in self.stories and self.stories[a] == self.stories.get(b)

    def bonds(self) -> Iterator[tuple[str, str]]:
        """What holds the families together."""
        for family in self.families:
            yield from pairwise(id for id in family.reports if id in self.stories)


NOTHING = Settled(stories={}, links=(), families=())


def find(
    reports: Sequence[Report], texts: Sequence[Text], vectors: Vectors, settled: Settled = NOTHING
) -> Links:
    """Link reports (``texts`` in the same order) to those that they descend from; what is settled stays."""
    found = _shared(reports, texts, settled)
    at = {report.id: index for index, report in enumerate(reports)}
    bonds = [(at[a], at[b]) for a, b in settled.bonds()] + [pair for pair, link in found.items() if link.kin]
    kin = components(len(texts), bonds)
    reworded = _reworded(reports, texts, kin, vectors, settled)
    every = {**found, **reworded}
    new = [_link(reports, texts, pair, every[pair]) for pair in every]
    together = {*bonds, *(pair for pair, link in reworded.items() if link.kin)}
    return Links(
        links=tuple(
            sorted(_best([*settled.links, *new]), key=lambda link: (link.from_report, link.to_report))
        ),
        bonds=tuple((reports[a].id, reports[b].id) for a, b in sorted(together)),
    )


def _shared(reports: Sequence[Report], texts: Sequence[Text], settled: Settled) -> dict[At, Found]:
    """Copies, versions and reuse."""
    found = {}
    for a, b in sorted(meetings.candidates([text.spelled for text in texts])):
        if settled.knows(reports[a].id, reports[b].id):
            continue
        seen = lineage.compare(texts[a], texts[b])
        relation = lineage.relation(reports[a], reports[b], seen)
        if relation is not None:
            kin = lineage.is_kin(relation, seen)
            who = order(reports[a], reports[b], texts[a], texts[b], relation)
            found[a, b] = Found(
                relation=relation, order=who, score=seen.containment, pairs=seen.pairs, kin=kin
            )
    return found


def _reworded(
    reports: Sequence[Report],
    texts: Sequence[Text],
    kin: Sequence[Sequence[int]],
    vectors: Vectors,
    settled: Settled,
) -> dict[At, Found]:
    """Rewordings among those that are not of one family yet; of several sources of one report the likest."""
    family = {index: number for number, members in enumerate(kin) for index in members}
    pairs = sorted(
        (a, b)
        for a, b in paraphrase.neighbours(texts)
        if family[a] != family[b] and not settled.knows(reports[a].id, reports[b].id)
    )
    needed = sorted({index for at in pairs for index in at})
    place = {index: number for number, index in enumerate(needed)}
    known = wordings([texts[index] for index in needed], vectors)
    best: dict[int, tuple[float, At, Found]] = {}
    for a, b in pairs:
        alike = paraphrase.align(texts[a], texts[b], known.similarities(place[a], place[b]))
        if not alike.holds:
            continue
        relation = lineage.reworded(reports[a], reports[b], lineage.compare(texts[a], texts[b]))
        if relation is Relation.REUSE and not alike.whole:
            continue
        who = order(reports[a], reports[b], texts[a], texts[b], relation)
        child = b if who.left_first else a
        new = Found(relation=relation, order=who, score=alike.score, pairs=alike.pairs, kin=True)
        if child not in best or alike.weight > best[child][0]:
            best[child] = (alike.weight, (a, b), new)
    return {at: new for _, at, new in best.values()}


def _best(links: Sequence[Link]) -> Iterator[Link]:
    """For each report the links from its closest ancestors."""
    parents: dict[str, list[Link]] = {}
    for link in links:
        parents.setdefault(link.to_report, []).append(link)
    for group in parents.values():
        yield from sorted(group, key=lambda link: (-link.score, link.from_report))[:_PARENTS]


def _link(reports: Sequence[Report], texts: Sequence[Text], at: At, found: Found) -> Link:
    (a, b), pairs = at, found.pairs
    if not found.order.left_first:
        (a, b), pairs = (b, a), turned(pairs)
    runs = [(pair,) for pair in pairs] if found.relation is Relation.PARAPHRASE else stretches(pairs)
    return Link(
        from_report=reports[a].id,
        to_report=reports[b].id,
        relation=found.relation,
        score=round(min(1.0, found.score), 4),
        order=found.order.basis,
        shared=shared_spans(texts[a], texts[b], runs),
    )
