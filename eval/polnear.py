"""PolNeAR dev: 84 articles with every attribution marked; scored by score_polnear.py on the real record.

Measured with the trained tagger, and with the rules alone in its place. Rules, cue lists and the tagger know
the train split; dev is looked at for its score, and calibrates confidences. The test split is kept
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
    for kind, prefix in (("auto", "polnear-dev"), ("rules", "polnear-dev-rules")):
        with tempfile.TemporaryDirectory() as there:
            record = command.record_of([split / "text"], Path(there), command.reading_by(kind))
            printed = command.output_of(scorer, str(record), str(split))
        yield from _printed(printed, prefix)


def _printed(printed: str, prefix: str) -> Iterator[Score]:
    for name, peer in _PEERS.items():
        found = re.search(rf"^{name}: P ([\d.]+) R ([\d.]+) F1 ([\d.]+)", printed, re.MULTILINE)
        if found:
            yield Score(
                name=f"{prefix}/{name}",
                value=float(found[3]),
                counts=f"P {found[1]} R {found[2]}",
                peer=peer,
            )
