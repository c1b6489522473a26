"""What a governing word makes of the deed below it: its signature, by lemma, particle and complement."""

from collections.abc import Iterator

from spacy.tokens import Token

from wirewatch.lists.outcomes import OutcomeWords, Signature, Takes

PARTS = {"VERB": "verbs", "AUX": "verbs", "NOUN": "nouns", "PROPN": "nouns", "ADJ": "adjectives"}
ENDINGS = (
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("es", ("e", "")),
    ("s", ("",)),
    ("ed", ("e", "")),
    ("ing", ("e", "")),
)
"""Endings of verbs and nouns with what the lemma has in their place."""


def signature(
    head: Token, takes: Takes, words: OutcomeWords, *, paired: bool = False, part: str | None = None
) -> Signature | None:
    """The signature of a governing word for a kind of complement.

    A particle or preposition beside a verb may be part of it ("call off", "call for"); ``paired``: must be.
    ``part``: the part of speech to take it for.
    """
    part = part or PARTS.get(head.pos_)
    if part is None:
        return None
    after = [c for c in head.children if c.dep_ in ("prt", "prep", "advmod") and c.i > head.i]
    for lemma in lemmas(head):
        pairs = (words.signatures.get((part, takes, f"{lemma} {c.lower_}")) for c in after)
        found = next((s for s in pairs if s is not None), None)
        if found is None and not paired:
            found = words.signatures.get((part, takes, lemma))
        if found is not None:
            return found
    return None


def lemmas(word: Token) -> Iterator[str]:
    """The tagger's lemma, then the regular ones that the form may have ("hopes": not only "hop")."""
    yield word.lemma_.lower()
    form = word.lower_
    for ending, puts in ENDINGS:
        stem = form[: -len(ending)]
        if form.endswith(ending) and len(stem) > 2:
            yield from (stem + put for put in puts)
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def beside(head: Token, takes: Takes, words: OutcomeWords, *deps: str) -> Signature | None:
    """The signature of a word that a verb says of its subject, or of the subject itself."""
    others = (c for c in head.children if c.dep_ in deps)
    return next((s for c in others if (s := signature(c, takes, words)) is not None), None)
