"""How a command comes by its workspace, and where its result goes."""

import sys
from contextlib import AbstractContextManager
from pathlib import Path

import typer

from wirewatch.cli.exits import FAILED, complain, reader_left
from wirewatch.cli.session import Desk, Opener, Wish


def desk_of(context: typer.Context, wish: Wish) -> AbstractContextManager[Desk]:
    """The workspace, by the opener that came with the call."""
    opener: Opener = context.obj
    return opener(wish)


def give(text: str, output: Path | None, *, shown: bool) -> None:
    """Write the result to the file or to stdout; a reader who leaves early is no error."""
    from wirewatch.cli import screen

    if output is not None:
        try:
            output.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            complain(f"{output} cannot be written: {error.strerror or error}")
            raise typer.Exit(FAILED) from error
        screen.err().print(f"wrote {output}", soft_wrap=True)
        return
    try:
        screen.put(text) if shown else sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise typer.Exit(reader_left()) from None
