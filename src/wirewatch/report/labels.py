"""Names for reports: an outlet where that is enough, with the day or the file's name where it is not."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from wirewatch.model.reports import Report
from wirewatch.report.wording import day_in_words, plain

_SHORTEST = 2
_INITIALS = re.compile(r"[A-Z]{2}|[^AEIOU\W\d]{2,}|[^AEIOU\W\d]{3}.*")
"""What stays in capitals: two letters, no vowel, three consonants at the beginning."""


def labels(reports: Sequence[Report]) -> dict[str, str]:
    """Report ids and their names, no two alike where files are not: ``Varna Gazette (7 May 2031)``."""
    names = {r.id: outlet_name(r) for r in reports}
    outlets = Counter(names.values())
    dated = {r.id: f"{names[r.id]} ({day_in_words(r.published) or 'undated'})" for r in reports}
    days = Counter(dated.values())
    files = _files(reports)
    found = {}
    for report in reports:
        name, file = names[report.id], files[report.id]
        if not name:
            found[report.id] = f"unnamed outlet ({file})"
        elif outlets[name] == 1:
            found[report.id] = name
        elif days[dated[report.id]] == 1:
            found[report.id] = dated[report.id]
        else:
            found[report.id] = f"{name} ({file})"
    return found


def outlet_name(report: Report) -> str:
    """The outlet's name; one in capitals throughout (``THE HARBOUR COURIER``) in upper and lower case."""
    name = plain(report.outlet or "")
    words = name.split()
    if len(words) < 2 or not name.isupper():
        return name
    return " ".join(w if i and _INITIALS.fullmatch(w) else w.title() for i, w in enumerate(words))


def _files(reports: Sequence[Report]) -> Mapping[str, str]:
    """File names cut after the first part by which they can be told apart: ``004`` for 004_9c1f….txt."""
    names = {r.id: plain(PurePath(r.origin).name or r.origin) for r in reports}
    starts: dict[str, list[str]] = {id: _starts(name) for id, name in names.items()}
    taken = Counter(start for each in starts.values() for start in set(each))
    return {
        id: next((s for s in starts[id] if taken[s] == 1 and len(s) >= _SHORTEST), names[id]) for id in names
    }


def _starts(name: str) -> list[str]:
    """The name up to each of its separators, shortest first, and the whole of it."""
    cuts = [m.start() for m in re.finditer(r"[_.\-: ]", name)]
    return [*(name[:cut] for cut in cuts if cut), name]
