"""Whether two sites say the same of a thing: what is compared before anything is measured."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

import httpx
import lxml.etree
import lxml.html
import pyoxigraph as ox
from babel.dates import format_date
from benchmarks.pages_peers import HTML, OURS, Side
from benchmarks.pages_table import LANGUAGE
from benchmarks.pages_work import CODINGS, TURTLE, Kind

SAMPLE = 12
"""Things of a kind whose pages are compared."""

_DAYS = "en_GB"
"""How our pages in English write days."""


@dataclass(slots=True)
class Held:
    """How much of what was looked for stands on the pages of two sites.

    Args:
        sought: Values, or triples.
        ours: Of these, how many ours has.
        theirs: How many the other has.
    """

    sought: int = 0
    ours: int = 0
    theirs: int = 0

    def __str__(self) -> str:
        """Equal, or the shares."""
        if not self.sought:
            return "not compared"
        if self.ours == self.theirs == self.sought:
            return f"equal ({self.sought})"
        return f"ours {self.ours}, theirs {self.theirs} of {self.sought}"


def compare(kind: Kind, ours: Side, other: Side, base: str) -> Held:
    """Compare a sample of the pages of a kind.

    Args:
        kind: Of pages.
        ours: This site.
        other: Another one, which may write its own address for that of the bank.
        base: Base IRI of the bank.
    """
    held = Held()
    both = [thing for thing in kind.things if other.name in thing.paths][:SAMPLE]
    for thing in both:
        mine, their = (
            _fetch(side.url(thing.paths[name]), kind.accept)
            for side, name in ((ours, OURS), (other, other.name))
        )
        if kind.accept == TURTLE:
            own = their.replace(other.url("/").encode(), base.encode())
            _count_triples(held, mine, own)
        else:
            _count_texts(held, thing.holds.get(other.name, ()), mine, their)
    return held


def first_view(side: Side, path: str) -> int:
    """Bytes that a browser without a cache receives for a page: HTML, style sheet, icon."""
    with httpx.Client(headers={"Accept": HTML, "Accept-Encoding": CODINGS}, timeout=60) as client:
        page = client.get(side.url(path))
        root = lxml.html.document_fromstring(page.content)
        beside = [link for link in root.iter("link") if link.get("rel") in {"stylesheet", "icon"}]
        parts = [page, *(client.get(side.url(link.get("href", ""))) for link in beside)]
    return sum(int(part.headers["content-length"]) for part in parts)


def _fetch(url: str, accept: str) -> bytes:
    """A document."""
    headers = {"Accept": accept, "Accept-Language": LANGUAGE}
    answer = httpx.get(url, headers=headers, timeout=120)
    answer.raise_for_status()
    return answer.content


def _count_texts(held: Held, sought: Sequence[str], mine: bytes, their: bytes) -> None:
    """Count the texts that stand on two pages, as people read them."""
    first, second = _words(mine), _words(their)
    for text in sought:
        forms = _forms(text)
        held.sought += 1
        held.ours += any(form in first for form in forms)
        held.theirs += any(form in second for form in forms)


def _words(page: bytes) -> str:
    """What a page says, without styles and scripts, in single blanks."""
    root = lxml.html.document_fromstring(page)
    lxml.etree.strip_elements(root, "style", "script", with_tail=False)
    return " ".join("".join(str(text) for text in root.itertext()).split())


def _forms(text: str) -> set[str]:
    """How a value may be written in English: as it stands, as a number, as a day."""
    forms = {" ".join(text.split())}
    with suppress(InvalidOperation):
        number = Decimal(text)
        forms |= {f"{number:,}", f"{number.normalize():,f}", f"{number:,.3f}".rstrip("0")}
    with suppress(ValueError):
        forms.add(format_date(date.fromisoformat(text[:10]), "long", _DAYS))
    return forms | {form.replace("-", "\N{MINUS SIGN}", 1) for form in forms}


def _count_triples(held: Held, mine: bytes, their: bytes) -> None:
    """Count the triples that the other site states, blank nodes apart."""
    first, second = _triples(mine), _triples(their)
    held.sought += len(second)
    held.theirs += len(second)
    held.ours += len(second & first)


def _triples(document: bytes) -> set[str]:
    """Triples without blank nodes."""
    parsed = ox.parse(document, format=ox.RdfFormat.TURTLE)
    return {str(quad.triple) for quad in parsed if "_:" not in str(quad.triple)}
