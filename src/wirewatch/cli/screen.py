"""What a person sees: progress on stderr, tables, and a little colour where a terminal shows it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

    from wirewatch.report.picture import Picture
    from wirewatch.run.progress import Progress

_STAGES = {
    "collect": "collecting",
    "read": "reading",
    "cross-check": "cross-checking",
    "hash": "hashing texts",
    "batch": "reading shards",
    "candidates": "joining",
    "bring": "importing",
}
_WIDEST = 100

_STYLES = (
    (r"(?m)^.+(?=\n-{3,}$)", "bold"),
    (r"(?m)^[-=]{3,}$", "dim"),
    (r"(?m)^[^a-z\n]*[A-Z]{3}[^a-z\n]*$", "bold"),
    (r"\[\d+\]", "cyan"),
    (r"(?m)^ *But\b", "bold red"),
    (r"(?m)^ *May breach\b", "bold red"),
    (r"\b[Cc]orroborated\b", "green"),
    (r"\b(?:Denied|Disputed)\b", "red"),
    (r"\b[Ss]ingle-source\b", "yellow"),
    (r"(?m)sha256 [0-9a-f]{16}.*$", "dim"),
)


def out() -> Console:
    """Results: coloured on a terminal, plain elsewhere; long lines are never folded in a pipe."""
    return Console(highlight=False, markup=False, emoji=False)


def err() -> Console:
    """All that is not the result."""
    return Console(stderr=True, highlight=False, markup=False, emoji=False)


def styled(text: str) -> Text:
    """A brief's or a piece of evidence's text with its headings, numbers and standings made out."""
    shown = Text(text)
    for pattern, style in _STYLES:
        shown.highlight_regex(pattern, style)
    return shown


def put(text: str) -> None:
    """Write a result on stdout: styled on a terminal, untouched in a pipe."""
    import sys

    console = out()
    if console.is_terminal and not console.is_dumb_terminal:
        console.print(styled(text), end="", soft_wrap=True)
    else:
        sys.stdout.write(text)


def put_picture(picture: "Picture", *, first: bool) -> None:
    """Write what was read in a report on stdout: in colours where a terminal shows them, else in brackets."""
    import sys

    from wirewatch.report import picture_text

    console = out()
    colour = console.is_terminal and not console.is_dumb_terminal and not console.no_color
    if not first:
        sys.stdout.write("\n")
    if not colour:
        sys.stdout.write(picture_text.render(picture, width=width()))
        return
    from wirewatch.cli.paint import painted

    sys.stdout.flush()
    console.print(painted(picture_text.lines(picture, width=width(), colour=True)), end="", soft_wrap=True)


@contextmanager
def progress() -> Iterator["Progress"]:
    """Bars on a terminal; elsewhere silence."""
    from wirewatch.run.progress import Silent

    console = err()
    if not console.is_interactive or console.is_dumb_terminal:
        yield Silent()
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
    from rich.progress import TimeElapsedColumn as Elapsed

    columns = (SpinnerColumn(), TextColumn("{task.description:<16}"), BarColumn())
    with Progress(*columns, MofNCompleteColumn(), Elapsed(), console=console, transient=True) as bars:
        yield Drawn(bars)


class Drawn:
    """Progress as bars, one a stage."""

    def __init__(self, bars: "Bars") -> None:
        """Draw on these bars; until the first stage begins, models are being loaded."""
        self._bars = bars
        self._task: TaskID | None = bars.add_task("getting ready", total=None)

    def begin(self, stage: str, total: int | None) -> None:
        """A stage begins: its bar stands below those before it."""
        self.end()
        self._task = self._bars.add_task(_STAGES.get(stage, stage), total=total)

    def advance(self, by: int = 1) -> None:
        """Some of it is done."""
        if self._task is not None:
            self._bars.advance(self._task, by)

    def end(self) -> None:
        """The stage is over: its bar is full."""
        if self._task is not None:
            task = next(t for t in self._bars.tasks if t.id == self._task)
            total = task.total if task.total is not None else task.completed or 1
            self._bars.update(self._task, total=total, completed=total)
            self._task = None


def width() -> int:
    """Columns for text: the terminal's, no more than a line can be read in; 88 in a pipe."""
    console = out()
    return min(_WIDEST, max(40, console.width)) if console.is_terminal else 88


def room() -> int | None:
    """Columns for a table: all that the terminal has; None in a pipe, where no line is cut."""
    console = out()
    return max(40, console.width) if console.is_terminal else None
