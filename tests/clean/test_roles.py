"""Which part a line plays: by its own words, and by where it stands."""

import pytest

BODY = "The harbour master of Port Amber said on Monday that the crane would come down before the winter."
MORE = "Nobody knew who owned it, he added, and the bank that had lent the money was closed in 2019."


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Photo: The crane at dusk", "caption"),
        ("[Photo] The crane at dusk", "caption"),
        ("▲ The crane at dusk. Courtesy of Amber Yard", "caption"),
        ("The crane stands idle on Monday. (Ada Quill/AFP/Getty Images)", "caption"),
        ("(Photo: The crane with its owner. Post/A. Quill)", "caption"),
        ("In this pool photograph the crane is lit by lamps.", "caption"),
        ("FILE - The crane stands in the yard of Port Amber in May.", "caption"),
        ("Ada Quill | AFP | Getty Images", "caption"),
        ("Image caption, The crane at dusk", "caption"),
        ("WATCH l Why the crane must go:", "teaser"),
        ("Read next: Goat found in library", "teaser"),
        ("Also read: Goat found in library", "teaser"),
        ("ALSO READ | Goat found in library", "teaser"),
        ("Related: Goat found in library", "teaser"),
        ("You may also like: Goats for beginners", "teaser"),
        ("Source link", "boilerplate"),
        ("Also in this issue: Goats explained | Snow slips", "boilerplate"),
        ("The Amber Yard Weekly, est. 1987. Subscriber copy, not to be passed on.", "boilerplate"),
        ("HOT NOW  1 Goat elected  2 Snow dearer again", "boilerplate"),
        ("Share | Print | Save for later", "boilerplate"),
        ("Tags: cranes, goats", "boilerplate"),
        ("Support local journalism: subscribe from 9 crowns a month.", "boilerplate"),
        ("[Newsletter] The Crane: every Tuesday. Subscribe.", "boilerplate"),
        ("Copyright 2025 Amber Post. All rights reserved.", "boilerplate"),
        ("For reproduction in full or in part a reference to the XTA is obligatory.", "boilerplate"),
        ("SAMPLE REPORT. Invented outlet, written for a demonstration.", "boilerplate"),
        ("Posted in World | 0 Comments | Previous | Next", "boilerplate"),
        ("We use cookies to give you a better time.", "boilerplate"),
        ("(Reporting by Ada Quill in Amber; Editing by Hugh Rook)", "byline"),
        ("Ada Quill contributed to this report.", "byline"),
        ("--additional reporting by Ada Quill", "byline"),
        ("Why the yard is empty", "heading"),
        ("Crane 'an eyesore,' mayor says", "heading"),
        ("Correction: an earlier version gave the wrong year.", "body"),
        ("-- Post staff add: The crane was painted in May.", "body"),
        ("Goats like it.", "body"),
        (
            "He was told to sign up for work at the yard, where the crane was being watched by day and by night.",
            "body",
        ),
        ("Reuters reported on Monday that the bank had sold the crane.", "body"),
        ("“We shall see the crane go,” said Ada Quill of the yard (Amber).", "body"),
        ("- the crane, which is old", "body"),
        ("Photographs of the crane were shown to the mayor, he said.", "body"),
        ("Source close to the yard said that the crane was sold.", "body"),
        ("Ada Quill reported from the yard that the crane was shaking.", "body"),
        ("Share prices of the yard fell by half on Monday.", "body"),
        ("By Monday the crane was gone.", "body"),
        ("Photo by photo, the police rebuilt the scene.", "body"),
        ("Credit: the bank lent 40 million crowns.", "body"),
        ("Printed by the state, the notes were worthless.", "body"),
        ("When using the site, workers wore masks.", "body"),
        ("Found an error in the books, the auditor did.", "body"),
        ("Want to support us, the union asked.", "body"),
        ("Price of this number was set in May by the bank.", "body"),
        ("On 12 May. Twelve men came.", "body"),
        ("The Amber Yard, founded in 1961, is closed.", "body"),
        ("Found a mistake? Select it and press Enter.", "boilerplate"),
        ("Printed by the State Press.", "boilerplate"),
        ("Photo by Ada Quill", "caption"),
        ("Police said the call came at 12:30 (GMT).", "body"),
        ("Follow the money, the auditor said, and you find the crane.", "body"),
    ],
)
def test_a_line_between_paragraphs(bench, line: str, role: str) -> None:
    found = bench.roles(f"Crane must go\n\n{BODY}\n\n{line}\n\n{MORE}\n")
    assert (role, line) in found
    assert ("body", BODY) in found and ("body", MORE) in found


def test_a_description_above_a_caption_is_one_too(bench) -> None:
    found = bench.roles(
        f"Crane must go\n\n{BODY}\n\nA tall machine is shown against the sky.\n"
        f"The crane of Port Amber on Monday. (Ada Quill/The Canadian Press)\n\n{MORE}\n"
    )
    assert [role for role, _ in found] == ["headline", "body", "caption", "caption", "body"]


def test_a_caption_above_its_credit(bench) -> None:
    found = bench.roles(
        f"Crane must go\n\nHarbour master Hugh Rook (C) attends a farewell in Amber on May 3, 2025. \n\n"
        f"Ada Quill | Afp | Getty Images\n\n{BODY}\n\n{MORE}"
    )
    assert [role for role, _ in found] == ["headline", "caption", "caption", "body", "body"]


def test_a_teaser_with_title_and_blurb(bench) -> None:
    found = bench.roles(
        f"Crane must go\n\n{BODY}\n\nWATCH | Cranes and their enemies:\n\nWhy cranes fall | The Yard Explained\n\n"
        f"After a storm hit the yard, the town looked up. Ada Quill explains how cranes are built.\n\n{MORE}"
    )
    assert [role for role, _ in found] == ["headline", "body", "teaser", "teaser", "teaser", "body"]


def test_the_text_goes_on_right_after_a_teaser(bench) -> None:
    found = bench.roles(f"Crane must go\n{BODY}\nWATCH | Cranes and their enemies:\n{MORE}")
    assert [role for role, _ in found] == ["headline", "body", "teaser", "body"]


@pytest.mark.parametrize(
    "title", ["Most viewed in Economy", "READ NEXT", "Articles You May Like", "Read also", "Related"]
)
def test_a_list_of_other_headlines_ends_where_the_text_goes_on(bench, title: str) -> None:
    found = bench.roles(
        f"Crane must go\n\n{BODY}\n\n{title}\n1. Goat elected\n2. Who pays for snow?\nRain “expected” soon\n\n{MORE}"
    )
    assert [role for role, _ in found] == ["headline", "body"] + 4 * ["boilerplate"] + ["body"]


def test_leftovers_after_the_last_sentence(bench) -> None:
    found = bench.roles(
        f"Crane must go\n\n{BODY}\n\n{MORE}\n\nnorth port, cranes\n\nPrevious post Next post\nUp"
    )
    assert [role for role, _ in found[-3:]] == ["boilerplate"] * 3


def test_comments_of_readers_are_no_text(bench) -> None:
    text = f"Crane must go\n\n{BODY}\n\n{MORE}\n\nComments (2)\nHugh\nGood riddance to it all!\n"
    assert [role for role, _ in bench.roles(text)[3:]] == ["boilerplate"] * 3


def test_small_advertisements_after_a_notice_are_no_text(bench) -> None:
    text = f"Crane must go\n\n{BODY}\n\n{MORE}\n\nANNOUNCEMENTS\nTender: paint for one crane. Lost: a goat.\n"
    assert [role for role, _ in bench.roles(text)[3:]] == ["boilerplate"] * 2


def test_a_dateline_stands_apart(bench) -> None:
    found = bench.roles(f"Crane must go\n\nAMBER, May 3 (Reuters) - {BODY}")
    assert found[1:] == [("dateline", "AMBER, May 3 (Reuters) -"), ("body", BODY)]


@pytest.mark.parametrize("line", ["Read also", "Goat found", "© 2025 Amber Post", "Ada Quill", BODY])
def test_many_lines_take_time_in_proportion(bench, line: str) -> None:
    assert len(bench.roles(f"{line}\n\n" * 2000)) == 2000
