"""Masthead, section, headline, standfirst and byline."""

import pytest

BODY = "The harbour master of Port Amber said on Monday that the crane would come down before the winter."
MORE = "Nobody knew who owned it, he added, and the bank that had lent the money was closed in 2019."


@pytest.mark.parametrize(
    ("head", "roles", "title", "outlet"),
    [
        ("Crane must go\n\n", "headline", "Crane must go", None),
        ("Crane must go\n\nCrane must go\n\n", "headline headline", "Crane must go", None),
        ("The Amber Post\n\nCrane must go\n\n", "boilerplate headline", "Crane must go", "The Amber Post"),
        ("AMBER POST\nEconomy\n\nCrane must go\n\n", "boilerplate boilerplate headline", "Crane must go", "AMBER POST"),
        ("AMBER EXAMINER — World in brief\n\nCrane must go\n\n", "boilerplate headline", "Crane must go", "AMBER EXAMINER"),
        ("Amber Evening Post | Business\n\nCrane must go\n\n", "boilerplate headline", "Crane must go", "Amber Evening Post"),
        ("NORTHERN ANCHOR\n\nCrane must go before the winter\n\n", "boilerplate headline", "Crane must go before the winter", "NORTHERN ANCHOR"),
        ("World | Asia\n\nCrane must go\n\n", "boilerplate headline", "Crane must go", None),
        ("Crane must go\n\nTown is glad, bank is not\n\nBy Ada Quill\n\n", "headline standfirst byline", "Crane must go", None),
        ("Crane must go\n\nTown is glad and the bank is not.\n\nAda Quill, Amber\n3 May 2025, 16:48\n\n", "headline standfirst byline byline", "Crane must go", None),
        ("Thursday, May 3, 2025 | Amber and province | Price 40 bani\n\nCrane must go\n\n", "byline headline", "Crane must go", None),
        ("Crane must go\n\nThe Daily Anchor Online | May 3, 2025, 17:22 IST\n\n", "headline byline", "Crane must go", "The Daily Anchor Online"),
        ("CRANE MUST GO BEFORE WINTER, MASTER SAYS\n\n", "headline", "CRANE MUST GO BEFORE WINTER, MASTER SAYS", None),
        ("Crane Must Go Before Winter\n\nTown is glad, bank is not, goats do not care\n\n", "headline standfirst", "Crane Must Go Before Winter", None),
        ("Who will take the crane?\n\n", "headline", "Who will take the crane?", None),
        ("Watch: Crane comes down in a storm\n\n", "headline", "Watch: Crane comes down in a storm", None),
        ("AMBER POST\nYour yard, your paper\n\nCRANE DOWN! Master's rage on the quay\n\nBank blames the wind\n\n", "boilerplate boilerplate headline standfirst", "CRANE DOWN! Master's rage on the quay", "AMBER POST"),
        ("The Amber Post\nQuill - Tallow - Upper Rook\n\nCrane must go\n\n", "boilerplate boilerplate headline", "Crane must go", "The Amber Post"),
        ("AMBER POST\nNation / page 3\n\nCrane must go\n\n", "boilerplate boilerplate headline", "Crane must go", "AMBER POST"),
        ("Crane must go\n\nBy Ada Quill, Amber Post\n\n", "headline byline", "Crane must go", "Amber Post"),
        ("Crane must go\n\nBy Ada Quill, Reuters\n\n", "headline byline", "Crane must go", None),
        ("", "", None, None),
    ],
)  # fmt: skip
def test_before_the_first_paragraph(
    bench, head: str, roles: str, title: str | None, outlet: str | None
) -> None:
    report = bench.report(f"{head}{BODY}\n\n{MORE}\n".encode())
    assert [p.role.value for p in report.passages] == [*roles.split(), "body", "body"]
    assert (report.title, report.outlet) == (title, outlet)


def test_a_text_without_headline_may_begin_with_a_standfirst(bench) -> None:
    first = "As the winter comes near, the master of the harbour reminds the town of its crane."
    report = bench.report(f"{first}\n{BODY} {MORE}\n{MORE}\n".encode())
    assert report.title is None
    assert [p.role.value for p in report.passages] == ["standfirst", "body", "body"]


def test_one_sentence_is_body(bench) -> None:
    report = bench.report(b"The harbour master said on Monday that the crane would go.")
    assert report.title is None and [p.role.value for p in report.passages] == ["body"]
