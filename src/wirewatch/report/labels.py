"""Names for reports: an outlet where that is enough, with the day or the file's name where it is not."""

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from wirewatch.model.reports import Report
from wirewatch.report.wording import day_in_words, plain


def labels(reports: Sequence[Report]) -> dict[str, str]:
    """Report ids and their names, no two alike where files are not: ``Varna Gazette (7 May 2031)``."""
    names = {r.id: plain(r.outlet or "") for r in reports}
    outlets = Counter(names.values())
    dated = {r.id: f"{names[r.id]} ({day_in_words(r.published) or 'undated'})" for r in reports}
    days = Counter(dated.values())
    found = {}
    for report in reports:
        name, file = names[report.id], plain(PurePath(report.origin).name or report.origin)
        if not name:
            found[report.id] = f"unnamed outlet ({file})"
        elif outlets[name] == 1:
            found[report.id] = name
        elif days[dated[report.id]] == 1:
            found[report.id] = dated[report.id]
        else:
            found[report.id] = f"{name} ({file})"
    return found
