"""What leaves a claim open: who finds no evidence for it, and who declines to comment on it.

Neither denies anything, so neither is weighed as a denial is. Who names the matter ("declined to comment on
the gold", "no evidence of a swap") answers the claim that tells of it; who names none, what was told last.
"""

import re
from dataclasses import dataclass, replace

from wirewatch.check.answers import Answer, Told
from wirewatch.check.denials import Denying
from wirewatch.check.refusing import Denial
from wirewatch.check.words import Plain

_LIKELY = 1 / 3
"""How likely a claim must be meant: one told two sentences before an answer that names no matter is."""

_NEARNESS = 0.5
"""What nearness in meaning weighs beside the share of the matter's words that a claim says."""

_TOLD = 0.7
"""What it weighs that a claim was told in the same sentence; half of it in the sentence before."""

_OWN = 0.5
"""How much less that weighs where he who does not answer told it himself."""

_ASIDE = re.compile(r"\b(?:while|until|pending|because|as long as|citing|when|before|after)\b.*", re.DOTALL)
"""Why somebody does not answer: "while the inquiry was open"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Ids of what leaves a claim open: statements that find no evidence, and that decline to comment."""

    unproven: tuple[str, ...] = ()
    declined: tuple[str, ...] = ()


def left_open(denying: Denying, told: Told) -> dict[str, Open]:
    """By the id of a draft what answers it without denying it."""
    found: dict[str, Open] = {}
    for answer in denying.unproven:
        if (id := answered(answer, denying, told)) is not None:
            known = found.get(id, Open())
            found[id] = replace(known, unproven=(*known.unproven, answer.member.id))
    for answer in denying.declining:
        if (id := answered(answer, denying, told)) is not None:
            known = found.get(id, Open())
            found[id] = replace(known, declined=(*known.declined, answer.member.id))
    return found


def matter(answer: Denial) -> str:
    """The words that say what it is that is not answered or not shown; empty where none do."""
    words = answer.plain.content(_ASIDE.sub("", answer.turned))
    return " ".join(word for word in words if not _is_empty(word, answer.plain))


def _is_empty(word: str, plain: Plain) -> bool:
    lists = plain.words
    return word in lists.silences | lists.proofs | lists.charges | lists.anaphors | lists.negators


def answered(answer: Denial, denying: Denying, told: Told) -> str | None:
    """The id of the claim that an answer leaves open; None where none is likely to be meant."""
    beside = (Answer(denial=answer, draft=d, told=told, more={}, told_last=False) for d in denying.deniable)
    about = matter(answer)
    weighed = [(_meant(about, a), a.draft.id) for a in beside if _is_told_elsewhere(a)]
    likely, id = max(weighed, default=(0.0, None))
    return id if likely >= _LIKELY else None


def _meant(about: str, answer: Answer) -> float:
    """How likely an answer means a claim: what its words say of it, and how shortly before it was told."""
    back = min((sentences for sentences in answer.before if sentences >= 0), default=None)
    just_told = 0.0 if back is None else 1 / (1 + back)
    just_told *= _OWN if answer.is_own(answer.holders) else 1.0
    if not about:
        return just_told
    told = answer.told
    return told.said(about, answer.draft) + _NEARNESS * told.near(about, answer.draft) + _TOLD * just_told


def _is_told_elsewhere(answer: Answer) -> bool:
    """True where another than the answer itself tells the claim."""
    own = answer.denial.member.id
    return any(m.event is None or m.event.statement != own for m in answer.members)
