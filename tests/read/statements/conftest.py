import pytest

from wirewatch.lists import cues
from wirewatch.model.readings import EntityKind, Mention, MentionForm, Referent
from wirewatch.model.reports import Credit, CreditKind, Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.read import statements
from wirewatch.read.discourse import Discourse
from wirewatch.read.parse import parse_all

AGENCIES = ("Interfax", "Kyodo", "Xinhua", "The Harbour Post")


def passages_of(text, role=Role.BODY):
    passages, at = [], 0
    for line in text.split("\n"):
        if line:
            passages.append(Passage(span=Span(at, at + len(line)), role=role))
        at += len(line) + 1
    return tuple(passages)


def named(text, names, people=True):
    """One referent a name, mentioned wherever its words stand; agencies are channels, small letters nouns."""
    referents = tuple(
        Referent(
            id=n,
            kind=EntityKind.ORGANIZATION if n in AGENCIES or not people else EntityKind.PERSON,
            name=n,
            agency=n in AGENCIES,
        )
        for n in names
    )
    found = sorted((i, n) for n in names for i in range(len(text)) if text.startswith(n, i))
    mentions = tuple(
        Mention(
            span=Span(i, i + len(n)),
            form=MentionForm.NOMINAL if n.islower() else MentionForm.NAME,
            referent=n,
        )
        for i, n in found
    )
    return Discourse(referents=referents, mentions=mentions)


def made(text, role=Role.BODY, outlet=None, credit=None):
    return Report(
        id="r1",
        origin="r1.txt",
        sha256="0" * 64,
        text=text,
        passages=passages_of(text, role),
        outlet=outlet,
        credits=(Credit(agency=credit, kind=CreditKind.DATELINE),) if credit else (),
    )


@pytest.fixture
def report_of():
    """A report of a text whose lines are passages."""
    return made


@pytest.fixture
def discourse_of():
    """Referents found by their words."""
    return named


@pytest.fixture(scope="session")
def shipped():
    return cues.load()


@pytest.fixture
def read(nlp, shipped):
    """Statements of a text whose lines are passages; ``names`` are referents found by their words."""

    def run(text, *names, role=Role.BODY, times=(), outlet=None, credit=None, people=True):
        (parsed,) = parse_all(nlp, [made(text, role, outlet, credit)])
        return statements.find(parsed, named(text, names, people), times, shipped)

    return run


@pytest.fixture
def words():
    """The words of a statement's content."""

    def of(text, statement):
        return [span.words(text) for span in statement.content]

    return of
