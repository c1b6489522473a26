"""Words cut from reports so that a person can read them: white space, length, clauses."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from unicodedata import category

from wirewatch.model.spans import Span

_BREAKS = re.compile(
    r"\s*(?:;|\s[—–-]\s|—)\s*"
    r"|,\s+(?=(?:and|but|or|while|when|where|which|who|whose|after|before|as|although|though|because|since"
    r"|following|with|including|according)\b)"
)
_WORD = re.compile(r"\w+")
_JOINERS = "\u200c\u200d"


def plain(text: str) -> str:
    """One line: white space collapsed; control, bidi and other invisible characters removed.

    What a page or a terminal would act on is gone; lone surrogates become U+FFFD.
    """
    line = " ".join(text.split())
    return line if line.isprintable() else " ".join("".join(map(_shown, line)).split())


def _shown(char: str) -> str:
    if " " <= char <= "~":
        return char
    kind = category(char)
    if kind == "Cs":
        return "\ufffd"
    return "" if kind in ("Cc", "Cf") and char not in _JOINERS else char


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The words alone, lower case: what two prints of one sentence have in common."""
    return " ".join(_WORD.findall(text.casefold()))


def shorten(text: str, limit: int) -> str:
    """The text on one line, cut at a word with an ellipsis where it is longer than ``limit``."""
    line = plain(text)
    if len(line) <= limit:
        return line
    return line[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:—–-") + "…"


def clause(text: str, sentence: Span, focus: Span, limit: int = 220) -> str:
    """The sentence, or where it is longer than ``limit`` the clauses around ``focus``, with ellipses."""
    if len(plain(sentence.words(text))) <= limit:
        return plain(sentence.words(text))
    pieces = _pieces(text, sentence)
    first = last = next((i for i, p in enumerate(pieces) if p.start <= focus.start < p.end), 0)

    def length(a: int, b: int) -> int:
        return pieces[b].end - pieces[a].start

    while True:
        if first > 0 and length(first - 1, last) <= limit:
            first -= 1
        elif last + 1 < len(pieces) and length(first, last + 1) <= limit:
            last += 1
        else:
            break
    words = _around(text, Span(pieces[first].start, pieces[last].end), focus, limit)
    before = "… " if first > 0 and not words.startswith("…") else ""
    after = " …" if last + 1 < len(pieces) and not words.endswith("…") else ""
    return f"{before}{words.rstrip(' ,;:—–-') if after else words}{after}"


def _pieces(text: str, sentence: Span) -> list[Span]:
    """The sentence cut at its clause breaks; the break belongs to the piece before it."""
    ends = [m.end() for m in _BREAKS.finditer(text, sentence.start, sentence.end)]
    starts = [sentence.start, *ends]
    return [Span(a, b) for a, b in zip(starts, [*ends, sentence.end], strict=True) if a < b]


def _around(text: str, piece: Span, focus: Span, limit: int) -> str:
    """The piece on one line; a window about the focus where the piece alone is too long."""
    line = plain(piece.words(text))
    if len(line) <= limit:
        return line
    start = max(piece.start, min(focus.start - limit // 2, piece.end - limit))
    end = min(piece.end, start + limit)
    words = plain(text[start:end])
    if start > piece.start:
        words = "… " + words.split(" ", 1)[-1]
    if end < piece.end:
        words = words.rsplit(" ", 1)[0] + " …"
    return words


def day_in_words(iso: str | None) -> str:
    """``2024-06-19`` as ``19 June 2024``, ``2024-06`` as ``June 2024``; empty where there is no date."""
    if not iso:
        return ""
    parts = iso[:10].split("-")
    if len(parts) == 1:
        return f"{iso}0s" if len(iso) == 3 else iso
    try:
        when = date(int(parts[0]), int(parts[1]), int(parts[2]) if len(parts) > 2 else 1)
    except ValueError:
        return iso
    month = _MONTHS[when.month - 1]
    return f"{when.day} {month} {when.year}" if len(parts) > 2 else f"{month} {when.year}"


def number(count: int) -> str:
    """A count in words up to twelve, in digits beyond."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count:,}"


def several(count: int, one: str, many: str | None = None) -> str:
    """``one report``, ``three reports``."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def listed(names: Sequence[str], most: int = 4, comma: str = ", ") -> str:
    """``A``, ``A and B``, ``A, B and C``, ``A, B, C, D and two more``; with another ``comma`` ``A; B``."""
    shown = list(names[:most])
    if len(names) > most:
        shown.append(f"{number(len(names) - most)} more")
    if len(shown) < 2 or comma != ", ":
        return comma.join(shown)
    return f"{comma.join(shown[:-1])} and {shown[-1]}"


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """The text with its first letter in lower case."""
    return text[:1].lower() + text[1:]


def uncapital(text: str) -> str:
    """The text with its first word in lower case, where that is one of the words that leads begin with."""
    first, _, rest = text.partition(" ")
    return f"{first.lower()} {rest}" if first.rstrip(",") in _LEADS else text


_LEADS = frozenset(
    ("According", "Alleged", "Denied", "Pledged", "Feared", "Held", "A", "An", "The", "Two", "Three")
)


def unquoted(text: str) -> str:
    """The text without the quotation marks that stand around the whole of it."""
    line = plain(text).strip(" ,")
    while len(line) > 1 and line[0] in _QUOTES and (line[-1] in _QUOTES or _odd(line)):
        line = line[1:].rstrip(_QUOTES).strip(" ,") if line[-1] in _QUOTES else line[1:].strip(" ,")
    return line


def balanced(words: str) -> str:
    """The words with the quotation mark that a cut has taken from them, before or after."""
    opened, closed = words.count("“"), words.count("”")
    if opened != closed:
        return f"{words}”" if opened > closed else f"“{words}"
    if words.count('"') % 2 == 0:
        return words
    after = words[words.rindex('"') + 1 : words.rindex('"') + 2]
    return f'{words}"' if after.isalnum() else f'"{words}'


def _odd(line: str) -> bool:
    """True where the quotation mark that opens the line is closed nowhere in it."""
    return not any(mark in line[1:] for mark in _QUOTES)


_QUOTES = '"“”„«»'

_NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)

_MONTHS = (  # fixed, so that the words never hang on the machine's locale
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
