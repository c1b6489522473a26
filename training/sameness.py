"""``python -m training.sameness``: fit the weights by which two events are held for one deed, two statements
for one saying.

Pairs of events come from packs whose keys state which places tell one deed: those of ``eval/claims`` and
``eval/packs``, and those of ``../shared/gold/packs``; held-out packs are not read. Two events of
different claims are two deeds. An event that no claim names may be a second telling in its report: beside one
of another report it counts as another deed, but little. Prints, for each pack, F1 over pairs with the weights
fitted to the other packs, and writes ``lists/sameness.toml``.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from training.packs import Pack, opened, packs
from wirewatch.check.material import Member
from wirewatch.check.rivals import Likeness, likenesses
from wirewatch.check.sameness import OBSERVATIONS, Both, observed
from wirewatch.check.similarity import Wordings
from wirewatch.check.statements import OBSERVATIONS as SAID
from wirewatch.config import load
from wirewatch.model.claims import ClaimKind
from wirewatch.run.tools import Tools

WEIGHTS = Path(__file__).resolve().parents[1] / "src" / "wirewatch" / "lists" / "sameness.toml"
_UNNAMED = 0.35
"""Weight of a pair of which no claim names the one event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What is observed of a pair, and whether the two are one deed."""

    pack: str
    kind: ClaimKind
    seen: tuple[float, ...]
    same: bool
    weight: float


def samples(folder: Path, tools: Tools) -> Iterator[Sample]:
    """Pairs of events of a pack."""
    for pack in opened(folder, tools):
        yield from _pairs(pack)


def _pairs(pack: Pack) -> Iterator[Sample]:
    deeds, sayings, said = pack.comparing.deeds, pack.comparing.sayings, pack.comparing.material.statements

    def of_events(a: Member, b: Member, words: Likeness) -> tuple[float, ...]:
        assert a.event is not None and b.event is not None
        return observed(Both(a=a, b=b, one=a.event, other=b.event, words=words, around=deeds.around))

    def of_statements(a: Member, b: Member, words: Likeness) -> tuple[float, ...] | None:
        return sayings.observed(a, b, words) if sayings.comparable(a, b) else None

    yield from _compared(pack, ClaimKind.EVENT, deeds.events, deeds.wordings, of_events)
    yield from _compared(pack, ClaimKind.STATEMENT, said, pack.comparing.said, of_statements)


def _compared(
    pack: Pack,
    kind: ClaimKind,
    members: Sequence[Member],
    wordings: Wordings,
    see: Callable[[Member, Member, Likeness], tuple[float, ...] | None],
) -> Iterator[Sample]:
    for a, b, words in likenesses(members, wordings, pack.comparing.near):
        one, other = members[a], members[b]
        named = bool(pack.claims[one.id]), bool(pack.claims[other.id])
        if not any(named) or (not all(named) and one.report == other.report):
            continue
        seen = see(one, other, words)
        if seen is not None:
            same = bool(pack.claims[one.id] & pack.claims[other.id])
            weight = 1.0 if all(named) else _UNNAMED
            yield Sample(pack=pack.name, kind=kind, seen=seen, same=same, weight=weight)


def fitted(found: Sequence[Sample]) -> LogisticRegression:
    """The regression over these pairs."""
    seen, same, weight = _arrays(found)
    return LogisticRegression(C=3.0, max_iter=10_000).fit(seen, same, sample_weight=weight)


def _arrays(found: Sequence[Sample]) -> tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.float64]]:
    return (
        np.array([sample.seen for sample in found]),
        np.array([sample.same for sample in found]),
        np.array([sample.weight for sample in found]),
    )


def f1(right: NDArray[np.bool_], guessed: NDArray[np.bool_]) -> float:
    """Over pairs."""
    return 2 * float((right & guessed).sum()) / max(1.0, float(right.sum() + guessed.sum()))


def main() -> int:
    """Fit, print, write."""
    tools = Tools(load())
    found = [sample for folder in packs() for sample in samples(folder, tools)]
    tables = []
    for name, kind, observations in (
        ("weights", ClaimKind.EVENT, tuple(OBSERVATIONS)),
        ("sayings", ClaimKind.STATEMENT, tuple(SAID)),
    ):
        of_kind = [sample for sample in found if sample.kind is kind]
        tables += [
            table(name, observations, of_kind, frozenset({"meaning", "sentences' meaning"})),
            table(f"{name}_meant", observations, of_kind),
        ]
    WEIGHTS.write_text("\n".join([_HEAD, *tables]), encoding="utf-8")
    return 0


def table(
    name: str, observations: Sequence[str], every: Sequence[Sample], without: frozenset[str] = frozenset()
) -> str:
    """The weights fitted to all packs, as TOML; prints how those fitted to the other packs do on each."""
    kept = [at for at, observation in enumerate(observations) if observation not in without]
    observations = [observations[at] for at in kept]
    found = [replace(sample, seen=tuple(sample.seen[at] for at in kept)) for sample in every]
    for pack in sorted({sample.pack for sample in found}):
        model = fitted([sample for sample in found if sample.pack != pack])
        seen, same, _ = _arrays([sample for sample in found if sample.pack == pack and sample.weight == 1.0])
        chances = model.predict_proba(seen)[:, 1]
        scores = ", ".join(f"{f1(same, chances >= least):.2f} from {least}" for least in (0.2, 0.3, 0.4, 0.5))
        print(f"{name}, {pack}: {same.sum()} of {len(same)} pairs are one; F1 {scores}")
    model = fitted(found)
    weights = dict(zip([*observations, "bias"], [*model.coef_[0], model.intercept_[0]], strict=True))
    rows = [f'"{observation}" = {weight:.2f}' for observation, weight in weights.items()]
    print(*rows, sep="\n")
    return "\n".join([f"[{name}]", *rows]) + "\n"


_HEAD = """\
# What each observation says for (or against) two events being one deed (weights), and two statements one saying
# (sayings), in log-odds. Written by training/sameness.py; what is observed stands in check/sameness.py and
# check/statements.py. The tables "_meant" hold where it is known how near in meaning the two are.
"""  # noqa: E501 - a line of the file that is written

if __name__ == "__main__":
    raise SystemExit(main())
