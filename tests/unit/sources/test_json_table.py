from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from city_data_bank.model import Dialect, Part

if TYPE_CHECKING:
    from tests.unit.sources.conftest import Fragments, Read, ReadTable, Rows, Violation

PLAIN = Dialect()


def test_numbers_keep_their_spelling(table_of: ReadTable, rows: Rows) -> None:
    text = '[{"a": 1.50, "b": 1e3, "c": 007.0}]'.replace("007.0", "-0")
    assert rows(table_of("a.json", text, PLAIN)) == [("1.50", "1e3", "-0")]


def test_texts_and_numbers_stand_side_by_side_as_text(table_of: ReadTable, rows: Rows) -> None:
    text = '[{"WOJ": "02"}, {"WOJ": 24}, {"WOJ": true}, {"WOJ": ""}]'
    assert rows(table_of("a.json", text, PLAIN)) == [("02",), ("24",), ("true",), ("",)]


def test_a_null_and_a_missing_key_are_null(table_of: ReadTable, rows: Rows) -> None:
    table = table_of("a.json", '[{"a": null, "b": "x"}, {"c": "y"}]', PLAIN)
    assert table.titles == ("a", "b", "c")
    assert rows(table) == [(None, "x", None), (None, None, "y")]


def test_objects_and_arrays_are_compact_json_with_numbers_as_spelled(
    table_of: ReadTable, rows: Rows
) -> None:
    table = table_of("a.json", '[{"a": [1.50, {"ł": null, "t": "1"}]}]', PLAIN)
    assert rows(table) == [('[1.50,{"ł":null,"t":"1"}]',)]


def test_cells_are_addressed_by_json_pointers_escaped_and_encoded(
    table_of: ReadTable, fragments: Fragments
) -> None:
    table = table_of("a.json", '[{"a/b~c": 1, "Płeć  [k]": 2}]', PLAIN)
    assert table.titles == ("a/b~c", "Płeć [k]")
    assert fragments(table) == [["/0/a~1b~0c", "/0/P%C5%82e%C4%87%20%20%5Bk%5D"]]


def test_records_stand_where_the_mapping_says(
    table_of: ReadTable, rows: Rows, fragments: Fragments
) -> None:
    text = '{"meta": 1, "lista stacji": [{"id": 1}, {"id": 2}]}'
    table = table_of("a.json", text, PLAIN, Part(records="$['lista stacji'][*]"))
    assert rows(table) == [("1",), ("2",)]
    assert fragments(table)[1] == ["/lista%20stacji/1/id"]


def test_records_chosen_by_a_filter_keep_their_own_addresses(
    table_of: ReadTable, fragments: Fragments
) -> None:
    text = '[{"k": "a", "v": 1}, {"k": "b", "v": 2}]'
    table = table_of("a.json", text, PLAIN, Part(records="$[?@.k == 'b']"))
    assert fragments(table) == [["/1/k", "/1/v"]]


@pytest.mark.parametrize(
    "text", ['{"a": 1}\n{"a": 2}\n', '{"a": 1}{"a": 2}', '\ufeff[{"a": 1}, {"a": 2}]\n']
)
def test_lines_and_concatenated_objects_count_as_an_array(
    table_of: ReadTable, rows: Rows, fragments: Fragments, text: str
) -> None:
    table = table_of("a.json", text, PLAIN)
    assert rows(table) == [("1",), ("2",)]
    assert fragments(table) == [["/0/a"], ["/1/a"]]


def test_features_have_properties_and_geometry_as_columns(
    table_of: ReadTable, rows: Rows, fragments: Fragments
) -> None:
    feature = {
        "type": "Feature",
        "id": "f1",
        "properties": {"nazwa": "A"},
        "geometry": {"type": "Point", "coordinates": [18.95, 50.30]},
    }
    text = json.dumps({"type": "FeatureCollection", "features": [feature]}).replace("50.3", "50.30")
    table = table_of("a.geojson", text, PLAIN)
    assert table.titles == ("id", "nazwa", "geometry")
    assert rows(table) == [("f1", "A", '{"type":"Point","coordinates":[18.95,50.30]}')]
    assert fragments(table) == [
        ["/features/0/id", "/features/0/properties/nazwa", "/features/0/geometry"]
    ]


@pytest.mark.parametrize(
    ("text", "line", "position"),
    [
        ('[{"a": 1},\n {"a": }]', "2", "8"),
        ('[{"a": 1}', "1", "10"),
        ('[{"a": NaN}]', "1", "1"),
        ('[{"a": 01}]', "1", "9"),
    ],
)
def test_malformed_json_is_a_violation_with_line_and_column(
    read: Read, violation: Violation, text: str, line: str, position: str
) -> None:
    fault = violation(read("a.json", text, PLAIN))
    assert fault.code == "malformed-json"
    assert dict(fault.arguments) == {"line": line, "position": position}


def test_a_key_that_comes_twice_is_a_violation(read: Read, violation: Violation) -> None:
    fault = violation(read("a.json", '[{"a": 1, "a": 2}]', PLAIN))
    assert (fault.code, fault.found) == ("repeated-key", "a")


def test_json_nested_without_end_is_a_violation(read: Read, violation: Violation) -> None:
    text = '[{"a": ' + "[" * 100_000 + "]" * 100_000 + "}]"
    assert violation(read("a.json", text, PLAIN)).code == "nested-too-deeply"


def test_an_object_without_a_path_of_records_says_which_paths_there_are(
    read: Read, violation: Violation
) -> None:
    fault = violation(read("a.json", '{"n": 1, "lista": [{"a": 1}]}', PLAIN))
    assert (fault.code, dict(fault.arguments)["candidates"]) == ("not-records", '$["lista"][*]')


def test_a_path_to_nothing_is_a_violation(read: Read, violation: Violation) -> None:
    fault = violation(read("a.json", '{"lista": [{"a": 1}]}', PLAIN, Part(records="$.list[*]")))
    assert fault.code == "no-records"


def test_a_path_that_is_none_is_a_violation(read: Read, violation: Violation) -> None:
    fault = violation(read("a.json", '[{"a": 1}]', PLAIN, Part(records="$[")))
    assert fault.code == "wrong-record-path"


@pytest.mark.parametrize("text", ["[]", "[{}]"])
def test_json_without_a_value_is_a_violation(read: Read, violation: Violation, text: str) -> None:
    assert violation(read("a.json", text, PLAIN)).code in {"no-records", "empty-table"}


def test_json_that_is_not_in_utf_8_is_a_violation(read: Read, violation: Violation) -> None:
    content = '[{"a": "Śląskie"}]'.encode("windows-1250")
    fault = violation(read("a.json", content, PLAIN))
    assert (fault.code, dict(fault.arguments)["better"]) == ("wrong-encoding", "windows-1250")


def test_json_in_a_declared_encoding_is_read(table_of: ReadTable, rows: Rows) -> None:
    content = '[{"a": "Śląskie"}]'.encode("windows-1250")
    assert rows(table_of("a.json", content, Dialect("windows-1250"))) == [("Śląskie",)]


@pytest.mark.parametrize(
    "text", ["\\ud800", "\\udc00", "\\ude00\\ud83d", "\\\\\\udfff", "\\ud83d\\ud83d\\ude00"]
)
def test_half_of_a_character_is_a_violation_with_its_place(
    read: Read, violation: Violation, text: str
) -> None:
    fault = violation(read("a.json", f'[{{"a": "x"}},\n {{"b": "{text}"}}]'))
    assert (fault.code, fault.found, fault.place.line) == (
        "malformed-json",
        "half of a surrogate pair",
        2,
    )


def test_escaped_characters_of_two_halves_are_text(table_of: ReadTable, rows: Rows) -> None:
    content = '[{"a": "\\ud83d\\ude00 \\\\ud800 \\n"}]'
    assert rows(table_of("a.json", content)) == [("\U0001f600 \\ud800 \n",)]


def test_a_property_named_as_the_feature_s_own_identifier_or_geometry_has_its_path_as_title(
    table_of: ReadTable,
) -> None:
    text = """{"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"id": "p", "geometry": "big", "x": 1}, "geometry": null},
        {"type": "Feature", "id": 7, "properties": {"id": "q"}, "geometry": null}]}"""
    table = table_of("a.geojson", text, PLAIN)
    assert sorted(table.titles) == ["geometry", "id", "properties/geometry", "properties/id", "x"]
    assert sorted(zip(table.titles, table.column_keys, strict=True))[1:4] == [
        ("id", "id"),
        ("properties/geometry", "properties/geometry"),
        ("properties/id", "properties/id"),
    ]


def test_a_property_may_be_called_id_where_no_feature_has_an_identifier(
    table_of: ReadTable,
) -> None:
    text = """{"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"id": "p"}, "geometry": null}]}"""
    assert table_of("a.geojson", text, PLAIN).titles == ("id", "geometry")
