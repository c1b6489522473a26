"""From pieces to attributions, with heads that answer what the test wants."""

from dataclasses import dataclass, field

import numpy as np

from wirewatch.read.statements.tagger.heads import Asked, Encoded
from wirewatch.read.statements.tagger.labels import ROLES, TAGS
from wirewatch.read.statements.tagger.tagger import REACH, STRETCH, attributions

TEXT = "The quay was closed, Ines Duarte said on Monday."


@dataclass
class Scripted:
    """Heads that know the pieces by their ids: cues, and the role of each piece to any cue."""

    cues: dict[int, float]
    roles: dict[int, str]
    transitions: np.ndarray = field(default_factory=lambda: np.zeros((5, 5), dtype=np.float32))
    first: np.ndarray = field(default_factory=lambda: np.zeros(5, dtype=np.float32))
    asked: list[Asked] = field(default_factory=list)

    def encode(self, ids, features):
        tags = np.zeros((*ids.shape, len(TAGS)), dtype=np.float32)
        tags[:, 0] = 1.0
        for number, likely in self.cues.items():
            tags[ids == number, TAGS.index("B-cue")] = likely
        numbers = ids[:, None].astype(np.float32)
        return Encoded(hidden=numbers, tags=tags, projected=numbers)

    def link(self, asked):
        self.asked.append(asked)
        ids = asked.projected[:, :, 0].astype(int)
        scores = np.zeros((*ids.shape, len(ROLES)), dtype=np.float32)
        scores[:, :, 0] = 1.0
        for number, role in self.roles.items():
            scores[ids == number, ROLES.index(role)] = 5.0
        return scores, np.full(len(ids), 2.5, dtype=np.float32)


def scripted(pieces, text, cue, **roles):
    def ids(words):
        return [int(i) for i, (a, b) in zip(pieces.ids, pieces.offsets, strict=True) if text[a:b] in words]

    marked = {i: f"I-{role}" for role, words in roles.items() for i in ids(words)}
    return Scripted(cues={ids([cue])[0]: 0.9}, roles=marked)


def test_a_cue_gets_its_source_and_content(pieces_of):
    pieces = pieces_of(TEXT)
    names = ["Ines", "Duarte", "Du", "arte", "In", "es"]
    heads = scripted(pieces, TEXT, "said", source=names, content=["The", "quay", "was", "closed"])
    (found,) = attributions(pieces, heads, least=0.3)
    assert pieces.span(found.cue.first, found.cue.last).words(TEXT) == "said"
    assert pieces.span(found.source.first, found.source.last).words(TEXT) == "Ines Duarte"
    assert [pieces.span(r.first, r.last).words(TEXT) for r in found.content] == ["The quay was closed"]
    assert found.score == 2.5 and found.path <= 0.0


def test_the_linker_sees_all_pieces_around_a_cue_across_windows(pieces_of):
    text = " ".join([TEXT] * 60)
    pieces = pieces_of(text)
    heads = scripted(pieces, text, "said")
    found = list(attributions(pieces, heads, least=0.3))
    shown = [
        (a.projected[n, :, 0], a.cue[n], a.distance[n], a.vector[n])
        for a in heads.asked
        for n in range(len(a.cue))
    ]
    assert len(shown) == len(found) == 60
    for one, (ids, cue, distance, vector) in zip(found, shown, strict=True):
        at = one.cue.first
        first, beyond = max(0, at - REACH), min(len(pieces), at + REACH + 1)
        assert ids.tolist() == pieces.ids[first:beyond].tolist()
        assert np.flatnonzero(cue).tolist() == [at - first] and distance[at - first] == REACH
        assert vector.tolist() == [pieces.ids[at]]


def test_each_cue_of_a_long_text_is_found_once(pieces_of):
    text = "\n".join([TEXT] * 900)
    pieces = pieces_of(text)
    assert len(pieces) > STRETCH
    heads = scripted(pieces, text, "said", content=["quay", "closed"])
    found = list(attributions(pieces, heads, least=0.3))
    at = [pieces.span(a.cue.first, a.cue.last).start for a in found]
    assert at == [i for i in range(len(text)) if text.startswith("said", i)]


def test_without_a_likely_cue_nothing_is_asked(pieces_of):
    pieces = pieces_of(TEXT)
    assert list(attributions(pieces, scripted(pieces, TEXT, "said"), least=0.95)) == []


def test_nothing_gives_nothing(pieces_of):
    assert list(attributions(pieces_of(""), Scripted(cues={}, roles={}), least=0.3)) == []
