"""Entities made of the nodes that are one: their ids, names and what all reports know of them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from wirewatch.group.folding import key
from wirewatch.group.nodes import Group, Node, kind_of
from wirewatch.model.groups import Entity
from wirewatch.model.ids import digest_id, slug
from wirewatch.model.readings import EntityKind

Ids = Mapping[tuple[str, str], str]
"""Entity id by report id and referent id."""


def named(groups: Sequence[Group]) -> dict[str, Group]:
    """The groups by entity id, sorted: kind and name where that is unambiguous, a digest added where not."""
    wanted: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        wanted[_wanted(group)].append(group)
    ids: dict[str, Group] = {}
    for id, claimants in wanted.items():
        if len(claimants) == 1 and not claimants[0][0].referent.anonymous:
            ids[id] = claimants[0]
            continue
        for group in claimants:
            ids[digest_id(id, min(_place(node) for node in group))] = group
    return dict(sorted(ids.items()))


def _place(node: Node) -> str:
    """Where a node is first mentioned: what tells it from others of its name."""
    first = min((mention.span.start for mention in node.mentions), default=-1)
    return f"{node.report}/{first:09d}/{node.referent.id}"


def _wanted(group: Group) -> str:
    state = next((n.state for n in group if n.kind is EntityKind.STATE and n.referent.ids and n.state), None)
    if state:
        return f"state-{slug(state)}"
    name = best_name(group)
    return f"{kind_of(group).value}-{slug(name) or digest_id('name', name)}"


def best_name(group: Group) -> str:
    """The name that most reports use, a full one before a bare or an abbreviated one."""
    counts = Counter(node.referent.name for node in group)
    return min(
        counts, key=lambda name: (" " not in key(name) and len(counts) > 1, -counts[name], len(name), name)
    )


def entity(id: str, group: Group, ids: Ids) -> Entity:
    """What all reports together know of one entity."""

    def mapped(of: Callable[[Node], Sequence[str]]) -> Counter[str]:
        found = (ids.get((node.report, referent)) for node in group for referent in of(node))
        return Counter(other for other in found if other is not None and other != id)

    referents = [node.referent for node in group]
    states = mapped(lambda node: (node.referent.state,) if node.referent.state else ())
    return Entity(
        id=id,
        name=best_name(group),
        kind=kind_of(group),
        aliases=tuple(sorted({name for r in referents for name in (r.name, *r.aliases)})),
        roles=tuple(sorted({role for r in referents for role in r.roles})),
        ids=tuple(sorted({pair for r in referents for pair in r.ids})),
        state=min(states, key=lambda state: (-states[state], state), default=None),
        anonymous=all(r.anonymous for r in referents),
        collective=all(r.collective for r in referents),
        agency=any(r.agency for r in referents),
        members=tuple(sorted(mapped(lambda node: node.referent.members))),
        mentions=tuple(
            sorted({m for node in group for m in node.mentions}, key=lambda m: (m.report, m.span))
        ),
    )
