"""Whole reports in the layouts that papers, agencies, broadcasters and others use, line by line.

A layout begins with what the report is to say of itself; after ``---`` each line has its roles before a bar
(several where any will do), and a dateline is set off from its sentence by a broken bar.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from wirewatch.model.reports import Role

_ROLES = {
    "m": Role.BOILERPLATE, "t": Role.TEASER, "h": Role.HEADLINE, "s": Role.STANDFIRST, "y": Role.BYLINE,
    "b": Role.BODY, "g": Role.HEADING, "c": Role.CAPTION,
}  # fmt: skip
_LAYOUTS = sorted((Path(__file__).parent / "layouts").glob("*.txt"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A text, what it says of itself, and the words of its passages with the roles they may have."""

    text: str
    about: dict[str, str]
    passages: tuple[tuple[str, frozenset[Role]], ...]


def sample(path: Path) -> Sample:
    head, _, rest = path.read_text("utf-8").partition("---\n")
    about = {
        name: "" if value == "-" else value
        for name, value in (line.split(": ", 1) for line in head.splitlines())
    }
    lines: list[str] = []
    passages: list[tuple[str, frozenset[Role]]] = []
    for line in rest.splitlines():
        codes, bar, words = line.partition("|")
        lines.append(words.replace("¦", " ") if bar else line)
        dateline, broken, sentence = words.partition("¦")
        if broken:
            passages += [(dateline, frozenset({Role.DATELINE})), (sentence, frozenset({Role.BODY}))]
        elif bar:
            passages.append((words, frozenset(_ROLES[code] for code in codes)))
    return Sample(text="\n".join(lines) + "\n", about=about, passages=tuple(passages))


@pytest.mark.parametrize("path", _LAYOUTS, ids=lambda path: path.stem)
def test_what_a_report_says_of_itself(bench, path: Path) -> None:
    told = sample(path)
    report = bench.report(told.text.encode())
    assert report.text == told.text
    assert {
        "title": report.title or "",
        "outlet": report.outlet or "",
        "published": (report.published or "")[:10],
        "basis": report.published_basis.value,
        "authors": ", ".join(report.authors),
        "credits": ", ".join(credit.agency for credit in report.credits),
    } == {"authors": "", "credits": "", **told.about}


@pytest.mark.parametrize("path", _LAYOUTS, ids=lambda path: path.stem)
def test_the_role_of_every_line(bench, path: Path) -> None:
    told = sample(path)
    report = bench.report(told.text.encode())
    found = [(passage.span.words(report.text), passage.role) for passage in report.passages]
    assert [words for words, _ in found] == [words for words, _ in told.passages]
    wrong = [
        (words, role.value, sorted(one.value for one in roles))
        for (words, role), (_, roles) in zip(found, told.passages, strict=True)
        if role not in roles
    ]
    assert wrong == []
