"""Each way on which words reach a reader, and what it counts."""

from wirewatch.check.independence import RULES
from wirewatch.model.claims import OriginKind
from wirewatch.model.readings import EventType, Status

SAID = "The harbour will stay open to every flag this winter"
SEIZED = "Ostrel seized two fishing boats off the cape"


def test_a_family_counts_once(story):
    for id in ("a", "b"):
        story.report(id, f'"{SAID}," she said.', family="f")
    ids = [story.say(r, "minister", SAID) for r in ("a", "b")]
    claim = story.claim(*ids)
    assert claim.independent_sources == 1
    assert [o.kind for o in claim.origins] == [OriginKind.FAMILY]


def test_two_families_are_two(story):
    ids = []
    for id in ("a", "b"):
        story.report(id, f'"{SAID}," she said.')
        ids.append(story.say(id, "minister", SAID))
    assert story.claim(*ids).independent_sources == 2


def test_an_agency_credited_in_three_outlets_is_one(story):
    ids = []
    for id in ("a", "b", "c"):
        story.report(id, f'"{SAID}," the agency quoted her.')
        ids.append(story.say(id, "minister", SAID, via=("wire",)))
    claim = story.claim(*ids)
    assert claim.independent_sources == 1
    assert claim.origins[0].id == "wire"


def test_the_agency_of_a_family_is_its_origin(story):
    story.report("a", f'"{SAID}," she said.', agency="wire")
    story.report("b", f'"{SAID}," Northwire quoted her.')
    ids = [story.say("a", "minister", SAID), story.say("b", "minister", SAID, via=("wire",))]
    assert story.claim(*ids).independent_sources == 1


def test_media_that_nobody_names_never_count(story):
    story.report("a", f"{SAID}, local media reported.")
    story.report("b", f'"{SAID}," she said.')
    ids = [story.say("a", "minister", SAID, via=("media",)), story.say("b", "minister", SAID)]
    claim = story.claim(*ids)
    assert claim.independent_sources == 1
    assert [(o.kind, o.counts) for o in claim.origins] == [
        (OriginKind.UNKNOWN, False),
        (OriginKind.FAMILY, True),
    ]


def test_the_least_count_is_one(story):
    story.report("a", f"{SAID}, local media reported.")
    claim = story.claim(story.say("a", "minister", SAID, via=("media",)))
    assert claim.independent_sources == 1
    assert not any(o.counts for o in claim.origins)
    assert claim.grade.credibility == "6"


def test_a_minister_and_her_state_are_one_holder(story):
    deed = "Ostrel seized two fishing boats off the cape"
    story.report("a", f"{deed}, Ada Brenn said.")
    story.report("b", f"{deed}, Tavia said.")
    more = {"status": Status.ALLEGED, "actors": ("ostrel",), "items": ("fishing boats",)}
    ids = [
        story.deed("a", deed, EventType.COERCE, holder="minister", **more),
        story.deed("b", deed, EventType.COERCE, holder="tavia", **more),
    ]
    claim = story.claim(*ids)
    assert claim.independent_sources == 1
    assert claim.origins[0].id == "tavia"


def test_an_agency_and_whose_words_it_carries_are_one(story):
    deed = "Ostrel seized two fishing boats off the cape"
    story.report("a", f"{deed}, Ada Brenn said.", agency="wire")
    story.report("b", f"{deed}.", family="copy of wire", agency="wire")
    more = {"actors": ("ostrel",), "items": ("fishing boats",)}
    ids = [
        story.deed("a", deed, EventType.COERCE, holder="minister", status=Status.ALLEGED, **more),
        story.deed("b", deed, EventType.COERCE, **more),
    ]
    claim = story.claim(*ids)
    assert claim.independent_sources == 1
    assert {o.id: o.counts for o in claim.origins} == {"tavia": True, "wire": False}


def test_a_partys_own_account_does_not_take_the_place_of_the_reports(story):
    deed = "Tavia and Ostrel signed a fishing pact at the lighthouse"
    for id in ("a", "b"):
        story.report(id, f"{deed}.\n{deed}, Ada Brenn said.")
    ids = [story.deed(id, deed, EventType.AGREE, actors=("tavia", "ostrel")) for id in ("a", "b")]
    told = story.deed(
        "a", f"{deed}, Ada Brenn", EventType.AGREE, actors=("tavia", "ostrel"), holder="minister"
    )
    assert story.claim(*ids, told).independent_sources == 2


def test_ones_own_pledge_rests_on_the_channel(story):
    deed = "pay for the repair of the bridge"
    ids = []
    for id in ("a", "b"):
        story.report(id, f"Tavia will {deed}, Ada Brenn said.")
        ids.append(
            story.deed(id, deed, EventType.AID, status=Status.PLEDGED, actors=("tavia",), holder="minister")
        )
    assert story.claim(*ids).independent_sources == 2


def test_two_origins_of_one_family_are_one_source(story):
    story.report("a", f'"{SAID}," Northwire quoted her.', family="f")
    story.report("b", f'"{SAID}," TNA quoted her.', family="f")
    ids = [
        story.say("a", "minister", SAID, via=("wire",)),
        story.say("b", "minister", SAID, via=("tna",)),
    ]
    claim = story.claim(*ids)
    assert claim.independent_sources == 1
    assert sum(o.counts for o in claim.origins) == 1


def test_every_origin_says_why(story):
    story.report("a", f'"{SAID}," she said.')
    claim = story.claim(story.say("a", "minister", SAID))
    assert all(o.reason.endswith(".") for o in claim.origins)
    assert all((rule.__doc__ or "").endswith(".") for rule in RULES)


def test_an_origin_that_does_not_count_names_the_one_in_its_place(story):
    for id, outlet in (("a", "The Times"), ("b", "The Sun")):
        story.report(id, f'"{SAID}," she said.', outlet=outlet)
    claim = story.claim(*(story.say(id, "minister", SAID) for id in ("a", "b")))
    assert [(o.id, o.within) for o in claim.origins] == [("family-a", None), ("family-b", "family-a")]


def test_outlets_whose_owner_is_not_known_are_not_one_voice_by_guess(story):
    for id in ("a", "b"):
        story.report(id, f'"{SAID}," she said.')
    assert story.claim(*(story.say(id, "minister", SAID) for id in ("a", "b"))).independent_sources == 2


def test_unsigned_reports_count_once_among_themselves(story):
    ids = []
    for id in ("a", "b", "c"):
        story.report(id, f"{SEIZED}.", outlet=None)
        ids.append(story.deed(id, SEIZED, EventType.COERCE, actors=("ostrel",), items=("fishing boats",)))
    assert story.claim(*ids).independent_sources == 1


def test_a_report_with_an_author_is_somebodys(story):
    ids = []
    for id in ("a", "b"):
        story.report(id, f"{SEIZED}.", outlet=None, authors=(f"Ina {id}",))
        ids.append(story.deed(id, SEIZED, EventType.COERCE, actors=("ostrel",), items=("fishing boats",)))
    assert story.claim(*ids).independent_sources == 2


def test_the_owner_of_a_text_is_that_of_its_first_report(story):
    story.report("a", f'"{SAID}," she said.', family="f")
    story.report("b", f'"{SAID}," she said.', family="f", outlet="The Sun")
    story.report("c", f'"{SAID}," she said.', outlet="The Times")
    assert story.claim(*(story.say(id, "minister", SAID) for id in "abc")).independent_sources == 2
