"""Readings with entity ids: what each report says, of whom all reports speak."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from wirewatch.group.arrangement import Arrangement
from wirewatch.group.entities import Node, best_name, unite_nodes
from wirewatch.group.folding import key
from wirewatch.model.groups import Entity, EntityMention, Family, Grouping
from wirewatch.model.ids import digest_id, slug
from wirewatch.model.readings import EntityKind, Event, Mention, Reading, Referent, Statement
from wirewatch.model.reports import Report

Ids = Mapping[tuple[str, str], str]
"""Entity id by report id and referent id."""


def unite(arrangement: Arrangement, readings: Sequence[Reading]) -> Grouping:
    """Bring referents of all reports to entities and put entity ids in the place of referent ids."""
    ordered = sorted(readings, key=lambda reading: reading.report)
    nodes = _nodes(arrangement, ordered)
    groups = [[nodes[index] for index in group] for group in unite_nodes(nodes)]
    named = _ids(groups)
    ids = {(node.report, node.referent.id): id for id, group in named.items() for node in group}
    mentions = _mentions(ordered, ids)
    entities = tuple(_entity(id, group, ids, mentions.get(id, [])) for id, group in sorted(named.items()))
    return Grouping(
        reports=arrangement.reports,
        readings=tuple(_reading(reading, ids) for reading in ordered),
        links=arrangement.links,
        families=tuple(_credited(family, arrangement.reports, entities) for family in arrangement.families),
        stories=arrangement.stories,
        entities=entities,
    )


def _nodes(arrangement: Arrangement, readings: Sequence[Reading]) -> list[Node]:
    story = {report: s.id for s in arrangement.stories for report in s.reports}
    family = {report: f.id for f in arrangement.families for report in f.reports}
    nodes = []
    for reading in readings:
        counts = Counter(mention.referent for mention in reading.mentions)
        for referent in reading.referents:
            nodes.append(
                Node(
                    report=reading.report,
                    story=story.get(reading.report, ""),
                    family=family.get(reading.report, ""),
                    referent=referent,
                    mentions=counts[referent.id],
                )
            )
    return nodes


def _ids(groups: Sequence[Sequence[Node]]) -> dict[str, list[Node]]:
    """A readable id for each group; two groups of one name get a digest of their members as well."""
    wanted: dict[str, list[Sequence[Node]]] = defaultdict(list)
    for group in groups:
        wanted[_wanted(group)].append(group)
    ids: dict[str, list[Node]] = {}
    for id, claimants in wanted.items():
        for group in claimants:
            members = sorted(f"{node.report}/{node.referent.id}" for node in group)
            ids[id if len(claimants) == 1 else digest_id(id, *members)] = list(group)
    return ids


def _wanted(group: Sequence[Node]) -> str:
    code = next((node.state_code for node in group if node.state_code), None)
    if code:
        return f"state-{code.lower()}"
    kind = _kind(group)
    return f"{kind.value}-{slug(best_name(group)) or 'unnamed'}"


def _kind(group: Sequence[Node]) -> EntityKind:
    counts: Counter[EntityKind] = Counter()
    for node in group:
        counts[node.referent.kind] += node.mentions + 1
    return min(counts, key=lambda kind: (-counts[kind], kind.value))


def _mentions(readings: Sequence[Reading], ids: Ids) -> dict[str, list[EntityMention]]:
    found: dict[str, list[EntityMention]] = defaultdict(list)
    for reading in readings:
        for mention in reading.mentions:
            if (id := ids.get((reading.report, mention.referent))) is not None:
                found[id].append(EntityMention(report=reading.report, span=mention.span))
    return found


def _entity(id: str, group: Sequence[Node], ids: Ids, mentions: Sequence[EntityMention]) -> Entity:
    def mapped(node: Node, referent: str | None) -> str | None:
        return ids.get((node.report, referent)) if referent else None

    states = Counter(state for node in group if (state := mapped(node, node.referent.state)) and state != id)
    referents = [node.referent for node in group]
    return Entity(
        id=id,
        name=best_name(group),
        kind=_kind(group),
        aliases=tuple(sorted({a for r in referents for a in (r.name, *r.aliases)})),
        roles=tuple(sorted({role for r in referents for role in r.roles})),
        ids=tuple(sorted({pair for r in referents for pair in r.ids})),
        state=min(states, key=lambda s: (-states[s], s)) if states else None,
        anonymous=all(r.anonymous for r in referents),
        collective=all(r.collective for r in referents),
        agency=any(r.agency for r in referents),
        members=tuple(sorted({m for node in group for r in node.referent.members if (m := mapped(node, r))})),
        mentions=tuple(sorted(mentions, key=lambda m: (m.report, m.span))),
    )


def _credited(family: Family, reports: Sequence[Report], entities: Sequence[Entity]) -> Family:
    """The family with the entity of the agency that most of its reports credit."""
    counts = Counter(key(c.agency) for r in reports if r.id in family.reports for c in r.credits)
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        for entity in sorted(entities, key=lambda e: (not e.agency, e.id)):
            if name in {key(alias) for alias in entity.aliases}:
                return replace(family, agency=entity.id)
    return family


def _reading(reading: Reading, ids: Ids) -> Reading:
    """The reading with entity ids; what points to no referent of it is dropped."""

    def one(referent: str | None) -> str | None:
        return ids.get((reading.report, referent)) if referent else None

    def many(referents: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(id for r in referents if (id := one(r))))

    def said(s: Statement) -> Statement:
        return replace(s, speaker=one(s.speaker), via=many(s.via))

    def told(e: Event) -> Event:
        return replace(e, actors=many(e.actors), recipients=many(e.recipients), holder=one(e.holder))

    return replace(
        reading,
        referents=tuple(_referent(r, one, many) for r in reading.referents),
        mentions=tuple(_mention(m, one) for m in reading.mentions),
        statements=tuple(said(s) for s in reading.statements),
        events=tuple(told(e) for e in reading.events),
    )


def _referent(r: Referent, one, many) -> Referent:  # type: ignore[no-untyped-def]
    return replace(r, id=one(r.id) or r.id, state=one(r.state), members=many(r.members))


def _mention(m: Mention, one) -> Mention:  # type: ignore[no-untyped-def]
    return replace(m, referent=one(m.referent) or m.referent)
