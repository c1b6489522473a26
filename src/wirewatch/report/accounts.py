"""Claims and denials in the words of a brief."""

from collections.abc import Sequence

from wirewatch.model.claims import Claim, ClaimKind
from wirewatch.model.readings import Stance
from wirewatch.report.attribution import (
    agreeing,
    in_its_words,
    said_words,
    speaker,
    statement_lead,
    verb_of,
    withheld,
)
from wirewatch.report.counting import counted, grounds
from wirewatch.report.deeds import event_words
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.notes import Notebook
from wirewatch.report.ranking import alike, is_background
from wirewatch.report.telling import event_lead, telling_of
from wirewatch.report.tree import tree, why
from wirewatch.report.values import Account, Line
from wirewatch.report.verdicts import verdict
from wirewatch.report.wording import capital, fold, listed, plain, shorten

_MOST_DENIERS = 4
_LONGEST_CONTRARY = 160


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
        telling=telling_of(lookup.tellers(claim), lookup),
        standing=claim.standing,
        sources=claim.independent_sources,
        reports=len({m.report.id for m in members}),
        grade=claim.grade.code,
        grade_reason=plain(claim.grade.reason),
        grounds=grounds(claim, lookup),
        tree=tree(claim, lookup),
        why=why(claim, lookup),
        alone=None if event else _alone(members, lookup, notes),
        denials=tuple(denial_line(m, notes, lookup) for m in denials),
        against=against(claim, lookup, notes),
        background=event and is_background(claim, lookup),
        review=verdict(claim, lookup),
    )


def line(claim: Claim, lookup: Lookup, notes: Notebook) -> Line:
    """The claim as a sentence with its notes."""
    members = lookup.tellers(claim)
    if claim.kind is ClaimKind.EVENT:
        lead, told = event_lead(members, lookup), event_words(members, lookup)
        return Line(lead=lead, words=told, notes=notes.members(members))
    return _statement_line(members, lookup, notes.members(members))


def _statement_line(members: Sequence[Member], lookup: Lookup, notes: tuple[int, ...]) -> Line:
    """``Ostrel denied receiving any parts``; ``Oto Lind says: …`` where the verb stands elsewhere."""
    if told := in_its_words(members):
        lead = statement_lead(members, lookup, "").strip()
        return Line(lead=lead, words=told, notes=notes, joined=True)
    lead = statement_lead(members, lookup, verb_of(members))
    return Line(lead=lead, words=said_words(members), notes=notes)


def _alone(members: Sequence[Member], lookup: Lookup, notes: Notebook) -> Line:
    numbers = notes.members(members)
    if told := in_its_words(members):
        return Line(lead="", words=capital(told), notes=numbers)
    lead = agreeing(verb_of(members), speaker(members, lookup))
    return Line(lead=capital(lead), words=said_words(members), notes=numbers)


def words(claim: Claim, lookup: Lookup) -> str:
    """The claim in a report's own words."""
    members = lookup.of_claim(claim)
    return event_words(members, lookup) if claim.kind is ClaimKind.EVENT else said_words(members)


def about(claim: Claim, lookup: Lookup) -> str:
    """The claim as one piece, for tables and cross-references."""
    members = lookup.tellers(claim)
    if claim.kind is ClaimKind.EVENT:
        return f"{event_lead(members, lookup)}: {event_words(members, lookup)}"
    return _statement_line(members, lookup, ()).text


def denial_line(member: Member, notes: Notebook, lookup: Lookup) -> Line:
    """``Ostrel denied receiving any guidance parts``."""
    numbers = notes.members([member])
    if member.statement is not None:
        return _statement_line([member], lookup, numbers)
    return Line(lead=event_lead([member], lookup), words=event_words([member], lookup), notes=numbers)


def against(claim: Claim, lookup: Lookup, notes: Notebook) -> Line | None:
    """``Denied by Ostrel; told otherwise by Oto Lind``, each once; None where nobody answers it.

    Outlets and agencies that only carry a denial are named where no denier is. Who finds no evidence, or
    declines to comment, denies nothing, and is named apart; so is who keeps back a thing, with what it is.
    """
    denials = distinct_members(lookup.some(claim.denials))
    deniers: list[str] = []
    others: list[str] = []
    carriers: list[str] = []
    for member in denials:
        if _carries(member, lookup):
            carriers.append(lookup.called(member.by) or listed(lookup.outlets([member]), 1))
        else:
            denies = member.statement is None or member.statement.stance is Stance.DENIES
            (deniers if denies else others).append(_denier(member, lookup))
    others = [name for name in others if name not in deniers]
    parts = [f"denied by {_names(deniers)}"] if deniers else []
    if others:
        parts.append(f"told otherwise by {_names(others)}")
    if carriers and not parts:
        parts.append(f"denied, according to {_names(carriers)}")
    unproven, declined, contrary = (
        distinct_members(lookup.some(ids)) for ids in (claim.unproven, claim.declined, claim.contrary)
    )
    if contrary:
        parts.append(
            f"a contrary account by {_names([_teller(m, lookup) for m in contrary])}: “{_in_short(contrary)}”"
        )
    if unproven:
        parts.append(f"no evidence found by {_names([_denier(m, lookup) for m in unproven])}")
    silent = [_denier(m, lookup) for m in declined if not withheld(m)]
    if silent:
        parts.append(f"no comment from {_names(silent)}")
    parts += [f"kept back by {_denier(m, lookup)}: “{kept}”" for m in declined if (kept := withheld(m))]
    if not parts:
        return None
    shown = (*denials, *contrary, *unproven, *declined)
    return Line(lead="", words=capital("; ".join(parts)), notes=notes.members(shown))


def _names(names: Sequence[str]) -> str:
    return listed(list(dict.fromkeys(names)), _MOST_DENIERS)


def _carries(member: Member, lookup: Lookup) -> bool:
    """True for a denial that an outlet tells in its own voice, or an agency passes on."""
    if member.event is None:
        return False
    entity = lookup.entities.get(member.by or "")
    return entity is None or entity.agency


def _teller(member: Member, lookup: Lookup) -> str:
    """Who tells a contrary account: who vouches for it, else the report."""
    return lookup.called(member.by) or lookup.told_by([member])


def _in_short(members: Sequence[Member]) -> str:
    """The shortest whole telling of those at hand."""
    return shorten(min((plain(m.span.words(m.report.text)) for m in members), key=len), _LONGEST_CONTRARY)


def _denier(member: Member, lookup: Lookup) -> str:
    if member.statement is not None:
        return speaker([member], lookup) or "a speaker whom nobody names"
    return lookup.called(member.by) or "a source whom nobody names"


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
