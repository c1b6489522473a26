"""PolNeAR (Newell, Margolin and Ruths 2018): articles with every attribution marked, from brat standoff."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wirewatch.model.spans import Span

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold" / "polnear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Spans of one attribution; content may stand in several parts."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text as its file has it, and its attributions."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """Lines that hold something, without the blanks around them."""
        return tuple(Span(*m.span()) for m in re.finditer(r"[^\s](?:[^\n\r]*[^\s])?", self.text))


def articles(split: str) -> Iterator[Article]:
    """The articles of ``train`` or ``dev``, by name.

    Raises:
        FileNotFoundError: the gold data is not beside the project.
    """
    where = GOLD / split
    for annotated in sorted((where / "attributions").iterdir()):
        text = (where / "text" / f"{annotated.stem}.txt").read_bytes().decode("utf-8")
        marks = annotated.read_bytes().decode("utf-8")
        yield Article(name=annotated.stem, text=text, attributions=tuple(_attributions(marks)))


def _attributions(marks: str) -> Iterator[Attribution]:
    spans: dict[str, list[Span]] = {}
    lines = re.split(r"\r?\n(?=[TE#AR*]\d*\t)", marks.rstrip("\r\n"))
    for line in lines:
        if line.startswith("T"):
            name, what, _ = line.split("\t", 2)
            spans[name] = [Span(*map(int, s.split())) for s in what.split(" ", 1)[1].split(";")]
    for line in lines:
        if line.startswith("E"):
            roles: dict[str, list[Span]] = defaultdict(list)
            for pair in line.split("\t", 1)[1].split():
                role, target = pair.split(":")
                roles[re.sub(r"\d+$", "", role).lower()] += spans.get(target, [])
            source, cue, content = (tuple(sorted(roles[r])) for r in ("source", "cue", "content"))
            yield Attribution(source=source, cue=cue, content=content)
