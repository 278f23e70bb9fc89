"""What SHACL Core cannot say of a catalogue: it has no clock and sees one node at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.model import Finding, Place, Severity
from city_data_bank.validation.whereabouts import Whereabouts
from city_data_bank.vocabulary import DCAT, DCT, RDF

_TYPE = ox.NamedNode(RDF["type"])
_DATES: Final = frozenset({ox.NamedNode(DCT["issued"]), ox.NamedNode(DCT["modified"])})
_IDENTIFIED: Final = frozenset(
    ox.NamedNode(DCAT[name]) for name in ("Dataset", "DatasetSeries", "DataService", "Distribution")
)
CODES: Final[Mapping[ox.NamedNode, str]] = MappingProxyType(
    {
        ox.NamedNode(DCT["identifier"]): "identifier-repeated",
        ox.NamedNode(DCAT["downloadURL"]): "address-repeated",
    }
)
"""What only one resource may have, and the finding where two have it."""
ASKED: Final = frozenset({*_DATES, *CODES, _TYPE})
"""Predicates that are looked at: few of a catalogue's statements have one of them."""


def check_catalog(
    quads: Sequence[ox.Quad], bank: Bank, whereabouts: Whereabouts, time: str
) -> tuple[Finding, ...]:
    """Check a catalogue as a whole.

    Args:
        quads: Of ``graph/catalog``; only those with a predicate of ``ASKED`` matter.
        bank: The bank.
        whereabouts: Where to send the person who has to mend something.
        time: Of the build, ``xsd:dateTime`` in UTC with ``Z``.

    Returns:
        Findings: dates in the future, identifiers and addresses used twice, texts of the bank that
        lack one of its languages.
    """
    return (
        *_future(quads, whereabouts, time),
        *_repeated(quads, whereabouts, f"{bank.base}file/"),
        *_languages(bank),
    )


def _future(quads: Iterable[ox.Quad], whereabouts: Whereabouts, time: str) -> Iterator[Finding]:
    """Dates after the build: portals drop what has one."""
    for quad in quads:
        if quad.predicate in _DATES and _text(quad.object) > time:
            yield _finding("date-future", quad, whereabouts, (("field", _name(quad)),))


def _repeated(
    quads: Sequence[ox.Quad], whereabouts: Whereabouts, delivered: str
) -> Iterator[Finding]:
    """Identifiers and download addresses that two resources share: harvesters merge them.

    A delivered file may be that of several datasets, each of them a part of it.
    """
    uses: dict[tuple[str, str], list[ox.Quad]] = {}
    for quad in quads:
        code = CODES.get(quad.predicate)
        if code is not None and not (text := _text(quad.object)).startswith(delivered):
            uses.setdefault((code, text), []).append(quad)
    several = {key: found for key, found in uses.items() if len(found) > 1}
    # Few values are used twice, if any: only then it matters what uses them.
    identified = _identified(quads) if several else frozenset[object]()
    for (code, _), found in several.items():
        own = [quad for quad in found if quad.subject in identified]
        for quad in own[1:]:
            if quad.subject != own[0].subject:
                yield _finding(code, quad, whereabouts, (("other", _text(own[0].subject)),))


def _identified(quads: Sequence[ox.Quad]) -> frozenset[object]:
    """Resources that harvesters tell apart by their identifiers and addresses."""
    typed = (quad for quad in quads if quad.predicate == _TYPE)
    return frozenset(quad.subject for quad in typed if quad.object in _IDENTIFIED)


def _languages(bank: Bank) -> Iterator[Finding]:
    """Texts of bank.toml that lack a language of the bank."""
    for field, texts in (("title", bank.title), ("description", bank.description)):
        for language in bank.languages:
            if not texts.get(language):
                yield Finding(
                    "text-missing",
                    Severity.WARNING,
                    Place("bank.toml", column=field),
                    arguments=(("field", field), ("language", language)),
                )


def _finding(
    code: str, quad: ox.Quad, whereabouts: Whereabouts, arguments: tuple[tuple[str, str], ...]
) -> Finding:
    """A violation of one statement."""
    focus = _text(quad.subject)
    return Finding(
        code,
        Severity.VIOLATION,
        whereabouts.place(focus, _text(quad.graph_name)),
        _text(quad.object),
        (*arguments, ("focus", focus), ("path", quad.predicate.value)),
        dataset=whereabouts.dataset(focus),
    )


def _name(quad: ox.Quad) -> str:
    """Local name of the predicate."""
    return quad.predicate.value.rpartition("/")[2]


def _text(term: object) -> str:
    """IRI or text of a term."""
    return str(getattr(term, "value", ""))
