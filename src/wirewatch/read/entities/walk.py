"""Through a report from left to right: common nouns and pronouns brought to figures."""

from spacy.tokens import Token

from wirewatch.lists.gazetteer import Gazetteer
from wirewatch.model.readings import MentionForm
from wirewatch.read.entities import nominals, pronouns
from wirewatch.read.entities.cast import Cast
from wirewatch.read.entities.salience import Salience
from wirewatch.read.parse import ParsedPassage, ParsedReport

_OPENING = frozenset({"“", "«", "„"})
_CLOSING = frozenset({"”", "»"})


def walk(parsed: ParsedReport, cast: Cast, gazetteer: Gazetteer) -> None:
    """Add mentions by common nouns and pronouns to a cast whose names are known."""
    salience = Salience()
    nouns = nominals.nouns(gazetteer)
    context = nominals.Context(cast=cast, gazetteer=gazetteer, salience=salience, nouns=nouns)
    for passage in parsed.passages:
        quoted = False
        named = None
        for token in passage.doc:
            if token.is_sent_start:
                salience.sentence += 1
            quoted = _in_quotes(token, quoted)
            figure = cast.named_at(passage, token.i)
            if figure is not None:
                if figure is not named or token.nbor(-1).text == ",":
                    salience.note(figure, _root(passage, token, cast))
                named = figure
                continue
            named = None
            if passage.told or token.pos_ == "NOUN":
                _common(token, passage, context, quoted)


def _common(token: Token, passage: ParsedPassage, context: nominals.Context, quoted: bool) -> None:
    if token.lower_ in pronouns.PRONOUNS and token.pos_ in ("PRON", "DET"):
        figure = pronouns.resolve(token, context.cast, context.gazetteer, context.salience, quoted)
        if figure is not None:
            context.cast.mention(figure, passage.span(token), MentionForm.PRONOUN)
            context.salience.note(figure, token)
    elif nominals.is_candidate(token, passage, context):
        nominals.cast_phrase(token, passage, context, quoted)


def _in_quotes(token: Token, quoted: bool) -> bool:
    if token.text in _OPENING:
        return True
    if token.text in _CLOSING:
        return False
    return not quoted if token.text == '"' else quoted


def _root(passage: ParsedPassage, token: Token, cast: Cast) -> Token:
    """The head token of the name that a token opens."""
    figure = cast.named_at(passage, token.i)
    end = token.i + 1
    while end < len(passage.doc) and cast.named_at(passage, end) is figure:
        end += 1
    root: Token = passage.doc[token.i : end].root
    return root
