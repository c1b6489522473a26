"""A page of HTML cut down to the lines of its article."""

import re
from dataclasses import dataclass, replace

import trafilatura
from htmldate import find_date
from lxml import etree, html

from wirewatch.clean import markup, metadata, preamble, shape
from wirewatch.clean.lines import Kind, Line
from wirewatch.clean.metadata import Metadata
from wirewatch.errors import Rejected
from wirewatch.lists.clutter import Clutter
from wirewatch.model.reports import Reason
from wirewatch.model.spans import Span

_LEAD = re.compile(
    r"\b(lead|lede|standfirst|dek|deck|subtitle|sub-?head(line)?|intro|summary|strapline|excerpt|kicker-text)\b",
    re.I,
)
_BYLINE = re.compile(
    r"\b(by-?line|by|author|credit|writer|when|ts|timestamp|dateline|date|published|posted|pubdate|meta)\b",
    re.I,
)
_ASIDES = ("figcaption", "address", "time", "div", "span")
_MIN_LETTERS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The article's text, its lines with what markup says of them, and the page's metadata."""

    text: str
    lines: tuple[Line, ...]
    metadata: Metadata


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    words: str
    kind: Kind


def extract(source: str, clutter: Clutter) -> Page:
    """The article of a page; Rejected (NO_ARTICLE) where there is none."""
    tree = _tree(source)
    about = metadata.of_page(tree, lambda words: preamble.is_masthead(words, clutter))
    hints = _hints(tree)
    if markup.kept_inline(tree):
        source = html.tostring(tree, encoding="unicode")
    blocks = _with_title(_fuller(_blocks(source, hints), about.body), about.title)
    blocks = _with_preamble(blocks, about.authors)
    if sum(len(block.words) for block in blocks if block.kind is Kind.PARAGRAPH) < _MIN_LETTERS:
        raise Rejected(
            Reason.NO_ARTICLE,
            "no article was found in the page; save the article itself, or its text as .txt",
        )
    if about.published is None:
        about = replace(about, published=_dated(tree))
    return _assembled(_with_asides(tree, blocks, hints), about)


def _fuller(blocks: list[_Block], body: str | None) -> list[_Block]:
    """The blocks, or the article that the page brings beside its markup where they hold less than half."""
    told = markup.paragraphs(body) if body else ()
    shown = sum(len(block.words) for block in blocks if len(blocks) > 1)
    if sum(len(words) for words in told) <= 2 * shown:
        return blocks
    return [_Block(words=words, kind=Kind.PARAGRAPH) for words in told]


def _with_preamble(blocks: list[_Block], authors: tuple[str, ...]) -> list[_Block]:
    """Short blocks between title and text are no paragraphs: an author's name is a byline."""
    first = next((at for at, block in enumerate(blocks) if block.kind is Kind.TITLE), -1)
    found = list(blocks)
    for at in range(first + 1, len(blocks) if first >= 0 else 0):
        block = blocks[at]
        if shape.ends_sentence(block.words) or len(block.words.split()) > 20:
            break
        if block.kind is Kind.PARAGRAPH:
            found[at] = _Block(words=block.words, kind=Kind.BYLINE if block.words in authors else Kind.PLAIN)
    return found


def _dated(tree: html.HtmlElement) -> str | None:
    """The date that the page's elements give, by htmldate; its clock is not asked."""
    try:
        found = find_date(tree, original_date=True, extensive_search=False, max_date="2200-01-01")
    except (etree.LxmlError, ValueError, TypeError, AttributeError, OverflowError):
        return None
    return str(found) if found else None


def _tree(source: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True)
    try:
        tree = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise Rejected(
            Reason.NO_ARTICLE, f"the page's markup cannot be read ({error}); save it again"
        ) from error
    return tree


def _words(text: str) -> str:
    return " ".join(text.split())


def _hints(tree: html.HtmlElement) -> dict[str, Kind]:
    """What the page's own markup says of some texts: leads, bylines, headings, captions."""
    hints: dict[str, Kind] = {}
    for element in tree.iter("p", "div", "h2", "h3", "h4", "address", "time", "span", "figcaption"):
        named = f"{element.get('class', '')} {element.get('itemprop', '')}"
        kind = None
        if element.tag == "figcaption":
            kind = Kind.CAPTION
        elif element.tag in {"address", "time"} or _BYLINE.search(named):
            kind = Kind.BYLINE
        elif _LEAD.search(named):
            kind = Kind.LEAD
        if kind is not None:
            words = _words(element.text_content())
            if words and len(words) < 600 and not (kind is Kind.BYLINE and len(words) > 200):
                hints.setdefault(words, kind)
    return hints


def _blocks(source: str, hints: dict[str, Kind]) -> list[_Block]:
    try:
        found = trafilatura.bare_extraction(
            source, with_metadata=False, include_comments=False, include_tables=True, favor_recall=True
        )
    except (etree.LxmlError, ValueError, RecursionError, AssertionError, AttributeError, TypeError):
        return []
    body = getattr(found, "body", None)
    if body is None:
        return []
    blocks: list[_Block] = []
    _walk(body, hints, blocks)
    return blocks


_PLAIN = frozenset({"p", "head", "item", "cell", "quote", "ab", "code", "fw"})


def _walk(element: etree._Element, hints: dict[str, Kind], blocks: list[_Block]) -> None:
    """Blocks in the order of the text; text between elements is a block of its own."""
    _add(element.text, Kind.PARAGRAPH, hints, blocks)
    for child in element:
        if child.tag in _PLAIN and not any(inner.tag in _PLAIN for inner in child.iterdescendants()):
            _add("".join(child.itertext()), _kind(child), hints, blocks)
        else:
            _walk(child, hints, blocks)
        _add(child.tail, Kind.PARAGRAPH, hints, blocks)


def _kind(element: etree._Element) -> Kind:
    if element.tag == "head":
        return Kind.TITLE if element.get("rend") == "h1" else Kind.HEADING
    return Kind.ITEM if element.tag in {"item", "cell"} else Kind.PARAGRAPH


def _add(text: str | None, kind: Kind, hints: dict[str, Kind], blocks: list[_Block]) -> None:
    words = _words(text or "")
    if words:
        blocks.append(_Block(words=words, kind=kind if kind is Kind.TITLE else hints.get(words, kind)))


def _with_title(blocks: list[_Block], title: str | None) -> list[_Block]:
    """The title as a block of its own; what stands above it and is neither sentence nor lead is an aside."""
    if title and not any(block.kind is Kind.TITLE for block in blocks):
        own = next((at for at, block in enumerate(blocks) if _folded(block.words) == _folded(title)), None)
        if own is None:
            return [_Block(words=title, kind=Kind.TITLE), *blocks]
        blocks[own] = _Block(words=blocks[own].words, kind=Kind.TITLE)
    first = next((at for at, block in enumerate(blocks) if block.kind is Kind.TITLE), 0)
    return [
        _Block(words=block.words, kind=Kind.ASIDE) if at < first and _is_kicker(block) else block
        for at, block in enumerate(blocks)
    ]


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def _is_kicker(block: _Block) -> bool:
    """True for the section or label that stands above a headline."""
    return (
        block.kind in {Kind.PARAGRAPH, Kind.HEADING, Kind.ITEM}
        and len(block.words.split()) <= 6
        and not shape.ends_sentence(block.words)
    )


def _with_asides(tree: html.HtmlElement, blocks: list[_Block], hints: dict[str, Kind]) -> list[_Block]:
    """Captions and bylines that extraction leaves out, put back where the page has them."""
    places = {block.words: at for at, block in enumerate(blocks)}
    waiting: list[_Block] = []
    added: dict[int, list[_Block]] = {}
    anchor = -1
    for element in tree.iter("h1", "p", "h2", "h3", "li", *_ASIDES):
        words = _words(element.text_content()) if len(element) < 50 else ""
        kind = hints.get(words)
        if words in places or (element.tag == "h1" and blocks[:1] and blocks[0].kind is Kind.TITLE):
            if anchor >= 0:
                added.setdefault(anchor, []).extend(waiting)
            anchor, waiting = places.get(words, 0), []
        elif kind in {Kind.CAPTION, Kind.BYLINE} and not any(words in block.words for block in waiting[-20:]):
            waiting.append(_Block(words=words, kind=kind))
    return [one for at, block in enumerate(blocks) for one in (block, *added.get(at, []))]


def _assembled(blocks: list[_Block], about: Metadata) -> Page:
    lines: list[Line] = []
    at = 0
    for block in blocks:
        span = Span(at, at + len(block.words))
        lines.append(Line(span=span, words=block.words, gap=True, kind=block.kind))
        at = span.end + 2
    return Page(text="\n\n".join(block.words for block in blocks), lines=tuple(lines), metadata=about)
