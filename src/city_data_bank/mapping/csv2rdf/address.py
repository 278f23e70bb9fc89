"""URI template properties: from the template of a column to one absolute IRI a row.

Part of the csv2rdf half of the mapping station. The standard fills the template, expands a prefix
in what results and resolves that against the table's URL, row by row. Most templates begin with
literal text that settles prefix and base for every row: then both are done once, here, and what is
left is a concatenation. Only where a cell could change the outcome is it done for each distinct
text.

Source: tabular-metadata, section 5.1.3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.csv2rdf import context, uri
from city_data_bank.mapping.csv2rdf.template import (
    Expression,
    Fill,
    Part,
    expand,
    parse_template,
)
from city_data_bank.mapping.csv2rdf.terms import Text, compact, joined

_SETTLED: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?://[^/?#]*[/?#]|[^/])")
_DOTS: Final = re.compile(r"(?:^|/)\.{1,2}(?:$|[/?#])")


@dataclass(frozen=True, slots=True)
class Address:
    """A template, ready to be filled.

    Args:
        parts: Its parts; the first is absolute where ``settled``.
        base: What the result resolves against.
        settled: Whether cells cannot change prefix, scheme or authority of the result.
        path_parts: Which parts stand in the path: there, a cell that is ``..`` would climb.
    """

    parts: tuple[Part, ...]
    base: str
    settled: bool
    path_parts: frozenset[int]

    @property
    def of_column(self) -> bool:
        """Whether it asks for the name or number of the column, and so differs from one to next."""
        return any(
            variable.name in {"_name", "_column", "_sourceColumn"}
            for part in self.parts
            if isinstance(part, Expression)
            for variable in part.variables
        )

    def fill(self, fill: Fill) -> Text:
        """One IRI a row.

        Args:
            fill: What variables stand for.

        Returns:
            The text of the IRI, absolute if the base is; no nulls.
        """
        texts = [expand(part, fill) for part in self.parts]
        text = compact(piece for each in texts for piece in each)
        if self.settled and not any(_climbs(texts[index]) for index in self.path_parts):
            return text
        return (self._resolve_each(joined(text)),)

    def _resolve_each(self, text: str | pa.Array) -> str | pa.Array:
        """Expand and resolve every distinct text."""
        if isinstance(text, str):
            return self._resolve(text)
        encoded = text.dictionary_encode()
        resolved = pa.array(map(self._resolve, encoded.dictionary.to_pylist()), pa.string())
        return resolved.take(encoded.indices)

    def _resolve(self, text: str) -> str:
        """Expand and resolve one text."""
        return uri.resolve(self.base, context.expand(text))


def _climbs(text: Text) -> bool:
    """Whether a text in a path may hold a dot segment."""
    for piece in text:
        if isinstance(piece, str):
            suspicious = _DOTS.search(piece) is not None
        else:
            begins = pc.any(pc.starts_with(piece, ".")).as_py()
            suspicious = begins or pc.any(pc.match_substring(piece, "/.")).as_py()
        if suspicious:
            return True
    return False


@lru_cache(maxsize=1024)
def compile_address(template: str, table_url: str) -> Address:
    """Compile a URI template property.

    Args:
        template: As it stands in the metadata.
        table_url: What it resolves against.
    """
    parts = parse_template(template)
    base = uri.without_fragment(table_url)
    start = parts[0] if parts else ""
    if isinstance(start, Expression):
        if start.operator == "#" and len(start.variables) == 1:
            # A fragment of the table, whatever the cell holds.
            return Address((base, *parts), base, settled=True, path_parts=frozenset())
        return Address(parts, base, settled=False, path_parts=frozenset())
    literal = base + start if start.startswith("#") else context.expand(start)
    # After a bare prefix the cell decides: ``dc://...`` is no prefixed name.
    settled = _SETTLED.match(literal) is not None and not start.endswith(":")
    settled = settled and not _DOTS.search(literal)
    if settled:
        parts = (literal, *parts[1:])
    elif len(parts) <= 1:
        resolved = uri.resolve(base, literal)
        return Address((resolved,), base, settled=True, path_parts=frozenset())
    return Address(parts, base, settled, _in_path(parts))


def _in_path(parts: tuple[Part, ...]) -> frozenset[int]:
    """The parts before the first ``?`` or ``#``, without the first literal."""
    found = set()
    for index, part in enumerate(parts):
        mark = part if isinstance(part, str) else part.first
        if "?" in mark or "#" in mark:
            break
        if index:
            found.add(index)
    return frozenset(found)
