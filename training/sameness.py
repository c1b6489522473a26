"""``python -m training.sameness``: fit the weights by which two events are held for one deed, two statements
for one saying.

Pairs of events come from packs whose keys state which places tell one deed: the open ones of ``eval/claims``
and ``eval/packs``, and those of ``../shared/gold/packs``; held-out packs are not read. Two events of
different claims are two deeds. An event that no claim names may be a second telling in its report: beside one
of another report it counts as another deed, but little. Prints, for each pack, F1 over pairs with the weights
fitted to the other packs, and writes ``lists/sameness.toml``.
"""

import json
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from eval.checking import folders, scorer
from eval.records import OWN
from eval.score import gold
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from eval import command
from wirewatch.check.material import Material, Member, gather, is_denied
from wirewatch.check.parallels import parallels
from wirewatch.check.sameness import OBSERVATIONS, Around, Both, observed
from wirewatch.check.similarity import compare
from wirewatch.check.statements import OBSERVATIONS as SAID
from wirewatch.check.statements import Sayings
from wirewatch.check.words import Plain, plain
from wirewatch.config import load
from wirewatch.model.claims import ClaimKind
from wirewatch.model.groups import Grouping
from wirewatch.model.records import Record
from wirewatch.model.vectors import Vectors
from wirewatch.run.tools import Tools
from wirewatch.store import Store

WEIGHTS = Path(__file__).resolve().parents[1] / "src" / "wirewatch" / "lists" / "sameness.toml"
_UNNAMED = 0.15
"""Weight of a pair of which no claim names the one event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What is observed of a pair, and whether the two are one deed."""

    pack: str
    kind: ClaimKind
    seen: tuple[float, ...]
    same: bool
    weight: float


def packs() -> tuple[Path, ...]:
    """The packs whose keys may be read."""
    own = (
        p.parent for p in OWN.glob("*/key.json") if json.loads(p.read_text("utf-8")).get("use") != "held out"
    )
    given = (p.parent for p in gold("packs").glob("*/key.json"))
    return (*folders("open"), *sorted(own), *sorted(given))


def samples(folder: Path, tools: Tools) -> Iterator[Sample]:
    """Pairs of events of a pack."""
    key = json.loads((folder / "key.json").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as there:
        exported = command.record_of([folder], Path(there), command.within)
        told = scorer().Record(json.loads(exported.read_text("utf-8")))
        store = Store(f"sqlite:///{Path(there) / 'eval.db'}")
        record = store.record()
        store.close()
    claims: dict[str, set[str]] = defaultdict(set)
    for kind, name, places in claimed(key):
        for report, words in places:
            at = told.events_at if kind is ClaimKind.EVENT else told.statements_at
            for member in at(report, words):
                claims[member["id"]].add(name)
    known = plain(tools.comparison)
    for grouping in _stories(record):
        for material in gather(grouping, known.words.offices):
            yield from _pairs(_Pack(folder.name, material, claims, known, tools.vectors))


def claimed(key: Mapping[str, Any]) -> Iterator[tuple[ClaimKind, str, list[tuple[str, str]]]]:
    """The claims that a key states, with their places; of the scorer's keys those that overlap joined.

    The latter do not tell sayings from deeds: each is taken for both.
    """
    if "claims" in key:
        for claim in key["claims"]:
            yield ClaimKind(claim["kind"]), claim["id"], [tuple(place) for place in claim["members"]]
        return
    groups: list[set[tuple[str, str]]] = []
    for item in key["items"]:
        if item["category"] == "claim":
            own = {tuple(place) for place in item["members"]}
            joined = own.union(*(group for group in groups if group & own))
            groups = [*(group for group in groups if not group & own), joined]
    for number, group in enumerate(groups):
        for kind in ClaimKind:
            yield kind, str(number), sorted(group)


def _stories(record: Record) -> Iterator[Grouping]:
    for story in record.stories:
        within = set(story.reports)
        yield Grouping(
            reports=tuple(r for r in record.reports if r.id in within),
            readings=tuple(r for r in record.readings if r.report in within),
            links=tuple(k for k in record.links if k.to_report in within),
            families=tuple(f for f in record.families if within.issuperset(f.reports)),
            stories=(story,),
            entities=record.entities,
        )


@dataclass(frozen=True, slots=True)
class _Pack:
    """What pairs of a pack's story are made of; ``claims`` are the key's by the member's id."""

    name: str
    material: Material
    claims: Mapping[str, set[str]]
    known: Plain
    vectors: Vectors


def _pairs(pack: _Pack) -> Iterator[Sample]:
    shared = parallels(pack.material.links)
    around = Around(parties=pack.material.parties, parallels=shared, plain=pack.known, vectors=pack.vectors)
    events = [event for event in pack.material.events if not is_denied(event)]

    def of_events(a: Member, b: Member, alike: float, covered: tuple[float, float]) -> tuple[float, ...]:
        assert a.event is not None and b.event is not None
        return observed(
            Both(a=a, b=b, one=a.event, other=b.event, alike=alike, covered=covered, around=around)
        )

    sayings = Sayings(parties=pack.material.parties, parallels=shared, plain=pack.known)

    def of_statements(
        a: Member, b: Member, alike: float, covered: tuple[float, float]
    ) -> tuple[float, ...] | None:
        return sayings.observed(a, b, alike, covered) if sayings.comparable(a, b) else None

    yield from _compared(pack, ClaimKind.EVENT, events, [event.core for event in events], of_events)
    said = list(pack.material.statements)
    yield from _compared(pack, ClaimKind.STATEMENT, said, [member.words for member in said], of_statements)


def _compared(
    pack: _Pack,
    kind: ClaimKind,
    members: Sequence[Member],
    texts: Sequence[str],
    see: Callable[[Member, Member, float, tuple[float, float]], tuple[float, ...] | None],
) -> Iterator[Sample]:
    sentences = [
        s.span.words(pack.material.text(r.report))
        for r in pack.material.readings.values()
        for s in r.sentences
    ]
    wordings = compare(texts, sentences, pack.known, pack.vectors)
    for a, b, alike in wordings.pairs():
        one, other = members[a], members[b]
        named = bool(pack.claims[one.id]), bool(pack.claims[other.id])
        if not any(named) or (not all(named) and one.report == other.report):
            continue
        seen = see(one, other, alike, wordings.covered(a, b))
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
    tables = [
        _table("weights", OBSERVATIONS, [sample for sample in found if sample.kind is ClaimKind.EVENT]),
        _table("sayings", SAID, [sample for sample in found if sample.kind is ClaimKind.STATEMENT]),
    ]
    WEIGHTS.write_text("\n".join([_HEAD, *tables]), encoding="utf-8")
    return 0


def _table(name: str, observations: Iterable[str], found: Sequence[Sample]) -> str:
    """The weights fitted to all packs, as TOML; prints how those fitted to the other packs do on each."""
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
# check/statements.py.
"""  # noqa: E501 - a line of the file that is written

if __name__ == "__main__":
    raise SystemExit(main())
