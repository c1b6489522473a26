"""Claims and a mandate to findings, each with its measures and why."""

from wirewatch.judge.stage import judge

__all__ = ["judge"]
