from itertools import permutations

from wirewatch.group import Background, arrange
from wirewatch.model.groups import Relation
from wirewatch.model.reports import DateBasis


def test_a_shortened_copy_is_linked_with_the_words_that_both_share(make):
    whole = make.report("a", make.text, outlet="Veltrin Post", published="2025-02-03")
    cut = make.report("b", "\n".join(make.lines[:4]), outlet="Lowland Herald", published="2025-02-04")
    found = arrange([cut, whole], [], vectors=make.vectors)
    (link,) = found.links
    assert (link.from_report, link.to_report, link.relation) == (whole.id, cut.id, Relation.COPY)
    for shared in link.shared:
        assert shared.from_span.words(whole.text) == shared.to_span.words(cut.text)
    assert [family.reports for family in found.families] == [tuple(sorted((whole.id, cut.id)))]


def test_a_later_state_of_one_outlets_article_is_a_version(make):
    first = make.report("a", make.text, title="Mine shuts basin", outlet="Post", published="2025-02-03T08:00")
    later = make.report(
        "b",
        make.text.replace("six hours", "nine hours"),
        title="Mine shuts basin",
        outlet="Post",
        published="2025-02-03T17:00",
    )
    (link,) = arrange([later, first], [], vectors=make.vectors).links
    assert (link.from_report, link.to_report, link.relation) == (first.id, later.id, Relation.VERSION)


def test_quoting_one_speaker_alike_is_no_descent(make):
    words = '"We shall sweep this basin until the last of these things is out of the water and the boats can sail again," {} said.'
    one = make.report("a", make.lines[0] + "\n" + words.format("Darrow"), outlet="Post")
    other = make.report("b", make.lines[5] + "\n" + words.format("the captain"), outlet="Herald")
    assert arrange([one, other], [], vectors=make.vectors).links == ()


def test_an_undated_copy_takes_its_sources_day(make):
    dated = make.report("a", make.text, outlet="Post", published="2025-02-03T08:00")
    undated = make.report("b", make.text)
    found = {report.id: report for report in arrange([undated, dated], [], vectors=make.vectors).reports}
    assert found[undated.id].published == "2025-02-03"
    assert found[undated.id].published_basis is DateBasis.STORY


def test_the_order_of_the_input_does_not_matter(make):
    reports = [make.report(name, make.text + name, published=f"2025-02-0{name}") for name in "123"]
    first, *others = [arrange(order, [], vectors=make.vectors) for order in permutations(reports)]
    assert all(other == first for other in others)


def test_nothing_to_arrange_is_no_error(make):
    found = arrange([make.report("a", "")], [], vectors=make.vectors)
    assert found.links == ()
    assert len(found.families) == 1 and len(found.stories) == 1
    assert arrange([], [], vectors=make.vectors).stories == ()


def test_some_of_the_stories_have_their_own_reports_links_and_families_alone(make):
    whole = make.report("a", make.text, published="2025-02-03")
    cut = make.report("b", "\n".join(make.lines[:4]), published="2025-02-04")
    other = make.report(
        "c", "Parliament in Aldmoor voted to raise the duty on timber.", published="2025-02-03"
    )
    found = arrange([whole, cut, other], [], vectors=make.vectors)
    (one,) = [story for story in found.stories if other.id not in story.reports]
    part = found.of([one])
    assert {report.id for report in part.reports} == {whole.id, cut.id}
    assert part.links == found.links
    assert [family.reports for family in part.families] == [tuple(sorted((whole.id, cut.id)))]
    (rest,) = [story for story in found.stories if story is not one]
    assert (found.of([rest]).links, len(found.of([rest]).families)) == ((), 1)


def test_how_rare_words_are_elsewhere_tells_stories_apart(make):
    one = make.report(
        "a", "Divers searched the harbour of Veltrin, and a ministry statement may issue on Friday."
    )
    other = make.report(
        "b",
        "On Friday voters filled the square of Aldmoor; the issue is one for a statement, a ministry said.",
    )
    shared = {"ministry", "issue", "statement", "friday"}
    rare = Background(reports=10_000, seen={})
    common = Background(reports=10_000, seen=dict.fromkeys(shared, 9_900))
    assert len(arrange([one, other], [], vectors=make.vectors, background=rare).stories) == 1
    assert len(arrange([one, other], [], vectors=make.vectors, background=common).stories) == 2


def test_a_story_and_a_family_keep_their_ids_when_later_reports_come(make):
    first = make.report("z", make.text, published="2025-02-03")
    (story,), (family,) = (
        getattr(arrange([first], [], vectors=make.vectors), part) for part in ("stories", "families")
    )
    later = [make.report(name, make.text, published="2025-02-04", outlet=name) for name in "abc"]
    undated = [make.report(name, make.text, outlet=name) for name in "def"]
    grown = arrange([*later, *undated, first], [], vectors=make.vectors)
    assert [one.id for one in grown.stories] == [story.id]
    assert [one.id for one in grown.families] == [family.id]
    assert len(grown.stories[0].reports) == 7
