"""How independent the reports of a story are, in words: who took from whom, through which channels."""

from collections import defaultdict
from collections.abc import Sequence

from wirewatch.model.groups import Family, Link, OrderBasis, Relation, Story
from wirewatch.model.records import Citation, Record
from wirewatch.model.spans import Span
from wirewatch.report.lookup import Lookup
from wirewatch.report.notes import Notebook
from wirewatch.report.values import Line, Step, Text
from wirewatch.report.wording import capital, day_in_words, fold, listed, number, several

_HOW = {
    Relation.COPY: "prints the text of",
    Relation.VERSION: "is a later state of",
    Relation.REUSE: "takes over paragraphs of",
    Relation.PARAPHRASE: "rewords",
}
_KNOWN = {
    OrderBasis.STATED: "",
    OrderBasis.INFERRED: ", as far as the texts tell",
    OrderBasis.UNKNOWN: "; which came first is not known",
}
_A_SENTENCE = 40


def independence(
    story: Story, record: Record, lookup: Lookup, notes: Notebook, *, channels: int
) -> tuple[Line, ...]:
    """Sentences: how many texts stand behind the reports, who took from whom, through which channels."""
    families = families_of(story, lookup)
    lines = [Line(lead="", words=_summary(story, families))]
    lines += [line for family in families if (line := _family(family, lookup))]
    lines += [link_line(link, lookup, notes) for link in record.links if _inside(link, story)]
    alone = [lookup.labels[f.reports[0]] for f in families if len(f.reports) == 1 and not _agency(f, lookup)]
    if alone and len(families) > 1:
        stand = "stands alone" if len(alone) == 1 else "stand alone"
        lines.append(Line(lead="", words=f"{capital(listed(alone, 8))} {stand}."))
    lines += _channels(story, record, lookup, notes, channels)
    return tuple(lines)


def families_of(story: Story, lookup: Lookup) -> list[Family]:
    """The families of a story's reports, the largest first."""
    found = {lookup.family_of[r].id: lookup.family_of[r] for r in story.reports if r in lookup.family_of}
    return sorted(found.values(), key=lambda f: (-len(f.reports), f.id))


def _summary(story: Story, families: Sequence[Family]) -> str:
    reports, texts = len(story.reports), len(families)
    if reports == 1:
        return "There is one report: nothing in it is confirmed by another."
    if texts == reports:
        return f"Each of the {number(reports)} reports is a text of its own."
    if texts == 1:
        return f"All {number(reports)} reports descend from one text and count as one."
    count = number(texts)
    return f"{capital(number(reports))} reports descend from {count} texts, and count as {count}."


def _family(family: Family, lookup: Lookup) -> Line | None:
    """Which reports are one text; None for a report that nobody is credited for and nobody copied."""
    labels = [lookup.labels[r] for r in sorted(family.reports, key=lambda r: lookup.order[r])]
    agency = _agency(family, lookup)
    if len(labels) > 1:
        tail = f", credited to {agency}" if agency else ""
        return Line(lead="", words=f"{capital(listed(labels, 6))} are one text{tail}: they count once.")
    return Line(lead="", words=f"{capital(labels[0])} is credited to {agency}.") if agency else None


def _agency(family: Family, lookup: Lookup) -> str:
    """Whom a family is credited to; nobody where an outlet's dateline names the outlet itself."""
    name = lookup.called(family.agency) if family.agency else ""
    outlets = {fold(lookup.reports[r].outlet or "") for r in family.reports}
    return "" if {fold(name)} == outlets else name


def _inside(link: Link, story: Story) -> bool:
    return link.from_report in story.reports and link.to_report in story.reports


def link_line(link: Link, lookup: Lookup, notes: Notebook) -> Line:
    """``Isle Herald prints the text of Varna Gazette.``"""
    ours, theirs = lookup.labels[link.to_report], lookup.labels[link.from_report]
    return Line(
        lead="",
        words=f"{capital(ours)} {_HOW[link.relation]} {theirs}{_KNOWN[link.order]}.",
        notes=_evidence(link, lookup, notes),
    )


def _evidence(link: Link, lookup: Lookup, notes: Notebook) -> tuple[int, ...]:
    """The beginning of the longest stretch that both share, in either report."""
    if not link.shared:
        return ()
    best = max(link.shared, key=lambda s: (s.from_span.length, -s.from_span.start))
    return notes.places(
        (
            Citation(report=link.from_report, span=_opening(best.from_span, link.from_report, lookup)),
            Citation(report=link.to_report, span=_opening(best.to_span, link.to_report, lookup)),
        )
    )


def _opening(span: Span, report: str, lookup: Lookup) -> Span:
    """The first whole sentence of a stretch; the stretch where it holds none."""
    inside = (s for s in lookup.sentences.get(report, ()) if span.covers(s) and s.length >= _A_SENTENCE)
    return next(inside, span)


def _channels(story: Story, record: Record, lookup: Lookup, notes: Notebook, most: int) -> list[Line]:
    """Through whom the statements reached the reports: one channel in several reports is one source."""
    through: dict[str, list[str]] = defaultdict(list)
    for reading in record.readings:
        if reading.report in story.reports:
            for said in reading.statements:
                for channel in said.via:
                    through[channel].append(said.id)
    ranked = sorted(through.items(), key=lambda item: (-_reports(item[1], lookup), -len(item[1]), item[0]))
    lines = []
    for channel, ids in ranked[:most]:
        name, count = capital(lookup.called(channel)), several(len(ids), "statement")
        where = several(_reports(ids, lookup), "report")
        words = f"{name} is named as the channel of {count}, in {where}."
        lines.append(Line(lead="", words=words, notes=notes.members(lookup.some(ids))))
    return lines


def _reports(ids: Sequence[str], lookup: Lookup) -> int:
    return len({m.report.id for m in lookup.some(ids)})


def texts(story: Story, record: Record, lookup: Lookup, notes: Notebook) -> tuple[Text, ...]:
    """The families with the way in which each report descends, for a drawing."""
    into: dict[str, Link] = {}
    for link in sorted(record.links, key=lambda k: (-k.score, k.from_report)):
        into.setdefault(link.to_report, link)
    drawn = []
    for family in families_of(story, lookup):
        order = sorted(family.reports, key=lambda r: lookup.order[r])
        steps = tuple(_step(report, into.get(report), lookup, notes) for report in order)
        drawn.append(Text(family=family.id, credited=lookup.name(family.agency), steps=steps))
    return tuple(drawn)


def _step(report: str, link: Link | None, lookup: Lookup, notes: Notebook) -> Step:
    return Step(
        report=report,
        label=lookup.labels[report],
        date=day_in_words(lookup.reports[report].published),
        how=f"{_HOW[link.relation]} {lookup.labels[link.from_report]}{_KNOWN[link.order]}" if link else "",
        notes=_evidence(link, lookup, notes) if link else (),
    )
