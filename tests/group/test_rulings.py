"""What reviewers ruled on who is who, brought to bear on reports."""

from datetime import UTC, datetime, timedelta
from itertools import permutations

from wirewatch.group import Rulings, arrange, unite
from wirewatch.group.rulings import speaks_of
from wirewatch.model.readings import Event, EventType, Mode, Referent, Stance, Statement, Status
from wirewatch.model.reviews import Decision, DecisionKind, Undoing
from wirewatch.model.spans import Span

NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)


def told(make, name, *referents, own=""):
    """A report of one story that mentions these referents, and its reading."""
    names = ". ".join(referent.name for referent in referents)
    words = sorted(make.text.split(), key=lambda word: (word[len(name) % 3 :], word))
    report = make.report(name, f"{' '.join(words)} {own}\n{names}.", published="2025-02-03")
    return report, make.reading(report, *referents)


def grouped(make, rulings, *pairs):
    reports, readings = [report for report, _ in pairs], [reading for _, reading in pairs]
    arranged = arrange(reports, readings, vectors=make.vectors)
    return make.together(unite(arranged, readings, rulings=rulings))


def people(found):
    return {entity.id: set(entity.aliases) for entity in found.entities}


def place(pair, name):
    report, _ = pair
    return f"{report.id}@{report.text.index(name)}"


def decided(kind, *subjects, minutes=0, undone=None):
    at = NOON + timedelta(minutes=minutes)
    return Decision(
        id=f"dc-{minutes}", kind=kind, subjects=subjects, by="Ada", at=at, reason="why", undone=undone
    )


def test_two_names_of_one_person_are_one_entity_known_by_the_first(make):
    one = told(make, "a", make.person("p", "Ilse Darrow"))
    other = told(make, "bb", make.person("q", "Elsa Dorrough"))
    assert len(people(grouped(make, Rulings(), one, other))) == 2
    for pair in (("Ilse Darrow", "Elsa Dorrough"), ("Elsa Dorrough", "Ilse Darrow")):
        (id,) = people(grouped(make, Rulings(same=(pair,)), one, other))
        (alone,) = people(grouped(make, Rulings(), one if pair[0] == "Ilse Darrow" else other))
        assert id == alone


def test_a_story_that_uses_the_second_name_alone_gives_the_first_ones_id(make):
    rulings = Rulings(same=(("Ilse Darrow", "Elsa Dorrough"), ("Elsa Dorrough", "Ilsa Durrow-Venn")))
    ids = {
        id
        for name in ("Ilse Darrow", "Elsa Dorrough", "Ilsa Durrow Venn")
        for id in people(grouped(make, rulings, told(make, "a", make.person("p", name))))
    }
    assert ids == {"person-ilsedarov"}


def test_names_ruled_apart_are_two_though_they_look_like_a_misprint(make):
    one = told(make, "a", make.person("p", "Pavel Gontcharov"))
    slip = told(make, "bb", make.person("q", "Pavel Gontcharev"))
    assert len(people(grouped(make, Rulings(), one, slip))) == 1
    rulings = Rulings(apart=(("Pavel Gontcharov", "Pavel Gontcharev"),))
    assert sorted(people(grouped(make, rulings, one, slip)).values(), key=str) == [
        {"Pavel Gontcharev"},
        {"Pavel Gontcharov"},
    ]


def test_names_that_sound_alike_are_told_apart_by_their_spelling_in_every_report(make):
    rulings = Rulings(apart=(("Andrey Volkov", "Andrei Volkov"),))
    reports = [
        told(make, name, make.person("p", who))
        for name, who in (("a", "Andrey Volkov"), ("bb", "Andrei Volkov"), ("ccc", "Andrey Volkov"))
    ]
    for order in permutations(reports):
        found = grouped(make, rulings, *order)
        assert people(found) == {
            "person-andrey-volkov": {"Andrey Volkov"},
            "person-andrei-volkov": {"Andrei Volkov"},
        }
        assert sorted(len({m.report for m in e.mentions}) for e in found.entities) == [1, 2]


def test_a_surname_stands_for_neither_of_two_whom_a_reviewer_parted(make):
    rulings = Rulings(apart=(("Pavel Gontcharov", "Pavel Gontcharev"),))
    reports = [
        told(make, name, make.person("p", who))
        for name, who in (("a", "Pavel Gontcharov"), ("bb", "Pavel Gontcharev"), ("ccc", "Pavel"))
    ]
    assert len(people(grouped(make, rulings, *reports))) == 3


def test_one_name_is_two_persons_where_mentions_are_ruled_apart(make):
    one, other = (
        told(make, "a", make.person("p", "Sergei Ivanov")),
        told(make, "bb", make.person("q", "Sergei Ivanov")),
    )
    rulings = Rulings(apart=((place(one, "Sergei Ivanov"), place(other, "Sergei Ivanov")),))
    assert len(people(grouped(make, Rulings(), one, other))) == 1
    assert len(people(grouped(make, rulings, one, other))) == 2
    namesake = Rulings(apart=((place(other, "Sergei Ivanov"), "Sergei Ivanov"),))
    found = people(grouped(make, namesake, one, other))
    assert len(found) == 2 and "person-sergiivanov" in found


def test_a_mention_of_a_bare_surname_can_be_ruled_someones(make):
    full = told(make, "a", make.person("p", "Ilse Darrow"), make.person("r", "Henk Darrow"))
    bare = told(make, "bb", make.person("q", "Darrow"))
    rulings = Rulings(same=(("Henk Darrow", place(bare, "Darrow")),))
    assert len(people(grouped(make, Rulings(), full, bare))) == 3
    found = people(grouped(make, rulings, full, bare))
    assert {"Henk Darrow", "Darrow"} in found.values() and len(found) == 2


def test_a_referent_that_bears_two_names_ruled_apart_is_parted_with_what_each_said(make):
    own = "Kim Jong Un spoke. Kim Jong Il tested a rocket. He left. Kim Jong Il said no."
    both = Referent(**{**_fields(make.person("p", "Kim Jong Un")), "aliases": ("Kim Jong Un", "Kim Jong Il")})
    report, reading = told(make, "a", both, own=own)
    at = report.text.rindex("Kim Jong Il said")
    said = Statement(
        id="st",
        mode=Mode.INDIRECT,
        stance=Stance.SAYS,
        speaker="p",
        speaker_text="Kim Jong Il",
        speaker_span=Span(at, at + 11),
        cue=None,
        content=(Span(at + 17, at + 19),),
    )
    deed = report.text.index("Kim Jong Il tested")
    event = Event(
        id="ev",
        span=Span(deed, deed + 27),
        trigger=Span(deed + 12, deed + 18),
        type=EventType.TEST,
        status=Status.ASSERTED,
        actors=("p",),
    )
    reading = make.reading(report, both, statements=(said,), events=(event,))
    found = grouped(make, Rulings(apart=(("Kim Jong Un", "Kim Jong Il"),)), (report, reading))
    assert people(found) == {"person-kimengun": {"Kim Jong Un"}, "person-kimengil": {"Kim Jong Il"}}
    (told_of,) = found.readings
    assert told_of.statements[0].speaker == "person-kimengil"
    assert told_of.events[0].actors == ("person-kimengil",)
    for entity in found.entities:
        assert {m.span.words(report.text) for m in entity.mentions} == set(entity.aliases)


def _fields(referent):
    return {name: getattr(referent, name) for name in Referent.__slots__}


def test_where_rulings_contradict_each_other_nobody_is_united(make):
    pair = ("Ilse Darrow", "Elsa Dorrough")
    rulings = Rulings(same=(pair,), apart=(pair,))
    assert rulings.contradictory
    reports = told(make, "a", make.person("p", pair[0])), told(make, "bb", make.person("q", pair[1]))
    assert len(people(grouped(make, rulings, *reports))) == 2
    chain = Rulings(same=(("A B", "C D"), ("C D", "E F")), apart=(("E F", "A B"),))
    assert chain.contradictory
    assert not Rulings(same=(("A B", "C D"),), apart=(("E F", "A B"),)).contradictory


def test_rulings_are_those_in_force_in_the_order_of_time():
    undone = Undoing(by="Ada", at=NOON, reason="no")
    rulings = Rulings.of(
        [
            decided(DecisionKind.SAME, "C D", "E F", minutes=2),
            decided(DecisionKind.SAME, "A B", "C D", minutes=1),
            decided(DecisionKind.SAME, "G H", "I J", minutes=0, undone=undone),
            decided(DecisionKind.GRADE, "cl-1", minutes=3),
        ]
    )
    assert rulings == Rulings(same=(("A B", "C D"), ("C D", "E F")))


def test_a_report_speaks_of_one_by_any_spelling_and_with_a_title(make):
    _, reading = told(make, "a", make.person("p", "President Andrei Volkov"))
    assert speaks_of(reading, ["Andrei Volkov"])
    assert speaks_of(reading, [f"{reading.report}@3"])
    assert not speaks_of(reading, ["Anna Volkov", "other@3"])
