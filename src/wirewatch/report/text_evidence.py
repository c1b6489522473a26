"""One thing with its evidence as plain text."""

from collections.abc import Iterator

from wirewatch.report.evidence import Evidence
from wirewatch.report.history import Step
from wirewatch.report.text import TREE, Page
from wirewatch.report.values import Account, Branch, Difference
from wirewatch.report.wording import capital, day_in_words, shorten

_MOST_RELATED = 40
_LONGEST = 160
_FORK, _LAST, _ALONG, _BLANK = "├─ ", "└─ ", "│  ", "   "
"""What leads to a branch, to the last one, past one to the next, and past the last."""


def render(evidence: Evidence, *, width: int = 88) -> str:
    """The evidence as text that ends in a line feed."""
    page = Page(width)
    return "\n".join(_lines(evidence, page)).rstrip() + "\n"


def _lines(evidence: Evidence, page: Page) -> Iterator[str]:
    yield f"{evidence.kind.upper()} {evidence.id}"
    yield from page.wrapped(evidence.title)
    yield ""
    longest = max((len(name) for name, _ in evidence.facts), default=0)
    for name, value in evidence.facts:
        yield from page.wrapped(value, f"{capital(name):<{longest}}  ", " " * (longest + 2))
    if evidence.tree:
        yield from page.section(TREE)
        yield from _tree(evidence.tree, page)
        yield ""
        yield from page.wrapped(evidence.why)
    if evidence.account:
        yield from _account(evidence.account, page)
    yield from page.part("May breach", page.paragraph, evidence.paragraphs)
    yield from page.legend(evidence.paragraphs)
    yield from page.part("What differs", lambda d: _difference(d, page), evidence.differences)
    yield from page.part("History", lambda step: _step(step, page), evidence.history)
    yield from page.part("Who took from whom", lambda k: page.item(page.cited(k)), evidence.lineage)
    yield from page.part("The words", page.note, evidence.notes)
    shown = evidence.related[:_MOST_RELATED]
    more = len(evidence.related) - len(shown)
    yield from page.part("Belongs with it", lambda r: _related(r, page), shown, more)


def _step(step: Step, page: Page) -> list[str]:
    return page.item(f"{day_in_words(step.at.date().isoformat())}: {step.what}.")


def _related(related: tuple[str, str, str], page: Page) -> list[str]:
    kind, id, text = related
    return page.item(f"{kind} {id}: {shorten(text, _LONGEST)}")


def _account(account: Account, page: Page) -> Iterator[str]:
    if account.denials:
        yield from page.section("What is said against it")
        for denial in account.denials:
            yield from page.item(page.cited(denial))


def _tree(branch: Branch, page: Page) -> Iterator[str]:
    """The branch, and below it all that it consists of."""
    yield from page.wrapped(branch.text)
    yield from _below(branch, page, "")


def _below(branch: Branch, page: Page, before: str) -> Iterator[str]:
    for below in branch.branches:
        last = below is branch.branches[-1]
        under = before + (_BLANK if last else _ALONG)
        along = under + (_ALONG if below.branches else "")
        yield from page.wrapped(below.text, before + (_LAST if last else _FORK), along)
        yield from page.wrapped(below.why, along, along) if below.why else ()
        yield from _below(below, page, under)


def _difference(difference: Difference, page: Page) -> Iterator[str]:
    yield from page.item(capital(difference.slot))
    for way in difference.ways:
        yield from page.under(f"– {way.value}: {way.told_by} {page.marks(way.notes)}")
