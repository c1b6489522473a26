from wirewatch.group import arrange
from wirewatch.model.readings import EntityKind, Interval, Referent, TimeExpression, TimeKind
from wirewatch.model.spans import Span


def told(make, name, text, **more):
    """A report and a reading in which "Monday" is 3 February 2025 and both towns are places."""
    report = make.report(name, text, **more)
    at = report.text.find("Monday")
    day = TimeExpression(
        span=Span(at, at + 6),
        kind=TimeKind.DATE,
        value="2025-02-03",
        interval=Interval(first="2025-02-03", last="2025-02-03"),
    )
    places = [
        Referent(id=town, kind=EntityKind.PLACE, name=town, aliases=(town,))
        for town in ("Veltrin", "Aldmoor")
    ]
    return report, make.reading(report, *places, times=(day,) if at >= 0 else ())


def story_of(make, *pairs):
    (story,) = arrange([r for r, _ in pairs], [r for _, r in pairs], vectors=make.vectors).stories
    return story


def test_day_and_place_are_those_that_most_families_name(make):
    copies = [
        told(make, name, make.text + "\nIn Aldmoor it rained.", outlet=name, published="2025-02-04")
        for name in ("x", "y", "z")
    ]
    own = [
        told(
            make,
            name,
            f"Divers found a drifting mine in Veltrin on Monday. {line}",
            outlet=name,
            published="2025-02-04",
        )
        for name, line in (
            ("p", "The basin was shut and ferries waited."),
            ("q", "Captain Ilse Darrow towed it behind the breakwater."),
        )
    ]
    story = story_of(make, *copies, *own)
    assert (story.date, story.place) == ("2025-02-03", "Veltrin")


def test_the_title_is_an_originals(make):
    first = told(
        make, "a", make.text, title="Mine shuts Veltrin basin", outlet="Post", published="2025-02-03"
    )
    copy = told(make, "b", make.text, title="Harbour drama", outlet="Echo", published="2025-02-04")
    assert story_of(make, copy, first).title == "Mine shuts Veltrin basin"


def test_a_story_without_headline_day_or_place(make):
    report = make.report("a", "It rained for a week and nobody came.")
    (story,) = arrange([report], [], vectors=make.vectors).stories
    assert (story.title, story.date, story.place) == ("It rained for a week and nobody came.", None, None)
