"""From the readings of a story to its claims, step by step."""

from collections.abc import Iterator
from dataclasses import dataclass

from wirewatch.check.deeds import Deeds
from wirewatch.check.denials import denials
from wirewatch.check.draft import Draft
from wirewatch.check.grade import grade
from wirewatch.check.material import Material, gather, is_denied
from wirewatch.check.matters import join_statements
from wirewatch.check.origins import independent, origins
from wirewatch.check.parallels import parallels
from wirewatch.check.press import Press
from wirewatch.check.sameness import Around
from wirewatch.check.similarity import compare, weights
from wirewatch.check.standing import standing
from wirewatch.check.statements import Sayings
from wirewatch.check.tellings import Telling, disputing, with_tellings
from wirewatch.check.variants import variants
from wirewatch.check.ways import Denying
from wirewatch.check.weighing import Weighing
from wirewatch.check.wording import sentence
from wirewatch.check.words import Plain, plain
from wirewatch.lists import comparison
from wirewatch.lists.comparison import Comparison
from wirewatch.lists.sources import SourceRegister
from wirewatch.model.claims import Claim, ClaimKind
from wirewatch.model.groups import Grouping
from wirewatch.model.vectors import Vectors


def check(
    grouping: Grouping,
    *,
    vectors: Vectors,
    sources: SourceRegister,
    words: Comparison | None = None,
) -> tuple[Claim, ...]:
    """Claims of all stories, by story, then by the place of their first member.

    ``words`` are the lists that comparing rests on, those that are shipped where None is given.
    """
    known = plain(words or comparison.load())
    stories = gather(grouping, known.words.offices, known.words.correspondents)
    return tuple(c for material in stories for c in _claims(material, vectors, sources, known))


def _claims(material: Material, vectors: Vectors, sources: SourceRegister, known: Plain) -> Iterator[Claim]:
    background = [
        s.span.words(material.text(r.report)) for r in material.readings.values() for s in r.sentences
    ]
    denied = tuple(m for m in material.events if is_denied(m))
    events = tuple(m for m in material.events if not is_denied(m))
    said = compare([m.words for m in material.statements], background, known, vectors)
    told = compare([m.core for m in events], background, known, vectors)
    shared = parallels(material.links)
    sayings = Sayings(parties=material.parties, parallels=shared, plain=known)
    around = Around(parties=material.parties, parallels=shared, plain=known, vectors=vectors)
    deeds = Deeds(around=around)
    sayings_alike = sayings.claims(material.statements, said)
    groups = [
        *join_statements(sayings_alike, material.statements, said, material.parties),
        *deeds.claims(events, told),
    ]
    drafts = tuple(Draft.of(material.story.id, group) for group in groups)
    weighing = Weighing(plain=known, vectors=vectors, idf=weights(background, known))
    against = denials(
        Denying(material=material, drafts=drafts, denied=denied, weighing=weighing, around=around)
    )
    tied = {id for ids in against.values() for id in ids}
    alone = tuple(Draft.of(material.story.id, (m,)) for m in denied if m.id not in tied)
    order = {m.id: place for place, m in enumerate((*material.statements, *material.events))}
    told_of = Telling(material=material, weighing=weighing, parallels=shared)
    finish = Finishing(material=material, press=Press.of(material, sources), sources=sources, plain=known)
    for draft in sorted((*with_tellings(drafts, told_of), *alone), key=lambda d: order[d.members[0].id]):
        yield finish.claim(draft, against.get(draft.id, ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Finishing:
    """What a draft is traced, compared and graded with."""

    material: Material
    press: Press
    sources: SourceRegister
    plain: Plain

    def claim(self, draft: Draft, against: tuple[str, ...]) -> Claim:
        """The claim that a draft makes; ``against`` are the ids of what denies it."""
        material = self.material
        against_figure = [m for m in disputing(draft, against, material) if m not in draft.members]
        members = (*draft.members, *against_figure) if draft.kind is ClaimKind.EVENT else draft.members
        found = origins([m for m in draft.members if m.id not in against], material.parties, self.press)
        count = independent(found)
        deniers = tuple(material.member(id) for id in against) or tuple(m for m in members if is_denied(m))
        how = standing(members, deniers, count, material)
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
            variants=variants(members, material, self.plain),
            denials=against,
        )
