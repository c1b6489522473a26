"""The record rendered: brief, timeline, evidence, JSON. Pure: a Record in, text or values out."""

from wirewatch.report.brief import brief
from wirewatch.report.timeline import timeline

__all__ = ["brief", "timeline"]
