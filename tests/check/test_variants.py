"""Slots in which members differ, and those in which they do not."""

from wirewatch.check.material import gather
from wirewatch.check.variants import variants
from wirewatch.check.words import plain
from wirewatch.lists import comparison
from wirewatch.model.readings import Bound, EntityKind, EventType, Status

LISTS = comparison.load()

ONE, OTHER = "Tavia gave Ostrel two barges on the canal", "Tavia gave Ostrel barges on the canal"


def both(story, **slots):
    """A claim of two tellings; ``slots`` are pairs of fields of the first and the second."""
    for id, words in (("a", ONE), ("b", OTHER)):
        story.report(id, f"{words}.")
    fields = [{k: v[i] for k, v in slots.items() if v[i] is not None} for i in (0, 1)]
    more = {"actors": ("tavia",), "recipients": ("ostrel",)}
    ids = [
        story.deed("a", ONE, EventType.TRANSFER, **more, **fields[0]),
        story.deed("b", OTHER, EventType.TRANSFER, **more, **fields[1]),
    ]
    return story.claim(*ids)


def slots(claim):
    return {v.slot: [value.value for value in v.values] for v in claim.variants}


def test_no_difference_is_no_variant(story):
    assert both(story).variants == ()


def test_items_that_one_adds_are_a_variant(story):
    found = slots(both(story, items=(("barges", "a crane"), ("barges",))))
    assert found["items"] == ["barges, a crane", "barges"]


def test_a_place_that_only_one_tells_is_none(story):
    assert "place" not in slots(both(story, place=("Lower Quay", None)))


def test_two_places_are_a_variant(story):
    for id in ("Lower Quay", "Mill Lock"):
        story.entity(id, id, EntityKind.PLACE)
    assert slots(both(story, place=("Lower Quay", "Mill Lock")))["place"] == ["Lower Quay", "Mill Lock"]


def test_days_without_a_day_in_common_are_a_variant(story):
    found = slots(both(story, day=("2031-05-01", "2031-05-02")))
    assert found.get("date", ["2031-05-01", "2031-05-02"]) == ["2031-05-01", "2031-05-02"]


def told_with_figures(story, *figures):
    ids = []
    for id, (words, value, unit, bound) in zip("abcd", figures, strict=False):
        story.report(id, f"Tavia gave Ostrel {words} on the canal.")
        story.amount(id, words, value, unit, bound)
        ids.append(
            story.deed(
                id,
                f"Tavia gave Ostrel {words} on the canal",
                EventType.TRANSFER,
                actors=("tavia",),
                recipients=("ostrel",),
            )
        )
    return story.claim(*ids)


def test_figures_that_both_may_be_meant_of_one_number_are_none(story):
    claim = told_with_figures(
        story, ("dozens of barges", 24, "barges", Bound.ORDER), ("40 barges", 40, "barges", Bound.EXACT)
    )
    assert claim.variants == ()


def test_two_figures_of_one_unit_are_a_variant(story):
    claim = told_with_figures(
        story,
        ("60 barges", 60, "barges", Bound.EXACT),
        ("no more than 45 barges", 45, "barges", Bound.UNDER),
        ("45 barges", 45, "barges", Bound.EXACT),
    )
    assert slots(claim) == {"quantity": ["60 barges", "no more than 45 barges"]}


def test_sums_and_durations_have_slots_of_their_own(story):
    claim = told_with_figures(
        story, ("$5 million", 5e6, "USD", Bound.EXACT), ("$9 million", 9e6, "USD", Bound.EXACT)
    )
    assert set(slots(claim)) == {"sum"}


def test_a_longer_list_of_years_only_adds(story):
    for id, words in (("a", "the pacts of 1977 and 1985"), ("b", "the pacts of 1977, 1985 and 1992")):
        story.report(id, f"Tavia and Ostrel signed {words}.")
        for year in ("1977", "1985", "1992"):
            if year in words:
                story.year(id, year)
    ids = [
        story.deed(
            id,
            next(r.text for r in story.reports if r.id == id)[:-1],
            EventType.AGREE,
            actors=("tavia", "ostrel"),
        )
        for id in "ab"
    ]
    variant = next(v for v in story.claim(*ids).variants if v.slot == "years")
    assert [v.value for v in variant.values] == ["1977 and 1985", "1977, 1985 and 1992"]
    assert variant.additive


def test_goods_of_one_kind_are_no_variant(story):
    assert "items" not in slots(both(story, items=(("barges", "rifles"), ("barges", "pistols"))))


def test_a_state_and_a_town_may_both_be_meant(story):
    story.entity("quay", "Lower Quay", EntityKind.PLACE)
    assert "place" not in slots(both(story, place=("tavia", "quay")))


def test_a_number_more_is_no_difference(story):
    story.report("a", f"{ONE} for 300 days.")
    story.report("b", f"{ONE} for 300 days, or 40 days.")
    for id in ("a", "b"):
        story.amount(id, "300 days", 300, "days")
    story.amount("b", "40 days", 40, "days")
    ids = [
        story.deed(id, next(r.text for r in story.reports if r.id == id)[:-1], EventType.TRANSFER)
        for id in ("a", "b")
    ]
    assert "quantity" not in slots(story.claim(*ids))


def test_a_date_is_shown_with_the_word_that_leads_it(story):
    ids = []
    for id, day in (("a", "2031-05-08"), ("b", "2031-05-30")):
        line = f"Tavia shut the canal of Ostrel until {day}"
        story.report(id, f"{line}.")
        story.year(id, day)
        ids.append(story.deed(id, line, EventType.COERCE, actors=("tavia",), recipients=("ostrel",), day=day))
    assert slots(story.claim(*ids))["date"] == ["until 2031-05-08", "until 2031-05-30"]


def test_what_agrees_with_two_that_do_not_agree_hides_neither(story):
    claim = told_with_figures(
        story,
        ("dozens of barges", 24, "barges", Bound.ORDER),
        ("40 barges", 40, "barges", Bound.EXACT),
        ("55 barges", 55, "barges", Bound.EXACT),
    )
    assert slots(claim) == {"quantity": ["40 barges", "55 barges"]}


def test_human_beings_are_of_one_unit_whatever_they_are_called(story):
    claim = told_with_figures(
        story, ("27 sailors", 27, "sailors", Bound.EXACT), ("31 Tavians", 31, "Tavians", Bound.EXACT)
    )
    assert slots(claim) == {"quantity": ["27 sailors", "31 Tavians"]}


def test_of_people_of_two_sorts_each_have_numbers_of_their_own(story):
    told = (
        ("Tavia's guns killed 9 villagers", "9 villagers", 9, "villagers"),
        ("The army of Ostrel lost 5 soldiers", "5 soldiers", 5, "soldiers"),
        ("According to Brenn 7 troops fell there", "7 troops", 7, "troops"),
    )
    for id, (line, words, value, unit) in zip("abc", told, strict=True):
        story.report(id, f"{line}.")
        story.amount(id, words, value, unit)
        story.deed(id, line, EventType.ASSAULT)
    (material,) = gather(story.grouping())
    (found,) = variants(material.events, material, plain(LISTS))
    assert [value.value for value in found.values] == ["5 soldiers", "7 troops"]


def test_not_one_is_no_figure(story):
    for id, words in (("a", "Tavia gave Ostrel 60 barges"), ("b", "Tavia gave Ostrel not one barge")):
        story.report(id, f"{words} on the canal.")
    story.amount("a", "60 barges", 60, "barges")
    story.amount("b", "one barge", 1, "barge")
    ids = [
        story.deed(id, next(r.text for r in story.reports if r.id == id)[:-1], EventType.TRANSFER)
        for id in ("a", "b")
    ]
    assert "quantity" not in slots(story.claim(*ids))


def test_an_item_that_the_words_of_the_other_tell_is_not_missing(story):
    for id, words in (
        ("a", "Tavia gave Ostrel barges with a crane"),
        ("b", "Tavia gave Ostrel barges with a crane too"),
    ):
        story.report(id, f"{words}.")
    ids = [
        story.deed(
            "a", "Tavia gave Ostrel barges with a crane", EventType.TRANSFER, items=("barges", "crane")
        ),
        story.deed("b", "Tavia gave Ostrel barges with a crane too", EventType.TRANSFER, items=("barges",)),
    ]
    assert "items" not in slots(story.claim(*ids))


def told_of(story, *lines):
    """A claim of one handover told in each line; ``lines`` are (words, figure, value, unit)."""
    ids = []
    for id, (words, figure, value, unit) in zip("abcd", lines, strict=False):
        story.report(id, f"{words}.")
        story.amount(id, figure, value, unit)
        more = {"actors": ("tavia",), "recipients": ("ostrel",), "day": "2031-05-01"}
        ids.append(story.deed(id, words, EventType.TRANSFER, verb="gave", **more))
    return story.claim(*ids)


def test_the_dead_are_people(story):
    claim = told_of(
        story,
        ("Tavia gave Ostrel 27 sailors on the canal", "27 sailors", 27, "sailors"),
        ("Tavia gave Ostrel 31 dead on the canal", "31", 31, ""),
    )
    assert slots(claim) == {"quantity": ["27 sailors", "31"]}


def test_how_long_ago_it_was_is_no_length(story):
    claim = told_of(
        story,
        ("Tavia gave Ostrel barges two days after the storm", "two days", 2, "days"),
        ("Tavia gave Ostrel barges four days after the storm", "four days", 4, "days"),
    )
    assert slots(claim) == {}


def test_a_report_that_tells_all_is_at_odds_with_none(story):
    """Copies of one text that tell a longer and a shorter list do not differ from one another."""
    ids = []
    for id in ("a", "b"):
        story.report(id, f"{ONE}. {OTHER}.")
        for line, items in ((ONE, ("barges", "a crane")), (OTHER, ("barges",))):
            parties = {"actors": ("tavia",), "recipients": ("ostrel",)}
            ids.append(story.deed(id, line, EventType.TRANSFER, items=items, **parties))
    assert slots(story.claim(*ids)) == {}


def test_two_voices_of_one_report_differ_though_another_report_prints_the_one(story):
    words = {"a": "212 trips were put off", "b": "some 210 trips were put off", "c": "187 trips were put off"}
    story.report("a", f"Brenn said {words['a']}.")
    story.report("b", f"Brenn said {words['b']}. Solla said {words['c']}.")
    told = (
        ("a", "a", "minister", 212, Bound.EXACT),
        ("b", "b", "minister", 210, Bound.ABOUT),
        ("b", "c", "envoy", 187, Bound.EXACT),
    )
    ids = []
    for report, key, holder, value, bound in told:
        story.amount(report, " ".join(words[key].split()[:-3]), value, "trips", bound)
        ids.append(story.deed(report, words[key], EventType.OTHER, status=Status.ALLEGED, holder=holder))
    (material,) = gather(story.grouping(), LISTS.offices)
    found = variants(tuple(material.member(id) for id in ids), material, plain(LISTS))
    assert any({"212 trips", "187 trips"} <= {v.value for v in variant.values} for variant in found)
