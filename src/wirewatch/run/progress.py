"""How long work tells that it goes on."""

from typing import Protocol


class Progress(Protocol):
    """Told of each stage: its name, how much there is to do (None: unknown) and how much is done."""

    def begin(self, stage: str, total: int | None) -> None:
        """A stage begins."""

    def advance(self, by: int = 1) -> None:
        """Some of it is done."""

    def end(self) -> None:
        """The stage is over."""


class Silent:
    """Progress that nobody watches."""

    def begin(self, stage: str, total: int | None) -> None:
        """Say nothing."""

    def advance(self, by: int = 1) -> None:
        """Say nothing."""

    def end(self) -> None:
        """Say nothing."""
