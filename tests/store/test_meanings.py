"""Vectors of wordings are kept by what was encoded and by what."""

from pathlib import Path

import pytest
from sqlalchemy import create_engine, func, select

from wirewatch.store import Store
from wirewatch.store.tables import MEANINGS


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'w.db'}"


@pytest.fixture
def store(url: str) -> Store:
    return Store(url)


def rows(url: str) -> int:
    with create_engine(url).connect() as connection:
        return connection.execute(select(func.count()).select_from(MEANINGS)).scalar_one()


def test_what_is_kept_is_given_back_and_nothing_else(store: Store) -> None:
    store.keep_meanings("m-1", {"The ferry sank": b"\x01\xff\x80", "A vote was held": b"\x00\x00\x7f"})
    asked = ["A vote was held", "never kept", "The ferry sank"]
    assert store.meanings("m-1", asked) == {
        "The ferry sank": b"\x01\xff\x80",
        "A vote was held": b"\x00\x00\x7f",
    }


def test_another_encoder_has_other_vectors(store: Store, url: str) -> None:
    store.keep_meanings("m-1", {"The ferry sank": b"\x01"})
    assert store.meanings("m-2", ["The ferry sank"]) == {}
    store.keep_meanings("m-2", {"The ferry sank": b"\x02"})
    assert store.meanings("m-1", ["The ferry sank"]) == {"The ferry sank": b"\x01"}
    assert store.meanings("m-2", ["The ferry sank"]) == {"The ferry sank": b"\x02"}
    assert rows(url) == 2


def test_what_is_kept_twice_stands_once_as_it_was_first(store: Store, url: str) -> None:
    store.keep_meanings("m-1", {"The ferry sank": b"\x01"})
    store.keep_meanings("m-1", {"The ferry sank": b"\x02", "A vote was held": b"\x03"})
    assert store.meanings("m-1", ["The ferry sank"]) == {"The ferry sank": b"\x01"}
    assert rows(url) == 2


def test_they_outlive_the_store_that_kept_them(store: Store, url: str) -> None:
    store.keep_meanings("m-1", {"The ferry sank": b"\x01"})
    store.close()
    assert Store(url).meanings("m-1", ["The ferry sank"]) == {"The ferry sank": b"\x01"}


@pytest.mark.parametrize(
    "wording", ["", "\0", "a\0b", "lone \ud800 surrogate", "é", "x" * 100_000, "\U0001f6a2"]
)
def test_any_wording_can_be_kept(store: Store, wording: str) -> None:
    store.keep_meanings("m-1", {wording: b"\x05"})
    assert store.meanings("m-1", [wording, wording + "."]) == {wording: b"\x05"}


def test_composed_and_decomposed_letters_are_two_wordings(store: Store) -> None:
    store.keep_meanings("m-1", {"caf\u00e9": b"\x01"})
    assert store.meanings("m-1", ["cafe\u0301"]) == {}


def test_none_and_very_many(store: Store) -> None:
    store.keep_meanings("m-1", {})
    assert store.meanings("m-1", []) == {}
    many = {f"wording {n}": n.to_bytes(2, "big") for n in range(1_700)}
    store.keep_meanings("m-1", many)
    assert store.meanings("m-1", [*many, "another"]) == many


def test_only_a_hash_of_the_words_is_kept(store: Store, tmp_path: Path) -> None:
    store.keep_meanings("m-1", {"An unmistakable wording": b"\x01"})
    store.close()
    assert not any(b"unmistakable" in path.read_bytes() for path in tmp_path.iterdir())
