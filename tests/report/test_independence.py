"""What the brief says of which reports are one text, and of whom they have it."""

from dataclasses import replace

from wirewatch.model.groups import Family
from wirewatch.model.records import Record
from wirewatch.report.independence import independence
from wirewatch.report.lookup import Lookup
from wirewatch.report.notes import Notebook


def lines(record: Record) -> list[str]:
    lookup = Lookup.of(record)
    told = independence(record.stories[0], record, lookup, Notebook(lookup, 2), channels=3)
    return [line.words for line in told]


def test_an_outlet_is_not_credited_to_itself(record: Record) -> None:
    alone = replace(
        record,
        families=(
            Family(id="f-1", reports=("r1",), agency="norpress"),
            Family(id="f-2", reports=("r2", "r3", "r4")),
        ),
    )
    own = tuple(replace(r, outlet="Norpress") if r.id == "r1" else r for r in alone.reports)
    credited, plain = lines(alone), lines(replace(alone, reports=own))
    assert any(words.endswith("is credited to Norpress.") for words in credited)
    assert not any("credited to Norpress" in words for words in plain)
    assert any(words == "Norpress stands alone." for words in plain)
