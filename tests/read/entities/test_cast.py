from wirewatch.model.readings import EntityKind, MentionForm
from wirewatch.model.spans import Span
from wirewatch.read.entities.cast import Cast


def test_descriptions_and_joint_figures_are_made_once() -> None:
    cast = Cast()
    kenya, chad = cast.add(EntityKind.STATE, "Kenya"), cast.add(EntityKind.STATE, "Chad")
    assert cast.described(EntityKind.PERSON, "experts") is cast.described(EntityKind.PERSON, "Experts")
    assert cast.described(EntityKind.PERSON, "experts", kenya) is not cast.described(
        EntityKind.PERSON, "experts"
    )
    both = cast.joint((kenya, chad), "the two countries")
    assert cast.joint((chad, kenya), "they") is both
    assert set(both.aliases) == {"Kenya and Chad", "the two countries", "they"}


def test_only_the_mentioned_and_those_they_belong_to_are_kept() -> None:
    cast = Cast()
    kenya = cast.add(EntityKind.STATE, "Kenya")
    cast.add(EntityKind.STATE, "Chad")
    ministry = cast.described(EntityKind.ORGANIZATION, "finance ministry", kenya)
    cast.mention(ministry, Span(0, 5), MentionForm.NOMINAL)
    assert [r.name for r in cast.discourse().referents] == ["Kenya", "finance ministry"]


def test_united_figures_share_mentions_and_names() -> None:
    cast = Cast()
    gang, name = cast.add(EntityKind.ORGANIZATION, "gang"), cast.add(EntityKind.ORGANIZATION, "Red Lantern")
    cast.mention(gang, Span(0, 4), MentionForm.NOMINAL)
    cast.mention(name, Span(9, 20), MentionForm.NAME)
    cast.unite(gang, name)
    found = cast.discourse()
    assert [r.aliases for r in found.referents] == [("Red Lantern", "gang")]
    assert {m.referent for m in found.mentions} == {name.id}
