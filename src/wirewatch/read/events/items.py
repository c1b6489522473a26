"""What passes from hand to hand: goods among a trigger's arguments, as the text's own words."""

from collections.abc import Iterator

from spacy.tokens import Token

from wirewatch.lists.lexicon import Lexicon
from wirewatch.read.events.syntax import spread

LEFT = frozenset({"compound", "amod", "nmod", "nummod", "quantmod", "poss", "det", "advmod"})
DROPPED = frozenset({"det", "nummod", "quantmod", "poss", "predet"})
MONEY = frozenset({"money", "crypto"})


def category(noun: Token, lexicon: Lexicon) -> str | None:
    """The category of goods that a noun, or the noun with the word before it, belongs to."""
    lemma = noun.lemma_.lower()
    if noun.ent_type_ == "MONEY":
        return "money"
    if noun.i > noun.sent.start:
        pair = f"{noun.nbor(-1).lemma_.lower()} {lemma}"
        if pair in lexicon.goods:
            return lexicon.goods[pair]
    for word in (lemma, noun.lower_):
        if word in lexicon.goods:
            return lexicon.goods[word]
    for child in noun.children:  # "arms supplies", "oil tankers", "an Aurus"
        if child.dep_ in ("compound", "nmod") and child.lemma_.lower() in lexicon.goods:
            return lexicon.goods[child.lemma_.lower()]
    return None


def goods(heads: tuple[Token, ...], lexicon: Lexicon) -> Iterator[tuple[Token, str]]:
    """The goods that noun phrases name, each with its category; through measures to what they measure."""
    for head in heads:
        inner = [
            t
            for p in head.children
            if p.lower_ == "of"
            for c in p.children
            if c.dep_ == "pobj"
            for t in spread(c)
        ]
        measured = head.lemma_.lower() in lexicon.measures or head.like_num
        deeper = list(goods(tuple(inner), lexicon)) if measured else []
        if deeper:
            yield from deeper
            continue
        found = category(head, lexicon)
        if found is None:
            continue
        yield head, found
        for child in head.children:
            if child.dep_ == "appos" and (kind := category(child, lexicon)):
                for token in spread(child):
                    yield token, category(token, lexicon) or kind


def phrase(head: Token) -> str:
    """The words of an item: the noun with the adjectives and nouns before it, no article or number."""
    first = head.i
    for token in reversed(list(head.lefts)):
        if token.dep_ not in LEFT or token.dep_ in DROPPED:
            break
        first = token.left_edge.i
    return str(head.doc[first : head.i + 1].text)
