"""Values bound to the parameters of a query: typed terms in VALUES, never pasted text.

A query runs as it stands: each parameter is a ``VALUES ?name { UNDEF }``. Binding replaces what
stands between the braces by serialised terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from city_data_bank.store.engine import Term

ABSOLUTE_IRI: Final = r"[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020<>\"{}|^`\\]*"
"""Pattern of what an engine is asked as an IRI."""
_IRI: Final = re.compile(ABSOLUTE_IRI)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_ESCAPES: Final = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
)


def iri(value: str) -> Term:
    """An IRI as a term."""
    return Term("uri", value)


def is_iri(text: str) -> bool:
    """Whether a text is an absolute IRI."""
    return _IRI.fullmatch(text) is not None


def is_language(text: str) -> bool:
    """Whether a text is a language tag."""
    return _LANGUAGE.fullmatch(text) is not None


def serialise(term: Term) -> str:
    """A term as SPARQL writes it.

    Raises:
        ValueError: It is a blank node, no absolute IRI, or has a malformed language tag.

    Source: SPARQL 1.1, section 19.8, productions IRIREF, STRING_LITERAL2, LANGTAG.
    """
    if term.kind == "uri":
        if not is_iri(term.value):
            raise ValueError(f"not an absolute IRI: {term.value!r}")
        return f"<{term.value}>"
    if term.kind != "literal":
        raise ValueError(f"a {term.kind} cannot be bound")
    text = f'"{term.value.translate(_ESCAPES)}"'
    if term.language:
        if not is_language(term.language):
            raise ValueError(f"not a language tag: {term.language!r}")
        return f"{text}@{term.language}"
    return f"{text}^^{serialise(iri(term.datatype))}" if term.datatype else text


def has_parameter(text: str, name: str) -> bool:
    """Whether a query has a place where a parameter is bound."""
    return _place(name).search(text) is not None


def bind(text: str, values: Mapping[str, Iterable[Term]]) -> str:
    """A query with parameters bound.

    Args:
        text: The query; a parameter that has no values stays unbound.
        values: Terms by parameter: one solution each.

    Raises:
        ValueError: A term cannot be written.
    """
    for name, terms in values.items():
        block = f"VALUES ?{name} {{ {' '.join(map(serialise, terms))} }}"
        # Split and join, since a replacement text of a pattern would read backslashes.
        text = block.join(_place(name).split(text))
    return text


def _place(name: str) -> re.Pattern[str]:
    """Where a parameter is bound."""
    return re.compile(rf"VALUES\s+\?{re.escape(name)}\s*\{{\s*UNDEF\s*\}}")
