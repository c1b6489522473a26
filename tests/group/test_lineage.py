from wirewatch.group import arrange, lineage
from wirewatch.model.groups import Relation


def test_each_state_descends_from_the_one_before(make):
    states = ["\n".join(make.lines[:count]) for count in (3, 4, 5, 7)]
    assert lineage.parents(states) == (None, 0, 1, 2)


def test_a_return_to_an_older_state_descends_from_it(make):
    long, stub = make.text, "Nothing of it is left here now, somebody wiped the page."
    assert lineage.parents([long, stub, long]) == (None, 0, 0)


def test_no_states_have_no_parents():
    assert lineage.parents([]) == ()


def test_paragraphs_taken_over_are_reuse_and_no_family(make):
    own = "The museum of Veltrin opens a show of old diving gear. It has four rooms. Children enter free of charge. "
    own += (
        "The curator spent two years in attics and cellars to find the pieces. A film is shown every hour. "
    )
    own += (
        "There is a café on the roof, and the shop sells copper helmets made in the valley. The lift is slow."
    )
    source = make.report("a", make.text, outlet="Post", published="2025-02-03")
    taker = make.report(
        "b", f"{own}\n{make.lines[0]}\n{make.lines[5]}", outlet="Echo", published="2025-02-09"
    )
    found = arrange([source, taker], [], vectors=make.vectors)
    (link,) = found.links
    assert link.relation is Relation.REUSE
    assert {shared.from_span.words(source.text) for shared in link.shared} == {make.lines[0], make.lines[5]}
    assert len(found.families) == 2


def test_outlets_by_a_longer_and_a_shorter_name_are_one(make):
    one, other = make.report("a", "", outlet="Post"), make.report("b", "", outlet="Post in English")
    assert lineage.one_outlet(one, other)
    assert lineage.outlets_differ(one, make.report("c", "", outlet="Echo"))
    assert not lineage.outlets_differ(one, make.report("d", ""))
