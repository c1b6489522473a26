"""The brief: what happened, who says so, how independently, what differs, what is denied, what may breach."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from wirewatch.errors import NotFound
from wirewatch.model.claims import Claim, Standing
from wirewatch.model.groups import Story
from wirewatch.model.records import Record
from wirewatch.report import matters
from wirewatch.report.accounts import account, words
from wirewatch.report.differing import variants
from wirewatch.report.facts import BASES
from wirewatch.report.independence import independence, texts
from wirewatch.report.lookup import Lookup
from wirewatch.report.moments import moments_of
from wirewatch.report.notes import Notebook
from wirewatch.report.ranking import distinct, event_claims, is_background, only_speaks, telling
from wirewatch.report.telling import telling_of
from wirewatch.report.values import (
    Account,
    Breach,
    Brief,
    Denied,
    Difference,
    Limits,
    Source,
    StoryBrief,
    Telling,
)
from wirewatch.report.voices import voices
from wirewatch.report.wording import day_in_words, plain


def brief(record: Record, *, story: str | None = None, limits: Limits | None = None) -> Brief:
    """The brief of a record, the stories with most reports first, or of one story by its id.

    Raises NotFound where no story has that id.
    """
    bounds, lookup = limits or Limits(), Lookup.of(record)
    notes = Notebook(lookup, bounds.cited)
    ranked = _ranked(record, story)
    stories = tuple(_Teller(record, lookup, notes, bounds).tell(s) for s in ranked[: bounds.stories])
    shown = {r for s in ranked[: bounds.stories] for r in s.reports}
    left_out = tuple((s.id, plain(s.title), len(s.reports)) for s in ranked[bounds.stories :])
    return Brief(
        stories=stories,
        other_stories=left_out,
        sources=tuple(_source(r.id, lookup) for r in record.reports if r.id in shown),
        notes=notes.notes(),
        reports=len(record.reports),
        texts=len(record.families),
        claims=len(record.claims),
        findings=len(record.findings),
    )


def _ranked(record: Record, wanted: str | None) -> list[Story]:
    if wanted is None:
        return sorted(record.stories, key=lambda s: (-len(s.reports), s.date or "", s.id))
    found = [s for s in record.stories if s.id == wanted or s.id.startswith(wanted)]
    if len(found) != 1:
        known = ", ".join(s.id for s in record.stories[:8]) or "none"
        raise NotFound(f"no single story has the id {wanted!r}; stories: {known}")
    return found


class _Teller:
    """Tells stories of one record; holds what every part of a story needs."""

    def __init__(self, record: Record, lookup: Lookup, notes: Notebook, bounds: Limits) -> None:
        self._record = record
        self._lookup = lookup
        self._notes = notes
        self._bounds = bounds

    def tell(self, story: Story) -> StoryBrief:
        """The story's parts, in the order in which they are read: so are the notes numbered."""
        claims = [c for c in self._record.claims if c.story == story.id]
        news, fears, history = self._events(claims, story.date)
        most = self._bounds
        told = self._in_order(news[: most.happened])
        happened = self._accounts(told)
        feared = self._accounts(fears[: most.feared])
        background = self._accounts(history[: most.background])
        heard, more_heard = voices(
            claims,
            self._lookup,
            self._notes,
            told=[*told, *fears[: most.feared]],
            most=most.voices,
            each=most.said,
        )
        lines = independence(story, self._record, self._lookup, self._notes, channels=most.channels)
        drawn = texts(story, self._record, self._lookup, self._notes)
        differences, more_differences = self._differences(claims)
        denied, more_denied = self._denied(claims)
        breaches, more_breaches = self._breaches(claims)
        moments, more_moments, earlier = moments_of(story, self._record, self._lookup, self._notes, most)
        standings = Counter(c.standing for c in claims)
        return StoryBrief(
            id=story.id,
            title=plain(story.title),
            date=day_in_words(story.date),
            place=plain(story.place or ""),
            reports=len(story.reports),
            texts=drawn,
            claims=len(claims),
            standings=tuple((s, standings[s]) for s in Standing if standings[s]),
            happened=happened,
            more_happened=len(news) - len(happened),
            feared=feared,
            more_feared=len(fears) - len(feared),
            background=background,
            more_background=len(history) - len(background),
            voices=heard,
            more_voices=more_heard,
            independence=lines,
            differences=differences,
            more_differences=more_differences,
            denied=denied,
            more_denied=more_denied,
            breaches=breaches,
            more_breaches=more_breaches,
            timeline=moments,
            more_timeline=more_moments,
            earlier=earlier,
        )

    def _events(
        self, claims: Iterable[Claim], day: str | None
    ) -> tuple[list[Claim], list[Claim], list[Claim]]:
        """The event claims, weightiest first: the story's news, what is feared, the history.

        What is denied has a part of its own, and so has what was only said.
        """
        found = frozenset(f.claim for f in self._record.findings)
        ranked = event_claims(claims, self._lookup, found=found, day=day)
        weighed = (c for c in ranked if telling(c, self._lookup) and not only_speaks(c, self._lookup))
        ranked = distinct(weighed, lambda c: words(c, self._lookup))
        news: list[Claim] = []
        fears: list[Claim] = []
        history: list[Claim] = []
        for claim in ranked:
            told = self._telling(claim)
            if is_background(claim, self._lookup, day):
                history.append(claim)
            elif told in (Telling.FEARED, Telling.POSSIBLE):
                fears.append(claim)
            elif told is not Telling.DENIED:
                news.append(claim)
        return news, fears, history

    def _telling(self, claim: Claim) -> Telling:
        return telling_of(self._lookup.of_claim(claim), self._lookup) or Telling.TOLD

    def _in_order(self, claims: Sequence[Claim]) -> list[Claim]:
        """What several families tell, then allege; then what one tells or alleges; then what is pledged.

        Within each the order of weight. What is told leads where no allegation is carried by more families.
        """
        widest = max((len(c.families) for c in claims if self._telling(c) is Telling.ALLEGED), default=0)

        def tier(claim: Claim) -> tuple[bool, bool, int]:
            told = self._telling(claim)
            order = list(Telling).index(told)
            if told is Telling.TOLD and len(claim.families) < widest:
                order = list(Telling).index(Telling.ALLEGED)
            return told is Telling.PLEDGED, len(claim.families) < 2, order

        return sorted(claims, key=tier)

    def _accounts(self, claims: Iterable[Claim]) -> tuple[Account, ...]:
        return tuple(account(c, self._lookup, self._notes) for c in claims)

    def _differences(self, claims: Iterable[Claim]) -> tuple[tuple[Difference, ...], int]:
        found, most = variants(claims, self._lookup), self._bounds.differences
        shown = tuple(matters.difference(c, v, self._lookup, self._notes) for c, v in found[:most])
        return shown, len(found) - len(shown)

    def _denied(self, claims: Iterable[Claim]) -> tuple[tuple[Denied, ...], int]:
        found, most = matters.denied_claims(claims), self._bounds.denied
        shown = tuple(matters.denied(ids, group, self._lookup, self._notes) for ids, group in found[:most])
        return shown, len(found) - len(shown)

    def _breaches(self, claims: Iterable[Claim]) -> tuple[tuple[Breach, ...], int]:
        known = {c.id for c in claims}
        found = matters.by_claim((f for f in self._record.findings if f.claim in known), self._lookup)
        shown = tuple(
            matters.breach(group, self._lookup, self._notes) for group in found[: self._bounds.breaches]
        )
        return shown, len(found) - len(shown)


def _source(id: str, lookup: Lookup) -> Source:
    report = lookup.reports[id]
    family = lookup.family_of.get(id)
    return Source(
        report=id,
        label=lookup.labels[id],
        title=plain(report.title or "without a title"),
        outlet=plain(report.outlet or ""),
        date=day_in_words(report.published),
        basis=BASES[report.published_basis.value],
        origin=plain(report.origin),
        file=plain(PurePath(report.origin).name or report.origin),
        sha256=report.sha256,
        text=family.id if family else "",
    )
