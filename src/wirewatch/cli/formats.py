"""What results can be written as, command by command."""

from enum import StrEnum


class BriefFormat(StrEnum):
    """What a brief can be written as."""

    TEXT = "text"
    HTML = "html"
    MD = "md"


class ReadFormat(StrEnum):
    """What a reading can be shown as."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


class ExportFormat(StrEnum):
    """What the record can be written as."""

    JSON = "json"
