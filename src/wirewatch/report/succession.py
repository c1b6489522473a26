"""Which claim of a later record goes on from which of an earlier one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wirewatch.model.claims import Claim
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.ranking import alike
from wirewatch.report.wording import fold

_HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """``heir`` is by an earlier claim's id the later claim that goes on from it, ``parents`` the reverse.

    The first parent is the claim that a later one *is*; the others were merged into it. ``absorbed`` are
    earlier claims of which nothing is left but a denial of another claim.
    """

    heir: Mapping[str, Claim]
    parents: Mapping[str, tuple[Claim, ...]]
    absorbed: frozenset[str]


def succession(before: Sequence[Claim], after: Sequence[Claim], moved: Mapping[str, str]) -> Succession:
    """By id, else by the members they have in common; ``moved`` is under which id a member stands now."""
    holders: dict[str, list[Claim]] = defaultdict(list)
    for claim in after:
        for member in claim.members:
            holders[member].append(claim)
    by_id = {claim.id: claim for claim in after}
    denials = {member for claim in after for member in claim.denials}
    heirs: dict[str, Claim] = {}
    children: dict[str, list[tuple[bool, int, Claim]]] = defaultdict(list)
    absorbed = set()
    for claim in before:
        members = now(claim.members, moved)
        shared = Counter(held.id for member in members for held in holders[member])
        if shared:
            heir = claim.id if claim.id in shared else min(shared, key=lambda id: (-shared[id], id))
            heirs[claim.id] = by_id[heir]
            children[heir].append((claim.id != heir, -shared[heir], claim))
        elif members & denials:
            absorbed.add(claim.id)
    parents = {
        id: tuple(claim for *_, claim in sorted(some, key=lambda one: (*one[:2], one[2].id)))
        for id, some in children.items()
    }
    return Succession(heir=heirs, parents=parents, absorbed=frozenset(absorbed))


def now(members: Iterable[str], moved: Mapping[str, str]) -> set[str]:
    """The members by the ids that they have now."""
    return {moved.get(member, member) for member in members}


def moves(members: Iterable[str], then: Lookup, later: Lookup) -> Mapping[str, str]:
    """Members that were read anew under another id: the one that now stands in the same place, or words."""
    gone = {id for id in members if id in then.members and id not in later.members}
    if not gone:
        return {}
    fresh: dict[tuple[str, bool], list[Member]] = defaultdict(list)
    for member in later.members.values():
        if member.id not in then.members:
            fresh[member.report.id, member.event is None].append(member)
    found = {}
    for id in sorted(gone):
        old = then.members[id]
        near = [(_nearness(old, m), m.id) for m in fresh[old.report.id, old.event is None]]
        best, other = max(near, default=(0.0, ""))
        if best > 0:
            found[id] = other
    return found


def _nearness(old: Member, new: Member) -> float:
    """How much of the shorter one stands in the other, 0 where that is less than half."""
    if old.report.text == new.report.text:
        shared = min(old.span.end, new.span.end) - max(old.span.start, new.span.start)
        share = shared / max(1, min(old.span.length, new.span.length))
        return share if share >= _HALF else 0.0
    said, says = (frozenset(fold(m.span.words(m.report.text)).split()) for m in (old, new))
    return len(said & says) / len(said | says) if alike(said, says) else 0.0
