import pyarrow as pa
import pytest
from lxml import etree

from city_data_bank.release.sheet_rows import Kind, SheetColumn, sheet_rows


def written(texts: list[str | None], kind: Kind = Kind.TEXT) -> list[str]:
    columns = [SheetColumn(pa.chunked_array([texts], pa.string()), kind)]
    return b"".join(sheet_rows(columns, 2, 7)).decode().removesuffix("</row>").split("</row>")


def test_a_text_stands_in_its_cell_and_an_empty_one_has_none() -> None:
    assert written(["a", None]) == [
        '<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c>',
        '<row r="3">',
    ]


def test_numbers_and_days_are_values_of_their_kind() -> None:
    assert written(["-0.50"], Kind.NUMBER) == ['<row r="2"><c r="A2"><v>-0.50</v></c>']
    assert written(["1900-03-01"], Kind.DAY) == ['<row r="2"><c r="A2" s="7"><v>61</v></c>']


def test_what_is_no_such_value_stays_a_text_beside_those_that_are() -> None:
    rows = written(["1", None, "1234567890123456"], Kind.NUMBER)
    assert [row.count("inlineStr") for row in rows] == [0, 0, 1]


@pytest.mark.parametrize("text", ["<a> & b", " both ends ", "two\nlines", "\r", "]]>", "ą😀"])
def test_a_text_is_read_back_as_it_is(text: str) -> None:
    row = etree.fromstring(f"{written([text, 'x'])[0]}</row>")
    assert row[0][0][0].text == text


def test_what_xml_cannot_hold_is_replaced() -> None:
    assert "\N{REPLACEMENT CHARACTER}" * 3 in written(["\x00\x1f\uffff"])[0]


def test_a_cell_holds_as_many_characters_as_a_spreadsheet_lets_it() -> None:
    row = etree.fromstring(f"{written(['ą' * 40_000])[0]}</row>")
    assert row[0][0][0].text == "ą" * 32_767


def test_rows_are_numbered_on_from_block_to_block() -> None:
    rows = written(["x"] * 40_000)
    assert (len(rows), rows[-1].startswith('<row r="40001"><c r="A40001"')) == (40_000, True)
