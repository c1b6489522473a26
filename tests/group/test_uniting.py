from dataclasses import replace
from itertools import permutations

import pytest

from wirewatch.group import arrange, unite
from wirewatch.model.readings import EntityKind, Event, EventType, Mode, Referent, Stance, Statement, Status
from wirewatch.model.reports import Credit, CreditKind
from wirewatch.model.spans import Span


def told(make, name, *referents, own="", **more):
    """A report of one story that mentions these referents, and its reading."""
    names = ". ".join(referent.name for referent in referents)
    # one story, but no descent: every report has the lines' words in an order of its own
    words = sorted(make.text.split(), key=lambda word: (word[len(name) % 3 :], word))
    report = make.report(name, f"{' '.join(words)} {own}\n{names}.", **more)
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
        == {"person-ilse-darov", "organization-veltrin-lines"}
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
        "person-ilse-darov",
        ("organization-vta",),
    )
    assert (found.events[0].actors, found.events[0].recipients) == (("person-ilse-darov",), ())
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
