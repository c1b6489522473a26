"""When an event meets a rule: type, status, parties, words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wirewatch.model.groups import Entity
from wirewatch.model.judgements import Party, Rule
from wirewatch.model.readings import Event

Terms = re.Pattern[str] | None
"""One pattern for a list of terms; None for an empty list."""


def compile_terms(terms: tuple[str, ...]) -> Terms:
    """Words at word boundaries in any case, plurals included; ``*`` at a term's end stands for any ending."""
    if not terms:
        return None
    parts = []
    for term in terms:
        body = r"[\s-]+".join(re.escape(w) for w in re.split(r"[\s-]+", term.removesuffix("*")) if w)
        parts.append(body + (r"\w*" if term.endswith("*") else r"(?:e?s)?"))
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a rule wants of an event's words, compiled."""

    terms: Terms
    not_terms: Terms
    goods: Terms

    @classmethod
    def of(cls, rule: Rule) -> "Wording":
        """The wording of a rule."""
        return cls(
            terms=compile_terms(rule.terms),
            not_terms=compile_terms(rule.not_terms),
            goods=compile_terms(rule.goods),
        )

    def holds(self, items: tuple[str, ...], words: str) -> bool:
        """True where the words, and the items told in them, are what the rule wants."""
        told = " ; ".join((*items, words))
        if self.not_terms is not None and self.not_terms.search(told):
            return False
        if self.goods is not None and not self.goods.search(" ; ".join(items) if items else words):
            return False
        return self.terms is None or self.terms.search(told) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """Entities and the mandate's parties by id, the rules' wordings by rule id."""

    entities: Mapping[str, Entity]
    parties: Mapping[str, Party]
    wordings: Mapping[str, Wording]

    def hold(self, rule: Rule, event: Event, text: str) -> bool:
        """True where the event meets all conditions that the rule gives."""
        if event.type not in rule.types or event.status not in rule.statuses:
            return False
        if not self._parties_hold(rule, event):
            return False
        return self.wordings[rule.id].holds(event.items, event.span.words(text))

    def _parties_hold(self, rule: Rule, event: Event) -> bool:
        sides = (
            (rule.actor, event.actors),
            (rule.recipient, event.recipients),
            (rule.either, (*event.actors, *event.recipients)),
        )
        return all(party is None or self._is_among(self.parties[party], ids) for party, ids in sides)

    def _is_among(self, party: Party, ids: Iterable[str]) -> bool:
        return any(self._is(party, id, frozenset()) for id in ids)

    def _is(self, party: Party, id: str, seen: frozenset[str]) -> bool:
        """True for the party, for what belongs to it, and for a joint mention that holds it."""
        entity = self.entities.get(id)
        if entity is None or id in seen:
            return False
        if any(code in party.codes for _, code in entity.ids):
            return True
        names = (entity.name, *entity.aliases)
        if set(names) & set(party.names):
            return True
        if entity.anonymous and any(
            f" {p} " in f" {n.removeprefix('the ')} " for p in party.names for n in names
        ):
            return True
        further = (*entity.members, *([entity.state] if entity.state else []))
        return any(self._is(party, f, seen | {id}) for f in further)

    def name(self, id: str | None) -> str | None:
        """The name of an entity, None where there is none."""
        entity = self.entities.get(id) if id else None
        return entity.name if entity else None
