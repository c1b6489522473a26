"""``python -m eval.deeds [--seed N]``: fifty claims of kind event from ECB+, to be read by a person.

The dev texts are run as one archive; of the claims that two reports or more tell, fifty are drawn at random
and printed with the sentences that tell them. A reader says of each whether its members are one deed; what
was read, and the verdicts, stand in ``eval/deeds.md`` (by text and place, without the texts themselves).
"""

import argparse
import json
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path

from eval import command
from eval.score import gold

_SAMPLE = 50


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the claims."""
    parser = argparse.ArgumentParser(prog="python -m eval.deeds", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--split", default="dev")
    options = parser.parse_args(arguments)
    lines = gold("groups", "ecbplus.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [text for text in map(json.loads, lines) if text["split"] == options.split]
    with tempfile.TemporaryDirectory() as there:
        for number, text in enumerate(texts):
            Path(there, f"{number:04d}.txt").write_text(text["text"], encoding="utf-8")
        path = command.record_of([Path(there)], Path(there), command.within)
        record = json.loads(path.read_text(encoding="utf-8"))
    names = {report["id"]: int(Path(report["origin"]).stem) for report in record["reports"]}
    events = {event["id"]: event for event in record["events"]}
    bodies = {report["id"]: report["text"] for report in record["reports"]}
    claims = [
        claim
        for claim in record["claims"]
        if claim["kind"] == "event"
        and len({events[m]["report"] for m in claim["members"] if m in events}) > 1
    ]
    chosen = random.Random(options.seed).sample(sorted(claims, key=lambda claim: claim["id"]), _SAMPLE)
    print(f"{len(claims)} claims that several reports tell, in {len(record['stories'])} stories")
    for number, claim in enumerate(chosen, 1):
        print(f"\n{number}. {claim['id']}")
        for event in (events[m] for m in claim["members"] if m in events):
            start, end = event["span"]
            text, label = bodies[event["report"]], texts[names[event["report"]]]
            around = " ".join(text[max(0, start - 60) : end + 60].split())
            print(f"   {label['id']} {start}-{end} {event['type']} {event['status']}: {around}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
