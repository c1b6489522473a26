"""Exit codes, and the one line that an error becomes."""

import os
import sys

OK = 0
FAILED = 1
USAGE = 2
STOPPED = 130

EPILOG = """Exit codes:

\b
  0    done
  1    nothing could be taken in or found, a setting, mandate or store is
       wrong, a file could not be written, or verify found damage
  2    the command was called wrongly
  130  stopped with Ctrl-C; the same command goes on where it stopped

Settings are read from options, then from the environment (WIREWATCH_DB, WIREWATCH_MANDATE), then from
wirewatch.toml in the working directory. NO_COLOR turns colours off; nothing is coloured in a pipe."""


def complain(message: str) -> None:
    """One line on stderr."""
    from wirewatch.report.wording import plain

    sys.stderr.write(f"wirewatch: {plain(message)}\n")


def reader_left() -> int:
    """The reader of a pipe closed it: nothing went wrong, and nothing more can be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return OK
