"""Who says what: statements under the name of their speaker."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from wirewatch.model.claims import Claim, ClaimKind
from wirewatch.model.readings import EntityKind, Mode, Stance
from wirewatch.report.accounts import account, words
from wirewatch.report.attribution import in_its_words, speaker
from wirewatch.report.lookup import Lookup
from wirewatch.report.notes import Notebook
from wirewatch.report.ranking import alike, distinct, statement_claims
from wirewatch.report.values import Voice
from wirewatch.report.wording import capital, fold, plain

_UNNAMED = "Speakers whom the reports do not name"
_FEWEST = 3
_SHORT = 6
"""Words up to which something said without a verb is a fragment and not a statement."""
_STARTS_BARE = re.compile(r"(?i)^(?:was|were|is|are|be|been|has|had|did|each other|what|which|who|whom)\b")
_VERB = re.compile(
    r"(?i)\b(?:is|are|was|were|be|been|being|am|has|have|had|will|would|can|could|may|might|must|shall|should|do|does"
    r"|did|cannot|to [a-z]+|\w+n['’]t|\w{2,}ed|\w{3,}ing)\b"
)


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
        if claim.kind is not ClaimKind.STATEMENT or not members or fragment(claim, lookup):
            continue
        if not _shown(claim, shown, lookup):
            by_speaker[speaker(members, lookup)].append(claim)
    _join_short_names(by_speaker, lookup)
    ranked = sorted(by_speaker.items(), key=lambda item: (not item[0], *_reach(item[1], lookup), item[0]))
    drawn = tuple(_voice(name, said, lookup, notes, each) for name, said in ranked[:most])
    return drawn, max(0, len(ranked) - most)


def fragment(claim: Claim, lookup: Lookup) -> bool:
    """True for words that nobody understands alone: no quotation, too few of them, or none of them a verb."""
    members = lookup.of_claim(claim)
    if any(m.statement and m.statement.stance is Stance.DECLINES for m in members):
        return False
    said = words(claim, lookup)
    count = len(fold(said).split())
    direct = any(m.statement and m.statement.mode is Mode.DIRECT for m in members)
    if direct:
        return count < _FEWEST and not said.rstrip('”"').endswith((".", "!", "?"))
    if in_its_words(members):
        return count < 2
    return bool(_STARTS_BARE.match(said)) or count < _FEWEST or (count <= _SHORT and not _VERB.search(said))


def _join_short_names(by_speaker: dict[str, list[Claim]], lookup: Lookup) -> None:
    """Put what "Lind" says to what "Oto Lind" says, where one person's fuller name alone ends so.

    "Norway" is not joined to "Denmark and Norway": what one says is not said by both.
    """
    for name in sorted(by_speaker, key=len):
        fuller = [
            other
            for other in by_speaker
            if name and other.endswith(f" {name}") and _is_person(by_speaker[other], lookup)
        ]
        if len(fuller) == 1:
            by_speaker[fuller[0]].extend(by_speaker.pop(name))


def _is_person(said: Iterable[Claim], lookup: Lookup) -> bool:
    speakers = (lookup.entities.get(m.by or "") for claim in said for m in lookup.of_claim(claim))
    return any(e is not None and e.kind is EntityKind.PERSON and not e.collective for e in speakers)


def _shown(claim: Claim, shown: Iterable[frozenset[str]], lookup: Lookup) -> bool:
    said = frozenset(fold(words(claim, lookup)).split())
    return any(alike(said, others) for others in shown)


def _voice(name: str, said: list[Claim], lookup: Lookup, notes: Notebook, each: int) -> Voice:
    ranked = distinct(statement_claims(said, lookup), lambda c: words(c, lookup))
    ranked.sort(key=lambda c: _silent(c, lookup))
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
    ids = {m.by for c in said for m in lookup.of_claim(c) if m.by is not None and lookup.called(m.by) == name}
    roles = Counter(r for id in ids if id in lookup.entities for r in lookup.entities[id].roles)
    role = min(roles, key=lambda r: (-roles[r], -len(r), r), default="")
    return "" if fold(role) in fold(name) else re.sub(r"(?<=\w) ?- ?(?=\w)", "-", plain(role))


def _silent(claim: Claim, lookup: Lookup) -> bool:
    """True where the speaker does no more than decline to speak."""
    return all(m.statement and m.statement.stance is Stance.DECLINES for m in lookup.of_claim(claim))


def _reach(claims: Sequence[Claim], lookup: Lookup) -> tuple[int, int, int]:
    """For sorting speakers: widest claim's sources, reports that carry the speaker, number of claims."""
    reports = {m.report.id for c in claims for m in lookup.of_claim(c)}
    return -max(c.independent_sources for c in claims), -len(reports), -len(claims)
