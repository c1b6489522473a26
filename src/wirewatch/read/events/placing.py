"""When and where: the time expression and the place that belong to a trigger."""

import bisect
from datetime import date, timedelta

from spacy.tokens import Token

from wirewatch.lists.lexicon import Lexicon
from wirewatch.model.readings import EntityKind, EventDate, Interval, Mention, MentionForm, TimeExpression
from wirewatch.model.reports import Report
from wirewatch.model.spans import Span
from wirewatch.read.events.scene import Scene, touched
from wirewatch.read.events.syntax import hanging, prepositions, verb_above

ENACTING = frozenset({"resolution", "law", "order", "decree", "act", "directive", "regulation", "ruling"})
TIED = frozenset({"dobj", "nsubjpass", "nsubj", "attr", "npadvmod", "conj", "appos", "dative"})
DATED = frozenset({"DATE", "TIME"})
PLACES = frozenset({EntityKind.PLACE, EntityKind.STATE})
RECENT = timedelta(days=60)
"""What "has" may still speak of with a day of its own ("has fired two missiles since May")."""
IN = ("in", "at", "near", "outside", "inside")


def date_of(word: Token, scene: Scene, times: tuple[TimeExpression, ...], report: Report) -> EventDate | None:
    """The date that modifies the trigger, its objects or the verb it continues; None where none does."""
    sentence = scene.passage.span(word.sent)
    starts = [t.span.start for t in times]
    inside = times[bisect.bisect_left(starts, sentence.start) : bisect.bisect_left(starts, sentence.end)]
    verb = word if word.pos_ == "VERB" else verb_above(word)
    verbs = [v for v in (word, verb) if v is not None]
    if verb is not None and verb.dep_ in ("conj", "xcomp") and verb.head.pos_ == "VERB":
        verbs.append(verb.head)
    verbs.extend(_beginnings(word, scene.lexicon))
    for governor in verbs:
        for time in inside:
            tokens = touched(scene.passage, time.span)
            if time.interval is None or tokens is None or _closed(governor, time.interval, report):
                continue
            if _governs(governor, tokens.root, scene.lexicon):
                return EventDate(interval=time.interval, text=time.span.words(report.text))
    return _enacted(word, scene, inside, report)


def _closed(governor: Token, interval: Interval, report: Report) -> bool:
    """True for a past in which no present perfect stands: "has aided it since the war of *2022*"."""
    perfect = any(c.dep_ == "aux" and c.lower_ in ("has", "have", "'ve", "’ve") for c in governor.children)
    if not perfect or governor.tag_ != "VBN" or report.day is None:
        return False
    if any(c.tag_ in ("MD", "TO") for c in governor.children):
        return False
    return date.fromisoformat(interval.last) < report.day - RECENT


def _beginnings(word: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """The verbs by which a noun's deed is said to have come about: "the war, which *began* in May"."""
    if word.pos_ != "NOUN":
        return ()
    occurring = lexicon.outcomes.occurring["verbs"]
    hanging = (*word.children, *(c for of in prepositions(word).get("of", ()) for c in of.children))
    return tuple(c for c in hanging if c.dep_ in ("relcl", "acl") and c.lemma_ in occurring)


def _enacted(
    word: Token, scene: Scene, inside: tuple[TimeExpression, ...], report: Report
) -> EventDate | None:
    """The date of the resolution or law that does the deed ("a resolution adopted in March froze ...")."""
    for subject in (c for c in word.children if c.dep_ == "nsubj"):
        if scene.kind(subject) is not EntityKind.INSTRUMENT and subject.lemma_.lower() not in ENACTING:
            continue
        around = scene.passage.span(subject.doc[subject.left_edge.i : subject.right_edge.i + 1])
        for time in inside:
            if time.interval is not None and around.covers(time.span):
                return EventDate(interval=time.interval, text=time.span.words(report.text))
    return None


def _governs(governor: Token, token: Token, lexicon: Lexicon) -> bool:
    """True where neither a verb nor another deed's noun stands between the governor and the token."""
    for above in (token, *token.ancestors):
        if above.i == governor.i:
            return True
        if above.pos_ in ("VERB", "AUX") and above.i != token.i:
            return False
        if above.pos_ == "PROPN" and above.lemma_.lower() in lexicon.accords:
            return False  # the year of a treaty is not that of what is done to it
        if (
            above.pos_ == "NOUN"
            and above.i != token.i
            and above.dep_ not in TIED
            and above.ent_type_ not in DATED
        ):
            return False
    return False


def place_of(word: Token, scene: Scene, report: Report) -> str | None:
    """The place that the trigger or one of its objects is said to be in."""
    for preposition in IN:
        for nouns in hanging(word, preposition):
            mention = _named(nouns[0], scene)
            if mention is not None:
                return _bare(mention.span, report)
    return None


def _named(noun: Token, scene: Scene) -> Mention | None:
    """The place that a noun names, or that is named before it or after "of" ("the port *of Kobe*")."""
    of = (t for t in prepositions(noun).get("of", ()))
    before = (c for c in noun.children if c.dep_ in ("compound", "nmod", "poss"))
    for token in (noun, *before, *of):
        mention = scene.mention(token)
        if mention is None or mention.form is MentionForm.PRONOUN:  # "in its war" names no place
            continue
        if scene.referents[mention.referent].kind in PLACES:
            return mention
    return None


def _bare(span: Span, report: Report) -> str:
    words = span.words(report.text)
    return words[4:] if words.lower().startswith("the ") else words
