"""``python -m training.denials``: fit the weights by which a denial is tied to the claims that it denies.

Denials and what each denies are stated by the open and the taught packs of ``eval/claims``; held-out packs
are not read. The claims are those that a run makes; one that the key does not name counts as not denied.
Prints, for each pack, F1 with the weights fitted to the other packs, and writes ``lists/denials.toml``.
"""

from collections.abc import Iterator
from pathlib import Path

from training.packs import Pack, opened, packs
from training.sameness import Sample, table
from wirewatch.check.answers import OBSERVATIONS, answers, observed
from wirewatch.config import load
from wirewatch.model.claims import ClaimKind
from wirewatch.run.tools import Tools

WEIGHTS = Path(__file__).resolve().parents[1] / "src" / "wirewatch" / "lists" / "denials.toml"
_MEANING = frozenset({"its words nearer", "its lead nearer", "its sentence near"})


def samples(pack: Pack) -> Iterator[Sample]:
    """Every denial of a pack beside every claim that it may deny."""
    comparing = pack.comparing
    for denial in comparing.denying.said_no:
        denied = pack.denied.get(denial.member.id, set())
        for answer in answers(denial, comparing.denying.deniable, comparing.answering):
            yield Sample(
                pack=pack.name,
                kind=ClaimKind.EVENT,
                seen=observed(answer),
                same=any(m.id in denied for m in answer.members),
                weight=1.0,
            )


def main() -> int:
    """Fit, print, write."""
    tools = Tools(load())
    found = [sample for folder in packs() for pack in opened(folder, tools) for sample in samples(pack)]
    stating = {sample.pack for sample in found if sample.same}
    found = [sample for sample in found if sample.pack in stating]
    tables = [
        table("weights", tuple(OBSERVATIONS), found, _MEANING),
        table("weights_meant", tuple(OBSERVATIONS), found),
    ]
    WEIGHTS.write_text("\n".join([_HEAD, *tables]), encoding="utf-8")
    return 0


_HEAD = """\
# What each observation says for (or against) a denial denying a claim, in log-odds. Written by training/denials.py;
# what is observed stands in check/answers.py. The table "_meant" holds where meanings are known.
"""  # noqa: E501 - a line of the file that is written

if __name__ == "__main__":
    raise SystemExit(main())
