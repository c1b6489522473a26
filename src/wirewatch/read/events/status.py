"""How the report puts a deed forward, and on whose word."""

from dataclasses import dataclass

from spacy.tokens import Token

from wirewatch.model.readings import EventType, Stance, Statement, Status
from wirewatch.read.events.governors import governing
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.syntax import HAVING, negated, verb_above

OF_STANCE = {
    Stance.DENIES: Status.DENIED,
    Stance.PLEDGES: Status.PLEDGED,
    Stance.FEARS: Status.FEARED,
    Stance.ASKS: Status.HYPOTHETICAL,
}
WILL = frozenset({"will", "wo", "'ll", "’ll"})
REFUSING = WILL | {"would"}
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
    if found is Status.ALLEGED and channel:
        found = None
    if found is None and said is not None and not governed.taken:
        found = OF_STANCE.get(said.stance)
    if found in (None, Status.ALLEGED) and not refusal:
        found = _by_form(word, actors, holder, scene) or found
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


def _by_form(word: Token, actors: tuple[str, ...], holder: str | None, scene: Scene) -> Status | None:
    """Status by the verb's own form: negation, modals, conditions, adverbs."""
    hypothetical = scene.lexicon.status["hypothetical"]
    own, above = _own_verbs(word), _verbs_above(word)
    beside = [c for v in own for c in v.children]
    helping = [c.lower_ for v in (*own, *above) for c in v.children if c.dep_ in ("aux", "mark", "advmod")]
    found: Status | None = None
    if any(negated(v) for v in own if v is word or _carries(v, word, scene)) or any(
        negated(v) for v in above if v.dep_ != "advcl"
    ):
        found = Status.DENIED
    elif (
        any(form in hypothetical.modals for form in helping)
        or any(form in hypothetical.marks for form in helping)
        or any(c.lower_ in hypothetical.adverbs and c.dep_ == "advmod" for c in beside)
    ):
        found = Status.HYPOTHETICAL
    elif any(c.lower_ in WILL and c.dep_ == "aux" for c in beside):
        found = Status.PLEDGED if holder is None or _own(actors, holder, scene) else Status.HYPOTHETICAL
    elif any(c.lower_ in scene.lexicon.status["alleged"].adverbs and c.dep_ == "advmod" for c in beside):
        found = Status.ALLEGED
    return found


def _own_verbs(word: Token) -> tuple[Token, ...]:
    """The trigger, the verb whose object it is, and the verbs whose auxiliaries it shares."""
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


def _carries(verb: Token, word: Token, scene: Scene) -> bool:
    """True where a "not" of the verb denies what its noun tells ("made no offer"; not "was not reported")."""
    if word.pos_ in ("VERB", "AUX"):
        return True
    lemma = verb.lemma_.lower()
    return verb.pos_ == "AUX" or lemma in HAVING or lemma in scene.lexicon.carriers | scene.lexicon.sufferers


def _verbs_above(word: Token) -> tuple[Token, ...]:
    """The verbs whose infinitive the deed is ("could use the trip to ask")."""
    found: list[Token] = []
    below = word
    while below.dep_ in ("xcomp", "advcl") and any(c.tag_ == "TO" for c in below.children):
        below = below.head
        if below.pos_ not in ("VERB", "AUX"):
            break
        found.append(below)
    return tuple(found)
