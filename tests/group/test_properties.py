"""Whatever the reports say: every id is an entity's, every report in one family and story, every span in its text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from wirewatch.group import arrange, unite
from wirewatch.model.groups import Relation
from wirewatch.model.readings import (
    EntityKind,
    Mention,
    MentionForm,
    Mode,
    Reading,
    Referent,
    Stance,
    Statement,
)
from wirewatch.model.reports import Credit, CreditKind, DateBasis, Passage, Report, Role
from wirewatch.model.spans import Span

IDS = st.sampled_from(["r0", "r1", "r2", "r3", "nobody"])
NAMES = st.one_of(
    st.sampled_from(
        [
            "Ilse Darrow",
            "Darrow",
            "I. Darrow",
            "VTA",
            "Veltrin Telegraph Agency",
            "foreign ministry",
            "Veltrin",
        ]
    ),
    st.text(max_size=12),
)
LINES = st.sampled_from(
    [
        "The harbour master of Veltrin closed the northern basin on Monday after divers found a drifting mine.",
        "Two ferries were sent back to sea and a third waited off the lighthouse for six hours.",
        '"We shall sweep it again," she said.',
        "On Friday it rained.",
        "港は閉鎖された。船は待った。",
        "…",
        "",
    ]
)


@st.composite
def referents(draw):
    found = []
    for id in draw(st.lists(IDS, max_size=4, unique=True)):
        name = draw(NAMES)
        found.append(
            Referent(
                id=id,
                kind=draw(st.sampled_from(list(EntityKind))),
                name=name,
                aliases=tuple(draw(st.lists(NAMES, max_size=2))),
                roles=tuple(draw(st.lists(NAMES, max_size=1))),
                ids=draw(st.sampled_from([(), (("iso3166", "NOR"),)])),
                state=draw(st.one_of(st.none(), IDS)),
                anonymous=draw(st.booleans()),
                collective=draw(st.booleans()),
                members=tuple(draw(st.lists(IDS, max_size=2))),
            )
        )
    return tuple(found)


@st.composite
def piles(draw):
    reports, readings = [], []
    for number in range(draw(st.integers(0, 5))):
        lines = draw(st.lists(LINES, max_size=5))
        text = "\n".join(lines)
        passages, at = [], 0
        for line in lines:
            passages.append(Passage(span=Span(at, at + len(line)), role=draw(st.sampled_from(list(Role)))))
            at += len(line) + 1
        day = draw(st.sampled_from([None, "2025-02-03", "2025-02-03T08:00:00+09:00", "2025-06-01T23:10"]))
        reports.append(
            Report(
                id=f"p{number}",
                origin=f"{number}.txt",
                sha256="0" * 64,
                text=text,
                passages=tuple(passages),
                title=draw(st.sampled_from([None, "Mine shuts basin", ""])),
                outlet=draw(st.sampled_from([None, "Post", "Post in English", "Echo"])),
                published=day,
                published_basis=DateBasis.STATED if day else DateBasis.UNKNOWN,
                credits=tuple(
                    Credit(agency=a, kind=CreditKind.BYLINE) for a in draw(st.lists(NAMES, max_size=2))
                ),
            )
        )
        cast = draw(referents())
        end = max(1, len(text))
        mentions = tuple(
            Mention(span=Span(at, at + 1), form=draw(st.sampled_from(list(MentionForm))), referent=draw(IDS))
            for at in draw(st.lists(st.integers(0, end), max_size=4))
        )
        said = Statement(
            id=f"s{number}", mode=Mode.DIRECT, stance=Stance.SAYS, speaker=draw(st.one_of(st.none(), IDS)), speaker_text=None,
            speaker_span=None, cue=None, content=(Span(0, 1),), via=tuple(draw(st.lists(IDS, max_size=2))),
        )  # fmt: skip
        readings.append(
            Reading(
                report=f"p{number}", version="test", referents=cast, mentions=mentions, statements=(said,)
            )
        )
    return reports, readings


class NoVectors:
    def of(self, word):
        return None


def _points_to_entities(told):
    """A story's readings and families name entities of that story alone, each of which it holds once."""
    entities = {entity.id for entity in told.entities}
    assert len(entities) == len(told.entities)
    for reading in told.readings:
        used = [m.referent for m in reading.mentions] + [r.id for r in reading.referents]
        used += [id for s in reading.statements for id in (s.speaker, *s.via) if id]
        assert entities.issuperset(used)
    assert entities.issuperset(f.agency for f in told.families if f.agency)


@settings(max_examples=60, deadline=None)
@given(piles(), st.randoms())
def test_a_pile_is_always_arranged_and_united(pile, random):
    reports, readings = pile
    arrangement = arrange(reports, readings, vectors=NoVectors())
    found = unite(arrangement, readings)
    ids = [report.id for report in reports]
    texts = {report.id: report.text for report in reports}
    assert sorted(id for one in found for family in one.families for id in family.reports) == ids
    assert sorted(id for one in found for story in one.stories for id in story.reports) == ids
    for one in found:
        _points_to_entities(one)
    for link in arrangement.links:
        assert isinstance(link.relation, Relation)
        assert 0.0 <= link.score <= 1.0
        for shared in link.shared:
            assert shared.from_span.words(texts[link.from_report]).strip()
            assert shared.to_span.words(texts[link.to_report]).strip()
    random.shuffle(reports)
    random.shuffle(readings)
    again = arrange(reports, readings, vectors=NoVectors())
    assert again == arrangement
    assert unite(again, readings) == found
