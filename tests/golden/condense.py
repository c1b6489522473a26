"""The record of the samples, condensed to what a person can read in a diff.

Run as a script to write the golden record anew: python tests/golden/condense.py
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from wirewatch.config import load
from wirewatch.model.records import Record
from wirewatch.run.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = Path(__file__).with_name("samples.txt")


def record_of_samples() -> Record:
    """The record of a fresh run over samples/."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.open(load(db=Path(folder) / "samples.db", mandate="dprk")) as workspace,
    ):
        workspace.run([ROOT / "samples"])
        return workspace.record()


def condense(record: Record) -> str:
    """One line a report, family, link, story, claim, finding and date; no ids, no offsets."""
    return "\n".join(_lines(record)) + "\n"


def _lines(record: Record) -> Iterator[str]:
    names = {report.id: Path(report.origin).name.rsplit("/", 1)[-1] for report in record.reports}
    entities = {entity.id: entity.name for entity in record.entities}
    families = {family.id: sorted(names[id] for id in family.reports) for family in record.families}
    yield "# reports"
    for report in sorted(record.reports, key=lambda report: names[report.id]):
        yield " | ".join(
            [
                names[report.id],
                report.title or "-",
                report.outlet or "-",
                report.published or "-",
                report.published_basis,
                report.language or "-",
                ", ".join(credit.agency for credit in report.credits) or "-",
            ]
        )
    yield "# families"
    yield from sorted(", ".join(reports) for reports in families.values())
    yield "# links"
    yield from sorted(
        f"{names[link.from_report]} > {names[link.to_report]}: {link.relation}, {len(link.shared)} shared"
        for link in record.links
    )
    yield "# stories"
    yield from sorted(
        f"{story.title} | {story.date} | {story.place} | {len(story.reports)} reports"
        for story in record.stories
    )
    yield "# claims of two or more reports, denied ones and those that rest on two or more sources"
    members = {s.id: r.report for r in record.readings for s in (*r.statements, *r.events)}
    for claim in sorted(record.claims, key=lambda claim: (claim.kind, claim.text)):
        reports = sorted({names[members[id]] for id in claim.members})
        if len(reports) < 2 and not claim.denials and claim.independent_sources < 2:
            continue
        origins = [
            entities.get(o.id) or "+".join(families.get(o.id, [o.id])) for o in claim.origins if o.counts
        ]
        yield f"{claim.kind} | {claim.text}"
        yield f"    {claim.independent_sources} ({'; '.join(sorted(origins))}) | {claim.standing} | {claim.grade.code}"
        yield f"    in {', '.join(reports)}"
        if claim.denials:
            yield f"    denied in {', '.join(sorted({names[members[id]] for id in claim.denials}))}"
        for variant in claim.variants:
            yield f"    {variant.slot}: {' / '.join(value.value for value in variant.values)}"
    yield "# findings"
    claims = {claim.id: claim.text for claim in record.claims}
    yield from sorted(
        f"{finding.rule} | {', '.join(f'{m.instrument} {m.paragraph}' for m in finding.measures)} | "
        f"{finding.standing} | {claims[finding.claim]}"
        for finding in record.findings
    )
    yield "# timeline"
    for entry in record.timeline:
        yield f"{entry.date} | {entry.text} | {', '.join(sorted({names[c.report] for c in entry.citations}))}"


if __name__ == "__main__":
    GOLDEN.write_text(condense(record_of_samples()), encoding="utf-8")
