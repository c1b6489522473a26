"""The cast of a report while it is being drawn up: referents that grow, and their mentions."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from wirewatch.lists.gazetteer import Entry
from wirewatch.model.readings import EntityKind, Mention, MentionForm, Referent
from wirewatch.model.spans import Span
from wirewatch.read.discourse import Discourse
from wirewatch.read.entities.names import Name
from wirewatch.read.parse import ParsedPassage


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
    nouns: set[str] = field(default_factory=set)
    """Common nouns, lower-case, by which the text may refer back to it ("exchange", "spokesman")."""

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
        self.named: dict[tuple[int, int], str] = {}
        """Start of passage and number of token to the figure that the token names."""
        self.halves: list[tuple[str, Span]] = []
        """Halves of hyphenated pairs that wait for their figures."""
        self._entries: dict[tuple[EntityKind, str], Figure] = {}
        self._described: dict[tuple[EntityKind, str, str | None], Figure] = {}
        self._joint: dict[tuple[str, ...], Figure] = {}

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

    def state_called(self, start: str) -> Figure | None:
        """A state in the cast whose name begins so, the one that came first."""
        return next(
            (f for f in self.figures.values() if f.kind is EntityKind.STATE and f.name.startswith(start)),
            None,
        )

    def name(self, figure: Figure, name: Name, words: str, form: MentionForm = MentionForm.NAME) -> None:
        """Note where a figure is named; the words become one of its names."""
        self.mention(figure, name.span, form, words)
        self.mark(figure, name.passage, name.start, name.end)

    def mark(self, figure: Figure, passage: ParsedPassage, start: int, end: int) -> None:
        """Note that the tokens of a passage name the figure."""
        where = passage.passage.span.start
        self.named.update({(where, token): figure.id for token in range(start, end)})

    def named_at(self, passage: ParsedPassage, token: int) -> Figure | None:
        """The figure that a token names or is an adjective of, None where it does not."""
        id = self.named.get((passage.passage.span.start, token))
        return None if id is None else self.figures[id]

    def spoken_of(self, span: Span) -> Figure | None:
        """The figure of the mention with that span, None where there is none."""
        found = next((m for m in reversed(self.mentions) if m.span == span), None)
        return None if found is None else self.figures[found.referent]

    def described(self, kind: EntityKind, name: str, state: Figure | None = None) -> Figure:
        """The figure of a description ("Western officials"), one for the same words and state."""
        key = (kind, name.lower(), state.id if state else None)
        if key not in self._described:
            figure = self._described[key] = self.add(kind, name)
            figure.state = state.id if state else None
        return self._described[key]

    def joint(self, members: tuple[Figure, ...], words: str) -> Figure:
        """The figure of several figures spoken of together, one for the same members."""
        ids = tuple(sorted(member.id for member in members))
        if ids not in self._joint:
            name = " and ".join(member.name for member in members)
            figure = self._joint[ids] = self.add(members[0].kind, name)
            figure.collective, figure.members = True, ids
        self._joint[ids].aliases.setdefault(words)
        return self._joint[ids]

    def mention(self, figure: Figure, span: Span, form: MentionForm, words: str | None = None) -> None:
        """Note where a figure is spoken of; ``words`` become one of its names."""
        self.mentions.append(Mention(span=span, form=form, referent=figure.id))
        if words:
            figure.aliases.setdefault(words)

    def reassign(self, span: Span, figure: Figure) -> None:
        """The mention with that span is another figure's."""
        self.mentions = [replace(m, referent=figure.id) if m.span == span else m for m in self.mentions]

    def unite(self, figure: Figure, other: Figure) -> None:
        """One figure turns out to be another: its mentions and names become the other's."""
        self.mentions = [
            replace(m, referent=other.id) if m.referent == figure.id else m for m in self.mentions
        ]
        other.aliases.update(figure.aliases)
        other.nouns |= figure.nouns
        other.state = other.state or figure.state

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
