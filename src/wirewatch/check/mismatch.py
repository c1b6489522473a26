"""Claims that a denial does not deny, however near the two are in words and meaning: a table of rules."""

from collections.abc import Callable

from wirewatch.check.answers import Answer, is_inside
from wirewatch.check.draft import Draft
from wirewatch.check.goods import category, item_match
from wirewatch.check.material import is_denied
from wirewatch.check.refusing import Denial, begins_with_label
from wirewatch.check.sameness import OPEN
from wirewatch.check.words import Plain
from wirewatch.model.readings import Event

_SAID = 0.15
"""The share of a denial's weight that a claim says at least where the denial names what it denies."""

Rule = Callable[[Answer, Plain], bool]


def is_strange(answer: Answer, plain: Plain) -> bool:
    """True where a rule of the table holds."""
    return any(rule(answer, plain) for rule in RULES)


def own(answer: Answer, plain: Plain) -> bool:
    """Nobody denies what he says himself: the draft holds the member, or a deed told inside it.

    To turn down a charge is to tell it, not to say it: "rejected a claim that", "\"Lies,\" she said of it".
    """
    member, draft = answer.denial.member, answer.draft
    if plain.rejects(member.head) or begins_with_label(member.words, plain):
        return member in draft.members
    return any(
        m.id == member.id or (m.event and m.event.statement == member.id and not is_denied(m))
        for m in draft.members
    )


def on_his_word_alone(answer: Answer, plain: Plain) -> bool:
    """Nobody denies what only he tells, unless he takes it back."""
    denial = answer.denial
    if denial.speaker is None or plain.rejects(denial.member.head):
        return False
    his = denial.material.parties.own(denial.speaker)
    told = [m.event for m in answer.draft.members if m.event and not is_denied(m)]
    return bool(told) and all(event.holder in his for event in told)


def of_other_things(answer: Answer, plain: Plain) -> bool:
    """Who denies a deed with timber denies none with shells."""
    pairs = ((a.event, b.event) for a in answer.denial.denied for b in answer.draft.members)
    matches = [
        item_match(one, other, plain) for one, other in pairs if one and other and _is_goods(one, plain)
    ]
    return bool(matches) and all(match == 0.0 for match in matches)


def _is_goods(event: Event, plain: Plain) -> bool:
    """True where it is known what sort of goods a deed was done with: "a gram" and "a cent" are none."""
    return any(category(item, plain) for item in event.items)


def of_other_words(answer: Answer, plain: Plain) -> bool:
    """Who denies sales of shells denies nothing in which neither is told, and in which he takes no part."""
    denial = answer.denial
    if not denial.names_matter or denial.is_label or denial.calls_it:
        return False
    if answer.is_just_told or is_inside(answer) or _takes_part(denial, answer.draft):
        return False
    return answer.told.said(denial.turned, answer.draft) < _SAID


def of_what_is_done(answer: Answer, plain: Plain) -> bool:
    """Who vows what he will not do denies nothing that is told as done."""
    denial = answer.denial
    if not denial.is_of_what_will_be or denial.is_label or plain.rejects(denial.member.head):
        return False
    return not any(m.event and m.event.status in OPEN for m in answer.draft.members)


def of_others(answer: Answer, plain: Plain) -> bool:
    """Who denies sales, and names nobody, denies his own: not those of others with others."""
    denial, draft = answer.denial, answer.draft
    return denial.names_matter and bool(_parties(denial, draft)) and not _takes_part(denial, draft)


def _takes_part(denial: Denial, draft: Draft) -> bool:
    """True where the denier, or one whom he or his sentence names, may be a party to the deed."""
    parties, speaker = denial.material.parties, denial.speaker
    if speaker is None or parties.is_loose(speaker) or parties.is_stray_office(speaker):
        return True
    about, involved = denial.named | parties.own(speaker), _parties(denial, draft)
    return bool((about | parties.sides(sorted(about))) & (involved | parties.sides(sorted(involved))))


def _parties(denial: Denial, draft: Draft) -> frozenset[str]:
    """The parties to the deed that are more than described."""
    told = (m.event for m in draft.members if m.event)
    involved = {id for event in told for id in (*event.actors, *event.recipients)}
    return frozenset(id for id in involved if not denial.material.parties.is_described(id))


RULES: tuple[Rule, ...] = (
    own,
    on_his_word_alone,
    of_other_things,
    of_other_words,
    of_what_is_done,
    of_others,
)
