"""Who says a thing, and in which words."""

import re
from collections import Counter
from collections.abc import Sequence

from wirewatch.model.groups import Entity
from wirewatch.model.readings import EntityKind, Mode, Stance, Statement
from wirewatch.model.spans import hull
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.wording import balanced, capital, listed, plain, shorten, unquoted

_LONGEST = 320
_FEW_WORDS = 5

VERBS = {
    Stance.SAYS: "says",
    Stance.THINKS: "thinks",
    Stance.DENIES: "denies",
    Stance.ALLEGES: "alleges",
    Stance.PLEDGES: "pledges",
    Stance.FEARS: "fears",
    Stance.ASKS: "asks",
    Stance.DECLINES: "declines to comment",
}


_PLAIN = frozenset(
    (
        *("said", "says", "say", "told", "tells", "tell", "added", "adds", "stated", "states", "state"),
        *("informed", "think", "thinks", "according to"),
    )
)
"""Cues that say no more than that somebody spoke."""
_OF_A_STATE = re.compile(
    r"[A-Z][\w.’'-]*(?: [\w.’'-]+){0,4} (?:officials?|authorities|diplomats?|officers?|ministers?|lawmakers?)"
)
_HELPERS = re.compile(r"(?i)^(?:(?:has|have|had|also|later|again|earlier|then|once) )+")
_NO_VERB = re.compile(r"(?i)^(?:to|is|are|was|were|be|been|citing|as|in|by|would|will|who) |ing\b")
_NEGATED = re.compile(r"(?i)\b(?:not|never|without|nor|neither|no longer|\w+n['’]t)\W+(?:\w+\W+)?$")
_SILENT = re.compile(
    r"(?i)\b(?:answer|comment|discuss|drawn|elaborat|question|remark|repl|respond|say|speak|talk|tell|whether)"
)
"""Words of one who does not answer, whatever he was asked."""
_AS_VERBS = frozenset(("concern", "concerns", "fear", "fears", "worry", "worries", "denial", "denials"))


def speaker(members: Sequence[Member], lookup: Lookup) -> str:
    """Whom the members name as the speaker: persons before channels, names before descriptions.

    Empty where no report names or describes one.
    """
    found: Counter[tuple[int, str]] = Counter()
    for member in members:
        if member.statement is None:
            continue
        entity = lookup.entities.get(member.by or "")
        name = _officials(member.statement, entity) or lookup.called(member.by)
        if name and entity is not None and not entity.anonymous:
            found[(1 if entity.agency else 3), name] += 1
        elif described := unpronounced(member.statement, lookup):
            full = lookup.called(member.by)
            found[2, full if " of " in full else described] += 1
    return max(found, key=lambda key: (key[0], found[key], key[1]))[1] if found else ""


def _officials(said: Statement, entity: Entity | None) -> str:
    """``Danish officials``, where the report's words say who of a state speaks; else empty."""
    if entity is None or entity.kind is not EntityKind.STATE:
        return ""
    words = plain(said.speaker_text or "").strip(" ,;")
    return words if re.fullmatch(_OF_A_STATE, words) else ""


def unpronounced(said: Statement, lookup: Lookup) -> str:
    """The words by which the report calls the speaker; empty for a pronoun."""
    words = re.split('["“”]', said.speaker_text or "")[-1]
    return lookup.name(plain(words).strip(" ,;"))


def statement_lead(members: Sequence[Member], lookup: Lookup, verb: str) -> str:
    """``Oto Lind says``; ``A speaker quoted by Harbour Courier says`` where there is no name."""
    who = speaker(members, lookup) or f"a speaker quoted by {listed(lookup.outlets(members), 2)}"
    return f"{capital(who)} {agreeing(verb, who)}"


def agreeing(verb: str, who: str) -> str:
    """The verb in the plural where several speak: ``port inspectors say``."""
    head = who.split(" of ", maxsplit=1)[0].split(" in ", maxsplit=1)[0]
    several = " and " in who or (
        who[:1].islower() and head.endswith(("s", "media")) and not who.startswith("a ")
    )
    first, _, rest = verb.partition(" ")
    if not several or not first.endswith("s"):
        return verb
    one = first.removesuffix("ies") + "y" if first.endswith("ies") else first.removesuffix("s")
    return f"{one} {rest}".strip()


def verb_of(members: Sequence[Member]) -> str:
    """What most members have the speaker do; of two as frequent the one that says more than "says"."""
    stances = Counter(m.statement.stance for m in members if m.statement is not None)
    verb = VERBS[max(stances, key=lambda s: (stances[s], list(Stance).index(s)), default=Stance.SAYS)]
    if verb == VERBS[Stance.FEARS] and said_words(members).split(" ", 1)[0].lower() in _AS_VERBS:
        return "expresses"
    return verb


def in_its_words(members: Sequence[Member]) -> str:
    """What was said with the report's own verb before it: ``accuses Ostrel of landing crates``.

    Empty where the verb says no more than "says", or does not stand right before what was said.
    """
    best = _chosen(members)
    said, text = best.statement, best.report.text
    if said is None or said.cue is None or said.mode is Mode.DIRECT:
        return ""
    verb = _HELPERS.sub("", plain(said.cue.words(text)))
    between = text[said.cue.end : said.hull.start]
    before = text[max(0, said.cue.start - 24) : said.cue.start]
    apart = between.strip() or said.hull.start < said.cue.end or _NEGATED.search(before)
    if apart or verb.lower() in _PLAIN or _NO_VERB.search(verb) or len(verb.split()) > 2:
        return ""
    if said.stance is Stance.DECLINES and not content(best).startswith("to "):
        return ""
    return f"{verb} {quoted(said, content(best))}"


def said_words(members: Sequence[Member]) -> str:
    """What was said: in direct speech where a report has it, in the print that others derive from."""
    best = _chosen(members)
    assert best.statement is not None
    words = quoted(best.statement, content(best))
    if best.statement.stance is Stance.DECLINES:
        return re.sub(r"^to (?:comment|discuss)(?: on)?\b ?", "", words)
    return words


def withheld(member: Member) -> str:
    """What a speaker keeps back, in the report's words: ``declined to name the platforms``.

    Empty where he only declines to speak of what he was asked.
    """
    said, text = member.statement, member.report.text
    if said is None or said.cue is None or said.stance is not Stance.DECLINES:
        return ""
    words = plain(hull(said.cue, *said.content).words(text)).strip(" ,;").removesuffix(" by")
    return "" if _SILENT.search(words) else shorten(words, _LONGEST)


def _chosen(members: Sequence[Member]) -> Member:
    """The first of the most direct ones, of a speaker who is known: what others derive from."""
    spoken = [m for m in members if m.statement is not None]
    known = [m for m in spoken if m.by is not None]
    quoted_in_full = any(m.statement and m.statement.mode is Mode.DIRECT for m in spoken)
    return min(spoken if quoted_in_full or not known else known, key=_directness)


def _directness(member: Member) -> tuple[bool, int]:
    assert member.statement is not None
    rank = (Mode.DIRECT, Mode.MIXED, Mode.INDIRECT).index(member.statement.mode)
    return len(content(member).split()) < _FEW_WORDS, rank


def content(member: Member) -> str:
    """All that was said, on one line; pieces that stand apart are joined by an ellipsis."""
    assert member.statement is not None
    said, text = member.statement, member.report.text
    who = said.speaker_span
    told = [s for s in said.content if who is None or not s.covers(who)] or list(said.content)
    pieces = [plain(span.words(text)) for span in told]
    if len(pieces) == 1 or member.statement.mode is not Mode.DIRECT:
        return " ".join(pieces)
    return " … ".join(unquoted(piece) for piece in pieces)


def quoted(said: Statement, words: str) -> str:
    """Direct speech in quotation marks, other speech as it is."""
    if said.mode is Mode.DIRECT:
        return f"“{shorten(unquoted(words), _LONGEST)}”"
    return shorten(balanced(words.strip(" ,;").removeprefix("that ")), _LONGEST)
