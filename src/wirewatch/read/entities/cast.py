"""The cast of a report while it is being drawn up: referents that grow, and their mentions."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from wirewatch.lists.gazetteer import Entry
from wirewatch.model.readings import EntityKind, Mention, MentionForm, Referent
from wirewatch.model.spans import Span
from wirewatch.read.discourse import Discourse


@dataclass(slots=True, kw_only=True)
class Figure:
    """A referent that still gathers names, roles and what is known of it."""

    id: str
    kind: EntityKind
    name: str
    aliases: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    ids: tuple[tuple[str, str], ...] = ()
    state: str | None = None
    anonymous: bool = False
    collective: bool = False
    agency: bool = False
    members: tuple[str, ...] = ()
    gender: str | None = None

    def frozen(self) -> Referent:
        """The referent as it stands."""
        return Referent(
            id=self.id,
            kind=self.kind,
            name=self.name,
            aliases=tuple(self.aliases),
            roles=tuple(self.roles),
            ids=self.ids,
            state=self.state,
            anonymous=self.anonymous,
            collective=self.collective,
            agency=self.agency,
            members=self.members,
        )


class Cast:
    """Figures by id, states and known entries once each, mentions as they are found."""

    def __init__(self) -> None:
        self.figures: dict[str, Figure] = {}
        self.mentions: list[Mention] = []
        self._entries: dict[tuple[EntityKind, str], Figure] = {}

    def add(self, kind: EntityKind, name: str, *, aliases: Iterable[str] = ()) -> Figure:
        """A new figure; its name is its first alias."""
        figure = Figure(id=f"r{len(self.figures)}", kind=kind, name=name)
        figure.aliases.update(dict.fromkeys((name, *aliases)))
        self.figures[figure.id] = figure
        return figure

    def entry(self, entry: Entry) -> Figure:
        """The figure of something known beforehand, made when it is first asked for."""
        key = (entry.kind, entry.name)
        if key not in self._entries:
            aliases = entry.aliases if entry.kind is EntityKind.STATE else ()
            figure = self._entries[key] = self.add(entry.kind, entry.name, aliases=aliases)
            figure.agency = entry.agency
            if entry.kind is EntityKind.STATE and entry.state:
                figure.ids = (("iso3166", entry.state),)
        return self._entries[key]

    def place(self, name: str) -> Figure:
        """The figure of a place of that name, made when it is first asked for."""
        return self.entry(Entry(name=name, kind=EntityKind.PLACE))

    def mention(self, figure: Figure, span: Span, form: MentionForm, words: str | None = None) -> None:
        """Note where a figure is spoken of; ``words`` become one of its names."""
        self.mentions.append(Mention(span=span, form=form, referent=figure.id))
        if words:
            figure.aliases.setdefault(words)

    def discourse(self) -> Discourse:
        """Referents that are mentioned or belong to one that is, and the mentions, each span once."""
        seen: dict[Span, Mention] = {}
        for mention in sorted(self.mentions, key=lambda m: m.span):
            seen.setdefault(mention.span, mention)
        used = {m.referent for m in seen.values()}
        used |= {i for id in used for i in (*self.figures[id].members, self.figures[id].state) if i}
        return Discourse(
            referents=tuple(f.frozen() for f in self.figures.values() if f.id in used),
            mentions=tuple(seen.values()),
        )
