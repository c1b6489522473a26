"""Captures and the reports made of them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from wirewatch.model.ids import digest_id
from wirewatch.model.spans import Span

_MOST_SAID = 160
"""Signs of an error's message that a refusal repeats."""


class Media(StrEnum):
    """What a capture's bytes are."""

    TEXT = "text/plain"
    HTML = "text/html"
    LINE = "application/json"
    """One line of a .jsonl file: an object with ``text`` and any of the fields named in the README."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blob:
    """Bytes as collected, stored once under their SHA-256."""

    sha256: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Bytes of one report as collected: from a file, a line of one, or a WARC record.

    ``origin`` is what the record shows: the path as given, ``path:line`` or the line's URL, or the WARC
    target URI. ``name`` is the part of it that stays the same however a user spells the path (file name,
    file name and line's hash, URL): identity is made of it and of the hash. ``container`` is the SHA-256
    of the file that the bytes were cut from, None where they are the whole file.
    """

    origin: str
    name: str
    sha256: str
    data: bytes
    media: Media
    collected_at: datetime
    container: str | None = None
    url: str | None = None
    charset: str | None = None
    """The character set that a WARC record's HTTP header names, None where nobody named one."""

    @property
    def id(self) -> str:
        """A capture is the same one wherever its bytes and its name are the same."""
        return digest_id("cp", self.sha256, self.name)


class Reason(StrEnum):
    """Why something was not taken in."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    NOT_TEXT = "not-text"
    UNSUPPORTED = "unsupported"
    BAD_LINE = "bad-line"
    BAD_ARCHIVE = "bad-archive"
    NO_ARTICLE = "no-article"
    TOO_LARGE = "too-large"
    FAILED = "failed"
    """An error of wirewatch's own: the report is to be tried again by a version that is mended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """Something that was not taken in, where it came from and why; kept, never dropped in silence."""

    origin: str
    reason: Reason
    detail: str

    @classmethod
    def of_error(cls, origin: str, error: Exception) -> Self:
        """What is told of one report that wirewatch itself broke on, so that the others go on without it."""
        said = " ".join(str(error).split())[:_MOST_SAID]
        kind = f"{type(error).__name__}: {said}" if said else type(error).__name__
        detail = f"an error of wirewatch's own ({kind}); WIREWATCH_DEBUG=1 shows where: please report it"
        return cls(origin=origin, reason=Reason.FAILED, detail=detail)


class Role(StrEnum):
    """What a passage is for."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    DATELINE = "dateline"
    BYLINE = "byline"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    TEASER = "teaser"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a report's text with its role: one paragraph, line or dateline at a time."""

    span: Span
    role: Role


class CreditKind(StrEnum):
    """Where a report credits the agency whose copy it carries."""

    DATELINE = "dateline"
    BYLINE = "byline"
    CREDIT_LINE = "credit-line"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """An agency that the report as a whole is credited to, e.g. the ``(Reuters)`` of a dateline."""

    agency: str
    kind: CreditKind
    span: Span | None = None


class DateBasis(StrEnum):
    """What a publication date rests on."""

    STATED = "stated"
    METADATA = "metadata"
    STORY = "story"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One press report: text, passages in order without overlap, and what is known of its publication.

    ``published`` is an ISO 8601 date or date-time; all offsets refer to ``text``.
    """

    id: str
    origin: str
    sha256: str
    text: str
    passages: tuple[Passage, ...]
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_basis: DateBasis = DateBasis.UNKNOWN
    modified: str | None = None
    language: str | None = None
    url: str | None = None
    credits: tuple[Credit, ...] = ()

    @property
    def seniority(self) -> tuple[str, str]:
        """The order in which reports came out, as far as they say so themselves:

        what is first stays first.
        """
        stated = self.published_basis is not DateBasis.STORY
        return (self.published if stated and self.published else "9999", self.id)

    @property
    def day(self) -> date | None:
        """The day of publication, None where it is unknown."""
        return date.fromisoformat(self.published[:10]) if self.published else None
