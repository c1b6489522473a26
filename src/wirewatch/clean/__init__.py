"""Capture to Report: text, passages with roles, title, outlet, date, language."""

from wirewatch.clean.cleaner import Cleaner

__all__ = ["Cleaner"]
