"""What reviewers ruled on who is who: names that are one person's, and names that are not.

A ruling speaks of a person by a full name, and holds for every report that gives the name, those to come
too: in any spelling that sounds alike (``names.sounded``), or, where it tells two names apart that sound
alike, in that spelling alone. Or it speaks of one mention (``model.reviews.Place``): then it holds for those
whom the report means there. Where rulings contradict each other nobody is united.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from wirewatch.group import names
from wirewatch.group.folding import key
from wirewatch.group.nodes import Group, Node, Pairs
from wirewatch.model.ids import digest_id, slug
from wirewatch.model.readings import EntityKind, Reading
from wirewatch.model.reviews import Decision, DecisionKind, Place, in_force

Pair = tuple[str, str]
"""Two persons, each by a name or by a place."""


@dataclass(frozen=True, kw_only=True)
class Rulings:
    """Pairs that are one person and pairs that are two, in the order in which they were ruled."""

    same: tuple[Pair, ...] = ()
    apart: tuple[Pair, ...] = ()

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> "Rulings":
        """Those of the decisions that are in force."""
        ruled: dict[DecisionKind, list[Pair]] = defaultdict(list)
        for decision in in_force(decisions):
            if decision.kind is not DecisionKind.GRADE:
                one, other = decision.subjects
                ruled[decision.kind].append((one, other))
        return cls(same=tuple(ruled[DecisionKind.SAME]), apart=tuple(ruled[DecisionKind.APART]))

    @cached_property
    def _spelled(self) -> frozenset[str]:
        """How those names sound of which two are apart: they are told by their spelling."""
        told = [pair for pair in self.apart if not any(map(Place.of, pair))]
        return frozenset(names.sounded(a) for a, b in told if names.sounded(a) == names.sounded(b))

    def bearer(self, name: str) -> str:
        """What all spellings of a name that a ruling takes for one have in common."""
        sound = names.sounded(name)
        return f"= {key(name)}" if sound in self._spelled else sound

    def _subject(self, subject: str) -> str:
        return subject if Place.of(subject) else self.bearer(subject)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """The first name by which rulings speak of a person, by what its spellings have in common."""
        found: dict[str, str] = {}
        for subject in (subject for pair in (*self.same, *self.apart) for subject in pair):
            found.setdefault(self._subject(subject), subject)
        return found

    @cached_property
    def _apart(self) -> tuple[Pair, ...]:
        return tuple((self._subject(a), self._subject(b)) for a, b in self.apart)

    @cached_property
    def _root(self) -> Mapping[str, str]:
        """By whom each one ruled on is known: of those who are one with him, the name ruled on first."""
        first = {one: (bool(Place.of(one)), place) for place, one in enumerate(self._names)}
        parts: dict[str, tuple[str, ...]] = {one: (one,) for one in self._names}
        for a, b in self.same:
            one, other = parts[self._subject(a)], parts[self._subject(b)]
            joined = (*one, *other)
            if one is other or any(x in joined and y in joined for x, y in self._apart):
                continue
            parts.update(dict.fromkeys(joined, joined))
        return {one: min(joined, key=lambda x: first[x]) for one, joined in parts.items()}

    @cached_property
    def forbidden(self) -> frozenset[frozenset[str]]:
        """Persons that are two, by those by whom they are known."""
        return frozenset(frozenset((self._root[a], self._root[b])) for a, b in self._apart)

    @property
    def contradictory(self) -> bool:
        """True where by these two persons would be one and two."""
        return any(self._root[self._subject(a)] != self._root[self._subject(b)] for a, b in self.same)

    @cached_property
    def _places(self) -> Mapping[str, tuple[Place, ...]]:
        places = (place for one in self._names if (place := Place.of(one)))
        found: dict[str, list[Place]] = defaultdict(list)
        for place in places:
            found[place.report].append(place)
        return {report: tuple(told) for report, told in found.items()}

    def on(self, node: Node) -> str | None:
        """By whom the one is known whom a report speaks of; None where nothing is ruled on him."""
        for place in self._places.get(node.report, ()):
            if any(mention.span.start == place.start for mention in node.mentions):
                return self._root[str(place)]
        if not node.named or (node.kind is EntityKind.STATE and node.referent.ids):
            return None
        return self._root.get(self.bearer(node.referent.name))

    def ones(self, group: Group) -> frozenset[str]:
        """Those ruled on in a group."""
        return frozenset(one for node in group if (one := self.on(node))) if self._names else frozenset()

    def id(self, group: Group) -> str | None:
        """The id, in every story, of the one person ruled on in a group; empty where he has no name.

        None where nothing is ruled on the group, or on several of it.
        """
        ones = self.ones(group)
        if len(ones) != 1:
            return None
        (one,) = ones
        if Place.of(one):
            return "" if any(str(one) in pair for pair in self._apart) else None
        name = self._names[one]
        known = names.sounded(name) if names.sounded(name) not in self._spelled else key(name)
        return f"person-{slug(known) or digest_id('name', key(name))}"

    def same_by_ruling(self, groups: Sequence[Group]) -> Pairs:
        """Those whom a reviewer holds for one person are one."""
        holders: dict[str, int] = {}
        for index, group in enumerate(groups):
            for one in sorted(self.ones(group)):
                if one in holders:
                    yield holders[one], index
                holders[one] = index

    def kept_apart(self, groups: Sequence[Group], pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The pairs, without those that would make one of two whom a reviewer holds for two."""
        if not self.forbidden:
            return list(pairs)
        within: list[frozenset[str]] = [self.ones(group) for group in groups]
        if len(frozenset().union(*within)) < 2:
            return list(pairs)
        lead = list(range(len(groups)))
        kept = []
        for a, b in pairs:
            one, other = _lead(lead, a), _lead(lead, b)
            if one == other:
                kept.append((a, b))
            elif not self._clash(within[one], within[other]):
                lead[other] = one
                within[one] |= within[other]
                kept.append((a, b))
        return kept

    def _clash(self, some: frozenset[str], others: frozenset[str]) -> bool:
        return any(frozenset((a, b)) in self.forbidden for a in some for b in others)


def speaks_of(reading: Reading, subjects: Iterable[str]) -> bool:
    """True where the report mentions one of those ruled on, or calls someone by such a name."""
    called = {name for r in reading.referents for name in (r.name, *r.aliases)}
    for subject in subjects:
        place = Place.of(subject)
        if place and place.report == reading.report:
            return True
        sound = names.sounded(subject)
        if not place and any(names.sounded(n) == sound or names.is_part(subject, n) for n in called):
            return True
    return False


NONE = Rulings()
"""Nothing is ruled."""


def _lead(lead: list[int], index: int) -> int:
    while lead[index] != index:
        lead[index] = lead[lead[index]]
        index = lead[index]
    return index
