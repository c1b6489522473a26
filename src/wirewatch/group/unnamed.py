"""Those without a name of their own: unnamed sources, and several spoken of together."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations, pairwise

from wirewatch.group.folding import key
from wirewatch.group.nodes import Group, Node, Pairs, apart
from wirewatch.model.groups import Link, Relation
from wirewatch.model.spans import Span


def same_description(groups: Sequence[Group]) -> Pairs:
    """A source without a name is one within a family under one description, or through one agency.

    Several at once ("Western officials") are one within a story, where more than a bare noun tells them.
    """
    stories: dict[str, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        if group[0].referent.anonymous or (group[0].referent.collective and not group[0].referent.members):
            stories[group[0].story].append(index)
    for members in stories.values():
        for a, b in combinations(members, 2):
            if _one_source(groups[a][0], groups[b][0]):
                yield a, b


def _one_source(a: Node, b: Node) -> bool:
    one, other = key(a.referent.name).split(), key(b.referent.name).split()
    if a.report == b.report or a.kind is not b.kind or a.referent.collective != b.referent.collective:
        return False
    if a.family == b.family:
        return bool(one) and one == other
    if a.referent.collective:
        return one == other and a.state == b.state and (len(one) > 1 or a.state is not None)
    short, long = sorted((one, other), key=len)
    known = len(short) > 1 or one == other
    return bool(one) and known and long[: len(short)] == short and bool(a.channels & b.channels)


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
