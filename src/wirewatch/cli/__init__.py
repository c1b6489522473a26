"""The command line: ``wirewatch run | brief | show | review | ...``. No rules of its own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirewatch.cli.session import Opener


def main(argv: Sequence[str] | None = None, *, opener: "Opener | None" = None) -> int:
    """Run one command and give its exit code. ``opener`` opens the workspace (tests hand in their own)."""
    from wirewatch.cli.calling import call
    from wirewatch.cli.session import open_workspace

    return call(argv, opener or open_workspace)
