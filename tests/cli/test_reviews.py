"""``wirewatch review``: decisions by a person, told plainly, shown wherever a grade is."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wirewatch.cli import main
from wirewatch.model.records import Record
from wirewatch.store import Store

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)


@pytest.fixture
def db(invented: Record, tmp_path: Path) -> Path:
    """A store that holds the invented record, made by another version."""
    store = Store(f"sqlite:///{tmp_path / 'w.db'}")
    store.join([invented], [], [], "v", NOON)
    store.close()
    return tmp_path / "w.db"


@pytest.fixture
def review(db: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Run a command on the store; its exit code and all that it wrote."""

    def run(*argv: str) -> tuple[int, str]:
        code = main([*argv, "--db", str(db)])
        shown = capsys.readouterr()
        return code, shown.out + shown.err

    return run


def test_a_grade_is_shown_with_name_day_and_reason_beside_the_computed_one(
    review: Callable[..., tuple[int, str]], invented: Record, tmp_path: Path
) -> None:
    claim = invented.claims[0]
    code, out = review(
        "review", "grade", claim.id, "b5", "--reason", "<b>old</b> *pictures*", "--reviewer", "Ada"
    )
    assert (code, "is graded B5" in out) == (0, True)
    _, shown = review("show", claim.id)
    assert "Reviewed" in shown and "B5 (reviewer Ada, " in shown and f"{claim.grade.code}, set by" in shown
    _, table = review("claims")
    assert f"{claim.grade.code} (B5)" in table and "reviewer's" in table
    _, rows = review("claims", "--json")
    (row,) = [row for row in json.loads(rows) if row["id"] == claim.id]
    assert (row["grade"], row["review"]["grade"], row["review"]["by"]) == (claim.grade.code, "B5", "Ada")
    _, exported = review("export")
    (told,) = [c for c in json.loads(exported)["claims"] if c["id"] == claim.id]
    assert told["grade"] == claim.grade.code
    assert told["review"]["reason"] == "<b>old</b> *pictures*"
    assert [c["id"] for c in json.loads(exported)["claims"] if "review" in c] == [claim.id]
    _, new = review("changes", "--since", "1 hour")
    assert "Graded by a reviewer" in new and "Graded B5 (reviewer Ada, " in " ".join(new.split())
    for format, words in (("text", "<b>old</b> *pictures*"), ("md", "&lt;b"), ("html", "&lt;b&gt;old")):
        _, brief = review("brief", "--format", format, *(("--full",) if format == "text" else ()))
        assert "B5 (reviewer Ada," in " ".join(brief.replace("\\", "").split())
        assert words in " ".join(brief.split())
        assert format == "text" or "<b>old" not in brief


def test_the_reviewer_is_the_one_of_the_settings_else_the_login(
    review: Callable[..., tuple[int, str]], invented: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIREWATCH_REVIEWER", "Oto Lind")
    review("review", "grade", invented.claims[0].id, "A1", "--reason", "r")
    monkeypatch.delenv("WIREWATCH_REVIEWER")
    monkeypatch.setenv("LOGNAME", "brandt")
    review("review", "grade", invented.claims[1].id, "A2", "--reason", "r")
    _, out = review("review", "list", "--json")
    assert [d["by"] for d in json.loads(out)] == ["Oto Lind", "brandt"]


def test_a_decision_taken_back_is_listed_with_who_and_why_and_shown_no_more(
    review: Callable[..., tuple[int, str]], invented: Record
) -> None:
    claim = invented.claims[0].id
    review("review", "grade", claim, "B5", "--reason", "first look", "--reviewer", "Ada")
    code, again = review("review", "grade", claim, "B5", "--reason", "once more", "--reviewer", "Ada")
    assert (code, "nothing changes" in again) == (0, True)
    _, out = review("review", "list", "--json")
    (decision,) = json.loads(out)
    code, out = review("review", "undo", decision["id"][:6], "--reason", "wrong quay", "--reviewer", "Oto")
    assert (code, "Taken back" in out) == (0, True)
    assert "taken back already" in review("review", "undo", decision["id"], "--reason", "r")[1]
    _, out = review("review", "list")
    assert (
        "first look" in out
        and "Taken back by Oto" in out
        and "wrong quay" in out
        and "One decision, taken back" in out
    )
    assert "Reviewed" not in review("show", claim)[1]


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("grade", "cl-none", "B2", "--reason", "r"), "no claim has the id"),
        (("grade", "", "B2", "--reason", "r"), "no claim has the id"),
        (("grade", "CLAIM", "B9", "--reason", "r"), "A to F"),
        (("grade", "CLAIM", "B2", "--reason", "\x1b[31mred"), "U+001B"),
        (("grade", "CLAIM", "B2", "--reason", "r", "--reviewer", ""), "name is empty"),
        (("same", "Nobody Atall", "Ilva Brandt", "--reason", "r"), "no report names a person"),
        (("apart", "rp-none@3", "Ilva Brandt", "--reason", "r"), "no single report"),
        (("undo", "dc-none", "--reason", "r"), "no decision has the id"),
    ],
)
def test_what_is_wrong_is_one_plain_line_and_nothing_is_kept(
    review: Callable[..., tuple[int, str]], invented: Record, argv: tuple[str, ...], words: str
) -> None:
    code, out = review("review", *(invented.claims[0].id if word == "CLAIM" else word for word in argv))
    assert code == 1
    assert words in out and out.count("\n") == 1 and "\x1b" not in out
    assert review("review", "list", "--json") == (0, "[]\n")


def test_a_ruling_is_listed_in_words(review: Callable[..., tuple[int, str]]) -> None:
    code, _ = review("review", "apart", "Ilva Brandt", "Oto Lind", "--reason", "inspector, harbour master")
    _, out = review("review", "list")
    assert code == 0
    assert "“Ilva Brandt” and “Oto Lind” are two persons" in " ".join(out.split())


def test_an_empty_list_teaches(review: Callable[..., tuple[int, str]]) -> None:
    code, out = review("review", "list")
    assert code == 0 and "wirewatch review grade" in out
