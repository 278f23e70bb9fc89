"""Mapping station: ``dialect`` and ``bank:part``: how a delivery is read.

What comes in: a merged document that the JSON Schema has accepted. What goes out: what the sources
station is told.

Source: CSVW metadata 5.9 (dialect descriptions); mapping-language "Extension keys".
"""

from __future__ import annotations

from city_data_bank.bank.code_lists import fold
from city_data_bank.mapping.documents import Block
from city_data_bank.model import Dialect, Part


def dialect_of(document: Block) -> Dialect:
    """How a text table is written."""
    block = document.block("dialect")
    return Dialect(
        encoding=block.text("encoding") or None,
        delimiter=block.text("delimiter") or None,
        quote_char=block.text("quoteChar") or None,
        skip_rows=int(block.text("skipRows", "0")),
        header_row_count=int(block.text("headerRowCount", "1")),
        skip_blank_rows=block.text("skipBlankRows") == "true",
        comment_prefix=block.text("commentPrefix") or None,
        trim=block.text("trim") == "true",
    )


def part_of(document: Block) -> Part:
    """Which part of the delivery is the table."""
    block = document.block("bank:part")
    return Part(
        sheet=block.text("sheet") or None,
        range=block.text("range") or None,
        member=block.text("member") or None,
        records=block.text("records") or None,
        query=block.text("query") or None,
        footer_rows=int(block.text("footerRows", "0")),
        fill_down=tuple(fold(text.value) for text in block.texts("fillDown")),
    )
