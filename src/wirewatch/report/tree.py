"""Why a claim counts as it does: what it rests on, drawn as a tree down to the words."""

from collections.abc import Iterable, Sequence

from wirewatch.model.claims import Claim, Origin, OriginKind
from wirewatch.model.groups import Family
from wirewatch.model.reports import DateBasis, Report
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.values import Branch
from wirewatch.report.wording import capital, day_in_words, listed, lower, number, plain, several, shorten

_LONGEST = 100
_MOST_NAMES = 6

_KINDS = {
    OriginKind.AGENCY: "agency",
    OriginKind.HOLDER: "vouches for it",
    OriginKind.FAMILY: "a text",
    OriginKind.UNKNOWN: "nobody named",
}


def tree(claim: Claim, lookup: Lookup) -> Branch:
    """Claim, origins, texts with their agencies, reports in order of publication, statements and events."""
    first = _first_to_publish(claim, lookup)
    placed = {id for origin in claim.origins for id in origin.members}
    others = [m for m in lookup.of_claim(claim) if m.id not in placed]
    apart = Branch(
        text="told against it or otherwise: not asked for the count", branches=_texts(others, first, lookup)
    )
    return Branch(
        text=f"claim {claim.id}: {several(claim.independent_sources, 'independent source')}",
        branches=(
            *(_origin(o, claim, first, lookup) for o in claim.origins),
            *([apart] if others else ()),
        ),
    )


def why(claim: Claim, lookup: Lookup) -> str:
    """A sentence or two: which origins make the count, and by which rules the others do not."""
    names = {o.id: lookup.origin(o) for o in claim.origins}
    counting = [names[o.id] for o in claim.origins if o.counts]
    passed = [_passed(o, names) for o in claim.origins if not o.counts]
    reports, texts = len({m.report.id for m in lookup.of_claim(claim)}), len(claim.families)
    if counting:
        count = number(claim.independent_sources)
        made = f"It counts as {count}: {listed(counting, _MOST_NAMES)}."
    else:
        made = "Nothing that it rests on counts; it counts as one, for somebody must have said it."
    left = f" Not counted: {'; '.join(passed)}." if passed else ""
    texts_of = (
        f"{several(reports, 'report')} {'carries' if reports == 1 else 'carry'} it, {several(texts, 'text')}"
    )
    return f"{made}{left} {capital(texts_of)} in all."


def _passed(origin: Origin, names: dict[str, str]) -> str:
    """``the Isle Herald, counted with the Varna Gazette (outlets of one owner are one voice)``."""
    with_whom = names.get(origin.within or "", "")
    counted = f", counted with {with_whom}" if with_whom and with_whom != names[origin.id] else ""
    return f"{names[origin.id]}{counted} ({lower(plain(origin.reason).rstrip('.'))})"


def _origin(origin: Origin, claim: Claim, first: frozenset[str], lookup: Lookup) -> Branch:
    names = {o.id: lookup.origin(o) for o in claim.origins}
    name = capital(names[origin.id])
    counts = "counts" if origin.counts else "does not count"
    place = names.get(origin.within or "")
    return Branch(
        text=f"{name} ({_KINDS[origin.kind]}): {counts}{f', {place} counts in its place' if place else ''}",
        why=plain(origin.reason),
        branches=_texts(lookup.some(origin.members), first, lookup),
    )


def _texts(members: Sequence[Member], first: frozenset[str], lookup: Lookup) -> tuple[Branch, ...]:
    """The families of the members, that of the oldest report first."""
    families: dict[str, list[Member]] = {}
    for member in sorted(members, key=lambda m: m.report.seniority):
        family = lookup.family_of.get(member.report.id)
        families.setdefault(family.id if family else member.report.id, []).append(member)
    return tuple(
        Branch(
            text=_text(lookup.families.get(id), told, lookup),
            branches=tuple(_reports(told, first, lookup)),
        )
        for id, told in families.items()
    )


def _text(family: Family | None, told: Iterable[Member], lookup: Lookup) -> str:
    """``one text, credited to Norpress, in two of its three reports``."""
    if family is None:
        return "one text"
    tell, all_of = len({m.report.id for m in told}), len(family.reports)
    credited = f", credited to {lookup.called(family.agency)}" if family.agency else ""
    of_all = (
        several(all_of, "report") if tell == all_of else f"{number(tell)} of its {number(all_of)} reports"
    )
    return f"one text{credited}, in {of_all}"


def _reports(told: Iterable[Member], first: frozenset[str], lookup: Lookup) -> Iterable[Branch]:
    by_report: dict[str, list[Member]] = {}
    for member in told:
        by_report.setdefault(member.report.id, []).append(member)
    for id, members in by_report.items():
        label, date = lookup.labels[id], _day(members[0].report) or "day not stated"
        dated = "" if date in label else f", {date}"
        mark = f", {'first' if len(first) == 1 else 'among the first'} to publish" if id in first else ""
        yield Branch(text=f"{capital(label)}{dated}{mark}", branches=tuple(_member(m) for m in members))


def _member(member: Member) -> Branch:
    kind = "statement" if member.statement else "event"
    words = shorten(plain(member.span.words(member.report.text)), _LONGEST)
    return Branch(text=f"{kind} {member.id}: “{words}”")


def _first_to_publish(claim: Claim, lookup: Lookup) -> frozenset[str]:
    """The claim's reports of the earliest day that is known, but those that derive from one of them."""
    reports = {m.report.id: m.report for m in lookup.of_claim(claim)}
    days = {id: report.published[:10] for id, report in reports.items() if _day(report) and report.published}
    earliest = {id for id, day in days.items() if day == min(days.values())}
    return frozenset(id for id in earliest if not lookup.taken_from.get(id, frozenset()) & earliest)


def _day(report: Report) -> str:
    """The day of publication in words, where the report or its page says it."""
    known = report.published_basis in (DateBasis.STATED, DateBasis.METADATA)
    return day_in_words(report.published) if known else ""
