"""Where things stand on the site: IRIs of the bank become addresses of pages, and back.

Addresses in HTML begin with the path of the configured base and never with a host, so that a copy
of the bank can be read anywhere. Segments are messages (``path.dataset``); they never change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Self
from urllib.parse import quote, urlsplit

from city_data_bank.iris import TYPES, Iris
from city_data_bank.messages import Messages
from city_data_bank.vocabulary import BANK

KINDS: Final = (
    *TYPES,
    "file",
    "resource",
    "about",
    "mirror",
    "report",
    "search",
    "duty",
    "purpose",
    "city",
    "statistics",
    "reuse",
    "privacy",
    "accessibility",
)
"""Kinds of pages that have a segment of their own in every language."""

_DOCUMENTS: Final = (
    "data/",
    "catalog.",
    "sparql",
    ".well-known/",
    "ns/",
    "feeds/",
    "registers/",
    "q/",
    "api",
    "sitemap",
    "robots.txt",
)
_FOREIGN: Final = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one bank.

    Args:
        base: Base IRI.
        segments: Language to kind to path segment.
    """

    base: str
    segments: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, base: str, messages: Mapping[str, Messages], languages: tuple[str, ...]) -> Self:
        """The addresses that the messages of a bank's languages give.

        Raises:
            ValueError: Two kinds have one segment in one language.
        """
        segments = {
            language: {kind: messages[language](f"path.{kind}") for kind in KINDS}
            for language in languages
        }
        for language, kinds in segments.items():
            if len(set(kinds.values())) != len(kinds):
                raise ValueError(f"a path segment stands for two kinds in {language!r}")
        return cls(base, segments)

    @property
    def root(self) -> str:
        """Path of the base, ``/`` or ``/bank/``: what every relative link begins with."""
        return urlsplit(self.base).path

    def absolute(self, path: str) -> str:
        """A path of the site as an absolute IRI under the configured base."""
        return self.base + path.removeprefix(self.root)

    def home(self, language: str) -> str:
        """The home page."""
        return f"{self.root}{language}/"

    def page(self, language: str, kind: str, ref: str = "", query: str = "") -> str:
        """The page of a thing, or the list of a kind where there is no ref.

        Args:
            language: One of the bank's.
            kind: One of ``KINDS``.
            ref: As in the thing's IRI, percent-encoded.
            query: Encoded query string, or empty.
        """
        path = f"{self.root}{language}/{self.segments[language][kind]}"
        return path + (f"/{ref}" if ref else "") + (f"?{query}" if query else "")

    def kind(self, language: str, segment: str) -> str | None:
        """The kind that a segment stands for."""
        kinds = self.segments.get(language, {})
        return next((kind for kind, own in kinds.items() if own == segment), None)

    def about(self, language: str, iri: str) -> str:
        """The generic page of any IRI that the release speaks of."""
        return self.page(language, "resource", query=f"iri={quote(iri, safe='/:.-_~')}")

    def link(self, language: str, iri: str) -> str | None:
        """Where a link to an IRI leads.

        Args:
            language: The reader's.
            iri: Any.

        Returns:
            A path for IRIs of the base and of our vocabulary, foreign http(s) and mailto IRIs as
            they are, None for every other scheme: such an IRI is text, never a link.
        """
        if iri.startswith(self.base):
            return self._own(language, iri, iri.removeprefix(self.base))
        if iri.startswith(BANK):
            return self.about(language, iri)
        return iri if iri.lower().startswith(_FOREIGN) else None

    def _own(self, language: str, iri: str, rest: str) -> str:
        """Where an IRI of the base leads."""
        if not rest:
            return self.home(language)
        path, _, fragment = rest.partition("#")
        first, _, ref = path.partition("/")
        if first == "file":
            return self.cell(language, ref.partition("/")[0], fragment)
        if first == "id" and not fragment:
            kind, _, ref = ref.partition("/")
            if kind in self.segments[language]:
                return self.page(language, kind, ref)
        if rest.startswith(_DOCUMENTS):
            return self.root + rest
        return self.about(language, iri)

    def cell(self, language: str, digest: str, fragment: str = "") -> str:
        """The page of a delivered file, with a cell of it marked.

        The fragment of a cell is the query string of its page as it stands (``cell=14,3``,
        ``sheet=X&cell=C14``); only a JSON pointer needs a name.
        """
        pointer = fragment.startswith("/")
        return self.page(
            language, "file", digest, f"cell={quote(fragment)}" if pointer else fragment
        )


@lru_cache(maxsize=4096)
def thing(iris: Iris, kind: str, ref: str) -> str:
    """The IRI of the thing that a page is about, from decoded parts of its address."""
    return iris.thing(kind, ref) if ref else iris.scheme(kind)
