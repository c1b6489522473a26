"""The reader: one report in, one Reading out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language

from wirewatch import __version__
from wirewatch.lists.cues import Cues
from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.lists.lexicon import Lexicon
from wirewatch.lists.numbers import NumberWords
from wirewatch.lists.times import TimeWords
from wirewatch.model.readings import Reading, Sentence
from wirewatch.model.reports import Report
from wirewatch.read import entities, events, quantities, statements, times
from wirewatch.read.memory import bounded
from wirewatch.read.parse import ParsedReport, parse
from wirewatch.read.statements.candidates import Finder


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Reads reports with a spaCy pipeline (tagger, parser, NER) and lists."""

    nlp: Language
    gazetteer: Gazetteer
    cues: Cues
    lexicon: Lexicon
    time_words: TimeWords
    number_words: NumberWords
    finder: Finder | None = None
    """Finds statements; the rules do where there is none."""

    @property
    def version(self) -> str:
        """Code and model that make a Reading: a change of either makes readings anew."""
        meta = self.nlp.meta
        return f"wirewatch {__version__}; {meta['lang']}_{meta['name']} {meta['version']}"

    def read(self, report: Report) -> Reading:
        """Read one report; of its parse nothing is left when it is read."""
        with bounded(self.nlp):
            return self._reading(parse(self.nlp, report))

    def read_all(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """Read reports in order."""
        return map(self.read, reports)

    def _reading(self, parsed: ParsedReport) -> Reading:
        found_times = times.find(parsed, self.time_words, self.number_words)
        found_quantities = quantities.find(parsed, found_times, self.number_words)
        discourse = entities.find(parsed, self.gazetteer)
        said = statements.find(parsed, discourse, found_times, self.cues, self.finder)
        told = events.find(parsed, discourse, said, found_times, found_quantities, self.lexicon)
        return Reading(
            report=parsed.report.id,
            version=self.version,
            sentences=tuple(Sentence(span=p.span(s)) for p in parsed.passages for s in p.doc.sents),
            referents=discourse.referents,
            mentions=discourse.mentions,
            times=found_times,
            quantities=found_quantities,
            statements=said,
            events=told,
        )
