"""The quick gold sets against their floors, in one process: a score that sinks fails the build."""

from collections.abc import Callable, Iterator

import pytest
from eval.command import Command, within
from eval.score import Score, SkippedError

from eval import floors, records

QUICK: dict[str, Callable[[Command], Iterator[Score]]] = {"seeds": records.seeds, "packs": records.packs}
BARS = {"seeds": 0.75, "packs": 0.60}
"""What a total must come to whatever the floors say; of each category of the seeds at least half."""


@pytest.mark.gold
@pytest.mark.parametrize("name", QUICK)
def test_no_score_is_below_its_floor(name: str) -> None:
    try:
        scores = list(QUICK[name](within))
    except SkippedError as reason:
        pytest.skip(str(reason))
    assert floors.fallen(floors.load(), scores) == ()
    totals = [score for score in scores if score.name.endswith("/total")]
    assert totals
    assert [score for score in totals if score.value < BARS[name]] == []
    low = {score.name for score in scores if score.value < 0.5}
    assert name != "seeds" or not low
