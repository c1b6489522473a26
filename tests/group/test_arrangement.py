from itertools import permutations

from wirewatch.group import arrange
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
