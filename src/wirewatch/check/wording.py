"""The sentence that a claim is read by: who says it, in the report's words; never as a fact."""

import re
from collections import Counter

from wirewatch.check.material import Material, Member
from wirewatch.model.groups import Relation
from wirewatch.model.readings import Event, Mode, Stance, Statement, Status

_QUOTES = "\"“”„‟'‘’«» "
_LONG = 400
_ACCORDING = re.compile(r"^according to [^,;:]+, |,? according to [^,;:]+$", re.IGNORECASE)

_STANCE = {
    Stance.SAYS: "said",
    Stance.THINKS: "thinks",
    Stance.DENIES: "denied",
    Stance.ALLEGES: "alleged",
    Stance.PLEDGES: "pledged",
    Stance.FEARS: "fears",
    Stance.ASKS: "asked",
    Stance.DECLINES: "declined to comment",
}
_STATUS = {
    Status.ASSERTED: "According to",
    Status.ALLEGED: "Alleged by",
    Status.DENIED: "Denied by",
    Status.PLEDGED: "Pledged by",
    Status.FEARED: "Feared by",
    Status.HYPOTHETICAL: "Held possible by",
}
_ARTICLED = frozenset(
    {"United", "Netherlands", "Philippines", "European", "Soviet", "Kremlin", "White", "West"}
)
"""First words of names that want an article."""

_VOICE = {
    Status.ASSERTED: "Reported",
    Status.ALLEGED: "Alleged",
    Status.DENIED: "Denied",
    Status.PLEDGED: "Pledged",
    Status.FEARED: "Feared",
    Status.HYPOTHETICAL: "Held possible",
}


def sentence(members: tuple[Member, ...], material: Material) -> str:
    """One sentence for the claim, from its clearest member."""
    member = clearest(members, material)
    words = _clean(member.words)
    if member.statement is not None:
        return _said(member.statement, words, material)
    assert member.event is not None
    return _told(member.event, words, material)


def clearest(members: tuple[Member, ...], material: Material) -> Member:
    """The member to read the claim by: who says it is known, and it is no rewording of another's text.

    Among those a direct quotation comes before the rest, what names its doer before what does not, then the
    longer one, then the earlier.
    """
    reworded = {k.to_report for k in material.links if k.relation is Relation.PARAPHRASE}
    speakers = Counter(m.statement.speaker for m in members if m.statement and m.statement.speaker)
    usual = speakers.most_common(1)[0][0] if speakers else None

    def rank(member: Member) -> tuple[bool, bool, bool, int]:
        length = min(len(member.words), _LONG)
        if member.statement is not None:
            direct = member.statement.mode is Mode.DIRECT
            return member.statement.speaker == usual, member.report not in reworded, direct, length
        event = member.event
        known = event is not None and bool(event.actors) and bool(set(event.actors) & member.names)
        return known, member.report not in reworded, event is not None and event.holder is not None, length

    return max(members, key=rank)


def _said(statement: Statement, words: str, material: Material) -> str:
    speaker = _called(statement.speaker, statement.speaker_text or "somebody", material)
    if statement.mode is Mode.DIRECT:
        return f"{_capital(speaker)}: “{words}”"
    return f"{_capital(speaker)} {_STANCE[statement.stance]}: {words}"


def _told(event: Event, words: str, material: Material) -> str:
    if event.holder is not None:
        holder = _called(event.holder, "a source", material)
        return f"{_lead(event, material)} {holder}: {_unled(words)}"
    return f"{_VOICE[event.status]}: {words}"


def _lead(event: Event, material: Material) -> str:
    """By what the holder is introduced: nobody alleges what he tells of his own doing."""
    parties = material.parties
    own = event.holder is not None and parties.own(event.holder) & parties.sides(event.actors)
    return _STATUS[Status.ASSERTED if own and event.status is Status.ALLEGED else event.status]


def _unled(words: str) -> str:
    """The words without an "according to" of their own, which the lead says already."""
    return _ACCORDING.sub("", words) or words


def _called(id: str | None, otherwise: str, material: Material) -> str:
    """A name with the article that it wants: "the United States", "a spokesman"."""
    entity = material.parties.entities.get(id) if id else None
    if entity is None:
        return otherwise
    name = entity.name
    if name.split(" ")[0] in _ARTICLED or (name[:1].islower() and not entity.anonymous):
        return f"the {name}"
    if name[:1].islower() and not entity.collective:
        return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
    return name


def _clean(words: str) -> str:
    flat = " ".join(words.split()).strip(_QUOTES).rstrip(",;")
    return flat if len(flat) <= _LONG else flat[: _LONG - 1].rsplit(" ", 1)[0] + "…"


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
