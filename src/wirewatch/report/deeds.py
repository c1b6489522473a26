"""The words in which an event is told: whole, and without the tail that says who said it."""

import re
from collections.abc import Sequence

from wirewatch.model.readings import Status
from wirewatch.model.spans import Span
from wirewatch.report.attribution import in_its_words
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.telling import heard
from wirewatch.report.wording import balanced, clause, plain, shorten

_LONGEST = 320
_LONGEST_CLAUSE = 240
_FEW_WORDS = 5
_SHORT = 6
"""Words of a telling that a fuller one goes before."""
_LONG_TAIL = 12
"""Words of a speaker with his office, at most."""

_SAYS = re.compile(
    r"(?: (?:that|which|who)\b[^.;]{0,60}?)?[\s,]*(?:has |have |had |also |later )?"
    r"(?:said|says|say|told|tells|added|adds|reported|reports|stated|wrote|announced|claimed|confirmed"
    r"|explained|noted|insisted|according to|informed|recounted)\b"
)
_WHO = re.compile(r"(?:[A-Z]|(?:an?|the|his|her|its|their|one|two|three|several|some|many)\b)")
_OPENINGS = re.compile(
    r"(?i)(?:\w+ (?:which|whom)|that|which|who|whom|whose|and|but|or|when|while|if|as"
    r"|was|were|is|are|had|has)\b"
)
_OBJECT = re.compile(r"[\w ,'’-]{1,80}? of (?:having |being )?\w+ing\b")
"""``Ostrel of having landed crates``: what follows "accuses", and no sentence."""
_ARTICLE = re.compile(r"(?i)(?:an?|the|this|its|his|her|their) ")
_ASIDE = re.compile(r"(?:,|—|–) (?:where|while|whereas|although|though|when|after|because) ")
_BROKEN = re.compile(r"[,;:.“”\"()]")
_NEAR = 60
"""Characters from the beginning of an aside to its verb, at most."""
_RELATIVE = re.compile(r"(?:[—–-]|,) (?:which|who|whom|whose|that) ")


def event_words(members: Sequence[Member], lookup: Lookup) -> str:
    """The event in a report's own words: its span where that has a subject, else what stands around it."""

    def worse(member: Member) -> tuple[int, bool]:
        return -_whole(member, lookup), len(member.span.words(member.report.text).split()) < _SHORT

    best = min(heard(members, lookup), key=worse)
    text = best.report.text
    if _whole(best, lookup):
        return shorten(balanced(plain(_deed(best, lookup).words(text)).strip(" ,;")), _LONGEST).replace(
            ",”", "”"
        )
    aside = _aside(best, lookup)
    if aside is not None:
        return shorten(balanced(plain(aside.words(text))), _LONGEST)
    trigger = best.event.trigger if best.event else best.span
    said = _said(best, lookup)
    if said is not None:
        return balanced(clause(text, said, trigger, _LONGEST_CLAUSE).strip(" ,;").removeprefix("that "))
    if _is_named(best):
        return shorten(balanced(plain(best.span.words(text))), _LONGEST)
    return clause(text, lookup.sentence(best), trigger, _LONGEST_CLAUSE)


def _aside(member: Member, lookup: Lookup) -> Span | None:
    """The clause of another clause in which the deed is told: "…, where *three more were hurt*".

    None where it is told otherwise, or where the clause begins too far from it.
    """
    if member.event is None:
        return None
    text, end = member.report.text, member.span.end
    trigger, sentence = member.event.trigger, lookup.sentence(member)
    opening = list(_ASIDE.finditer(text, sentence.start, trigger.start))
    if not opening:
        return None
    start = opening[-1].end()
    between = text[start : trigger.start]
    if not between.strip() or len(between) > _NEAR or _BROKEN.search(between) or _OPENINGS.match(between):
        return None
    return Span(start, end) if len(text[start:end].split()) >= _FEW_WORDS else None


def _is_named(member: Member) -> bool:
    """True for what someone alleges by a noun ("a theft that …"): its sentence tells more than is alleged."""
    event, words = member.event, member.span.words(member.report.text)
    alleged = event is not None and event.status is Status.ALLEGED and event.holder is not None
    return alleged and len(words.split()) >= _FEW_WORDS and _ARTICLE.match(words) is not None


def _whole(member: Member, lookup: Lookup) -> int:
    """2 where the event's span is a sentence that names its actor, 1 where it can be told as one."""
    if member.event is None:
        return 0
    span, trigger = member.span, member.event.trigger
    words = _deed(member, lookup).words(member.report.text)
    before = member.report.text[span.start : trigger.start]
    if len(words.split()) < _FEW_WORDS or _OPENINGS.match(words) or _RELATIVE.search(before):
        return 0
    actors = set(member.event.actors)
    opening = [
        m.span.start
        for m in lookup.mentions.get(member.report.id, ())
        if span.covers(m.span) and m.span.end <= trigger.start and m.referent in actors
    ]
    if not opening or min(opening) - span.start > 30:
        return 0
    return 2 if words[0].isupper() or words[0].isdigit() else 1


def _deed(member: Member, lookup: Lookup) -> Span:
    """The event's span without a tail that says who said it (", a harbour pilot" before "said")."""
    span, text = member.span, member.report.text
    trigger = member.event.trigger if member.event else span
    if not _SAYS.match(text, span.end, span.end + 90):
        return span
    commas = (m.start() for m in re.finditer(", ", text[span.start : span.end]))
    for start in (span.start + comma for comma in commas):
        tail = text[start + 2 : span.end]
        last = ", " not in tail and len(tail.split()) < _FEW_WORDS
        if start >= trigger.end and len(tail.split()) <= _LONG_TAIL and (last or _WHO.match(tail)):
            return Span(span.start, start)
    return span


def _said(member: Member, lookup: Lookup) -> Span | None:
    """The piece of a statement's content in which the event is told; None where it makes no sentence.

    What is the object of a telling verb ("condemned the ban on …") makes none; what is pledged makes one.
    """
    event = member.event
    said = lookup.members.get(event.statement or "") if event else None
    if event is None or said is None or said.statement is None:
        return None
    text = member.report.text
    for piece in said.statement.content:
        words = piece.words(text)
        if piece.covers(event.trigger) and len(words.split()) >= _FEW_WORDS:
            pledged = event.status is Status.PLEDGED and words.startswith("to ")
            cue = said.statement.cue
            clause_follows = words.startswith("that ") or (
                cue and " that " in text[cue.end : piece.start + 1]
            )
            told_of = in_its_words([said]) and not pledged and not clause_follows
            object_alone = _OBJECT.match(words) or told_of
            return None if object_alone else piece
    return None
