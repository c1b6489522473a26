"""Time expressions with their TIMEX3 values."""

from wirewatch.read.times.context import Context, Tense, Value
from wirewatch.read.times.find import find
from wirewatch.read.times.normalise import normalise, normalise_all

__all__ = ["Context", "Tense", "Value", "find", "normalise", "normalise_all"]
