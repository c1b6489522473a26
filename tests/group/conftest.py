"""Small reports and readings made up for the tests of this package."""

import re
from types import SimpleNamespace

import pytest

from wirewatch.model.groups import joined
from wirewatch.model.ids import digest_id, sha256_of
from wirewatch.model.readings import EntityKind, Mention, MentionForm, Reading, Referent
from wirewatch.model.reports import DateBasis, Passage, Report, Role
from wirewatch.model.spans import Span

LINES = (
    "The harbour master of Veltrin closed the northern basin on Monday after divers found a drifting mine.",
    "Two ferries were sent back to sea and a third waited off the lighthouse for six hours.",
    "Captain Ilse Darrow, who commands the clearance team, said that the device dated from the last war.",
    "Her divers fixed a charge to it shortly after noon and towed it behind the breakwater.",
    "Fishing crews lost a day's catch worth some 90,000 crowns, the port's co-operative estimated.",
    "The basin has been swept four times since 1998, most recently after the storms of last winter.",
    "The town council will ask the ministry for a permanent sonar station at its meeting in April.",
)


def report(name, text, *, title=None, outlet=None, published=None, modified=None, credits=()):
    """A report whose lines are body passages, the title a headline where it is given."""
    whole = f"{title}\n{text}" if title else text
    passages = []
    for found in re.finditer(r"[^\n]+", whole):
        role = Role.HEADLINE if title and found.start() == 0 else Role.BODY
        passages.append(Passage(span=Span(*found.span()), role=role))
    return Report(
        id=digest_id("report", name),
        origin=f"{name}.txt",
        sha256=sha256_of(whole.encode()),
        text=whole,
        passages=tuple(passages),
        title=title,
        outlet=outlet,
        published=published,
        published_basis=DateBasis.STATED if published else DateBasis.UNKNOWN,
        modified=modified,
        credits=tuple(credits),
    )


def person(id, name, **more):
    return Referent(id=id, kind=EntityKind.PERSON, name=name, aliases=(name,), **more)


def organization(id, name, *aliases, **more):
    return Referent(id=id, kind=EntityKind.ORGANIZATION, name=name, aliases=(name, *aliases), **more)


def state(id, name, code=None):
    ids = (("iso3166", code),) if code else ()
    return Referent(id=id, kind=EntityKind.STATE, name=name, aliases=(name,), ids=ids)


def reading(of, *referents, **more):
    """A reading in which every referent is mentioned wherever one of its names stands in the text."""
    mentions = []
    for referent in referents:
        for name in {referent.name, *referent.aliases}:
            for found in re.finditer(re.escape(name), of.text):
                mentions.append(
                    Mention(span=Span(*found.span()), form=MentionForm.NAME, referent=referent.id)
                )
    return Reading(report=of.id, version="test", referents=referents, mentions=tuple(mentions), **more)


class NoVectors:
    """Knows no word."""

    def of(self, word):
        return None


def together(groupings):
    """Groupings of several stories as one, each entity once."""

    def every(part):
        return tuple(value for grouping in groupings for value in getattr(grouping, part))

    parts = ("reports", "readings", "links", "families", "stories")
    return SimpleNamespace(
        **{part: every(part) for part in parts}, entities=joined(every("entities")), parts=groupings
    )


@pytest.fixture
def make():
    """The makers above, and the lines of a made-up article."""
    return SimpleNamespace(
        lines=LINES,
        text="\n".join(LINES),
        report=report,
        reading=reading,
        person=person,
        organization=organization,
        state=state,
        vectors=NoVectors(),
        together=together,
    )
