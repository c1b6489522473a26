"""When two tellings are surely one deed."""

import pytest

from wirewatch.check.sureness import RULES
from wirewatch.model.readings import EntityKind, EventType, Status


def test_every_rule_is_explained():
    assert all((rule.__doc__ or "").strip().endswith(".") for rule in RULES)


def slots(claim):
    return {v.slot: [value.value for value in v.values] for v in claim.variants}


def talks(story, first, second, **more):
    ids = []
    for id, (words, length, place) in zip("ab", (first, second), strict=True):
        story.report(id, f"{words}.")
        story.amount(id, length, float(length.split()[0]), "hours")
        ids.append(story.deed(id, words, EventType.CONSULT, place=place, **more))
    return ids


def test_talks_of_one_length_are_one_meeting_in_two_places(story):
    for id in ("Marl", "Dunster"):
        story.entity(id, id, EntityKind.PLACE)
    ids = talks(
        story,
        ("Envoys sat 7 hours together in Marl", "7 hours", "Marl"),
        ("The sides bargained for 7 hours at an inn of Dunster", "7 hours", "Dunster"),
    )
    assert slots(story.claim(*ids))["place"] == ["Marl", "Dunster"]


def test_talks_of_another_length_need_more(story):
    ids = talks(
        story,
        ("Envoys sat 7 hours together in Marl", "7 hours", "Marl"),
        ("The sides bargained for 3 hours at an inn of Dunster", "3 hours", "Dunster"),
    )
    assert not any(set(ids) <= set(c.members) for c in story.claims())


def raid(story, second, *, doer="heron", status=Status.ALLEGED):
    story.entity("heron", "Night Heron", EntityKind.ORGANIZATION)
    story.entity("finch", "Grey Finch", EntityKind.ORGANIZATION)
    story.report("a", "Night Heron robbed the Quay Bank of $70 million.")
    story.report("b", f"{second}.")
    for id, words, value in (("a", "$70 million", 70e6), ("b", "$64 million", 64e6)):
        story.amount(id, words, value, "USD")
    one = story.deed(
        "a", "Night Heron robbed the Quay Bank of $70 million", EventType.COERCE, actors=("heron",)
    )
    other = story.deed("b", second, EventType.COERCE, actors=(doer,), status=status)
    return one, other


def test_another_figure_for_the_loss_is_of_the_same_deed(story):
    ids = raid(story, "Its auditors set the loss at $64 million")
    assert slots(story.claim(*ids))["sum"] == ["$70 million", "$64 million"]


@pytest.mark.parametrize(
    ("second", "more"),
    [
        ("Its auditors set the loss at $64 million", {"doer": "finch"}),
        ("Another raid brought in $64 million", {}),
        ("A further raid could bring the loss to $64 million", {"status": Status.FEARED}),
    ],
)
def test_another_deed_is_another_matter(story, second, more):
    ids = raid(story, second, **more)
    assert not any(set(ids) <= set(c.members) for c in story.claims())


def test_others_beside_a_party_add_to_it(story):
    story.entity("norwell", "Norwell", EntityKind.ORGANIZATION)
    texts = {
        "a": "Norwell took in the stolen bonds",
        "b": "Three banks besides Norwell took some of the bonds",
    }
    ids = []
    for id, words in texts.items():
        story.report(id, f"{words}.")
        story.mention(id, "Norwell", "norwell")
        ids.append(story.deed(id, words, EventType.TRANSFER, items=("bonds",)))
    variant = next(v for v in story.claim(*ids).variants if v.slot == "parties")
    assert [v.value for v in variant.values] == ["Norwell", "Three banks besides Norwell"]
    assert variant.additive


def test_one_body_robs_one_bank_once(story):
    story.entity("heron", "Night Heron", EntityKind.ORGANIZATION)
    story.entity("quay", "Quay Bank", EntityKind.ORGANIZATION)
    texts = {
        "a": "Night Heron robbed the Quay Bank with forged keys",
        "b": "It was the Quay Bank that Night Heron robbed",
    }
    ids = []
    for id, words in texts.items():
        story.report(id, f"{words}.")
        ids.append(story.deed(id, words, EventType.COERCE, actors=("heron",), recipients=("quay",)))
    assert story.claim(*ids)
