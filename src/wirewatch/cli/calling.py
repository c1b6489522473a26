"""One call of the command line: what is thrown becomes a line on stderr and an exit code."""

import errno
import gc
import os
import sys
from collections.abc import Sequence

from wirewatch.cli.app import app
from wirewatch.cli.exits import FAILED, OK, STOPPED, complain
from wirewatch.cli.session import Opener
from wirewatch.errors import WirewatchError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What the system says where no more can be written."""

_OBJECTS = 100_000
"""So many new objects until rubbish is looked for: a brief makes that many, and none of it is rubbish."""


def call(argv: Sequence[str] | None, opener: Opener) -> int:
    """Run one command; every error becomes one line on stderr and an exit code."""
    _speak_utf8()
    gc.set_threshold(_OBJECTS)
    try:
        app(args=argv, prog_name="wirewatch", obj=opener)
    except SystemExit as done:
        code = done.code if isinstance(done.code, int) else OK
    except WirewatchError as error:
        complain(str(error))
        code = FAILED
    except KeyboardInterrupt:
        code = STOPPED
    except Exception as error:
        if os.environ.get("WIREWATCH_DEBUG"):
            raise
        complain(_unforeseen(error))
        code = FAILED
    if code == STOPPED:
        complain("stopped; run the same command again to go on")
    return code


def _unforeseen(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno in _FULL:
        return f"the disk is full ({error.strerror}): make room and run the same command again"
    said = f"{type(error).__name__}: {error}"
    return f"an error of wirewatch's own ({said}); WIREWATCH_DEBUG=1 shows where: please report it"


def _speak_utf8() -> None:
    """In a pipe text is UTF-8 whatever the locale; a terminal that cannot show a letter shows ``?``."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            encoding = None if stream.isatty() else "utf-8"
            reconfigure(encoding=encoding, errors="replace")
