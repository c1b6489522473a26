"""How a command comes by its workspace, and where its result goes."""

import sys
from contextlib import AbstractContextManager
from pathlib import Path

import typer

from wirewatch.cli.exits import reader_left
from wirewatch.cli.session import Desk, Opener, Wish
from wirewatch.run.whole import whole


def desk_of(context: typer.Context, wish: Wish) -> AbstractContextManager[Desk]:
    """The workspace, by the opener that came with the call."""
    opener: Opener = context.obj
    return opener(wish)


def give(text: str, output: Path | None, *, shown: bool) -> None:
    """Write the result to the file or to stdout; a reader who leaves early is no error."""
    from wirewatch.cli import screen

    if output is not None:
        with whole(output) as target:
            target.write_text(text, encoding="utf-8", newline="\n")
        screen.err().print(f"wrote {output}", soft_wrap=True)
        return
    try:
        screen.put(text) if shown else sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise typer.Exit(reader_left()) from None
