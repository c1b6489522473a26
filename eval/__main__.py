"""``python -m eval``: every gold set, one table, the best known scores beside ours, and the floors."""

import argparse
import sys
import time
from collections.abc import Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from eval import (
    archives,
    checking,
    factuality,
    floors,
    lists,
    meantime,
    near,
    plover,
    polnear,
    records,
    stories,
    stream,
    time_phrases,
    versions,
)
from eval.score import GoldSet, Score, SkippedError

SETS: tuple[GoldSet, ...] = (
    GoldSet(name="seeds", measures="the main job", scores=records.seeds, quick=True),
    GoldSet(name="packs", measures="the main job", scores=records.packs, quick=True),
    GoldSet(name="own", measures="the main job", scores=records.own),
    GoldSet(name="claims", measures="cross-checking", scores=checking.scores),
    GoldSet(name="polnear", measures="statements", scores=polnear.scores),
    GoldSet(name="plv", measures="event types", scores=plover.plv),
    GoldSet(name="gsr", measures="events with roles", scores=plover.gsr),
    GoldSet(name="factuality", measures="status of events", scores=factuality.scores),
    GoldSet(name="phrases", measures="time values", scores=time_phrases.scores),
    GoldSet(name="meantime", measures="times in text", scores=meantime.scores),
    GoldSet(name="stories", measures="stories", scores=stories.scores),
    GoldSet(name="stream", measures="stories as they come", scores=stream.scores),
    GoldSet(name="near", measures="near-duplicates", scores=near.scores),
    GoldSet(name="versions", measures="which text derives from which", scores=versions.scores),
    GoldSet(name="warc", measures="archives", scores=archives.scores),
    GoldSet(name="un-1718", measures="screening lists", scores=lists.scores),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, compare: 1 where a score is below its floor or a set fails, 2 on a wrong name."""
    options = _options(arguments)
    known = [gold_set.name for gold_set in SETS]
    if unknown := set(options.sets) - set(known):
        print(
            f"no gold set {', '.join(sorted(unknown))}: there are {', '.join(sorted(known))}", file=sys.stderr
        )
        return 2
    chosen = [
        s for s in SETS if (not options.sets or s.name in options.sets) and (s.quick or not options.quick)
    ]
    console, in_force = Console(width=None if sys.stdout.isatty() else 150), floors.load()
    table = _table()
    scores: list[Score] = []
    failed = False
    for gold_set in chosen:
        measured = _measure(gold_set, in_force, table, console)
        failed, scores = failed or measured is None, scores + (measured or [])
    console.print(table)
    if options.lift:
        floors.PATH.write_text(floors.write(floors.raised(in_force, scores)), encoding="utf-8")
        console.print(f"raised: {floors.PATH}")
    fallen = floors.fallen(in_force, scores)
    for fall in fallen:
        console.print(f"[red]below its floor:[/] {fall.name} {fall.value:.3f} < {fall.floor:.3f}")
    return 1 if fallen or failed else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"of: {', '.join(s.name for s in SETS)}")
    parser.add_argument("--quick", action="store_true", help="only the sets that CI measures")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to these scores")
    return parser.parse_args(arguments)


def _table() -> Table:
    table = Table(title="wirewatch on gold data")
    for name, justify in (("set", "left"), ("score", "left"), ("ours", "right"), ("of", "left")):
        table.add_column(name, justify=justify)  # type: ignore[arg-type]
    for name, justify in (("best known", "left"), ("floor", "right"), ("seconds", "right")):
        table.add_column(name, justify=justify)  # type: ignore[arg-type]
    return table


def _measure(
    gold_set: GoldSet, in_force: dict[str, float], table: Table, console: Console
) -> list[Score] | None:
    """The scores of a set, a row each; none where it is skipped, None where it failed."""
    began = time.perf_counter()
    try:
        with console.status(f"{gold_set.name} ..."):
            scores = list(gold_set.scores())
    except SkippedError as reason:
        table.add_row(gold_set.name, gold_set.measures, "[yellow]skipped[/]", escape(str(reason)))
        table.add_section()
        return []
    except RuntimeError as error:
        table.add_row(gold_set.name, gold_set.measures, "[red]failed[/]", escape(str(error)))
        table.add_section()
        return None
    took = f"{time.perf_counter() - began:.0f}"
    for number, score in enumerate(scores):
        floor = in_force.get(score.name)
        low = floor is not None and score.value < floor - 1e-9
        value = f"[red]{score.value:.3f}[/]" if low else f"{score.value:.3f}"
        of = " ".join(filter(None, [score.counts, f"({score.note})" if score.note else ""]))
        name = gold_set.name if number == 0 else ""
        shown = f"{floor:.3f}" if floor is not None else ""
        table.add_row(name, score.name, value, of, score.peer or "", shown, took if number == 0 else "")
    table.add_section()
    return scores


if __name__ == "__main__":
    sys.exit(main())
