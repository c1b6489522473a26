"""The record rendered: brief, timeline, evidence, JSON. Pure: a Record in, text or values out."""

from wirewatch.report.timeline import timeline

__all__ = ["timeline"]
