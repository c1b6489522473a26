"""Options that several commands have."""

from pathlib import Path
from typing import Annotated

import typer

Db = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="FILE",
        help="The record's file, or postgresql://host/name. [default: wirewatch.db, or WIREWATCH_DB]",
    ),
]
MandateName = Annotated[
    str | None,
    typer.Option(
        "--mandate",
        metavar="NAME",
        help="Rules to judge by: a shipped mandate or a .toml file. [default: dprk]",
    ),
]
Out = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write here, not to stdout.")
]
