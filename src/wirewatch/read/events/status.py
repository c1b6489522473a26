"""How the report puts a deed forward, and on whose word."""

from dataclasses import dataclass

from spacy.tokens import Token

from wirewatch.lists.lexicon import Lexicon
from wirewatch.model.readings import Stance, Statement, Status
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.syntax import arguments, negated, subjects, verb_above

OF_STANCE = {
    Stance.DENIES: Status.DENIED,
    Stance.PLEDGES: Status.PLEDGED,
    Stance.FEARS: Status.FEARED,
    Stance.ASKS: Status.HYPOTHETICAL,
}
LINKS = frozenset(
    {
        "ccomp",
        "xcomp",
        "pcomp",
        "acl",
        "dobj",
        "pobj",
        "prep",
        "nsubjpass",
        "conj",
        "advcl",
        "acomp",
        "appos",
        "dative",
    }
)
WILL = frozenset({"will", "wo", "'ll", "’ll"})
ORDER = ("denied", "pledged", "feared", "alleged", "hypothetical")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Status, holder (a referent id, None for the report itself) and the statement that tells it."""

    status: Status
    holder: str | None
    statement: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """A word above the trigger that sets its status, and whose word it is."""

    status: Status
    holder: str | None
    word: Token


def decide(word: Token, actors: tuple[str, ...], scene: Scene, said: Statement | None) -> Standing:
    """The status of the deed that ``word`` tells; ``said`` is the innermost statement around it."""
    governor = governing(word, scene)
    channel = said is not None and _is_channel(said, scene)
    holder = governor.holder if governor is not None else None
    if said is not None and (holder is None or channel):
        holder = _vouching(said, scene, channel=channel)
    statement = said.id if said is not None else None
    found = governor.status if governor is not None else None
    if channel and found is Status.ALLEGED:
        found = None
    if found is None and said is not None:
        found = OF_STANCE.get(said.stance)
    if found in (None, Status.ALLEGED):
        told = _by_form(word, actors, holder, scene)
        if told is not None:
            found = told
    if found is None and said is not None and not channel:
        found = (
            Status.ASSERTED
            if said.stance is Stance.SAYS and _own(actors, said.speaker, scene)
            else Status.ALLEGED
        )
    return Standing(status=found or Status.ASSERTED, holder=holder, statement=statement)


def _is_channel(said: Statement, scene: Scene) -> bool:
    """True where news media say it: an agency by name, or "state media"."""
    if said.speaker is not None and scene.referents[said.speaker].agency:
        return True
    words = (said.speaker_text or "").split()
    return any(" ".join(words[-count:]) in scene.lexicon.channels for count in (1, 2))


def _vouching(said: Statement, scene: Scene, *, channel: bool) -> str | None:
    """The speaker, but no state or party for its media ("Russian media")."""
    if said.speaker is None or not channel or scene.referents[said.speaker].agency:
        return said.speaker
    return None


def _own(actors: tuple[str, ...], speaker: str | None, scene: Scene) -> bool:
    """True where the speaker tells a deed of his own side alone."""
    if speaker is None or not actors:
        return False
    side = {speaker, scene.referents[speaker].state} if speaker in scene.referents else {speaker}
    return all(a in side or scene.referents[a].state in side - {None} for a in actors if a in scene.referents)


def _by_form(word: Token, actors: tuple[str, ...], holder: str | None, scene: Scene) -> Status | None:
    """Status by the verb's own form: negation, modals, conditions, adverbs."""
    verbs = _chain(word)
    lexicon = scene.lexicon
    hypothetical = lexicon.status["hypothetical"]
    children = [c for v in verbs for c in v.children]
    found: Status | None = None
    if any(negated(v) for v in verbs) or (word.pos_ == "NOUN" and negated(word)):
        found = Status.DENIED
    elif (
        any(c.lower_ in hypothetical.modals and c.dep_ == "aux" for c in children)
        or any(c.lower_ in hypothetical.marks and c.dep_ in ("mark", "advmod", "aux") for c in children)
        or any(c.lower_ in hypothetical.adverbs and c.dep_ == "advmod" for c in children)
    ):
        found = Status.HYPOTHETICAL
    elif any(c.lower_ in WILL and c.dep_ == "aux" for c in children):
        found = Status.PLEDGED if holder is None or _own(actors, holder, scene) else Status.HYPOTHETICAL
    elif any(c.lower_ in lexicon.status["alleged"].adverbs and c.dep_ == "advmod" for c in children):
        found = Status.ALLEGED
    return found


def _chain(word: Token) -> tuple[Token, ...]:
    """The verb of the deed, and the verbs whose negation or modal it shares."""
    verb = (
        word
        if word.pos_ in ("VERB", "AUX")
        else verb_above(word)
        if word.dep_ in ("dobj", "attr", "nsubjpass")
        else None
    )
    if verb is None:
        return (word,)
    found = [word, verb] if verb is not word else [verb]
    while (
        verb.dep_ == "conj"
        and verb.head.pos_ in ("VERB", "AUX")
        and not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children)
    ):
        verb = verb.head
        found.append(verb)
    return tuple(found)


def governing(word: Token, scene: Scene) -> Governor | None:
    """The nearest word above the trigger that sets its status."""
    below = word
    for above in word.ancestors:
        if below.dep_ not in LINKS:
            return None
        if below.dep_ == "advcl" and not any(c.dep_ == "mark" for c in below.children):
            below = above
            continue
        if below.dep_ not in ("conj", "advcl"):
            status = _status_of(above, below, scene.lexicon)
            if status is not None:
                return Governor(status=status, holder=_holder(above, scene), word=above)
        below = above
    return None


def _status_of(above: Token, below: Token, lexicon: Lexicon) -> Status | None:
    lemma = above.lemma_.lower()
    part = {"VERB": "verbs", "AUX": "verbs", "NOUN": "nouns", "ADJ": "adjectives"}.get(above.pos_)
    if part is None:
        return None
    for name in ORDER:
        if lemma not in getattr(lexicon.status[name], part):
            continue
        if (
            part == "verbs"
            and below.dep_ in ("dobj", "nsubjpass")
            and name in ("alleged", "hypothetical", "pledged")
        ):
            continue
        if lemma == "agree" and below.dep_ == "ccomp":
            return Status.ALLEGED
        if name == "denied" and negated(above):
            return Status.HYPOTHETICAL
        return Status(name)
    return None


def _holder(above: Token, scene: Scene) -> str | None:
    """Whose word the governor is: its subject, an agent, a possessor."""
    if above.pos_ in ("VERB", "AUX"):
        people = arguments(above).subjects
    elif above.pos_ == "ADJ":
        people = subjects(above.head)
    else:
        people = tuple(c for c in above.children if c.dep_ == "poss")
        verb = verb_above(above)
        if not people and verb is not None and above.dep_ == "dobj":
            people = arguments(verb).subjects
    for token in people:
        named = scene.parties(token)
        if named:
            return named[0]
    return None
