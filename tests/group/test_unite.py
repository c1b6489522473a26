from wirewatch.group import arrange, unite
from wirewatch.model.readings import EntityKind


def grouped(make, *pairs):
    reports = [report for report, _ in pairs]
    readings = [make.reading(report, *referents) for report, referents in pairs]
    return unite(arrange(reports, readings, vectors=make.vectors), readings)


def test_states_are_one_by_their_code(make):
    one = make.report("a", make.text + "\nDPRK officials came.")
    other = make.report("b", make.text + "\nNorth Korea sent officials.")
    found = grouped(
        make, (one, [make.state("x", "DPRK", "PRK")]), (other, [make.state("y", "North Korea", "PRK")])
    )
    (entity,) = found.entities
    assert entity.id == "state-prk" and entity.kind is EntityKind.STATE
    assert set(entity.aliases) == {"DPRK", "North Korea"}
    assert {mention.report for mention in entity.mentions} == {one.id, other.id}


def test_every_referent_gets_an_entity_id(make):
    one = make.report("a", make.text)
    found = grouped(make, (one, [make.person("p", "Ilse Darrow"), make.organization("o", "Veltrin")]))
    ids = {entity.id for entity in found.entities}
    (reading,) = found.readings
    assert {referent.id for referent in reading.referents} == ids
    assert {mention.referent for mention in reading.mentions} <= ids


def test_spellings_of_one_person_are_one_entity(make):
    one = make.report("a", make.text + "\nAndrey Volkov came.")
    other = make.report("b", make.text + "\nAndrei Volkov came.")
    found = grouped(
        make, (one, [make.person("p", "Andrey Volkov")]), (other, [make.person("q", "Andrei Volkov")])
    )
    (entity,) = found.entities
    assert set(entity.aliases) == {"Andrey Volkov", "Andrei Volkov"}
