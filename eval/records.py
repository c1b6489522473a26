"""The seeds and the story packs: the main job end to end, scored by score_record.py against its keys.

The keys are samples of abilities. Development looks at these very reports, so the figures say what is
reached on known texts; other keys and other packs are kept back.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from eval import command
from eval.score import Score, gold, tool


def seeds() -> Iterator[Score]:
    """Five reports of one event, 106 things that a good record holds."""
    yield from _scored(gold("seeds"), "seeds")


def packs() -> Iterator[Score]:
    """Two invented stories of seven reports each, 110 items a pack."""
    for folder in sorted(gold("packs").iterdir()):
        if (folder / "key.json").exists():
            yield from _scored(folder, f"pack-{folder.name.partition('-')[0]}")


def _scored(folder: Path, prefix: str) -> Iterator[Score]:
    scorer = tool("score_record.py")
    with tempfile.TemporaryDirectory() as there:
        record = command.record_of([folder], Path(there))
        yield from command.key_scores(
            command.output_of(scorer, str(record), str(folder / "key.json")), prefix
        )
