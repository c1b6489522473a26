"""The days of a brief."""

from dataclasses import replace

from wirewatch.model.records import Record
from wirewatch.report.brief import brief


def test_a_sentence_is_told_at_the_day_of_its_deed_and_not_at_that_of_the_saying(record: Record) -> None:
    """ "Delivered it on Tuesday, inspectors said on Wednesday": the story's own day is Wednesday."""
    (deed,) = [e for e in record.timeline if e.date == "2031-05-06" and "delivered" in e.text]
    said = replace(deed, date="2031-05-07")
    (story,) = record.stories
    changed = replace(record, timeline=(deed, said), stories=(replace(story, date="2031-05-07"),))
    (told,) = brief(changed).stories
    assert [moment.date for moment in told.timeline] == ["2031-05-06"]
