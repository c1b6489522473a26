"""What a page or a line of JSON says of itself."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml.html import HtmlElement

from wirewatch.clean import markup

_ARTICLE = re.compile(r"Article|Report|BlogPosting|LiveBlog|WebPage", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Publication data as stated outside the text; dates as written."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    """Organizations named as authors, the outlet itself left out."""
    published: str | None = None
    modified: str | None = None
    description: str | None = None
    url: str | None = None
    language: str | None = None
    body: str | None = None
    """The article's text where the page brings it beside its markup, paragraphs as lines or elements."""


@dataclass(slots=True)
class _Found:
    """Values by field, best source first."""

    values: dict[str, list[str]] = field(default_factory=dict)

    def add(self, name: str, value: object) -> None:
        if isinstance(value, str) and (bare := " ".join(value.split())) and len(bare) <= 2000:
            self.values.setdefault(name, []).append(bare)

    def all(self, name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.values.get(name, [])))

    def first(self, name: str) -> str | None:
        return next(iter(self.values.get(name, [])), None)


_META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "site": ("og:site_name",),
    "outlet": ("application-name", "dc.publisher", "publisher"),
    "published": (
        "article:published_time", "og:published_time", "date", "datepublished", "dc.date", "dc.date.issued",
        "pubdate", "publish-date", "parsely-pub-date", "sailthru.date",
    ),
    "modified": ("article:modified_time", "og:updated_time", "datemodified", "lastmod"),
    "author": ("author", "dc.creator", "byl", "parsely-author"),
    "description": ("og:description", "description"),
    "url": ("og:url",),
}  # fmt: skip
_FIELD_OF = {key: name for name, keys in _META.items() for key in keys}


def of_page(tree: HtmlElement, is_site: Callable[[str], bool]) -> Metadata:
    """What the page tells; ``is_site`` says whether words name a publication.

    JSON-LD first, then meta elements, then microdata, then dates above the text, then the page's
    title without the site.
    """
    found = _Found()
    bodies: list[str] = []
    for item, names in _linked_data(tree):
        _add_item(found, item, names)
        bodies += [text] if isinstance(text := item.get("articleBody"), str) else []
    _add_elements(found, tree)
    title = tree.findtext(".//title")
    outlet = found.first("site") or found.first("outlet")
    if title:
        found.add("title", _without_site(title, outlet, is_site))
        outlet = outlet or _site(title, is_site)
    headings = list(islice(tree.iter("h1"), 2))
    if len(headings) == 1 and len(headings[0]) < 50:
        found.add("title", headings[0].text_content())
    agencies = [name for name in found.all("agency") if name.casefold() != (outlet or "").casefold()]
    no_persons = {name.casefold() for name in (*found.all("agency"), outlet or "")}
    return Metadata(
        title=found.first("title"),
        outlet=outlet,
        authors=tuple(
            name
            for name in found.all("author")
            if not name.startswith("http") and name.casefold() not in no_persons
        ),
        agencies=tuple(agencies),
        published=found.first("published"),
        modified=found.first("modified"),
        description=found.first("description"),
        url=found.first("url"),
        body=max(bodies, key=len, default=None),
        language=(tree.get("lang") or "").split("-")[0].lower() or None,
    )


def _add_elements(found: _Found, tree: HtmlElement) -> None:
    """What ``meta``, ``link`` and ``time`` elements and microdata tell, in that order."""
    for meta in tree.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        if key in _FIELD_OF:
            words = meta.get("content") or ""
            found.add(_FIELD_OF[key], re.sub(r"^by\s+", "", words, flags=re.I) if "author" in key else words)
    for link in tree.iterfind(".//link[@rel='canonical']"):
        found.add("url", link.get("href"))
    for stamp in tree.iter("time"):
        if stamp.get("itemprop") == "datePublished" or "pubdate" in stamp.attrib:
            found.add("published", stamp.get("datetime"))
    for written, changed in markup.stamps(tree):
        found.add("modified" if changed else "published", written)
    for holder in islice(tree.iterfind(".//*[@itemprop='publisher']"), 3):
        for name in holder.iterfind(".//*[@itemprop='name']"):
            found.add("outlet", name.get("content") or name.text_content())


_SITE_BREAK = re.compile(r"\s+[|–—»·-]\s+|\s+::\s+")


def _without_site(title: str, outlet: str | None, is_site: Callable[[str], bool]) -> str:
    """A page's title without " | Site" or " - Site" at its end, or "Site - " before it."""
    parts = _SITE_BREAK.split(" ".join(title.split()))
    if len(parts) == 1:
        return parts[0]
    if outlet and parts[-1].casefold() == outlet.casefold():
        return " - ".join(parts[:-1])
    if (outlet and parts[0].casefold() == outlet.casefold()) or (
        is_site(parts[0]) and not is_site(parts[-1])
    ):
        return " - ".join(parts[1:])
    if len(parts[0].split()) >= 3 or is_site(parts[-1]):
        return parts[0]
    return " ".join(title.split())


def _site(title: str, is_site: Callable[[str], bool]) -> str | None:
    """The publication that a page's title names before or after the headline."""
    parts = _SITE_BREAK.split(" ".join(title.split()))
    if len(parts) == 1:
        return None
    return next((part for part in (parts[-1], parts[0]) if is_site(part)), None)


def _linked_data(tree: HtmlElement) -> Iterator[tuple[dict[str, object], dict[str, object]]]:
    """Objects of the page's JSON-LD that describe an article, each with the names that ids stand for.

    Broken JSON is passed over.
    """
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            queue = [json.loads(script.text or "")]
        except (ValueError, RecursionError):
            continue
        names: dict[str, object] = {}
        articles: list[dict[str, object]] = []
        while queue:
            item = queue.pop(0)
            if isinstance(item, list):
                queue += item[:50]
            elif isinstance(item, dict):
                queue += [item["@graph"]] if isinstance(item.get("@graph"), list) else []
                names[str(item.get("@id"))] = item
                articles += [item] if _ARTICLE.search(str(item.get("@type", ""))) else []
        for item in sorted(articles, key=lambda one: "WebPage" in str(one.get("@type", ""))):
            yield item, names


def _add_item(found: _Found, item: dict[str, object], named: dict[str, object]) -> None:
    pairs = (("headline", "title"), ("datePublished", "published"), ("dateModified", "modified"),
             ("description", "description"), ("url", "url"))  # fmt: skip
    for key, name in pairs:
        found.add(name, item.get(key))
    for name in _names(_meant(item.get("publisher"), named)):
        found.add("outlet", name)
    for one in _listed(item.get("author")):
        person = _meant(one, named)
        made_by = isinstance(person, dict) and "Organization" in str(person.get("@type", ""))
        for name in _names(person):
            found.add("agency" if made_by else "author", name)


def _meant(value: object, named: dict[str, object]) -> object:
    """The object that an ``@id`` alone stands for."""
    lone = isinstance(value, dict) and "name" not in value
    return named.get(str(value.get("@id")), value) if lone and isinstance(value, dict) else value


def _listed(value: object) -> list[object]:
    return value[:20] if isinstance(value, list) else [value]


def _names(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return _names(value.get("name"))
    return [name for one in value[:20] for name in _names(one)] if isinstance(value, list) else []
