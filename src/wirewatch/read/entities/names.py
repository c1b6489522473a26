"""Names in a passage: runs of capitalized words, cut at titles and at spellings known beforehand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as Tokens

from wirewatch.lists.gazetteer import Gazetteer, Known, Sense
from wirewatch.model.spans import Span
from wirewatch.read.entities.capitals import PEOPLES
from wirewatch.read.entities.hits import Hit
from wirewatch.read.entities.runs import CONNECTORS, HYPHENS, Runs
from wirewatch.read.entities.titles import Title, split_title
from wirewatch.read.parse import ParsedPassage


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name as written: its tokens without title, what it is known as, and the title before it."""

    passage: ParsedPassage
    start: int
    end: int
    known: Known | None = None
    title: Title | None = None

    @property
    def tokens(self) -> Tokens:
        """The name's tokens."""
        return self.passage.doc[self.start : self.end]

    @property
    def span(self) -> Span:
        """Where the name stands in the report's text."""
        return self.passage.span(self.tokens)

    @property
    def text(self) -> str:
        """The name's words, white space folded."""
        return " ".join(self.tokens.text.split())

    @property
    def words(self) -> tuple[str, ...]:
        """The name's words; parts joined by hyphens are one word."""
        return tuple(self.text.split(" "))


def find(passage: ParsedPassage, known: Sequence[Hit], gazetteer: Gazetteer) -> list[Name]:
    """Names of a passage that is not loud, in order, demonyms left out."""
    names: list[Name] = []
    for start, end in Runs(passage, known, gazetteer):
        names.extend(_cut(passage, start, end, known, gazetteer))
    return names


def _cut(
    passage: ParsedPassage, start: int, end: int, known: Sequence[Hit], gazetteer: Gazetteer
) -> Iterator[Name]:
    """The names that a run holds."""
    doc = passage.doc
    while start < end and doc[start].text in HYPHENS:
        start += 1
    inside = [h for h in known if start <= h.start and h.end <= end and not h.adjective]
    if inside and inside[0].start == start:
        first = inside[0]
        if first.end == end:
            yield _of_hit(passage, first)
            return
        if not _one_name(passage, first, end, gazetteer):
            yield _of_hit(passage, first)
            yield from _cut(passage, first.end, end, known, gazetteer)
            return
    if not inside and _opens_with_people(passage, start, end, gazetteer):
        yield Name(passage=passage, start=start, end=start + 1)
        start += 1
    title, from_token = split_title(doc, start, end, gazetteer)
    if from_token >= end:
        return
    if title is not None and from_token > start:
        for name in _cut(passage, from_token, end, known, gazetteer):
            yield replace(name, title=name.title or title)
            title = None
        return
    at = _given_name_inside(passage, start, end, gazetteer)
    if at is not None:
        yield from _cut(passage, start, at, known, gazetteer)
        yield from _cut(passage, at, end, known, gazetteer)
        return
    end = _trimmed(passage, start, end)
    if end > start:
        yield Name(passage=passage, start=start, end=end, title=title)


def _opens_with_people(passage: ParsedPassage, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """True where a people that no list knows opens a run: "*Ruritanian* Prime Minister Ann Roe"."""
    doc, bodies = passage.doc, gazetteer.bodies
    first = doc[start].text
    if end - start < 2 or not first.lower().endswith(PEOPLES) or first in gazetteer.names.genders:
        return False
    title, after = split_title(doc, start + 1, end, gazetteer)
    if title is not None and title.role is not None and start + 1 < after < end:
        return True
    rest = [token.lower_ for token in doc[start + 1 : end]]
    return rest[-1] in bodies.bodies and set(rest[:-1]) <= bodies.portfolios


def _of_hit(passage: ParsedPassage, hit: Hit) -> Name:
    return Name(passage=passage, start=hit.start, end=hit.end, known=hit.known)


def _one_name(passage: ParsedPassage, first: Hit, end: int, gazetteer: Gazetteer) -> bool:
    """True where a run that opens with a known spelling is one longer name ("Osaka District Court")."""
    doc = passage.doc
    rest = doc[first.end : end]
    if rest[0].text in HYPHENS:
        return False
    _, after = split_title(doc, first.end, end, gazetteer)
    if after > first.end:
        return False
    entity = doc[first.start].ent_type_
    together = all(
        t.ent_type_ == entity and (t.i == first.start or t.ent_iob_ == "I") for t in doc[first.start : end]
    )
    if rest[-1].text in gazetteer.heads.all | gazetteer.bodies.heads or any(
        t.text in CONNECTORS for t in rest
    ):
        return first.known.sense is not Sense.STATE or together
    if first.end == first.start + 1 and doc[first.start].text in gazetteer.names.genders:
        return True  # "Paris Hilton"
    return together and entity in ("PERSON", "FAC", "ORG", "LOC")


def _given_name_inside(passage: ParsedPassage, start: int, end: int, gazetteer: Gazetteer) -> int | None:
    """Where a person's name follows another name without a comma ("head of Omsk Rail Ivan Petrov")."""
    doc = passage.doc
    before = doc[start - 1].text if start else ""
    opens_after_of = before in ("of", "the")
    headed = any(t.text in gazetteer.bodies.heads for t in doc[start:end])
    if not (opens_after_of or headed) or doc[end - 1].text in gazetteer.bodies.heads:
        return None
    for at in range(start + 1, end - 1):
        if doc[at].text in gazetteer.names.genders and doc[at - 1].text not in CONNECTORS:
            return at
    return None


def _trimmed(passage: ParsedPassage, start: int, end: int) -> int:
    """The end without a possessive or a sign that the tokenizer left on."""
    doc = passage.doc
    while end > start and (
        not any(c.isalnum() for c in doc[end - 1].text) or doc[end - 1].text in CONNECTORS
    ):
        end -= 1
    return end


def of_hits(passage: ParsedPassage, known: Sequence[Hit]) -> list[Name]:
    """The known names alone, for a passage whose capitals tell nothing."""
    return [_of_hit(passage, h) for h in known if not h.adjective]
