"""Identifiers: derived from what they name, so that a repeated run gives the same ones."""

import hashlib
import re
import unicodedata


def sha256_of(data: bytes) -> str:
    """SHA-256 of the bytes, 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def digest_id(prefix: str, *parts: object) -> str:
    """``prefix-`` and twelve hexadecimal digits of SHA-256 over the parts' texts, in order."""
    joined = "\x1f".join(str(part) for part in parts)
    return f"{prefix}-{sha256_of(joined.encode('utf-8', 'surrogatepass'))[:12]}"


def slug(name: str) -> str:
    """Lower-case ASCII letters and digits joined by hyphens; ``''`` where nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
