"""What passes from hand to hand: goods among a trigger's arguments, as the text's own words."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from wirewatch.lists.lexicon import Lexicon
from wirewatch.read.events.syntax import spread

LEFT = frozenset({"compound", "amod", "nmod", "nummod", "quantmod", "poss", "det"})
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
            return lexicon.goods[pair] if lexicon.goods[pair] != "none" else None
    for word in (lemma, noun.lower_):
        if word in lexicon.goods:
            return lexicon.goods[word]
    return None


def carried(noun: Token, lexicon: Lexicon) -> str | None:
    """The category of the goods named before a noun of passing ("*arms* shipments", "*oil* exports")."""
    for child in noun.children:
        if child.dep_ in ("compound", "nmod", "amod"):
            for word in (child.lemma_.lower(), child.lower_):
                if word in lexicon.goods:
                    return lexicon.goods[word]
    return None


def named_by(noun: Token, lexicon: Lexicon) -> bool:
    """True where a noun of passing ("supplies", "the sale") names goods beside it."""
    of = [c for p in noun.children if p.lower_ == "of" for c in p.children if c.dep_ == "pobj"]
    return carried(noun, lexicon) is not None or any(True for _ in goods(tuple(of), lexicon))


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
        if deeper or (measured and inner and head.ent_type_ != "MONEY"):
            yield from deeper
            continue
        rules = lexicon.nouns.get(head.lemma_.lower(), ())
        passing = measured or any(rule.goods for rule in rules) or category(head, lexicon) == "goods"
        found = (carried(head, lexicon) if passing else None) or category(head, lexicon)
        if found is None:
            continue
        yield head, found
        for child in head.children:
            if child.dep_ == "appos" and (kind := category(child, lexicon)):
                for token in spread(child):
                    yield token, category(token, lexicon) or kind


def beside(
    heads: tuple[Token, ...],
    found: tuple[Token, ...],
    parties: Callable[[tuple[Token, ...]], tuple[str, ...]],
    lexicon: Lexicon,
) -> tuple[Token, ...]:
    """Things coordinated with goods, which pass with them ("a sword *and a coat*")."""
    if not any(head in found for head in heads):
        return ()
    listed = {
        head
        for head in heads
        if head.pos_ == "NOUN" and head.dep_ == "conj" and head.lemma_.lower() not in lexicon.measures
    }
    return tuple(head for head in heads if head in listed and head not in found and not parties((head,)))


def paid_in(nouns: tuple[Token, ...], found: tuple[Token, ...], lexicon: Lexicon) -> tuple[Token, ...]:
    """What a sum consists of: "ten million dollars *in cash*"."""
    if not any(category(token, lexicon) in MONEY for token in found):
        return ()
    return tuple(noun for noun in nouns if category(noun, lexicon) in MONEY and noun not in found)


def is_sum(head: Token) -> bool:
    """True for a sum of money, which is a quantity: "18 million yen", "$3 billion"."""
    if head.like_num or head.lower_ in ("$", "€", "£", "¥"):
        return True
    return head.ent_type_ == "MONEY" and any(c.like_num or c.dep_ == "nummod" for c in head.children)


def phrase(head: Token) -> str:
    """The words of an item: the noun with the adjectives and nouns before it, no article or number."""
    first = head.i
    for token in reversed(list(head.lefts)):
        if token.dep_ not in LEFT or token.dep_ in DROPPED:
            break
        swallowed = token.ent_type_ == "GPE" and token.dep_ == "compound"
        if swallowed and token.i > 0 and token.nbor(-1).pos_ == "VERB":
            break  # a receiver that the parse takes for part of the name: "giving Ruritania tanks"
        first = token.left_edge.i
    return str(head.doc[first : head.i + 1].text)
