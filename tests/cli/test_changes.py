"""What is new, on a command line: when, for whom, as text and as JSON."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import typer

from wirewatch.cli.periods import between
from wirewatch.model.history import ClaimState
from wirewatch.model.records import Record

NOW = datetime(2025, 3, 4, 12, 30, tzinfo=UTC)
AT = NOW - timedelta(hours=5)


def _here(*when: int) -> datetime:
    return datetime(*when).astimezone()  # type: ignore[misc]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("yesterday", _here(2025, 3, 3)),
        ("Today", _here(2025, 3, 4)),
        ("2025-03-01", _here(2025, 3, 1)),
        ("2025-03-01T09:30", _here(2025, 3, 1, 9, 30)),
        ("2025-03-01 09:30", _here(2025, 3, 1, 9, 30)),
        ("2025-03-01T09:30+09:00", datetime(2025, 3, 1, 0, 30, tzinfo=UTC)),
        ("2025-03-01T09:30Z", datetime(2025, 3, 1, 9, 30, tzinfo=UTC)),
        ("7 days", NOW - timedelta(days=7)),
        ("1 day ago", NOW - timedelta(days=1)),
        ("90minutes", NOW - timedelta(minutes=90)),
        ("2 weeks", NOW - timedelta(weeks=2)),
        ("0001-01-01T00:00Z", datetime(1970, 1, 1, tzinfo=UTC)),
    ],
)
def test_words_for_a_time(words: str, meant: datetime) -> None:
    assert between(words, now=NOW) == (meant, NOW)


def test_the_end_of_a_day_is_its_last_moment() -> None:
    assert between("2025-03-01", "2025-03-01", NOW) == (_here(2025, 3, 1), _here(2025, 3, 2))
    assert between("2025-03-01", "2025-03-01T12:00Z", NOW)[1] == datetime(2025, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "words", ["soon", "", "2025-02-30", "2025-13-01", "31.12.2024", "999999 weeks", "-3 days", "\x1b[31m"]
)
def test_words_that_are_no_time(words: str) -> None:
    with pytest.raises(typer.BadParameter, match="is no day or time that exists"):
        between(words, now=NOW)


@pytest.mark.parametrize(
    ("since", "until"), [("2025-03-05", None), ("2025-03-03", "2025-03-02"), ("now", None)]
)
def test_an_end_before_the_beginning(since: str, until: str | None) -> None:
    with pytest.raises(typer.BadParameter, match="nothing can have changed"):
        between(since, until, NOW)


@pytest.fixture
def morning(desk, invented: Record):
    """The invented record came into an empty one; what the desk was asked."""
    desk.before = Record(**dict.fromkeys(Record.__dataclass_fields__, ()))
    desk.past = tuple(
        ClaimState(claim=claim, made_at=AT, superseded_at=None, version="v1") for claim in invented.claims
    )
    return desk.asked


def test_a_morning(call, desk, morning, capsys) -> None:
    assert (
        call("changes", "--since", "2025-03-04T00:00Z", "--until", "2025-03-04T12:30Z", "--db", "x.db") == 0
    )
    shown = capsys.readouterr()
    assert shown.err == "" and "\x1b" not in shown.out
    assert "Four new reports and one new story; five new claims." in " ".join(shown.out.split())
    assert "NEW: VARNA FERRY CARRIED GUIDANCE PARTS" in shown.out
    assert "c-transfer" in shown.out and "Denied by Ostrel" in " ".join(shown.out.split())
    (wish,) = desk.wishes
    assert (wish.db, wish.must_exist) == ("x.db", True)
    assert morning == [(datetime(2025, 3, 4, tzinfo=UTC), NOW)]


def test_without_words_it_is_since_yesterday(call, desk, morning) -> None:
    assert call("changes") == 0
    ((since, until),) = morning
    assert timedelta(days=1) <= until - since <= timedelta(days=2, hours=1)
    assert since.hour == since.minute == 0


def test_nothing_new_says_so(call, desk, invented, morning, capsys) -> None:
    desk.before = invented
    assert call("changes", "--since", "7 days") == 0
    assert capsys.readouterr().out.startswith("Nothing new from ")


def test_json(call, morning, capsys) -> None:
    assert call("changes", "--since", "2025-03-04T09:00+09:00", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == "wirewatch/changes/1"
    assert datetime.fromisoformat(told["since"]) == datetime(2025, 3, 4, tzinfo=UTC)
    assert {c["claim"] for c in told["stories"][0]["changes"]} >= {"c-transfer", "c-goods"}


def test_one_story(call, morning, capsys) -> None:
    assert call("changes", "--since", "7 days", "--story", "st-1") == 0
    assert "c-fear" in capsys.readouterr().out
    assert call("changes", "--since", "7 days", "--story", "st-9") == 1
    shown = capsys.readouterr()
    assert shown.out == "" and "'st-9'" in shown.err and "st-1" in shown.err


def test_a_date_that_is_none_is_a_wrong_call(call, morning, capsys) -> None:
    assert call("changes", "--since", "2025-02-30") == 2
    shown = capsys.readouterr()
    assert shown.out == "" and "2025-02-30" in shown.err and "yesterday" in shown.err
    assert morning == []


def test_show_prints_the_history_of_a_claim(call, desk, invented, capsys) -> None:
    claim = next(c for c in invented.claims if c.id == "c-lind")
    first = replace(claim, members=claim.members[:1])
    desk.past = (
        ClaimState(claim=first, made_at=datetime(2025, 3, 1, 12, tzinfo=UTC), superseded_at=AT, version="v1"),
        ClaimState(
            claim=claim, made_at=datetime(2025, 3, 2, 12, tzinfo=UTC), superseded_at=None, version="v1"
        ),
    )
    assert call("show", "c-lin") == 0
    shown = capsys.readouterr().out
    assert "History\n-------\n• 1 March 2025: First told by Harbour Courier: one independent source." in shown
    assert "• 2 March 2025: Also told by unnamed outlet (r4)." in shown
    assert call("show", "r1") == 0
    assert "History" not in capsys.readouterr().out


def test_show_tells_of_a_claim_that_is_no_more(call, desk, invented, capsys) -> None:
    gone = replace(invented.claims[0], id="c-gone", text="A claim\x1b[31m that went")
    desk.past = (ClaimState(claim=gone, made_at=AT, superseded_at=NOW, version="v1"),)
    assert call("show", "c-gone") == 0
    shown = capsys.readouterr().out
    assert "no longer in the record" in shown and "No longer in the record" in shown
    assert "\x1b" not in shown
    desk.past = ()
    assert call("show", "c-gone") == 1
