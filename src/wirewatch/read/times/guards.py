"""Reasons why words that look like a time are none, read from their surroundings and their parse."""

import re
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from wirewatch.lists.times import TimeWords

_BARE = frozenset({"month", "weekday", "season", "often", "spoken-decade", "feast"})
_NAMED = frozenset({"PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "FAC", "LAW"})
_AGE = re.compile(r"[\s-]old\b|[\s-]olds\b|\s+of\s+age\b", re.IGNORECASE)
_AGED = re.compile(r"(?<!decade)(?<!century)[\s-]old$")
_POSSESSIVE = re.compile(r"\b(?:his|her|their|my|our|your)\s+(?:early\s+|late\s+|mid-)?$", re.IGNORECASE)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|from|until|till|to|by|before|after|during|between|and|or|through|late|early|mid|year|fiscal"
    r"|around|circa|for|the|last|next|this|that|a|an|its|his|her|their|our|in the|’s|'s)|[-(,/;–—]|^)[\s-]*$",
    re.IGNORECASE,
)
_SEASON_BEFORE = re.compile(r"\b(?:in|by|since|until|till|during|before|after|from|for)\s+$", re.IGNORECASE)
_NARROWED = re.compile(r"(\S+) (?:of|in) $")
_COUNTING = re.compile(
    r"[$€£¥₩₽#№]\s*$|\b(?:nearly|about|over|some|than|approximately|least)\s+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Judges matches in one parsed passage."""

    text: str
    doc: Doc
    words: TimeWords

    def accepts(self, match: re.Match[str], rule: str) -> bool:
        """False where the words at the match are no time."""
        start, end = match.span()
        if (start and self.text[start - 1].isalnum()) or self.text[end : end + 1].isalnum():
            return False
        tokens = self.doc.char_span(start, end, alignment_mode="expand")
        if tokens is None or self._inside_name(tokens, rule):
            return False
        return self._is_meant(match, tokens, rule)

    def _is_meant(self, match: re.Match[str], tokens: Tokens, rule: str) -> bool:
        """False where the rule's words have another sense here."""
        start, end = match.span()
        if rule == "year":
            return self._year(match, tokens)
        if rule in {"season", "narrowed-unit"}:
            return self._season(match) if rule == "season" else self._narrowed(match, tokens)
        if rule in {"duration", "range-duration", "directed-duration", "unit-long"}:
            aged = _AGE.match(self.text, end) or _AGED.search(match[0])
            return not aged and self._unit(match)
        if rule in {"month", "weekday", "directed-weekday", "directed-month", "month-to-month"}:
            return self._capital(match, rule)
        if rule == "feast" and self._anothers(tokens):
            return False
        own_decade = rule in {"decade", "spoken-decade"} and _POSSESSIVE.search(
            self.text[max(0, start - 40) : start]
        )
        title = rule == "often" and self.text[start].isupper()
        title = title or (rule == "era" and bool(re.search("[a-z]", self.text[start:end])))
        return not own_decade and not title

    def _inside_name(self, tokens: Tokens, rule: str) -> bool:
        """A weekday or month that is part of a longer name: an outlet, a person, a work."""
        if rule not in _BARE:
            return False
        if any(character.isdigit() for character in tokens.text):
            return False
        return any(
            entity.label_ in _NAMED and entity.start < tokens.end and tokens.start < entity.end
            and entity.end - entity.start > len(tokens)
            for entity in tokens.sent.ents
        )  # fmt: skip

    def _capital(self, match: re.Match[str], rule: str) -> bool:
        word = match["month"] if "month" in match.groupdict() else match["weekday"]
        at = match.start("month" if "month" in match.groupdict() else "weekday")
        if not self.text[at].isupper():
            return False
        if rule == "month" and (match["year"] or match["rel"]):
            return True
        token = self.doc.char_span(at, at + len(word), alignment_mode="expand")
        if word in {"may", "march", "mar", "sun", "sat", "mon", "wed", "dec", "jan"}:
            dotted = self.text[at + len(word) : at + len(word) + 1] == "."
            proper = token is not None and token[0].tag_ == "NNP"
            return (
                proper
                and (dotted or word in {"may", "march"})
                and not self.text[at : at + len(word)].isupper()
            )
        return True

    def _anothers(self, tokens: Tokens) -> bool:
        """A feast of another calendar or state, whose day is not that of the list: "Lunar New Year"."""
        if not tokens.start:
            return False
        before = self.doc[tokens.start - 1]
        named = before.text[0].isupper() and before.pos_ in {"ADJ", "PROPN"} and not before.is_sent_start
        return named or before.tag_ in {"POS", "PRP$"}

    def _unit(self, match: re.Match[str]) -> bool:
        """A second as a time, not as a rank."""
        if match["unit"] == "quarter" and (match.groupdict().get("num") or "a") in {"a", "one", "three"}:
            return False  # a fourth part
        if match["unit"] != "second":
            return True
        at = match.start("unit")
        token = self.doc.char_span(at, match.end("unit"), alignment_mode="expand")
        return (
            token is not None
            and token[0].pos_ == "NOUN"
            and not (match.groupdict().get("num") or "a")[0].isalpha()
        )

    def _year(self, match: re.Match[str], tokens: Tokens) -> bool:
        """A number of four digits that counts years: not people, money or a resolution."""
        start = match.start()
        if not match["year"].isdigit():
            return match["year"][0] == "'" and bool(
                re.search(r"\b(?:in|since|of|from|by)\s+$", self.text[max(0, start - 40) : start])
            )
        before = self.text[max(0, start - 40) : start]
        if match.start("year") > start:
            return True  # "the year 2000", "fiscal 1989"
        if _COUNTING.search(before) or self._numbered(before) or self._in_trade_name(tokens):
            return False
        if not 1700 <= int(match["year"]) <= 2100:
            return bool(re.search(r"\b(?:in|since|year)\s+$", before))
        following = tokens[-1].nbor() if tokens.end < len(self.doc) else None
        counts = (
            following is not None
            and following.tag_ == "NNS"
            and following.lower_ not in {"elections", "games"}
        )
        dated = any(token.ent_type_ == "DATE" for token in tokens)
        if counts and not dated:
            return False
        return dated or bool(_YEAR_BEFORE.search(before))

    def _in_trade_name(self, tokens: Tokens) -> bool:
        """The number inside the name of an index, a model or a body: "the Acme 2000 Index"."""
        return any(
            entity.label_ in {"ORG", "PRODUCT"} and entity.start < tokens.start and tokens.end < entity.end
            for entity in tokens.sent.ents
        )

    def _season(self, match: re.Match[str]) -> bool:
        """A season that stands with a year, a direction or a preposition: not a spring or a fall."""
        if match["year"] or match["rel"] or match["dir"]:
            return True
        before = self.text[max(0, match.start() - 20) : match.start()]
        return bool(_SEASON_BEFORE.search(before)) and not re.match(
            r"\s+of\b", self.text[match.end() : match.end() + 10]
        )

    def _narrowed(self, match: re.Match[str], tokens: Tokens) -> bool:
        """A unit that words narrow, or a day that something ends: "late in the day", "to end the day at"."""
        before = self.text[max(0, match.start() - 40) : match.start()]
        if (
            match["unit"] == "day"
            and tokens.start
            and self.doc[tokens.start - 1].lemma_ in self.words.closing
        ):
            return True
        narrowed = _NARROWED.search(before.lower())
        if narrowed is None or (match["unit"] == "day" and narrowed[1] == "end"):
            return False  # "at the end of the day" is an idiom
        return narrowed[1] in self.words.modifiers

    def _numbered(self, before: str) -> bool:
        words = re.findall(r"[a-z]+", before.lower())
        return bool(words) and (
            words[-1] in self.words.numbered
            or (words[-1] == "and" and len(words) > 1 and words[-2] in self.words.numbered)
        )
