"""When an event meets a rule: type, status, parties, words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from wirewatch.model.groups import Entity
from wirewatch.model.judgements import Party, Rule
from wirewatch.model.readings import Event

Terms = re.Pattern[str] | None
"""One pattern for a list of terms; None for an empty list."""


@cache
def compile_terms(terms: tuple[str, ...]) -> Terms:
    """Words at word boundaries in any case, plurals included; ``*`` at a word's end stands for any ending."""
    if not terms:
        return None
    parts = ["[\\s-]+".join(_word(w) for w in re.split(r"[\s-]+", term) if w) for term in terms]
    parts = [
        part if term.endswith("*") else part + r"(?:e?s)?" for term, part in zip(terms, parts, strict=True)
    ]
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)", re.IGNORECASE)


def _word(word: str) -> str:
    return re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a rule wants of an event's words, compiled."""

    terms: Terms
    not_terms: Terms
    goods: Terms
    unless_in: Terms

    @classmethod
    def of(cls, rule: Rule) -> "Wording":
        """The wording of a rule."""
        return cls(
            terms=compile_terms(rule.terms),
            not_terms=compile_terms(rule.not_terms),
            goods=compile_terms(rule.goods),
            unless_in=compile_terms(rule.unless_in),
        )

    def holds(self, items: tuple[str, ...], words: str) -> bool:
        """True where the words, and the items told in them, are what the rule wants."""
        told = " ; ".join((*items, words))
        if self.not_terms is not None and self.not_terms.search(told):
            return False
        if self.goods is not None and not self.goods.search(
            self._meant(" ; ".join(items) if items else words)
        ):
            return False
        return self.terms is None or self.terms.search(self._meant(told)) is not None

    def _meant(self, text: str) -> str:
        """The text without the phrases in which a term does not count."""
        return text if self.unless_in is None else self.unless_in.sub(" ; ", text)


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

    def entity(self, id: str | None) -> Entity | None:
        """The entity of that id, None where there is none."""
        return self.entities.get(id) if id else None
