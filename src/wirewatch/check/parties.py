"""Sides: a state, its leader, its ministries and its officials speak and act for one another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wirewatch.model.groups import Entity
from wirewatch.model.readings import EntityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Entities by id, and the side on which each stands."""

    entities: Mapping[str, Entity]

    def name(self, id: str | None, otherwise: str = "") -> str:
        """The entity's name, ``otherwise`` where there is no such entity."""
        entity = self.entities.get(id) if id else None
        return entity.name if entity else otherwise

    def sides(self, ids: Iterable[str]) -> frozenset[str]:
        """Ids of the states for which the entities stand; an entity without a state is its own side."""
        found: set[str] = set()
        for id in ids:
            entity = self.entities.get(id)
            parts = entity.members if entity else ()
            found |= self.sides(p for p in parts if p != id) if parts else {self._side(id)}
        return frozenset(found)

    def _side(self, id: str) -> str:
        entity = self.entities.get(id)
        if entity is None or entity.kind is EntityKind.STATE or entity.state is None:
            return id
        return entity.state

    def own(self, id: str) -> frozenset[str]:
        """The entity itself and its side."""
        return frozenset({id}) | self.sides([id])

    def is_unknown(self, id: str) -> bool:
        """True for a source that nobody could name: "media reports", "Russian media", "sources"."""
        entity = self.entities.get(id)
        return entity is not None and (entity.collective or entity.anonymous) and not self._official(entity)

    def _official(self, entity: Entity) -> bool:
        """Several officials of one state are that state; several media are nobody."""
        return entity.state is not None and not entity.agency
