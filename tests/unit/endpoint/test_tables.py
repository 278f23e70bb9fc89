"""Answers as people read them."""

from __future__ import annotations

import orjson

from city_data_bank.endpoint.tables import SHOWN, Cell, ResultTable, read_table

BASE = "https://data.example/"


def cell(**term: str) -> Cell | None:
    document = {"head": {"vars": ["x"]}, "results": {"bindings": [{"x": term}]}}
    table = read_table(orjson.dumps(document), BASE)
    assert isinstance(table, ResultTable)
    return table.rows[0][0]


def test_things_of_the_bank_are_linked_without_host_others_only_if_they_are_web_addresses() -> None:
    assert cell(type="uri", value=f"{BASE}id/area/1") == Cell("id/area/1", "/id/area/1")
    assert cell(type="uri", value="http://e/") == Cell("http://e/", "http://e/")
    assert cell(type="uri", value="javascript:alert(1)") == Cell("javascript:alert(1)")
    concept = "http://www.w3.org/2004/02/skos/core#Concept"
    assert cell(type="uri", value=concept) == Cell("skos:Concept", concept)


def test_literals_keep_language_and_datatype() -> None:
    assert cell(type="literal", value="ł", **{"xml:lang": "pl"}) == Cell("ł", language="pl")
    integer = "http://www.w3.org/2001/XMLSchema#integer"
    assert cell(type="literal", value="1", datatype=integer) == Cell("1", datatype="xsd:integer")
    assert cell(type="literal", value="a") == Cell("a")
    assert cell(type="bnode", value="b0") == Cell("_:b0")


def page_of(total: int, page: int) -> ResultTable:
    bindings = [{"x": {"type": "literal", "value": str(number)}} for number in range(total)]
    document = {"head": {"vars": ["x", "y"]}, "results": {"bindings": bindings}}
    table = read_table(orjson.dumps(document), BASE, page)
    assert isinstance(table, ResultTable)
    return table


def test_a_long_answer_is_shown_page_by_page_with_its_true_length() -> None:
    table = page_of(2 * SHOWN + 1, 2)
    assert (table.total, table.pages, table.page) == (2 * SHOWN + 1, 3, 2)
    assert (table.first, table.last) == (SHOWN + 1, 2 * SHOWN)
    assert table.rows[0] == (Cell(str(SHOWN)), None)


def test_a_page_behind_the_last_is_the_last() -> None:
    table = page_of(SHOWN + 1, 99)
    assert (table.page, table.first, table.last) == (2, SHOWN + 1, SHOWN + 1)
    assert (page_of(0, 7).page, page_of(0, 7).pages) == (1, 1)


def test_an_answer_to_ask_is_yes_or_no() -> None:
    assert read_table(b'{"head":{},"boolean":true}', BASE) is True
