"""From tokens to the parties that they speak of."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from wirewatch.lists import lexicon
from wirewatch.model.readings import EntityKind, Mention, MentionForm, Referent
from wirewatch.model.reports import Passage, Role
from wirewatch.model.spans import Span
from wirewatch.read.events.scene import Scene
from wirewatch.read.parse import ParsedPassage


def scene_of(words: list[str], heads: list[int], deps: list[str], tags: list[str]) -> Scene:
    """Chile and the envoys of Peru, as the mentions of tokens 0 and 3."""
    doc = Doc(Vocab(), words=words, heads=heads, deps=deps, tags=tags)
    passage = ParsedPassage(
        passage=Passage(span=Span(0, len(doc.text)), role=Role.BODY), doc=doc, text=doc.text
    )
    sides = [Referent(id=name, kind=EntityKind.STATE, name=name) for name in ("Chile", "Peru")]
    named = {
        at: Mention(span=Span(at, at + 1), form=MentionForm.NAME, referent=side.id)
        for at, side in zip((0, 3), sides, strict=True)
    }
    referents = {side.id: side for side in sides}
    return Scene(passage=passage, heads=named, inside={}, referents=referents, lexicon=lexicon.load())


def test_those_coordinated_before_a_plural_noun_are_two_sides():
    words, tags = ["Chile", "and", "Peru", "envoys", "met"], ["NNP", "CC", "NNP", "NNS", "VBD"]
    scene = scene_of(words, [3, 0, 0, 4, 4], ["nmod", "cc", "conj", "nsubj", "ROOT"], tags)
    assert set(scene.parties(scene.passage.doc[3])) == {"Chile", "Peru"}


def test_one_before_a_singular_noun_is_part_of_its_name():
    words, tags = ["Chile", "and", "Peru", "envoy", "met"], ["NNP", "CC", "NNP", "NN", "VBD"]
    scene = scene_of(words, [3, 0, 0, 4, 4], ["nmod", "cc", "conj", "nsubj", "ROOT"], tags)
    assert scene.parties(scene.passage.doc[3]) == ("Peru",)
