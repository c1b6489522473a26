"""The brief: what happened, who says so, how independently, what differs, what is denied, what may breach."""

from collections import Counter
from collections.abc import Iterable

from wirewatch.errors import NotFound
from wirewatch.model.claims import Claim, Standing
from wirewatch.model.groups import Story
from wirewatch.model.records import Record
from wirewatch.report import matters
from wirewatch.report.accounts import account, voices, words
from wirewatch.report.facts import BASES
from wirewatch.report.independence import independence, texts
from wirewatch.report.lookup import Lookup
from wirewatch.report.notes import Notebook
from wirewatch.report.ranking import distinct, event_claims, is_background, telling
from wirewatch.report.values import Account, Breach, Brief, Denied, Difference, Limits, Source, StoryBrief
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
        news, history = self._events(claims, story.date)
        most = self._bounds
        happened = self._accounts(news[: most.happened])
        background = self._accounts(history[: most.background])
        heard, more_heard = voices(
            claims,
            self._lookup,
            self._notes,
            told=news[: most.happened],
            most=most.voices,
            each=most.said,
        )
        lines = independence(story, self._record, self._lookup, self._notes)
        drawn = texts(story, self._record, self._lookup, self._notes)
        differences, more_differences = self._differences(claims)
        denied, more_denied = self._denied(claims)
        breaches, more_breaches = self._breaches(claims)
        moments, more_moments = matters.moments(
            story, self._record, self._lookup, self._notes, most=most.moments, at_a_time=most.at_a_time
        )
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
            background=background,
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
        )

    def _events(self, claims: Iterable[Claim], day: str | None) -> tuple[list[Claim], list[Claim]]:
        """The event claims: the story's news, and its history."""
        found = frozenset(f.claim for f in self._record.findings)
        ranked = event_claims(claims, self._lookup, found=found, day=day)
        weighed = (c for c in ranked if telling(c, self._lookup))
        ranked = distinct(weighed, lambda c: words(c, self._lookup))
        history = [c for c in ranked if is_background(c, self._lookup)]
        return [c for c in ranked if not is_background(c, self._lookup)], history

    def _accounts(self, claims: Iterable[Claim]) -> tuple[Account, ...]:
        return tuple(account(c, self._lookup, self._notes) for c in claims)

    def _differences(self, claims: Iterable[Claim]) -> tuple[tuple[Difference, ...], int]:
        found, most = matters.variants(claims, self._lookup), self._bounds.differences
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
        sha256=report.sha256,
        text=family.id if family else "",
    )
