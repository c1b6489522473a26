"""The commands and their help. Everything heavy is imported inside the commands, so that help is fast."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from wirewatch import __version__
from wirewatch.cli.exits import EPILOG, OK, reader_left
from wirewatch.cli.formats import BriefFormat, ExportFormat, ReadFormat
from wirewatch.cli.giving import desk_of, give
from wirewatch.cli.options import Db, MandateName, Out
from wirewatch.cli.reviews import review
from wirewatch.cli.session import Wish

app = typer.Typer(
    name="wirewatch",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"wirewatch {__version__}")
        raise typer.Exit(OK)


@app.callback(epilog=EPILOG)
def wirewatch(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version and stop.")
    ] = False,
) -> None:
    """Turn press reports into a sourced, cross-checked record.

    wirewatch reads what is published and keeps, for every sentence that it puts out, whose words it is,
    where they stand, and how many independent sources are behind them. It never says that a party did a
    thing: it says who reports it, who says so and who denies it.

    \b
    Start here:
      wirewatch run reports/            take in a folder
      wirewatch brief                   read what came of it
      wirewatch brief -o brief.html     the same as a page
      wirewatch changes                 what is new since yesterday
      wirewatch claims --party NAME     what is claimed of someone
      wirewatch show ID                 one thing, with its evidence
      wirewatch read report.txt         what is understood of one report
    """


@app.command(epilog=EPILOG)
def run(
    context: typer.Context,
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH", help="Files or folders of .txt, .html, .jsonl, .warc(.gz)."),
    ],
    mandate: MandateName = None,
    db: Db = None,
) -> None:
    """Take in reports and cross-check them.

    Every file's bytes are kept before anything is made of them. What cannot be read is named with its
    reason and, for a .jsonl file, its line; the rest goes on. The same input twice adds nothing.

    \b
    Examples:
      wirewatch run reports/
      wirewatch run monday.jsonl crawl.warc.gz --db desk.db
      wirewatch run reports/ --mandate my-rules.toml

    A line of a .jsonl file is an object with text and any of title, outlet, authors, published, url,
    language.
    """
    from wirewatch.cli import screen, summary

    with desk_of(context, Wish(db=db, mandate=mandate, must_exist=False)) as desk:
        with screen.progress() as progress:
            done = desk.run(paths, progress)
        raise typer.Exit(summary.show(done, db))


@app.command(epilog=EPILOG)
def read(
    context: typer.Context,
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="FILE", help="Reports, as for run; - is standard input.", allow_dash=True),
    ],
    *,
    format: Annotated[
        ReadFormat | None,
        typer.Option("--format", help="text, json or html. [default: by the file's name, else text]"),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    output: Out = None,
) -> None:
    """Show what is understood of a report, and what is not.

    The report's text with its statements, events, times and entities marked, and lists of them below:
    who said what through whom, who did what to whom, and how sure the reader is. Passages that are not
    read (bylines, teasers, page clutter) are shown as such. Nothing is kept: no record is needed or made.

    On a terminal marks are colours; in a pipe, or with NO_COLOR, they are brackets that end in the key
    of the lists. --json writes JSON Lines: each report is one JSON document on a line of its own (schema
    wirewatch/reading/1), so that one report is one document and many can be read as they come. Spans are
    [start, end] in Unicode code points into report.text.

    \b
    Examples:
      wirewatch read monday.txt
      wirewatch read page.html -o reading.html
      curl -s URL | wirewatch read - --json | jq '.statements[].speaker_text'
      wirewatch read reports/*.txt --json > readings.jsonl

    What cannot be read is named on stderr and the exit code is 1; the others are still shown.
    """
    from wirewatch.cli import readings

    if json and format not in (None, ReadFormat.JSON):
        raise typer.BadParameter(f"--json and --format {format.value} ask for different things")
    chosen = "json" if json else format.value if format else readings.format_of(output)
    given = sys.stdin.buffer.read() if Path("-") in paths else b""
    with desk_of(context, Wish(db=None, must_exist=False)) as desk:
        shown = readings.Shown(desk.read(paths, given))
        if output is None and chosen != "html":
            try:
                shown.stream(chosen)
            except BrokenPipeError:
                raise typer.Exit(reader_left()) from None
        else:
            give(shown.whole(chosen), output, shown=False)
        raise typer.Exit(shown.code)


@app.command(epilog=EPILOG)
def brief(
    context: typer.Context,
    *,
    format: Annotated[
        BriefFormat | None,
        typer.Option("--format", help="text, html or md. [default: by the file's name, else text]"),
    ] = None,
    output: Out = None,
    story: Annotated[str | None, typer.Option(metavar="ID", help="One story alone.")] = None,
    full: Annotated[
        bool, typer.Option("--full", help="As text: more of each part, and every word cited in its context.")
    ] = False,
    db: Db = None,
) -> None:
    """Tell what the reports tell.

    What happened, who says so, how independently, what differs, what is denied, what may breach a
    measure, and the timeline: every sentence with numbers that lead to the words it rests on. As text it is
    short; a page and --full hold all of it.

    \b
    Examples:
      wirewatch brief
      wirewatch brief --format html -o brief.html
      wirewatch brief --story st-1a2b | less
    """
    from wirewatch.cli import renderings, screen

    with desk_of(context, Wish(db=db)) as desk:
        record = desk.record()
    chosen = format or BriefFormat(renderings.format_of(output))
    text = renderings.brief(record, chosen.value, story=story, width=screen.width(), full=full)
    give(text, output, shown=chosen is BriefFormat.TEXT)


@app.command(epilog=EPILOG)
def export(
    context: typer.Context,
    format: Annotated[
        ExportFormat, typer.Option("--format", help="json: wirewatch/record/1.")
    ] = ExportFormat.JSON,
    output: Out = None,
    db: Db = None,
) -> None:
    """Write the whole record for other programs.

    The JSON keeps to the schema wirewatch/record/1. Offsets are Unicode code points into a report's
    text, so text[start:end] is always the words themselves.

    \b
    Examples:
      wirewatch export -o record.json
      wirewatch export | jq '.claims[] | select(.standing == "denied") | .text'
    """
    from wirewatch.report.export import dumps

    with desk_of(context, Wish(db=db)) as desk:
        text = dumps(desk.record())
    give(text, output, shown=False)


@app.command(epilog=EPILOG)
def show(
    context: typer.Context,
    id: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="A report, claim, statement, event or finding; its first letters will do."
        ),
    ],
    db: Db = None,
) -> None:
    """Show one thing with its evidence.

    The words in their context, the report that prints them, the hash of its file; for a claim also what
    it rests on and by which rule that counts, what differs, who denies it, and its history: on which day
    it was first told, corroborated, denied.

    \b
    Examples:
      wirewatch show c-3f9a
      wirewatch show monday.txt
    """
    from wirewatch.cli import renderings, screen

    with desk_of(context, Wish(db=db)) as desk:
        text = renderings.evidence(desk.record(), id, desk.history, width=screen.width())
    give(text, None, shown=True)


@app.command(epilog=EPILOG)
def claims(
    context: typer.Context,
    *,
    standing: Annotated[
        list[str] | None,
        typer.Option(metavar="STANDING", help="corroborated, single-source, disputed or denied; repeatable."),
    ] = None,
    party: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who acts, receives, speaks or vouches; any alias.")
    ] = None,
    type: Annotated[
        list[str] | None,
        typer.Option(metavar="TYPE", help="Events of this PLOVER type, as TRANSFER; repeatable."),
    ] = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="statement or event.")] = None,
    story: Annotated[
        str | None, typer.Option(metavar="ID|WORDS", help="Stories of this id, or with these words.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="From this day, month or year on: 2024-06-19, 2024.")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Up to it, and with it.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Told by this outlet.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="No more than so many.")] = None,
    json: Annotated[bool, typer.Option("--json", help="A list of objects, for other programs.")] = False,
    output: Out = None,
    db: Db = None,
) -> None:
    """List the claims, one line each.

    Story by story, the weightiest first: how each stands, how many independent sources are behind it, its
    grade, type and date, and what is told. On a terminal what is told is cut to its width; in a pipe it is
    whole. Filters narrow the list together. A claim's date is the event's, else the speech's, else the
    first report's day.

    \b
    Examples:
      wirewatch claims --standing denied
      wirewatch claims --party Russia --type TRANSFER --since 2024-06
      wirewatch claims --story tanker --kind statement --limit 20
      wirewatch claims --standing corroborated --json | jq -r '.[].told'
    """
    from wirewatch.cli import asked, screen

    wanted = asked.wanted(
        standing=standing or (),
        party=party,
        kind=kind,
        type=type or (),
        story=story,
        since=since,
        until=until,
        outlet=outlet,
        limit=limit,
    )
    with desk_of(context, Wish(db=db)) as desk:
        record = desk.record()
    text = asked.claims(record, wanted, json=json, width=None if output else screen.room())
    give(text, output, shown=not json)


@app.command(epilog=EPILOG)
def compare(
    context: typer.Context,
    first: Annotated[str, typer.Argument(metavar="REPORT", help="A report's id, its first letters, a file.")],
    second: Annotated[str, typer.Argument(metavar="REPORT", help="Another one.")],
    *,
    full: Annotated[bool, typer.Option("--full", help="Leave nothing out.")] = False,
    json: Annotated[bool, typer.Option("--json", help="One object, for other programs.")] = False,
    output: Out = None,
    db: Db = None,
) -> None:
    """Lay two reports side by side.

    Which is older, how one descends from the other, where they differ, what one tells and the other
    denies, what each alone tells, what both tell, and the passages that both print.

    \b
    Examples:
      wirewatch compare monday.txt tuesday.html
      wirewatch compare rp-4691 rp-61f1 --full | less
    """
    from wirewatch.cli import asked, screen

    with desk_of(context, Wish(db=db)) as desk:
        record = desk.record()
    text = asked.comparison(record, first, second, json=json, full=full, width=screen.width())
    give(text, output, shown=not json)


@app.command(epilog=EPILOG)
def changes(
    context: typer.Context,
    *,
    since: Annotated[
        str, typer.Option(metavar="WHEN", help="From when on: a day, a time, or words as below.")
    ] = "yesterday",
    until: Annotated[
        str | None, typer.Option(metavar="WHEN", help="To when, a day with all of it. [default: now]")
    ] = None,
    story: Annotated[
        str | None, typer.Option(metavar="ID", help="One story alone, with every change.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="As JSON: wirewatch/changes/1, every change.")] = False,
    output: Out = None,
    db: Db = None,
) -> None:
    """Tell what is new since a day or a time.

    Story by story, the weightiest first: which claims are newly denied, disputed, corroborated or told
    otherwise, by whom and where; what a later version of a report no longer tells; what was withdrawn; which
    claims and reports are new. Times are those at which reports were taken in, not those of publication.

    \b
    WHEN is one of
      2025-03-04              a day, from its first minute
      2025-03-04T09:30        a time here; with +02:00 or Z at its end, a time there
      today, yesterday        that day, from its first minute
      "90 minutes", "12 hours", "7 days", "2 weeks"       so long before now

    \b
    Examples:
      wirewatch changes --since yesterday
      wirewatch changes --since "7 days" --story story-1d89
      wirewatch changes --since 2025-03-04 --until 2025-03-05 --json | jq '.stories[].changes[].text'
    """
    from wirewatch.cli import periods, renderings, screen

    with desk_of(context, Wish(db=db)) as desk:
        period = desk.period(*periods.between(since, until))
    give(renderings.changes(period, story=story, json=json, width=screen.width()), output, shown=not json)


@app.command(epilog=EPILOG)
def pairs(
    inputs: Annotated[
        list[Path],
        typer.Argument(metavar="INPUT", help=".parquet or .jsonl files with an id and a text in each row."),
    ],
    *,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="PAIRS", help="A .parquet or .jsonl file, not stdout."),
    ] = None,
    threshold: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="Jaccard similarity from which on two texts are a pair.")
    ] = 0.5,
    containment: Annotated[
        float | None,
        typer.Option(
            min=0.0, max=1.0, metavar="SHARE", help="Also pairs of which so much of one stands in the other."
        ),
    ] = None,
    id: Annotated[str, typer.Option("--id", metavar="COLUMN", help="What the ids' column is called.")] = "id",
    text: Annotated[
        str, typer.Option("--text", metavar="COLUMN", help="What the texts' column is called.")
    ] = "text",
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes that hash texts. [default: one for each core]")
    ] = None,
) -> None:
    """Find near-duplicates in a heap of texts.

    For anyone with many texts: no record is needed or made. Texts that may share a passage of twelve words
    are found by fingerprints (winnowing), then laid side by side: a pair's figures are counted over all
    runs of five words of both texts, without regard to case and punctuation. Of texts with a passage that
    more than 32 carry, each is paired with the first and the next ones, so that what is one holds together.

    \b
    Each pair has:
      a, b              the ids of the two texts
      jaccard           share of the runs of both that stand in both, 0 to 1
      a_share, b_share  share of the runs of a that stand in b, and of b in a
      relation          copy (jaccard from 0.8), version (half of one stands in
                        the other), else reuse; which came first is not told

    \b
    Examples:
      wirewatch pairs articles.parquet -o pairs.parquet
      wirewatch pairs day1.jsonl day2.jsonl --threshold 0.7 > pairs.jsonl
      wirewatch pairs articles.parquet --containment 0.3 --id url --text body

    What cannot be read is named on stderr; the exit code is 1 where no text could be.
    """
    from wirewatch.cli import heaps

    raise typer.Exit(
        heaps.pairs(
            inputs,
            heaps.Ask(
                threshold=threshold, containment=containment, id=id, text=text, workers=workers, output=output
            ),
        )
    )


@app.command(epilog=EPILOG)
def batch(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT", help="Files or folders of .warc(.gz), .parquet, .jsonl, .html, .txt; s3:// too."
        ),
    ],
    *,
    out: Annotated[str, typer.Option("--out", metavar="DIR", help="Where the tables go; s3:// too.")],
    ray: Annotated[
        str | None,
        typer.Option(
            "--ray", metavar="ADDRESS", help="A Ray cluster (ray://host:10001), or local. [default: no Ray]"
        ),
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes that read. [default: one for each core here]")
    ] = None,
) -> None:
    """Clean and read many reports, on one machine or on a cluster.

    The inputs are cut into shards of some minutes each. Every shard's reports are cleaned, read and
    fingerprinted, written as Parquet tables (captures, reports, readings, fingerprints, rejects), and marked
    as done. A run that was stopped or killed goes on from there with the same command; what a dead worker
    left is done by another. At the end pairs of reports that may share a passage are found over all shards.

    Daft does the work: by its own runner on this machine, by Ray's on many. The output is the same. On a
    cluster every machine needs wirewatch, and has to reach INPUT and DIR by the same addresses. The tables
    are described in docs/scale.md.

    \b
    Examples:
      wirewatch batch crawl/*.warc.gz --out day/
      wirewatch batch s3://bucket/news/ --out s3://bucket/read/ --ray ray://head:10001
      wirewatch import day/ --db desk.db

    What cannot be read is kept in the table rejects with its reason.
    """
    from wirewatch.cli import batches

    raise typer.Exit(batches.batch(inputs, out, ray=ray, workers=workers))


@app.command("import", epilog=EPILOG)
def bring(
    context: typer.Context,
    directory: Annotated[str, typer.Argument(metavar="DIR", help="What wirewatch batch wrote.")],
    mandate: MandateName = None,
    db: Db = None,
) -> None:
    """Take what a batch made into the record, and cross-check it.

    Captures come with their bytes, reports as they were cleaned, readings as they were read: nothing is read
    again that the same version of wirewatch has read. The same DIR twice adds nothing.

    \b
    Example:
      wirewatch import day/ --db desk.db && wirewatch brief --db desk.db
    """
    from wirewatch.cli import batches, screen

    with desk_of(context, Wish(db=db, mandate=mandate, must_exist=False)) as desk:
        with screen.progress() as progress:
            brought = desk.bring(directory, progress)
        raise typer.Exit(batches.brought(brought, db))


@app.command(epilog=EPILOG)
def verify(context: typer.Context, db: Db = None) -> None:
    """Check every kept byte against its hash and every span against its text.

    \b
    Example:
      wirewatch verify --db desk.db && echo sound
    """
    from wirewatch.cli import summary

    with desk_of(context, Wish(db=db)) as desk:
        raise typer.Exit(summary.verified(desk.verify()))


app.add_typer(review, name="review")
