import pytest

from wirewatch.model.groups import Entity
from wirewatch.model.readings import EntityKind
from wirewatch.report.naming import running


def made(name: str, kind: EntityKind = EntityKind.ORGANIZATION, **more: object) -> Entity:
    return Entity(id=name, name=name, kind=kind, **more)  # type: ignore[arg-type]


STATES = {"ostrel": made("Ostrel", EntityKind.STATE), "united": made("United Isles", EntityKind.STATE)}


@pytest.mark.parametrize(
    ("entity", "words"),
    [
        (made("United States", EntityKind.STATE), "the United States"),
        (made("Ostrel", EntityKind.STATE), "Ostrel"),
        (made("West", EntityKind.OTHER, collective=True), "the West"),
        (made("Ministry of Trade"), "the Ministry of Trade"),
        (made("National Harbour Agency"), "the National Harbour Agency"),
        (made("Norpress", agency=True), "Norpress"),
        (made("foreign ministry of Ostrel", state="ostrel"), "Ostrel's foreign ministry"),
        (made("coast guard of United Isles", state="united"), "the United Isles' coast guard"),
        (made("harbour pilot", EntityKind.PERSON, anonymous=True), "a harbour pilot"),
        (made("engineer of the ferry", EntityKind.PERSON, anonymous=True), "an engineer of the ferry"),
        (made("union of divers", anonymous=True), "a union of divers"),
        (made("port inspectors", collective=True), "port inspectors"),
        (made("Oto Lind", EntityKind.PERSON), "Oto Lind"),
    ],
)
def test_names_stand_as_in_a_sentence(entity: Entity, words: str) -> None:
    assert running(entity, STATES) == words
