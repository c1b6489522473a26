"""The parts of a brief that look at claims from one side: what differs, is denied, may breach."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from wirewatch.model.claims import Claim, ClaimKind, Variant
from wirewatch.model.judgements import Finding, Measure, Review
from wirewatch.model.readings import Stance
from wirewatch.report.accounts import about, against, denial_line, distinct_members, line, words
from wirewatch.report.counting import counted
from wirewatch.report.deeds import event_words
from wirewatch.report.differing import WORDING, slot_name
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.notes import Notebook
from wirewatch.report.ranking import alike, distinct
from wirewatch.report.telling import event_lead, telling_of
from wirewatch.report.values import Breach, Denied, Difference, Line, Paragraph, Telling, Told
from wirewatch.report.wording import balanced, fold, plain, shorten, unquoted

_LONGEST_VALUE = 180
_LONGEST_ABOUT = 240
_CLAIMS_A_DENIAL = 3
_MOST_DENIALS = 6
_MARKS = '"“”'
_FROM_MEMORY = "memory"
"""What a mandate says of a paragraph whose number or text nobody has read at its source."""


def difference(claim: Claim, variant: Variant, lookup: Lookup, notes: Notebook) -> Difference:
    """The values of one slot, and who tells which."""
    ways = []
    for value in variant.values:
        members = lookup.some(value.members)
        ways.append(
            Told(
                value=_value(variant.slot, value.value),
                told_by=lookup.told_by(members),
                notes=notes.members(members),
            )
        )
    return Difference(
        claim=claim.id,
        about=shorten(about(claim, lookup), _LONGEST_ABOUT),
        name=slot_name(variant),
        slot=plain(variant.slot),
        ways=tuple(ways),
    )


def _value(slot: str, value: str) -> str:
    """A wording without the comma that the report puts after it, in one kind of quotation marks."""
    line = plain(value).strip(" ,;")
    if slot != WORDING:
        return shorten(line, _LONGEST_VALUE)
    if line[:1] in _MARKS and line[-1:] in _MARKS and not any(m in line[1:-1] for m in _MARKS):
        return f"“{shorten(unquoted(line), _LONGEST_VALUE)}”"
    return shorten(balanced(line.removeprefix("that ")), _LONGEST_VALUE)


def denied_claims(claims: Iterable[Claim]) -> list[tuple[tuple[str, ...], list[Claim]]]:
    """Claims that are denied, brought together where the same denials meet them; weightiest first."""
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in sorted((c for c in claims if c.denials), key=lambda c: (-len(c.denials), c.id)):
        ids = tuple(sorted(claim.denials))
        wider = next((known for known in groups if set(ids) <= set(known)), ids)
        groups[wider].append(claim)
    for group in groups.values():
        group.sort(key=lambda c: (c.kind is ClaimKind.STATEMENT, -c.independent_sources, c.id))
    return sorted(groups.items(), key=lambda g: (-g[1][0].independent_sources, -len(g[1]), g[0]))


def denied(ids: Sequence[str], claims: Sequence[Claim], lookup: Lookup, notes: Notebook) -> Denied:
    """What is denied, in the words of those who tell it, and the denials.

    What is only feared, and a denial that is denied in its turn, stand here where nothing else does.
    """
    different = distinct(claims, lambda c: words(c, lookup))
    put_forward = [c for c in different if not _wary(c, lookup)] or different
    told = tuple(line(c, lookup, notes) for c in put_forward[:_CLAIMS_A_DENIAL])
    said = {fold(words(c, lookup)) for c in put_forward}
    against = [m for m in distinct_members(lookup.some(ids)) if fold(m.span.words(m.report.text)) not in said]
    denials = tuple(denial_line(m, notes, lookup) for m in against[:_MOST_DENIALS])
    return Denied(
        claims=tuple(c.id for c in claims),
        told=told,
        denials=denials,
        standing=claims[0].standing,
        more=max(0, len(put_forward) - _CLAIMS_A_DENIAL),
    )


def _wary(claim: Claim, lookup: Lookup) -> bool:
    """True for what is feared, held possible, background or itself a denial."""
    members = lookup.of_claim(claim)
    if claim.kind is ClaimKind.STATEMENT:
        return all(m.statement and m.statement.stance in (Stance.DENIES, Stance.FEARS) for m in members)
    return telling_of(members, lookup) in (Telling.FEARED, Telling.POSSIBLE, Telling.DENIED)


def by_claim(findings: Iterable[Finding], lookup: Lookup) -> list[tuple[Finding, ...]]:
    """Findings brought together by the words that meet their rules, on the best founded claims first."""
    groups: dict[str, list[Finding]] = defaultdict(list)
    told: dict[str, frozenset[str]] = {}
    for finding in findings:
        said = fold(event_words(_met(finding, lookup), lookup))
        same = next((key for key, known in told.items() if alike(frozenset(said.split()), known)), said)
        told.setdefault(same, frozenset(said.split()))
        groups[same].append(finding)

    def weight(group: list[Finding]) -> tuple[int, int, str]:
        claims = [lookup.claims[f.claim] for f in group]
        return -max(c.independent_sources for c in claims), -len({f.rule for f in group}), group[0].id

    return [tuple(group) for group in sorted(groups.values(), key=weight)]


def breach(findings: Sequence[Finding], lookup: Lookup, notes: Notebook) -> Breach:
    """What may breach which paragraphs, and why; the findings are of deeds told in the same words.

    It is told as the claim is, where that is in words that meet the rules, else in those that do.
    """
    claim = max((lookup.claims[f.claim] for f in findings), key=lambda c: c.independent_sources)
    paragraphs = dict.fromkeys(_paragraph(m) for f in findings for m in f.measures)
    members = tuple(dict.fromkeys(m for f in findings if f.claim == claim.id for m in _met(f, lookup)))
    still_open = any(f.review is Review.OPEN for f in findings)
    return Breach(
        findings=tuple(f.id for f in findings),
        claim=claim.id,
        line=_told(claim, members, lookup, notes),
        counted=counted(claim, lookup),
        telling=telling_of(lookup.of_claim(claim), lookup),
        standing=claim.standing,
        against=against(claim, lookup, notes),
        review=Review.OPEN if still_open else findings[0].review,
        rules=tuple(dict.fromkeys(t for f in findings if (t := _rule(f)))),
        rationales=tuple(dict.fromkeys(plain(f.rationale) for f in findings)),
        paragraphs=tuple(paragraphs),
    )


def _met(finding: Finding, lookup: Lookup) -> tuple[Member, ...]:
    """What meets the finding's rule; all of its claim, where that was not kept."""
    return lookup.some(finding.members) or lookup.of_claim(lookup.claims[finding.claim])


def _told(claim: Claim, met: Sequence[Member], lookup: Lookup, notes: Notebook) -> Line:
    """The claim as it is told elsewhere, or, where others of its words meet the rule, in these."""
    told = event_words(met, lookup)
    if fold(told) == fold(words(claim, lookup)):
        return line(claim, lookup, notes)
    return Line(lead=event_lead(met, lookup), words=told, notes=notes.members(met))


def _rule(finding: Finding) -> str:
    """The rule's title, as the rationale quotes it; empty where it quotes none."""
    quoted = re.search("“([^”]+)”", plain(finding.rationale))
    return quoted[1] if quoted else ""


def _paragraph(measure: Measure) -> Paragraph:
    return Paragraph(
        instrument=plain(measure.instrument),
        paragraph=plain(measure.paragraph),
        text=plain(measure.text),
        unread=_FROM_MEMORY in measure.checked.casefold(),
    )
