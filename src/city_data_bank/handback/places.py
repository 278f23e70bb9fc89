"""handback: where something stands, as a person at a spreadsheet says it.

In: the place of a finding. Out: ``C14``, and words round it in the reader's language.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

from city_data_bank.messages import Messages
from city_data_bank.model import Place
from city_data_bank.model.untitled import untitled_number
from city_data_bank.sources.fragments import column_letter

_RECORD: Final = re.compile(r"(?:^|&)cell=([1-9][0-9]*),([1-9][0-9]*)$")
_SHEET: Final = re.compile(r"(?:^|&)cell=([A-Z]+)([1-9][0-9]*)$")
_WRITTEN: Final = (".yaml", ".toml")
"""Ends of the names of files that have keys, not columns: mappings, SOURCE.toml."""
_BETWEEN: Final = "; "
"""Stands between fragments where a finding names several."""


def record_cell(fragment: str) -> tuple[str, str] | None:
    """Record and column, both from 1, that a fragment of a text table names: ``cell=14,3``."""
    found = _RECORD.search(fragment)
    return (found[1], found[2]) if found else None


def sheet_cell(fragment: str) -> tuple[str, str] | None:
    """Row and letter of the column that a fragment of a sheet names: ``sheet=X&cell=C14``."""
    found = _SHEET.search(fragment)
    return (found[2], found[1]) if found else None


def cell_name(fragment: str) -> str:
    """A fragment as a spreadsheet names the cell; where there is none, the decoded path to it.

    A text table opened in a spreadsheet has record 14, column 3 in ``C14``.
    """
    if (cell := record_cell(fragment)) is not None:
        return f"{column_letter(int(cell[1]))}{cell[0]}"
    if (cell := sheet_cell(fragment)) is not None:
        return f"{cell[1]}{cell[0]}"
    last = fragment.rpartition("&")[2] if "member=" in fragment else fragment
    return unquote(last.removeprefix("xpath="))


def cell_names(fragments: str) -> str:
    """Several fragments, as findings quote them, as names of cells."""
    return ", ".join(cell_name(fragment) for fragment in fragments.split(_BETWEEN))


def whereabouts(place: Place, messages: Messages) -> str:
    """Cell or row, column and sheet; empty where the finding is about the file as a whole.

    Args:
        place: Of the finding; the file itself is not repeated.
        messages: Of the reader's language.
    """
    cell = record_cell(place.fragment) or sheet_cell(place.fragment)
    parts = []
    if cell is not None:
        parts.append(messages("handback-cell", name=cell_name(place.fragment)))
    elif place.row:
        key = "handback-record" if place.fragment else "handback-row"
        parts.append(messages(key, number=str(place.row)))
    elif place.line:
        parts.append(messages("handback-line", number=str(place.line)))
    elif place.fragment:
        parts.append(messages("handback-path", path=cell_name(place.fragment)))
    if place.column and (cell is None or place.column != cell[1]):
        parts.append(_column(place, messages))
    if place.sheet:
        parts.append(messages("handback-sheet", name=place.sheet))
    return ", ".join(parts)


def _column(place: Place, messages: Messages) -> str:
    """The column, or the key of a file that has keys."""
    if place.file.endswith(_WRITTEN):
        return messages("handback-key", title=place.column)
    if untitled := untitled_number(place.column):
        return messages("site-column-untitled", number=untitled)
    return messages("handback-column", title=place.column)
