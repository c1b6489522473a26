from dataclasses import replace

import pytest

from wirewatch.model.claims import Variant, VariantValue
from wirewatch.model.records import Record
from wirewatch.report.differing import slot_name, variants
from wirewatch.report.lookup import Lookup


def differing(record: Record, slot: str, one: str, other: str) -> bool:
    """True where the difference between the two tellings is worth telling."""
    lookup = Lookup.of(record)
    claim = next(c for c in record.claims if c.id == "c-transfer")
    values = (
        VariantValue(value=one, members=("e-r1-transfer",)),
        VariantValue(value=other, members=("e-r3-transfer",)),
    )
    return bool(variants([replace(claim, variants=(Variant(slot=slot, values=values),))], lookup))


@pytest.mark.parametrize(
    ("slot", "one", "other", "told"),
    [
        ("quantity", "40 crates", "60 crates", True),
        ("wording", "gratitude", "gratitude for the crates", False),
        ("wording", "it had landed 40 crates", "it had landed 60 crates", True),
        ("wording", "the ferry left the quay", "the ferry did not leave the quay", True),
        (
            "wording",
            "the crates came a day ahead of the storm",
            "the crates came a day after the storm",
            True,
        ),
        ("wording", "the crates were kept", "the boxes were held", False),
        ("items", "full list", "complete list", False),
        ("items", "gyroscopes, crates", "gyroscopes", True),
    ],
)
def test_a_difference_is_told_where_it_is_one(
    record: Record, slot: str, one: str, other: str, told: bool
) -> None:
    assert differing(record, slot, one, other) is told


def test_sums_are_called_so() -> None:
    values = (VariantValue(value="$9 million", members=()), VariantValue(value="$90 million", members=()))
    assert slot_name(Variant(slot="quantity", values=values)) == "Sum"
