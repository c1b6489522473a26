"""What is new in a period: which claims came, were corroborated, denied, told otherwise, or went."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from wirewatch.errors import NotFound
from wirewatch.model.claims import Claim, ClaimKind, Standing
from wirewatch.model.groups import Story
from wirewatch.model.history import ClaimState, Period
from wirewatch.report.accounts import about, words
from wirewatch.report.counting import counted
from wirewatch.report.edits import Edit, edits
from wirewatch.report.edits import told as edited
from wirewatch.report.lookup import Lookup
from wirewatch.report.ranking import alike, event_claims, only_speaks, statement_claims, telling
from wirewatch.report.succession import Succession, moves, now, succession
from wirewatch.report.turns import Told, Turn, denial, sources, turns
from wirewatch.report.verdicts import graded
from wirewatch.report.wording import day_in_words, fold, lower, plain, shorten

_LONGEST = 240
_SHORT = 100
_SOURCES = 5
"""More independent sources than these do not make a claim weigh more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One claim, what became of it, by whom and in which reports (ids), and when the store knew it.

    ``text`` is the claim as it is told, ``what`` the change as a sentence. ``others`` are claims that it was
    merged with or told apart from. ``reread``: the reports are the old ones, another version of wirewatch
    reads them so. ``minor``: says what a weightier change says already, or only that somebody spoke.
    """

    turn: Turn
    claim: str
    text: str
    what: str
    at: datetime | None
    who: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    sources_before: int = 0
    sources: int = 0
    reread: bool = False
    minor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewReport:
    """A report that came in the period."""

    id: str
    label: str
    title: str
    date: str
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryChanges:
    """What became of one story. ``new``: none of its reports was in a story before; ``was`` are the ids of
    the earlier stories that it goes on from, where they were several."""

    id: str
    title: str
    date: str
    place: str
    reports: int
    new: bool
    was: tuple[str, ...]
    came: tuple[NewReport, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What became of the record from ``since`` on and before ``until``, the weightiest story first.

    ``known`` is whether there was anything in the record before. ``labels`` name the reports.
    """

    since: datetime
    until: datetime
    known: bool
    stories: tuple[StoryChanges, ...]
    labels: Mapping[str, str]

    def counts(self) -> Mapping[Turn, int]:
        """How many claims took each turn, those that only another version of wirewatch reads so aside."""
        return Counter(c.turn for s in self.stories for c in s.changes if not c.reread and not c.minor)


def changes(period: Period, *, story: str | None = None) -> Changes:
    """The changes of a period, or those of one story by its id or the beginning of it.

    Raises NotFound where no story has that id.
    """
    teller = _Teller(period)
    wanted = _wanted(period, story)
    stories = [told for s in wanted if (told := teller.tell(s))]
    stories += [told for s in teller.gone if story is None if (told := teller.lost(s))]
    stories.sort(key=_weight)
    return Changes(
        since=period.since,
        until=period.until,
        known=bool(period.before.stories),
        stories=tuple(stories),
        labels={**teller.then.labels, **teller.lookup.labels},
    )


def _wanted(period: Period, story: str | None) -> Sequence[Story]:
    known = period.after.stories
    if story is None:
        return known
    found = [s for s in known if s.id.startswith(story)] if story else []
    if len(found) != 1:
        some = ", ".join(s.id for s in known[:8]) or "none"
        raise NotFound(f"no single story with the id {story!r} changed in this time; those that did: {some}")
    return found


_WEIGHTY = (Turn.DENIED, Turn.DISPUTED, Turn.EDITED_OUT, Turn.CORROBORATED, Turn.WEAKENED, Turn.CHANGED)


def _weight(story: StoryChanges) -> tuple[int, int, int, int, str]:
    """Stories in which more changed of what was known come first, then those with more new reports."""
    changed = [c for c in story.changes if not c.reread and not c.minor]
    weighty = sum(1 for c in changed if c.turn in _WEIGHTY)
    return -weighty, -len(story.came), -len(changed), -story.reports, story.id


class _Teller:
    """Tells the changes of stories; holds both records and what went on from what."""

    def __init__(self, period: Period) -> None:
        self._period = period
        self.lookup = Lookup.of(period.after)
        self.then = Lookup.of(period.before)
        before, after = period.before, period.after
        members = (m for c in before.claims for m in (*c.members, *c.denials))
        self._moved = moves(members, self.then, self.lookup)
        self._lines: Succession = succession(before.claims, after.claims, self._moved)
        self._holders: dict[str, list[str]] = defaultdict(list)
        self._past_of: dict[str, list[Claim]] = defaultdict(list)
        self._claims_of: dict[str, list[Claim]] = defaultdict(list)
        for claim in before.claims:
            self._past_of[claim.story].append(claim)
            for member in now((*claim.members, *claim.denials), self._moved):
                self._holders[member].append(claim.id)
        for claim in after.claims:
            self._claims_of[claim.story].append(claim)
        self._known = frozenset(self._holders)
        self._withdrew: set[str] = set()
        self._story_of = {report: s.id for s in before.stories for report in s.reports}
        self._states: dict[str, list[ClaimState]] = defaultdict(list)
        for state in period.states:
            self._states[state.claim.id].append(state)
        self._came = self._when_reports_came()
        self._edits: dict[str, list[Edit]] = defaultdict(list)
        for edit in edits(before, after, self.lookup):
            self._edits[edit.claim.id].append(edit)
        self._grown = {s.id for s in after.stories if any(r not in self.then.reports for r in s.reports)}
        self._found = frozenset(f.claim for f in after.findings)
        here = {report for s in after.stories for report in s.reports}
        self.gone = [s for s in before.stories if not here & set(s.reports)]

    def tell(self, story: Story) -> StoryChanges | None:
        """What became of the story; None where nothing did."""
        was = tuple(dict.fromkeys(self._story_of[r] for r in story.reports if r in self._story_of))
        claims = self._claims_of[story.id]
        found = [change for claim in claims for change in self._of_claim(claim)]
        found += [change for claim in claims for change in self._edited(claim)]
        found += self._withdrawn({story.id, *was}, story)
        came = tuple(self._report(r) for r in story.reports if r not in self.then.reports)
        others = was if len(was) > 1 else ()
        if not (found or came or others):
            return None
        return StoryChanges(
            id=story.id,
            title=plain(story.title),
            date=day_in_words(story.date),
            place=plain(story.place or ""),
            reports=len(story.reports),
            new=not was,
            was=others,
            came=came,
            changes=self._in_order(found, claims, story),
        )

    def lost(self, story: Story) -> StoryChanges | None:
        """A story whose reports are in no story any more."""
        found = tuple(self._withdrawn({story.id}, None))
        if not found:
            return None
        return StoryChanges(
            id=story.id,
            title=plain(story.title),
            date=day_in_words(story.date),
            place=plain(story.place or ""),
            reports=0,
            new=False,
            was=(),
            came=(),
            changes=found,
        )

    def _of_claim(self, claim: Claim) -> Iterator[Change]:
        parents = self._lines.parents.get(claim.id, ())
        yield from self._reviewed(claim, parents[0] if parents else None)
        if not parents:
            yield self._fresh(claim)
            return
        first = parents[0]
        for told in turns(first, claim, self.lookup, self._moved, self._known):
            yield self._change(claim, told, first)
        for other in parents[1:]:
            yield self._merged(other, claim)

    def _reviewed(self, claim: Claim, before: Claim | None) -> Iterator[Change]:
        """A reviewer's grade that stands now and did not before, or that stands no more."""
        now, then = self.lookup.reviews.get(claim.id), self.then.reviews.get(before.id if before else "")
        if now != then and (decision := now or then):
            again = f", before {graded(then)}" if now and then else ""
            what = f"Graded {graded(decision)}{again}" if now else f"No longer graded {graded(decision)}"
            told = Told(turn=Turn.REVIEWED, what=what, who=(decision.by,))
            yield replace(self._change(claim, told, before), at=decision.at if now else None, reread=False)

    def _fresh(self, claim: Claim) -> Change:
        """A claim that goes on from none: new, or told apart from others that held its members too."""
        members = self.lookup.of_claim(claim)
        if any(m.id in self._known for m in members):
            others = dict.fromkeys(id for member in claim.members for id in self._holders[member])
            told = Told(
                turn=Turn.SPLIT,
                what=f"Told apart from what it was part of; {lower(counted(claim, self.lookup))}",
            )
            return replace(self._change(claim, told, None), others=tuple(others))
        what = counted(claim, self.lookup)
        if claim.standing in (Standing.DENIED, Standing.DISPUTED):
            what = f"{what}. {denial(claim, claim.denials, self.lookup).what}"
        reports = tuple(dict.fromkeys(m.report.id for m in members))
        who = tuple(sources(claim, self.lookup))
        return self._change(claim, Told(turn=Turn.NEW, what=what, who=who, reports=reports), None)

    def _change(self, claim: Claim, told: Told, before: Claim | None) -> Change:
        return Change(
            turn=told.turn,
            claim=claim.id,
            text=shorten(about(claim, self.lookup), _LONGEST),
            what=plain(told.what),
            at=self._since_when(claim, told.turn),
            who=tuple(map(plain, told.who)),
            reports=told.reports,
            sources_before=before.independent_sources if before else 0,
            sources=claim.independent_sources,
            reread=self._is_reread(claim),
        )

    def _is_reread(self, claim: Claim) -> bool:
        """True where no report came to its story, nor was any of those that it rests on new."""
        members = self.lookup.some((*claim.members, *claim.denials))
        return claim.story not in self._grown and all(m.report.id in self.then.reports for m in members)

    def _merged(self, old: Claim, heir: Claim) -> Change:
        what = f"Now told as one with {heir.id}: {shorten(about(heir, self.lookup), _SHORT)}"
        return replace(self._past(old, Told(turn=Turn.MERGED, what=what)), others=(heir.id,))

    def _past(self, old: Claim, told: Told) -> Change:
        """A change of a claim that is no more, in the words of the record before."""
        ended = [s.superseded_at for s in self._states[old.id] if s.superseded_at]
        reports = {m.report.id for m in self.then.of_claim(old)}
        return Change(
            turn=told.turn,
            claim=old.id,
            text=shorten(about(old, self.then), _LONGEST),
            what=told.what,
            at=max(ended, default=None),
            reports=tuple(sorted(reports)),
            sources_before=old.independent_sources,
            sources=old.independent_sources if told.turn is Turn.MERGED else 0,
        )

    def _withdrawn(self, stories: set[str], story: Story | None) -> Iterator[Change]:
        """Claims of these stories that nothing goes on from."""
        for claim in (c for id in sorted(stories) for c in self._past_of[id]):
            if claim.id in self._lines.heir or claim.id in self._lines.absorbed or claim.id in self._withdrew:
                continue
            self._withdrew.add(claim.id)
            where = self.then.told_by(self.then.of_claim(claim))
            what = (
                f"No longer read in any report; it was told by {where}"
                if where
                else "No longer in the record"
            )
            change = self._past(claim, Told(turn=Turn.WITHDRAWN, what=what))
            yield replace(change, reread=story is None or story.id not in self._grown)

    def _edited(self, claim: Claim) -> Iterator[Change]:
        for edit in self._edits[claim.id]:
            link = edit.link
            told = Told(
                turn=Turn.EDITED_OUT,
                what=edited(edit, self.lookup),
                who=(self.lookup.labels[link.to_report],),
                reports=(link.from_report, link.to_report),
            )
            at = self._came.get(link.to_report)
            yield replace(self._change(claim, told, claim), at=at, reread=False)

    def _report(self, id: str) -> NewReport:
        report = self.lookup.reports[id]
        return NewReport(
            id=id,
            label=self.lookup.labels[id],
            title=plain(report.title or "without a title"),
            date=day_in_words(report.published),
            at=self._came.get(id),
        )

    def _when_reports_came(self) -> dict[str, datetime]:
        """When the first claim was made of each report."""
        came: dict[str, datetime] = {}
        for state in self._period.states:
            for member in self.lookup.some(state.claim.members):
                came.setdefault(member.report.id, state.made_at)
        return came

    def _since_when(self, claim: Claim, turn: Turn) -> datetime | None:
        """From when on the claim has been as it is now, in what this turn is about."""
        states = [s for s in self._states[claim.id] if s.made_at >= self._period.since]
        if not states:
            return None
        if turn in (Turn.NEW, Turn.SPLIT):
            return states[0].made_at
        at = None
        for state in reversed(states):
            if at is not None and _side(state.claim, turn) != _side(claim, turn):
                break
            at = state.made_at
        return at

    def _in_order(self, found: Sequence[Change], claims: Sequence[Claim], story: Story) -> tuple[Change, ...]:
        """By turn, then by weight; what says the same as one before it is minor."""
        weight = self._weights(claims, story)
        ranked = sorted(
            found, key=lambda c: (c.reread, list(Turn).index(c.turn), weight.get(c.claim, _LIGHTEST), c.claim)
        )
        said: dict[object, list[frozenset[str]]] = defaultdict(list)
        kept = []
        for change in ranked:
            claim = self.lookup.claims.get(change.claim)
            told = frozenset(fold(words(claim, self.lookup) if claim else change.text).split())
            minor = any(alike(told, other) for other in said[change.turn]) or bool(
                claim and self._is_dull(claim)
            )
            said[change.turn].append(told)
            kept.append(replace(change, minor=minor))
        return tuple(kept)

    def _weights(self, claims: Sequence[Claim], story: Story) -> Mapping[str, tuple[int, int, int]]:
        """Claims of more sources first, then by their place among the story's events or statements."""
        events = event_claims(claims, self.lookup, found=self._found, day=story.date)
        said = statement_claims((c for c in claims if c.kind is ClaimKind.STATEMENT), self.lookup)
        return {
            claim.id: (-min(claim.independent_sources, _SOURCES), place, kind)
            for kind, ranked in enumerate((events, said))
            for place, claim in enumerate(ranked)
        }

    def _is_dull(self, claim: Claim) -> bool:
        """True for an event that names nobody beside the deed, or is nothing but an act of speaking."""
        if claim.kind is not ClaimKind.EVENT:
            return False
        return not telling(claim, self.lookup) or only_speaks(claim, self.lookup)


_LIGHTEST = (0, 0, 0)


def _side(claim: Claim, turn: Turn) -> object:
    """What of a claim a turn is about."""
    if turn in (Turn.CORROBORATED, Turn.WEAKENED):
        return claim.independent_sources
    if turn is Turn.CHANGED:
        return {(v.slot, w.value) for v in claim.variants for w in v.values}
    return claim.standing, frozenset(claim.denials)
