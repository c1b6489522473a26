"""What someone says that is aimed at another party: that it must do something, or that it is to blame.

"Lima said that Oslo must withdraw" is a request to Oslo, "Lima said that Oslo was behind the attack" an
accusation (PLOVER Codebook, REQUEST and ACCUSE with the mode "allege").
"""

from spacy.tokens import Token

from wirewatch.lists.lexicon import Frame
from wirewatch.model.readings import EventType
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.syntax import Arguments, negated, subjects
from wirewatch.read.events.trigger import Trigger

DUTY = frozenset({"must", "should", "ought"})
OWING = frozenset({"have", "need"})


def find(verb: Token, scene: Scene) -> Trigger | None:
    """The request or accusation in a verb of saying, None where it says nothing of the kind."""
    if verb.lemma_.lower() not in scene.lexicon.status["alleged"].verbs:
        return None
    for clause in verb.children:
        type = _aim(verb, clause, scene) if clause.dep_ == "ccomp" else None
        if type is None:
            continue
        speakers, bound = subjects(verb), subjects(clause)
        saying = {id for token in speakers for id in scene.parties(token)}
        addressed = {id for token in bound for id in scene.parties(token)}
        if saying and addressed and not saying & addressed:
            mode = "allege" if type is EventType.ACCUSE else None
            found = Arguments(subjects=speakers, objects=bound)
            return Trigger(word=verb, type=type, frame=Frame.PLAIN, mode=mode, arguments=found)
    return None


def _aim(verb: Token, clause: Token, scene: Scene) -> EventType | None:
    if _owed(clause):
        return EventType.REQUEST
    return EventType.ACCUSE if _blamed(verb, clause, scene) else None


def _owed(clause: Token) -> bool:
    """True where the clause tells a duty: "must leave", "should be freed", "needs to act", "has to go"."""
    if any(c.dep_ == "aux" and c.lower_ in DUTY for c in clause.children):
        return not any(c.lower_ == "have" for c in clause.children)  # "should have left" is blame
    below = (c for c in clause.children if c.dep_ == "xcomp" and any(t.tag_ == "TO" for t in c.children))
    return clause.lemma_ in OWING and not negated(clause) and any(True for _ in below)


def _blamed(verb: Token, clause: Token, scene: Scene) -> bool:
    """True where the clause lays blame: "alleged that Oslo rigged it", "said Oslo was to blame"."""
    blame = scene.lexicon.blame
    if negated(verb) or negated(clause):
        return False
    if verb.lemma_.lower() in blame:
        return True
    return clause.lemma_ == "be" and any(
        c.lemma_.lower() in blame for c in clause.children if c.dep_ in ("acomp", "attr", "prep", "xcomp")
    )
