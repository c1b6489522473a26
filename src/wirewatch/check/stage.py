"""From the readings of a story to its claims, step by step."""

from collections.abc import Iterator
from dataclasses import dataclass

from wirewatch.check.comparing import Comparing
from wirewatch.check.contrary import contraries
from wirewatch.check.denials import denials
from wirewatch.check.draft import Draft
from wirewatch.check.grade import grade
from wirewatch.check.leaving import Open, left_open
from wirewatch.check.material import Material, Member, gather, is_denied
from wirewatch.check.origins import independent, origins
from wirewatch.check.press import Press
from wirewatch.check.retold import retold
from wirewatch.check.standing import standing
from wirewatch.check.tellings import Telling, disputing, with_tellings
from wirewatch.check.tolls import tolls
from wirewatch.check.variants import variants, widened
from wirewatch.check.wording import sentence
from wirewatch.check.words import Plain, plain
from wirewatch.lists import comparison
from wirewatch.lists.comparison import Comparison
from wirewatch.lists.sources import SourceRegister
from wirewatch.model.claims import Claim, ClaimKind, Variant
from wirewatch.model.groups import Grouping
from wirewatch.model.vectors import Meanings, Vectors


def check(
    grouping: Grouping,
    *,
    vectors: Vectors,
    sources: SourceRegister,
    words: Comparison | None = None,
    meanings: Meanings | None = None,
) -> tuple[Claim, ...]:
    """Claims of all stories, by story, then by the place of their first member.

    ``words`` are the lists that comparing rests on, those that are shipped where None is given. What several
    reports tell is compared by its meaning, too, where there are ``meanings``.
    """
    known = plain(words or comparison.load())
    stories = gather(grouping, known.words.offices, known.words.correspondents, known.words.spokesmen)
    compared = (Comparing(material=m, plain=known, vectors=vectors, meanings=meanings) for m in stories)
    return tuple(claim for comparing in compared for claim in _claims(comparing, sources))


def _claims(comparing: Comparing, sources: SourceRegister) -> Iterator[Claim]:
    material, drafts = comparing.material, comparing.drafts
    against = denials(comparing.denying, comparing.answering)
    unanswered = left_open(comparing.denying, comparing.answering)
    tied = {id for ids in against.values() for id in ids}
    alone = tuple(
        Draft.of(material.story.id, (m,))
        for m in material.events
        if is_denied(m) and not {m.id, m.event and m.event.statement} & tied
    )
    order = {m.id: place for place, m in enumerate(material.members)}
    told = Telling(material=material, weighing=comparing.weighing, parallels=comparing.parallels)
    press = Press.of(material, sources)
    at_odds = contraries(drafts, material, comparing.weighing)
    deeds = comparing.deeds
    twins = (*deeds.twins(), *tolls(deeds.events, material, comparing.plain))
    otherwise = retold(drafts, twins, material, comparing.plain)
    finish = Finishing(material=material, press=press, sources=sources, plain=comparing.plain)
    for draft in sorted((*with_tellings(drafts, told), *alone), key=lambda d: order[d.members[0].id]):
        said = Said(
            against=against.get(draft.id, ()),
            open=unanswered.get(draft.id, Open()),
            contrary=at_odds.get(draft.id, ()),
            otherwise=otherwise.get(draft.id, ()),
        )
        yield finish.claim(draft, said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is said to a draft: ids of what denies it, leaves it open, and tells the contrary."""

    against: tuple[str, ...]
    open: Open
    contrary: tuple[str, ...]
    otherwise: tuple[Variant, ...]
    """How drafts that likely tell the same differ from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finishing:
    """What a draft is traced, compared and graded with."""

    material: Material
    press: Press
    sources: SourceRegister
    plain: Plain

    def claim(self, draft: Draft, said: Said) -> Claim:
        """The claim that a draft makes, with what is said to it."""
        material, against = self.material, said.against
        against_figure = [m for m in disputing(draft, against, material) if m not in draft.members]
        members = (*draft.members, *against_figure) if draft.kind is ClaimKind.EVENT else draft.members
        vouching = [m for m in draft.members if not _told_against({*against}, m)]
        found = origins(vouching, material.parties, self.press)
        count = independent(found)
        deniers = tuple(material.member(id) for id in against) or tuple(m for m in members if is_denied(m))
        how = standing(members, deniers, count, material, disputed=bool(said.contrary))
        told = {m.report for m in members}
        return Claim(
            id=draft.id,
            story=material.story.id,
            kind=draft.kind,
            text=sentence(members, material),
            members=tuple(m.id for m in members),
            families=tuple(dict.fromkeys(m.family.id for m in members)),
            origins=found,
            independent_sources=count,
            standing=how,
            grade=grade(
                found,
                count,
                how,
                reports={id: r for id, r in material.reports.items() if id in told},
                families=material.families,
                parties=material.parties,
                sources=self.sources,
                statuses=frozenset(m.event.status for m in members if m.event),
            ),
            variants=widened(variants(members, material, self.plain), said.otherwise),
            denials=against,
            unproven=said.open.unproven,
            declined=said.open.declined,
            contrary=said.contrary,
        )


def _told_against(against: set[str], member: Member) -> bool:
    """True for a denial, and for a deed that its speaker tells in it: nobody vouches for what he denies."""
    event, within = member.event, member.within
    if event is None or within is None or within.id not in against:
        return member.id in against
    return event.holder in (None, within.speaker)
