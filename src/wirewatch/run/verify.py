"""Checks what is kept: every byte against its hash, every span against its text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from wirewatch.errors import Damaged
from wirewatch.model.ids import sha256_of
from wirewatch.model.readings import Reading
from wirewatch.model.records import Record
from wirewatch.model.reports import Report
from wirewatch.model.spans import Span


class Verifiable(Protocol):
    """A store as far as it is checked."""

    def damage(self) -> tuple[str, ...]:
        """What is missing, and what is no longer what was kept."""

    def blobs(self) -> Iterator[tuple[str, bytes]]:
        """Every hash and the bytes kept under it."""

    def record(self) -> Record:
        """The record as it is. Raises Damaged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """How much was checked, and what is wrong with it, a sentence each."""

    blobs: int
    spans: int
    problems: tuple[str, ...]


def verify(store: Verifiable) -> VerifyReport:
    """Check all that the store keeps."""
    blobs, problems = 0, list(store.damage())
    kept = set()
    for sha256, data in store.blobs():
        blobs += 1
        kept.add(sha256)
        if sha256_of(data) != sha256:
            problems.append(f"the bytes kept as {sha256} have changed: their hash is {sha256_of(data)}")
    try:
        record = store.record()
    except Damaged as error:
        return VerifyReport(blobs=blobs, spans=0, problems=(*problems, str(error)))
    told = " ".join(problems)
    problems += [
        f"report {report.id}: the bytes {report.sha256} are missing"
        for report in record.reports
        if report.sha256 not in kept and report.sha256 not in told
    ]
    checked = list(spans(record))
    problems += [problem for _, problem in checked if problem]
    return VerifyReport(blobs=blobs, spans=len(checked), problems=tuple(problems))


def spans(record: Record) -> Iterator[tuple[Span, str | None]]:
    """Every span of the record, with what is wrong with it (None: nothing)."""
    reports = {report.id: report for report in record.reports}
    for report in record.reports:
        for passage in report.passages:
            yield passage.span, _outside(report, passage.span, "passage")
    for reading in record.readings:
        yield from _of_reading(reports[reading.report], reading)
    for link in record.links:
        for shared in link.shared:
            yield shared.from_span, _outside(reports[link.from_report], shared.from_span, "shared span")
            yield shared.to_span, _outside(reports[link.to_report], shared.to_span, "shared span")
    for entry in record.timeline:
        for citation in entry.citations:
            yield citation.span, _outside(reports[citation.report], citation.span, "citation")


def _of_reading(report: Report, reading: Reading) -> Iterator[tuple[Span, str | None]]:
    for mention in reading.mentions:
        yield mention.span, _outside(report, mention.span, "mention")
    for time in reading.times:
        yield time.span, _outside(report, time.span, "time expression")
    for quantity in reading.quantities:
        yield quantity.span, _differs(report, quantity.span, quantity.text, "quantity")
    for said in reading.statements:
        for content in said.content:
            yield content, _outside(report, content, f"content of {said.id}")
        if said.cue:
            yield said.cue, _outside(report, said.cue, f"cue of {said.id}")
        if said.speaker_span:
            yield (
                said.speaker_span,
                _differs(report, said.speaker_span, said.speaker_text, f"speaker of {said.id}"),
            )
    for event in reading.events:
        yield event.span, _outside(report, event.span, f"event {event.id}")
        yield event.trigger, _outside(report, event.trigger, f"trigger of {event.id}")


def _outside(report: Report, span: Span, what: str) -> str | None:
    if 0 <= span.start < span.end <= len(report.text):
        return None
    return f"report {report.id}: {what} [{span.start}, {span.end}) is not in its text"


def _differs(report: Report, span: Span, words: str | None, what: str) -> str | None:
    if (problem := _outside(report, span, what)) is not None:
        return problem
    if span.words(report.text) == words:
        return None
    return f"report {report.id}: {what} is kept as {words!r}, the text says {span.words(report.text)!r}"
