"""Draws docs/brief.svg, the README's picture: the brief of samples/ as a terminal shows it."""

import re
import sys
import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI

from wirewatch import config
from wirewatch.cli.screen import styled
from wirewatch.report.brief import brief
from wirewatch.report.text import render
from wirewatch.report.values import Limits
from wirewatch.run.workspace import Workspace

ROOT = Path(__file__).resolve().parents[1]
WIDTH = 92
LIMITS = Limits(
    stories=1,
    happened=3,
    feared=1,
    background=0,
    voices=2,
    said=1,
    channels=0,
    differences=2,
    denied=1,
    cited=2,
)
LINES = 70


def picture(text: str) -> str:
    """The text as an SVG drawing of a terminal."""
    console = Console(
        record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print(styled(text), soft_wrap=True)
    drawn = console.export_svg(title="wirewatch brief", theme=MONOKAI, unique_id="brief")
    return re.sub(r"@font-face\s*\{.*?\}\s*", "", drawn, flags=re.DOTALL)  # the picture asks for nothing


def first_sections(lines: list[str]) -> list[str]:
    """As many whole sections as the picture has room for."""
    starts = [i for i in range(1, len(lines)) if lines[i] and set(lines[i]) == {"-"}]
    fitting = [i - 1 for i in starts if i - 1 <= LINES]
    return lines[: fitting[-1]] if fitting else lines[:LINES]


def main() -> None:
    """Run the samples in a store of their own and draw what the brief says of them."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.open(config.load(db=Path(folder) / "picture.db")) as workspace,
    ):
        workspace.run([ROOT / "samples"])
        record = workspace.record()
    shown = first_sections(render(brief(record, limits=LIMITS), width=WIDTH - 2).splitlines())
    path = ROOT / "docs" / "brief.svg"
    path.write_text(picture("\n".join(shown).rstrip() + "\n"), encoding="utf-8")
    sys.stdout.write(f"wrote {path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
