"""How likely two statements are one saying."""

from dataclasses import replace

import numpy as np
import pytest

from wirewatch.check.material import gather
from wirewatch.check.meaning import UNTOLD, Meant
from wirewatch.check.parallels import parallels
from wirewatch.check.rivals import Likeness
from wirewatch.check.statements import OBSERVATIONS, Sayings, are_two, turns
from wirewatch.check.words import plain
from wirewatch.lists import comparison
from wirewatch.model.groups import Entity
from wirewatch.model.readings import EntityKind, Mode

LISTS = comparison.load()


class Alike:
    """All wordings mean nearly the same."""

    def __init__(self, cosine):
        self.cosine = cosine

    def of(self, wordings):
        rows = [[1.0, 0.0], [self.cosine, (1 - self.cosine**2) ** 0.5]]
        return np.array(rows[: len(wordings)], dtype=np.float32)


@pytest.fixture
def likely(story):
    """The probability that two statements, one in each report, are one saying."""
    story.report("a", "The harbour will stay shut, Brenn said.")
    story.report("b", "Brenn: no ships before June.")
    ids = (
        story.say("a", "minister", "The harbour will stay shut", mode=Mode.INDIRECT),
        story.say("b", "minister", "no ships before June", mode=Mode.INDIRECT),
    )

    def of(cosine=None, alike=0.5, speaker="minister", around=None):
        story.statements["b"] = [replace(story.statements["b"][0], speaker=speaker)]
        (material,) = gather(story.grouping(), LISTS.offices)
        a, b = (material.member(id) for id in ids)
        rows = Alike(cosine or 0.0).of((a.words, b.words))
        told = {a.words: rows[0], b.words: rows[1], a.sentence: rows[0]}
        told[b.sentence] = Alike(cosine or 0.0 if around is None else around).of("ab")[1]
        near = UNTOLD if cosine is None else Meant(rows=told)
        sayings = Sayings(
            parties=material.parties,
            parallels=parallels(material.links),
            plain=plain(LISTS),
            turns=turns(material.statements),
            meant=near,
        )
        words = Likeness(alike=alike, covered=(0.4, 0.5))
        seen = dict(zip(OBSERVATIONS, sayings.observed(a, b, words), strict=True))
        return sayings.likeness(a, b, words), seen["meaning"]

    return of


def test_every_observation_has_a_weight_and_every_weight_an_observation():
    assert LISTS.saying_meant.keys() == {*OBSERVATIONS, "bias"}
    assert LISTS.saying.keys() == {*OBSERVATIONS, "bias"} - {"meaning", "sentences' meaning"}


def test_the_nearer_in_meaning_the_likelier_it_is_one_saying(likely):
    found = [likely(cosine) for cosine in (0.0, 0.3, 0.6, 0.9)]
    assert [round(seen, 3) for _, seen in found] == [0.0, 0.3, 0.6, 0.9]
    assert [score for score, _ in found] == sorted({score for score, _ in found})


def test_the_sentences_around_tell_one_saying_from_another_as_well(likely):
    found = [likely(0.5, around=cosine)[0] for cosine in (0.0, 0.3, 0.6, 0.9)]
    assert found == sorted(set(found))


def test_where_no_meaning_is_known_none_is_seen(likely):
    score, seen = likely()
    assert seen == 0.0 and 0.0 < score < 1.0


def test_a_near_meaning_is_not_enough_where_the_words_have_nothing_in_common(likely):
    assert likely(1.0, alike=0.1)[0] == 0.0


def test_what_nobody_is_named_for_takes_more_to_be_what_another_text_has_him_say(likely):
    assert likely(0.3)[0] > 0.2
    assert likely(0.3, speaker=None)[0] == 0.0
    assert likely(1.0, alike=1.0, speaker=None)[0] > 0.6


def who(name, kind=EntityKind.PERSON, **more):
    return Entity(id=name, name=name, kind=kind, **more)


MINISTER = who("Ada Brenn", roles=("interior minister",))


@pytest.mark.parametrize(
    ("other", "two"),
    [
        (who("a diplomat", anonymous=True), True),
        (who("a minister", anonymous=True), False),
        (who("survivors", anonymous=True, collective=True), True),
        (who("Harbour Board", EntityKind.ORGANIZATION), True),
        (who("Ada Brenn", roles=("minister",)), False),
    ],
)
def test_a_speaker_is_another_where_the_description_does_not_fit(other, two):
    assert are_two(MINISTER, other, LISTS.spokesmen) is two
    assert are_two(other, MINISTER, LISTS.spokesmen) is two


def test_a_body_and_one_who_is_said_to_speak_for_a_body_may_be_one_voice():
    spokesman = who("board spokesman", anonymous=True)
    assert not are_two(who("Harbour Board", EntityKind.ORGANIZATION), spokesman, LISTS.spokesmen)


def only_turn(story, more=()):
    """What is seen of the first statements of two reports; ``more`` is said in the second one."""
    story.report("a", "The harbour will stay shut, Brenn said.")
    story.report("b", " ".join(["Brenn: no ships before June.", *(f"{words}." for words in more)]))
    first = story.say("a", "minister", "The harbour will stay shut", mode=Mode.INDIRECT)
    second = story.say("b", "minister", "no ships before June", mode=Mode.INDIRECT)
    for words in more:
        story.say("b", "minister", words, mode=Mode.INDIRECT)
    (material,) = gather(story.grouping(), LISTS.offices)
    sayings = Sayings(
        parties=material.parties,
        parallels=parallels(material.links),
        plain=plain(LISTS),
        turns=turns(material.statements),
    )
    a, b = material.member(first), material.member(second)
    found = sayings.observed(a, b, Likeness(alike=0.5, covered=(0.4, 0.5)))
    return dict(zip(OBSERVATIONS, found, strict=True))["only turn"]


def test_who_is_heard_once_in_either_report_most_likely_says_one_thing(story):
    assert only_turn(story) == 1.0


def test_who_says_much_says_several_things(story):
    assert only_turn(story, ("Fishing may go on", "Nobody will be paid")) == pytest.approx(1 / 3)


def test_turns_are_counted_by_report_and_speaker(story):
    story.report("a", "No ships, he said. No boats, he said. It is over, they say.")
    for words in ("No ships", "No boats"):
        story.say("a", "minister", words, mode=Mode.INDIRECT)
    story.say("a", None, "It is over", mode=Mode.INDIRECT)
    (material,) = gather(story.grouping(), LISTS.offices)
    assert dict(turns(material.statements)) == {("a", "minister"): 2}
