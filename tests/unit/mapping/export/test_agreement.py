from __future__ import annotations

import pytest
from tests.unit.mapping.export.conftest import MakeTable, Rows

from city_data_bank.errors import MappingError
from city_data_bank.mapping.csv2rdf.block import BLOCK_ROWS
from city_data_bank.mapping.csv2rdf.publish import plan_of
from city_data_bank.mapping.export.agreement import check_agreement, iri_safe
from city_data_bank.mapping.export.translation import translate
from city_data_bank.model import NormalisedTable

ID: dict[str, object] = {"name": "id", "suppressOutput": True}
X: dict[str, object] = {"name": "x", "propertyUrl": "http://www.w3.org/2000/01/rdf-schema#label"}


def check(table: NormalisedTable) -> None:
    plan = plan_of(table.metadata, "https://bank.example/")
    check_agreement(plan, table.columns, translate(plan))


@pytest.mark.parametrize(
    ("column", "cells"),
    [
        ({}, ['Łąka "\\ \n', None, "", "nan"]),
        ({"datatype": "decimal"}, ["1.5", None, "0", "-3"]),
        ({"datatype": "date"}, ["2024-02-29", None]),
        ({"valueUrl": "https://bank.example/{x}"}, ["a b", "a/b", "50%", None]),
        ({"valueUrl": "https://bank.example/{+x}"}, ["a/b=c,d", "50%25", None]),
        ({"valueUrl": "{+x}", "datatype": "anyURI"}, ["https://x.example/?q=1#a", None]),
        ({"valueUrl": "https://bank.example/all"}, ["a", "b"]),
    ],
)
def test_rows_of_which_both_standards_make_the_same_pass(
    make_table: MakeTable, column: dict[str, object], cells: list[str | None]
) -> None:
    rows: Rows = {"id": [str(number) for number, _ in enumerate(cells)], "x": cells}
    check(make_table(rows, ID, X | column))


@pytest.mark.parametrize(
    ("column", "cell", "found"),
    [
        ({"valueUrl": "https://bank.example/{x}"}, "Łąka", "'https://bank.example/Łąka'"),
        ({"valueUrl": "https://bank.example/{+x}"}, "a b", "'https://bank.example/a b'"),
        ({"valueUrl": "https://bank.example/{+x}"}, "50%", "'https://bank.example/50%25'"),
        ({"valueUrl": "https://bank.example/{+x}/{x}"}, "a/b", "'https://bank.example/a/b/a/b'"),
        ({"valueUrl": "https://bank.example/a/{+x}"}, "../b", "'https://bank.example/b'"),
        ({"valueUrl": "{+x}"}, "dc:title", "'http://purl.org/dc/terms/title'"),
        ({"datatype": "decimal"}, "1.50", "'1.5', of which RML makes '1.50'"),
        ({"datatype": "token"}, " a ", "' a '"),
        ({"datatype": "decimal"}, "ok. 5", "a cell that is no value"),
        ({"default": "none"}, None, "a triple, unlike RML"),
        ({"null": "-"}, "-", "no triple, unlike RML"),
        ({"valueUrl": "https://bank.example/all"}, None, "no triple, unlike RML"),
        ({"aboutUrl": "https://bank.example/{other}"}, "a", "a triple, unlike RML"),
        ({"valueUrl": "https://bank.example/{x}/{other}"}, "a", "a triple, unlike RML"),
        ({"propertyUrl": "https://bank.example/{other}"}, "a", "a triple, unlike RML"),
    ],
)
def test_a_row_of_which_rml_would_make_something_else_is_named(
    make_table: MakeTable, column: dict[str, object], cell: str | None, found: str
) -> None:
    first = "https://bank.example/1" if column.get("valueUrl") == "{+x}" else "1"
    rows: Rows = {"id": ["1", "2"], "other": ["a", None], "x": [first, cell]}
    other = {"name": "other", "suppressOutput": True}
    with pytest.raises(MappingError, match=r"shops.csv, column x") as error:
        check(make_table(rows, ID, other, X | column))
    assert found in error.value.found
    if "no value" not in found:
        assert error.value.found.startswith("row 2: ")


def test_rows_of_later_blocks_are_looked_at_too(make_table: MakeTable) -> None:
    cells: list[str | None] = ["a"] * BLOCK_ROWS
    rows: Rows = {"id": [*cells, "a"], "x": [*cells, "Ł"]}
    with pytest.raises(MappingError, match=f"row {BLOCK_ROWS + 1}: "):
        check(make_table(rows, ID, X | {"valueUrl": "https://bank.example/{x}"}))


def test_a_table_without_rows_passes(make_table: MakeTable) -> None:
    check(make_table({"id": [], "x": []}, ID, X))


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("~A_17.1-2", "~A_17.1-2"),
        ("Hello World!", "Hello%20World%21"),
        ("2011-08-23T22:17:00Z", "2011-08-23T22%3A17%3A00Z"),
        ("Zoë Krüger", "Zoë%20Krüger"),
        ("\ue000", "%EE%80%80"),
    ],
)
def test_the_iri_safe_version_keeps_unreserved_characters_of_iris(text: str, safe: str) -> None:
    assert iri_safe(text) == safe
