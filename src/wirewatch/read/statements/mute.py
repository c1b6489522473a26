"""What is no statement though a verb of speech stands there: bare labels, and subjects that say nothing."""

from spacy.tokens import Token

from wirewatch.lists.cues import Complement, Cues
from wirewatch.model.readings import Stance
from wirewatch.read.statements.contents import Content
from wirewatch.read.statements.trees import antecedent

_LABEL = 3
_POINTING = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their"})
_MINDS = frozenset({Stance.THINKS, Stance.FEARS, Stance.PLEDGES})


def says_nothing(content: Content, stance: Stance, text: str, cues: Cues) -> bool:
    """True for a bare label of what was said ("repeated the charge"), which only a denial denies."""
    if content.complement is not Complement.NOUN or stance is Stance.DENIES or len(content.spans) > 1:
        return False
    words = content.spans[0].words(text).lower().split()
    return len(words) <= _LABEL and words[-1] in cues.labels and (len(words) == 1 or words[0] in _POINTING)


def is_mute(speaker: Token | None, stance: Stance, cues: Cues) -> bool:
    """True where no one speaks: photographs that show, a treaty that foresees, everyone who wants."""
    if speaker is None:
        return False
    if speaker.lower_ in ("who", "that", "which") and (noun := antecedent(speaker)) is not None:
        if stance in _MINDS and noun.lower_ in cues.anyone:
            return True
        speaker = noun
    lemma = speaker.lemma_.lower()
    if lemma in cues.images:
        return True
    return stance in _MINDS and lemma in cues.texts
