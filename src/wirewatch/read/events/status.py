"""How the report puts a deed forward, and on whose word."""

from dataclasses import dataclass

from spacy.tokens import Token

from wirewatch.lists.outcomes import Outcome
from wirewatch.model.readings import EventType, Stance, Statement, Status
from wirewatch.read.events import factuality
from wirewatch.read.events.governors import governing
from wirewatch.read.events.negation import negated
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.syntax import verb_above

OF_STANCE = {
    Stance.DENIES: Status.DENIED,
    Stance.PLEDGES: Status.PLEDGED,
    Stance.FEARS: Status.FEARED,
    Stance.ASKS: Status.HYPOTHETICAL,
}
WILL = frozenset({"will", "wo", "'ll", "’ll"})
REFUSING = WILL | {"would"}
KEPT = frozenset({"to:not/happens", "to:not/open", "ing:not/happens", "ing:not/open"})
"""Rules of factuality by which a deed does not come about though it was meant to ("failed to")."""
COOPERATIVE = frozenset(
    {
        EventType.AGREE,
        EventType.CONSULT,
        EventType.SUPPORT,
        EventType.CONCEDE,
        EventType.COOPERATE,
        EventType.AID,
        EventType.RETREAT,
        EventType.TRANSFER,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Status, holder (a referent id, None for the report itself) and the statement that tells it."""

    status: Status
    holder: str | None
    statement: str | None


def decide(
    word: Token,
    actors: tuple[str, ...],
    scene: Scene,
    said: Statement | None,
    *,
    refusal: bool = False,
    speaks: bool = False,
) -> Standing:
    """The status of the deed that ``word`` tells; ``said`` is the innermost statement around it.

    ``refusal``: the deed is that someone will not do what the word says, so its "not" is no denial.
    ``speaks``: the deed is itself an utterance, which stands whatever becomes of what it says.
    """
    governed = governing(word, scene)
    channel = said is not None and is_channel(said, scene)
    holder = governed.by.holder if governed.by is not None else None
    if said is not None and (holder is None or channel):
        holder = _vouching(said, scene, channel=channel)
    found = governed.by.status if governed.by is not None else None
    if found is Status.DENIED and word.pos_ == "NOUN" and speaks:  # what is rejected is what was said
        return Standing(status=Status.ASSERTED, holder=None, statement=said.id if said is not None else None)
    if governed.granted and said is not None and said.stance is Stance.DENIES:
        return Standing(status=Status.ASSERTED, holder=None, statement=None)
    if found is Status.ALLEGED and channel:
        found = None
    if found is None and said is not None and not governed.taken:
        found = OF_STANCE.get(said.stance)
    if found in (None, Status.ALLEGED) and not refusal:
        within = governed.by.clause if governed.by is not None else None
        found = _by_outcome(word, actors, holder, scene, within) or found
    elif found is Status.HYPOTHETICAL and _kept_from(word, scene):
        found = Status.DENIED
    if found is None and said is not None and not channel:
        found = Status.ALLEGED
    if (
        found is Status.ALLEGED
        and (said is None or said.stance is Stance.SAYS)
        and _own(actors, holder, scene)
    ):
        found = Status.ASSERTED
    statement = said.id if said is not None else None
    return Standing(status=found or Status.ASSERTED, holder=holder, statement=statement)


def is_channel(said: Statement, scene: Scene) -> bool:
    """True where news media say it: an agency by name, or "state media"."""
    if said.speaker is not None and scene.referents[said.speaker].agency:
        return True
    words = (said.speaker_text or "").split()
    return any(" ".join(words[-count:]) in scene.lexicon.channels for count in (1, 2))


def is_refusal(word: Token, type: EventType) -> bool:
    """True where a deed of good will is what someone will not do ("will not lift the ban")."""
    will = any(c.lower_ in REFUSING and c.dep_ == "aux" for c in word.children)
    return type in COOPERATIVE and will and negated(word)


def decided(word: Token, scene: Scene) -> bool:
    """True where the deed is what was decided: "has decided *to lift* it", "signed a decree *to lift* it"."""
    above, words = word.head, scene.lexicon.status["decided"]
    if not any(c.tag_ == "TO" for c in word.children):
        return False
    if above.pos_ == "NOUN":
        verb = verb_above(above)
        known = (
            above.lemma_.lower() in words.nouns and word.dep_ == "acl" and above.dep_ in ("dobj", "nsubjpass")
        )
        return known and verb is not None and _done(verb)
    return above.lemma_.lower() in words.verbs and word.dep_ == "xcomp" and _done(above)


def _done(verb: Token) -> bool:
    """True for a verb of the past, or of what is completed now."""
    told = verb.tag_ == "VBD" or (
        verb.tag_ == "VBN" and not any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.children)
    )
    return told and not negated(verb)


def _vouching(said: Statement, scene: Scene, *, channel: bool) -> str | None:
    """The speaker, but no state or party for its media ("Russian media")."""
    if said.speaker is None or not channel or scene.referents[said.speaker].agency:
        return said.speaker
    return None


def _own(actors: tuple[str, ...], speaker: str | None, scene: Scene) -> bool:
    """True where the speaker tells a deed of his own side alone."""
    if speaker is None or not actors:
        return False
    side = {speaker, scene.referents[speaker].state} - {None}
    return all(a in side or scene.referents[a].state in side for a in actors)


def _by_outcome(
    word: Token, actors: tuple[str, ...], holder: str | None, scene: Scene, within: Token | None
) -> Status | None:
    """Status by what becomes of the deed in its sentence; None where it happens."""
    read = factuality.of(word, scene.lexicon.outcomes, within=within)
    if read.outcome is Outcome.NOT:
        return Status.DENIED
    if read.outcome is Outcome.OPEN:
        return Status.HYPOTHETICAL
    if read.future:
        return Status.PLEDGED if holder is None or _own(actors, holder, scene) else Status.HYPOTHETICAL
    hearsay = scene.lexicon.status["alleged"].adverbs
    return Status.ALLEGED if any(c.lower_ in hearsay for v in _own_verbs(word) for c in v.children) else None


def _kept_from(word: Token, scene: Scene) -> bool:
    """True for what somebody failed or refused to do, or was kept from doing."""
    read = factuality.of(word, scene.lexicon.outcomes)
    return read.outcome is Outcome.NOT and bool(KEPT.intersection(read.rules))


def _own_verbs(word: Token) -> tuple[Token, ...]:
    """The trigger, the verb whose object it is, and the verbs whose adverbs it shares."""
    verb: Token | None = word
    if word.pos_ not in ("VERB", "AUX"):
        verb = verb_above(word) if word.dep_ in ("dobj", "attr", "nsubjpass") else None
    found = [word]
    while verb is not None:
        found.append(verb)
        shared = verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX")
        alone = not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children)
        verb = verb.head if shared and alone else None
    return tuple(found)
