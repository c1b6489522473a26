"""Report to Reading: mentions, times, quantities, statements and events, each with its span."""

from wirewatch.read.reader import Reader

__all__ = ["Reader"]
