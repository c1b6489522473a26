"""Statements: who says or thinks what, in whose words, through which channels.

A finder gives candidates (source, cue and content as spans); all else is done on top of any finder:
mode, stance, speaker, channels, date, confidence and ids.
"""

from wirewatch.lists.cues import Cues
from wirewatch.model.readings import Statement, TimeExpression
from wirewatch.read.discourse import Discourse
from wirewatch.read.parse import ParsedReport
from wirewatch.read.quotes import find as find_quotations
from wirewatch.read.statements.assembly import assemble
from wirewatch.read.statements.candidates import Finder
from wirewatch.read.statements.continuations import extend
from wirewatch.read.statements.rules import RuleFinder

__all__ = ["find"]


def find(
    parsed: ParsedReport,
    discourse: Discourse,
    times: tuple[TimeExpression, ...],
    cues: Cues,
    finder: Finder | None = None,
) -> tuple[Statement, ...]:
    """Statements of the passages that tell, in the order of the text; the rules find them if nothing else."""
    text = parsed.report.text
    finder = finder or RuleFinder(cues=cues)
    passages = [p for p in parsed.passages if p.told]
    quotations = find_quotations(text, [p.passage.span for p in passages])
    candidates = extend(text, passages, quotations, finder(text, passages, quotations))
    return assemble(parsed, candidates, quotations, discourse=discourse, times=times, media=cues.media)
