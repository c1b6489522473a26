from dataclasses import replace

from wirewatch.model.readings import Reading
from wirewatch.report.picture import picture

from .reading_sample import READING, REPORT, TEXT

SHOWN = picture(REPORT, READING)


def test_all_of_the_text_is_shown_read_or_not() -> None:
    shown = " ".join("".join(p.text for p in paragraph.pieces) for paragraph in SHOWN.paragraphs)
    assert shown.split() == TEXT.split()
    assert [(p.role, p.read) for p in SHOWN.paragraphs] == [
        ("boilerplate", False),
        ("headline", True),
        ("body", True),
        ("body", True),
        ("teaser", False),
    ]


def test_what_stands_in_no_passage_is_shown_as_unread() -> None:
    shown = picture(replace(REPORT, passages=REPORT.passages[1:3]), READING)
    assert [p.role for p in shown.paragraphs] == ["outside", "headline", "body", "outside"]
    assert not shown.paragraphs[0].read


def test_statements_name_speaker_channel_and_doubt() -> None:
    first, second, third = SHOWN.statements
    assert (first.key, first.who, first.cue, first.date) == ("s1", "Tass", "said", "2031-05-06")
    assert (second.who, second.via, second.stance, second.confidence) == (
        "Ada Quill",
        ("Tass",),
        "alleges",
        0.42,
    )
    assert (third.who, third.words) == ("its envoy", '"We signed nothing,"')


def test_events_name_parties_and_the_statement_they_stand_in() -> None:
    first, second = SHOWN.events
    assert (first.type, first.status, first.actors, first.recipients) == (
        "TRANSFER",
        "alleged",
        ("Ostrel",),
        ("Norland",),
    )
    assert (first.quantity, first.date, first.holder, first.within) == (
        "40 crates",
        "2031-05-06",
        "Ada Quill",
        "s2",
    )
    assert (second.status, second.background, second.actors) == ("denied", True, ())


def test_entities_come_by_how_often_they_are_spoken_of() -> None:
    norland = SHOWN.entities[0]
    assert (norland.name, norland.mentions, norland.forms) == ("Norland", 2, ("its",))
    quill = next(who for who in SHOWN.entities if who.name == "Ada Quill")
    assert quill.about == ("inspector", "of Norland")


def test_a_report_in_which_nothing_was_found_is_a_picture_too() -> None:
    shown = picture(REPORT, Reading(report="rp-1", version="v"))
    assert (shown.statements, shown.events, shown.times, shown.entities) == ((), (), (), ())
    assert shown.paragraphs
