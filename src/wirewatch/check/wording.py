"""The sentence that a claim is read by: who says it, in the report's words; never as a fact."""

from wirewatch.check.material import Material, Member
from wirewatch.model.readings import Event, Mode, Stance, Statement, Status

_QUOTES = "\"“”„‟'‘’«» "
_LONG = 400

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
    Status.ASSERTED: "reports",
    Status.ALLEGED: "alleges",
    Status.DENIED: "denies",
    Status.PLEDGED: "pledges",
    Status.FEARED: "fears",
    Status.HYPOTHETICAL: "speaks of a possibility",
}
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
    """A direct quotation before the rest, a known speaker or holder before none, then the longest."""

    def rank(member: Member) -> tuple[bool, bool, int]:
        if member.statement is not None:
            known = member.statement.speaker is not None
            return known, member.statement.mode is Mode.DIRECT, min(len(member.words), _LONG)
        event = member.event
        known = event is not None and bool(event.actors)
        return known, event is not None and event.holder is not None, min(len(member.words), _LONG)

    return max(members, key=rank)


def _said(statement: Statement, words: str, material: Material) -> str:
    speaker = material.parties.name(statement.speaker, statement.speaker_text or "Somebody")
    if statement.mode is Mode.DIRECT:
        return f"{_capital(speaker)}: “{words}”"
    return f"{_capital(speaker)} {_STANCE[statement.stance]}: {words}"


def _told(event: Event, words: str, material: Material) -> str:
    if event.holder is not None:
        holder = material.parties.name(event.holder, "A source")
        return f"{_capital(holder)} {_STATUS[event.status]}: {words}"
    return f"{_VOICE[event.status]}: {words}"


def _clean(words: str) -> str:
    flat = " ".join(words.split()).strip(_QUOTES).rstrip(",;")
    return flat if len(flat) <= _LONG else flat[: _LONG - 1].rsplit(" ", 1)[0] + "…"


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
