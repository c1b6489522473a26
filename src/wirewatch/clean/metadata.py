"""What a page or a line of JSON says of itself."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

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


def of_page(tree: HtmlElement) -> Metadata:
    """JSON-LD first, then meta elements, then microdata, then the page's title without the site."""
    found = _Found()
    for item in _linked_data(tree):
        _add_item(found, item)
    for meta in tree.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        if key in _FIELD_OF:
            found.add(_FIELD_OF[key], meta.get("content"))
    for link in tree.iterfind(".//link[@rel='canonical']"):
        found.add("url", link.get("href"))
    for stamp in tree.iter("time"):
        if stamp.get("itemprop") == "datePublished" or "pubdate" in stamp.attrib:
            found.add("published", stamp.get("datetime"))
    title = tree.findtext(".//title")
    outlet = found.first("site") or found.first("outlet")
    found.add("title", _without_site(title, outlet) if title else None)
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
        language=(tree.get("lang") or "").split("-")[0].lower() or None,
    )


def _without_site(title: str, outlet: str | None) -> str:
    """A page's title without " | Site" or " - Site" at its end."""
    parts = re.split(r"\s+[|–—»·-]\s+", " ".join(title.split()))
    if len(parts) == 1:
        return parts[0]
    if outlet and parts[-1].casefold() == outlet.casefold():
        return " - ".join(parts[:-1])
    return parts[0] if len(parts[0].split()) >= 3 else " ".join(title.split())


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, object]]:
    """Objects of the page's JSON-LD that describe an article; broken JSON is passed over."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            queue = [json.loads(script.text or "")]
        except (ValueError, RecursionError):
            continue
        while queue:
            item = queue.pop(0)
            if isinstance(item, list):
                queue += item[:50]
            elif isinstance(item, dict):
                queue += [item["@graph"]] if isinstance(item.get("@graph"), list) else []
                if _ARTICLE.search(str(item.get("@type", ""))):
                    yield item


def _add_item(found: _Found, item: dict[str, object]) -> None:
    pairs = (("headline", "title"), ("datePublished", "published"), ("dateModified", "modified"),
             ("description", "description"), ("url", "url"))  # fmt: skip
    for key, name in pairs:
        found.add(name, item.get(key))
    for name in _names(item.get("publisher")):
        found.add("outlet", name)
    for person in _listed(item.get("author")):
        made_by = isinstance(person, dict) and "Organization" in str(person.get("@type", ""))
        for name in _names(person):
            found.add("agency" if made_by else "author", name)


def _listed(value: object) -> list[object]:
    return value[:20] if isinstance(value, list) else [value]


def _names(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return _names(value.get("name"))
    return [name for one in value[:20] for name in _names(one)] if isinstance(value, list) else []
