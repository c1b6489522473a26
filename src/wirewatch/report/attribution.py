"""On whose word a claim stands, and in which words it is told.

Nothing here says that a party did a thing. An event has the holder who vouches for it, or the report that
tells it; a statement has its speaker.
"""

import re
from collections import Counter
from collections.abc import Sequence

from wirewatch.model.readings import Mode, Stance, Statement, Status
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.wording import capital, clause, listed, plain, shorten, unquoted

_LONGEST = 320
_LONGEST_CLAUSE = 240
_FEW_WORDS = 5
_MOST_NAMES = 3

_BY_HOLDER = {
    Status.ASSERTED: "According to {who}",
    Status.ALLEGED: "Alleged by {who}",
    Status.DENIED: "Denied by {who}",
    Status.PLEDGED: "Pledged, according to {who}",
    Status.FEARED: "Feared by {who}",
    Status.HYPOTHETICAL: "Held possible by {who}",
}
_UNATTRIBUTED = {
    Status.ASSERTED: "{who} {report}",
    Status.ALLEGED: "{who} {report} as an allegation",
    Status.DENIED: "{who} {report} as denied",
    Status.PLEDGED: "{who} {report} as a pledge",
    Status.FEARED: "{who} {report} as a fear",
    Status.HYPOTHETICAL: "{who} {report} as a possibility",
}
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


def status_of(members: Sequence[Member]) -> Status | None:
    """How most of a claim's events are put forward; None for statements."""
    statuses = Counter(m.event.status for m in members if m.event is not None)
    return max(statuses, key=lambda s: (statuses[s], -list(Status).index(s)), default=None)


def event_lead(members: Sequence[Member], lookup: Lookup) -> str:
    """``According to port inspectors; without attribution in Harbour Courier``."""
    status = status_of(members) or Status.ASSERTED
    holders = _holders(members, lookup)
    own = [m for m in members if m.by is None]
    if not holders:
        outlets = lookup.outlets(own or members)
        verb = "reports" if len(outlets) == 1 and not outlets[0].endswith("unnamed outlets") else "report"
        return capital(_UNATTRIBUTED[status].format(who=listed(outlets, _MOST_NAMES), report=verb))
    lead = _BY_HOLDER[status].format(who=listed(holders, _MOST_NAMES))
    return f"{lead}; without attribution in {listed(lookup.outlets(own), 2)}" if own else lead


def _holders(members: Sequence[Member], lookup: Lookup) -> list[str]:
    """Who vouches for the event: by name; those without one only where nobody has one, with an article."""
    names = list(dict.fromkeys(lookup.name(m.by) for m in members if lookup.name(m.by)))
    proper = [name for name in names if _articled(name) == name]
    return proper or [_articled(name) for name in names]


def _articled(name: str) -> str:
    """``a spokesman``; plurals and what has an article already as they are."""
    first = name.split(" ", 1)[0]
    if name[0].isupper() or first in ("a", "an", "the", "some") or name.endswith(("s", "media")):
        return name
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def event_words(members: Sequence[Member], lookup: Lookup) -> str:
    """The event in a report's own words: its span where that has a subject, else the clause around it."""
    ranked = sorted(enumerate(members), key=lambda m: (not _stands_alone(m[1], lookup), m[0]))
    best = ranked[0][1]
    if _stands_alone(best, lookup):
        return shorten(balanced(plain(best.span.words(best.report.text)).strip(" ,;")), _LONGEST)
    trigger = best.event.trigger if best.event else best.span
    return clause(best.report.text, lookup.sentence(best), trigger, _LONGEST_CLAUSE)


def _stands_alone(member: Member, lookup: Lookup) -> bool:
    """True where the event's span begins with one of its actors and is more than a few words."""
    if member.event is None:
        return False
    span, actors = member.span, set(member.event.actors)
    opening = (
        m
        for m in lookup.mentions.get(member.report.id, ())
        if span.covers(m.span) and m.span.end <= member.event.trigger.start and m.referent in actors
    )
    first = min((m.span.start for m in opening), default=None)
    words = span.words(member.report.text).split()
    return (
        first is not None and first - span.start <= 30 and len(words) >= _FEW_WORDS and words[0][0].isupper()
    )


def speaker(members: Sequence[Member], lookup: Lookup) -> str:
    """Whom the members name as the speaker: persons before channels, names before descriptions.

    Empty where no report names or describes one.
    """
    found: Counter[tuple[int, str]] = Counter()
    for member in members:
        if member.statement is None:
            continue
        name = lookup.name(member.by)
        entity = lookup.entities.get(member.by or "")
        if name and entity is not None and not entity.anonymous:
            found[(1 if entity.agency else 3), name] += 1
        elif described := unpronounced(member.statement, lookup):
            found[2, described] += 1
    return max(found, key=lambda key: (key[0], found[key], key[1]))[1] if found else ""


def unpronounced(said: Statement, lookup: Lookup) -> str:
    """The words by which the report calls the speaker; empty for a pronoun."""
    words = re.split('["“”]', said.speaker_text or "")[-1]
    return lookup.name(plain(words).strip(" ,;"))


def statement_lead(members: Sequence[Member], lookup: Lookup, verb: str) -> str:
    """``Oto Lind says``; ``A speaker quoted by Harbour Courier says`` where there is no name."""
    who = speaker(members, lookup) or f"a speaker quoted by {listed(lookup.outlets(members), 2)}"
    return f"{capital(who)} {verb}"


def verb_of(members: Sequence[Member]) -> str:
    """What most members have the speaker do; of two as frequent the one that says more than "says"."""
    stances = Counter(m.statement.stance for m in members if m.statement is not None)
    return VERBS[max(stances, key=lambda s: (stances[s], list(Stance).index(s)), default=Stance.SAYS)]


def said_words(members: Sequence[Member]) -> str:
    """What was said: in direct speech where a report has it, in the print that others derive from."""
    spoken = [m for m in members if m.statement is not None]
    best = min(spoken, key=_directness)  # the first of the most direct ones: what others derive from
    assert best.statement is not None
    words = quoted(best.statement, content(best))
    if best.statement.stance is Stance.DECLINES:
        return re.sub(r"^to (?:comment|discuss)(?: on)?\b ?", "", words)
    return words


def _directness(member: Member) -> tuple[bool, int]:
    assert member.statement is not None
    rank = (Mode.DIRECT, Mode.MIXED, Mode.INDIRECT).index(member.statement.mode)
    return len(content(member).split()) < _FEW_WORDS, rank


def content(member: Member) -> str:
    """All that was said, on one line; pieces that stand apart are joined by an ellipsis."""
    assert member.statement is not None
    pieces = [plain(span.words(member.report.text)) for span in member.statement.content]
    if len(pieces) == 1 or member.statement.mode is not Mode.DIRECT:
        return " ".join(pieces)
    return " … ".join(unquoted(piece) for piece in pieces)


def quoted(said: Statement, words: str) -> str:
    """Direct speech in quotation marks, other speech as it is."""
    if said.mode is Mode.DIRECT:
        return f"“{shorten(unquoted(words), _LONGEST)}”"
    return shorten(balanced(words.strip(" ,;").removeprefix("that ")), _LONGEST)


def balanced(words: str) -> str:
    """The words with the quotation mark that a cut has taken from them, before or after."""
    opened, closed = words.count("“"), words.count("”")
    if opened != closed:
        return f"{words}”" if opened > closed else f"“{words}"
    if words.count('"') % 2 == 0:
        return words
    after = words[words.rindex('"') + 1 : words.rindex('"') + 2]
    return f'{words}"' if after.isalnum() else f'"{words}'
