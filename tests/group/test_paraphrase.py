from wirewatch.group import arrange, unite
from wirewatch.model.groups import Relation
from wirewatch.model.readings import EntityKind, Referent

REWORDED = (
    "On Monday, Veltrin's harbour master shut the basin in the north because a drifting mine had been discovered by divers.",
    "Back to sea went two ferries, while for six hours a third one stayed waiting near the lighthouse.",
    "The device was left over from the last war, according to Captain Ilse Darrow, commander of the clearance team.",
    "Just past noon a charge was attached to it by her divers, who then pulled it to the far side of the breakwater.",
    "The co-operative of the port put the loss of a day's catch by fishing crews at roughly 90,000 crowns.",
    "Since 1998 there have been four sweeps of the basin, the latest following last winter's storms.",
    "In April, a lasting sonar station will be requested from the ministry by the council of the town at its meeting.",
)

INDEPENDENT = (
    "A mine from the last war closed part of Veltrin harbour for most of Monday, stranding passengers.",
    "Passengers on the ferry from Aldmoor said they were told nothing until the evening.",
    '"We ate what was in the vending machine," said Peder Holm, a teacher who was on board.',
    "Captain Ilse Darrow of the clearance team said the danger was past.",
    "The shipping line offered a voucher, and those who had missed trains slept in a school.",
    "Divers will look for more mines when the weather allows, the navy said in a statement.",
)


def test_a_rewording_is_linked_sentence_by_sentence(make):
    source = make.report("a", make.text, outlet="Veltrin Post", published="2025-02-03")
    child = make.report("b", "\n".join(REWORDED))
    (link,) = arrange([child, source], [], vectors=make.vectors).links
    assert (link.from_report, link.to_report, link.relation) == (source.id, child.id, Relation.PARAPHRASE)
    pairs = {(s.from_span.words(source.text), s.to_span.words(child.text)) for s in link.shared}
    assert (make.lines[1], REWORDED[1]) in pairs
    assert len(pairs) >= 5


def test_a_rewording_belongs_to_its_sources_family(make):
    source = make.report("a", make.text, outlet="Veltrin Post", published="2025-02-03")
    child = make.report("b", "\n".join(REWORDED))
    assert len(arrange([child, source], [], vectors=make.vectors).families) == 1


def test_independent_accounts_of_one_event_are_not_linked(make):
    one = make.report("a", make.text, outlet="Veltrin Post", published="2025-02-03")
    other = make.report("b", "\n".join(INDEPENDENT), outlet="Aldmoor Echo", published="2025-02-04")
    found = arrange([one, other], [], vectors=make.vectors)
    assert found.links == ()
    assert len(found.families) == 2


def test_a_rewording_in_another_order_is_found(make):
    source = make.report("a", make.text, outlet="Veltrin Post", published="2025-02-03")
    child = make.report("b", "\n".join([*REWORDED[4:], *REWORDED[:4]]))
    (link,) = arrange([child, source], [], vectors=make.vectors).links
    assert link.relation is Relation.PARAPHRASE
    spans = [shared.from_span for shared in link.shared]
    assert spans == sorted(spans)


def test_a_source_without_a_name_is_one_with_its_rewording(make):

    def unnamed(id, name):
        return Referent(id=id, kind=EntityKind.PERSON, name=name, aliases=(name,), anonymous=True)

    said, reworded = (
        "A hotel clerk said that the rooms had been cold.",
        "A worker of the inn said the rooms had been very cold.",
    )
    source = make.report("a", f"{make.text}\n{said}", outlet="Veltrin Post", published="2025-02-03")
    child = make.report("b", "\n".join([*REWORDED, reworded]))
    readings = [
        make.reading(source, unnamed("c", "hotel clerk")),
        make.reading(child, unnamed("w", "worker of the inn")),
    ]
    (found,) = unite(arrange([child, source], readings, vectors=make.vectors), readings)
    (entity,) = found.entities
    assert set(entity.aliases) == {"hotel clerk", "worker of the inn"}


def test_an_edited_copy_that_keeps_some_sentences_is_of_its_sources_family(make):
    source = make.report("a", make.text, outlet="Veltrin Post", published="2025-02-03")
    edited = make.report(
        "b",
        "\n".join([*make.lines[:3], *REWORDED[3:5], REWORDED[6]]),
        outlet="Aldmoor Echo",
        published="2025-02-04",
    )
    assert len(arrange([source, edited], [], vectors=make.vectors).families) == 1
