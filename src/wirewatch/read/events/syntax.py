"""What stands where around a verb or noun in the parse: subjects, objects, prepositions, clauses.

All functions take and give spaCy tokens; labels are those of the ClearNLP scheme that spaCy's English
pipelines use.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

HANGING = frozenset({"prep", "pobj", "dobj", "dative", "agent", "conj", "amod", "npadvmod"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECTS = frozenset({"nsubj", "csubj"})
RELATIVE = frozenset({"WDT", "WP", "WP$"})
CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl", "relcl", "pcomp", "conj", "csubj", "parataxis"})
SUSPECTING = frozenset({"suspicion", "charge", "accusation", "allegation", "count", "ground"})
OBJECT_CONTROL = frozenset({"of", "from", "for", "into", "with"})
COMPOUND = frozenset({"according", "due", "thanks", "prior", "owing", "compared", "contrary"})
"""Words that make a preposition of their own with the one after them ("according to")."""
HAVING = frozenset(
    {
        "have",
        "make",
        "take",
        "get",
        "seek",
        "win",
        "use",
        "lack",
        "see",
        "find",
        "launch",
        "begin",
        "need",
        "announce",
        "express",
    }
)
"""Verbs whose subject has the plan, chance or right that their object names."""
MUTUAL = frozenset({"between", "with"})
HELPING = frozenset({"help", "support", "assist", "aid", "back", "solidarity", "assistance", "backing"})
SUBJECT_CONTROL = frozenset(
    {"promise", "vow", "threaten", "pledge", "offer", "use", "call", "phone", "telephone", "visit", "meet"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments:
    """Who and what stands beside a trigger; each group is expanded over coordination.

    ``near`` are the arguments that stand in the trigger's own clause, for its span.
    """

    subjects: tuple[Token, ...] = ()
    objects: tuple[Token, ...] = ()
    datives: tuple[Token, ...] = ()
    prepositions: dict[str, tuple[Token, ...]] = field(default_factory=dict)
    near: tuple[Token, ...] = ()


def spread(head: Token) -> Iterator[Token]:
    """The token and what is coordinated with it, in the order of the text."""
    yield head
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ != "VERB":
            yield from spread(child)


def is_passive(verb: Token) -> bool:
    """True where the verb's subject is what it is done to."""
    if any(child.dep_ in ("nsubjpass", "auxpass", "agent") for child in verb.children):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not _own_subjects(verb):
        head = verb.head
        return head.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children) and is_passive(head)
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and not _own_subjects(verb)


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for; any other token itself."""
    if token.tag_ not in RELATIVE:
        return token
    clause = next((a for a in token.ancestors if a.dep_ == "relcl"), None)
    return clause.head if clause is not None else token


def _own_subjects(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "csubj")]


def subjects(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """Who does what an active verb says: its own subject, or the one that controls it."""
    own = [c for c in verb.children if c.dep_ in SUBJECTS or c.dep_ == "nsubjpass"]
    told = [c for c in verb.children if c.dep_ == "ccomp"]
    if own and depth and own[0].lower_ == "it" and told:  # "it was recalled that he ..., by ..."
        return subjects(told[0], depth + 1)
    if own:
        return tuple(t for s in own for t in spread(antecedent(s)))
    if depth > 6:
        return ()
    return _controlling(verb, depth + 1)


def _controlling(verb: Token, depth: int) -> tuple[Token, ...]:
    """The subject that a verb without one takes over from the clause it stands in."""
    head = verb.head
    found: tuple[Token, ...] = ()
    match verb.dep_:
        case "conj" if verb.tag_ in FINITE and head.tag_ == "VB" and head.dep_ in ("xcomp", "ccomp"):
            found = subjects(head.head, depth)  # "urged them to wait and *left*"
        case "conj" if resumes(head, verb) and head.dep_ == "ccomp":
            found = subjects(head.head, depth)  # "said they had come and *praised* them"
        case "conj" | "advcl" | "ccomp" | "dep" | "acomp" | "attr" if head.pos_ in ("VERB", "AUX"):
            found = subjects(head, depth)
        case "xcomp" if head.pos_ in ("VERB", "AUX"):
            own = () if head.lemma_ in SUBJECT_CONTROL else _governed(head)
            found = own or subjects(head, depth)
        case "xcomp" if head.pos_ == "ADJ":
            found = subjects(head if _own_subjects(head) else head.head, depth)
        case "pcomp" if head.lower_ == "in" and (helped := _helped(head.head)):
            found = helped
        case "pcomp" if head.head.pos_ in ("VERB", "AUX"):
            own = _governed(head.head) if head.lower_ in OBJECT_CONTROL else ()
            found = own or subjects(head.head, depth)
        case "pcomp" if head.head.pos_ == "ADJ":
            found = subjects(head.head.head, depth)
        case "pcomp":
            found = _owners(head.head, depth) or _beside_noun(head.head, depth)
        case "acl" if verb.tag_ == "VBG":
            found = tuple(spread(head))
        case "acl" if verb.tag_ == "VBD" and any(c.dep_ == "dobj" for c in verb.children):
            found = tuple(spread(head))  # "The tanker, the Orla, *handed* over the oil", as the parse has it
        case "acl" if verb.tag_ != "VBN":
            found = _owners(head, depth)
    return found


def _beside_noun(noun: Token, depth: int) -> tuple[Token, ...]:
    """Who does what hangs on a noun: the suspect of "held *him* on suspicion of", else the subject."""
    above = verb_above(noun)
    if above is None:
        return ()
    suspects = _governed(above) if noun.lemma_.lower() in SUSPECTING and noun.dep_ == "pobj" else ()
    return suspects or subjects(above, depth)


def _helped(word: Token) -> tuple[Token, ...]:
    """Who is helped in doing what a clause says: "support to *the army* in holding the line"."""
    nouns = [c for c in word.children if c.dep_ == "dobj"] if word.pos_ == "VERB" else [word]
    if word.lemma_ in HELPING:
        return _governed(word)
    for noun in nouns:
        if noun.lemma_ in HELPING:
            return tuple(t for w in ("to", "for", "with") for t in prepositions(noun, word).get(w, ()))
    return ()


def _governed(verb: Token) -> tuple[Token, ...]:
    """The verb's object, which does what the clause below the verb says ("accused *him* of lying")."""
    return tuple(t for c in verb.children if c.dep_ == "dobj" for t in spread(antecedent(c)))


def _owners(noun: Token, depth: int) -> tuple[Token, ...]:
    """Whose plan, ability or charge it is: the possessor, else the subject of the verb above."""
    owners = [c for c in noun.children if c.dep_ in ("poss", "amod", "compound", "nmod")]
    above = next((a for a in noun.ancestors if a.pos_ in ("VERB", "AUX")), None)
    if above is not None and above.lemma_ in HAVING and not any(o.dep_ == "poss" for o in owners):
        return subjects(above, depth)
    return tuple(t for o in owners for t in spread(o))


def objects(verb: Token) -> tuple[Token, ...]:
    """What an active verb is done to, relative pronouns resolved."""
    own = [c for c in verb.children if c.dep_ == "dobj"] or list(_raised(verb))
    if own:
        return tuple(t for o in own for t in spread(antecedent(o)))
    if verb.dep_ == "relcl" and _own_subjects(verb) and not _gap_filled(verb):
        return (verb.head,)
    return ()


def _raised(verb: Token) -> Iterator[Token]:
    """Whom a clause without a tense has as its subject: "allowed *them* to land", "found *him* guilty"."""
    for clause in verb.children:
        bare = clause.pos_ == "ADJ" or any(c.tag_ == "TO" for c in clause.children)
        if clause.dep_ == "ccomp" and bare:
            yield from (c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass"))


def _gap_filled(verb: Token) -> bool:
    """True where a relative clause has its antecedent in another place than the object."""
    return any(
        c.tag_ in RELATIVE or c.tag_ == "WRB" for c in verb.subtree if c.head in (verb, *verb.children)
    )


def prepositions(*heads: Token) -> dict[str, tuple[Token, ...]]:
    """What follows each preposition under the heads, by preposition in lower case."""
    found: dict[str, list[Token]] = {}
    for head in heads:
        for prep in head.children:
            if prep.dep_ not in ("prep", "dative", "agent") or prep.pos_ not in ("ADP", "SCONJ", "VERB"):
                continue
            for child in prep.children:
                if child.dep_ == "pobj":
                    found.setdefault(prep.lower_, []).extend(spread(antecedent(child)))
                elif child.dep_ == "prep" and prep.lower_ not in COMPOUND:
                    for inner in child.children:
                        if inner.dep_ == "pobj":
                            found.setdefault(child.lower_, []).extend(spread(inner))
    return {word: tuple(tokens) for word, tokens in found.items()}


def anywhere(head: Token, preposition: str) -> tuple[Token, ...]:
    """What a preposition brings that hangs lower than it should ("stolen from the shop *by* a gang")."""
    return next(iter(hanging(head, preposition)), ())


def hanging(head: Token, preposition: str) -> Iterator[tuple[Token, ...]]:
    """All that a preposition brings below the head, in its own clause; times left aside."""
    for child in head.children:
        if child.dep_ not in HANGING or child.pos_ in ("VERB", "AUX"):
            continue
        if child.lower_ == preposition and child.dep_ in ("prep", "agent"):
            found = tuple(t for c in child.children if c.dep_ == "pobj" for t in spread(c))
            if found and found[0].ent_type_ not in ("DATE", "TIME"):
                yield found
        yield from hanging(child, preposition)


def arguments(verb: Token) -> Arguments:
    """The arguments of a verb, passive voice turned into active."""
    passive = is_passive(verb)
    agents = tuple(t for c in verb.children if c.dep_ == "agent" for p in c.children for t in spread(p))
    done_to = objects(verb)
    preps = prepositions(verb, *done_to)
    datives = tuple(
        t for c in verb.children if c.dep_ == "dative" and c.pos_ not in ("ADP",) for t in spread(c)
    )
    near = tuple(c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "dobj", "dative", "agent"))
    if not passive:
        return Arguments(
            subjects=subjects(verb), objects=done_to, datives=datives, prepositions=preps, near=near
        )
    agents = agents or anywhere(verb, "by")
    patients = (verb.head,) if verb.dep_ == "acl" and not _own_subjects(verb) else subjects(verb)
    if verb.dep_ != "acl":  # "a pact *between the two* was signed"
        preps = {**{w: t for w, t in prepositions(*patients).items() if w in MUTUAL}, **preps}
    if done_to:
        return Arguments(subjects=agents, objects=done_to, datives=patients, prepositions=preps, near=near)
    return Arguments(subjects=agents, objects=patients, datives=datives, prepositions=preps, near=near)


def negated(token: Token) -> bool:
    """True where a word beside the token says that it is not so."""
    if any(c.dep_ == "neg" or c.lower_ in ("never", "neither", "nor") for c in token.children):
        return True
    return any(
        g.lower_ in ("no", "nobody", "none", "nothing")
        or any(d.lower_ == "no" for d in g.children if d.dep_ == "det")
        for g in token.children
        if g.dep_ in ("nsubj", "dobj", "nsubjpass", "det")
    )


def verb_above(token: Token) -> Token | None:
    """The nearest verb that governs the token."""
    return next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), None)


def blamed(noun: Token) -> tuple[Token, ...]:
    """Who is blamed for what a noun tells: "blamed *the gang* for the theft"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("for", "of", "over"):
        return ()
    verb = noun.head.head
    if verb.dep_ == "acl":  # "blamed a gang called the Owls for the theft"
        return (verb.head,) if verb.head.dep_ == "dobj" else ()
    return objects(verb) if verb.pos_ == "VERB" else ()


def resumes(first: Token, joined: Token) -> bool:
    """True for a verb in the past that is joined to one in the perfect: the clause above goes on with it.

    "Denied that it had attacked them and *blamed* the army".
    """
    helped = any(c.dep_ == "aux" for c in first.children)
    alone = not any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in joined.children)
    return first.tag_ == "VBN" and joined.tag_ == "VBD" and helped and alone
