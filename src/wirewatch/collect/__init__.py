"""Paths to Captures: bytes, where they came from, when, and their SHA-256."""

from wirewatch.collect.collector import collect, cut, piped

__all__ = ["collect", "cut", "piped"]
