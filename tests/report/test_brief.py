from dataclasses import fields, is_dataclass, replace

import pytest

from wirewatch.errors import NotFound
from wirewatch.model.claims import Standing
from wirewatch.model.readings import EntityKind
from wirewatch.model.records import Record
from wirewatch.report.brief import brief
from wirewatch.report.values import Brief, Limits, Line, StoryBrief


def story(record: Record) -> StoryBrief:
    (only,) = brief(record).stories
    return only


def lines(value: object) -> list[Line]:
    """Every Line anywhere inside the value."""
    if isinstance(value, Line):
        return [value]
    if isinstance(value, tuple):
        return [line for part in value for line in lines(part)]
    if is_dataclass(value):
        return [line for f in fields(value) for line in lines(getattr(value, f.name))]
    return []


def test_notes_are_the_words_themselves(record: Record) -> None:
    told: Brief = brief(record)
    reports = {r.id: r for r in record.reports}
    for note in told.notes:
        text = reports[note.report].text
        assert " ".join(note.span.words(text).split()) == note.words
        assert note.sha256 == reports[note.report].sha256
        assert " ".join(f"{note.before}{note.words}{note.after}".replace("…", "").split()) in " ".join(
            text.split()
        )
    assert [n.number for n in told.notes] == list(range(1, len(told.notes) + 1))


def test_every_number_resolves_and_every_note_is_cited(record: Record) -> None:
    told = brief(record)
    cited = {n for line in lines(told) for n in line.notes}
    cited |= {n for s in told.stories for d in s.differences for w in d.ways for n in w.notes}
    cited |= {n for s in told.stories for t in s.texts for step in t.steps for n in step.notes}
    assert cited == {n.number for n in told.notes}


def test_every_claim_that_is_told_has_a_citation(record: Record) -> None:
    told = story(record)
    for part in (told.happened, told.voices, told.denied, told.breaches, told.timeline):
        assert part
        assert all(line.notes for line in lines(part))


def test_nothing_is_said_in_our_own_voice(record: Record) -> None:
    """Each event has on whose word it stands before it, each statement its speaker."""
    told = story(record)
    assert told.happened[0].line.lead == "According to port inspectors and Oto Lind"
    assert told.feared[0].line.lead == "Feared by Oto Lind"
    assert told.background[0].line.lead == "Harbour Courier reports"
    parts = (told.happened, told.feared, told.denied, told.timeline, told.earlier)
    assert all(line.lead for account in told.happened for line in (account.line, *account.denials))
    assert all(line.lead for part in parts[2:] for line in lines(part))


def test_counts_are_said_in_words(record: Record) -> None:
    told = story(record)
    assert told.feared[0].counted == "One voice, Oto Lind, in one report"
    assert told.happened[0].counted == "Two independent sources (port inspectors; Oto Lind), in three reports"
    brandt = next(v for v in told.voices if v.name == "Ilva Brandt")
    assert brandt.accounts[0].counted == "One source, Norpress, carried by two reports"


def test_speakers_have_roles_and_direct_speech_its_marks(record: Record) -> None:
    brandt = next(v for v in story(record).voices if v.name == "Ilva Brandt")
    assert brandt.role == "chief inspector"
    assert brandt.accounts[0].line.text == "Ilva Brandt says: “The crates were marked as kitchen goods”"


def test_independence_is_told_in_words(record: Record) -> None:
    words = [line.words for line in story(record).independence]
    assert words[0] == "Four reports descend from two texts, and count as two."
    assert "Varna Gazette and Isle Herald are one text, credited to Norpress: they count once." in words
    assert "Isle Herald prints the text of Varna Gazette." in words
    assert "Unnamed outlet (r4) rewords Harbour Courier, as far as the texts tell." in words


def test_what_differs_names_who_tells_which(record: Record) -> None:
    (quantity,) = story(record).differences
    assert (quantity.slot, quantity.name) == ("quantity", "Number")
    assert [(w.value, w.told_by) for w in quantity.ways] == [
        ("about 40 crates", "Varna Gazette and Isle Herald"),
        ("60 crates", "Harbour Courier"),
    ]


def test_denials_stand_with_what_they_deny(record: Record) -> None:
    (denied,) = story(record).denied
    assert denied.standing is Standing.DENIED
    assert [line.text for line in denied.denials] == ["Ostrel denied receiving any guidance parts"]
    assert "delivered" in denied.told[0].words


def test_a_paragraph_not_read_at_its_source_is_marked(record: Record) -> None:
    (breach,) = story(record).breaches
    assert [(p.paragraph, p.unread) for p in breach.paragraphs] == [("4", False), ("9", True)]


def test_what_is_left_out_is_counted(record: Record) -> None:
    (short,) = brief(record, limits=Limits(happened=1, voices=1, differences=0, moments=1, feared=0)).stories
    assert (len(short.happened), short.more_happened) == (1, 0)
    assert (short.feared, short.more_feared) == ((), 1)
    assert (len(short.voices), short.more_voices) == (1, 1)
    assert (short.differences, short.more_differences) == ((), 1)
    assert (short.more_timeline, [m.shown for m in short.earlier]) == (1, ["1961", "October 2021"])


def test_the_story_day_is_kept_where_dates_are_left_out(record: Record) -> None:
    (short,) = brief(record, limits=Limits(moments=1)).stories
    assert [m.date for m in short.timeline] == ["2031-05-06"]


def test_one_story_by_its_id(record: Record) -> None:
    assert brief(record, story="st-1").stories[0].id == "st-1"
    with pytest.raises(NotFound, match="st-1"):
        brief(record, story="st-9")


def test_reports_of_one_outlet_are_told_apart(record: Record) -> None:
    twins = replace(
        record,
        reports=tuple(replace(r, outlet="Varna Gazette") if r.id == "r2" else r for r in record.reports),
    )
    labels = [s.label for s in brief(twins).sources]
    assert len(set(labels)) == 4
    assert "Varna Gazette (r2)" in labels


def test_an_empty_record_has_an_empty_brief(nothing: Record) -> None:
    told = brief(nothing)
    assert (told.stories, told.sources, told.notes) == ((), (), ())


def test_what_one_state_says_is_not_put_to_two_that_speak_together(record: Record) -> None:
    """Only a person's short name goes to the fuller one, "Lind" to "Oto Lind"."""

    def called(record: Record, name: str, kind: EntityKind) -> list[str]:
        entities = [
            replace(e, name=name, kind=kind) if e.name == "Ilva Brandt" else e for e in record.entities
        ]
        told = story(replace(record, entities=tuple(entities)))
        return [voice.name for voice in told.voices]

    both = called(record, "Norland and Oto Lind", EntityKind.STATE)
    assert {"Norland and Oto Lind", "Oto Lind"} <= set(both)
    assert "Oto Lind" not in called(record, "Jan Oto Lind", EntityKind.PERSON)


def test_several_say_where_one_says(record: Record) -> None:
    """ "Ilva Brandt: Says", "The port inspectors: Say"."""
    several = [
        replace(e, name="port inspectors", aliases=(), roles=()) if e.name == "Ilva Brandt" else e
        for e in record.entities
    ]
    for told, name, verb in (
        (record, "Ilva Brandt", "Says"),
        (replace(record, entities=tuple(several)), "The port inspectors", "Say"),
    ):
        said = next(voice for voice in story(told).voices if voice.name == name)
        assert [account.alone.lead for account in said.accounts if account.alone] == [verb]
