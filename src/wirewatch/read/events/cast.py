"""Tokens to referents, with pronouns that only the statement around them resolves."""

from dataclasses import dataclass

from spacy.tokens import Token

from wirewatch.lists.lexicon import Lexicon
from wirewatch.model.readings import EntityKind, Mode, Statement
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.syntax import subjects

OWN = frozenset({"we", "i", "us", "me", "ourselves", "our", "my"})
MANY = frozenset({"they", "their"})
THIRD = frozenset({"it", "he", "she", "they"})
THEIRS = frozenset({"its", "his", "her", "their"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Tokens to referents, pronouns that nothing else resolves to the speaker."""

    scene: Scene
    said: Statement | None

    def named(self, tokens: tuple[Token, ...], *, wide: bool = False) -> tuple[str, ...]:
        """The referent ids of those whom the tokens name, each once."""
        return tuple(dict.fromkeys(id for token in tokens for id in self._of(token, wide)))

    def _reported(self, token: Token) -> tuple[str, ...]:
        """Whom a pronoun in reported speech stands for, where nothing else tells: "Lima said *it* would"."""
        verb = token.head
        if token.lower_ not in THIRD or token.dep_ not in ("nsubj", "nsubjpass") or verb.dep_ != "ccomp":
            return ()
        if self.scene.mention(token) is not None or not _says(verb.head, self.scene.lexicon):
            return ()
        told = (id for above in subjects(verb.head) for id in self.scene.parties(above))
        return tuple(id for id in told if self._fits(token, id))

    def kind(self, id: str) -> EntityKind:
        """The kind of a referent."""
        return self.scene.referents[id].kind

    def _of(self, token: Token, wide: bool) -> tuple[str, ...]:
        named = self.scene.parties(token, wide=wide) or self._reported(token)
        if named or self.said is None or self.said.speaker is None:
            return named
        third = token.lower_ in THIRD and self.said.mode is not Mode.DIRECT
        spoken = token.lower_ in OWN or (third and self._fits(token, self.said.speaker))
        owned = any(c.dep_ == "poss" and self._own(c, token) for c in token.children)
        return (self.said.speaker,) if spoken or owned else ()

    def _own(self, owner: Token, owned: Token) -> bool:
        """True where the speaker's own side is meant: "our army", in reported speech "*his* government"."""
        if owner.lower_ in OWN:
            return True
        if self.said is None or self.said.speaker is None or self.said.mode is Mode.DIRECT:
            return False
        theirs = owner.lower_ in THEIRS and self._fits(owner, self.said.speaker)
        return theirs and owned.lemma_.lower() in self.scene.lexicon.groups

    def _fits(self, pronoun: Token, id: str) -> bool:
        """True where a pronoun of the third person may speak of a referent: *they* of no single person."""
        known = self.scene.referents[id]
        one = known.kind is EntityKind.PERSON and not known.collective
        return not (one and pronoun.lower_ in MANY)


def _says(verb: Token, lexicon: Lexicon) -> bool:
    return any(verb.lemma_ in lexicon.status[name].verbs for name in ("alleged", "denied", "pledged"))
