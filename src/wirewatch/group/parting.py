"""One referent of a report that a reviewer holds for two: each gets the mentions that name him."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from wirewatch.group import names
from wirewatch.group.folding import key
from wirewatch.group.rulings import Rulings
from wirewatch.model.readings import Event, Mention, Reading, Referent, Statement
from wirewatch.model.reports import Report
from wirewatch.model.reviews import Place
from wirewatch.model.spans import Span


def parted(reading: Reading, report: Report, rulings: Rulings) -> Reading:
    """The reading, in which a referent that is called by two names ruled apart is two referents.

    The one whose name the referent bears keeps its id and every mention that names neither (a surname,
    "he"). The other has the mentions that name him, the statements that he is named beside as the speaker,
    and of the events those within whose words he alone is named.
    """
    for pair in rulings.apart:
        for referent in reading.referents:
            reading = _parted(reading, report, referent, pair)
    return reading


def _parted(reading: Reading, report: Report, referent: Referent, pair: tuple[str, str]) -> Reading:
    own = [m for m in reading.mentions if m.referent == referent.id]
    named = {m: one for m in own if (one := _named(m, report, pair))}
    if set(named.values()) != set(pair):
        return reading
    stays = next((one for one in pair if _called(referent.name, one)), named[next(iter(named))])
    goes = [m for m, one in named.items() if one != stays]
    called = tuple(dict.fromkeys(m.span.words(report.text) for m in goes))
    other = next(one for one in pair if one != stays)
    new = replace(
        referent,
        id=f"{referent.id} {other}",
        name=called[0] if Place.of(other) else other,
        aliases=called,
        roles=(),
        ids=(),
    )
    kept = tuple(a for a in referent.aliases if a not in called or a == referent.name)
    move = _Move(
        old=referent.id,
        new=new.id,
        named=tuple(m.span for m in goes),
        left=tuple(m.span for m in own if m not in goes),
    )
    statements = tuple(move.said(s) for s in reading.statements)
    speakers = {s.id: s.speaker for s in statements}
    return replace(
        reading,
        referents=(*(replace(r, aliases=kept) if r is referent else r for r in reading.referents), new),
        mentions=tuple(replace(m, referent=new.id) if m in goes else m for m in reading.mentions),
        statements=statements,
        events=tuple(move.told(e, speakers) for e in reading.events),
    )


def _named(mention: Mention, report: Report, pair: tuple[str, str]) -> str | None:
    """Whom of the two a mention names: at the place ruled on, else by the longer name that it holds."""
    places = {one: place for one in pair if (place := Place.of(one))}
    for one, place in places.items():
        if (place.report, place.start) == (report.id, mention.span.start):
            return one
    words = mention.span.words(report.text)
    held = [one for one in pair if one not in places and _called(words, one)]
    return max(held, key=lambda one: (key(words) == key(one), len(key(one).split())), default=None)


def _called(words: str, name: str) -> bool:
    """True where the words are the name, or hold it beside a title."""
    return names.sounded(words) == names.sounded(name) or names.is_part(name, words)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Move:
    """From one referent id to another: ``named`` is where the new one is named, ``left`` the old one."""

    old: str
    new: str
    named: tuple[Span, ...]
    left: tuple[Span, ...]

    def said(self, said: Statement) -> Statement:
        """The statement, of the one who is named beside it."""
        at = said.speaker_span
        moves = said.speaker == self.old and at is not None and any(at.touches(span) for span in self.named)
        return replace(said, speaker=self.new) if moves else said

    def told(self, event: Event, speakers: Mapping[str, str | None]) -> Event:
        """The event: a party moves where he alone is named in its words, the holder with his statement."""
        here = any(event.span.touches(span) for span in self.named)
        moves = here and not any(event.span.touches(span) for span in self.left)
        holds = event.holder == self.old and speakers.get(event.statement or "") == self.new
        return replace(
            event,
            actors=self._parties(event.actors, moves=moves),
            recipients=self._parties(event.recipients, moves=moves),
            holder=self.new if holds else event.holder,
        )

    def _parties(self, parties: tuple[str, ...], *, moves: bool) -> tuple[str, ...]:
        return tuple(self.new if moves and party == self.old else party for party in parties)
