"""What the members of one story are compared by, and the claims in the making that come of it."""

from dataclasses import dataclass
from functools import cached_property

from wirewatch.check.answers import Told
from wirewatch.check.deeds import Deeds
from wirewatch.check.denials import Denying
from wirewatch.check.draft import Draft
from wirewatch.check.leaving import matter
from wirewatch.check.material import Material, is_denied
from wirewatch.check.matters import join_statements
from wirewatch.check.meaning import UNTOLD, Meant, meant
from wirewatch.check.parallels import Parallels, parallels
from wirewatch.check.sameness import Around, further, often
from wirewatch.check.similarity import Wordings, compare, weights
from wirewatch.check.statements import Sayings, turns
from wirewatch.check.weighing import Weighing
from wirewatch.check.words import Plain
from wirewatch.model.vectors import Meanings, Vectors


@dataclass(frozen=True, kw_only=True)
class Comparing:
    """One story's material with all that it is compared by.

    What several reports tell is compared by its meaning, too, where there are ``meanings``; a single report
    seldom tells one thing in words that have nothing in common.
    """

    material: Material
    plain: Plain
    vectors: Vectors
    meanings: Meanings | None

    @cached_property
    def parallels(self) -> Parallels:
        """Which stretches of one report stand for which of another."""
        return parallels(self.material.links)

    @cached_property
    def near(self) -> Meant:
        """Meanings of all that is said and told, and of the sentences in which it is said."""
        if len(self.material.reports) < 2:
            return UNTOLD
        words = meant((member.words for member in self.material.members), self.meanings)
        return words.with_more((said.sentence for said in self.material.statements), self.meanings)

    @cached_property
    def around(self) -> Around:
        """What deeds are compared by."""
        return Around(
            parties=self.material.parties,
            parallels=self.parallels,
            plain=self.plain,
            vectors=self.vectors,
            meant=self.near,
            often=often(self.material.events, self.material.parties),
            further=further(self.material.events, self.plain),
        )

    @cached_property
    def _sentences(self) -> tuple[str, ...]:
        material = self.material
        return tuple(
            s.span.words(material.text(r.report)) for r in material.readings.values() for s in r.sentences
        )

    @cached_property
    def weighing(self) -> Weighing:
        """The story's words by their weights."""
        return Weighing(plain=self.plain, vectors=self.vectors, idf=weights(self._sentences, self.plain))

    @cached_property
    def deeds(self) -> Deeds:
        """Events of which nobody tells that they did not happen."""
        events = tuple(m for m in self.material.events if not is_denied(m))
        told = compare([m.core for m in events], self._sentences, self.plain, self.vectors)
        return Deeds(events=events, wordings=told, around=self.around)

    @cached_property
    def sayings(self) -> Sayings:
        """What statements are compared by."""
        return Sayings(
            parties=self.material.parties,
            parallels=self.parallels,
            plain=self.plain,
            turns=turns(self.material.statements),
            meant=self.near,
        )

    @cached_property
    def said(self) -> Wordings:
        """The words of all statements, in their order."""
        words = [member.words for member in self.material.statements]
        return compare(words, self._sentences, self.plain, self.vectors)

    @cached_property
    def drafts(self) -> tuple[Draft, ...]:
        """Sayings and deeds, those that are one together; what is told as undone is not among them."""
        material = self.material
        alike = self.sayings.claims(material.statements, self.said)
        groups = (
            *join_statements(alike, material.statements, self.said, material.parties),
            *self.deeds.claims(),
        )
        return tuple(Draft.of(material.story.id, group) for group in groups)

    @cached_property
    def denying(self) -> Denying:
        """What says no, and what it may deny."""
        return Denying(material=self.material, drafts=self.drafts, plain=self.plain)

    @cached_property
    def answering(self) -> Told:
        """What a no is weighed with beside a deed."""
        answers = (*self.denying.said_no, *self.denying.unproven, *self.denying.declining)
        wordings = [wording for answer in answers for wording in answer.wordings]
        wordings += [matter(answer) for answer in (*self.denying.unproven, *self.denying.declining)]
        more = self.near.with_more(wordings, self.meanings) if self.near else self.near
        return Told(around=self.around, weighing=self.weighing, meant=more)
