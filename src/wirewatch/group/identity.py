"""Who is who across reports: rules that bring nodes together, from the surest to the least sure.

Each rule takes groups of nodes and yields pairs of groups that are one; the groups are merged before the
next rule looks at them. No rule joins two groups that one report keeps apart under full names.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from wirewatch.group import names
from wirewatch.group.components import components
from wirewatch.group.folding import key
from wirewatch.group.nodes import Node, kind_of
from wirewatch.model.readings import EntityKind

Group = tuple[Node, ...]
Pairs = Iterator[tuple[int, int]]
Rule = Callable[[Sequence[Group]], Pairs]

_BODIES = frozenset(
    """administration air force agency airport armed army assembly authorities authority bank border cabinet
    central chamber coast command commission committee congress consulate council court customs defence
    defense delegation department economy embassy energy exchange executive finance foreign forces general
    government guard health high house industry information institute intelligence interior investigation
    justice labour labor leadership lower mfa military ministry mission national navy office of on for and
    the parliament party police policy presidency president presidential prime minister prosecutor
    prosecutors public ruling secretariat security senate service services social staff state supreme
    trade transport treasury upper affairs mod""".split()  # noqa: SIM905
)
"""Words of which the names of public bodies are made that every state has."""


def united(nodes: Sequence[Node]) -> tuple[Group, ...]:
    """The nodes, grouped by entity, in a stable order."""
    groups: tuple[Group, ...] = tuple((node,) for node in nodes)
    for rule in RULES:
        merged = components(len(groups), list(rule(groups)))
        groups = tuple(tuple(node for index in part for node in groups[index]) for part in merged)
    return groups


def same_code(groups: Sequence[Group]) -> Pairs:
    """States with one ISO 3166 code are one."""
    return _chained(groups, lambda n: n.state if n.kind is EntityKind.STATE and n.referent.ids else None)


def same_name(groups: Sequence[Group]) -> Pairs:
    """Things of one kind with one full name are one; bare words and public bodies only within a story."""

    def identity(node: Node) -> tuple[str, ...] | None:
        if not node.named or (node.kind is EntityKind.STATE and node.referent.ids):
            return None
        name = key(node.referent.name)
        if not name:
            return None
        if node.kind is EntityKind.PERSON:
            return (node.kind, names.sounded(node.referent.name), "" if " " in name else node.story)
        if is_body(name):
            return (node.kind, name, node.state, node.story) if node.state else (name, node.family)
        proper = node.referent.name[:1].isupper()
        return (node.kind, name, "" if proper else node.story)

    return _chained(groups, identity)


def same_name_other_kind(groups: Sequence[Group]) -> Pairs:
    """Within a story one proper name is one thing, whatever single reports take it for."""

    def identity(node: Node) -> tuple[str, str] | None:
        name = key(node.referent.name)
        coded = node.kind is EntityKind.STATE and node.referent.ids
        if coded or not node.named or not node.referent.name[:1].isupper() or is_body(name):
            return None
        return (node.story, name)

    return _chained(groups, identity)


def same_body(groups: Sequence[Group]) -> Pairs:
    """Within a story a public body's name stands for that of the one state whose body is named so."""
    bodies: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        name = key(group[0].referent.name)
        if group[0].kind is EntityKind.ORGANIZATION and group[0].named and is_body(name):
            bodies[group[0].story, name].append(index)
    for members in bodies.values():
        if len({node.state for index in members for node in groups[index]} - {None}) <= 1:
            yield from pairwise(members)


def same_alias(groups: Sequence[Group]) -> Pairs:
    """Within a story an organization's, instrument's or vessel's other names stand for it."""
    for kind in (EntityKind.ORGANIZATION, EntityKind.INSTRUMENT, EntityKind.VESSEL):
        for members in _in_stories(groups, kind).values():
            bearers: dict[str, set[int]] = defaultdict(set)
            for index in members:
                for name in {name for node in groups[index] for name in node.names}:
                    if not is_body(name):
                        bearers[name].add(index)
            for bearing in bearers.values():
                if not _apart([groups[index] for index in bearing]):
                    yield from pairwise(sorted(bearing))


def short_form(groups: Sequence[Group]) -> Pairs:
    """Within a story an acronym or first word stands for the one organization whose name it shortens."""
    for members in _in_stories(groups, EntityKind.ORGANIZATION).values():
        for index in members:
            short = groups[index][0].referent.name
            if " " in key(short):
                continue
            fits = [other for other in members if other != index and _shortens(short, groups[other])]
            if len(fits) == 1 and not _apart([groups[index], groups[fits[0]]]):
                yield index, fits[0]


def _shortens(short: str, group: Group) -> bool:
    full = {
        name for node in group for name in (node.referent.name, *node.referent.aliases) if " " in key(name)
    }
    return any(names.acronym(short, name) or key(name).split()[0] == key(short) for name in full)


def misprinted(groups: Sequence[Group]) -> Pairs:
    """Within a story two persons' names that differ by a slip in one long word, with one role, are one."""
    for members in _in_stories(groups, EntityKind.PERSON).values():
        blocks: dict[str, list[int]] = defaultdict(list)
        for index in members:
            tokens = key(groups[index][0].referent.name).split()
            for token in {tokens[0], tokens[-1]} if len(tokens) > 1 else ():
                blocks[token].append(index)
        for block in blocks.values():
            for a, b in combinations(block, 2):
                if _misprint(groups[a], groups[b]) and not _apart([groups[a], groups[b]]):
                    yield a, b


def _misprint(a: Group, b: Group) -> bool:
    slips = names.misprint(a[0].referent.name, b[0].referent.name)
    return slips > 0 and (_one_role(a, b) or (slips == 1 and not (_roles(a) and _roles(b))))


def _roles(group: Group) -> set[str]:
    return {
        word for node in group for role in node.referent.roles for word in key(role).split() if len(word) > 3
    }


def _one_role(a: Group, b: Group) -> bool:
    return bool(_roles(a) & _roles(b))


def part_of_name(groups: Sequence[Group]) -> Pairs:
    """Within a story a surname or a shorter form stands for the one person whose name holds it."""
    for members in _in_stories(groups, EntityKind.PERSON).values():
        for index in members:
            short = groups[index][0].referent.name
            fits = [i for i in members if i != index and names.is_part(short, groups[i][0].referent.name)]
            if len(fits) == 1 and not _apart([groups[index], groups[fits[0]]]):
                yield index, fits[0]


def same_description(groups: Sequence[Group]) -> Pairs:
    """A source without a name is one within a family under one description, or through one agency."""
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
    if one == other:
        shared = a.family == b.family or bool(a.channels & b.channels) or a.referent.collective
        return bool(one) and shared and (a.state is None or b.state is None or a.state == b.state)
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and long[: len(short)] == short and bool(a.channels & b.channels)


def joint(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups, with joint mentions of the same members ("the two leaders", "they") brought together."""
    owner = {(node.report, node.referent.id): index for index, group in enumerate(groups) for node in group}
    same: dict[tuple[str, frozenset[int]], list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        node = group[0]
        members = frozenset(owner[node.report, m] for m in node.referent.members if (node.report, m) in owner)
        if members:
            same[node.story, members].append(index)
    pairs = [pair for indices in same.values() for pair in pairwise(indices)]
    merged = components(len(groups), pairs)
    return tuple(tuple(node for index in part for node in groups[index]) for part in merged)


def is_body(name: str) -> bool:
    """True for a folded name made of common words alone, like "foreign ministry"."""
    return all(word in _BODIES for word in name.split())


def _chained(groups: Sequence[Group], identity: Callable[[Node], object | None]) -> Pairs:
    """Groups that hold nodes of one identity, each with the next."""
    holders: dict[object, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        for known in {identity(node) for node in group} - {None}:
            holders[known].append(index)
    for held in holders.values():
        yield from pairwise(held)


def _in_stories(groups: Sequence[Group], kind: EntityKind) -> dict[str, list[int]]:
    """Indices of the named groups of a kind in each story."""
    stories: dict[str, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        if kind_of(group) is kind and group[0].named:
            for story in sorted({node.story for node in group}):
                stories[story].append(index)
    return stories


def _apart(groups: Iterable[Group]) -> bool:
    """True where one report speaks of two of the groups as of different ones."""
    seen: set[str] = set()
    for group in groups:
        reports = {node.report for node in group if not node.referent.id.startswith("credit ")}
        if seen & reports:
            return True
        seen |= reports
    return False


RULES: tuple[Rule, ...] = (
    same_code,
    same_name,
    same_name_other_kind,
    same_body,
    same_alias,
    short_form,
    misprinted,
    part_of_name,
    same_description,
)
