"""The addresses of a bank: every IRI that it mints is made here.

Keys only: an IRI holds no counter, value, language, owner or clock time. The base is a setting of
the bank and independent of the host that serves it; it may have a path.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

import pyoxigraph as ox

TYPES: Final = (
    "area",
    "catalog",
    "category",
    "concept",
    "conflict",
    "dataset",
    "distribution",
    "document",
    "finding",
    "gap",
    "goal",
    "indicator",
    "method",
    "observation",
    "period",
    "place",
    "provider",
    "release",
    "series",
    "service",
    "strategy",
    "target",
    "unit",
)
"""Types of ``/id/{type}/{ref}``; a mapping may mint no other."""

SLUG_LENGTH: Final = 36
"""Longest slug, in characters: dane.gov.pl and DCAT harvesters take no longer identifier."""

_BASE: Final = re.compile(r"""https?://[^\s/?#<>"{}|\\^`]+/([^\s?#<>"{}|\\^`]*/)?""")
"""No query, no fragment, and none of the characters that RFC 3987 keeps out of an IRI."""

_WEB: Final = re.compile(r"https?://[^/?#@]+([/?#].*)?", re.DOTALL)
_MAIL: Final = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
"""A valid e-mail address as HTML defines it, with at least two labels after the sign."""

_TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")

_SEGMENT_SAFE: Final = "/~-._,=:@!$'()*+;"


def is_iri(text: str) -> bool:
    """Whether a text is an absolute IRI, letter by letter.

    Source:
        RFC 3987, 2.2.
    """
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True


def is_web_address(text: str) -> bool:
    """Whether a text is an IRI that a reader can open: http or https, with a host."""
    return bool(_WEB.fullmatch(text)) and is_iri(text)


def is_language(text: str) -> bool:
    """Whether a text is a language tag that a literal of RDF may carry.

    Source:
        BCP 47; RDF 1.1 Concepts, 3.3.
    """
    return _TAG.fullmatch(text) is not None


def is_mail_address(text: str) -> bool:
    """Whether a text is an e-mail address and nothing else.

    Source:
        HTML Living Standard, 4.10.5.1.5.
    """
    return _MAIL.fullmatch(text) is not None


def escape(ref: str) -> str:
    """A ref as it stands in an address: what IRIs do not take is percent-encoded."""
    return quote(ref, safe=_SEGMENT_SAFE)


@dataclass(frozen=True, slots=True)
class Iris:
    """The IRIs of one bank.

    Args:
        base: Absolute http(s) IRI ending in ``/``.
    """

    base: str

    def __post_init__(self) -> None:
        """Refuse a base that IRIs cannot be built on."""
        if not _BASE.fullmatch(self.base):
            raise ValueError(f"a base is an absolute http(s) IRI ending in '/', not {self.base!r}")

    def thing(self, kind: str, ref: str) -> str:
        """``/id/{kind}/{ref}``; ``ref`` may have several segments."""
        return f"{self.base}id/{kind}/{escape(ref)}"

    def scheme(self, kind: str) -> str:
        """``/id/{kind}``: the list of all things of a kind."""
        return f"{self.base}id/{kind}"

    def dataset(self, slug: str) -> str:
        """``/id/dataset/{slug}``."""
        return self.thing("dataset", slug)

    def distribution(self, slug: str, form: str) -> str:
        """``/id/distribution/{slug}-{form}``, such as ``population-2020-csv``."""
        return self.thing("distribution", f"{slug}-{form}")

    def run(self, slug: str, digest: str) -> str:
        """The activity that mapped a dataset: 12 hex of delivered file, mapping and software."""
        return f"{self.dataset(slug)}/run/{digest}"

    def file(self, sha256: str, name: str) -> str:
        """A delivered file or mapping by its content; its cells are fragments of this IRI."""
        return f"{self.base}file/{sha256[:12]}/{escape(name)}"

    def graph(self, name: str) -> str:
        """A named graph: ``catalog``, ``dataset/{slug}``, ``ontology``, ``quality``..."""
        return f"{self.base}graph/{name}"

    @property
    def catalog(self) -> str:
        """The catalogue itself."""
        return f"{self.base}id/catalog"

    @property
    def void(self) -> str:
        """The graph that describes the store."""
        return f"{self.base}.well-known/void"
