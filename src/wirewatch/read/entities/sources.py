"""Sources and parties without a name: channels, voices of a state, anonymous persons.

Officials, government, authorities, military and the like that a text ascribes to one state ("U.S. officials",
"the Russian government") are the state itself: whoever speaks for it without a name speaks as it. A single
anonymous official stays a person, with ``state`` set.
"""

from spacy.tokens import Token

from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.model.readings import EntityKind
from wirewatch.read.entities import pairs
from wirewatch.read.entities.cast import Cast, Figure
from wirewatch.read.entities.phrases import Phrase, belongs_to, state_of
from wirewatch.read.entities.salience import Salience

_WORKS = frozenset({"agencies", "outlets", "reports"})
_MEDIA = frozenset({"media", "newspapers", "broadcasters", "tabloids", "bloggers"})
_OF_WORKS = frozenset({"agencies", "outlets", "reports"})
_OF_MEDIA = frozenset(
    {
        "state",
        "media",
        "news",
        "press",
        "local",
        "official",
        "government",
        "domestic",
        "foreign",
        "state-run",
        "state-owned",
        "state-controlled",
    }
)
_PLAIN = frozenset(
    {
        "senior",
        "top",
        "government",
        "military",
        "high",
        "-",
        "ranking",
        "high-ranking",
        "state",
        "unnamed",
        "unidentified",
        "defence",
        "defense",
        "security",
        "national",
    }
)
_QUANTITIES = frozenset(
    {"some", "other", "another", "many", "several", "most", "few", "about", "around", "than", "least"}
)
_NO_SOURCE = frozenset({"staff", "crowd", "crew", "personnel", "figure", "guard", "family", "families"})


def channel(found: Phrase, cast: Cast, gazetteer: Gazetteer) -> Figure | None:
    """ "State media", "Russian media", "media reports": a channel, of a state where it says so."""
    if found.noun not in gazetteer.bodies.channels:
        return None
    words = {word.lower() for word in found.words}
    state = next((f for f in found.states if f.kind is EntityKind.STATE), None)
    if found.noun in _WORKS and not words & {"news", "media", "press"}:
        return None
    if found.noun not in _MEDIA and not (
        words & _OF_MEDIA or (state and found.noun in ("press", "television"))
    ):
        return None
    if found.noun == "media" and words & {"social", "digital", "mass"}:
        return None
    if not words and state is None and found.head.dep_ in ("pobj", "dobj", "dative"):
        return None
    adjectives = [
        t.text for t in found.passage.doc[found.start : found.head.i] if cast.named_at(found.passage, t.i)
    ]
    name = " ".join((*(a for a in adjectives if a not in ("'s", "’s")), *found.words, found.noun))
    name = name if adjectives else name.lower()
    figure = cast.described(EntityKind.ORGANIZATION, name, state)
    figure.agency = figure.collective = True
    return figure


def voice(found: Phrase, cast: Cast, gazetteer: Gazetteer) -> Figure | None:
    """The state that officials, a government or an army speak and act for, or the several together."""
    if found.noun not in gazetteer.bodies.voices or not {w.lower() for w in found.words} <= _PLAIN:
        return None
    states = [f for f in found.states if f.kind is EntityKind.STATE]
    states += [f for f in belongs_to(found, cast) if f.kind is EntityKind.STATE and f not in states]
    if len(states) == 1:
        return states[0]
    if len(states) > 1:
        figure = cast.joint(tuple(states), found.text)
        figure.aliases.setdefault(f"{found.description} of {figure.name}")
        return figure
    return None


def person(found: Phrase, cast: Cast, gazetteer: Gazetteer, salience: Salience) -> Figure | None:
    """A person or persons by role: one spoken of before, or a source without a name."""
    titles = gazetteer.titles
    if found.noun in titles.plural_roles or found.noun in ("people", "men", "women", "families"):
        vague = (found.owned and found.owner is None) or (found.noun in pairs.NOUNS and found.definite)
        return None if vague else _collective(found, cast)
    if not is_source(found.noun, gazetteer):
        return None
    if found.plural:
        return None
    if found.indefinite:
        return _anonymous(found, cast)
    if found.definite or found.states:
        return _known(found, cast, gazetteer, salience)
    return None


def is_source(noun: str, gazetteer: Gazetteer) -> bool:
    """True for a noun, lower-case, of persons who may be heard: of a role, or as "man" and "widow" are."""
    titles = gazetteer.titles
    return (noun in titles.roles or noun in titles.people) and noun not in _NO_SOURCE


def _known(found: Phrase, cast: Cast, gazetteer: Gazetteer, salience: Salience) -> Figure | None:
    """ "The Russian leader", "the general", "the diplomat": whoever of that role was spoken of last."""
    noun, state = found.noun, state_of(found, cast)
    rulers = gazetteer.titles.rulers

    def holds(figure: Figure) -> bool:
        if figure.kind is not EntityKind.PERSON or figure.collective:
            return False
        if state is not None and figure.state not in (None, state.id):
            return False
        roles = {role.lower().split()[-1].split("-")[-1] for role in figure.roles if role} | figure.nouns
        return noun in roles or (state is not None and noun in rulers and bool(roles & rulers))

    def surely(figure: Figure) -> bool:
        return holds(figure) and (state is None or figure.state == state.id)

    figure = salience.ever(surely) or salience.ever(holds)
    if figure is None and noun in rulers and state is not None:
        rest = [f for f in cast.figures.values() if holds(f)]
        figure = rest[0] if len(rest) == 1 else None
    if figure is not None:
        if state is not None and figure.state is None and noun in rulers:
            figure.state = state.id
        return figure
    if state is None and found.determiner == "the" and acts(found.head) and not found.states:
        return _unintroduced(found, cast)
    if (found.owned and found.owner is None) or found.head.dep_ not in (
        "nsubj",
        "nsubjpass",
        "agent",
        "pobj",
    ):
        return None
    if state is None or (found.determiner is None and not found.owned):
        return None
    figure = cast.described(EntityKind.PERSON, f"{found.description} of {state.name}", state)
    figure.anonymous = True
    figure.roles.setdefault(found.description)
    return figure


def _unintroduced(found: Phrase, cast: Cast) -> Figure:
    """ "The captain said": somebody of that role, whom the report has not brought in before."""
    figure = cast.add(EntityKind.PERSON, found.description)
    figure.anonymous = True
    figure.nouns.add(found.noun)
    return figure


def acts(head: Token) -> bool:
    """True for the subject of a verb in the active voice, and for whom someone quotes or goes by.

    "The army, *which* has denied it" acts whatever is done to it.
    """
    told = (c for c in head.children if c.dep_ == "relcl")
    if any(c.dep_ == "nsubj" and c.tag_ in ("WDT", "WP") for verb in told for c in verb.children):
        return True
    if head.dep_ in ("nsubj", "agent"):
        return head.head.pos_ in ("VERB", "AUX")
    if head.dep_ == "pobj":
        return head.head.lower_ == "by" or (head.head.lower_ == "to" and head.head.head.lower_ == "according")
    return head.dep_ == "dobj" and head.head.lemma_ in ("quote", "cite", "tell")


def _anonymous(found: Phrase, cast: Cast) -> Figure | None:
    """A new source without a name: "a hotel employee", "an official of the ministry"."""
    if found.determiner not in ("a", "an", "another", "one") or found.head.dep_ in ("poss", "attr"):
        return None
    figure = cast.add(EntityKind.PERSON, _full(found, cast))
    figure.anonymous = True
    figure.aliases.setdefault(found.text)
    figure.nouns.add(found.noun)
    state = state_of(found, cast)
    figure.state = state.id if state else None
    return figure


def _collective(found: Phrase, cast: Cast) -> Figure | None:
    """Several without a name: "Western officials", "experts", "prosecutors"."""
    if found.head.dep_ not in (
        "nsubj",
        "nsubjpass",
        "agent",
        "pobj",
        "dobj",
        "conj",
        "dative",
        "poss",
        "appos",
    ):
        return None
    figure = cast.described(EntityKind.PERSON, _full(found, cast), state_of(found, cast))
    figure.anonymous = figure.collective = True
    figure.nouns.add(found.noun)
    return figure


def _full(found: Phrase, cast: Cast) -> str:
    """The phrase without determiner, with what follows by "of" or "close to"."""
    doc, head = found.passage.doc, found.head
    end = head.i + 1
    follows = doc[end : end + 2].text.lower()
    if follows.split(" ")[0] in ("of", "from", "at", "with") or follows == "close to":
        child = next((c for c in head.children if c.i == end), None)
        if child is None and follows == "close to":
            child = doc[min(end + 6, len(doc) - 1)]
        if child is not None and child.right_edge.i - end < 9:
            stop = child.right_edge.i + 1
            for token in doc[end:stop]:
                if token.text in (",", ";", "who", "which", "that") or token.pos_ in ("VERB", "AUX"):
                    stop = token.i
                    break
            end = stop
    skip = found.start
    for token in doc[found.start : head.i]:
        if (
            token.like_num
            or token.dep_ in ("det", "predet", "quantmod", "nummod")
            or token.lower_ in _QUANTITIES
        ):
            skip = token.i + 1
    words = doc[skip:end].text.strip()
    opens = doc[skip].is_sent_start and cast.named_at(found.passage, skip) is None and not words[:2].isupper()
    return words[:1].lower() + words[1:] if opens and doc[skip].pos_ != "PROPN" else words
