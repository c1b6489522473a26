"""PolNeAR dev: 84 articles with every attribution marked; scored by score_polnear.py on the real record.

Rules and cue lists are tuned on the train split; dev is looked at for its score. The test split is kept
back. Best peer on dev: Citron retrained, linked F1 0.522.
"""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from eval import command
from eval.score import Score, gold, tool

_PEERS = {
    "linked": "Citron retrained 0.522 (people 0.754)",
    "source": "Citron 0.641 on test (people 0.786)",
    "cue": "Citron 0.532 on test (people 0.709)",
    "content": "Citron 0.459 on test (people 0.689)",
}


def scores() -> Iterator[Score]:
    """Linked F1, and exact spans of source, cue and content."""
    split, scorer = gold("polnear", "dev"), tool("score_polnear.py")
    with tempfile.TemporaryDirectory() as there:
        record = command.record_of([split / "text"], Path(there))
        printed = command.output_of(scorer, str(record), str(split))
    for name, peer in _PEERS.items():
        found = re.search(rf"^{name}: P ([\d.]+) R ([\d.]+) F1 ([\d.]+)", printed, re.MULTILINE)
        if found:
            yield Score(
                name=f"polnear-dev/{name}",
                value=float(found[3]),
                counts=f"P {found[1]} R {found[2]}",
                peer=peer,
            )
