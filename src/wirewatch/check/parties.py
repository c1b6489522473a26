"""Sides: a state, its leader, its ministries and its officials speak and act for one another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from wirewatch.check.words import tokens
from wirewatch.model.groups import Entity
from wirewatch.model.readings import EntityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Entities by id, and the side of each; ``offices`` are words for the bodies and men of a state.

    ``correspondents`` are words for the people of an outlet, ``speaks_for`` the bodies of spokesmen by id.
    """

    entities: Mapping[str, Entity]
    offices: frozenset[str]
    correspondents: frozenset[str] = frozenset()
    speaks_for: Mapping[str, str] = field(default_factory=dict)
    known: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict, repr=False, compare=False)

    def name(self, id: str | None, otherwise: str = "") -> str:
        """The entity's name, ``otherwise`` where there is no such entity."""
        entity = self.entities.get(id) if id else None
        return entity.name if entity else otherwise

    def sides(self, ids: Iterable[str]) -> frozenset[str]:
        """Ids of the states to which the entities belong; an entity without a state is its own side."""
        wanted = tuple(ids)
        if wanted not in self.known:
            found: set[str] = set()
            for id in wanted:
                entity = self.entities.get(id)
                parts = entity.members if entity else ()
                found |= self.sides(p for p in parts if p != id) if parts else {self._side(id)}
            self.known[wanted] = frozenset(found)
        return self.known[wanted]

    def _side(self, id: str) -> str:
        id = self.speaks_for.get(id, id)
        entity = self.entities.get(id)
        if entity is None or entity.kind is EntityKind.STATE or entity.state is None:
            return id
        return entity.state

    def own(self, id: str) -> frozenset[str]:
        """The entity itself and its side."""
        return frozenset({id}) | self.sides([id])

    def voice(self, id: str) -> str:
        """For whom the entity speaks: its state, where it holds an office of that state, else itself."""
        entity = self.entities.get(id)
        if entity is None or entity.agency or not self._in_office(entity):
            return id
        return min(self.sides([id]))

    def body(self, id: str) -> str | None:
        """The body for which a spokesman speaks, None for anybody else."""
        return self.speaks_for.get(id)

    def _in_office(self, entity: Entity) -> bool:
        """True for a named person of a state, and for what is called by the name of an office."""
        if entity.kind is EntityKind.STATE:
            return True
        if entity.state is None:
            return False
        words = called(entity)
        if "former" in words or "ex" in words:
            return False
        named = entity.kind is EntityKind.PERSON and not entity.anonymous and not entity.collective
        return named or bool(words & self.offices)

    def is_stray_office(self, id: str) -> bool:
        """True for one called by the name of an office, of a state that was not read: "a spokesman"."""
        entity = self.entities.get(id)
        if entity is None or entity.kind is EntityKind.STATE or entity.state is not None:
            return False
        return bool(called(entity) & self.offices)

    def is_nobody(self, id: str) -> bool:
        """True for media that nobody named: "media reports", "Russian media"."""
        entity = self.entities.get(id)
        return entity is not None and entity.agency and (entity.collective or entity.anonymous)

    def is_nameless(self, id: str) -> bool:
        """True for one or many whom nobody named, whatever their office: "officials", "a diplomat"."""
        entity = self.entities.get(id)
        return entity is not None and (entity.collective or entity.anonymous) and not entity.members

    def is_correspondent(self, id: str) -> bool:
        """True for people of an outlet who are not named: "our correspondent", "a reporter"."""
        entity = self.entities.get(id)
        return self.is_nameless(id) and entity is not None and bool(called(entity) & self.correspondents)

    def is_unnamed(self, id: str) -> bool:
        """True for a source without name or office: "a person close to the talks", "experts"."""
        entity = self.entities.get(id)
        if entity is None or not (entity.collective or entity.anonymous):
            return False
        return not entity.members and self.voice(id) == id

    def is_described(self, id: str) -> bool:
        """True for a party that is only described, and to no state: a description fits many names."""
        entity = self.entities.get(id)
        return entity is not None and (entity.collective or entity.anonymous) and entity.state is None

    def is_loose(self, id: str) -> bool:
        """True for a person of whom nobody has said to which state he belongs."""
        entity = self.entities.get(id)
        return entity is not None and entity.kind is EntityKind.PERSON and entity.state is None

    def is_state(self, id: str) -> bool:
        """True for a state."""
        entity = self.entities.get(id)
        return entity is not None and entity.kind is EntityKind.STATE


def called(entity: Entity) -> frozenset[str]:
    """The words of its names and roles."""
    return frozenset(w for name in (entity.name, *entity.aliases, *entity.roles) for w in tokens(name))
