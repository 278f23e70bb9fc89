"""Texts for whole columns, and their form in N-Triples: the kernels that all else is made of.

Part of the csv2rdf half of the mapping station. A ``Text`` is a concatenation that has not been
carried out yet: constants and columns side by side, so that a block of statements is joined once.

Source: RDF 1.1 N-Triples, section 7 (canonical form); RDF 1.1 N-Quads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

Piece: TypeAlias = str | pa.Array
"""A constant, or one text a row (string array without nulls)."""

Text: TypeAlias = tuple[Piece, ...]
"""Pieces that stand one after another in every row."""

_SPECIAL: Final = r'["\\\x00-\x1f\x7f]'
_ESCAPES: Final = {
    **{code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F)},
    ord('"'): '\\"',
    ord("\\"): "\\\\",
    ord("\b"): "\\b",
    ord("\t"): "\\t",
    ord("\n"): "\\n",
    ord("\f"): "\\f",
    ord("\r"): "\\r",
}


def normal(texts: pa.Array) -> pa.Array:
    """A column as a plain string array, whatever Arrow type its texts came in."""
    return texts if texts.type == pa.string() else texts.cast(pa.string())


def compact(text: Iterable[Piece]) -> Text:
    """The same text with neighbouring constants put together."""
    pieces: list[Piece] = []
    for piece in text:
        if isinstance(piece, str) and pieces and isinstance(pieces[-1], str):
            pieces[-1] += piece
        elif not (isinstance(piece, str) and not piece):
            pieces.append(piece)
    return tuple(pieces)


def joined(text: Text) -> Piece:
    """Carry out a concatenation.

    Args:
        text: Its pieces; nulls in a column make the row null.

    Returns:
        A constant where all pieces are constants, else one text a row.
    """
    pieces = compact(text)
    if not pieces:
        return ""
    if len(pieces) == 1:
        return pieces[0]
    return pc.binary_join_element_wise(*pieces, "")


def texts_of(piece: Piece, rows: int) -> pa.Array:
    """A piece as a column of so many rows."""
    return pa.repeat(pa.scalar(piece, pa.string()), rows) if isinstance(piece, str) else piece


def map_distinct(
    texts: pa.Array, unchanged: str | None, function: Callable[[str], str | None]
) -> pa.Array:
    """Apply a function to the texts of a column, once to each distinct one.

    Args:
        texts: String array; nulls stay null.
        unchanged: RE2 expression of texts that the function gives back as they are: they are not
            looked at one by one.
        function: Text to text, or to None.

    Returns:
        String array of the same length.
    """
    same = texts.is_null() if unchanged is None else pc.match_substring_regex(texts, unchanged)
    if pc.all(same).as_py() is not False:
        return texts
    # Nulls are "the same" too: only what is known to differ is looked at.
    differs = pc.invert(pc.fill_null(same, fill_value=True))
    encoded = pc.filter(texts, differs).dictionary_encode()
    mapped = pa.array(map(function, encoded.dictionary.to_pylist()), pa.string())
    return pc.replace_with_mask(texts, differs, mapped.take(encoded.indices))


def escaped(texts: pa.Array) -> pa.Array:
    """The texts of literals, escaped for N-Triples."""
    hits = pc.match_substring_regex(texts, _SPECIAL)
    if not pc.any(hits).as_py():
        return texts
    replaced = [text.translate(_ESCAPES) for text in pc.filter(texts, hits).to_pylist()]
    hits = pc.fill_null(hits, fill_value=False)
    return pc.replace_with_mask(texts, hits, pa.array(replaced, pa.string()))


def escaped_text(text: str) -> str:
    """The text of one literal, escaped for N-Triples."""
    return text.translate(_ESCAPES)


def literal_suffix(iri: str, lang: str | None = None) -> str:
    """What stands after the text of a literal: quote, and language or datatype."""
    if lang is not None:
        return f'"@{lang}'
    return '"' if iri == _STRING else f'"^^<{iri}>'


_STRING: Final = "http://www.w3.org/2001/XMLSchema#string"
