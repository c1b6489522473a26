"""What the cleaning's tests share."""

from datetime import UTC, datetime

import pytest

from wirewatch.clean import Cleaner
from wirewatch.clean.lines import cut
from wirewatch.clean.roles import Layout, lay_out
from wirewatch.lists import clutter as list_
from wirewatch.lists.clutter import Clutter
from wirewatch.model.ids import sha256_of
from wirewatch.model.reports import Capture, Media, Report


@pytest.fixture(scope="session")
def clutter() -> Clutter:
    """The list as shipped."""
    return list_.load()


class Bench:
    """Texts and bytes to layouts and reports."""

    def __init__(self, clutter: Clutter) -> None:
        self.clutter = clutter
        self.cleaner = Cleaner(clutter=clutter, detect=lambda text: "en")

    def layout(self, text: str) -> Layout:
        return lay_out(cut(text, self.clutter.glued), self.clutter)

    def roles(self, text: str) -> list[tuple[str, str]]:
        """Role and words of each passage."""
        report = self.report(text.encode())
        return [(p.role.value, p.span.words(report.text)) for p in report.passages]

    def report(self, data: bytes, media: Media = Media.TEXT, charset: str | None = None) -> Report:
        return self.cleaner.clean(
            Capture(
                origin="a",
                name="a",
                sha256=sha256_of(data),
                data=data,
                media=media,
                collected_at=datetime(2026, 1, 2, tzinfo=UTC),
                charset=charset,
            )
        )


@pytest.fixture(scope="session")
def bench(clutter: Clutter) -> Bench:
    """Cleaning with the shipped list."""
    return Bench(clutter)
