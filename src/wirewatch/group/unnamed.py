"""Those without a name of their own: unnamed sources, and several spoken of together."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from wirewatch.group.folding import key
from wirewatch.group.nodes import Group, Node, Pairs, apart
from wirewatch.model.groups import Link, Relation
from wirewatch.model.spans import Span


def same_description(groups: Sequence[Group]) -> Pairs:
    """A source without a name is one within a family under one description, or through one agency.

    Several at once ("Western officials") are one within a story, where more than a bare noun tells them.
    """
    holders: dict[tuple[str | None, ...], list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        for known in {known for node in group if _unnamed(node) for known in _descriptions(node)}:
            holders[known].append(index)
    for held in holders.values():
        times = Counter(node.report for index in held for node in groups[index])
        yield from pairwise(i for i in held if all(times[node.report] == 1 for node in groups[i]))


def _unnamed(node: Node) -> bool:
    return (node.referent.anonymous or node.referent.collective) and not node.referent.members


def _descriptions(node: Node) -> Iterator[tuple[str | None, ...]]:
    """By what a source without a name is known: where two nodes share one of them they are one."""
    name = key(node.referent.name)
    what = (name, node.kind.value, str(node.referent.collective))
    if not name:
        return
    yield ("family", node.family, *what)
    if node.referent.collective:
        if " " in name or node.state:
            yield ("story", node.story, node.state, *what)
        return
    for channel in node.channels:
        yield ("channel", node.story, channel, *what)


def fuller_description(groups: Sequence[Group]) -> Pairs:
    """Through one agency "a European diplomat" is "a European diplomat close to the talks"."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        node = group[0]
        tokens = key(node.referent.name).split()
        if _unnamed(node) and not node.referent.collective and len(tokens) > 1:
            for channel in sorted({channel for each in group for channel in each.channels}):
                blocks[node.story, channel, node.kind.value, *tokens[:2]].append(index)
    for block in blocks.values():
        for a, b in combinations(block, 2):
            one, other = (key(groups[index][0].referent.name).split() for index in (a, b))
            short, long = sorted((one, other), key=len)
            if long[: len(short)] == short and not apart([groups[a], groups[b]]):
                yield a, b


def same_passage(groups: Sequence[Group], links: Sequence[Link]) -> Pairs:
    """A source without a name is one where one text renders the other's sentence, and no like one is near.

    "A hotel employee" of a sentence and "a worker of the hotel" of its rewording are one person.
    """
    sources: dict[str, list[tuple[int, Node]]] = defaultdict(list)
    for index, group in enumerate(groups):
        for node in group:
            if node.referent.anonymous and not node.referent.members:
                sources[node.report].append((index, node))
    for link in links:
        for shared in link.shared if link.relation is not Relation.REUSE else ():
            ones = _alone(sources[link.from_report], shared.from_span)
            others = _alone(sources[link.to_report], shared.to_span)
            for what in sorted(ones.keys() & others.keys()):
                if not apart([groups[ones[what]], groups[others[what]]]):
                    yield ones[what], others[what]


def _alone(sources: Sequence[tuple[int, Node]], span: Span) -> dict[tuple[str, bool], int]:
    """Groups with a mention within a span, by kind and number, where there is only one of that."""
    within: dict[tuple[str, bool], set[int]] = defaultdict(set)
    for index, node in sources:
        if any(span.covers(mention.span) for mention in node.mentions):
            within[node.kind.value, node.referent.collective].add(index)
    return {what: indices.pop() for what, indices in within.items() if len(indices) == 1}


def same_members(groups: Sequence[Group]) -> Pairs:
    """Joint mentions of the same members ("the two leaders", "they") are one."""
    owner = {(node.report, node.referent.id): index for index, group in enumerate(groups) for node in group}
    same: dict[tuple[str, frozenset[int]], list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        node = group[0]
        members = frozenset(owner[node.report, m] for m in node.referent.members if (node.report, m) in owner)
        if members:
            same[node.story, members].append(index)
    for indices in same.values():
        yield from pairwise(indices)
