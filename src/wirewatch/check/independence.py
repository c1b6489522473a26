"""The rules of independence, all in one table: what a claim's members rest on, and which of that counts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from wirewatch.check import discounts, grounds
from wirewatch.check.discounts import Discount
from wirewatch.check.grounds import Aside, Ground

Rule = Callable[..., Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Three steps from the members of a claim to its count.

    ``asides`` say where the one on whose word a thing is told does not vouch for it. Of ``grounds`` the
    first that applies says what a member rests on; a member to which none applies rests on nothing.
    ``discounts`` go one after another over the origins that the ones before have left.
    """

    asides: tuple[Aside, ...]
    grounds: tuple[Ground, ...]
    discounts: tuple[Discount, ...]

    def __iter__(self) -> Iterator[Rule]:
        """Every rule, in the order of the steps."""
        return iter((*self.asides, *self.grounds, *self.discounts))

    def without(self, rule: Rule) -> "Rules":
        """The table as it would be if there were no such rule."""
        return replace(
            self,
            asides=tuple(r for r in self.asides if r is not rule),
            grounds=tuple(r for r in self.grounds if r is not rule),
            discounts=tuple(r for r in self.discounts if r is not rule),
        )


def reason(*rules: Rule) -> str:
    """What readers are told of the rules: their docstrings on one line."""
    return " ".join(" ".join((rule.__doc__ or "").split()) for rule in rules)


RULES = Rules(
    asides=(
        grounds.speech_by_its_channel,
        grounds.own_pledge,
        grounds.turned_down,
    ),
    grounds=(
        grounds.unnamed_media,
        grounds.own_correspondent,
        grounds.outlet_named,
        grounds.agency_named,
        grounds.spokesman,
        grounds.anonymous_official,
        grounds.unnamed_source,
        grounds.who_vouches,
        grounds.agency_of_the_text,
        grounds.own_voice,
    ),
    discounts=(
        discounts.nobody_named,
        discounts.carried_words,
        discounts.retold_words,
        discounts.own_voice_beside,
        discounts.editions_of_an_outlet,
        discounts.outlets_of_an_owner,
        discounts.nobody_signed,
        discounts.one_family_once,
    ),
)
