"""The figures for claims: groups of places, sources counted, denials and differences."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from eval.score import SkippedError

from eval import checking

SHUT, SUNK, QUIET = "The lock of Aldmoor was shut", "the ferry sank with 40 sailors", "The town was quiet."
TEXTS = {
    "000": f"{SHUT} on Monday.\n{QUIET}\nIn the night {SUNK}.",
    "001": f"{SHUT} by its keeper.\nLater {SUNK}.\nAda Brenn called it untrue.",
}


def event(report: str, words: str, id: str) -> dict[str, Any]:
    start = TEXTS[report].index(words)
    return {"id": id, "report": f"rp-{report}", "span": [start, start + len(words)]}


def statement(report: str, words: str, id: str) -> dict[str, Any]:
    start = TEXTS[report].index(words)
    return {"id": id, "report": f"rp-{report}", "content": [[start, start + len(words)]]}


def claim(id: str, *members: str, kind: str = "event", **more: object) -> dict[str, Any]:
    bare = {"text": id, "independent_sources": 1, "origins": [], "denials": [], "variants": []}
    return {"id": id, "kind": kind, "members": list(members)} | bare | more


def record(*claims: Mapping[str, Any]) -> dict[str, Any]:
    """An exported record in which both reports tell of a lock, a ferry and a denial, with these claims."""
    return {
        "reports": [
            {"id": f"rp-{key}", "origin": f"in/{key}_a.txt", "text": text} for key, text in TEXTS.items()
        ],
        "entities": [],
        "events": [
            *(event(report, SHUT, f"shut-{report}") for report in TEXTS),
            *(event(report, SUNK, f"sunk-{report}") for report in TEXTS),
        ],
        "statements": [
            statement("000", QUIET, "quiet"),
            statement("000", "was quiet", "quiet-too"),
            statement("001", "untrue", "untrue"),
        ],
        "claims": list(claims),
    }


def wanted(id: str, *members: Sequence[str], kind: str = "event", sources: int = 1) -> dict[str, Any]:
    """A claim of the key."""
    listed = [list(member) for member in members]
    return {
        "id": id,
        "kind": kind,
        "says": id,
        "members": listed,
        "independent_sources": sources,
        "why": "so it is",
    }


LOCK = wanted("k1", ("000", SHUT), ("001", SHUT), sources=2)
FERRY = wanted("k2", ("000", SUNK), ("001", SUNK))
OURS = (
    claim("c-lock", "shut-000", "shut-001", independent_sources=2),
    claim("c-ferry", "sunk-000", "sunk-001"),
)


def outcome(
    claims: Sequence[Mapping[str, Any]] = OURS,
    key: Sequence[Mapping[str, Any]] = (LOCK, FERRY),
    denials: Sequence[Mapping[str, Any]] = (),
    variants: Sequence[Mapping[str, Any]] = (),
) -> checking.Outcome:
    """What a record with these claims comes to."""
    stated = {"claims": list(key), "denials": list(denials), "variants": list(variants)}
    try:
        read = checking.scorer().Record(record(*claims))
    except SkippedError as reason:
        pytest.skip(str(reason))
    return checking._Comparison(read, stated).outcome()


def test_bcubed_of_groups_that_are_right() -> None:
    assert checking.bcubed([("k1", "c1"), ("k1", "c1"), ("k2", "c2")]) == (1.0, 1.0)


def test_bcubed_of_all_in_one_group_is_complete_and_impure() -> None:
    precision, recall = checking.bcubed([("k1", "c1"), ("k1", "c1"), ("k2", "c1")])
    assert (precision, recall) == (pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3), 1.0)


def test_bcubed_of_each_alone_is_pure_and_incomplete() -> None:
    precision, recall = checking.bcubed([("k1", "c1"), ("k1", "c2"), ("k2", "c3")])
    assert (precision, recall) == (1.0, pytest.approx((1 / 2 + 1 / 2 + 1) / 3))


def test_bcubed_of_one_in_the_wrong_group() -> None:
    places = [("k1", "c1"), ("k1", "c1"), ("k1", "c2"), ("k2", "c2")]
    precision, recall = checking.bcubed(places)
    assert precision == pytest.approx((1 + 1 + 1 / 2 + 1 / 2) / 4)
    assert recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)


def test_a_record_that_says_what_the_key_says_is_whole() -> None:
    found = outcome()
    assert found.places == (("k1", "c-lock"), ("k1", "c-lock"), ("k2", "c-ferry"), ("k2", "c-ferry"))
    assert (found.exact, found.claims) == (2, 2)
    assert (found.denials, found.variants, found.notes) == ((0, 0, 0), (0, 0, 0, 0), ())


def test_a_claim_in_two_parts_and_a_place_without_claim_are_told() -> None:
    parts = (claim("c-a", "shut-000"), claim("c-b", "shut-001"), claim("c-ferry", "sunk-000"))
    found = outcome(parts)
    assert found.places[:3] == (("k1", "c-a"), ("k1", "c-b"), ("k2", "c-ferry"))
    assert found.places[3] == ("k2", f"nothing at 001 {SUNK}")
    assert any(note.startswith("- claim k1") and "2 parts" in note for note in found.notes)
    assert any(note.startswith("- claim k2") and note.endswith("nothing") for note in found.notes)


def test_two_places_without_a_claim_are_no_group() -> None:
    found = outcome(OURS[:1])
    assert len({ours for key, ours in found.places if key == "k2"}) == 2


def test_a_place_is_in_the_claim_that_most_places_are_in() -> None:
    both = claim("a-first", "shut-000")
    assert {ours for key, ours in outcome((both, *OURS)).places if key == "k1"} == {"c-lock"}


def test_a_claim_of_another_kind_is_none() -> None:
    said = wanted("k1", ("000", SHUT), ("001", SHUT), kind="statement")
    found = outcome(key=(said,))
    assert all(ours.startswith("nothing") for _, ours in found.places)
    assert found.exact == 0


@pytest.mark.parametrize(("ours", "exact"), [(1, 0), (2, 1), (3, 0)])
def test_sources_are_counted_exactly_or_not(ours: int, exact: int) -> None:
    found = outcome((claim("c-lock", "shut-000", "shut-001", independent_sources=ours),), (LOCK,))
    assert (found.exact, found.claims) == (exact, 1)
    assert bool(found.notes) is not bool(exact)


def test_of_a_claim_in_parts_the_larger_one_is_counted() -> None:
    three = wanted("k1", ("000", SHUT), ("001", SHUT), ("000", SUNK), sources=2)
    parts = (
        claim("z-larger", "shut-000", "shut-001", independent_sources=2),
        claim("a-smaller", "sunk-000", independent_sources=1),
    )
    assert outcome(parts, (three,)).exact == 1


def denial(kind: str = "denial", *of: str, anchor: str = "untrue") -> dict[str, Any]:
    return {"report": "001", "anchor": anchor, "kind": kind, "of": list(of)}


def denied(*denials: str) -> tuple[dict[str, Any], ...]:
    return (OURS[0] | {"denials": list(denials)}, OURS[1])


def test_a_denial_that_is_shown_is_right() -> None:
    assert outcome(denied("untrue"), denials=[denial("denial", "k1")]).denials == (1, 1, 1)


def test_a_denial_that_is_not_shown_is_missed() -> None:
    found = outcome(denials=[denial("denial", "k1")])
    assert found.denials == (0, 0, 1)
    assert [note for note in found.notes if note.startswith("- denial 001 'untrue' of k1")]


def test_a_denial_of_another_claim_is_wrong_and_missed() -> None:
    found = outcome(denied("untrue"), denials=[denial("denial", "k2")])
    assert found.denials == (0, 1, 1)
    assert [note for note in found.notes if note.startswith("+ denial 001 'untrue' of k1")]


def test_what_the_key_knows_nothing_of_is_a_wrong_denial() -> None:
    assert outcome(denied("quiet")).denials == (0, 1, 0)


def test_who_declines_to_comment_denies_nothing() -> None:
    assert outcome(denied("untrue"), denials=[denial("no comment", "k1")]).denials == (0, 1, 0)
    assert outcome(denials=[denial("no comment", "k1")]).denials == (0, 0, 0)


def test_a_contrary_account_is_neither_asked_nor_wrong() -> None:
    contrary = [denial("contrary", "k1")]
    assert outcome(denied("untrue"), denials=contrary).denials == (0, 0, 0)
    assert outcome(denials=contrary).denials == (0, 0, 0)


def test_a_denial_of_two_claims_is_two() -> None:
    both = tuple(ours | {"denials": ["untrue"]} for ours in OURS)
    assert outcome(both, denials=[denial("denial", "k1", "k2")]).denials == (2, 2, 2)
    assert outcome(denied("untrue"), denials=[denial("denial", "k1", "k2")]).denials == (1, 1, 2)


def test_a_denial_that_is_read_twice_in_one_sentence_is_wrong_once() -> None:
    assert outcome(denied("quiet", "quiet-too")).denials == (0, 1, 0)
    assert outcome(denied("quiet", "untrue")).denials == (0, 2, 0)


def difference(slot: str, *values: str) -> dict[str, Any]:
    return {"slot": slot, "values": [{"value": value} for value in values]}


def stated(*values: str, claim: str = "k2", relation: str = "conflict") -> dict[str, Any]:
    return {"claim": claim, "slot": "quantity", "relation": relation, "values": list(values)}


def differing(*variants: Mapping[str, Any]) -> tuple[dict[str, Any], ...]:
    return (OURS[0], OURS[1] | {"variants": list(variants)})


def test_a_difference_that_is_shown_is_right() -> None:
    ours = differing(difference("quantity", "40 sailors", "some 52 sailors"))
    assert outcome(ours, variants=[stated("40", "52")]).variants == (1, 1, 1, 1)


def test_a_difference_needs_all_its_values() -> None:
    ours = differing(difference("quantity", "40 sailors", "41 sailors"))
    found = outcome(ours, variants=[stated("40", "52")])
    assert found.variants == (0, 0, 1, 1)
    assert {note[:14] for note in found.notes} == {"- variant of k", "+ variant of k"}


def test_of_wording_nothing_is_asked() -> None:
    ours = differing(difference("wording", "sank", "went down"))
    assert outcome(ours).variants == (0, 0, 0, 0)


def test_what_only_looks_like_a_difference_is_wrong_where_it_is_shown() -> None:
    compatible = [stated("40", "dozens", relation="compatible")]
    assert outcome(variants=compatible).variants == (0, 0, 0, 0)
    shown = differing(difference("quantity", "40 sailors", "dozens of sailors"))
    assert outcome(shown, variants=compatible).variants == (0, 0, 1, 0)


def test_one_difference_with_three_values_answers_each_that_is_stated_of_them() -> None:
    ours = differing(difference("quantity", "40 sailors", "52 sailors", "48 sailors"))
    found = outcome(ours, variants=[stated("40", "52"), stated("52", "48", relation="change")])
    assert found.variants == (2, 1, 1, 2)


def test_a_difference_in_another_claim_is_wrong() -> None:
    ours = (OURS[0] | {"variants": [difference("quantity", "40", "52")]}, OURS[1])
    assert outcome(ours, variants=[stated("40", "52")]).variants == (0, 0, 1, 1)


def test_figures_of_all_packs_are_taken_together() -> None:
    good, bad = outcome(denied("untrue"), denials=[denial("denial", "k1")]), outcome(OURS[:1])
    found = {score.name: score for score in checking._summed("open", [good, bad], "ours")}
    assert found["claims-open/counts"].value == pytest.approx(3 / 4)
    assert found["claims-open/counts"].counts == "3/4"
    assert found["claims-open/denials"].value == 1.0
    assert found["claims-open/variants"].value == 0.0
    precision, recall = 1.0, 7 / 8
    assert found["claims-open/claims"].value == pytest.approx(2 * precision * recall / (precision + recall))
    assert all(score.note == "ours" for score in found.values())


@pytest.mark.parametrize("half", checking.PARTS)
def test_every_half_has_packs(half: str) -> None:
    assert checking.folders(half)
    assert all((folder / "key.json").is_file() for folder in checking.folders(half))
