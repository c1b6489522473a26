"""A page's tree before extraction: words that would be lost are kept, and hidden articles found."""

import html as entities
import re
from collections.abc import Iterator
from itertools import islice

from lxml import html

_INLINE = frozenset({"time", "code", "kbd", "samp", "data", "q"})
_HOLDERS = frozenset({"p", "li", "blockquote", "td", "figcaption"})
_ASIDE = frozenset({"aside", "footer", "nav", "header", "form"})
_BREAK = re.compile(r"</p\s*>|<br\s*/?>|</div\s*>|[\r\n]+", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,300}>")
_CHANGED = re.compile(r"updat|modif", re.IGNORECASE)
_RUNNING = 80
_BESIDE = 12
_DEPTH = 12
_MOST_STAMPS = 20


def kept_inline(tree: html.HtmlElement) -> bool:
    """Make plain spans of dates, quotes and code within running text; True where there were any.

    Extraction drops some of them (a date in a ``time`` element is a fact of its sentence) and breaks the
    paragraph at others; a ``q`` gets the quotation marks that a browser would draw.
    """
    inline = [element for element in tree.iter(*_INLINE) if _is_within(element)]
    for element in inline:
        if element.tag == "q":
            _quoted(element)
        element.tag = "span"
        element.attrib.clear()
    return bool(inline)


def _is_within(element: html.HtmlElement) -> bool:
    """True where the element stands in a paragraph with words right beside it."""
    if not any(one.tag in _HOLDERS for one in islice(element.iterancestors(), _DEPTH)):
        return False
    before, parent = element.getprevious(), element.getparent()
    lead = parent.text if before is None and parent is not None else None if before is None else before.tail
    return len(((lead or "") + (element.tail or "")).strip()) >= _BESIDE


def _quoted(element: html.HtmlElement) -> None:
    element.text = "“" + (element.text or "")
    if len(element):
        element[-1].tail = (element[-1].tail or "") + "”"
    else:
        element.text += "”"


def paragraphs(body: str) -> tuple[str, ...]:
    """The paragraphs of an article that a page brings as one string, with or without markup."""
    parts = (entities.unescape(_TAG.sub(" ", part)) for part in _BREAK.split(body))
    return tuple(words for part in parts if (words := " ".join(part.split())))


def stamps(tree: html.HtmlElement) -> Iterator[tuple[str, bool]]:
    """Dates of ``time`` elements above the running text, as written; True beside those of a change."""
    headed = next(tree.iter("h1"), None) is None
    seen = 0
    for element in tree.iter("h1", "p", "time"):
        seen += element.tag == "time"
        if seen > _MOST_STAMPS:
            return
        if element.tag == "h1":
            headed = True
        elif element.tag == "p":
            if headed and len(element.text_content()) > _RUNNING and element.find(".//time") is None:
                return
        elif not any(one.tag in _ASIDE and one.find(".//h1") is None for one in element.iterancestors()):
            holder = element.getparent()
            if holder is not None and holder.tag == "p" and len(holder.text_content()) > 2 * _RUNNING:
                return
            around = " ".join((element.get("class") or "", (holder.text or "") if holder is not None else ""))
            if written := (element.get("datetime") or "").strip():
                yield written, bool(_CHANGED.search(around))
