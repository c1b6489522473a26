"""The source register: who owns an outlet or agency, whether a state controls it, and how reliable it is."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields
from importlib.resources import files
from types import MappingProxyType

from wirewatch.errors import ConfigurationError

_FILE = "sources.toml"
RELIABILITIES = "ABCDEF"
"""Admiralty scale (STANAG 2511): A completely reliable to E unreliable, F cannot be judged."""
_NAME = r".*\S.*"
_LANGUAGE = "[a-z]{2}"
_EDITION = re.compile(r"(?<=\w)(?<!^the)[\s,(–-]+([\w.]+\s+edition|online|website)\W*$", re.IGNORECASE)
"""What the edition of an outlet adds to its name."""
_DOMAIN = re.compile(r"(?<=\w)\.[a-z]{2,4}(\.[a-z]{2})?$", re.IGNORECASE)
_ADDRESS = r"https?://[^\s/]+\.[^\s/]+/\S*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An outlet or agency. ``country`` is ISO 3166 alpha-3, None for one of many countries.

    ``state_controlled`` means that a government or ruling party owns it or directs what it publishes, not
    merely that public money pays for it. ``reliability`` is a letter A to F, ``reason`` what it rests on.
    ``owner`` is who controls it in the end, spelled alike for all its outlets. ``languages`` are ISO 639-1
    codes of languages it is known to publish in. ``aliases`` are other spellings of its name, and its
    editions; ``feeds`` addresses of its public RSS feeds, none where none is known.
    """

    name: str
    kind: str
    owner: str
    state_controlled: bool
    reliability: str
    reason: str
    languages: tuple[str, ...]
    country: str | None = None
    aliases: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()


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

    def house(self, name: str) -> str:
        """The outlet, whichever its edition: what the register calls it, else its name in bare letters.

        "Varna Gazette", "varnagazette.com" and "Varna Gazette (UK edition)" are one house.
        """
        whole = _EDITION.sub("", name)
        source = self.of(name, whole)
        return source.name if source else _bare(_DOMAIN.sub("", whole))

    def owner(self, name: str) -> str | None:
        """Who controls the outlet in the end, None where the register does not know it."""
        source = self.of(name, _EDITION.sub("", name))
        return source.owner if source else None


def fold(name: str) -> str:
    """A name without case, accents, punctuation, article and top-level domain."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    plain = re.sub(r"^(https?://)?(www\.)?", "", plain.strip())
    plain = re.sub(r"\.(com|org|net|co\.uk|co\.kr|co\.jp)$", "", plain)
    return re.sub(r"^the ", "", " ".join(re.findall(r"[a-z0-9]+", plain)))


def _bare(name: str) -> str:
    """The letters and digits of a name; one that is not in Latin letters as it stands, in lower case."""
    letters = [c for c in unicodedata.normalize("NFKD", name) if c.isalpha()]
    return fold(name).replace(" ", "") if "".join(letters).isascii() and letters else name.casefold()


def parse(text: str, name: str = _FILE) -> SourceRegister:
    """The register that a TOML text holds; ConfigurationError names the file, the source and the field."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{name}: {error}") from error
    for table in data.keys() - {"source"}:
        raise ConfigurationError(f"{name}: {table}: no such table; only [[source]] is known")
    rows = data.get("source")
    if not isinstance(rows, list) or not rows:
        raise ConfigurationError(f"{name}: source: a list of tables is wanted")
    sources = tuple(_source(row, f"{name}: source {number}") for number, row in enumerate(rows, 1))
    by_name: dict[str, Source] = {}
    by_feed: dict[str, Source] = {}
    for source in sources:
        for called in (source.name, *source.aliases):
            if by_name.setdefault(fold(called), source) is not source:
                raise ConfigurationError(
                    f"{name}: {source.name}: aliases: {called!r} names another source too"
                )
        for feed in source.feeds:
            if by_feed.setdefault(feed, source) is not source:
                raise ConfigurationError(f"{name}: {source.name}: feeds: {feed} is another source's too")
    return SourceRegister(sources=sources, by_name=MappingProxyType(by_name))


def _source(row: object, where: str) -> Source:
    if not isinstance(row, dict):
        raise ConfigurationError(f"{where}: a table is wanted")
    where = f"{where} ({row.get('name', '?')})"
    known = [field.name for field in fields(Source)]
    for field in row:
        if field not in known:
            raise ConfigurationError(f"{where}: {field}: no such field; known are {', '.join(known)}")
    for field in ("name", "kind", "owner", "reliability", "reason"):
        if not isinstance(row.get(field), str) or not row[field].strip():
            raise ConfigurationError(f"{where}: {field}: a text is wanted")
    if row["reliability"] not in tuple(RELIABILITIES):
        raise ConfigurationError(f"{where}: reliability: a letter of {RELIABILITIES} is wanted")
    if not isinstance(row.get("state_controlled"), bool):
        raise ConfigurationError(f"{where}: state_controlled: true or false is wanted")
    country = row.get("country")
    if country is not None and not (isinstance(country, str) and re.fullmatch("[A-Z]{3}", country)):
        raise ConfigurationError(f"{where}: country: an ISO 3166 alpha-3 code is wanted")
    if not row.get("languages"):
        raise ConfigurationError(f"{where}: languages: at least one ISO 639-1 code is wanted")
    source = Source(
        name=row["name"],
        kind=row["kind"],
        owner=row["owner"],
        state_controlled=row["state_controlled"],
        reliability=row["reliability"],
        reason=row["reason"],
        languages=_texts(row, "languages", _LANGUAGE, where, "a list of ISO 639-1 codes"),
        country=country,
        aliases=_texts(row, "aliases", _NAME, where, "a list of names"),
        feeds=_texts(row, "feeds", _ADDRESS, where, "a list of http or https addresses"),
    )
    for called in (source.name, *source.aliases):
        if not fold(called):
            raise ConfigurationError(f"{where}: name, aliases: {called!r} has no Latin letter or digit")
    return source


def _texts(row: Mapping[str, object], field: str, pattern: str, where: str, wanted: str) -> tuple[str, ...]:
    """The texts of a list, none where it is left out; each must be of the pattern, and none stand twice."""
    value = row.get(field, [])
    listed = value if isinstance(value, list) else [None]
    texts = tuple(t for t in listed if isinstance(t, str) and re.fullmatch(pattern, t))
    if len(set(texts)) != len(listed):
        raise ConfigurationError(f"{where}: {field}: {wanted} is wanted, each once")
    return texts


def load() -> SourceRegister:
    """The register as shipped."""
    return parse(files("wirewatch.lists").joinpath(_FILE).read_text(encoding="utf-8"))
