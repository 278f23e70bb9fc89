from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from city_data_bank.errors import MappingError
from city_data_bank.mapping.documents import parse_document
from city_data_bank.mapping.schema import Schema

SCHEMA = Path(__file__).parents[3] / "mappings" / "mapping.schema.json"


def refusal(text: str) -> MappingError:
    with pytest.raises(MappingError) as caught:
        Schema(SCHEMA).check(parse_document(text, "m.yaml"))
    return caught.value


def test_the_published_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_an_unknown_key_is_named_with_its_line_and_the_nearest_right_one() -> None:
    error = refusal("url: x\nbank:observations:\n  perod: 2020\n")
    assert error.place == "m.yaml:3: bank:observations.perod"
    assert error.found == "unknown key 'perod'"
    assert "period" in error.expected
    assert error.advice == "Did you mean 'period'?"


def test_an_unknown_key_of_a_value_names_the_nearest_right_one() -> None:
    error = refusal("bank:observations:\n  values:\n    - {column: a, varable: b}\n")
    assert error.place.startswith("m.yaml:3")
    assert error.advice == "Did you mean 'variable'?"


def test_a_value_that_is_not_in_its_list_names_the_nearest_one() -> None:
    error = refusal('bank:observations: {number: "1234;5"}\n')
    assert error.found == "'1234;5'"
    assert "1234,5" in error.expected
    assert "Did you mean" in error.advice


def test_a_map_in_place_of_a_list_is_told_what_is_expected() -> None:
    error = refusal("bank:observations:\n  values: {column: a}\n")
    assert error.found == "a map"
    assert error.expected == "a list of the columns that hold values"


def test_the_fault_that_stands_first_in_the_file_is_told_first() -> None:
    assert refusal("dialect: {skipRows: two}\nurll: x\n").place == "m.yaml:1: dialect.skipRows"


@pytest.mark.parametrize(
    "text",
    [
        "dialect: {headerRowCount: two}",
        "bank:dataset: {issued: 7.4.2022}",
        "bank:dataset: {title: A text without a language}",
        "bank:part: {range: all}",
        "bank:dataset: {landingPage: www.example.org}",
        "tableSchema: {columns: [{titles: a, datatype: number}]}",
        "bank:where: {a: {is: b}}",
        "tables: []",
    ],
)
def test_what_a_key_does_not_take_is_refused(text: str) -> None:
    assert refusal(text).place.startswith("m.yaml:1")


def test_editors_that_type_numbers_and_days_accept_what_we_accept() -> None:
    document = {
        "url": "x.csv",
        "dialect": {"skipRows": 3, "trim": True},
        "bank:dataset": {"issued": "2022-04-07"},
        "bank:observations": {"period": 2020, "values": [{"column": 2015}]},
    }
    validator = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert list(validator.iter_errors(document)) == []
