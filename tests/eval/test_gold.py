"""The quick gold sets against their floors: a score that sinks fails the build."""

import pytest
from eval.score import GoldSet, SkippedError

from eval import __main__ as runner
from eval import floors

QUICK = [gold_set for gold_set in runner.SETS if gold_set.quick]


@pytest.mark.gold
@pytest.mark.parametrize("gold_set", QUICK, ids=lambda gold_set: gold_set.name)
def test_no_score_is_below_its_floor(gold_set: GoldSet) -> None:
    try:
        scores = list(gold_set.scores())
    except SkippedError as reason:
        pytest.skip(str(reason))
    assert floors.fallen(floors.load(), scores) == ()
