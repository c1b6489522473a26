from dataclasses import replace
from itertools import permutations

import pytest

from wirewatch.group import arrange, unite
from wirewatch.model.readings import EntityKind, Event, EventType, Mode, Referent, Stance, Statement, Status
from wirewatch.model.reports import Credit, CreditKind
from wirewatch.model.spans import Span


def told(make, name, *referents, own="", published="2025-02-03", **more):
    """A report of one story that mentions these referents, and its reading."""
    names = ". ".join(referent.name for referent in referents)
    # one story, but no descent: every report has the lines' words in an order of its own
    words = sorted(make.text.split(), key=lambda word: (word[len(name) % 3 :], word))
    report = make.report(name, f"{' '.join(words)} {own}\n{names}.", published=published, **more)
    return report, make.reading(report, *referents)


def grouped(make, *pairs):
    reports, readings = [report for report, _ in pairs], [reading for _, reading in pairs]
    return make.together(unite(arrange(reports, readings, vectors=make.vectors), readings))


def entity_of(found, report, referent_index=0):
    reading = next(reading for reading in found.readings if reading.report == report.id)
    id = reading.referents[referent_index].id
    return next(entity for entity in found.entities if entity.id == id)


def test_states_are_one_by_their_code(make):
    one, other = (
        told(make, "a", make.state("x", "DPRK", "PRK")),
        told(make, "b", make.state("y", "North Korea", "PRK")),
    )
    (entity,) = grouped(make, one, other).entities
    assert entity.id == "state-prk"
    assert entity.kind is EntityKind.STATE
    assert set(entity.aliases) == {"DPRK", "North Korea"}
    assert {mention.report for mention in entity.mentions} == {one[0].id, other[0].id}


def test_every_referent_gets_an_entity_id(make):
    found = grouped(
        make, told(make, "a", make.person("p", "Ilse Darrow"), make.organization("o", "Veltrin Lines"))
    )
    ids = {entity.id for entity in found.entities}
    (reading,) = found.readings
    assert (
        {referent.id for referent in reading.referents}
        == ids
        == {"person-ilsedarov", "organization-veltrin-lines"}
    )
    assert {mention.referent for mention in reading.mentions} == ids


@pytest.mark.parametrize(
    ("one", "other"),
    [("Andrey Volkov", "Andrei Volkov"), ("Kim Jong-un", "Kim Jong Un"), ("Ona Žukienė", "Ona Zukiene")],
)
def test_spellings_of_one_person_are_one_entity(make, one, other):
    found = grouped(make, told(make, "a", make.person("p", one)), told(make, "bb", make.person("q", other)))
    (entity,) = found.entities
    assert set(entity.aliases) == {one, other}


def test_a_misprint_needs_the_same_role(make):
    right = make.person("p", "Pavel Gontcharov", roles=("deputy prime minister",))
    slip = make.person("q", "Pavel Gontchraov", roles=("Deputy Prime Minister",))
    stranger = make.person("q", "Pavel Gontchraov", roles=("tenor",))
    assert len(grouped(make, told(make, "a", right), told(make, "bb", slip)).entities) == 1
    assert len(grouped(make, told(make, "a", right), told(make, "bb", stranger)).entities) == 2


def test_a_report_that_names_two_people_keeps_them_apart(make):
    brothers = make.person("p", "Pavel Gontcharov"), make.person("q", "Pavel Gontchraov")
    assert len(grouped(make, told(make, "a", *brothers)).entities) == 2


def test_a_bare_surname_is_the_one_person_who_bears_it(make):
    full, bare = (
        told(make, "a", make.person("p", "Ilse Darrow")),
        told(make, "bb", make.person("q", "Darrow")),
    )
    (entity,) = grouped(make, full, bare).entities
    assert entity.name == "Ilse Darrow"
    two = told(make, "a", make.person("p", "Ilse Darrow"), make.person("r", "Henk Darrow"))
    assert len(grouped(make, two, bare).entities) == 3


def test_an_acronym_stands_for_the_full_name(make):
    full = told(make, "a", make.organization("o", "Veltrin Telegraph Agency"))
    short = told(make, "bb", make.organization("p", "VTA"))
    (entity,) = grouped(make, full, short).entities
    assert entity.name == "Veltrin Telegraph Agency"
    assert set(entity.aliases) == {"Veltrin Telegraph Agency", "VTA"}


def test_foreign_ministries_of_two_states_are_two(make):
    def ministry(code, name):
        return make.state("s", name, code), Referent(
            id="m",
            kind=EntityKind.ORGANIZATION,
            name="foreign ministry",
            aliases=("foreign ministry",),
            state="s",
        )

    one, other = told(make, "a", *ministry("NOR", "Norway")), told(make, "bb", *ministry("SWE", "Sweden"))
    found = grouped(make, one, other)
    ministries = [entity for entity in found.entities if entity.kind is EntityKind.ORGANIZATION]
    assert {entity.state for entity in ministries} == {"state-nor", "state-swe"}


def test_what_most_reports_take_a_name_for_it_is(make):
    firm = make.organization("o", "Norse Ledger")
    person = make.person("p", "Norse Ledger")
    (entity,) = grouped(
        make, told(make, "a", firm), told(make, "bb", firm), told(make, "ccc", person)
    ).entities
    assert entity.kind is EntityKind.ORGANIZATION


def test_sources_without_names_stay_one_to_a_report(make):
    source = Referent(
        id="r", kind=EntityKind.PERSON, name="a port official", aliases=("a port official",), anonymous=True
    )
    found = grouped(make, told(make, "a", source), told(make, "bb", source))
    assert len(found.entities) == 2
    assert all(entity.anonymous for entity in found.entities)


def test_a_source_without_a_name_is_one_within_a_family(make):
    source = Referent(
        id="r", kind=EntityKind.PERSON, name="a port official", aliases=("a port official",), anonymous=True
    )
    text = make.text + "\na port official spoke."
    pairs = [
        (report := make.report(name, text, outlet=name), make.reading(report, source)) for name in ("a", "b")
    ]
    assert len(grouped(make, *pairs).entities) == 1


def test_statements_and_events_point_to_entities(make):
    report, reading = told(
        make, "a", make.person("p", "Ilse Darrow"), make.organization("o", "VTA", agency=True)
    )
    said = Statement(
        id="s1", mode=Mode.INDIRECT, stance=Stance.SAYS, speaker="p", speaker_text="Ilse Darrow", speaker_span=None,
        cue=None, content=(Span(0, 5),), via=("o", "nobody"),
    )  # fmt: skip
    did = Event(
        id="e1", span=Span(0, 5), trigger=Span(0, 5), type=EventType.OTHER, status=Status.ASSERTED, actors=("p",),
        recipients=("gone",), holder="o",
    )  # fmt: skip
    (found,) = grouped(make, (report, replace(reading, statements=(said,), events=(did,)))).readings
    assert (found.statements[0].speaker, found.statements[0].via) == (
        "person-ilsedarov",
        ("organization-vta",),
    )
    assert (found.events[0].actors, found.events[0].recipients) == (("person-ilsedarov",), ())
    assert found.events[0].holder == "organization-vta"


def test_a_family_is_credited_to_its_agency(make):
    credit = Credit(agency="VTA", kind=CreditKind.DATELINE, span=Span(0, 3))
    report = make.report("a", "VTA " + make.text, credits=(credit,))
    (family,) = grouped(make, (report, make.reading(report))).families
    assert family.agency == "organization-vta"
    named = grouped(make, (report, make.reading(report, make.organization("o", "VTA", agency=True))))
    assert named.families[0].agency == entity_of(named, report).id


def test_the_order_of_the_input_does_not_matter(make):
    pairs = [
        told(make, name, make.person("p", person))
        for name, person in (("a", "Ilse Darrow"), ("bb", "Darrow"), ("ccc", "Ilse Darow"))
    ]
    first, *others = [grouped(make, *order) for order in permutations(pairs)]
    assert all(other == first for other in others)


def test_a_common_noun_at_a_sentences_start_joins_nothing(make):
    one = make.organization("o", "Norse Ledger", "Group")
    other = make.organization("p", "Aldmoor Swap", "Group")
    assert len(grouped(make, told(make, "a", one), told(make, "bb", other)).entities) == 2


def test_a_firm_with_and_without_its_legal_form_is_one(make):
    one, other = make.organization("o", "Norse Ledger Ltd"), make.organization("p", "Norse Ledger")
    assert len(grouped(make, told(make, "a", one), told(make, "bb", other)).entities) == 1


OTHER = "Parliament in Aldmoor voted on Thursday night to raise duty on imported timber by three seats. "


def elsewhere(make, name, *referents, published="2025-06-12", **more):
    """A report of another story, months later, that mentions these referents, and its reading."""
    names = ". ".join(referent.name for referent in referents)
    words = sorted(OTHER.split(), key=lambda word: (word[len(name) % 3 :], word))
    report = make.report(name, f"{' '.join(words)}\n{names}.", published=published, **more)
    return report, make.reading(report, *referents)


def ids_in_two_stories(make, one, other):
    """The entity ids that two stories give to what is mentioned in both."""
    found = grouped(make, told(make, "a", *one), elsewhere(make, "bb", *other))
    assert len(found.stories) == 2
    return [{entity.id for entity in part.entities} for part in found.parts]


def test_a_full_name_is_one_entity_in_every_story(make):
    one, other = ids_in_two_stories(
        make, [make.person("p", "Andrey Volkov")], [make.person("q", "Andrei Volkov")]
    )
    assert one == other


def test_a_bare_surname_is_another_person_in_another_story(make):
    one, other = ids_in_two_stories(make, [make.person("p", "Volkov")], [make.person("q", "Volkov")])
    assert len(one) == len(other) == 1
    assert one != other


def test_a_bare_surname_is_who_its_own_story_names_in_full(make):
    full, bare = (
        told(make, "a", make.person("p", "Ilse Darrow")),
        told(make, "bb", make.person("q", "Darrow")),
    )
    far = elsewhere(make, "ccc", make.person("r", "Darrow"))
    found = grouped(make, full, bare, far)
    assert entity_of(found, full[0]).id == entity_of(found, bare[0]).id
    assert entity_of(found, far[0]).id != entity_of(found, full[0]).id


def ministry(make, *, state="s", name="foreign ministry"):
    """A state and its ministry; of no state where ``state`` is None."""
    kind = EntityKind.ORGANIZATION
    body = Referent(id="m", kind=kind, name=name, aliases=(name,), state=state)
    return (make.state("s", "Norway", "NOR"), body)


def test_the_ministry_of_one_state_is_one_in_every_story(make):
    one, other = ids_in_two_stories(make, ministry(make), ministry(make, name="ministry of foreign affairs"))
    assert one == other
    assert len(one) == 2


def test_a_ministry_of_no_state_is_known_to_its_story_alone(make):
    one, other = ids_in_two_stories(make, ministry(make, state=None), ministry(make, state=None))
    assert one & other == {"state-nor"}
    assert len(one) == len(other) == 2


def test_a_firm_is_one_entity_in_every_story_with_its_legal_form_or_without(make):
    one, other = ids_in_two_stories(
        make, [make.organization("o", "Norse Ledger Ltd")], [make.organization("p", "Norse Ledger")]
    )
    assert one == other


def test_a_source_without_a_name_is_never_one_in_two_stories(make):
    source = make.person("r", "a port official", anonymous=True)
    one, other = ids_in_two_stories(make, [source], [source])
    assert not one & other


def test_what_two_stories_know_of_one_is_joined(make):
    minister = make.person("p", "Ilse Darrow", roles=("minister",))
    captain = make.person("q", "Ilse Darrow", roles=("captain",))
    (one,) = grouped(make, told(make, "a", minister), elsewhere(make, "bb", captain)).entities
    assert one.roles == ("captain", "minister")
    assert len({mention.report for mention in one.mentions}) == 2


def test_ids_last_while_a_story_grows(make):
    cast = (
        make.person("p", "Volkov"),
        make.person("q", "a port official", anonymous=True),
        make.person("r", "Ilse Darrow"),
        make.organization("o", "VTA"),
        *ministry(make, state=None),
    )
    pairs = [told(make, "a", *cast, published="2025-02-03")]
    known = {entity.id for entity in grouped(make, *pairs).entities}
    assert len(known) == 6
    for day, name in enumerate(("bb", "ccc", "dddd", "eeeee"), 4):
        pairs.append(told(make, name, *cast, published=f"2025-02-{day:02}"))
        found = grouped(make, *pairs)
        assert len(found.stories) == 1
        assert known <= {entity.id for entity in found.entities}


def test_an_id_lasts_when_an_undated_report_comes_that_would_stand_first_by_its_id(make):
    first = told(make, "a", make.person("p", "Volkov"))
    (known,) = grouped(make, first).entities
    names = [name for name in "bcdefghijk" if make.report(name, "x").id < first[0].id]
    assert names
    undated = told(make, names[0], make.person("p", "Volkov"), published=None)
    (grown,) = grouped(make, first, undated).entities
    assert len(grown.mentions) == 2
    assert grown.id == known.id


def test_a_persons_id_lasts_when_the_full_name_becomes_known_elsewhere(make):
    bare = told(make, "a", make.person("p", "Darrow"))
    far = elsewhere(make, "bb", make.person("q", "Ilse Darrow"))
    (alone,) = grouped(make, bare).entities
    assert entity_of(grouped(make, bare, far), bare[0]).id == alone.id


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Ilse Darrow", "person-ilsedarov"),
        ("Ilse Darow", "person-ilsedarov"),
        ("Kim Jin-ho", "person-kimjinho"),
        ("Kim Jinho", "person-kimjinho"),
    ],
)
def test_a_person_is_known_by_the_sounds_of_the_full_name(make, name, id):
    (one,) = grouped(make, told(make, "a", make.person("p", name))).entities
    assert one.id == id


def test_a_public_body_is_known_by_its_state_and_its_office(make):
    ids = {entity.id for entity in grouped(make, told(make, "a", *ministry(make))).entities}
    assert ids == {"state-nor", "organization-nor-foreign-ministry"}


def test_who_has_no_name_of_his_own_is_known_by_what_the_first_report_calls_him(make):
    def copy(name, source, day):
        report = make.report(name, f"{make.text}\n{source} spoke.", outlet=name, published=day)
        return report, make.reading(report, make.person("p", source, anonymous=True))

    pairs = [
        copy("a", "a port official", "2025-02-03"),
        copy("b", "a port official in Veltrin", "2025-02-04"),
    ]
    for order in (pairs, pairs[::-1]):
        assert all(e.id.startswith("person-a-port-official-") for e in grouped(make, *order).entities)
        assert grouped(make, *order).entities == grouped(make, *pairs).entities


CYRILLIC = ("Сарнай Болд", "Ганзориг Бат")


def test_two_names_in_another_alphabet_are_two_in_one_story(make):
    one, other = (make.person(id, name) for id, name in zip("pq", CYRILLIC, strict=True))
    found = grouped(make, told(make, "a", one, other))
    assert {entity.name for entity in found.entities} == set(CYRILLIC)


def test_a_name_in_another_alphabet_is_one_in_every_story(make):
    one, other = ids_in_two_stories(make, [make.person("p", CYRILLIC[0])], [make.person("q", CYRILLIC[0])])
    assert one == other


def test_two_names_in_another_alphabet_are_two_in_two_stories(make):
    one, other = ids_in_two_stories(make, [make.person("p", CYRILLIC[0])], [make.person("q", CYRILLIC[1])])
    assert not one & other


def test_a_name_in_one_word_or_two_is_one_person_in_every_story(make):
    together = grouped(
        make, told(make, "a", make.person("p", "Kim Jin-ho")), told(make, "bb", make.person("q", "Kim Jinho"))
    )
    assert len(together.entities) == 1
    one, other = ids_in_two_stories(make, [make.person("p", "Kim Jin-ho")], [make.person("q", "Kim Jinho")])
    assert one == other


def test_an_unnamed_sources_id_lasts_when_later_reports_describe_it_otherwise(make):
    def copy(name, source, day):
        own = f"The mine was larger than those of last year, {source} told the town council on Tuesday."
        report = make.report(name, make.text + "\n" + own, outlet=name, published=day)
        return report, make.reading(report, make.person("p", source, anonymous=True))

    first = copy("a", "a port official", "2025-02-03")
    (known,) = grouped(make, first).entities
    later = [copy(name, "an officer of the port", "2025-02-04") for name in "bc"]
    (grown,) = grouped(make, first, *later).entities
    assert len(grown.mentions) == 3
    assert grown.id == known.id
