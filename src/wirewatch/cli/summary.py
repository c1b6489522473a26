"""What a run came to and what verify found, for a person."""

from typing import TYPE_CHECKING

from rich.box import SIMPLE
from rich.table import Table

from wirewatch.cli.exits import FAILED, OK
from wirewatch.cli.screen import err, out
from wirewatch.config import without_password
from wirewatch.model.reports import Reason, Rejection
from wirewatch.report.wording import plain

if TYPE_CHECKING:
    from wirewatch.run.workspace import RunSummary, VerifyReport

_MOST_REFUSED = 40
_LEFT_ALONE = "left alone"
"""By these words collecting says that a folder holds files of kinds that are not read."""


def show(done: "RunSummary", db: str | None) -> int:
    """The summary on stdout, what was refused on stderr. FAILED where nothing could be taken in."""
    _refused(done)
    out().print(_table(done))
    where = f" --db {without_password(db)}" if db else ""
    if done.taken == 0:
        err().print(
            "Nothing could be taken in. wirewatch reads .txt, .html, .jsonl, .warc and .warc.gz files "
            "and folders of them; see wirewatch run --help."
        )
        return FAILED
    out().print(f"Next: wirewatch brief{where}")
    out().print(f"      wirewatch brief{where} -o brief.html")
    return OK


def _refused(done: "RunSummary") -> None:
    console = err()
    shown = [r for r in done.rejected if not _is_note(r)]
    for rejection in (*shown[:_MOST_REFUSED], *(r for r in done.rejected if _is_note(r))):
        refused(rejection)
    if len(shown) > _MOST_REFUSED:
        console.print(f"not taken in: {len(shown) - _MOST_REFUSED} more", style="yellow")


def refused(rejection: Rejection) -> bool:
    """Name on stderr what was not taken in, and why; True where that is a failure and no mere note."""
    what = f"{plain(rejection.origin)}: {plain(rejection.detail)}"
    if _is_note(rejection):
        err().print(f"note: {what}", style="dim", soft_wrap=True)
        return False
    err().print(f"not taken in: {what} ({rejection.reason.value})", style="yellow", soft_wrap=True)
    return True


def _is_note(rejection: Rejection) -> bool:
    """True for files of other kinds in a folder: nobody asked for them, and nothing went wrong."""
    return rejection.reason is Reason.UNSUPPORTED and _LEFT_ALONE in rejection.detail


def _table(done: "RunSummary") -> Table:
    table = Table(box=SIMPLE, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim")
    table.add_column(justify="right", style="bold")
    table.add_column()
    refused = sum(1 for r in done.rejected if not _is_note(r))
    rows = (
        ("Taken in", done.new, f"{_size(done.preserved_bytes)} kept, each file under its SHA-256"),
        ("Known already", done.known, "nothing was added for them"),
        ("Not taken in", refused, "named above, with the reason"),
        ("Reports", done.reports, f"in {done.stories:,} {_many(done.stories, 'story', 'stories')}"),
        ("Texts", done.families, "copies, versions and rewordings count once"),
        ("Statements", done.statements, "who said what"),
        ("Events", done.events, "who did what to whom, as it is told"),
        ("Claims", done.claims, "statements and events that say the same"),
        ("Findings", done.findings, "claims that may breach a measure"),
    )
    for name, count, meaning in rows:
        if count or name not in ("Known already", "Not taken in"):
            table.add_row(name, f"{count:,}", meaning)
    table.add_row("Time", f"{done.seconds:.1f} s", "")
    return table


def _many(count: int, one: str, many: str) -> str:
    return one if count == 1 else many


def _size(count: int) -> str:
    """Bytes in the unit that gives one to three digits before the point."""
    size, units = float(count), ["bytes", "kB", "MB", "GB", "TB"]
    while size >= 1000 and len(units) > 1:
        size /= 1000
        units.pop(0)
    return f"{count:,} bytes" if units[0] == "bytes" else f"{size:.1f} {units[0]}"


def verified(found: "VerifyReport") -> int:
    """What was checked on stdout, every problem on stderr. FAILED where there is one."""
    for problem in found.problems:
        err().print(f"damaged: {plain(problem)}", style="red", soft_wrap=True)
    checked = f"{found.blobs:,} {_many(found.blobs, 'file', 'files')} and {found.spans:,} spans checked"
    if found.problems:
        count = len(found.problems)
        out().print(f"{checked}; {count:,} {_many(count, 'problem', 'problems')} found.", soft_wrap=True)
        return FAILED
    out().print(f"{checked}: every byte matches its hash, every span its text.", soft_wrap=True)
    return OK
