"""``wirewatch review``: what a reviewer decides. It stands beside what is computed, and is never lost."""

from typing import TYPE_CHECKING, Annotated

import typer

from wirewatch.cli.exits import EPILOG
from wirewatch.cli.giving import desk_of, give
from wirewatch.cli.options import Db, MandateName, Out
from wirewatch.cli.session import Wish

if TYPE_CHECKING:
    from wirewatch.model.reviews import DecisionKind
    from wirewatch.run.reviews import Decided

review = typer.Typer(no_args_is_help=True, rich_markup_mode=None)

Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; it is shown with the decision.")]
Reviewer = Annotated[
    str | None,
    typer.Option(
        "--reviewer",
        metavar="NAME",
        help="Who decides. [default: WIREWATCH_REVIEWER, wirewatch.toml, or your login name]",
    ),
]
_PERSON = "A person: a full name, an entity's id or its first letters, or REPORT@START."


@review.callback(epilog=EPILOG)
def _review() -> None:
    """Decide what a machine cannot: grade a claim, say who is who.

    A decision is kept with name, time and reason, apart from what wirewatch computes. It outlives every
    later run and every new version; taken back, it still stands in the history.

    \b
    Examples:
      wirewatch review grade c-3f9a B2 --reason "pictures match the quay"
      wirewatch review same "Kim Jong Un" "Kim Jung Eun" --reason "one spelling of Seoul's"
      wirewatch review apart "Kim Jong Il" "Kim Jong Un" --reason "father and son"
      wirewatch review list
      wirewatch review undo dc-1a2b --reason "the pictures are old"
    """


@review.command("grade", epilog=EPILOG)
def grade(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="A claim's id; its first letters will do.")],
    value: Annotated[str, typer.Argument(metavar="GRADE", help="A1 to F6, as B2.")],
    *,
    reason: Reason,
    reviewer: Reviewer = None,
    db: Db = None,
) -> None:
    """Grade a claim yourself, beside the computed grade.

    The Admiralty scale: a letter for the source, A (reliable), B (usually), C (fairly), D (not usually),
    E (unreliable), F (cannot be judged); a digit for what it tells, 1 (confirmed), 2 (probably true),
    3 (possibly), 4 (doubtful), 5 (improbable), 6 (cannot be judged). The computed grade stays. Of several
    grades of one claim the last stands; one taken back gives way to the one before.

    \b
    Examples:
      wirewatch review grade c-3f9a B2 --reason "pictures match the quay"
      wirewatch review grade c-3f9a d5 --reason "stamp is forged" --reviewer "Ada Brenn"
    """
    with desk_of(context, Wish(db=db)) as desk:
        _told(desk.grade(claim, value, reason, reviewer))


@review.command("same", epilog=EPILOG)
def same(
    context: typer.Context,
    one: Annotated[str, typer.Argument(metavar="PERSON", help=_PERSON)],
    other: Annotated[str, typer.Argument(metavar="PERSON", help="The same person otherwise called.")],
    *,
    reason: Reason,
    reviewer: Reviewer = None,
    mandate: MandateName = None,
    db: Db = None,
) -> None:
    """Say that two names are one person's.

    It holds for the names, in every report: whoever bears either of them is one person from now on, known
    by the id of the first. Of one who has no full name it holds for the mention, REPORT@START: the report's
    id, and where in its text the mention begins. The stories concerned are made anew at once.

    \b
    Examples:
      wirewatch review same "Kim Jong Un" "Kim Jung Eun" --reason "two spellings"
      wirewatch review same person-kimengun rp-4691@1204 --reason "the leader meant there"
    """
    from wirewatch.model.reviews import DecisionKind

    _rule(
        context,
        DecisionKind.SAME,
        (one, other),
        Wish(db=db, mandate=mandate),
        reason=reason,
        reviewer=reviewer,
    )


@review.command("apart", epilog=EPILOG)
def apart(
    context: typer.Context,
    one: Annotated[str, typer.Argument(metavar="PERSON", help=_PERSON)],
    other: Annotated[str, typer.Argument(metavar="PERSON", help="Another person.")],
    *,
    reason: Reason,
    reviewer: Reviewer = None,
    mandate: MandateName = None,
    db: Db = None,
) -> None:
    """Say that two names are two persons'.

    It holds for the names, in every report: whoever bears one of them is never taken for the other, and who
    was is parted. Names that sound alike are then told by their spelling. Within one report a surname or
    "he" stays with the one whom the report names in full. Two who share a name are told apart by mentions,
    REPORT@START. The stories concerned are made anew at once.

    \b
    Examples:
      wirewatch review apart "Kim Jong Il" "Kim Jong Un" --reason "father and son"
      wirewatch review apart rp-4691@310 rp-61f1@88 --reason "the minister and his namesake"
    """
    from wirewatch.model.reviews import DecisionKind

    _rule(
        context,
        DecisionKind.APART,
        (one, other),
        Wish(db=db, mandate=mandate),
        reason=reason,
        reviewer=reviewer,
    )


@review.command("list", epilog=EPILOG)
def listed(
    context: typer.Context,
    *,
    json: Annotated[bool, typer.Option("--json", help="A list of objects, for other programs.")] = False,
    output: Out = None,
    db: Db = None,
) -> None:
    """List all decisions by time, those that were taken back among them.

    \b
    Examples:
      wirewatch review list
      wirewatch review list --json | jq '.[] | select(.undone == null) | .id'
    """
    from wirewatch.cli import screen
    from wirewatch.report import reviews

    with desk_of(context, Wish(db=db)) as desk:
        decisions = desk.record().reviews
    text = reviews.dumps(decisions) if json else reviews.render(decisions, width=screen.width())
    give(text, output, shown=not json)


@review.command("undo", epilog=EPILOG)
def undo(
    context: typer.Context,
    decision: Annotated[
        str, typer.Argument(metavar="DECISION", help="A decision's id; its first letters will do.")
    ],
    *,
    reason: Reason,
    reviewer: Reviewer = None,
    mandate: MandateName = None,
    db: Db = None,
) -> None:
    """Take a decision back.

    What it changed is made anew without it. The decision stays in the list, with who took it back, when and
    why.

    \b
    Example:
      wirewatch review undo dc-1a2b --reason "the pictures are old"
    """
    from wirewatch.cli import screen

    with desk_of(context, Wish(db=db, mandate=mandate)) as desk:
        with screen.progress() as progress:
            done = desk.undo(decision, reason, reviewer, progress)
        _told(done)


def _rule(
    context: typer.Context,
    kind: "DecisionKind",
    persons: tuple[str, str],
    wish: Wish,
    *,
    reason: str,
    reviewer: str | None,
) -> None:
    from wirewatch.cli import screen

    with desk_of(context, wish) as desk:
        with screen.progress() as progress:
            done = desk.rule(kind, persons, reason, reviewer, progress)
        _told(done)


def _told(done: "Decided") -> None:
    from wirewatch.cli import screen
    from wirewatch.report.reviews import outcome

    screen.put(outcome(done.decision, new=done.new, stories=done.stories, waits=done.waits))
