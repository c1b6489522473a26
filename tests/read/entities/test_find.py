from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

Read = Callable[[str], Any]
PIECES = st.sampled_from(
    [
        "Kenya", "the", "U.S.", "-", "Mr", "Olga Brandt", "said", ",", ".", "of", "Ministry", "he", "two", "leaders",
        "“", "”", "'s", "’s", "president", "A", "state media", "Tass", "North", "the North", "resolution 1540", "(",
        ")", "\u00a0", "İ", "é", "Jr.", "police", "both", "It", "von", "\u2028", "€", "KTA", "Prime", "and", "in", "–",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=25))
def test_whatever_the_text_the_discourse_is_whole(read: Read, pieces: list[str]) -> None:
    found = read(" ".join(pieces))
    ids = {r.id for r in found.discourse.referents}
    assert len(ids) == len(found.discourse.referents)
    for mention in found.discourse.mentions:
        assert mention.referent in ids
        assert 0 <= mention.span.start < mention.span.end <= len(found.text)
        words = mention.span.words(found.text)
        assert words == words.strip()
    for referent in found.discourse.referents:
        assert referent.name.strip()
        assert referent.state is None or referent.state in ids
        assert set(referent.members) <= ids
    assert len({m.span for m in found.discourse.mentions}) == len(found.discourse.mentions)


def test_the_same_text_is_read_the_same(read: Read) -> None:
    text = "Olga Brandt, a judge, met Kenyan officials and the two sides agreed. She left."
    assert read(text).discourse == read(text).discourse
