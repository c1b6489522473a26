"""Twenty-four packs of our own with every claim, origin, difference and denial stated beside them.

They lie in ``eval/claims``. ``open`` packs are read while the code is written; of the ``held`` ones, which
others wrote before the code, only the scores are looked at. The twelve ``taught`` ones came later, so that
there is more to learn from: weights are fitted to them and to the open ones (``training/``). For each part:

- ``claims``: B-cubed F1 (Bagga and Baldwin 1998) over the places where the reports tell a claim; a place is
  in the record's claim of that kind which most places of its claim are in, and alone where there is none;
- ``counts``: share of the key's claims whose independent sources the record counts exactly;
- ``denials``: F1 over pairs of a denial and a claim that it denies. What only declines to comment, or finds
  no evidence, is wrong where it is shown as a denial; a contrary account is neither asked for nor wrong, nor
  is a denial that is shown with a saying that tells the deed: the keys state those of deeds;
- ``variants``: F1 over the differences that the key states. Those of wording aside, every other one that the
  record shows in these claims is wrong, above all those that only look like one.

``python -m eval.checking [PACK...]`` prints what is missed and what is wrong in open packs.
"""

import importlib.util
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from eval import command
from eval.score import Score, f1, tool

PACKS = Path(__file__).with_name("claims")
PARTS = {"open": "ours, open", "held": "ours, held out", "taught": "ours, learned from"}
WANTED = {"claims": 0.85, "counts": 0.85, "denials": 0.80, "variants": 0.75}
"""The bar on the held part."""

Place = tuple[str, str]
"""A report by its number, and words of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one pack comes to; ``notes`` say what is missed (-) and what is wrong (+), a line each."""

    places: tuple[tuple[str, str], ...]
    """The key's claim and the record's, for each place."""
    exact: int
    claims: int
    denials: tuple[int, int, int]
    """Right ones, those that the record shows, those that the key states."""
    variants: tuple[int, int, int, int]
    """Stated ones that are shown, shown ones that are stated, those that the record shows and the key states.

    One that shows three values may be two of the key's: a difference, and a change between versions.
    """
    notes: tuple[str, ...] = field(default=(), repr=False)


def scores() -> Iterator[Score]:
    """Four figures for each part, over all its packs together."""
    for half, note in PARTS.items():
        found = [measure(folder) for folder in folders(half)]
        yield from _summed(half, found, note)


def folders(half: str) -> tuple[Path, ...]:
    """The packs of a part, by name."""
    return tuple(sorted(path.parent for path in (PACKS / half).glob("*/key.json")))


def _summed(half: str, found: Sequence[Outcome], note: str) -> Iterator[Score]:
    places = [(f"{at} {key}", f"{at} {ours}") for at, one in enumerate(found) for key, ours in one.places]
    precision, recall = bcubed(places)
    counted = f"P {precision:.3f} R {recall:.3f}, {len(places)} places"
    name = f"claims-{half}"
    yield Score(name=f"{name}/claims", value=f1(1, 1 / recall, 1 / precision), counts=counted, note=note)
    exact, claims = sum(one.exact for one in found), sum(one.claims for one in found)
    yield Score(name=f"{name}/counts", value=exact / claims, counts=f"{exact}/{claims}", note=note)
    good, shown, stated = (sum(one.denials[at] for one in found) for at in range(3))
    yield Score(
        name=f"{name}/denials",
        value=f1(good, shown, stated),
        counts=f"{good} of {stated}, {shown} shown",
        note=note,
    )
    good, right, shown, stated = (sum(one.variants[at] for one in found) for at in range(4))
    yield Score(
        name=f"{name}/variants",
        value=f1(1, shown / right, stated / good) if right and good else 0.0,
        counts=f"{good} of {stated}; {right} of {shown} shown",
        note=note,
    )


def bcubed(places: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """B-cubed precision and recall of pairs (right group, found group)."""
    right, ours, both = Counter(k for k, _ in places), Counter(o for _, o in places), Counter(places)
    precision = sum(both[place] / ours[place[1]] for place in places) / len(places)
    recall = sum(both[place] / right[place[0]] for place in places) / len(places)
    return precision, recall


def measure(folder: Path) -> Outcome:
    """Run the main job on a pack and compare the record with its key."""
    key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as there:
        path = command.record_of([folder], Path(there), command.within)
        record = scorer().Record(json.loads(path.read_text(encoding="utf-8")))
    return _Comparison(record, key).outcome()


@cache
def scorer() -> ModuleType:
    """The scorer of the seeds' key: how words are found in reports, and what stands there, is its."""
    spec = importlib.util.spec_from_file_location("score_record", tool("score_record.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class _Comparison:
    """One record against one key."""

    def __init__(self, record: Any, key: Mapping[str, Any]) -> None:
        self.record, self.key, self.notes = record, key, []
        self.places: list[tuple[str, str]] = []
        self.found: dict[str, list[str]] = {}
        for claim in key["claims"]:
            self.found[claim["id"]] = self._assign(claim)

    def _assign(self, claim: Mapping[str, Any]) -> list[str]:
        """The record's claims in which the places of a claim of the key are told, the main one first."""
        candidates = [self._claims_at((report, words), claim["kind"]) for report, words in claim["members"]]
        votes = Counter(id for ids in candidates for id in ids)
        taken = []
        for (report, words), ids in zip(claim["members"], candidates, strict=True):
            best = min(ids, key=lambda id: (-votes[id], id), default=f"nothing at {report} {words}")
            self.places.append((claim["id"], best))
            taken.append(best)
        found = Counter(id for id in taken if id in self.record.claims)
        if len(found) != 1 or sum(found.values()) < len(taken):
            where = "; ".join(
                f"{r} {w!r}: {self._text(t)}" for (r, w), t in zip(claim["members"], taken, strict=True)
            )
            self.notes.append(f"- claim {claim['id']} {claim['says']!r} is in {len(found)} parts: {where}")
        return [id for id, _ in sorted(found.items(), key=lambda item: (-item[1], item[0]))]

    def _text(self, id: str) -> str:
        return f"{id[-4:]} {self.record.claims[id]['text'][:70]!r}" if id in self.record.claims else "nothing"

    def _claims_at(self, place: Place, kind: str) -> set[str]:
        members = self.record.statements_at(*place) + self.record.events_at(*place)
        claims = (claim for member in members for claim in self.record.claims_of[member["id"]])
        return {claim["id"] for claim in claims if claim["kind"] == kind}

    def outcome(self) -> Outcome:
        exact = sum(self._is_exact(claim) for claim in self.key["claims"])
        denials, variants = self._denials(), self._variants()
        return Outcome(
            places=tuple(self.places),
            exact=exact,
            claims=len(self.key["claims"]),
            denials=denials,
            variants=variants,
            notes=tuple(self.notes),
        )

    def _is_exact(self, claim: Mapping[str, Any]) -> bool:
        main = next(iter(self.found[claim["id"]]), None)
        counted = self.record.claims[main]["independent_sources"] if main else None
        if counted != claim["independent_sources"]:
            origins = self.record.claims[main]["origins"] if main else []
            self.notes.append(
                f"- count {claim['id']} {claim['says']!r}: {counted}, not {claim['independent_sources']} "
                f"({claim['why']}); ours: {origins}"
            )
        return counted == claim["independent_sources"]

    def _denials(self) -> tuple[int, int, int]:
        stated = self.key["denials"]
        wanted = {(at, id) for at, one in enumerate(stated) if one["kind"] == "denial" for id in one["of"]}
        neither = {(at, id) for at, one in enumerate(stated) if one["kind"] == "contrary" for id in one["of"]}
        at_place = [
            {m["id"] for m in self.record.statements_at(*place) + self.record.events_at(*place)}
            for one in stated
            for place in [(one["report"], one["anchor"])]
        ]
        shown: dict[tuple[int | str, str], str] = {}
        for id, claims in self.found.items():
            for denial in {denial for claim in claims for denial in self.record.claims[claim]["denials"]}:
                at = next((at for at, members in enumerate(at_place) if denial in members), None)
                shown[at if at is not None else self._sentence(denial), id] = denial
        sayings = {claim["id"] for claim in self.key["claims"] if claim["kind"] == "statement"}
        open_to = {pair for pair in shown if pair[1] in sayings and pair not in wanted}
        counted = {pair for pair in shown if pair not in neither | open_to}
        says = {claim["id"]: claim["says"] for claim in self.key["claims"]}
        for at, id in sorted(wanted - counted):
            self.notes.append(
                f"- denial {stated[at]['report']} {stated[at]['anchor']!r} of {id} {says[id]!r}"
            )
        for pair in sorted(counted - wanted, key=str):
            self.notes.append(f"+ denial {self._words(shown[pair])} of {pair[1]} {says[pair[1]]!r}")
        return len(wanted & counted), len(counted), len(wanted)

    def _member(self, id: str) -> tuple[str, int, int]:
        if id in self.record.statements:
            said = self.record.statements[id]
            return said["report"], said["content"][0][0], said["content"][-1][1]
        told = self.record.events[id]
        return told["report"], *told["span"]

    def _words(self, id: str) -> str:
        report, start, end = self._member(id)
        key = self.record.key_of[report]
        return f"{key} {self.record.reports[key]['text'][start:end]!r}"

    def _sentence(self, id: str) -> str:
        """Where a denial stands that the key does not state, by its line:

        told once however often it is read.
        """
        report, start, _ = self._member(id)
        text = self.record.reports[self.record.key_of[report]]["text"]
        return f"{report} {text.rfind(chr(10), 0, start)}"

    def _variants(self) -> tuple[int, int, int, int]:
        good = shown = stated = right = 0
        for id, claims in self.found.items():
            wanted = [v for v in self.key["variants"] if v["claim"] == id and v["relation"] != "compatible"]
            ours = [
                v for claim in claims for v in self.record.claims[claim]["variants"] if v["slot"] != "wording"
            ]
            met = [[_states(v, one["values"]) for v in ours] for one in wanted]
            for one, found in zip(wanted, met, strict=True):
                if not any(found):
                    self.notes.append(f"- variant of {id}: {one['slot']} {one['relation']} {one['values']}")
            for at, variant in enumerate(ours):
                if not any(found[at] for found in met):
                    values = [said["value"] for said in variant["values"]]
                    self.notes.append(f"+ variant of {id}: {variant['slot']} {values}")
            good += sum(any(found) for found in met)
            right += sum(any(found[at] for found in met) for at in range(len(ours)))
            shown, stated = shown + len(ours), stated + len(wanted)
        return good, right, shown, stated


def _states(variant: Mapping[str, Any], values: Sequence[str]) -> bool:
    """True for a difference that shows all of the values, whatever else it shows."""
    fold = scorer().fold
    return all(any(fold(value) in fold(said["value"]) for said in variant["values"]) for value in values)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what is missed in open packs whose names begin so, or in all of them."""
    wanted = tuple(sys.argv[1:] if arguments is None else arguments)
    for folder in (*folders("open"), *folders("taught")):
        if not wanted or folder.name.startswith(wanted):
            outcome = measure(folder)
            print(f"\n{folder.name}", *outcome.notes, sep="\n")
            for score in _summed("open", [outcome], ""):
                print(f"{score.name}: {score.value:.3f} ({score.counts})")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
