"""The index of texts: finds the reports that a new one has to do with, however many there are.

It lives in tables and is never loaded as a whole. A lookup reads a bounded number of rows for each
fingerprint and key, so what it costs hardly grows with the archive.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from hashlib import blake2b

from sqlalchemy import Connection, and_, delete, func, or_, select

from wirewatch.model.traces import Neighbour, Trace
from wirewatch.store.tables import INDEXED, KEYS, PRINTS, WORDS
from wirewatch.store.writing import insert, parts, put

_CROWD = 32
_LAST = 3
"""Of a fingerprint that more reports have, only the first and so many of the last are looked at."""

_POSTINGS = 64
"""So many of the latest reports at most are looked at for each key."""


def hashed(word: str) -> int:
    """A word as the index knows it: a signed 64-bit integer."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)


def background(connection: Connection, words: Iterable[str]) -> tuple[int, Mapping[str, int]]:
    """How many reports there are, and how many of them have each of the words;

    those none has are left out.
    """
    by_hash = {hashed(word): word for word in words}
    seen: dict[str, int] = {}
    for some in parts(sorted(by_hash)):
        found = connection.execute(select(WORDS.c.word, WORDS.c.reports).where(WORDS.c.word.in_(some)))
        seen.update({by_hash[word]: reports for word, reports in found})
    return _size(connection), seen


def _size(connection: Connection) -> int:
    """The number of reports that were ever indexed."""
    return connection.scalar(select(func.max(INDEXED.c.number))) or 0


def keep(connection: Connection, traces: Sequence[Trace]) -> None:
    """Take traces in; a report that is known already is found by its new trace alone."""
    known = _numbers(connection, [trace.report for trace in traces])
    for some in parts(known.values()):
        connection.execute(delete(INDEXED).where(INDEXED.c.number.in_(some)))
    first = _size(connection) + 1 if not known else max(_size(connection), *known.values()) + 1
    numbered = list(enumerate(traces, first))
    insert(connection, INDEXED, [{"number": n, "report": t.report} for n, t in numbered])
    insert(connection, PRINTS, [{"print": p, "number": n} for n, t in numbered for p in set(t.prints)])
    insert(
        connection,
        KEYS,
        [
            {"word": word, "day": _day(t), "number": n, "weight": weight}
            for n, t in numbered
            for word, weight in {hashed(word): weight for word, weight in t.keys}.items()
        ],
    )
    counts = Counter(hashed(word) for trace in traces if trace.report not in known for word in trace.words)
    put(connection, WORDS, [{"word": w, "reports": n} for w, n in sorted(counts.items())], add=True)


def clear(connection: Connection) -> None:
    """Forget all reports."""
    for table in (INDEXED, PRINTS, KEYS, WORDS):
        connection.execute(delete(table))


def neighbours(connection: Connection, trace: Trace, days: int) -> tuple[Neighbour, ...]:
    """Reports with fingerprints or, within so many days, keys in common; the nearest first."""
    shared = Counter(n for print in sorted(set(trace.prints)) for n in _having(connection, print))
    alike: dict[int, float] = defaultdict(float)
    for word, weight in trace.keys:
        for number, other in _keyed(connection, hashed(word), trace, days):
            alike[number] += weight * other
    reports = _reports(connection, {*shared, *alike})
    found = (
        Neighbour(report=report, shared=shared[number], likeness=alike.get(number, 0.0))
        for number, report in reports.items()
        if report != trace.report
    )
    return tuple(sorted(found, key=lambda n: (-n.shared, -n.likeness, n.report)))


def _having(connection: Connection, print: int) -> list[int]:
    having = select(PRINTS.c.number).where(PRINTS.c.print == print)
    last = list(connection.scalars(having.order_by(PRINTS.c.number.desc()).limit(_CROWD + 1)))
    if len(last) <= _CROWD:
        return last
    return [*last[:_LAST], *connection.scalars(having.order_by(PRINTS.c.number).limit(1))]


def _keyed(connection: Connection, word: int, trace: Trace, days: int) -> Iterator[tuple[int, float]]:
    near = KEYS.c.word == word
    if trace.day is not None:
        window = timedelta(days=days)
        first, last = (trace.day - window).toordinal(), (trace.day + window).toordinal()
        near = and_(near, or_(KEYS.c.day == 0, KEYS.c.day.between(first, last)))
    found = select(KEYS.c.number, KEYS.c.weight).where(near)
    latest = found.order_by(KEYS.c.day.desc(), KEYS.c.number.desc()).limit(_POSTINGS)
    for row in connection.execute(latest):
        yield row.number, row.weight


def _day(trace: Trace) -> int:
    return trace.day.toordinal() if trace.day else 0


def _numbers(connection: Connection, reports: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in parts(sorted(reports)):
        rows = connection.execute(
            select(INDEXED.c.report, INDEXED.c.number).where(INDEXED.c.report.in_(some))
        )
        found.update({row.report: row.number for row in rows})
    return found


def _reports(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for some in parts(sorted(numbers)):
        rows = connection.execute(
            select(INDEXED.c.number, INDEXED.c.report).where(INDEXED.c.number.in_(some))
        )
        found.update({row.number: row.report for row in rows})
    return found
