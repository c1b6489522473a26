"""What a reviewer decides holds at once, for reports to come, and when everything is made anew."""

from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace

import pytest

from wirewatch.errors import NotFound, ReviewError
from wirewatch.model.records import Record
from wirewatch.model.reviews import DecisionKind, grades
from wirewatch.run.derive import derive
from wirewatch.run.progress import Silent
from wirewatch.run.reviews import Decided, Signature, grade, rule, undo
from wirewatch.run.tools import Tools
from wirewatch.store import Store

from .conftest import NOON, Archive

CAPTAIN = "Ilse Darrow"
FIRST = ("mine", "duty", "quake")


def signed(hours: int = 1, by: str = "Ada Brenn", reason: str = "seen it") -> Signature:
    return Signature.of(by, reason, NOON + timedelta(hours=hours))


def captains(record: Record) -> dict[str, set[str]]:
    """Who bears the captain's surname: in which reports, by entity."""
    return {
        e.id: {m.report for m in e.mentions}
        for e in record.entities
        if any(name.split()[-1] in ("Darrow", "Dunmore") for name in e.aliases)
    }


def told(record: Record) -> object:
    """All that is told, but for when and by which version."""
    entities = [(e.id, e.name, e.aliases, e.mentions) for e in record.entities]
    return entities, record.readings, record.claims, record.stories


@pytest.fixture
def archived(archive: Archive, stores: SimpleNamespace) -> SimpleNamespace:
    """A store with three stories; ``later`` are reports in which the captain has another name."""
    store = stores.new()
    other = tuple(
        line.replace(CAPTAIN, "Elsa Dunmore").replace("Darrow", "Dunmore")
        for line in archive.told("mine too").lines
    )
    later = archive.told("mine too", name="mine finn", lines=other)
    archive.join(store, *FIRST)
    return SimpleNamespace(store=store, later=later)


def mended(archive: Archive) -> Tools:
    """The tools of another version of the code."""

    class Mended(Tools):
        record_version = "mended"  # type: ignore[assignment]

    tools = Mended(archive.tools._settings)
    tools.reader, tools.vectors = archive.tools.reader, archive.tools.vectors
    return tools


def ruled(archive: Archive, store: Store, kind: DecisionKind, *persons: str, hours: int = 1) -> Decided:
    one, other = persons
    return rule(store, archive.tools, kind, (one, other), signed(hours), progress=Silent())


@pytest.mark.parametrize("few", [0, 100])
def test_two_names_ruled_one_are_one_at_once_later_and_when_all_is_made_anew(
    archive: Archive, archived: SimpleNamespace, few: int
) -> None:
    store = archived.store
    before = archive.join(store, archived.later, few=few)
    assert len(captains(before)) == 2
    done = ruled(archive, store, DecisionKind.SAME, CAPTAIN, "Elsa Dunmore")
    assert (done.new, done.waits, done.stories) == (True, False, 1)
    assert store.waiting(archive.tools.record_version) == ()
    (reports,) = captains(store.record()).values()
    assert len(reports) == 2
    far = archive.told(
        "mine too", name="finn again", lines=archived.later.lines, day="2025-05-05", outlet="Inland Echo"
    )
    record = archive.join(store, far, few=few)
    ((id, reports),) = captains(record).items()
    assert len(reports) == 3
    assert id in captains(before)
    assert derive(store, mended(archive), now=NOON + timedelta(days=2), progress=Silent(), few=few)
    assert told(store.record()) == told(record)
    assert store.damage() == ()


def test_two_ruled_apart_stay_apart_and_are_parted_where_they_were_one(
    archive: Archive, archived: SimpleNamespace
) -> None:
    store = archived.store
    lines = tuple(line.replace("Ilse Darrow", "Ilsa Darrow") for line in archive.told("mine too").lines)
    sister = archive.told("mine too", name="mine ilsa", lines=lines)
    before = archive.join(store, sister)
    done = ruled(archive, store, DecisionKind.APART, CAPTAIN, "Ilsa Darrow")
    assert done.new and done.stories == 1
    apart = captains(store.record())
    assert sorted(len(reports) for reports in apart.values()) == [1, 1]
    record = archive.join(
        store, "mine cut", archive.told("mine too", name="ilsa again", lines=lines, outlet="Echo")
    )
    found = captains(record)
    assert sorted(len(reports) for reports in found.values()) == [2, 2]
    assert derive(store, mended(archive), now=NOON + timedelta(days=2), progress=Silent(), few=0)
    assert told(store.record()) == told(record)
    undone = undo(store, mended(archive), done.decision.id, signed(50), progress=Silent())
    assert undone.new and undone.decision.undone
    assert len(captains(store.record())) == len(captains(before))
    assert store.decisions() == (undone.decision,)


def test_a_ruling_leaves_stories_that_tell_of_neither_as_they_are(
    archive: Archive, archived: SimpleNamespace
) -> None:
    store = archived.store
    archive.join(store, archived.later)
    before = store.claim_states()
    ruled(archive, store, DecisionKind.SAME, CAPTAIN, "Elsa Dunmore")
    (story,) = {s.id for s in store.record().stories if archive.id("mine") in s.reports}
    changed = {s.claim.story for s in store.claim_states() if s not in before}
    assert changed <= {story}


def test_a_ruling_twice_changes_nothing_and_the_contrary_is_refused(
    archive: Archive, archived: SimpleNamespace
) -> None:
    store = archived.store
    archive.join(store, archived.later)
    first = ruled(archive, store, DecisionKind.SAME, CAPTAIN, "Elsa Dunmore")
    again = ruled(archive, store, DecisionKind.SAME, "elsa dunmore", CAPTAIN, hours=2)
    assert (again.new, again.decision) == (False, first.decision)
    with pytest.raises(ReviewError, match=first.decision.id):
        ruled(archive, store, DecisionKind.APART, CAPTAIN, "Elsa Dunmore", hours=3)
    with pytest.raises(ReviewError, match="one name"):
        ruled(archive, store, DecisionKind.APART, CAPTAIN, CAPTAIN)
    with pytest.raises(NotFound, match="Ilse Darrow"):
        ruled(archive, store, DecisionKind.SAME, "Ilse Darow", "Elsa Dunmore")
    undo(store, archive.tools, first.decision.id, signed(4), progress=Silent())
    assert not undo(store, archive.tools, first.decision.id[:7], signed(5), progress=Silent()).new
    assert ruled(archive, store, DecisionKind.APART, CAPTAIN, "Elsa Dunmore", hours=6).new
    assert len(store.decisions()) == 2


def test_a_ruling_that_is_killed_before_its_stories_are_made_is_made_by_the_next_run(
    archive: Archive, archived: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = archived.store
    archive.join(store, archived.later)
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr("wirewatch.run.derive.derive", _killed)
        ruled(archive, store, DecisionKind.SAME, CAPTAIN, "Elsa Dunmore")
    assert len(store.decisions()) == 1 and len(captains(store.record())) == 2
    assert len(captains(archive.join(store))) == 1


def _killed(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_record_of_another_version_is_left_to_the_next_run(
    archive: Archive, archived: SimpleNamespace
) -> None:
    store = archived.store
    archive.join(store, archived.later)
    done = rule(
        store, mended(archive), DecisionKind.SAME, (CAPTAIN, "Elsa Dunmore"), signed(), progress=Silent()
    )
    assert done.waits and len(captains(store.record())) == 2
    derive(store, mended(archive), now=NOON, progress=Silent())
    assert len(captains(store.record())) == 1


def test_a_grade_stands_beside_the_computed_one_through_later_runs(
    archive: Archive, archived: SimpleNamespace
) -> None:
    store = archived.store
    record = store.record()
    claim = next(
        c for c in record.claims if archive.id("mine") in str(c.members) or c.story == record.stories[0].id
    )
    done = grade(store, claim.id, " b2 ", signed())
    assert done.new and done.decision.value == "B2"
    assert store.record().claims == record.claims
    assert not grade(store, claim.id, "B2", signed(2)).new
    assert grade(store, claim.id, "C3", signed(3, by="Oto Lind")).new
    archive.join(store, "mine cut", "duty cut")
    derive(store, mended(archive), now=NOON + timedelta(days=2), progress=Silent(), few=0)
    after = store.record()
    assert {d.value for d in grades(after.reviews, after.claims).values()} == {"C3"}
    last = after.reviews[-1]
    assert undo(store, archive.tools, last.id, signed(9), progress=Silent()).new
    (stands,) = grades(store.record().reviews, after.claims).values()
    assert (stands.value, stands.by, stands.reason) == ("B2", "Ada Brenn", "seen it")


@pytest.mark.parametrize("value", ["", "B", "B7", "G1", "2B", "B22", "Ｂ2", "B2\n3", "<b>B2</b>"])
def test_what_is_no_grade_of_the_scale_is_refused(archived: SimpleNamespace, value: str) -> None:
    claim = archived.store.record().claims[0]
    with pytest.raises(ReviewError, match="Admiralty"):
        grade(archived.store, claim.id, value, signed())
    assert archived.store.decisions() == ()


@pytest.mark.parametrize(
    ("by", "reason", "why"),
    [
        ("", "seen", "empty"),
        ("Ada", " \n\t", "empty"),
        ("Ada", "x" * 1001, "1,001"),
        ("A" * 81, "seen", "81"),
        ("Ada\x1b[2J", "seen", "U\\+001B"),
        ("Ada", "seen\x00", "U\\+0000"),
        ("Ada", "\u202egnorw", "U\\+202E"),
        ("Ada", "half \ud800", "U\\+D800"),
    ],
)
def test_names_and_reasons_that_cannot_be_shown_are_refused(by: str, reason: str, why: str) -> None:
    with pytest.raises(ReviewError, match=why):
        Signature.of(by, reason, NOON)


def test_a_reason_of_several_lines_is_kept_on_one() -> None:
    told_by: Callable[[str], str] = lambda reason: Signature.of("Ada", reason, NOON).reason  # noqa: E731
    assert told_by(" seen\r\n  <b>twice</b>\t見た ") == "seen <b>twice</b> 見た"
