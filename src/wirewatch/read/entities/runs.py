"""Runs of capitalized words, with what joins them: hyphens, particles, "of", legal forms."""

from collections.abc import Iterator, Sequence

from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.model.readings import EntityKind
from wirewatch.read.entities.capitals import is_capital
from wirewatch.read.entities.hits import Hit
from wirewatch.read.parse import ParsedPassage

HYPHENS = frozenset({"-", "‐", "‑"})
CONNECTORS = frozenset({"of", "for", "on"})
_MONTHS_THAT_ARE_NAMES = frozenset({"May", "June", "April", "August"})
_LEGAL_FORMS = frozenset({"Ltd.", "Ltd", "Inc.", "Inc", "LLC", "L.L.C.", "S.A.", "Limited"})
_LONGEST_NUMBER = 3


class Runs:
    """Runs of a passage, as pairs of token numbers (end exclusive), in order, without overlap.

    A demonym begins no run, unless it opens the name of a body that no state has ("Nordic Union").
    """

    def __init__(self, passage: ParsedPassage, known: Sequence[Hit], gazetteer: Gazetteer) -> None:
        self._doc = passage.doc
        self._gazetteer = gazetteer
        self._heads = gazetteer.bodies.heads | gazetteer.heads.before_of
        self._whole: dict[int, Hit] = {}
        self._demonyms: set[int] = set()
        self._of_states: set[int] = set()
        for hit in known:
            tokens = range(hit.start, hit.end)
            if not hit.adjective:
                self._whole.update(dict.fromkeys(tokens, hit))
                continue
            self._demonyms.update(tokens)
            if hit.known.entry.kind is EntityKind.STATE:
                self._of_states.update(tokens)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        at = 0
        while at < len(self._doc):
            if at not in self._whole and not self._begins(at):
                at += 1
                continue
            end = self._end(at)
            yield at, end
            at = end

    def _begins(self, at: int) -> bool:
        """True at a capital, and at a demonym that is part of a name."""
        doc, bodies = self._doc, self._gazetteer.bodies
        if at not in self._demonyms:
            return is_capital(doc[at])
        last = at + 1
        while last < len(doc) and last not in self._demonyms and is_capital(doc[last]):
            last += 1
        head = doc[last - 1]
        if last == at + 1 or head.text not in bodies.heads:
            return False
        return head.lower_ not in bodies.last_words | bodies.voices or at not in self._of_states

    def _end(self, start: int) -> int:
        """Where the run ends that begins here."""
        end, joined = start + (start in self._demonyms), False
        while end < len(self._doc):
            if end in self._whole:
                end = self._whole[end].end
            elif (joined or end not in self._demonyms) and is_capital(self._doc[end]):
                end += 1
            else:
                longer = self._by_sign(end) or self._by_word(start, end)
                if longer is None:
                    break
                joined, end = self._doc[end].text in CONNECTORS, longer
        return end

    def _goes_on(self, at: int) -> bool:
        return at < len(self._doc) and (at in self._whole or is_capital(self._doc[at]))

    def _by_sign(self, end: int) -> int | None:
        """Where the run goes on after a hyphen or the comma before "Ltd."; None where it does not."""
        doc, here = self._doc, self._doc[end]
        if end + 1 >= len(doc):
            return None
        follower = doc[end + 1]
        if here.text in HYPHENS and not here.whitespace_ and not doc[end - 1].whitespace_:
            part = follower.text[0].isupper() or (len(follower.text) < 6 and end - 1 not in self._whole)
            return end + 2 if follower.is_alpha and part else None
        return end + 2 if here.text == "," and follower.text in _LEGAL_FORMS else None

    def _by_word(self, start: int, end: int) -> int | None:
        """Where the run goes on after a particle, "of", "and" or the surname May; None where it does not."""
        doc, here = self._doc, self._doc[end]
        if here.text in _MONTHS_THAT_ARE_NAMES and doc[end - 1].text in self._gazetteer.names.genders:
            return end + 1
        if self._is_number(start, end):
            return end + 1
        if here.text in self._gazetteer.names.particles:
            at = end + 1
            while at < len(doc) and doc[at].text in self._gazetteer.names.particles:
                at += 1
            return at if self._goes_on(at) and doc[at].ent_type_ in ("PERSON", "") else None
        if not any(token.text in self._heads for token in doc[start:end]):
            return None
        return self._by_connector(start, end)

    def _is_number(self, start: int, end: int) -> bool:
        """True at the number that ends a ship's name ("the Hai Feng 7"): after two words and the article."""
        doc, here = self._doc, self._doc[end]
        if not here.text.isdigit() or len(here.text) > _LONGEST_NUMBER or end - start < 2:
            return False
        if here.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT") or start == 0:
            return False
        known = any(at in self._whole for at in range(start, end))
        nouns = {doc[start - 1].lower_, doc[start].lower_}
        ship = bool(nouns & ({"the"} | self._gazetteer.heads.vessels))
        headed = any(t.text in self._heads | self._gazetteer.heads.instruments for t in doc[start:end])
        goes_on = end + 1 < len(doc) and (doc[end + 1].pos_ == "NOUN" or is_capital(doc[end + 1]))
        return ship and not known and not headed and not goes_on

    def _by_connector(self, start: int, end: int) -> int | None:
        """Where the name of a body goes on after "of", "for" or "and"; before its state it does not."""
        doc, here = self._doc, self._doc[end]
        run = doc[start:end]
        if here.text in CONNECTORS:
            stated = end + 1 in self._whole and self._whole[end + 1].known.entry.state
            if here.text == "of" and ((len(run) > 1 and stated) or any(t.text == "of" for t in run)):
                return None
            at = end + 1 + (end + 1 < len(doc) and doc[end + 1].text == "the")
            return at if self._goes_on(at) else None
        if here.text == "and" and self._goes_on(end + 1) and any(t.text in CONNECTORS for t in run):
            inside = here.ent_type_ in ("ORG", "LAW", "FAC") and doc[end + 1].ent_iob_ == "I"
            return end + 1 if inside and end + 1 not in self._whole else None
        return None
