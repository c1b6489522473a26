"""Names in a passage: runs of capitalized words, cut at titles and at spellings known beforehand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from wirewatch.lists.gazetteer import Gazetteer, Known, Sense
from wirewatch.model.readings import EntityKind
from wirewatch.model.reports import Role
from wirewatch.model.spans import Span
from wirewatch.read.entities.titles import Title, split_title
from wirewatch.read.parse import ParsedPassage

_MONTHS_THAT_ARE_NAMES = frozenset({"May", "June", "April", "August"})
_CONNECTORS = frozenset({"of", "for", "on"})
_HYPHENS = frozenset({"-", "‐", "‑"})
_CALENDAR = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "LAW", "PRODUCT", "EVENT", "WORK_OF_ART"})
_PLACE_HEADS = frozenset(
    {"Gulf", "Sea", "Bay", "Strait", "Isle", "Cape", "City", "Republic", "Kingdom", "Mount"}
)
_DEED_HEADS = frozenset(
    {"Treaty", "Convention", "Agreement", "Declaration", "Memorandum", "Charter", "Secretary", "House"}
)
_DAYS = frozenset(
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Jan",
        "Feb",
        "Jun",
        "Jul",
        "Aug",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
        "Jan.",
        "Feb.",
        "Aug.",
        "Sept.",
        "Oct.",
        "Nov.",
        "Dec.",
        "I",
        "The",
        "the",
        "A",
        "An",
        "Easter",
        "Christmas",
    ]
)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A spelling known beforehand, in characters and tokens of its passage."""

    start_char: int
    end_char: int
    start: int
    end: int
    known: Known
    adjective: bool
    """It stands as an adjective: a demonym, or the first half of a compound ("U.S.-led")."""


def hits(passage: ParsedPassage, gazetteer: Gazetteer) -> list[Hit]:
    """Known spellings of a passage, in order, without overlap."""
    found: list[Hit] = []
    for start, end, known in gazetteer.scan(passage.doc.text):
        tokens = passage.doc.char_span(start, end, alignment_mode="expand")
        if tokens is not None and not (found and found[-1].end > tokens.start):
            adjective = known.sense is Sense.DEMONYM or tokens.end_char > end
            found.append(
                Hit(
                    start_char=start,
                    end_char=end,
                    start=tokens.start,
                    end=tokens.end,
                    known=known,
                    adjective=adjective,
                )
            )
    return found


def loud(passage: ParsedPassage) -> bool:
    """True where nearly every longer word is capitalized, so that capitals tell no name."""
    words = [t.text for t in passage.doc if t.is_alpha and len(t.text) > 3]
    capitals = sum(word[0].isupper() for word in words)
    if len(words) < 3 or capitals < 0.75 * len(words):
        return False
    if passage.passage.role in (Role.HEADLINE, Role.HEADING, Role.STANDFIRST):
        return True
    shouted = sum(word.isupper() for word in words) >= 0.75 * len(words)
    return shouted or passage.doc.text.rstrip()[-1:] not in tuple(".!?\"”’')")


def find(passage: ParsedPassage, known: Sequence[Hit], gazetteer: Gazetteer) -> list[Name]:
    """Names of a passage that is not loud, in order, demonyms left out."""
    names: list[Name] = []
    for start, end in _runs(passage, known, gazetteer):
        names.extend(_cut(passage, start, end, known, gazetteer))
    return names


def _runs(passage: ParsedPassage, known: Sequence[Hit], gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    doc = passage.doc
    whole: dict[int, Hit] = {}
    demonyms: set[int] = set()
    of_states: set[int] = set()
    for hit in known:
        if hit.adjective:
            demonyms.update(range(hit.start, hit.end))
            if hit.known.entry.kind is EntityKind.STATE:
                of_states.update(range(hit.start, hit.end))
        else:
            whole.update(dict.fromkeys(range(hit.start, hit.end), hit))
    at = 0
    while at < len(doc):
        if at not in whole and not _begins(doc, at, demonyms, of_states, gazetteer):
            at += 1
            continue
        end, joined = at + (at in demonyms), False
        while end < len(doc):
            if end in whole:
                end = whole[end].end
            elif (joined or end not in demonyms) and _capital(doc[end]):
                end += 1
            else:
                longer = _joined(doc[at:end], end, whole, gazetteer)
                if longer is None:
                    break
                joined, end = doc[end].text in _CONNECTORS, longer
        yield at, end
        at = end


def _begins(doc: Doc, at: int, demonyms: set[int], of_states: set[int], gazetteer: Gazetteer) -> bool:
    """True where a run begins: at a capital, or at a demonym that is part of a name ("Baltic Courier")."""
    if at not in demonyms:
        return _capital(doc[at])
    last = at + 1
    while last < len(doc) and last not in demonyms and _capital(doc[last]):
        last += 1
    head = doc[last - 1]
    if last == at + 1 or head.text not in gazetteer.bodies.heads:
        return False
    return head.lower_ not in gazetteer.bodies.last_words | gazetteer.bodies.voices or at not in of_states


def _capital(token: Token) -> bool:
    """True for a token that is capitalized for being a name."""
    text = token.text
    if not text[0].isupper() or not any(c.isalpha() for c in text):
        return False
    if text in _DAYS and token.ent_type_ != "PERSON":
        return False
    if token.ent_type_ in _CALENDAR and token.pos_ != "PROPN":
        return False
    if token.pos_ == "PRON" or (token.is_stop and token.ent_type_ not in _NAMED and len(text) > 2):
        return token.pos_ == "PROPN" and not token.is_sent_start and not _opens(token)
    if token.is_sent_start or _opens(token):
        return token.tag_ in ("NNP", "NNPS") or token.ent_type_ in _NAMED
    return token.pos_ not in ("DET", "ADP", "AUX", "CCONJ", "SCONJ")


def _opens(token: Token) -> bool:
    """True for the first word after an opening quotation mark, colon or dash."""
    return token.i > 0 and token.nbor(-1).text in {'"', "“", "‘", "'", ":", "—", "…", "•", "[", "("}


def _joined(  # noqa: PLR0911 - one return a rule
    run: Tokens, end: int, whole: dict[int, Hit], gazetteer: Gazetteer
) -> int | None:
    """Where the run goes on after a hyphen, a particle or "of"; None where it ends."""
    doc = run.doc
    rest = len(doc) - end
    here = doc[end]
    if here.text in _HYPHENS and not here.whitespace_ and not doc[end - 1].whitespace_ and rest > 1:
        follower = doc[end + 1]
        part = follower.text[0].isupper() or (len(follower.text) < 6 and end - 1 not in whole)
        return end + 2 if follower.is_alpha and part else None
    if here.text in _MONTHS_THAT_ARE_NAMES and doc[end - 1].text in gazetteer.names.genders:
        return end + 1
    if here.text in _HYPHENS or rest < 2:
        return None

    def goes_on(at: int) -> bool:
        return at < len(doc) and (at in whole or _capital(doc[at]))

    if here.text in gazetteer.names.particles:
        at = end + 1
        while at < len(doc) and doc[at].text in gazetteer.names.particles:
            at += 1
        return at if goes_on(at) and doc[at].ent_type_ in ("PERSON", "") else None
    of_name = any(
        t.text in gazetteer.bodies.heads or t.text in _PLACE_HEADS or t.text in _DEED_HEADS for t in run
    )
    if not of_name:
        return None
    if here.text in _CONNECTORS:
        if len(run) > 1 and here.text == "of" and end + 1 in whole and whole[end + 1].known.entry.state:
            return None
        if here.text == "of" and any(t.text == "of" for t in run):
            return None
        at = end + 1 + (doc[end + 1].text == "the")
        return at if goes_on(at) else None
    if here.text == "and" and goes_on(end + 1) and any(t.text in _CONNECTORS for t in run):
        inside = here.ent_type_ in ("ORG", "LAW", "FAC") and doc[end + 1].ent_iob_ == "I"
        return end + 1 if inside and end + 1 not in whole else None
    return None


def _cut(
    passage: ParsedPassage, start: int, end: int, known: Sequence[Hit], gazetteer: Gazetteer
) -> Iterator[Name]:
    """The names that a run holds."""
    doc = passage.doc
    while start < end and doc[start].text in _HYPHENS:
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


def _of_hit(passage: ParsedPassage, hit: Hit) -> Name:
    return Name(passage=passage, start=hit.start, end=hit.end, known=hit.known)


def _one_name(passage: ParsedPassage, first: Hit, end: int, gazetteer: Gazetteer) -> bool:
    """True where a run that opens with a known spelling is one longer name ("Osaka District Court")."""
    doc = passage.doc
    rest = doc[first.end : end]
    if rest[0].text in _HYPHENS:
        return False
    _, after = split_title(doc, first.end, end, gazetteer)
    if after > first.end:
        return False
    entity = doc[first.start].ent_type_
    together = all(
        t.ent_type_ == entity and (t.i == first.start or t.ent_iob_ == "I") for t in doc[first.start : end]
    )
    if rest[-1].text in gazetteer.heads.all | gazetteer.bodies.heads or any(
        t.text in _CONNECTORS for t in rest
    ):
        return first.known.sense is not Sense.STATE or together
    return together and entity in ("PERSON", "FAC", "ORG", "LOC")


def _given_name_inside(passage: ParsedPassage, start: int, end: int, gazetteer: Gazetteer) -> int | None:
    """Where a person's name follows another name without a comma ("head of Omsk Rail Ivan Petrov")."""
    doc = passage.doc
    before = doc[start - 1].text if start else ""
    opens_after_of = before in ("of", "the")
    headed = any(t.text in gazetteer.bodies.heads for t in doc[start:end])
    if not (opens_after_of or headed):
        return None
    for at in range(start + 1, end - 1):
        if doc[at].text in gazetteer.names.genders and doc[at - 1].text not in _CONNECTORS:
            return at
    return None


def _trimmed(passage: ParsedPassage, start: int, end: int) -> int:
    """The end without a possessive or a sign that the tokenizer left on."""
    doc = passage.doc
    while end > start and (
        not any(c.isalnum() for c in doc[end - 1].text) or doc[end - 1].text in _CONNECTORS
    ):
        end -= 1
    return end


def of_hits(passage: ParsedPassage, known: Sequence[Hit]) -> list[Name]:
    """The known names alone, for a passage whose capitals tell nothing."""
    return [_of_hit(passage, h) for h in known if not h.adjective]
