"""Readings of a story to claims: members, variants, denials, independent sources, standing, grade."""

from wirewatch.check.stage import check

__all__ = ["check"]
