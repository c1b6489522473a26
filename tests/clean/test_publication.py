"""Outlet, date, authors and agencies, as a report's furniture tells them."""

import pytest

from wirewatch.model.reports import CreditKind, DateBasis

BODY = "The harbour master of Port Amber said on June 9 that the crane would come down, a clerk told Reuters."


def report(bench, head: str = "", tail: str = "", body: str = BODY):
    return bench.report(
        f"Crane must go\n\n{head}{body}\n\nNobody knew who owned it, he added.\n\n{tail}".encode()
    )


@pytest.mark.parametrize(
    ("tail", "outlet"),
    [
        ("source: The Amber Times", "The Amber Times"),
        ("Source: Ministry of Cranes", None),
        ("Source: Reuters", None),
        ("Source link", None),
        ("© 2025 UAB Amber Courier. Quoting is permitted with a link.", "Amber Courier"),
        ("Copyright Amber Finance Tribune. All rights reserved.", "Amber Finance Tribune"),
        ("Copyright The Amber Standard 2025. Letters should be short.", "The Amber Standard"),
        ("(c) Amber Evening Post 2025", "Amber Evening Post"),
        ("© Amberavisen AS. Editor responsible: Hugh Rook", "Amberavisen"),
        ("© 2025 Thomson Reuters. All rights reserved.", None),
        ("This article first appeared in Amber Review.", "Amber Review"),
        ("Posted in World | 0 Comments", None),
    ],
)
def test_outlet(bench, tail: str, outlet: str | None) -> None:
    assert report(bench, tail=tail).outlet == outlet


@pytest.mark.parametrize(
    ("head", "tail", "published", "modified"),
    [
        ("3 May 2025, 16:48. Updated 4 May 2025, 10:05\n\n", "", "2025-05-03T16:48", "2025-05-04T10:05"),
        ("AMBER, May 3 (AP) - ", "Copyright The Amber Post 2025.", "2025-05-03", None),
        ("AMBER, May 3, 2025 (AP) - ", "", "2025-05-03", None),
        ("AMBER, May 3 (AP) - ", "", None, None),
        ("AMBER, May 3 (AP) - ", "© 2019-2025 Amber Post", None, None),
        ("", "First published on 3 May 2025.", "2025-05-03", None),
        ("", "Read next\nWhat happened on 3 May 2025", None, None),
        ("Last modified on 3 May 2025\n\n", "", "2025-05-03", "2025-05-03"),
    ],
)
def test_published(bench, head: str, tail: str, published: str | None, modified: str | None) -> None:
    found = report(bench, head, tail)
    assert (found.published, found.modified) == (published, modified)
    assert found.published_basis is (DateBasis.STATED if published else DateBasis.UNKNOWN)


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ("By Ada Quill\n\n", ("Ada Quill",)),
        ("by our correspondent Ada Quill\n\n", ("Ada Quill",)),
        ("By ADA QUILL and HUGH ROOK\n\n", ("ADA QUILL", "HUGH ROOK")),
        ("Ada Quill, Amber\n3 May 2025\n\n", ("Ada Quill",)),
        ("By Ada Quill. First published 3 May 2025, updated 4 May 2025 at 10:45\n\n", ("Ada Quill",)),
        ("By Reuters\n\n", ()),
        ("(Reporting by Ada Quill)\n\n", ()),
        ("", ()),
    ],
)
def test_authors(bench, head: str, authors: tuple[str, ...]) -> None:
    assert report(bench, head).authors == authors


@pytest.mark.parametrize(
    ("head", "tail", "credits"),
    [
        ("AMBER, May 3 (Reuters) - ", "", [("Reuters", CreditKind.DATELINE)]),
        ("AMBER, 3 May. /XTA/. ", "", [("XTA", CreditKind.DATELINE)]),
        ("By Reuters\n\n", "", [("Reuters", CreditKind.BYLINE)]),
        ("By Ada Quill, Associated Press\n\n", "", [("Associated Press", CreditKind.BYLINE)]),
        ("", "(Reporting by Reuters in Amber and Oslo)", [("Reuters", CreditKind.CREDIT_LINE)]),
        ("", "Our Standards: The Thomson Reuters Trust Principles.", [("Thomson Reuters", CreditKind.CREDIT_LINE)]),
        ("", "Source: TASS", [("TASS", CreditKind.CREDIT_LINE)]),
        ("", "With reporting by AFP", []),
        ("", "The crane stands idle. (Ada Quill/Reuters)", []),
        ("By Petra Sana\n\n", "", []),
        ("", "Read next: Reuters opens office in Amber", []),
    ],
)  # fmt: skip
def test_credits(bench, head: str, tail: str, credits: list[tuple[str, CreditKind]]) -> None:
    found = report(bench, head, tail)
    assert [(credit.agency, credit.kind) for credit in found.credits] == credits
    assert all(credit.span.words(found.text) == credit.agency for credit in found.credits)


def test_a_labelled_head(bench) -> None:
    head = "Title: Crane must go\nSource: The Amber Monitor\nAuthor: Ada Quill\nDate: 2025-05-03\nURL: https://a.example/1\n\n"
    found = bench.report(f"{head}{BODY}\n\nNobody knew who owned it, he added.\n".encode())
    assert (found.title, found.outlet, found.authors) == (
        "Crane must go",
        "The Amber Monitor",
        ("Ada Quill",),
    )
    assert found.published == "2025-05-03"


def test_a_picture_of_the_same_day_gives_the_year(bench) -> None:
    picture = "A crane stands idle in Amber, May 3, 2025. REUTERS/Ada Quill\n\n"
    assert report(bench, picture + "May 3 (Reuters) - ").published == "2025-05-03"
    assert report(bench, picture + "May 9 (Reuters) - ").published is None


def test_a_years_copyright_after_other_headlines_counts(bench) -> None:
    found = report(bench, "AMBER, May 3 (AP) - ", "READ NEXT\nGoat elected\n\nCopyright The Amber Post 2025.")
    assert (found.published, found.outlet) == ("2025-05-03", "The Amber Post")


def test_a_masthead_in_capitals_is_named_as_the_text_names_it(bench) -> None:
    text = f"NORTHERN ANCHOR\n\nCrane must go\n\n{BODY}\n\nHe told the Northern Anchor that he was glad.\n"
    assert bench.report(text.encode()).outlet == "Northern Anchor"
