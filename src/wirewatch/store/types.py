"""Column types that mean the same in SQLite and PostgreSQL."""

import re

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

_MARK = "\ufdd0"
"""A noncharacter: text never has it, save to break something."""
_HARD = re.compile(f"[\x00\ud800-\udfff{_MARK}]")
_WRITTEN = re.compile(f"{_MARK}([0-9a-f]{{4}})")


class Words(TypeDecorator[str]):
    """Text that comes back as it was given and is ordered by code points, whatever the server's locale.

    PostgreSQL's text holds no NUL and no UTF-8 holds half a surrogate pair; hostile input has both. They are
    kept as a mark and four hexadecimal digits.
    """

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[str]:
        """The type on this database."""
        return Text(collation="C") if dialect.name == "postgresql" else Text()

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The text as it is kept."""
        if value is None or not _HARD.search(value):
            return value
        return _HARD.sub(lambda hard: f"{_MARK}{ord(hard[0]):04x}", value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """The text as it was given."""
        if value is None or _MARK not in value:
            return value
        return _WRITTEN.sub(lambda written: chr(int(written[1], 16)), value)
