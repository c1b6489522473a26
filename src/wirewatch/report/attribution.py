"""On whose word a claim stands, and on how many: the sentences in which a brief says so.

Nothing here says that a party did a thing. An event has the holder who vouches for it, or the report that
tells it; a statement has its speaker.
"""

from collections import Counter
from collections.abc import Sequence

from wirewatch.model.claims import Claim, OriginKind
from wirewatch.model.readings import Mode, Stance, Statement, Status
from wirewatch.report.lookup import Lookup, Member
from wirewatch.report.values import Ground
from wirewatch.report.wording import capital, fold, listed, number, plain, several, shorten, unquoted

_LONGEST = 320
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
_VERBS = {
    Stance.SAYS: "says",
    Stance.THINKS: "thinks",
    Stance.DENIES: "denies",
    Stance.ALLEGES: "alleges",
    Stance.PLEDGES: "pledges",
    Stance.FEARS: "fears",
    Stance.ASKS: "asks",
    Stance.DECLINES: "declines",
}


def status_of(members: Sequence[Member]) -> Status | None:
    """How most of a claim's events are put forward; None for statements."""
    statuses = Counter(m.event.status for m in members if m.event is not None)
    return max(statuses, key=lambda s: (statuses[s], -list(Status).index(s)), default=None)


def event_lead(members: Sequence[Member], lookup: Lookup) -> str:
    """``According to port inspectors; without attribution in Harbour Courier``."""
    status = status_of(members) or Status.ASSERTED
    holders = list(dict.fromkeys(lookup.name(m.by) for m in members if m.by is not None))
    own = [m for m in members if m.by is None]
    outlets = list(dict.fromkeys(lookup.labels[m.report.id] for m in own))
    if not holders:
        verb = "reports" if len(outlets) == 1 else "report"
        return capital(_UNATTRIBUTED[status].format(who=listed(outlets, _MOST_NAMES), report=verb))
    lead = _BY_HOLDER[status].format(who=listed(holders, _MOST_NAMES))
    return f"{lead}; without attribution in {listed(outlets, 2)}" if outlets else lead


def event_words(claim: Claim, members: Sequence[Member]) -> str:
    """The claim's text on one line, or the words of its first member."""
    words = plain(claim.text) or (plain(members[0].span.words(members[0].report.text)) if members else "")
    return shorten(words, _LONGEST)


def speaker_lead(member: Member, lookup: Lookup) -> str:
    """``Oto Lind says``; the words of the text where the speaker is no known entity."""
    said = member.statement
    assert said is not None
    who = lookup.name(said.speaker) or plain(said.speaker_text or "") or "An unnamed speaker"
    return f"{capital(who)} {_VERBS[said.stance]}"


def said_words(claim: Claim, members: Sequence[Member]) -> str:
    """The claim's text, in quotation marks where a report prints it as direct speech."""
    wanted = fold(claim.text)
    for member in members:
        if member.statement is not None and wanted and fold(content(member.statement, member)) == wanted:
            return quoted(member.statement, content(member.statement, member))
    if wanted:
        return shorten(plain(claim.text), _LONGEST)
    spoken = next(m for m in members if m.statement is not None)
    assert spoken.statement is not None
    return quoted(spoken.statement, content(spoken.statement, spoken))


def content(said: Statement, member: Member) -> str:
    """All that was said, on one line; pieces that stand apart are joined as they come."""
    return " ".join(plain(span.words(member.report.text)) for span in said.content)


def quoted(said: Statement, words: str) -> str:
    """Direct speech in quotation marks, other speech as it is."""
    if said.mode is not Mode.DIRECT:
        return shorten(words, _LONGEST)
    return f"“{shorten(unquoted(words), _LONGEST)}”"


def counted(claim: Claim, lookup: Lookup) -> str:
    """``One source (Norpress), carried by three reports``; ``Two independent sources (…), in ten``."""
    members = lookup.of_claim(claim)
    reports = len({m.report.id for m in members})
    names = list(dict.fromkeys(lookup.origin(o) for o in claim.origins if o.counts))
    named = f" ({listed(names, _MOST_NAMES)})" if names else ""
    if claim.independent_sources == 1:
        carried = "in one report" if reports == 1 else f"carried by {several(reports, 'report')}"
        sentence = f"One source{named}, {carried}"
    else:
        count = capital(number(claim.independent_sources))
        sentence = f"{count} independent sources{named}, in {several(reports, 'report')}"
    unknown = any(o.kind is OriginKind.UNKNOWN and not o.counts for o in claim.origins)
    return f"{sentence}; sources without a name are not counted" if unknown else sentence


def grounds(claim: Claim, lookup: Lookup) -> tuple[Ground, ...]:
    """What the claim rests on, each with the rule by which it counts or does not; alike ones once."""
    found: dict[tuple[str, bool, str], list[str]] = {}
    for origin in claim.origins:
        key = (lookup.origin(origin), origin.counts, plain(origin.reason))
        reports = [lookup.labels[m.report.id] for m in lookup.some(origin.members)]
        known = found.setdefault(key, [])
        known.extend(r for r in dict.fromkeys(reports) if r not in known)
    return tuple(
        Ground(name=name, counts=counts, reason=reason, reports=tuple(reports))
        for (name, counts, reason), reports in found.items()
    )
