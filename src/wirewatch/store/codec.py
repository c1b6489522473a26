"""Frozen values to JSON and back, by their own types."""

import json
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

from wirewatch.model.ids import sha256_of

Value = TypeVar("Value")


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def to_body(value: object) -> Any:
    """The value as JSON types (dicts, lists, strings, numbers)."""
    kind: Any = type(value)
    return _adapter(kind).dump_python(value, mode="json")


def from_body(kind: type[Value], body: Any) -> Value:
    """The value again. Raises pydantic.ValidationError where the body does not fit the type."""
    of: Any = kind
    value: Value = _adapter(of).validate_python(body)
    return value


def digest_of(body: Any) -> str:
    """SHA-256 over the body's canonical JSON."""
    canonical = json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256_of(canonical.encode("utf-8", "surrogatepass"))
