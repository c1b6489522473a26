"""A stream of reports that dies again and again, at whatever statement to its database, and is taken up again."""

from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

import pytest
from sqlalchemy import Engine, event

from wirewatch.model.records import Record
from wirewatch.run.derive import derive
from wirewatch.run.progress import Silent
from wirewatch.store import Store

from .conftest import NOON, Archive
from .test_derive import held

SEEDS = range(4)
MOMENTS = ("before_cursor_execute", "commit")
"""Between any two statements, and between the last one and its commit."""


class DeadError(Exception):
    """What is raised where a process would have died."""


class Death:
    """Comes after so many moments."""

    def __init__(self, after: int) -> None:
        self.left = after

    def __call__(self, *_: object) -> None:
        self.left -= 1
        if self.left == 0:
            raise DeadError


@contextmanager
def dying(after: int) -> Iterator[None]:
    death = Death(after)
    for moment in MOMENTS:
        event.listen(Engine, moment, death)
    try:
        yield
    finally:
        for moment in MOMENTS:
            event.remove(Engine, moment, death)


def come(store: Store, archive: Archive, name: str) -> None:
    """What a run does with one more report, and with all that a dead run left."""
    version = archive.tools.version
    store.keep_collected([archive.made(archive.told(name))[0]], version, NOON)
    made = {capture.id: made for capture, made in map(archive.made, map(archive.told, archive.names))}
    for id in store.pending(version):
        store.keep_read(id, made[id].report, made[id].reading, version, NOON)
    derive(store, archive.tools, now=NOON, progress=Silent(), few=0)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_stream_that_dies_anywhere_and_is_repeated_ends_in_the_same_record(
    archive: Archive, store_url: str, whole: Record, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr("wirewatch.run.derive.AT_ONCE", 2)
    chance, died, names = Random(seed), 0, list(archive.names)
    chance.shuffle(names)
    for name in [*names, *names]:
        store = Store(store_url)
        before = store.record()
        try:
            with dying(chance.randrange(1, 200)):
                come(store, archive, name)
        except DeadError:
            died += 1
        store.close()
        store = Store(store_url)
        assert store.damage() == ()
        assert {report.id for report in before.reports} <= {report.id for report in store.record().reports}
        store.close()
    store = Store(store_url)
    for name in names:
        come(store, archive, name)
    record = store.record()
    assert died > len(names) / 2
    assert held(record) == held(whole)
    assert store.damage() == ()
    assert store.totals()["claims"] == len(record.claims)
    store.close()
