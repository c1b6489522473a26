"""``claims`` and ``compare`` on the command line: what was asked, and what came of it as text or JSON."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

import typer

from wirewatch.cli import screen
from wirewatch.model.claims import ClaimKind, Standing
from wirewatch.model.readings import EventType
from wirewatch.model.records import Record
from wirewatch.report.asking import days
from wirewatch.report.listing import Wanted, listing

_Named = TypeVar("_Named", bound=StrEnum)


def wanted(
    *,
    standing: Iterable[str],
    party: str | None,
    kind: str | None,
    type: Iterable[str],
    story: str | None,
    since: str | None,
    until: str | None,
    outlet: str | None,
    limit: int | None,
) -> Wanted:
    """What the options ask for. Raises BadParameter, which names what is possible."""
    types = frozenset(_one(EventType, word, "--type") for word in type)
    kinds = _one(ClaimKind, kind, "--kind") if kind is not None else None
    if types and kinds is ClaimKind.STATEMENT:
        raise typer.BadParameter("events alone have a type: leave one of --type and --kind statement out")
    first = _days(since, "--since")[0] if since is not None else None
    last = _days(until, "--until")[1] if until is not None else None
    if first and last and first > last:
        raise typer.BadParameter(f"--since {since} lies after --until {until}")
    return Wanted(
        standings=frozenset(_one(Standing, word, "--standing") for word in standing),
        party=party,
        kind=kinds,
        types=types,
        story=story,
        since=first,
        until=last,
        outlet=outlet,
        limit=limit,
    )


def _one(possible: type[_Named], word: str, option: str) -> _Named:
    """The value of that name, in small or capital letters."""
    for value in possible:
        if value.value.casefold() == word.strip().casefold():
            return value
    known = ", ".join(value.value for value in possible)
    raise typer.BadParameter(f"{word!r} is none of {known}", param_hint=option)


def _days(words: str, option: str) -> tuple[str, str]:
    try:
        return days(words)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint=option) from None


def claims(record: Record, asked: Wanted, *, json: bool, width: int | None) -> str:
    """The claims as a table, cut to the width where there is one, or as JSON."""
    from wirewatch.report import text_listing

    found = listing(record, asked)
    if not json:
        return text_listing.render(found, width=width)
    from wirewatch.report import rows_json

    if found.total and not found.found:
        screen.err().print(f"{text_listing.NOTHING} {text_listing.widening(found)}", soft_wrap=True)
    return rows_json.claims(found)


def comparison(record: Record, first: str, second: str, *, json: bool, full: bool, width: int) -> str:
    """Two reports side by side, as text or as JSON. Raises NotFound."""
    from wirewatch.report.comparing import compare

    found = compare(record, first, second)
    if json:
        from wirewatch.report import rows_json

        return rows_json.comparison(found)
    from wirewatch.report import text_comparing

    return text_comparing.render(found, width=width, full=full)
