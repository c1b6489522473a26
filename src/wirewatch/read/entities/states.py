"""States: capitals that act for them."""

from wirewatch.read.entities.names import Name

_PLACED = frozenset(
    {"in", "at", "near", "outside", "around", "across", "through", "into", "visit", "leave", "reach"}
)


def acts(name: Name) -> bool:
    """True where a capital stands for its state: it is not where something is."""
    root = name.tokens.root
    head = root
    while head.dep_ in ("conj", "appos", "compound") and head.head.ent_type_ in ("GPE", "LOC", "ORG"):
        head = head.head
    if head.dep_ in ("nsubj", "nsubjpass", "agent", "poss"):
        return True
    if head.dep_ == "pobj":
        return head.head.lower_ in ("between", "by", "with", "against", "for", "to", "of") and not _goes(
            head.head.head.lemma_
        )
    return head.dep_ in ("dobj", "dative", "amod", "compound", "nmod") and head.head.lemma_ not in _PLACED


def _goes(lemma: str) -> bool:
    return lemma in (
        "go",
        "travel",
        "fly",
        "return",
        "come",
        "arrive",
        "visit",
        "trip",
        "move",
        "head",
        "drive",
        "flight",
    )
