"""Claims, denials and speakers in the words of a brief."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from wirewatch.model.claims import Claim, ClaimKind
from wirewatch.report.attribution import (
    content,
    event_lead,
    event_words,
    quoted,
    said_words,
    speaker,
    statement_lead,
    status_of,
    verb_of,
)
from wirewatch.report.counting import counted, grounds
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.notes import Notebook
from wirewatch.report.ranking import alike, distinct, is_background, statement_claims
from wirewatch.report.values import Account, Line, Voice
from wirewatch.report.wording import capital, fold, plain

_FEW_WORDS = 4
"""Words of a statement that is too short to be understood alone: it comes last."""

_UNNAMED = "Speakers whom the reports do not name"


def account(claim: Claim, lookup: Lookup, notes: Notebook) -> Account:
    """A claim as it is told, counted and denied."""
    members = lookup.of_claim(claim)
    denials = distinct_members(lookup.some(claim.denials))
    event = claim.kind is ClaimKind.EVENT
    return Account(
        claim=claim.id,
        line=line(claim, lookup, notes),
        verb="" if event else verb_of(members),
        counted=counted(claim, lookup),
        status=status_of(members),
        standing=claim.standing,
        sources=claim.independent_sources,
        reports=len({m.report.id for m in members}),
        grade=claim.grade.code,
        grade_reason=plain(claim.grade.reason),
        grounds=grounds(claim, lookup),
        denials=tuple(denial_line(m, notes, lookup) for m in denials),
        background=event and is_background(claim, lookup),
    )


def line(claim: Claim, lookup: Lookup, notes: Notebook) -> Line:
    """The claim as a sentence with its notes."""
    members = lookup.of_claim(claim)
    return Line(lead=lead(claim, lookup), words=words(claim, lookup), notes=notes.members(members))


def lead(claim: Claim, lookup: Lookup) -> str:
    """On whose word the claim stands."""
    members = lookup.of_claim(claim)
    if claim.kind is ClaimKind.EVENT:
        return event_lead(members, lookup)
    return statement_lead(members, lookup, verb_of(members))


def words(claim: Claim, lookup: Lookup) -> str:
    """The claim in a report's own words."""
    members = lookup.of_claim(claim)
    return event_words(members, lookup) if claim.kind is ClaimKind.EVENT else said_words(members)


def about(claim: Claim, lookup: Lookup) -> str:
    """The claim as one piece, for tables and cross-references."""
    return f"{lead(claim, lookup)}: {words(claim, lookup)}"


def denial_line(member: Member, notes: Notebook, lookup: Lookup) -> Line:
    """``Ostrel denies: receiving any guidance parts``."""
    if member.statement is not None:
        said = quoted(member.statement, content(member))
        who = statement_lead([member], lookup, verb_of([member]))
        return Line(lead=who, words=said, notes=notes.members([member]))
    told = event_words([member], lookup)
    return Line(lead=event_lead([member], lookup), words=told, notes=notes.members([member]))


def distinct_members(members: Sequence[Member]) -> list[Member]:
    """The members, those that print one denial alike but once; a statement rather than its event."""
    seen: list[frozenset[str]] = []
    kept: list[Member] = []
    for member in sorted(members, key=lambda m: m.statement is None):
        said = frozenset(fold(member.span.words(member.report.text)).split())
        if not any(alike(said, others) for others in seen):
            seen.append(said)
            kept.append(member)
    return kept


def voices(
    claims: Iterable[Claim], lookup: Lookup, notes: Notebook, *, told: Sequence[Claim], most: int, each: int
) -> tuple[tuple[Voice, ...], int]:
    """Statement claims by speaker, and how many speakers are left out; who is most widely carried first.

    What ``told``, the events shown before, says already in the same words is not said again. Speakers
    without a name stand together at the end.
    """
    by_speaker: dict[str, list[Claim]] = defaultdict(list)
    shown = [frozenset(fold(words(c, lookup)).split()) for c in told]
    for claim in claims:
        members = lookup.of_claim(claim)
        if claim.kind is ClaimKind.STATEMENT and members and not _shown(claim, shown, lookup):
            by_speaker[speaker(members, lookup)].append(claim)
    _join_short_names(by_speaker)
    ranked = sorted(by_speaker.items(), key=lambda item: (not item[0], *_reach(item[1], lookup), item[0]))
    drawn = tuple(_voice(name, said, lookup, notes, each) for name, said in ranked[:most])
    return drawn, max(0, len(ranked) - most)


def _join_short_names(by_speaker: dict[str, list[Claim]]) -> None:
    """Put what "Lind" says to what "Oto Lind" says, where one fuller name alone ends so."""
    for name in sorted(by_speaker, key=len):
        fuller = [other for other in by_speaker if name and other != name and other.endswith(f" {name}")]
        if len(fuller) == 1:
            by_speaker[fuller[0]].extend(by_speaker.pop(name))


def _shown(claim: Claim, shown: Iterable[frozenset[str]], lookup: Lookup) -> bool:
    said = frozenset(fold(words(claim, lookup)).split())
    return any(alike(said, others) for others in shown)


def _voice(name: str, said: list[Claim], lookup: Lookup, notes: Notebook, each: int) -> Voice:
    ranked = distinct(statement_claims(said, lookup), lambda c: words(c, lookup))
    ranked.sort(key=lambda c: len(words(c, lookup).split()) < _FEW_WORDS)
    role = _role(name, said, lookup)
    return Voice(
        name=capital(name) or _UNNAMED,
        named=bool(name),
        role=role,
        accounts=tuple(account(claim, lookup, notes) for claim in ranked[:each]),
        more=max(0, len(ranked) - each),
    )


def _role(name: str, said: Iterable[Claim], lookup: Lookup) -> str:
    """The role that the speaker is given most; empty where the name says it already."""
    ids = {m.by for c in said for m in lookup.of_claim(c) if m.by is not None and lookup.name(m.by) == name}
    roles = Counter(r for id in ids if id in lookup.entities for r in lookup.entities[id].roles)
    role = min(roles, key=lambda r: (-roles[r], -len(r), r), default="")
    return "" if fold(role) in fold(name) else plain(role)


def _reach(claims: Sequence[Claim], lookup: Lookup) -> tuple[int, int, int]:
    """For sorting speakers: widest claim's sources, reports that carry the speaker, number of claims."""
    reports = {m.report.id for c in claims for m in lookup.of_claim(c)}
    return -max(c.independent_sources for c in claims), -len(reports), -len(claims)
