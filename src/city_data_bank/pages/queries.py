"""The queries behind the pages: ``queries/pages/{page}/{part}.rq``, with their parameters bound.

A file runs as it stands: each parameter is a ``VALUES ?name { UNDEF }``, named in a comment
``# parameters: name, other``. Binding replaces what stands between the braces by serialised terms;
no text is ever pasted into a query.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from city_data_bank.bank.folders import Folders
from city_data_bank.store.engine import Term

_PARAMETERS: Final = re.compile(r"^# parameters: *(.*)$", re.MULTILINE)
_IRI: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_ESCAPES: Final = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
)


def iri(value: str) -> Term:
    """An IRI as a term."""
    return Term("uri", value)


def serialise(term: Term) -> str:
    """A term as SPARQL writes it.

    Raises:
        ValueError: It is a blank node, no absolute IRI, or has a malformed language tag.

    Source: SPARQL 1.1, section 19.8, productions IRIREF, STRING_LITERAL2, LANGTAG.
    """
    if term.kind == "uri":
        if not _IRI.fullmatch(term.value):
            raise ValueError(f"not an absolute IRI: {term.value!r}")
        return f"<{term.value}>"
    if term.kind != "literal":
        raise ValueError(f"a {term.kind} cannot be bound")
    text = f'"{term.value.translate(_ESCAPES)}"'
    if term.language:
        if not _LANGUAGE.fullmatch(term.language):
            raise ValueError(f"not a language tag: {term.language!r}")
        return f"{text}@{term.language}"
    return f"{text}^^{serialise(iri(term.datatype))}" if term.datatype else text


@dataclass(frozen=True, slots=True)
class Query:
    """One part of a page.

    Args:
        name: ``{page}/{part}``.
        text: As it stands in the file.
        parameters: Names of its parameters, without question mark.
    """

    name: str
    text: str
    parameters: tuple[str, ...]

    def bind(self, values: Mapping[str, Iterable[Term]]) -> str:
        """The text with every parameter bound.

        Args:
            values: Terms by parameter: one solution each.

        Raises:
            ValueError: A parameter is missing or unknown, or a term cannot be written.
        """
        if set(values) != set(self.parameters):
            raise ValueError(f"{self.name} takes {self.parameters}, not {tuple(values)}")
        text = self.text
        for name, terms in values.items():
            block = f"VALUES ?{name} {{ {' '.join(map(serialise, terms))} }}"
            # Split and join, since a replacement text of a pattern would read backslashes.
            text = block.join(_values_of(name).split(text))
        return text


def page_of(text: str, number: int, size: int) -> str:
    """A query text that answers only one page of its solutions, and one more to tell the end.

    Args:
        text: A query without LIMIT.
        number: From 1.
        size: Solutions a page.
    """
    return f"{text.rstrip()}\nLIMIT {size + 1:d} OFFSET {(number - 1) * size:d}\n"


def read_queries(folders: Folders) -> dict[str, Query]:
    """Every query of the pages, by name.

    Raises:
        ValueError: A file names a parameter for which it has no ``VALUES``.
    """
    found: dict[str, Query] = {}
    for path, file in folders.files("queries/pages", "*.rq"):
        name = path.removeprefix("queries/pages/").removesuffix(".rq")
        text = file.read_text(encoding="utf-8")
        match = _PARAMETERS.search(text)
        parameters = tuple(re.findall(r"\w+", match[1])) if match else ()
        for parameter in parameters:
            if not _values_of(parameter).search(text):
                raise ValueError(f"{path}: no VALUES ?{parameter} {{ UNDEF }}")
        found[name] = Query(name, text, parameters)
    return found


def _values_of(name: str) -> re.Pattern[str]:
    """Where a parameter is bound."""
    return re.compile(rf"VALUES\s+\?{re.escape(name)}\s*\{{\s*UNDEF\s*\}}")
