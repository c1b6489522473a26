"""What differs between two claims that likely tell of one deed."""

from wirewatch.check.deeds import Twin
from wirewatch.check.draft import Draft
from wirewatch.check.material import gather
from wirewatch.check.retold import retold
from wirewatch.check.words import plain
from wirewatch.lists import comparison
from wirewatch.model.readings import EventType

PLAIN = plain(comparison.load())


def differences(story, likely, *, first=("60 barges", 60), second=("45 barges", 45), days=(None, None)):
    """Of two claims of a telling each, by claim: slots and values."""
    for id, (words, value), date in zip("ab", (first, second), days, strict=True):
        line = f"Tavia gave Ostrel {words}"
        story.report(id, f"{line}.")
        story.amount(id, words, value, words.split()[-1])
        story.deed(id, line, EventType.TRANSFER, day=date)
    (material,) = gather(story.grouping())
    one, other = material.events
    drafts = [Draft.of("story", (one,)), Draft.of("story", (other,))]
    found = retold(drafts, [Twin(a=one, b=other, likely=likely)], material, PLAIN)
    return {
        place: {v.slot: [value.value for value in v.values] for v in found.get(draft.id, ())}
        for place, draft in enumerate(drafts)
    }


def test_what_another_claim_counts_otherwise_is_shown_with_both(story):
    shown = {"quantity": ["60 barges", "45 barges"]}
    assert differences(story, 0.25) == {0: shown, 1: shown}


def test_what_two_other_claims_count_alike_is_shown_once(story):
    for id, words in (("a", "60 barges"), ("b", "45 barges"), ("c", "45 barges")):
        line = f"Tavia gave Ostrel {words}"
        story.report(id, f"{line}.")
        story.amount(id, words, int(words[:2]), "barges")
        story.deed(id, line, EventType.TRANSFER)
    (material,) = gather(story.grouping())
    one, *others = material.events
    drafts = [Draft.of("story", (event,)) for event in material.events]
    twins = [Twin(a=one, b=other, likely=0.25) for other in others]
    (shown,) = retold(drafts, twins, material, PLAIN)[drafts[0].id]
    assert [value.value for value in shown.values] == ["60 barges", "45 barges"]


def test_what_is_hardly_one_deed_is_not_compared(story):
    assert differences(story, 0.1) == {0: {}, 1: {}}


def test_a_day_alone_takes_more(story, fresh):
    same, days = ("60 barges", 60), ("2031-05-01", "2031-05-03")
    assert differences(story, 0.25, second=same, days=days) == {0: {}, 1: {}}
    assert differences(fresh(), 0.4, second=same, days=days)[0] == {"date": [*days]}


def test_where_one_thing_is_counted_otherwise_the_day_is_compared_too(story):
    found = differences(story, 0.25, days=("2031-05-01", "2031-05-03"))
    assert found[0].keys() == {"quantity", "date"}


def test_what_does_not_differ_is_not_shown(story):
    assert differences(story, 0.9, second=("60 barges", 60)) == {0: {}, 1: {}}


def test_shares_are_told_of_many_things(story, fresh):
    first, second = ("60 percent", 60), ("45 percent", 45)
    assert differences(story, 0.4, first=first, second=second) == {0: {}, 1: {}}
    assert differences(fresh(), 0.7, first=first, second=second)[0] == {
        "quantity": ["60 percent", "45 percent"]
    }
