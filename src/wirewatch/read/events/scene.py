"""Where parties stand in the parse: from a token to the referents that it speaks of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from wirewatch.lists.lexicon import Lexicon
from wirewatch.model.readings import EntityKind, Mention, MentionForm, Referent
from wirewatch.model.spans import Span
from wirewatch.read.discourse import Discourse
from wirewatch.read.events.syntax import prepositions, spread
from wirewatch.read.parse import ParsedPassage, ParsedReport

ACTING = frozenset(
    {
        EntityKind.PERSON,
        EntityKind.STATE,
        EntityKind.ORGANIZATION,
        EntityKind.PLACE,
        EntityKind.VESSEL,
        EntityKind.OTHER,
    }
)
"""A place acts, and is acted upon, where a sentence says so ("Kyiv asked")."""
OWNED = ("appos", "poss", "amod", "compound", "nmod")
OWNING = ("of", "from", "in", "by")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One passage with the mentions at its tokens: ``heads`` by a mention's root, ``inside`` by any token."""

    passage: ParsedPassage
    heads: Mapping[int, Mention]
    inside: Mapping[int, Mention]
    referents: Mapping[str, Referent]
    lexicon: Lexicon

    def mention(self, token: Token) -> Mention | None:
        """The mention whose root the token is, else a name that it is part of."""
        return self.heads.get(token.i) or self.inside.get(token.i)

    def parties(self, token: Token, *, wide: bool = False, depth: int = 0) -> tuple[str, ...]:
        """Referent ids of the parties that a noun phrase's head speaks of.

        A phrase that is no mention stands for the party it names ("North Korean hackers"); ``wide`` takes
        any noun so ("North Korea's missile programs"), else only people and bodies. Several where the
        mention is a joint one.
        """
        mention = self.mention(token)
        if mention is not None:
            referent = self.referents[mention.referent]
            if referent.members:
                return referent.members
            if referent.kind in ACTING:
                return (referent.id, *self._beside(token, referent.id))
        if wide or token.lemma_.lower() in self.lexicon.groups:
            return self._named_beside(token, depth + 1) if depth < 3 else ()
        return ()

    def _beside(self, token: Token, own: str) -> Iterator[str]:
        """Those who are coordinated before a plural noun: "*Chile* and Peru negotiators" are of two sides."""
        if token.tag_ not in ("NNS", "NNPS"):
            return
        for modifier in token.children:
            if modifier.dep_ not in ("amod", "compound", "nmod") or not modifier.conjuncts:
                continue
            for other in spread(modifier):
                mention = self.mention(other)
                if mention is not None and mention.referent != own:
                    referent = self.referents[mention.referent]
                    yield from (referent.id,) if referent.kind in ACTING else ()

    def _named_beside(self, token: Token, depth: int) -> tuple[str, ...]:
        beside = [t for dep in OWNED for c in token.children if c.dep_ == dep for t in spread(c)]
        for preposition, nouns in prepositions(token).items():
            if preposition in OWNING:
                beside.extend(nouns)
        many = token.tag_ in ("NNS", "NNPS")
        found: list[str] = []
        for other in beside:
            found.extend(self.parties(other, depth=depth))
            if found and not (many and other.conjuncts):
                break
        return tuple(dict.fromkeys(found))

    def kind(self, token: Token) -> EntityKind | None:
        """The kind of what the token speaks of, None where it is no mention."""
        mention = self.mention(token)
        return self.referents[mention.referent].kind if mention is not None else None


def touched(passage: ParsedPassage, span: Span) -> Tokens | None:
    """The tokens that a span of the report touches, found without writing out the passage's text."""
    inside = span.shifted(-passage.passage.span.start)
    if inside.start < 0 or inside.end > passage.passage.span.length:
        return None
    return passage.doc.char_span(inside.start, inside.end, alignment_mode="expand")


def scenes(parsed: ParsedReport, discourse: Discourse, lexicon: Lexicon) -> tuple[Scene, ...]:
    """The passages that tell events, each with its mentions."""
    referents = {referent.id: referent for referent in discourse.referents}
    found = []
    waiting = sorted(discourse.mentions, key=lambda m: m.span)
    for passage in parsed.passages:
        if not passage.told:
            continue
        mine = [m for m in waiting if passage.passage.span.covers(m.span)]
        heads: dict[int, Mention] = {}
        inside: dict[int, Mention] = {}
        for mention in sorted(mine, key=lambda m: (m.form is MentionForm.NAME, m.span.length)):
            tokens = touched(passage, mention.span)
            if tokens is None:
                continue
            heads[tokens.root.i] = mention
            if mention.form is MentionForm.NAME:
                inside.update((token.i, mention) for token in tokens if token.pos_ == "PROPN")
        found.append(Scene(passage=passage, heads=heads, inside=inside, referents=referents, lexicon=lexicon))
    return tuple(found)
