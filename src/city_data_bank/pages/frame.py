"""What stands around every page: name of the bank, navigation, languages, formats, foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import quote

from city_data_bank.pages.content import Content
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Page, Visit

FORMATS: Final = (
    ("ttl", "text/turtle", "Turtle"),
    ("jsonld", "application/ld+json", "JSON-LD"),
    ("rdf", "application/rdf+xml", "RDF/XML"),
    ("nt", "application/n-triples", "N-Triples"),
)
"""Extension, media type and name of every form of RDF in which a thing is described."""

_NAVIGATION: Final = (
    "category",
    "provider",
    "dataset",
    "indicator",
    "strategy",
    "document",
    "city",
    "statistics",
)
_BRANCHES: Final = {
    "goal": "strategy",
    "target": "strategy",
    "observation": "dataset",
    "file": "dataset",
    "series": "dataset",
    "distribution": "dataset",
    "method": "indicator",
    "gap": "indicator",
}
"""Kinds that have no entry of their own in the navigation, and under which they stand."""
_FOOT: Final = ("accessibility", "privacy", "reuse", "about", "mirror")
_OF_NAMES: Final = frozenset({"parts/labels", "parts/namesakes"})
"""Queries that tell names."""
_LINES: Final = 24
"""Lines of a query that are shown at once."""
_CATALOGUES: Final = ("ttl", "jsonld", "rdf", "nt")


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the frame.

    Args:
        href: Path, absolute on this host.
        text: What it says.
        current: Whether it leads to this page.
        kind: Media type or language of what it leads to; may be empty.
    """

    href: str
    text: Text
    current: bool = False
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Behind:
    """A query behind the page.

    Args:
        name: ``{page}/{part}``.
        text: SPARQL.
        lines: How many lines of it are shown at once.
    """

    name: str
    text: str
    lines: int


@dataclass(frozen=True, slots=True)
class Frame:
    """The surroundings of one page.

    Args:
        language: Of the page.
        bank: Name of the bank.
        home: Its home page.
        address: This page.
        canonical: This page under the configured base.
        navigation: The main kinds of pages.
        languages: This page in every language.
        formats: What the page is about, as RDF.
        exports: The same in other standards' words.
        catalogues: The whole catalogue.
        foot: Pages that every page leads to.
        feed: What changes in the catalogue.
        queries: The queries behind the page.
        sparql: The endpoint, in the language of the page.
        endpoint: The endpoint, without a query.
        style: The style sheet.
        icon: The icon.
        release: Id of the release, and its page.
        search: Where words are sought.
        banner: Sentence about the status of the bank, or None.
        indexed: Whether search engines may list the page.
    """

    language: str
    bank: Text
    home: str
    address: str
    canonical: str
    navigation: tuple[Link, ...]
    languages: tuple[Link, ...]
    formats: tuple[Link, ...]
    exports: tuple[Link, ...]
    catalogues: tuple[Link, ...]
    foot: tuple[Link, ...]
    feed: Link
    queries: tuple[Behind, ...]
    sparql: str
    endpoint: str
    style: str
    icon: str
    release: Link
    search: str
    banner: Text | None
    indexed: bool


def frame_of(visit: Visit, page: Page) -> Frame:
    """The surroundings of a page that has been made."""
    if page.query is not None:
        visit = replace(visit, raw_query=page.query)
    content, language = visit.content, visit.language
    root = content.addresses.root
    address = address_of(visit, language)
    status = content.bank.status
    release = content.addresses.page(language, "release", content.manifest.id)
    return Frame(
        language=language,
        bank=visit.choose_stated(content.bank.title) or Text(""),
        home=content.addresses.home(language),
        address=address,
        canonical=content.addresses.absolute(address),
        navigation=tuple(_navigation(visit)),
        languages=tuple(_languages(visit)),
        formats=documents(content, page.thing),
        exports=exports(visit),
        catalogues=tuple(Link(f"{root}catalog.{ext}", _name(ext)) for ext in _CATALOGUES),
        foot=tuple(_foot(visit)),
        feed=Link(f"{root}feeds/catalog.atom", visit.say("mirror-feed")),
        queries=tuple(_queries(visit)),
        sparql=f"{root}sparql?lang={language}",
        endpoint=f"{root}sparql",
        style=style_address(content),
        icon=f"{root}static/icon.svg",
        release=Link(release, Text(content.manifest.id)),
        search=content.addresses.page(language, "search"),
        banner=None if status == "official" else visit.say(f"site-banner-{status}"),
        indexed=status == "official" and visit.kind != "search",
    )


def frame_around(content: Content, language: str, carried: str) -> Frame:
    """The surroundings of a page that another part of the site makes, such as the query form.

    Args:
        content: The site.
        language: Of the page.
        carried: Query string that its links to other languages carry on, with its ``&``.
    """
    frame = frame_of(Visit(content, language), Page(Text(""), None))
    languages = (replace(link, href=f"?lang={link.kind}{carried}") for link in frame.languages)
    return replace(frame, languages=tuple(languages))


def address_of(visit: Visit, language: str) -> str:
    """The address of a visit's page in a language."""
    if not visit.kind:
        return visit.content.addresses.home(language)
    iris = visit.content.bank.iris
    ref = visit.thing.removeprefix(iris.scheme(visit.kind)).removeprefix("/")
    # What a client sent may hold anything; in an address it is escaped as far as it has to be.
    query = quote(visit.raw_query, safe="=&%/,:;@+~.-_$!*()?")
    return visit.content.addresses.page(language, visit.kind, ref, query)


def documents(content: Content, thing: str) -> tuple[Link, ...]:
    """The documents that describe a thing of the bank, one a form of RDF; none for other things."""
    if not thing.startswith(f"{content.bank.base}id/") or "#" in thing:
        return ()
    path = content.addresses.root + "data/" + thing.removeprefix(f"{content.bank.base}id/")
    return tuple(Link(f"{path}.{ext}", Text(name), kind=kind) for ext, kind, name in FORMATS)


def exports(visit: Visit) -> tuple[Link, ...]:
    """A dataset or an indicator in the words of other standards; none for other things.

    An indicator is exported for the city: for all areas of a large bank that is a long answer.
    """
    content, root = visit.content, visit.content.addresses.root
    thing, city = (
        quote(one.removeprefix(content.bank.base)) for one in (visit.thing, visit.city.value)
    )
    if visit.kind == "indicator" and "/" in visit.ref:
        query = f"?indicator={thing}&area={city}&format=ttl"
        return tuple(
            Link(f"{root}q/{name}{query}", Text(title), kind="text/turtle")
            for name, title in (("iso-21972", "ISO/IEC 21972"), ("saref4city", "SAREF4CITY"))
        )
    address = f"data/dataset/{visit.ref}-sdmx.csv"
    if visit.kind != "dataset" or address not in content.files.by_address:
        return ()
    cube = f"{root}q/cube-link?dataset={thing}&format=ttl"
    return (
        Link(cube, Text("cube.link"), kind="text/turtle"),
        Link(root + address, Text("SDMX-CSV 2.0"), kind="text/csv"),
    )


def style_address(content: Content) -> str:
    """Where the style sheet stands: its address changes with its content."""
    return f"{content.addresses.root}static/site.css?{content.fingerprint}"


def _navigation(visit: Visit) -> Iterator[Link]:
    """The main kinds of pages."""
    for kind in _NAVIGATION:
        href = visit.content.addresses.page(visit.language, kind)
        current = _BRANCHES.get(visit.kind, visit.kind) == kind
        yield Link(href, visit.say(f"site-navigation.{kind}"), current)


def _foot(visit: Visit) -> Iterator[Link]:
    """Pages about the site itself."""
    for kind in _FOOT:
        href = visit.content.addresses.page(visit.language, kind)
        yield Link(href, visit.say(f"{kind}-title"), visit.kind == kind)


def _languages(visit: Visit) -> Iterator[Link]:
    """The page in every language of the bank, each named in itself."""
    for language in visit.content.languages:
        words = visit.content.messages[language]
        known = "site-language-name" in words
        name = words("site-language-name") if known else words.locale.get_display_name() or language
        href = address_of(visit, language)
        yield Link(href, Text(name, language), language == visit.language, language)


def _queries(visit: Visit) -> Iterator[Behind]:
    """The queries asked so far; those for names are left out."""
    for asked in visit.asked:
        if asked.name not in _OF_NAMES:
            yield Behind(asked.name, asked.text, min(asked.text.count("\n") + 1, _LINES))


def _name(extension: str) -> Text:
    """The name of a form of RDF."""
    return Text(next(name for ext, _, name in FORMATS if ext == extension))
