"""Bounds on what spaCy remembers, so that memory is flat however many reports one process reads.

spaCy keeps every word that it has seen, with a lexeme and a way to cut it (some 400 bytes a word), and the
lemmatizer every form that it has looked up. New names never end, so neither does that. Common words come
early: the first are kept, and later ones live in a memory zone (spaCy 3.8), which frees them with the
parse. What leaves a zone must hold nothing of spaCy's; a Reading is strings and offsets.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from spacy.language import Language
from spacy.pipeline import Lemmatizer

MOST_WORDS = 30_000
"""Words that are kept: some 12 MB, and all but a few in a hundred of the words of a newspaper."""
MOST_LEMMAS = 30_000
"""Word forms whose lemmas are kept, some 12 MB."""


@contextmanager
def bounded(nlp: Language) -> Iterator[None]:
    """A block that parses: nothing that the pipeline gives may outlive it. Blocks are not nested."""
    if len(nlp.vocab) < MOST_WORDS:
        yield
    else:
        with nlp.memory_zone():
            yield
    for _, pipe in nlp.pipeline:
        if isinstance(pipe, Lemmatizer) and len(pipe.cache) > MOST_LEMMAS:
            pipe.cache.clear()
