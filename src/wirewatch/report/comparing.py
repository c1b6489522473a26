"""Two reports side by side: which is older, what both print, what each alone tells, where they differ."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from wirewatch.errors import NotFound
from wirewatch.model.claims import Claim, ClaimKind, Standing, Variant, VariantValue
from wirewatch.model.groups import Link, OrderBasis, Relation
from wirewatch.model.records import Record
from wirewatch.model.reports import DateBasis, Report
from wirewatch.model.spans import Span
from wirewatch.report import matters
from wirewatch.report.accounts import about, denial_line, distinct_members, words
from wirewatch.report.differing import variants
from wirewatch.report.finding import find_report
from wirewatch.report.independence import link_line
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.notes import Notebook
from wirewatch.report.passages import runs, same_words, share
from wirewatch.report.ranking import alike, by_importance
from wirewatch.report.values import Difference, Note
from wirewatch.report.wording import capital, day_in_words, fold, plain

_EVERYTHING = 10_000
_FEWEST_WORDS = 4
"""Words of a telling that are looked for in the other text: fewer stand there by chance."""
_MOST_OF = 0.8
"""A sentence with this share of a denial's words carries it; a passage with this much of a telling has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two reports; ``counts`` are its statements and its events."""

    id: str
    label: str
    title: str
    outlet: str
    published: str | None
    basis: DateBasis
    modified: str | None
    credited: str
    family: str
    story: str
    story_title: str
    origin: str
    sha256: str
    counts: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Which of the two is older, None where that is not known, and by what it is known."""

    older: str | None
    basis: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """A link between the two, in words: ``derived`` descends from ``source``."""

    source: str
    derived: str
    relation: Relation
    order: OrderBasis
    score: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A passage of the first report and what stands for it in the second; ``same`` where word for word."""

    first: Span
    second: Span
    first_words: str
    second_words: str
    same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A claim as one or both of the reports tell it.

    ``ids`` are the claims (a statement or event where it is in none), those that say it in the same words
    with it; ``members`` the statements and events of the two reports; ``told_in`` which of the two tell it;
    ``elsewhere`` how many other reports do.
    """

    ids: tuple[str, ...]
    kind: ClaimKind
    text: str
    members: tuple[str, ...]
    told_in: tuple[str, ...]
    elsewhere: int = 0
    standing: Standing | None = None
    sources: int = 0
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """What one report tells and the other denies: the tellings and the denials of both."""

    told: tuple[Point, ...]
    denied: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two reports side by side.

    ``linked`` says of the shared passages whether a link holds them (else they are only words that both
    print), ``shares`` which part of each report they make. ``only`` are what each alone tells;
    ``unread`` are claims of the one that stand in passages which both share, where they were not matched.
    """

    sides: tuple[Side, Side]
    order: Order
    kinship: tuple[Kinship, ...]
    independence: str
    shared: tuple[Shared, ...]
    linked: bool
    shares: tuple[float, float]
    both: tuple[Point, ...]
    only: tuple[tuple[Point, ...], tuple[Point, ...]]
    unread: tuple[tuple[str, ...], tuple[str, ...]]
    differences: tuple[Difference, ...]
    denials: tuple[Denial, ...]
    notes: tuple[Note, ...]


def compare(record: Record, first: str, second: str) -> Comparison:
    """The two reports, each by its id, the first letters of it or its file's name.

    Raises NotFound where there is none or more than one, or where both are the same.
    """
    lookup = Lookup.of(record)
    one, other = (lookup.reports[find_report(record, lookup, wanted)] for wanted in (first, second))
    if one.id == other.id:
        raise NotFound(f"both are the report {one.id} ({lookup.labels[one.id]}): name two")
    return _Pair(record, lookup, one, other).compared()


class _Pair:
    """Two reports of one record; holds what every part of the comparison needs."""

    def __init__(self, record: Record, lookup: Lookup, one: Report, other: Report) -> None:
        self._record = record
        self._lookup = lookup
        self._reports = (one, other)
        self._ids = (one.id, other.id)
        self._notes = Notebook(lookup, _EVERYTHING)
        self._links = [k for k in record.links if {k.from_report, k.to_report} == set(self._ids)]
        told = [c for c in record.claims if self._tellers(c)]
        days = {s.id: s.date for s in record.stories}
        found = frozenset(f.claim for f in record.findings)
        self._claims = [
            claim
            for story in dict.fromkeys(c.story for c in told)
            for claim in by_importance(
                (c for c in told if c.story == story), lookup, found=found, day=days.get(story)
            )
        ]

    def compared(self) -> Comparison:
        both = [c for c in self._claims if len(self._tellers(c)) > 1]
        shared, linked = self._shared()
        ones, others = (self._alone(id, apart) for id, apart in zip(self._ids, self._ids[::-1], strict=True))
        return Comparison(
            sides=(self._side(self._reports[0]), self._side(self._reports[1])),
            order=self._order(),
            kinship=tuple(self._kinship(k) for k in self._links),
            independence=self._independence(),
            shared=shared,
            linked=linked,
            shares=(
                share(self._reports[0], (s.first for s in shared)),
                share(self._reports[1], (s.second for s in shared)),
            ),
            both=self._points(both),
            only=(ones[0], others[0]),
            unread=(ones[1], others[1]),
            differences=self._differences(both),
            denials=self._denials(),
            notes=self._notes.notes(),
        )

    def _tellers(self, claim: Claim) -> frozenset[str]:
        """Which of the two tell the claim."""
        return frozenset(m.report.id for m in self._lookup.some(claim.members)) & set(self._ids)

    def _label(self, report: str) -> str:
        return self._lookup.labels[report]

    def _side(self, report: Report) -> Side:
        reading = next((r for r in self._record.readings if r.report == report.id), None)
        family = self._lookup.family_of.get(report.id)
        story = next((s for s in self._record.stories if report.id in s.reports), None)
        return Side(
            id=report.id,
            label=self._label(report.id),
            title=plain(report.title or "without a title"),
            outlet=plain(report.outlet or ""),
            published=report.published,
            basis=report.published_basis,
            modified=report.modified,
            credited=self._lookup.called(family.agency) if family else "",
            family=family.id if family else "",
            story=story.id if story else "",
            story_title=plain(story.title) if story else "",
            origin=plain(report.origin),
            sha256=report.sha256,
            counts=(len(reading.statements), len(reading.events)) if reading else (0, 0),
        )

    def _order(self) -> Order:
        """By the link between them where it tells, else by the dates that they bear."""
        link = next((k for k in self._links if k.order is not OrderBasis.UNKNOWN), None)
        if link is not None:
            older = capital(self._label(link.from_report))
            how = "both state when they came out or were changed"
            if link.order is OrderBasis.INFERRED:
                how = "as far as the texts tell, by what one of them adds or has lost"
            return Order(
                older=link.from_report, basis=link.order.value, words=f"{older} is the older one: {how}."
            )
        return self._by_dates()

    def _by_dates(self) -> Order:
        bare = [r for r in self._reports if not r.published or r.published_basis is DateBasis.STORY]
        if bare:
            names = " and ".join(self._label(r.id) for r in bare)
            verb, own = ("bear", "their") if len(bare) > 1 else ("bears", "its")
            words = f"Which is older is not known: {names} {verb} no date of {own} own."
            return Order(older=None, basis=OrderBasis.UNKNOWN.value, words=words)
        one, other = self._reports
        sign = _before(one.published or "", other.published or "")
        if sign == 0:
            words = f"Both came out on {day_in_words(one.published)}; which was first is not known."
            return Order(older=None, basis=OrderBasis.UNKNOWN.value, words=words)
        older = one if sign < 0 else other
        words = f"{capital(self._label(older.id))} is the older one, by the dates that both bear."
        return Order(older=older.id, basis=OrderBasis.STATED.value, words=words)

    def _kinship(self, link: Link) -> Kinship:
        return Kinship(
            source=link.from_report,
            derived=link.to_report,
            relation=link.relation,
            order=link.order,
            score=link.score,
            words=link_line(link, self._lookup, Notebook(self._lookup, 0)).text,
        )

    def _independence(self) -> str:
        """Whether they count as one source or as two, and why."""
        families = [self._lookup.family_of.get(id) for id in self._ids]
        one, other = families
        if one and other and one.id == other.id:
            through = [self._label(r) for r in one.reports if r not in self._ids]
            by = f", by way of {' and '.join(through)}" if through and not self._links else ""
            return f"They descend from one text{by}, and count as one source in their own voice."
        if one and other and one.agency and one.agency == other.agency:
            return f"Both are credited to {self._lookup.called(one.agency)}, and count as one source."
        stand = "Each is a text of its own: in their own voice they count as two sources."
        stories = {s.id for s in self._record.stories if set(self._ids) & set(s.reports)}
        return f"{stand} They are of different stories." if len(stories) > 1 else stand

    def _shared(self) -> tuple[tuple[Shared, ...], bool]:
        """What the links hold, else the runs of words that both print; in the order of the first report."""
        pairs: list[tuple[Span, Span]] = []
        for link in self._links:
            forth = link.from_report == self._ids[0]
            pairs += [(s.from_span, s.to_span) if forth else (s.to_span, s.from_span) for s in link.shared]
        linked = bool(pairs)
        one, other = self._reports
        passages = []
        for ours, theirs in sorted(pairs) if linked else runs(one, other):
            said, echoed = ours.words(one.text), theirs.words(other.text)
            passages.append(
                Shared(
                    first=ours,
                    second=theirs,
                    first_words=plain(said),
                    second_words=plain(echoed),
                    same=same_words(said, echoed),
                )
            )
        return tuple(passages), linked

    def _points(self, claims: Iterable[Claim], *, cited: bool = False) -> tuple[Point, ...]:
        """The claims as the two reports tell them; what says the same as one before it is one with it."""
        kept: list[tuple[Point, frozenset[str]]] = []
        for claim in claims:
            told = self._restricted(claim)
            said = frozenset(fold(words(told, self._lookup)).split())
            point = self._point(told, claim, cited=cited)
            at = next((i for i, (p, known) in enumerate(kept) if _as_one(p, known, point, said)), None)
            if at is None:
                kept.append((point, said))
            else:
                first, known = kept[at]
                kept[at] = (
                    replace(first, ids=first.ids + point.ids, members=first.members + point.members),
                    known,
                )
        return tuple(point for point, _ in kept)

    def _restricted(self, claim: Claim) -> Claim:
        """The claim as these two reports alone tell, vary and deny it."""
        return replace(
            claim,
            members=self._of_the_two(claim.members),
            denials=self._of_the_two(claim.denials),
            variants=tuple(
                Variant(
                    slot=v.slot,
                    values=tuple(
                        VariantValue(value=w.value, members=inside)
                        for w in v.values
                        if (inside := self._of_the_two(w.members))
                    ),
                    additive=v.additive,
                )
                for v in claim.variants
            ),
        )

    def _of_the_two(self, ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(m.id for m in self._lookup.some(ids) if m.report.id in self._ids)

    def _point(self, told: Claim, claim: Claim, *, cited: bool = False) -> Point:
        members = self._lookup.some(told.members)
        inside = {m.report.id for m in members}
        everywhere = {m.report.id for m in self._lookup.some(claim.members)}
        return Point(
            ids=(claim.id,),
            kind=claim.kind,
            text=about(told, self._lookup),
            members=told.members,
            told_in=tuple(id for id in self._ids if id in inside),
            elsewhere=len(everywhere - set(self._ids)),
            standing=claim.standing,
            sources=claim.independent_sources,
            notes=self._notes.members(members) if cited else (),
        )

    def _alone(self, mine: str, apart: str) -> tuple[tuple[Point, ...], tuple[str, ...]]:
        """What one report alone tells; claims whose words stand in the other all the same."""
        there = f" {fold(self._lookup.reports[apart].text)} "
        own = [c for c in self._claims if self._tellers(c) == {mine}]
        printed = [c for c in own if all(self._prints(m, there) for m in self._inside(c))]
        points = self._points(c for c in own if c not in printed)
        said = [frozenset(fold(p.text).split()) for p in points]
        unclaimed = [
            self._bare(m)
            for m in distinct_members(self._unclaimed(mine, apart))
            if not self._prints(m, there)
            and not any(alike(frozenset(fold(_own_words(m)).split()), known) for known in said)
        ]
        return (*points, *unclaimed), tuple(c.id for c in printed)

    def _inside(self, claim: Claim) -> tuple[Member, ...]:
        """The claim's statements and events in the two reports."""
        return self._lookup.some(self._of_the_two(claim.members))

    def _unclaimed(self, mine: str, apart: str) -> list[Member]:
        """Statements and events of one report that are in no claim, but for what both deny alike."""
        claimed = {id for c in self._record.claims for id in c.members}
        both = {
            id
            for c in self._record.claims
            if any(m.report.id == apart for m in self._lookup.some(c.denials))
            for id in c.denials
        }
        members = (m for m in self._lookup.members.values() if m.report.id == mine)
        return [m for m in members if m.id not in claimed and m.id not in both]

    def _bare(self, member: Member, *, cited: bool = False) -> Point:
        """A statement or event by itself."""
        return Point(
            ids=(member.id,),
            kind=ClaimKind.EVENT if member.statement is None else ClaimKind.STATEMENT,
            text=denial_line(member, Notebook(self._lookup, 0), self._lookup).text,
            members=(member.id,),
            told_in=(member.report.id,),
            notes=self._notes.members([member]) if cited else (),
        )

    def _differences(self, both: Iterable[Claim]) -> tuple[Difference, ...]:
        """Where both tell a claim, and tell it differently."""
        found = variants((self._restricted(c) for c in both), self._lookup)
        return tuple(matters.difference(c, v, self._lookup, self._notes) for c, v in found)

    def _denials(self) -> tuple[Denial, ...]:
        """What the one tells and the other denies, brought together by the denials."""
        whole = self._lookup.claims
        found = [self._restricted(c) for c in self._record.claims if c.denials]
        drawn = []
        for ids, claims in matters.denied_claims(c for c in found if self._crosses(c)):
            denied = tuple(self._bare(m, cited=True) for m in distinct_members(self._lookup.some(ids)))
            said = {fold(p.text) for p in denied}
            told = self._points((whole[c.id] for c in claims), cited=True)
            drawn.append(Denial(told=tuple(p for p in told if fold(p.text) not in said), denied=denied))
        return tuple(d for d in drawn if d.told)

    def _crosses(self, claim: Claim) -> bool:
        """True where one of the two tells it, and the other carries a denial that the first does not."""
        told = {m.report.id for m in self._lookup.some(claim.members) if m.id not in claim.denials}
        return any(told - self._carriers(m) for m in self._lookup.some(claim.denials))

    def _carriers(self, denial: Member) -> set[str]:
        """Which of the two print the denial: it, and the other where a sentence has most of its words."""
        if self._taken_over(denial):
            return set(self._ids)
        own = set(fold(_own_words(denial)).split())
        return {denial.report.id} | {
            report.id
            for report in self._reports
            for span in self._lookup.sentences.get(report.id, ())
            if own and len(own & set(fold(span.words(report.text)).split())) >= _MOST_OF * len(own)
        }

    def _taken_over(self, member: Member) -> bool:
        """True where most of it lies in a passage that a link between the two holds."""
        own = member.statement.hull if member.statement is not None else member.span
        passages = [
            shared.from_span if link.from_report == member.report.id else shared.to_span
            for link in self._links
            for shared in link.shared
        ]
        return any(own.overlap(passage) >= _MOST_OF * own.length for passage in passages)

    def _prints(self, member: Member, there: str) -> bool:
        """True where the other text has the same words in a row; of few words, their whole sentence.

        So too where they lie in a passage that one takes over from the other, in whichever words.
        """
        if self._taken_over(member):
            return True
        said = fold(_own_words(member))
        if len(said.split()) < _FEWEST_WORDS:
            said = fold(self._lookup.sentence(member).words(member.report.text))
        return len(said.split()) >= _FEWEST_WORDS and f" {said} " in there


def _as_one(kept: Point, known: frozenset[str], point: Point, said: frozenset[str]) -> bool:
    """True where a point says in the same words what one before it says."""
    return kept.told_in == point.told_in and alike(known, said)


def _own_words(member: Member) -> str:
    """What is told, without who says it."""
    span = member.statement.hull if member.statement is not None else member.span
    return span.words(member.report.text)


def _before(one: str, other: str) -> int:
    """-1 where the first moment is earlier, 1 where it is later, 0 where that cannot be told."""
    if one[:10] != other[:10] and not (len(one) > 10 and len(other) > 10):
        return -1 if one[:10] < other[:10] else 1
    if len(one) <= 10 or len(other) <= 10:
        return 0
    first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
    if (first.tzinfo is None) != (second.tzinfo is None):
        first, second = first.replace(tzinfo=None), second.replace(tzinfo=None)
        if first.date() == second.date():
            return 0
    return (first > second) - (first < second)
