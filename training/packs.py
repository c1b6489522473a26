"""Packs whose keys say what is one claim and what denies it, read as a run reads them."""

import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.checking import folders, scorer
from eval.records import OWN
from eval.score import gold

from eval import command
from wirewatch.check.comparing import Comparing
from wirewatch.check.material import gather
from wirewatch.check.words import plain
from wirewatch.model.claims import ClaimKind
from wirewatch.model.groups import Grouping
from wirewatch.model.records import Record
from wirewatch.run.tools import Tools
from wirewatch.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A pack's story with what its key says of it.

    ``claims`` are the key's claims that each member (by its id) tells, ``denied`` the events that it denies.
    """

    name: str
    comparing: Comparing
    claims: Mapping[str, set[str]]
    denied: Mapping[str, set[str]]


def packs() -> tuple[Path, ...]:
    """The packs whose keys may be read."""
    own = (
        p.parent for p in OWN.glob("*/key.json") if json.loads(p.read_text("utf-8")).get("use") != "held out"
    )
    given = (p.parent for p in gold("packs").glob("*/key.json"))
    return (*folders("open"), *folders("taught"), *sorted(own), *sorted(given))


def opened(folder: Path, tools: Tools) -> Iterator[Pack]:
    """The stories of a pack."""
    key = json.loads((folder / "key.json").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as there:
        exported = command.record_of([folder], Path(there), command.within)
        told = scorer().Record(json.loads(exported.read_text("utf-8")))
        known = plain(tools.comparison)
        store = Store(f"sqlite:///{Path(there) / 'eval.db'}")
        for grouping in _stories(store.record()):
            for material in gather(
                grouping, known.words.offices, known.words.correspondents, known.words.spokesmen
            ):
                meanings = tools.meanings(store)
                yield Pack(
                    name=folder.name,
                    comparing=Comparing(
                        material=material, plain=known, vectors=tools.vectors, meanings=meanings
                    ),
                    claims=_claims(key, told),
                    denied=_denied(key, told),
                )
        store.close()


def _claims(key: Mapping[str, Any], told: Any) -> Mapping[str, set[str]]:
    claims: dict[str, set[str]] = defaultdict(set)
    for kind, name, places in claimed(key):
        for report, words in places:
            at = told.events_at if kind is ClaimKind.EVENT else told.statements_at
            for member in at(report, words):
                claims[member["id"]].add(name)
    return claims


def _denied(key: Mapping[str, Any], told: Any) -> Mapping[str, set[str]]:
    denied: dict[str, set[str]] = defaultdict(set)
    for place, places in _denials(key):
        told_there = {event["id"] for one in places for event in told.events_at(*one)}
        for member in (*told.statements_at(*place), *told.events_at(*place)):
            denied[member["id"]] |= told_there
    return denied


def _denials(key: Mapping[str, Any]) -> Iterator[tuple[tuple[str, str], list[tuple[str, str]]]]:
    """The place of each denial that a key states, and those of what it denies."""
    members = {claim["id"]: claim["members"] for claim in key.get("claims", ())}
    for one in key.get("denials", ()):
        if one["kind"] == "denial":
            denied = [tuple(place) for id in one["of"] for place in members[id]]
            yield (one["report"], one["anchor"]), denied
    for item in key.get("items", ()):
        if item["category"] == "denial":
            yield (item["report"], item["anchor"]), [tuple(place) for place in item["against"]]


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
