"""Logistic regression: observations, each weighed, to a probability."""

from collections.abc import Iterable, Mapping
from math import exp


def chance(observed: Iterable[float], weights: Mapping[str, float], names: Iterable[str]) -> float:
    """The probability that observations of these names speak for;

    ``weights`` by name (0 where there is none), and ``bias``.
    """
    total = weights["bias"] + sum(
        weights.get(name, 0.0) * float(value) for name, value in zip(names, observed, strict=True)
    )
    return 1.0 / (1.0 + exp(-total))
