"""Frozen values to JSON and back, by their own types."""

import json
from typing import Any, TypeVar

import msgspec

from wirewatch.model.ids import sha256_of

Value = TypeVar("Value")


def to_body(value: object) -> Any:
    """The value as JSON types (dicts, lists, strings, numbers)."""
    return msgspec.to_builtins(value)


def from_body(kind: type[Value], body: Any) -> Value:
    """The value again. Raises ValueError where the body does not fit the type."""
    try:
        return msgspec.convert(body, kind)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error


def digest_of(body: Any) -> str:
    """SHA-256 over the body's canonical JSON."""
    canonical = json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256_of(canonical.encode("utf-8", "surrogatepass"))
