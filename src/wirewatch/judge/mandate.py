"""Mandate files: rules that tie events to measures, read from TOML and checked field by field."""

import re
import tomllib
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, TypeVar

from wirewatch.errors import MandateError
from wirewatch.model.judgements import Mandate, Measure, Party, Rule
from wirewatch.model.readings import EventType, Status

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_Choice = TypeVar("_Choice", bound=StrEnum)

_FIELDS = {
    "party": {"id", "codes", "names"},
    "measure": {
        "id",
        "instrument",
        "paragraph",
        "text",
        "checked",
        "source",
        "in_force_from",
        "in_force_to",
    },
    "rule": {
        "id",
        "title",
        "measures",
        "types",
        "statuses",
        "terms",
        "not_terms",
        "goods",
        "unless_in",
        "actor",
        "recipient",
        "either",
    },
}


def parse(text: str, name: str) -> Mandate:
    """The mandate that a TOML text holds.

    Raises MandateError, which names the file, the party, measure or rule, and the field that is wrong.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise MandateError(f"{name}: {error}") from error
    head = _Table(data, name)
    head.only({"id", "title", "version", "party", "measure", "rule"})
    parties = tuple(_party(row) for row in head.rows("party"))
    measures = tuple(_measure(row) for row in head.rows("measure"))
    party_ids, measure_ids = {p.id for p in parties}, {m.id for m in measures}
    rules = tuple(_rule(row, party_ids, measure_ids) for row in head.rows("rule"))
    for kind, ids in (
        ("party", [p.id for p in parties]),
        ("measure", [m.id for m in measures]),
        ("rule", [r.id for r in rules]),
    ):
        twice = sorted({i for i in ids if ids.count(i) > 1})
        if twice:
            raise MandateError(f"{name}: {kind} {twice[0]}: id: given twice")
    return Mandate(
        id=head.text("id"),
        title=head.text("title"),
        version=head.text("version"),
        parties=parties,
        measures=measures,
        rules=rules,
    )


class _Table:
    """One table of the file, which knows its place for messages."""

    def __init__(self, data: dict[str, Any], where: str) -> None:
        self.data = data
        self.where = where

    def wrong(self, field: str, what: str) -> MandateError:
        return MandateError(f"{self.where}: {field}: {what}")

    def only(self, known: Iterable[str]) -> None:
        for field in self.data:
            if field not in known:
                raise self.wrong(field, "unknown field")

    def rows(self, kind: str) -> list["_Table"]:
        found = self.data.get(kind)
        if not isinstance(found, list) or not found or not all(isinstance(r, dict) for r in found):
            raise self.wrong(kind, f"at least one [[{kind}]] is wanted")
        tables = []
        for number, row in enumerate(found, 1):
            table = _Table(row, f"{self.where}: {kind} {row.get('id', number)}")
            table.only(_FIELDS[kind])
            tables.append(table)
        return tables

    def text(self, field: str) -> str:
        found = self.data.get(field)
        if not isinstance(found, str) or not found.strip():
            raise self.wrong(field, "a text is wanted")
        return found

    def maybe(self, field: str) -> str | None:
        return self.text(field) if field in self.data else None

    def texts(self, field: str, *, wanted: bool = False) -> tuple[str, ...]:
        found = self.data.get(field, [])
        if not isinstance(found, list) or not all(isinstance(t, str) and t.strip() for t in found):
            raise self.wrong(field, "a list of texts is wanted")
        if wanted and not found:
            raise self.wrong(field, "at least one is wanted")
        return tuple(found)

    def day(self, field: str) -> str | None:
        found = self.maybe(field)
        if found is not None and not _DAY.fullmatch(found):
            raise self.wrong(field, f"a day (2006-10-14) is wanted, not {found!r}")
        return found

    def choices(self, field: str, kind: type[_Choice]) -> tuple[_Choice, ...]:
        chosen = []
        for word in self.texts(field, wanted=True):
            try:
                chosen.append(kind(word))
            except ValueError as error:
                raise self.wrong(field, f"{word!r} is none of {', '.join(kind)}") from error
        return tuple(chosen)

    def known(self, field: str, ids: set[str]) -> str | None:
        found = self.maybe(field)
        if found is not None and found not in ids:
            raise self.wrong(field, f"{found!r} is not in the file")
        return found


def _party(row: _Table) -> Party:
    codes, names = row.texts("codes"), row.texts("names")
    if not codes and not names:
        raise row.wrong("codes", "codes or names are wanted")
    for code in codes:
        if not re.fullmatch("[A-Z]{3}", code):
            raise row.wrong("codes", f"{code!r} is no ISO 3166 alpha-3 code")
    return Party(id=row.text("id"), codes=codes, names=names)


def _measure(row: _Table) -> Measure:
    return Measure(
        id=row.text("id"),
        instrument=row.text("instrument"),
        paragraph=row.text("paragraph"),
        text=row.text("text"),
        checked=row.text("checked"),
        source=row.maybe("source"),
        in_force_from=row.day("in_force_from"),
        in_force_to=row.day("in_force_to"),
    )


def _rule(row: _Table, parties: set[str], measures: set[str]) -> Rule:
    cited = row.texts("measures", wanted=True)
    for id in cited:
        if id not in measures:
            raise row.wrong("measures", f"{id!r} is not in the file")
    rule = Rule(
        id=row.text("id"),
        title=row.text("title"),
        measures=cited,
        types=row.choices("types", EventType),
        statuses=row.choices("statuses", Status),
        terms=row.texts("terms"),
        not_terms=row.texts("not_terms"),
        goods=row.texts("goods"),
        unless_in=row.texts("unless_in"),
        actor=row.known("actor", parties),
        recipient=row.known("recipient", parties),
        either=row.known("either", parties),
    )
    if not (rule.actor or rule.recipient or rule.either):
        raise row.wrong("actor", "a rule needs a party: actor, recipient or either")
    return rule
