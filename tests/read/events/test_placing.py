"""When and where."""

from wirewatch.model.readings import EntityKind, EventType, Mention, MentionForm, Referent
from wirewatch.model.reports import Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.read import events
from wirewatch.read.discourse import Discourse
from wirewatch.read.parse import parse_all


def test_a_time_belongs_to_its_own_verb(only, at):
    text = "Norway said on Friday that Belgium had sold rifles to Peru in May 2019."
    times = (at(text, "Friday", "2020-01-03"), at(text, "May 2019", "2019-05-01", "2019-05-31"))
    event = only(text, EventType.TRANSFER, times=times)
    assert event.date is not None
    assert (event.date.text, event.date.interval.first) == ("May 2019", "2019-05-01")


def test_no_time_no_date(only, at):
    text = "Norway said on Friday that Belgium had sold rifles to Peru."
    assert only(text, EventType.TRANSFER, times=(at(text, "Friday", "2020-01-03"),)).date is None


def test_the_time_of_another_event_is_not_its_own(only, at):
    text = "Since the summit in March, Belgium has been selling rifles to Peru."
    times = (at(text, "March", "2020-03-01", "2020-03-31"),)
    assert only(text, EventType.TRANSFER, times=times).date is None


def test_a_resolution_acts_when_it_is_adopted(only, at):
    text = "A resolution adopted in May 2019 had frozen the assets of Peru."
    times = (at(text, "May 2019", "2019-05-01", "2019-05-31"),)
    event = only(text, EventType.SANCTION, times=times)
    assert event.date is not None
    assert event.date.interval.first == "2019-05-01"


def test_what_has_been_done_since_is_not_done_then(only, at):
    text = "Norway has sanctioned Belgium since its defeat in 2018."
    times = (at(text, "2018", "2018-01-01", "2018-12-31"),)
    event = only(text, EventType.SANCTION, times=times, published="2024-05-01")
    assert (event.date, event.background) == (None, False)


def test_a_deed_is_dated_by_the_verb_of_its_beginning(only, at):
    text = "Belgium's invasion of Chile, which began in February 2022, goes on."
    times = (at(text, "February 2022", "2022-02-01", "2022-02-28"),)
    event = only(text, EventType.ASSAULT, times=times, published="2024-05-01")
    assert event.date is not None
    assert (event.date.interval.first, event.background) == ("2022-02-01", True)


def test_place(only):
    assert only("Norway signed a treaty with Japan in Lima.", EventType.AGREE).place == "Lima"
    assert only("Norway signed a treaty with Japan.", EventType.AGREE).place is None


def test_a_pronoun_names_no_place(nlp, words):
    text = "Belgium sold rifles to Peru in its war."
    passages = (Passage(span=Span(0, len(text)), role=Role.BODY),)
    report = Report(id="r", origin="r.txt", sha256="0" * 64, text=text, passages=passages)
    said = (
        ("Belgium", MentionForm.NAME, "Belgium"),
        ("Peru", MentionForm.NAME, "Peru"),
        ("its", MentionForm.PRONOUN, "Peru"),
    )
    mentions = tuple(
        Mention(span=Span(text.index(word), text.index(word) + len(word)), form=form, referent=id)
        for word, form, id in said
    )
    states = tuple(Referent(id=name, kind=EntityKind.STATE, name=name) for name in ("Belgium", "Peru"))
    discourse = Discourse(referents=states, mentions=mentions)
    (parsed,) = parse_all(nlp, [report])
    (event,) = events.find(parsed, discourse, (), (), (), words)
    assert event.place is None
