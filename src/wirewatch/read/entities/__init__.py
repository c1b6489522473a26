"""Whom a report speaks of: mentions brought to referents."""

from wirewatch.lists.gazetteer import Gazetteer, Sense
from wirewatch.model.readings import EntityKind, MentionForm
from wirewatch.model.spans import Span
from wirewatch.read.discourse import Discourse
from wirewatch.read.entities.cast import Cast
from wirewatch.read.entities.hits import hits, loud, surnames_of
from wirewatch.read.entities.names import Name, of_hits
from wirewatch.read.entities.names import find as names_of
from wirewatch.read.entities.naming import Outlet, cast_names
from wirewatch.read.entities.numbered import cast_numbered
from wirewatch.read.entities.walk import walk
from wirewatch.read.parse import ParsedReport


def find(parsed: ParsedReport, gazetteer: Gazetteer) -> Discourse:
    """Mentions and referents of a report."""
    cast = Cast()
    names: list[Name] = []
    surnames = surnames_of(parsed, gazetteer)
    for passage in parsed.passages:
        known = hits(passage, gazetteer, surnames)
        names.extend(of_hits(passage, known) if loud(passage) else names_of(passage, known, gazetteer))
        for hit in known:
            if hit.adjective and hit.known.sense is not Sense.PEOPLE:
                span = Span(hit.start_char, hit.end_char).shifted(passage.passage.span.start)
                figure = cast.entry(hit.known.entry)
                figure.collective = figure.collective or figure.kind is EntityKind.OTHER
                cast.mention(figure, span, MentionForm.ADJECTIVE)
                cast.mark(figure, passage, hit.start, hit.end)
    outlet = Outlet(name=parsed.report.outlet) if parsed.report.outlet else None
    cast_names(names, cast, gazetteer, outlet)
    cast_numbered(parsed, cast)
    walk(parsed, cast, gazetteer)
    return cast.discourse()
