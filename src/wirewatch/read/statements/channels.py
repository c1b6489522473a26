"""The chain between speaker and report: agencies, outlets and media that passed the words on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wirewatch.model.readings import Referent, Stance
from wirewatch.model.reports import Report
from wirewatch.model.spans import Span
from wirewatch.read.discourse import Discourse
from wirewatch.read.statements.candidates import Pattern
from wirewatch.read.statements.speakers import Spoken

_MOST = 0.6
"""An outer report is one with the inner statement where that makes up this share of its content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A spoken candidate and the referent ids of those who carried it, nearest the speaker first."""

    spoken: Spoken
    via: tuple[str, ...] = ()


def chains(report: Report, discourse: Discourse, spoken: Sequence[Spoken]) -> list[Carried]:
    """Chains for all candidates; a report of a report is folded into the inner statement's chain."""
    channels = {r.id: r for r in discourse.referents if r.agency}
    foreign = {id for id, r in channels.items() if not _is_own(r, report)}
    carried = [Carried(spoken=s, via=_beside(s, discourse, foreign)) for s in spoken]
    folded: set[int] = set()
    for number, outer in sorted(enumerate(carried), key=lambda pair: _size(pair[1].spoken)):
        if outer.spoken.speaker not in channels:
            continue
        inner = [i for i, c in enumerate(carried) if i != number and _inside(c.spoken, outer.spoken)]
        for i in inner:
            more = tuple(v for v in _links(outer, foreign) if v not in carried[i].via)
            carried[i] = replace(carried[i], via=(*carried[i].via, *more))
        shares = [_share(carried[i].spoken, outer.spoken) for i in inner if _speaks(carried[i].spoken)]
        if max(shares, default=0.0) >= _MOST:
            folded.add(number)
    return [c for i, c in enumerate(carried) if i not in folded]


def _speaks(spoken: Spoken) -> bool:
    """True for a statement that is more than a wish, a thought or an order told by its object."""
    candidate = spoken.candidate
    return candidate.pattern is not Pattern.OBJECT or candidate.stance not in (Stance.THINKS, Stance.ASKS)


def _links(outer: Carried, foreign: set[str]) -> tuple[str, ...]:
    """The outer channel and those behind it, the report's own outlet and agency left out."""
    speaker = outer.spoken.speaker
    return (*((speaker,) if speaker in foreign and speaker is not None else ()), *outer.via)


def _beside(spoken: Spoken, discourse: Discourse, foreign: set[str]) -> tuple[str, ...]:
    """Channels among the carriers and hearers of a candidate."""
    found: list[str] = []
    candidate = spoken.candidate
    for span in (*candidate.carriers, *candidate.hearers):
        for mention in discourse.within(span) or filter(None, (discourse.at(span),)):
            if mention.referent in foreign and mention.referent not in (*found, spoken.speaker):
                found.append(mention.referent)
    return tuple(found)


def _inside(inner: Spoken, outer: Spoken) -> bool:
    """True where a statement with a source or cue of its own lies in the content of another."""
    if inner.candidate.source is None or inner.speaker == outer.speaker or inner.candidate.cue is None:
        return False
    cue = inner.candidate.cue
    return any(s.covers(cue) for s in outer.candidate.content)


def _share(inner: Spoken, outer: Spoken) -> float:
    """How much of the outer content the inner statement covers, from its first to its last character."""
    whole = sum(s.length for s in outer.candidate.content)
    hull = Span(inner.candidate.start, inner.candidate.end)
    return sum(s.overlap(hull) for s in outer.candidate.content) / whole if whole else 0.0


def _size(spoken: Spoken) -> int:
    return sum(s.length for s in spoken.candidate.content)


def _is_own(channel: Referent, report: Report) -> bool:
    """True for the report's own outlet, or for the agency that it is credited to."""
    own = [report.outlet or "", *(c.agency for c in report.credits)]
    return any(_same(name, other) for name in (channel.name, *channel.aliases) for other in own if other)


def _same(name: str, outlet: str) -> bool:
    """True where all words of a name stand in the outlet's ("the Tribune", "Seoul Finance Tribune")."""
    words, whole = _words(name), _words(outlet)
    return bool(words) and (words <= whole or whole <= words)


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold())) - {"the", "s", "news", "agency"}
