from spacy.language import Language

from wirewatch.model.readings import EntityKind
from wirewatch.read.entities.cast import Cast
from wirewatch.read.entities.salience import Salience


def test_a_subject_before_outranks_an_object_at_hand(nlp: Language) -> None:
    doc = nlp("Brandt sang. They paid Petrell.")
    cast, salience = Cast(), Salience()
    brandt, petrell = cast.add(EntityKind.PERSON, "Brandt"), cast.add(EntityKind.PERSON, "Petrell")
    salience.note(brandt, doc[0])
    salience.sentence += 1
    salience.note(petrell, doc[5])
    assert salience.best(lambda _: True) is brandt
    assert salience.ever(lambda _: True) is petrell
    assert salience.best(lambda figure: figure is not brandt) is petrell


def test_what_lies_too_far_back_is_forgotten(nlp: Language) -> None:
    doc = nlp("Brandt sang.")
    cast, salience = Cast(), Salience()
    salience.note(cast.add(EntityKind.PERSON, "Brandt"), doc[0])
    salience.sentence += 4
    assert salience.best(lambda _: True) is None
    assert salience.ever(lambda _: True) is not None
