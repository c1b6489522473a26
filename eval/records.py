"""The seeds and the story packs: the main job end to end, scored by score_record.py against their keys.

The keys are samples of abilities. Development looks at the seeds and at the packs of ``../shared/gold``, so
those figures say what is reached on known texts. The packs in ``eval/packs`` were written by others than
the authors of the code; each key says whether its misses are read (open) or only its score is looked at
(held out). Further keys and packs are kept back.
"""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from eval import command
from eval.score import Score, gold, tool

OWN = Path(__file__).with_name("packs")
"""The project's own packs: a folder each, with reports, key.json and truth.md."""


def seeds(call: command.Command | None = None) -> Iterator[Score]:
    """Five reports of one event, 106 things that a good record holds."""
    yield from _scored(gold("seeds"), "seeds", call=call)


def packs(call: command.Command | None = None) -> Iterator[Score]:
    """Two invented stories of seven reports each, 110 items a pack."""
    for folder in folders(gold("packs")):
        yield from _scored(folder, prefix(folder), call=call)


def own(call: command.Command | None = None) -> Iterator[Score]:
    """The project's own packs, open and held out: invented stories of other kinds."""
    for folder in folders(OWN):
        use = json.loads((folder / "key.json").read_text(encoding="utf-8")).get("use", "open")
        yield from _scored(folder, prefix(folder), note=f"own, {use}", call=call)


def folders(root: Path) -> tuple[Path, ...]:
    """The packs below a folder, by name: every folder with a key."""
    return tuple(sorted(key.parent for key in root.glob("*/key.json")))


def prefix(folder: Path) -> str:
    """What a pack's scores are called: ``pack-B`` for ``B-some-story``."""
    return f"pack-{folder.name.partition('-')[0]}"


def _scored(
    folder: Path, name: str, *, note: str = "", call: command.Command | None = None
) -> Iterator[Score]:
    scorer = tool("score_record.py")
    with tempfile.TemporaryDirectory() as there:
        record = command.record_of([folder], Path(there), call)
        printed = command.output_of(scorer, str(record), str(folder / "key.json"))
        yield from command.key_scores(printed, name, note=note)
