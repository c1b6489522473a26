import pytest


def test_an_agency_that_reports_what_somebody_said_is_the_channel(read, words):
    text = "Otto Lund said the dam was safe, Interfax reported."
    (found,) = read(text, "Otto Lund", "Interfax")
    assert (found.speaker, found.via) == ("Otto Lund", ("Interfax",))
    assert words(text, found) == ["the dam was safe"]


def test_an_agency_that_reports_a_fact_speaks_itself(read):
    text = "Interfax reported that the dam had burst."
    (found,) = read(text, "Interfax")
    assert (found.speaker, found.via) == ("Interfax", ())


def test_an_agency_that_was_told_is_the_channel(read):
    text = "“The dam is safe,” Otto Lund told Kyodo."
    (found,) = read(text, "Otto Lund", "Kyodo")
    assert (found.speaker, found.via) == ("Otto Lund", ("Kyodo",))


@pytest.mark.parametrize(("outlet", "credit"), [("The Harbour Post", None), (None, "The Harbour Post")])
def test_the_reports_own_outlet_and_agency_are_no_channel(read, outlet, credit):
    text = "“The dam is safe,” Otto Lund told The Harbour Post."
    (found,) = read(text, "Otto Lund", "The Harbour Post", outlet=outlet, credit=credit)
    assert (found.speaker, found.via) == ("Otto Lund", ())


def test_a_person_who_tells_what_another_said_is_no_channel(read):
    text = "Otto Lund said that Hanna Brook had promised to pay the workers."
    outer, inner = read(text, "Otto Lund", "Hanna Brook")
    assert (outer.speaker, inner.speaker) == ("Otto Lund", "Hanna Brook")
    assert outer.via == inner.via == ()
