"""Entities made of the nodes that are one: their ids, names and what all reports know of them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from wirewatch.group import names
from wirewatch.group.folding import key
from wirewatch.group.identity import body, is_body
from wirewatch.group.nodes import Group, Node, kind_of
from wirewatch.group.rulings import NONE, Rulings
from wirewatch.lists.grouping import GroupingWords
from wirewatch.model.groups import Entity
from wirewatch.model.ids import digest_id, slug
from wirewatch.model.readings import EntityKind

Ids = Mapping[tuple[str, str], str]
"""Entity id by report id and referent id."""


def named(
    groups: Sequence[Group], words: GroupingWords, first: Mapping[str, int], rulings: Rulings = NONE
) -> dict[str, Group]:
    """The groups of one story by entity id, sorted.

    Who is known by more than this story has an id that is the same in every story: the state's code, the full
    name of a person in one spelling for each sound, the name of a firm, the state and the office of a public
    body; that of a person whom reviewers ruled on is the id of the name that they ruled on first. To all
    others, and where two claim one id, a digest is added of the place where the story mentions them first:
    ``first`` ranks its reports, so that the id lasts while the story grows.
    """
    wanted: dict[str, list[Group]] = defaultdict(list)
    ids: dict[str, Group] = {}
    for group in groups:
        wanted[_everywhere(group, words, rulings) or ""].append(group)
    for group in wanted.pop("", []):
        ids[digest_id(_here(group, first), _place(group, first))] = group
    for id, claimants in wanted.items():
        for group in claimants:
            ids[id if len(claimants) == 1 else digest_id(id, _place(group, first))] = group
    return dict(sorted(ids.items()))


def _place(group: Group, first: Mapping[str, int]) -> str:
    """Where the story first mentions it: what tells it from others of its name."""
    places = (
        (
            first[node.report],
            min((m.span.start for m in node.mentions), default=-1),
            node.referent.id,
            node.report,
        )
        for node in group
    )
    _, start, referent, report = min(places)
    return f"{report}/{start}/{referent}"


def _here(group: Group, first: Mapping[str, int]) -> str:
    """The id of what only its story tells from others of its name, without what tells it."""
    name = min(group, key=lambda node: first[node.report]).referent.name
    return f"{kind_of(group).value}-{slug(name) or digest_id('name', name)}"


def _everywhere(group: Group, words: GroupingWords, rulings: Rulings) -> str | None:
    """The id that holds in every story; None for those whom a name does not tell: "Kim", "the ministry"."""
    state = next((n.state for n in group if n.kind is EntityKind.STATE and n.referent.ids and n.state), None)
    if state:
        return f"state-{slug(state)}"
    name, kind = best_name(group), kind_of(group)
    node = next(node for node in group if node.referent.name == name)
    proper = node.named and name[:1].isupper()
    if kind is EntityKind.PERSON:
        if (ruled := rulings.id(group)) is not None:
            return ruled
        full = node.named and len(key(name).split()) > 1
        return f"person-{slug(names.sounded(name)) or digest_id('name', key(name))}" if full else None
    if is_body(node.core, words):
        held = next((n.state for n in group if n.state), None)
        return f"{kind.value}-{slug(held)}-{slug(body(node.core, words))}" if held and node.named else None
    bare = key(name)
    if kind in (EntityKind.ORGANIZATION, EntityKind.VESSEL):
        bare = names.bare(name, words)
    return f"{kind.value}-{slug(bare)}" if proper and slug(bare) else None


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
