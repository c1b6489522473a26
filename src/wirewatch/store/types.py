"""Column types that mean the same in SQLite and PostgreSQL."""

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from wirewatch.store.marks import given, written


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
        return value if value is None else written(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """The text as it was given."""
        return value if value is None else given(value)
