"""Cells of delivered files in words.

What comes in: the fragment of a cell's or a column's IRI. What goes out: where it stands, as the
reader's language says it.
"""

from __future__ import annotations

from urllib.parse import unquote

from city_data_bank.messages import Messages


def cell_in_words(messages: Messages, fragment: str) -> str:
    """A cell for people: ``wiersz 14, kolumna 3``; ``arkusz Tabl. 5, komórka C14``.

    Args:
        messages: Of the reader's language.
        fragment: Of the IRI, percent-encoded; one that is not read here is only decoded.

    Source: RFC 7111, section 2, and the fragments of sheets beside it.
    """
    parts = dict(part.partition("=")[::2] for part in fragment.split("&"))
    row, comma, column = parts.get("cell", "").partition(",")
    if comma:
        return messages("cell-row-column", row=row, column=column)
    if row:
        return messages("cell-of-sheet", sheet=unquote(parts.get("sheet", "")), cell=row)
    return messages("cell-column", column=parts["col"]) if "col" in parts else unquote(fragment)
