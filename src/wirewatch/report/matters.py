"""The parts of a brief that look at claims from one side: what differs, is denied, may breach, and when."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from wirewatch.model.claims import Claim, ClaimKind, Variant
from wirewatch.model.groups import Story
from wirewatch.model.judgements import Finding, Measure, Review
from wirewatch.model.records import Record, TimelineEntry
from wirewatch.report.accounts import about, denial_line, distinct_members, line, words
from wirewatch.report.attribution import balanced
from wirewatch.report.counting import counted
from wirewatch.report.lookup import Lookup
from wirewatch.report.notes import Notebook
from wirewatch.report.ranking import distinct
from wirewatch.report.values import Breach, Denied, Difference, Line, Moment, Paragraph, Told
from wirewatch.report.wording import capital, day_in_words, fold, number, plain, shorten, unquoted

_SLOTS = ("quantity", "date", "place", "items", "item", "actors", "recipients", "status", "speaker")
"""The slots that matter most, in the order in which they are shown; wordings come last."""
_WORDING = "wording"
_LONGEST_VALUE = 180
_CLAIMS_A_DENIAL = 3
_MARKS = '"“”'
_FROM_MEMORY = "memory"
"""What a mandate says of a paragraph whose number or text nobody has read at its source."""


def variants(claims: Iterable[Claim], lookup: Lookup) -> list[tuple[Claim, Variant]]:
    """What differs, facts before wordings, widely carried claims first; alike ones once."""
    found = [(c, v) for c in claims for v in c.variants if len({_folded(w.value) for w in v.values}) > 1]
    found.sort(key=lambda pair: (_slot(pair[1]), -len(lookup.of_claim(pair[0])), pair[0].id))
    seen: set[tuple[str, frozenset[str]]] = set()
    kept = []
    for claim, variant in found:
        key = (variant.slot, frozenset(_folded(w.value) for w in variant.values))
        if key not in seen:
            seen.add(key)
            kept.append((claim, variant))
    return kept


def _folded(value: str) -> str:
    return fold(value) or value


def _slot(variant: Variant) -> int:
    if variant.slot == _WORDING:
        return len(_SLOTS) + 1
    return _SLOTS.index(variant.slot) if variant.slot in _SLOTS else len(_SLOTS)


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
        claim=claim.id, about=shorten(about(claim, lookup), 200), slot=plain(variant.slot), ways=tuple(ways)
    )


def _value(slot: str, value: str) -> str:
    """A wording without the comma that the report puts after it, in one kind of quotation marks."""
    line = plain(value).strip(" ,;")
    if slot != _WORDING:
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
    """What is denied, in the words of those who tell it, and the denials."""
    different = distinct(claims, lambda c: words(c, lookup))
    told = tuple(line(c, lookup, notes) for c in different[:_CLAIMS_A_DENIAL])
    denials = tuple(denial_line(m, notes, lookup) for m in distinct_members(lookup.some(ids)))
    return Denied(
        claims=tuple(c.id for c in claims),
        told=told,
        denials=denials,
        standing=claims[0].standing,
        more=max(0, len(different) - _CLAIMS_A_DENIAL),
    )


def by_claim(findings: Iterable[Finding], lookup: Lookup) -> list[tuple[Finding, ...]]:
    """Findings brought together by what is told, those on the best founded claims first."""
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[fold(words(lookup.claims[finding.claim], lookup))].append(finding)

    def weight(group: list[Finding]) -> tuple[int, int, str]:
        claims = [lookup.claims[f.claim] for f in group]
        return -max(c.independent_sources for c in claims), -len({f.rule for f in group}), group[0].id

    return [tuple(group) for group in sorted(groups.values(), key=weight)]


def breach(findings: Sequence[Finding], lookup: Lookup, notes: Notebook) -> Breach:
    """What may breach which paragraphs, and why; the findings are of claims in the same words."""
    claim = max((lookup.claims[f.claim] for f in findings), key=lambda c: c.independent_sources)
    paragraphs = dict.fromkeys(_paragraph(m) for f in findings for m in f.measures)
    still_open = any(f.review is Review.OPEN for f in findings)
    return Breach(
        findings=tuple(f.id for f in findings),
        claim=claim.id,
        line=line(claim, lookup, notes),
        counted=counted(claim, lookup),
        standing=claim.standing,
        review=Review.OPEN if still_open else findings[0].review,
        rationales=tuple(dict.fromkeys(plain(f.rationale) for f in findings)),
        paragraphs=tuple(paragraphs),
    )


def _paragraph(measure: Measure) -> Paragraph:
    return Paragraph(
        instrument=plain(measure.instrument),
        paragraph=plain(measure.paragraph),
        text=plain(measure.text),
        unread=_FROM_MEMORY in measure.checked.casefold(),
    )


def moments(
    story: Story, record: Record, lookup: Lookup, notes: Notebook, *, most: int, at_a_time: int
) -> tuple[tuple[Moment, ...], int]:
    """The story's dates in order, the best attested of them where there are too many."""
    inside = set(story.reports)
    by_date: dict[str, list[TimelineEntry]] = defaultdict(list)
    for entry in record.timeline:
        if any(c.report in inside for c in entry.citations):
            by_date[entry.date].append(entry)
    weight = {d: max(_witnesses(e) for e in entries) for d, entries in by_date.items()}
    chosen = sorted(by_date, key=lambda d: (d != story.date, -weight[d], d))[:most]
    shown = tuple(_moment(d, by_date[d], lookup, notes, at_a_time) for d in sorted(chosen))
    return shown, len(by_date) - len(shown)


def _witnesses(entry: TimelineEntry) -> int:
    return len({c.report for c in entry.citations})


def _moment(
    date: str, entries: Sequence[TimelineEntry], lookup: Lookup, notes: Notebook, most: int
) -> Moment:
    ranked = sorted(entries, key=lambda e: (-_witnesses(e), len(e.text) > 240, e.citations[0], e.text))
    lines = tuple(_dated_line(entry, lookup, notes) for entry in ranked[:most])
    return Moment(
        date=date,
        precision=entries[0].precision,
        shown=day_in_words(date),
        lines=lines,
        more=max(0, len(ranked) - most),
    )


def _dated_line(entry: TimelineEntry, lookup: Lookup, notes: Notebook) -> Line:
    """What is told of the date, with the reports that tell it."""
    labels = list(dict.fromkeys(lookup.labels[c.report] for c in entry.citations))
    who = capital(labels[0] if len(labels) == 1 else f"{labels[0]} and {number(len(labels) - 1)} more")
    firsts = {c.report: c for c in reversed(entry.citations)}
    return Line(lead=who, words=plain(entry.text), notes=notes.places(reversed(firsts.values())))
