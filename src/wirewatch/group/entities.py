"""One entity for one person, state or organization, across reports and spellings."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wirewatch.group import names
from wirewatch.group.components import components
from wirewatch.group.folding import key
from wirewatch.model.readings import EntityKind, Referent

Pairs = Iterator[tuple[int, int]]

_SCHEME = "iso3166"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A referent of one report, with the report's story and family and how often it is mentioned."""

    report: str
    story: str
    family: str
    referent: Referent
    mentions: int

    @property
    def named(self) -> bool:
        """True where it is known by a name, not by a description or as a joint mention."""
        return not self.referent.anonymous and not self.referent.members

    @property
    def state_code(self) -> str | None:
        """ISO 3166 alpha-3 code of a state, None for anything else."""
        if self.referent.kind is not EntityKind.STATE:
            return None
        return dict(self.referent.ids).get(_SCHEME)


def unite_nodes(nodes: Sequence[Node]) -> tuple[tuple[int, ...], ...]:
    """Indices of the nodes that are one entity, group by group."""
    pairs = [*_codes(nodes), *_same_name(nodes), *_persons(nodes), *_acronyms(nodes)]
    return components(len(nodes), pairs)


def _chain(groups: Iterable[Sequence[int]]) -> Pairs:
    for group in groups:
        yield from pairwise(group)


def _codes(nodes: Sequence[Node]) -> Pairs:
    """States of one code."""
    groups: dict[object, list[int]] = defaultdict(list)
    for index, node in enumerate(nodes):
        if node.state_code:
            groups[node.state_code].append(index)
    return _chain(groups.values())


def _same_name(nodes: Sequence[Node]) -> Pairs:
    """One kind and one name, spellings aside: everywhere for full names, within a story for single words."""
    groups: dict[object, list[int]] = defaultdict(list)
    for index, node in enumerate(nodes):
        if node.state_code or not node.named:
            continue
        name = (
            names.sounded(node.referent.name)
            if node.referent.kind is EntityKind.PERSON
            else key(node.referent.name)
        )
        where = "" if " " in name or node.referent.kind is not EntityKind.PERSON else node.story
        if name:
            groups[(node.referent.kind, name, where)].append(index)
    return _chain(groups.values())


def _persons(nodes: Sequence[Node]) -> Pairs:
    """Within a story: misprints of one name with one role, and surnames that only one person bears."""
    stories: dict[str, list[int]] = defaultdict(list)
    for index, node in enumerate(nodes):
        if node.referent.kind is EntityKind.PERSON and node.named:
            stories[node.story].append(index)
    for members in stories.values():
        yield from _misprints(nodes, members)


def _misprints(nodes: Sequence[Node], members: Sequence[int]) -> Pairs:
    first: dict[str, list[int]] = defaultdict(list)
    for index in members:
        first[key(nodes[index].referent.name).split(" ")[0]].append(index)
    for block in first.values():
        for at, a in enumerate(block):
            for b in block[at + 1 :]:
                one, other = nodes[a], nodes[b]
                if one.report != other.report and names.misprint(one.referent.name, other.referent.name):
                    yield a, b


def _acronyms(nodes: Sequence[Node]) -> Pairs:
    """Organizations whose short and full name some report gives together, or that fit within a story."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        if node.referent.kind is EntityKind.ORGANIZATION and node.named:
            for name in {node.referent.name, *node.referent.aliases}:
                index[(node.story, key(name))].append(at)
    return _chain(index.values())


def best_name(group: Sequence[Node]) -> str:
    """The name that most reports use, among the full ones; the shortest spelling on a tie."""
    counts: Counter[str] = Counter()
    for node in group:
        counts[node.referent.name] += 1
    return min(counts, key=lambda name: (-len(name.split()) > -2, -counts[name], len(name), name))
