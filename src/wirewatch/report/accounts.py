"""What happened and who says so: a story's claims in the order of their weight."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from wirewatch.model.claims import Claim, ClaimKind, Standing
from wirewatch.model.readings import Mode, Status
from wirewatch.report.attribution import (
    counted,
    event_lead,
    event_words,
    grounds,
    said_words,
    speaker_lead,
    status_of,
)
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.notes import Notebook
from wirewatch.report.values import Account, Line, Voice
from wirewatch.report.wording import capital, fold, plain

_STANDING = {
    Standing.CORROBORATED: 0,
    Standing.DISPUTED: 1,
    Standing.DENIED: 1,
    Standing.SINGLE_SOURCE: 2,
}
_TOLD = {Status.ASSERTED: 0, Status.ALLEGED: 0, Status.PLEDGED: 1, Status.FEARED: 2, Status.HYPOTHETICAL: 3}
_SAME = 0.8
"""Two sentences with this share of the shorter one's words in common are shown once."""


def event_claims(claims: Iterable[Claim], lookup: Lookup, found: frozenset[str]) -> list[Claim]:
    """A story's event claims, the weightiest first; those with a finding (``found``) before their peers.

    Weight: more independent sources, then more reports, then standing, then status, then how early the
    reports tell it.
    """

    def weight(claim: Claim) -> tuple[int, int, int, int, int, float, str]:
        members = lookup.of_claim(claim)
        return (
            -claim.independent_sources,
            -len({m.report.id for m in members}),
            0 if claim.id in found else 1,
            _STANDING[claim.standing],
            _TOLD.get(status_of(members) or Status.ASSERTED, 4),
            min((m.span.start / max(1, len(m.report.text)) for m in members), default=1.0),
            claim.id,
        )

    events = (c for c in claims if c.kind is ClaimKind.EVENT and lookup.of_claim(c))
    return sorted(events, key=weight)


def is_background(claim: Claim, lookup: Lookup) -> bool:
    """True where every report tells it as history."""
    return all(m.event is not None and m.event.background for m in lookup.of_claim(claim))


def distinct(claims: Iterable[Claim]) -> list[Claim]:
    """The claims without those that say in other words what one before them says."""
    kept: list[tuple[Claim, frozenset[str]]] = []
    for claim in claims:
        words = frozenset(fold(claim.text).split())
        if not any(_alike(words, others) for _, others in kept):
            kept.append((claim, words))
    return [claim for claim, _ in kept]


def _alike(words: frozenset[str], others: frozenset[str]) -> bool:
    shorter = min(len(words), len(others))
    return shorter > 0 and len(words & others) >= _SAME * shorter


def event_account(claim: Claim, lookup: Lookup, notes: Notebook) -> Account:
    """An event claim in the words of the brief."""
    members = lookup.of_claim(claim)
    line = Line(
        lead=event_lead(members, lookup), words=event_words(claim, members), notes=notes.members(members)
    )
    return _account(claim, line, lookup, notes)


def statement_account(claim: Claim, lookup: Lookup, notes: Notebook) -> Account:
    """A statement claim in the words of the brief."""
    members = lookup.of_claim(claim)
    line = Line(
        lead=speaker_lead(_best(members), lookup),
        words=said_words(claim, members),
        notes=notes.members(members),
    )
    return _account(claim, line, lookup, notes)


def _account(claim: Claim, line: Line, lookup: Lookup, notes: Notebook) -> Account:
    members = lookup.of_claim(claim)
    return Account(
        claim=claim.id,
        line=line,
        counted=counted(claim, lookup),
        status=status_of(members),
        standing=claim.standing,
        sources=claim.independent_sources,
        reports=len({m.report.id for m in members}),
        grade=claim.grade.code,
        grade_reason=plain(claim.grade.reason),
        grounds=grounds(claim, lookup),
        denials=tuple(denial_line(m, notes, lookup) for m in distinct_members(lookup.some(claim.denials))),
        background=claim.kind is ClaimKind.EVENT and is_background(claim, lookup),
    )


def denial_line(member: Member, notes: Notebook, lookup: Lookup) -> Line:
    """``Ostrel denies: receiving any guidance parts``."""
    if member.statement is not None:
        from_claim = " ".join(plain(s.words(member.report.text)) for s in member.statement.content)
        return Line(lead=speaker_lead(member, lookup), words=plain(from_claim), notes=notes.members([member]))
    words = plain(member.span.words(member.report.text))
    return Line(lead=event_lead([member], lookup), words=words, notes=notes.members([member]))


def distinct_members(members: Sequence[Member]) -> list[Member]:
    """The members, those that print one denial alike but once; a statement rather than its event."""
    seen: list[frozenset[str]] = []
    kept: list[Member] = []
    for member in sorted(members, key=lambda m: m.statement is None):
        words = frozenset(fold(member.span.words(member.report.text)).split())
        if not any(_alike(words, others) for others in seen):
            seen.append(words)
            kept.append(member)
    return kept


def voices(
    claims: Iterable[Claim], lookup: Lookup, notes: Notebook, *, most: int, each: int
) -> tuple[tuple[Voice, ...], int]:
    """Statement claims by speaker, who is most widely carried first; and how many speakers are left out."""
    by_speaker: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind is ClaimKind.STATEMENT and (members := lookup.of_claim(claim)):
            by_speaker[_speaker(members, lookup)].append(claim)
    ranked = sorted(by_speaker.items(), key=lambda item: (*_reach(item[1], lookup), item[0]))
    return tuple(_voice(name, said, lookup, notes, each) for name, said in ranked[:most]), max(
        0, len(ranked) - most
    )


def _voice(name: str, said: list[Claim], lookup: Lookup, notes: Notebook, each: int) -> Voice:
    ranked = distinct(sorted(said, key=lambda c: _claim_reach(c, lookup)))
    ids = {m.by for claim in said for m in lookup.of_claim(claim) if m.by is not None}
    roles = Counter(r for id in ids if id in lookup.entities for r in lookup.entities[id].roles)
    role = min(roles, key=lambda r: (-roles[r], -len(r), r), default="")
    return Voice(
        name=capital(name),
        role="" if fold(role) in fold(name) else plain(role),
        accounts=tuple(statement_account(claim, lookup, notes) for claim in ranked[:each]),
        more=max(0, len(ranked) - each),
    )


def _speaker(members: Sequence[Member], lookup: Lookup) -> str:
    """Whom most members name as the speaker."""
    names = Counter(
        lookup.name(m.by) or plain((m.statement.speaker_text if m.statement else "") or "") for m in members
    )
    return max(names, key=lambda n: (bool(n), names[n], n)) or "Unnamed speakers"


def _reach(claims: Sequence[Claim], lookup: Lookup) -> tuple[int, int, int]:
    """For sorting speakers: widest claim's sources, reports that carry the speaker, number of claims."""
    reports = {m.report.id for c in claims for m in lookup.of_claim(c)}
    return -max(c.independent_sources for c in claims), -len(reports), -len(claims)


def _claim_reach(claim: Claim, lookup: Lookup) -> tuple[int, int, bool, float, str]:
    """For sorting what one speaker says: sources, reports, direct speech, how early it is told."""
    members = lookup.of_claim(claim)
    direct = any(m.statement is not None and m.statement.mode is Mode.DIRECT for m in members)
    early = min(m.span.start / max(1, len(m.report.text)) for m in members)
    return (
        -claim.independent_sources,
        -len({m.report.id for m in members}),
        not direct,
        round(early, 4),
        claim.id,
    )


def _best(members: Sequence[Member]) -> Member:
    """The member whose speaker is a named entity, the first of them."""
    return next((m for m in members if m.by is not None), members[0])


def about(claim: Claim, lookup: Lookup) -> str:
    """A short name of the claim, for tables and cross-references."""
    members = lookup.of_claim(claim)
    if claim.kind is ClaimKind.EVENT:
        return event_words(claim, members)
    return f"{speaker_lead(_best(members), lookup)}: {said_words(claim, members)}"
