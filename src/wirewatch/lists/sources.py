"""The source register: who owns an outlet or agency, whether a state controls it, and how reliable it is."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType

from wirewatch.errors import ConfigurationError

_FILE = "sources.toml"
RELIABILITIES = "ABCDEF"
"""Admiralty scale (STANAG 2511): A completely reliable to E unreliable, F cannot be judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An outlet or agency. ``country`` is ISO 3166 alpha-3, None for one of many countries.

    ``state_controlled`` means that a government or ruling party owns it or directs what it publishes, not
    merely that public money pays for it. ``reliability`` is a letter A to F, ``reason`` what it rests on.
    """

    name: str
    kind: str
    owner: str
    state_controlled: bool
    reliability: str
    reason: str
    country: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRegister:
    """Sources by folded name and alias."""

    sources: tuple[Source, ...]
    by_name: Mapping[str, Source]

    def of(self, *names: str | None) -> Source | None:
        """The source of the first name that the register knows, None where it knows none."""
        for name in names:
            source = self.by_name.get(fold(name)) if name else None
            if source is not None:
                return source
        return None


def fold(name: str) -> str:
    """A name without case, accents, punctuation, article and top-level domain."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    plain = re.sub(r"^(https?://)?(www\.)?", "", plain.strip())
    plain = re.sub(r"\.(com|org|net|co\.uk|co\.kr|co\.jp)$", "", plain)
    return re.sub(r"^the ", "", " ".join(re.findall(r"[a-z0-9]+", plain)))


def parse(text: str, name: str = _FILE) -> SourceRegister:
    """The register that a TOML text holds; ConfigurationError names the file, the source and the field."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{name}: {error}") from error
    rows = data.get("source")
    if not isinstance(rows, list) or not rows:
        raise ConfigurationError(f"{name}: source: a list of tables is wanted")
    sources = tuple(_source(row, f"{name}: source {number}") for number, row in enumerate(rows, 1))
    by_name: dict[str, Source] = {}
    for source in sources:
        for called in (source.name, *source.aliases):
            if by_name.setdefault(fold(called), source) is not source:
                raise ConfigurationError(
                    f"{name}: {source.name}: aliases: {called!r} names another source too"
                )
    return SourceRegister(sources=sources, by_name=MappingProxyType(by_name))


def _source(row: object, where: str) -> Source:
    if not isinstance(row, dict):
        raise ConfigurationError(f"{where}: a table is wanted")
    where = f"{where} ({row.get('name', '?')})"
    for field in ("name", "kind", "owner", "reliability", "reason"):
        if not isinstance(row.get(field), str) or not row[field].strip():
            raise ConfigurationError(f"{where}: {field}: a text is wanted")
    if row["reliability"] not in tuple(RELIABILITIES):
        raise ConfigurationError(f"{where}: reliability: a letter of {RELIABILITIES} is wanted")
    if not isinstance(row.get("state_controlled"), bool):
        raise ConfigurationError(f"{where}: state_controlled: true or false is wanted")
    aliases = row.get("aliases", [])
    if not isinstance(aliases, list) or not all(isinstance(a, str) and a for a in aliases):
        raise ConfigurationError(f"{where}: aliases: a list of names is wanted")
    country = row.get("country")
    if country is not None and not (isinstance(country, str) and re.fullmatch("[A-Z]{3}", country)):
        raise ConfigurationError(f"{where}: country: an ISO 3166 alpha-3 code is wanted")
    return Source(
        name=row["name"],
        kind=row["kind"],
        owner=row["owner"],
        state_controlled=row["state_controlled"],
        reliability=row["reliability"],
        reason=row["reason"],
        country=country,
        aliases=tuple(aliases),
    )


def load() -> SourceRegister:
    """The register as shipped."""
    return parse(files("wirewatch.lists").joinpath(_FILE).read_text(encoding="utf-8"))
