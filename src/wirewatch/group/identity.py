"""Who is who across reports: rules that bring nodes together, from the surest to the least sure.

Each rule takes groups of nodes and yields pairs of groups that are one; the groups are merged before the
next rule looks at them. No rule joins two groups that one report keeps apart under full names, or that a
reviewer keeps apart; whom a reviewer holds for one is one before any rule looks.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from itertools import combinations, pairwise

from wirewatch.group import names
from wirewatch.group.components import components
from wirewatch.group.folding import key
from wirewatch.group.nodes import Group, Node, Pairs, apart, kind_of
from wirewatch.group.rulings import NONE, Rulings
from wirewatch.group.unnamed import fuller_description, same_description, same_members, same_passage
from wirewatch.lists.grouping import GroupingWords
from wirewatch.model.groups import Link
from wirewatch.model.readings import EntityKind

Rule = Callable[[Sequence[Group]], Pairs]


def united(
    nodes: Sequence[Node], links: Sequence[Link] = (), *, words: GroupingWords, rulings: Rulings = NONE
) -> tuple[Group, ...]:
    """The nodes, grouped by entity, in a stable order."""
    groups: tuple[Group, ...] = tuple((node,) for node in nodes)
    passages = partial(same_passage, links=links)
    every: tuple[Rule, ...] = (rulings.same_by_ruling, *rules(words), passages, same_members)
    for rule in every:
        groups = _merged(groups, list(rule(groups)), rulings)
    return groups


def _merged(groups: Sequence[Group], pairs: Sequence[tuple[int, int]], rulings: Rulings) -> tuple[Group, ...]:
    merged = components(len(groups), rulings.kept_apart(groups, pairs))
    return tuple(tuple(node for index in part for node in groups[index]) for part in merged)


def same_code(groups: Sequence[Group]) -> Pairs:
    """States with one ISO 3166 code are one."""
    return _chained(groups, lambda n: n.state if n.kind is EntityKind.STATE and n.referent.ids else None)


def same_name(groups: Sequence[Group], words: GroupingWords) -> Pairs:
    """Things of one kind with one full name are one, where a name is enough to tell them."""

    def identity(node: Node) -> tuple[str, ...] | None:
        if not node.named or (node.kind is EntityKind.STATE and node.referent.ids):
            return None
        name = key(node.referent.name)
        if not name:
            return None
        if node.kind is EntityKind.PERSON:
            return (node.kind, names.sounded(node.referent.name))
        if is_body(node.core, words):
            return (node.kind, body(node.core, words), node.state or node.family)
        if node.kind in (EntityKind.ORGANIZATION, EntityKind.VESSEL):
            name = names.bare(name, words)
        return (node.kind, name)

    return _chained(groups, identity)


def same_name_other_kind(groups: Sequence[Group], words: GroupingWords) -> Pairs:
    """Within a story one proper name is one thing, whatever single reports take it for."""

    def identity(node: Node) -> tuple[str, str] | None:
        name = key(node.referent.name)
        coded = node.kind is EntityKind.STATE and node.referent.ids
        if coded or not node.named or not node.referent.name[:1].isupper() or is_body(name, words):
            return None
        return (node.story, name)

    return _chained(groups, identity)


def same_body(groups: Sequence[Group], words: GroupingWords) -> Pairs:
    """Within a story an organization's name is that of the one state whose organization is named so.

    "National Police Agency" and "National Police Agency of Japan" are one where no other state has one.
    """
    bodies: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        if group[0].kind is EntityKind.ORGANIZATION and group[0].named and not group[0].referent.collective:
            for where in {(node.story, body(node.core, words)) for node in group}:
                bodies[where].append(index)
    for members in bodies.values():
        if len({node.state for index in members for node in groups[index]} - {None}) <= 1:
            yield from pairwise(members)


def body(core: str, words: GroupingWords) -> str:
    """The name of a body however it is put: ministry of defence, defense ministry."""
    if not is_body(core, words):
        return core
    return " ".join(
        sorted(set(core.replace("defense", "defence").split()) - {"of", "for", "the", "and", "affairs"})
    )


def same_alias(groups: Sequence[Group], words: GroupingWords) -> Pairs:
    """Within a story an organization's, instrument's or vessel's other names stand for it."""
    for kind in (EntityKind.ORGANIZATION, EntityKind.INSTRUMENT, EntityKind.VESSEL):
        for members in _in_stories(groups, kind).values():
            bearers: dict[str, set[int]] = defaultdict(set)
            for index in members:
                for name in {name for node in groups[index] for name in node.names}:
                    if not is_body(name, words):
                        bearers[name].add(index)
            for bearing in bearers.values():
                if not apart([groups[index] for index in bearing]):
                    yield from pairwise(sorted(bearing))


def short_form(groups: Sequence[Group]) -> Pairs:
    """Within a story an acronym or first word stands for the one organization whose name it shortens."""
    for members in _in_stories(groups, EntityKind.ORGANIZATION).values():
        for index in members:
            short = groups[index][0].referent.name
            if " " in key(short):
                continue
            fits = [other for other in members if other != index and _shortens(short, groups[other])]
            if len(fits) == 1 and not apart([groups[index], groups[fits[0]]]):
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
                if _misprint(groups[a], groups[b]) and not apart([groups[a], groups[b]]):
                    yield a, b


def _misprint(a: Group, b: Group) -> bool:
    one, other = a[0].referent.name, b[0].referent.name
    slips = names.misprint(one, other)
    unlike = bool(_roles(a) and _roles(b)) and not _roles(a) & _roles(b)
    return not unlike and (names.respelled(one, other) or slips == 1 or (slips > 1 and _one_role(a, b)))


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
            if len(fits) == 1 and not apart([groups[index], groups[fits[0]]]):
                yield index, fits[0]


def is_body(name: str, words: GroupingWords) -> bool:
    """True for a folded name made of common words alone, like "foreign ministry"."""
    return all(word in words.bodies for word in name.split())


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


def rules(words: GroupingWords) -> tuple[Rule, ...]:
    """The rules in their order, with the words that they rest on."""
    return (
        same_code,
        partial(same_name, words=words),
        partial(same_name_other_kind, words=words),
        partial(same_body, words=words),
        partial(same_alias, words=words),
        short_form,
        misprinted,
        part_of_name,
        same_description,
        fuller_description,
    )
