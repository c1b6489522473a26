"""The commands claims and compare, on the invented record and on the samples."""

import json
from pathlib import Path

import pytest

from wirewatch.cli import main
from wirewatch.model.claims import ClaimKind, Standing
from wirewatch.model.readings import EventType

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The record of the samples."""
    db = str(tmp_path_factory.mktemp("samples") / "w.db")
    assert main(["run", str(ROOT / "samples"), "--db", db]) == 0
    return db


@pytest.fixture
def told(samples: str, capsys: pytest.CaptureFixture[str]):
    """Run a command on the samples' record and give what it wrote on stdout."""

    def run(*argv: str) -> str:
        capsys.readouterr()
        assert main([*argv, "--db", samples]) == 0
        return capsys.readouterr().out

    return run


def test_claims_are_a_table_under_the_storys_title(call, capsys) -> None:
    assert call("claims") == 0
    shown = capsys.readouterr()
    lines = shown.out.splitlines()
    assert lines[0] == "Five claims, in one story" and shown.err == ""
    assert "Varna ferry carried guidance parts to Ostrel, inspectors say" in lines
    assert any(line.startswith("c-transfer") and "Denied" in line and "B4" in line for line in lines)
    assert "\x1b" not in shown.out


def test_values_may_be_written_small_or_large(call, capsys) -> None:
    assert call("claims", "--standing", "DENIED", "--type", "transfer", "--kind", "Event") == 0
    assert capsys.readouterr().out.startswith("1 of five claims, in one story")


@pytest.mark.parametrize(
    ("argv", "named"),
    [
        (("--standing", "true"), [s.value for s in Standing]),
        (("--type", "SELL"), [t.value for t in EventType]),
        (("--kind", "rumour"), [k.value for k in ClaimKind]),
        (("--since", "yesterday"), ["2024-06-19"]),
        (("--since", "2024", "--until", "2023"), ["lies after"]),
        (("--type", "TRANSFER", "--kind", "statement"), ["events alone"]),
        (("--limit", "0"), ["0"]),
    ],
)
def test_unknown_values_are_refused_with_those_that_are_known(call, capsys, argv, named) -> None:
    assert call("claims", *argv) == 2
    shown = capsys.readouterr()
    assert shown.out == "" and all(name in shown.err for name in named)


def test_an_unknown_party_is_refused_with_the_known_ones(call, capsys) -> None:
    assert call("claims", "--party", "Atlantis") == 1
    assert "parties: " in capsys.readouterr().err


def test_nothing_found_is_said_and_json_stays_json(call, capsys) -> None:
    asked = ("claims", "--standing", "corroborated", "--outlet", "herald")
    assert call(*asked) == 0
    assert "Without --standing there would be two claims." in capsys.readouterr().out
    assert call(*asked, "--json") == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out) == [] and "Without --standing" in shown.err


def test_json_has_ids_counts_and_origins_in_words(call, capsys) -> None:
    assert call("claims", "--standing", "denied", "--json") == 0
    (claim,) = json.loads(capsys.readouterr().out)
    assert (claim["id"], claim["story"], claim["standing"]) == ("c-transfer", "st-1", "denied")
    assert claim["independent_sources"] == 2 and [r["id"] for r in claim["reports"]] == ["r1", "r3", "r2"]
    assert all(origin["name"] and origin["reason"] for origin in claim["origins"])


def test_a_file_takes_what_stdout_would(call, tmp_path: Path, capsys) -> None:
    assert call("claims", "--json", "-o", str(tmp_path / "c.json")) == 0
    assert len(json.loads((tmp_path / "c.json").read_text(encoding="utf-8"))) == 5
    assert call("compare", "r1", "r2", "-o", str(tmp_path / "c.txt")) == 0
    assert (tmp_path / "c.txt").read_text(encoding="utf-8").startswith("TWO REPORTS SIDE BY SIDE")


def test_compare_finds_reports_by_file(call, capsys) -> None:
    assert call("compare", "r1.txt", "r2") == 0
    assert "Isle Herald prints the text of Varna Gazette" in capsys.readouterr().out
    assert call("compare", "r1", "r1.txt") == 1
    assert "name two" in capsys.readouterr().err


def test_the_tanker_is_listed_as_denied(told) -> None:
    claims = json.loads(told("claims", "--story", "tanker", "--standing", "denied", "--json"))
    assert claims and {c["standing"] for c in claims} == {"denied"}
    assert any(
        "Coral Meridian" in c["told"] and c["independent_sources"] == 2 and c["against"] for c in claims
    )


def test_short_ids_of_the_samples_lead_to_their_claims(told) -> None:
    from wirewatch.report.listing import short_ids

    ids = [c["id"] for c in json.loads(told("claims", "--json"))]
    for short in list(short_ids(ids).values())[:5]:
        assert f"CLAIM {short}" in told("show", short)


def test_every_listed_claim_has_the_party_that_was_asked_for(told) -> None:
    claims = json.loads(told("claims", "--party", "Pelham Gulf Shipping", "--json"))
    assert claims
    assert all("Pelham Gulf Shipping" in {p["name"] for p in c["parties"]} for c in claims)


def test_the_corrected_report_is_newer_and_differs_in_its_tonnes(told) -> None:
    found = json.loads(told("compare", "09_", "10_", "--json"))
    older = next(r for r in found["reports"] if r["id"] == found["order"]["older"])
    assert older["origin"].endswith("09_sunda-strait-post.html")
    assert [link["relation"] for link in found["links"]] == ["version"]
    values = {way["value"] for d in found["differences"] for way in d["values"]}
    assert any("15,000" in v for v in values) and any("1,500" in v for v in values)
    alone = " ".join(point["told"] for point in found["only"][1])
    assert "cartoon" in alone and "Correction" in alone, "new in the corrected one"


def test_reports_of_two_agencies_are_told_apart(told) -> None:
    text = " ".join(told("compare", "12_", "08_").split())
    assert "Each is a text of its own" in text and "No link between the two was found" in text
