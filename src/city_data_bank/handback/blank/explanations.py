"""handback: the sheets of an empty form that explain it.

In: its columns. Out: a sheet that says what each column holds and how the file is handed in, and
one with every list that a column's texts are chosen from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from city_data_bank.findings import choose
from city_data_bank.handback.blank.allowed import Allowed
from city_data_bank.handback.blank.columns import BlankColumn
from city_data_bank.handback.sheets import new_sheet, write_row, write_text
from city_data_bank.mapping.plan import DatasetMapping
from city_data_bank.messages import Messages
from city_data_bank.sources.delimiter import DELIMITERS

_TITLES: Final = ("letter", "title", "what", "unit", "form", "allowed")
_WIDTHS: Final = dict(zip("ABCDEF", (10, 40, 60, 24, 16, 44), strict=True))
_SHOWN: Final = 8
"""Texts of a list that are named in the row of its column; all are on the sheet of lists."""
_LIST_WIDTH: Final = 32
_LETTER: Final = "handback-blank-title-letter"
_TEXTS: Final = frozenset({".csv", ".tsv", ".tab", ".txt"})


def add_explanations(
    book: Workbook,
    mapping: DatasetMapping,
    columns: Sequence[tuple[str, BlankColumn]],
    messages: Messages,
) -> None:
    """Add the sheet that explains the columns.

    Args:
        book: Gets it as its last sheet.
        mapping: Of the dataset.
        columns: With the letter of each.
        messages: Of the reader's language.
    """
    page = new_sheet(book, messages("handback-sheet-explanations"))
    for letter, width in _WIDTHS.items():
        page.column_dimensions[letter].width = width
    for row, line in enumerate(_lines(mapping, columns, messages), 1):
        write_row(page, row, line, bold=row == 1 or line[:1] == [messages(_LETTER)])


def _lines(
    mapping: DatasetMapping, columns: Sequence[tuple[str, BlankColumn]], messages: Messages
) -> Iterator[list[str]]:
    """Every line of the sheet."""
    # A title that names the period has a hole for it until there is a delivery.
    yield [choose(mapping.description.title, messages).replace("{period}", "…")]
    for text in _handing_in(mapping, messages):
        yield ["", text]
    yield []
    yield [messages(f"handback-blank-title-{title}") for title in _TITLES]
    for letter, column in columns:
        yield [
            letter,
            column.title,
            " ".join(column.notes),
            column.unit,
            column.form,
            _listed(column, messages),
        ]
    signs = {sign.text: sign for _, column in columns for sign in column.signs}
    if signs:
        yield []
        yield ["", messages("handback-blank-signs")]
        for sign in signs.values():
            yield ["", sign.text or messages("handback-blank-nothing"), sign.meaning]


def _handing_in(mapping: DatasetMapping, messages: Messages) -> Iterator[str]:
    """How the file is saved and named."""
    name = PurePosixPath(mapping.url)
    yield messages("handback-blank-name", name=name.name)
    if name.suffix.lower() in _TEXTS:
        encoding = (mapping.dialect.encoding or "utf-8").upper()
        sign = DELIMITERS.get(mapping.dialect.delimiter or ",", "comma")
        yield messages("handback-blank-as-text", encoding=encoding, sign=sign)
    elif name.suffix.lower() != ".xlsx":
        yield messages("handback-blank-as-other", suffix=name.suffix.lstrip(".").upper())
    yield messages("handback-blank-keep")


def _listed(column: BlankColumn, messages: Messages) -> str:
    """The first texts of a column's list."""
    texts = [item.text for item in column.allowed[:_SHOWN]]
    if (more := len(column.allowed) - _SHOWN) > 0:
        texts.append(messages("handback-more", count=more))
    return ", ".join(texts)


def add_lists(book: Workbook, columns: Sequence[BlankColumn], messages: Messages) -> list[str]:
    """Add the sheet of lists.

    Args:
        book: Gets it as its last sheet, if any column has a list.
        columns: Of the form.
        messages: Of the reader's language.

    Returns:
        By column the cells that hold its list, as a formula names them; empty where it has none.
    """
    lists: dict[tuple[Allowed, ...], str] = {}
    ranges = []
    page = None
    for column in columns:
        if column.allowed and column.allowed not in lists:
            page = page or new_sheet(book, messages("handback-sheet-lists"))
            lists[column.allowed] = _add_list(page, column, 2 * len(lists) + 1)
        ranges.append(lists.get(column.allowed, ""))
    return ranges


def _add_list(page: Worksheet, column: BlankColumn, at: int) -> str:
    """Write a list and what its texts mean, in two columns of the sheet.

    Returns:
        The cells of the texts: ``'Lists'!$A$2:$A$20``.
    """
    write_text(page, 1, at, column.title).font = Font(bold=True)
    for row, item in enumerate(column.allowed, 2):
        write_text(page, row, at, item.text)
        if item.meaning != item.text:
            write_text(page, row, at + 1, item.meaning)
    letter = get_column_letter(at)
    for each in (letter, get_column_letter(at + 1)):
        page.column_dimensions[each].width = _LIST_WIDTH
    return f"'{page.title}'!${letter}$2:${letter}${len(column.allowed) + 1}"
