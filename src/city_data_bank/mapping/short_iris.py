"""Mapping station: short IRIs of a mapping.

``stop/{stop_id}`` is below the bank's ``/id/``; ``skos:notation`` has a prefix; ``{+stop_url}``
alone is a whole IRI that stands in a cell.

Source: mapping-language rule 5; decisions "A mapping may mint only listed types".
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from city_data_bank.bank.ontology import Ontology
from city_data_bank.iris import TYPES, Iris, is_iri
from city_data_bank.mapping.documents import Text, fault
from city_data_bank.mapping.suggestions import advice, choice
from city_data_bank.vocabulary import DCT, PREFIXES

PLACE_KINDS: Final = "place-kind"
"""Code list of the kinds of place: ``stop/1`` is short for ``place/stop/1``."""

_PREFIXES: Final = MappingProxyType({**PREFIXES, "dc": DCT})
_WHOLE: Final = re.compile(r"\{\+[A-Za-z0-9_.%]+\}")
_VARIABLE: Final = re.compile(r"\{\+?([A-Za-z0-9_.%]+)\}")


def variables(template: str) -> tuple[str, ...]:
    """Names of the columns that a template is filled from."""
    return tuple(_VARIABLE.findall(template))


def is_whole_cell(template: str) -> bool:
    """Whether the template is one cell and nothing else: ``{+stop_url}``."""
    return _WHOLE.fullmatch(template) is not None


def short_iri(text: Text, iris: Iris, ontology: Ontology) -> str:
    """The absolute IRI, or template of one, that a short one stands for.

    Raises:
        MappingError: Its prefix or type is unknown, it does not begin with literal text, or it
            holds what an IRI may not hold.
    """
    found = _absolute(text, iris, ontology)
    if not is_whole_cell(found) and not is_iri(_VARIABLE.sub("x", found)):
        raise fault(
            text.place,
            f"{text.value!r}",
            "an address or template without spaces, quotation marks and brackets but {name}",
            "Remove what does not belong there; names are letters, digits and '_'.",
        ).coded("mapping-address", found=text.value, key=text.place.column)
    return found


def _absolute(text: Text, iris: Iris, ontology: Ontology) -> str:
    """The IRI or template, not yet looked at letter by letter."""
    value = text.value.strip()
    if is_whole_cell(value) or value.startswith(("http://", "https://")):
        return value
    if value.startswith("{") or not value:
        raise fault(
            text.place,
            f"{value!r}",
            "a template that begins with literal text, such as place/{id}",
            "Begin it with a type or prefix; a cell that holds a whole IRI is {+name}.",
        )
    prefix, colon, rest = value.partition(":")
    if colon and "/" not in prefix and "{" not in prefix:
        return _prefixed(text, prefix, rest)
    kind, _, rest = value.partition("/")
    if kind in TYPES and rest:
        return f"{iris.base}id/{kind}/{rest}"
    kinds = ontology.lists[PLACE_KINDS].codes if PLACE_KINDS in ontology.lists else {}
    if kind in kinds and rest:
        return f"{iris.base}id/place/{kind}/{rest}"
    known = (*TYPES, *kinds)
    raise fault(
        text.place,
        f"the type {kind!r}",
        choice(known, 60) + ", followed by '/' and a template",
        advice(kind, known, "A mapping may mint only these types."),
    )


def _prefixed(text: Text, prefix: str, rest: str) -> str:
    """The IRI of a prefixed name."""
    if prefix not in _PREFIXES:
        raise fault(
            text.place,
            f"the prefix {prefix!r}",
            choice(_PREFIXES, 60),
            advice(prefix, _PREFIXES, "Write the whole IRI."),
        )
    return f"{_PREFIXES[prefix]}{rest}"
