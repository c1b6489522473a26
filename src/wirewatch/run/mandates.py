"""Where mandates are found: shipped ones by name, others by path."""

from importlib.resources import files
from pathlib import Path

from wirewatch.errors import MandateError
from wirewatch.judge.mandate import parse
from wirewatch.model.judgements import Mandate


def load(name: str) -> Mandate:
    """A shipped mandate by its name, or the one in a file. Raises MandateError where there is none."""
    path = Path(name)
    shipped = files("wirewatch") / "mandates"
    try:
        if path.suffix == ".toml":
            return parse(path.read_text(encoding="utf-8"), path.name)
        if path.name == name and (shipped / f"{name}.toml").is_file():
            return parse((shipped / f"{name}.toml").read_text(encoding="utf-8"), f"{name}.toml")
    except (OSError, UnicodeDecodeError) as error:
        raise MandateError(f"the mandate {name} cannot be read: {error}") from error
    known = ", ".join(
        sorted(p.name.removesuffix(".toml") for p in shipped.iterdir() if p.name.endswith(".toml"))
    )
    raise MandateError(f"no mandate {name!r}: shipped are {known}; or give the path of a .toml file")
