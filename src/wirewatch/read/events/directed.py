"""What someone says that another must do: "Lima said that Oslo must withdraw" is a request to Oslo."""

from spacy.tokens import Token

from wirewatch.lists.lexicon import Frame
from wirewatch.model.readings import EventType
from wirewatch.read.events.scene import Scene
from wirewatch.read.events.syntax import Arguments, negated, subjects
from wirewatch.read.events.trigger import Trigger

DUTY = frozenset({"must", "should", "ought"})
OWING = frozenset({"have", "need"})


def find(verb: Token, scene: Scene) -> Trigger | None:
    """The request in a verb of saying, None where it says nothing of what another party has to do."""
    if verb.lemma_.lower() not in scene.lexicon.status["alleged"].verbs:
        return None
    for clause in verb.children:
        if clause.dep_ != "ccomp" or not _owed(clause):
            continue
        speakers, bound = subjects(verb), subjects(clause)
        saying = {id for token in speakers for id in scene.parties(token)}
        asked = {id for token in bound for id in scene.parties(token)}
        if saying and asked and not saying & asked:
            found = Arguments(subjects=speakers, objects=bound)
            return Trigger(word=verb, type=EventType.REQUEST, frame=Frame.PLAIN, mode=None, arguments=found)
    return None


def _owed(clause: Token) -> bool:
    """True where the clause tells a duty: "must leave", "should be freed", "needs to act", "has to go"."""
    if any(c.dep_ == "aux" and c.lower_ in DUTY for c in clause.children):
        return not any(c.lower_ == "have" for c in clause.children)  # "should have left" is blame
    below = (c for c in clause.children if c.dep_ == "xcomp" and any(t.tag_ == "TO" for t in c.children))
    return clause.lemma_ in OWING and not negated(clause) and any(True for _ in below)
