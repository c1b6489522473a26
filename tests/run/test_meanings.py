"""The shipped encoder of meanings: the same bytes for the same words, and each wording encoded once."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from wirewatch.check.meaning import meant
from wirewatch.config import ReaderKind, Settings
from wirewatch.run import models
from wirewatch.run.meanings import KeptMeanings, MeaningEncoder
from wirewatch.run.tools import Tools
from wirewatch.store import Store

WORDS = ("The ferry sank off the coast on Monday", "Parliament raised the duty on timber", "sank")
HOSTILE = (
    "",
    " ",
    "\0",
    "a\0b",
    "\ud800",
    "a lone \udfff half",
    "\u200b\ufeff",
    "🚢🚢",
    "漢字",
    "x" * 100_000,
    "word " * 50_000,
    "\n\t\r",
    "[CLS] [SEP] [MASK]",
)


@pytest.fixture(scope="module")
def encoder() -> MeaningEncoder:
    return models.load_meaning()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(f"sqlite:///{tmp_path / 'w.db'}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """An encoder that writes down what it is given."""

    inner: MeaningEncoder
    name: str = "counted"
    given: list[str] = field(default_factory=list)

    def of(self, wording: str) -> bytes:
        self.given.append(wording)
        return self.inner.of(wording)


@pytest.fixture
def counting(encoder: MeaningEncoder) -> Counting:
    return Counting(inner=encoder)


def test_a_wording_is_a_signed_byte_for_each_of_128_dimensions(encoder: MeaningEncoder) -> None:
    row = np.frombuffer(encoder.of(WORDS[0]), dtype=np.int8)
    assert row.shape == (128,)
    assert np.abs(row.astype(int)).max() == 127


def test_the_same_wording_gives_the_same_bytes_alone_and_with_others(
    encoder: MeaningEncoder, tmp_path: Path
) -> None:
    alone = {wording: encoder.of(wording) for wording in WORDS}
    for number, order in enumerate((WORDS, WORDS[::-1], (*WORDS, *HOSTILE))):
        kept = KeptMeanings(encoder=encoder, store=Store(f"sqlite:///{tmp_path / f'{number}.db'}"))
        kept.of(order)
        assert {w: bytes(v) for w, v in kept.store.meanings(encoder.name, WORDS).items()} == alone
    assert {wording: models.load_meaning(threads=2).of(wording) for wording in WORDS} == alone


def test_vectors_are_of_unit_length_in_the_order_asked_for(encoder: MeaningEncoder, store: Store) -> None:
    kept = KeptMeanings(encoder=encoder, store=store)
    rows = kept.of(WORDS)
    assert rows.shape == (3, 128) and rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)
    assert np.array_equal(kept.of(WORDS[::-1]), rows[::-1])
    assert np.array_equal(kept.of([WORDS[1]]), rows[1:2])


def test_a_second_run_encodes_nothing(counting: Counting, store: Store, tmp_path: Path) -> None:
    first = KeptMeanings(encoder=counting, store=store).of(WORDS)  # type: ignore[arg-type]
    assert counting.given == list(WORDS)
    store.close()
    later = KeptMeanings(encoder=counting, store=Store(f"sqlite:///{tmp_path / 'w.db'}"))  # type: ignore[arg-type]
    assert np.array_equal(later.of(WORDS), first)
    assert counting.given == list(WORDS)


def test_only_what_is_new_is_encoded(counting: Counting, store: Store) -> None:
    kept = KeptMeanings(encoder=counting, store=store)  # type: ignore[arg-type]
    kept.of(WORDS[:2])
    kept.of(WORDS)
    assert counting.given == list(WORDS)


def test_what_another_encoder_made_is_not_taken(encoder: MeaningEncoder, store: Store) -> None:
    store.keep_meanings("an older one", {WORDS[0]: b"\x01" * 128})
    counting = Counting(inner=encoder)
    KeptMeanings(encoder=counting, store=store).of(WORDS[:1])  # type: ignore[arg-type]
    assert counting.given == [WORDS[0]]


@pytest.mark.parametrize("wording", HOSTILE, ids=range(len(HOSTILE)))
def test_any_wording_has_a_vector(encoder: MeaningEncoder, store: Store, wording: str) -> None:
    kept = KeptMeanings(encoder=encoder, store=store)
    (row,) = kept.of([wording])
    assert np.isfinite(row).all() and np.linalg.norm(row) == pytest.approx(1.0, abs=1e-5)
    assert np.array_equal(kept.of([wording])[0], row)


def test_of_a_very_long_wording_the_beginning_counts(encoder: MeaningEncoder) -> None:
    text = "The ferry sank off the coast. " * 400
    assert encoder.of(text) == encoder.of(text + "Parliament raised the duty.")


PARAPHRASED = (
    (
        "A cargo ship carrying rifles was stopped off the coast",
        "Coastguards halted a freighter with a load of small arms",
    ),
    (
        "The bridge collapsed and three workers were killed",
        "Three labourers died when the crossing gave way",
    ),
    ("Both countries signed a defence pact", "The two governments concluded a military agreement"),
    ("We never sold shells to the island", "No ammunition was ever delivered there by us"),
)


def test_a_paraphrase_is_nearer_than_every_stranger(encoder: MeaningEncoder, store: Store) -> None:
    wordings = [wording for pair in PARAPHRASED for wording in pair]
    told = meant(wordings, KeptMeanings(encoder=encoder, store=store))
    for wording, paraphrase in PARAPHRASED:
        strangers = [other for other in wordings if other not in (wording, paraphrase)]
        assert told.near(wording, paraphrase) > told.nearest(wording, strangers) + 0.1
    assert set(told.pairs(wordings)) >= {(0, 1), (2, 3), (4, 5)}


def test_the_tools_have_meanings_where_the_encoder_reads_and_none_where_rules_do(store: Store) -> None:
    tools = Tools(Settings(reader=ReaderKind.ENCODER))
    kept = tools.meanings(store)
    assert kept is not None and kept.store is store
    assert tools.meanings(store) == kept, "the encoder is loaded once"
    assert Tools(Settings(reader=ReaderKind.RULES)).meanings(store) is None


def test_another_encoder_of_meanings_makes_another_record() -> None:
    with_encoder, by_rules = (Tools(Settings(reader=k)) for k in (ReaderKind.ENCODER, ReaderKind.RULES))
    assert models.meaning_version() in with_encoder.record_version
    assert models.meaning_version() not in with_encoder.version, "what was read stays as it is"
    assert "meaning" not in by_rules.record_version
