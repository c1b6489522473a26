"""What the stages work with, loaded when first needed: a run that finds nothing new loads no model."""

from functools import cached_property

from wirewatch.clean import Cleaner, language
from wirewatch.config import ReaderKind, Settings
from wirewatch.lists import clutter, comparison, cues, gazetteer, grouping, lexicon, numbers, sources, times
from wirewatch.model.judgements import Mandate
from wirewatch.read import Reader
from wirewatch.run import mandates
from wirewatch.run.meanings import KeptMeanings, MeaningEncoder
from wirewatch.run.models import (
    SpacyVectors,
    load_finder,
    load_meaning,
    load_pipeline,
    meaning_version,
    tagger_installed,
    tagger_version,
)
from wirewatch.run.version import code_version
from wirewatch.store import Store


class Tools:
    """Models, lists and mandate of one run."""

    def __init__(self, settings: Settings) -> None:
        """Tools as the settings name them; the mandate is read at once, so that a wrong one fails early."""
        self._settings = settings
        self.mandate: Mandate = mandates.load(settings.mandate)

    @property
    def version(self) -> str:
        """Code, lists and model that make a reading."""
        statements = tagger_version() if self.encodes else "rules"
        return f"{code_version()}; {self._settings.model}; {statements}"

    @property
    def encodes(self) -> bool:
        """True where the trained encoder finds statements, False where the rules do."""
        kind = self._settings.reader
        return kind is ReaderKind.ENCODER or (kind is ReaderKind.AUTO and tagger_installed())

    @property
    def record_version(self) -> str:
        """What makes a record: the reading's version, the encoder's of meanings and the mandate's."""
        means = f"; meaning {meaning_version()}" if self.encodes else ""
        return f"{self.version}{means}; {self.mandate.id} {self.mandate.version}"

    @cached_property
    def cleaner(self) -> Cleaner:
        """Makes reports of captures."""
        return Cleaner(clutter=clutter.load(), detect=language.lite())

    @cached_property
    def reader(self) -> Reader:
        """Reads reports."""
        words = cues.load()
        return Reader(
            nlp=load_pipeline(self._settings.model),
            gazetteer=gazetteer.load(),
            cues=words,
            finder=load_finder(words, self._settings.threads) if self.encodes else None,
            lexicon=lexicon.load(),
            time_words=times.load(),
            number_words=numbers.load(),
        )

    @cached_property
    def vectors(self) -> SpacyVectors:
        """Word vectors of the reader's pipeline."""
        return SpacyVectors(self.reader.nlp)

    @cached_property
    def _meaning(self) -> MeaningEncoder | None:
        """The encoder of meanings, where the reader has its own encoder."""
        return load_meaning(self._settings.threads) if self.encodes else None

    def meanings(self, store: Store) -> KeptMeanings | None:
        """Meanings of wordings, kept in that store; None where wordings are compared by their words alone."""
        return KeptMeanings(encoder=self._meaning, store=store) if self._meaning else None

    @cached_property
    def sources(self) -> sources.SourceRegister:
        """The register of outlets and agencies."""
        return sources.load()

    @cached_property
    def comparison(self) -> comparison.Comparison:
        """The words that comparing rests on."""
        return comparison.load()

    @cached_property
    def grouping(self) -> grouping.GroupingWords:
        """The words by which names are brought together."""
        return grouping.load()
