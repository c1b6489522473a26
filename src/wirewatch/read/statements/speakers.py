"""Who speaks: a candidate's source brought to a referent of the report."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from wirewatch.model.readings import EntityKind, Mention, MentionForm, Referent
from wirewatch.model.spans import Span
from wirewatch.read.discourse import Discourse
from wirewatch.read.parse import ParsedPassage, ParsedReport
from wirewatch.read.statements.candidates import Candidate, Pattern
from wirewatch.read.statements.trees import SUBJECTS, antecedent, definite

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_SPEAKERS_OWN = frozenset({"i", "we", "you", "us", "me"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "their", "its", "one"})
_PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_HIS, _HERS = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
_BACK = frozenset(
    {
        "official",
        "officer",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "source",
        "diplomat",
        "person",
        "man",
        "woman",
        "minister",
        "analyst",
        "expert",
        "investigator",
        "witness",
    }
)


_MOST_JOINED = 3
_TALK = frozenset({Pattern.QUOTE_CUE, Pattern.CLAUSE, Pattern.OBJECT, Pattern.ACCORDING, Pattern.CONTINUED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A candidate with its speaker: a referent id where one is known, and how sure that is, 0 to 1."""

    candidate: Candidate
    speaker: str | None
    words: str | None
    certainty: float
    others: tuple[str, ...] = ()
    """Further speakers of the same words: "Oslo and Lima denied it" is each one's denial."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """Who spoke, None where that is not known; in which passage, and where their statement lies."""

    speaker: str | None
    words: str | None
    passage: int
    candidate: Candidate

    def holds(self, cue: Span) -> bool:
        """True where the cue stands in the turn's content."""
        return any(s.covers(cue) for s in self.candidate.content)


class Resolver:
    """Resolves the sources of one report's candidates in the order of the text."""

    def __init__(self, parsed: ParsedReport, discourse: Discourse, media: frozenset[str]) -> None:
        self._parsed = parsed
        self._discourse = discourse
        self._media = media
        self._referents = {r.id: r for r in discourse.referents}
        self._turns: list[_Turn] = []

    def resolve(self, candidate: Candidate) -> Spoken:
        """The candidate with its speaker; call it for one candidate after the other."""
        passage = self._parsed.at(candidate.content[0]) or self._parsed.passages[0]
        number = self._parsed.passages.index(passage)
        speaker, certainty = self._speaker(candidate, passage, number)
        if candidate.cited is not None and speaker is not None and self._referents[speaker].agency:
            carriers = (*candidate.carriers, *filter(None, (candidate.source,)))
            candidate = replace(candidate, source=candidate.cited, cited=None, carriers=carriers)
            speaker, certainty = self._speaker(candidate, passage, number)
        if speaker is None and (outer := self._outer(candidate, passage)) is not None:
            speaker, certainty = outer.speaker, 0.6
            candidate = replace(candidate, source=outer.candidate.source, name=outer.candidate.name)
        words = candidate.source.words(self._parsed.report.text) if candidate.source else None
        if words is None and speaker is not None and candidate.pattern is Pattern.CONTINUED:
            turn = next((t for t in reversed(self._turns) if t.speaker == speaker), None)
            words = turn.words if turn is not None else None
            candidate = replace(candidate, source=turn.candidate.source if turn is not None else None)
        if candidate.pattern in _TALK and (candidate.source is not None or speaker is not None):
            self._turns.append(_Turn(speaker=speaker, words=words, passage=number, candidate=candidate))
        others = self._joined(candidate, passage, speaker)
        return Spoken(candidate=candidate, speaker=speaker, words=words, certainty=certainty, others=others)

    def _outer(self, candidate: Candidate, passage: ParsedPassage) -> _Turn | None:
        """The turn around a cue whose subject, as parsed, is that of the verb before, and nobody.

        "The staff said five died when drones struck a post and *denied* that a school had been hit."
        """
        cue = passage.tokens(candidate.cue) if candidate.cue is not None else None
        head = self._head(passage, candidate.mention) if candidate.mention is not None else None
        if cue is None or head is None or not len(cue):
            return None
        verb = next((t for t in cue if t.dep_ == "conj"), None)
        if verb is None or head.head != verb.head or head.lower_ in _PRONOUNS:
            return None
        at = passage.span(verb)
        return next((t for t in reversed(self._turns) if t.speaker is not None and t.holds(at)), None)

    def _speaker(self, candidate: Candidate, passage: ParsedPassage, number: int) -> tuple[str | None, float]:
        if candidate.mention is None:
            if candidate.pattern is Pattern.CONTINUED:
                return self._of_the_turn(candidate, passage, number)
            return None, 0.5
        head = self._head(passage, candidate.mention)
        if head is None:
            return self._at(candidate.mention), 0.6
        if head.lower_ in _SPEAKERS_OWN:
            return None, 0.5
        if head.lower_ in _PRONOUNS:
            return self._of_pronoun(head, passage, number)
        return self._of_noun(head, passage, number)

    def _of_noun(self, head: Token, passage: ParsedPassage, number: int) -> tuple[str | None, float]:
        """A name's or noun's referent, the author's for "the letter", the antecedent's for "who"."""
        if head.lower_ in _RELATIVE and (noun := antecedent(head)) is not None:
            said_of = head.dep_ == "nsubjpass"  # "a tanker *that* is suspected of it" says nothing
            return None if said_of else self._named(passage, noun), 0.9
        if head.lemma_.lower() in self._media:
            return self._author(head, passage, number)
        found = self._named(passage, head)
        if found is None and head.lemma_.lower() in _BACK and definite(head):
            return self._last(number, reach=1), 0.5
        return found, 1.0

    def _joined(self, candidate: Candidate, passage: ParsedPassage, speaker: str | None) -> tuple[str, ...]:
        """Named referents joined to the speaker by "and"; none where one mention stands for them all."""
        head = self._head(passage, candidate.mention) if candidate.mention is not None else None
        if head is None or speaker is None or self._referents[speaker].members:
            return ()
        found: list[str] = []
        at = head
        for _ in range(_MOST_JOINED):
            joined = next((c for c in at.children if c.dep_ == "conj"), None)
            if joined is None or not any(c.dep_ == "cc" for c in at.children):
                break
            mention = self._mention(passage, joined)
            if mention is not None and mention.form is MentionForm.NAME:
                found.append(mention.referent)
            at = joined
        return tuple(f for f in dict.fromkeys(found) if f != speaker)

    def _head(self, passage: ParsedPassage, source: Span) -> Token | None:
        tokens = passage.tokens(source)
        return tokens.root if tokens is not None and len(tokens) else None

    def _at(self, span: Span) -> str | None:
        mention = self._discourse.at(span)
        return mention.referent if mention is not None else None

    def _named(self, passage: ParsedPassage, head: Token) -> str | None:
        """The referent of a noun; of a name set beside it where the noun itself names nobody."""
        own = self._mention(passage, head)
        if own is not None and own.form is MentionForm.NAME:
            return own.referent
        for beside in (c for c in head.children if c.dep_ == "appos"):
            mention = self._mention(passage, beside)
            if mention is not None and mention.form is MentionForm.NAME:
                return mention.referent
        return own.referent if own is not None else None

    def _mention(self, passage: ParsedPassage, token: Token) -> Mention | None:
        """The mention that a token heads: the shortest that holds it and is not a modifier's."""
        return self._discourse.at(passage.span(token))

    def _author(self, head: Token, passage: ParsedPassage, number: int) -> tuple[str | None, float]:
        """Whose statement, letter or report it is that says so."""
        for below in head.children:
            if below.dep_ == "poss":
                return self._named(passage, below), 0.8
            whose = ("by",) if head.lemma_.lower() == "report" else ("by", "from")
            if below.dep_ in ("prep", "acl", "agent") and below.lower_ in whose:
                by = next((c for c in below.children if c.dep_ == "pobj"), None)
                if by is not None:
                    return self._named(passage, by), 0.8
        own = self._mention(passage, head)
        if own is not None and own.form is MentionForm.NAME:
            return own.referent, 0.8
        if not definite(head):
            return (own.referent, 0.6) if own is not None else (None, 0.5)
        last = self._last(number, reach=2)
        return (last, 0.6) if last is not None else (own.referent if own is not None else None, 0.5)

    def _of_pronoun(self, head: Token, passage: ParsedPassage, number: int) -> tuple[str | None, float]:
        """A pronoun's referent: who spoke last where nobody else came up since, else the discourse's."""
        here = passage.span(head)
        found = self._at(here)
        if found is None and (around := next((t for t in reversed(self._turns) if t.holds(here)), None)):
            return around.speaker, 0.6
        last = self._last(number, reach=1)
        if found is None and head.lower_ == "it" and head.i == head.sent.start and self._is_body(last):
            return last, 0.6
        if last is None or last == found or head.lower_ not in _PERSONAL or not self._fits(last, head.lower_):
            return found, 0.9 if found == last else 0.7
        other = self._other_subject_since(passage, head, last)
        if other is None:
            return last, 0.8
        return (found, 0.7) if found is not None else (other, 0.6)

    def _is_body(self, id: str | None) -> bool:
        """True for an organization or a state."""
        referent = self._referents.get(id or "")
        return referent is not None and referent.kind in (EntityKind.ORGANIZATION, EntityKind.STATE)

    def _fits(self, id: str, pronoun: str) -> bool:
        """True where a referent is a person, and nowhere goes by a pronoun of the other gender."""
        referent = self._referents.get(id)
        if referent is None or referent.kind is not EntityKind.PERSON or referent.collective:
            return False
        other = _HERS if pronoun in _HIS else _HIS
        text = self._parsed.report.text
        return not any(
            m.referent == id and m.form is MentionForm.PRONOUN and m.span.words(text).lower() in other
            for m in self._discourse.mentions
        )

    def _other_subject_since(self, passage: ParsedPassage, head: Token, last: str) -> str | None:
        """The other person who became a subject between the last turn and this word."""
        start, end = self._turn().candidate.end, passage.span(head).start
        for mention in self._discourse.within(Span(start, max(start, end))):
            referent = self._referents.get(mention.referent)
            if referent is None or referent.id == last or referent.kind is not EntityKind.PERSON:
                continue
            at = self._parsed.at(mention.span)
            tokens = at.tokens(mention.span) if at is not None else None
            if tokens is not None and len(tokens) and tokens.root.dep_ in SUBJECTS:
                return referent.id
        return None

    def _last(self, number: int, reach: int) -> str | None:
        """Who spoke last, no more than ``reach`` passages back."""
        if not self._turns or number - self._turns[-1].passage > reach:
            return None
        return self._turn().speaker

    def _turn(self) -> _Turn:
        """The last turn; where it is told within another's, the other's, unless that is a channel's."""
        last = self._turns[-1]
        for turn in reversed(self._turns[-8:-1]):
            if last.candidate.cue is None or not turn.holds(last.candidate.cue):
                continue
            outer = self._referents.get(turn.speaker or "")
            if last.candidate.pattern is Pattern.OBJECT or outer is None or not outer.agency:
                last = turn
        return last

    def _of_the_turn(
        self, candidate: Candidate, passage: ParsedPassage, number: int
    ) -> tuple[str | None, float]:
        """Who speaks in a quotation without a cue: the last speaker, or whom the sentence before is about."""
        start = passage.passage.span.start
        here = [t for t in self._turns if t.passage == number and t.candidate.end <= candidate.start]
        if here:
            return self._turn().speaker, 0.8
        before = (
            passage.tokens(Span(start, max(start, candidate.start - 1)))
            if candidate.start > start + 1
            else None
        )
        if before is not None and len(before):
            for token in reversed(list(before)):
                if token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
                    found = self._named(passage, token)
                    if found is not None and self._can_speak(self._referents.get(found)):
                        return found, 0.7
                    break
            return None, 0.5
        return self._last(number, reach=1), 0.7

    def _can_speak(self, referent: Referent | None) -> bool:
        return referent is not None and referent.kind in (
            EntityKind.PERSON,
            EntityKind.ORGANIZATION,
            EntityKind.STATE,
        )


def in_order(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Candidates by the place where their cue, else their content, begins."""
    return sorted(
        candidates, key=lambda c: (min(s.start for s in c.content), (c.cue or c.content[0]).start, c.end)
    )
