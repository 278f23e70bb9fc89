from __future__ import annotations

from collections.abc import Callable

import pytest

from city_data_bank.errors import MappingError
from city_data_bank.model import Accounting, Finding, MappedDataset, Severity

Row = dict[str, str | None]
Map = Callable[[str, str], MappedDataset]
Rows = Callable[[MappedDataset, str], list[Row]]

STOPS = """
tableSchema:
  aboutUrl: stop/{id}
  bank:point: {lat: lat, lon: lon}
  columns:
    - {titles: id, required: true, propertyUrl: dc:identifier}
    - {titles: name, required: true, propertyUrl: rdfs:label, lang: en}
    - {titles: page, propertyUrl: foaf:page, datatype: anyURI, valueUrl: "{+page}"}
    - {virtual: true, propertyUrl: rdf:type, valueUrl: bank:Stop}
"""
HEAD = "id|name|lat|lon|page\n"


def only(dataset: MappedDataset, code: str) -> Finding:
    (found,) = [item for item in dataset.findings if item.code == code]
    return found


def test_a_row_becomes_a_resource_with_its_position_and_its_cell(mapped: Map, rows: Rows) -> None:
    dataset = mapped(STOPS, HEAD + "s 1| Main Street |45.50|15.25|https://a.example/1\n")
    assert rows(dataset, "resources") == [
        {
            "id": "s 1",
            "name": "Main Street",
            "page": "https://a.example/1",
            "point": "POINT(15.25 45.5)",
            "geometry": "point",
            "geometryType": "Geometry",
            "source": "cell=2,1",
            "text": "s 1",
        }
    ]
    assert dataset.accounting == Accounting(rows=1, value_columns=1, observations=1)


@pytest.mark.parametrize(
    ("position", "code", "column"),
    [
        ("north|15", "not-a-number", "lat"),
        ("45|15,5", "not-a-number", "lon"),
        ("15|45", "place-out-of-bounds", "lat"),
    ],
)
def test_a_position_that_cannot_be_is_left_out_with_a_finding(
    mapped: Map, rows: Rows, position: str, code: str, column: str
) -> None:
    dataset = mapped(STOPS, HEAD + f"1|a|{position}|\n2|b|45|15|\n")
    assert [row["point"] for row in rows(dataset, "resources")] == [None, "POINT(15 45)"]
    assert [row["geometry"] for row in rows(dataset, "resources")] == [None, "point"]
    assert only(dataset, code).place.column == column


def test_a_missing_position_deserves_no_finding(mapped: Map, rows: Rows) -> None:
    dataset = mapped(STOPS, HEAD + "1|a|||\n")
    assert rows(dataset, "resources")[0]["point"] is None
    assert dataset.findings == ()


def test_a_row_without_a_required_text_is_rejected(mapped: Map) -> None:
    dataset = mapped(STOPS, HEAD + "1||45|15|\n|b|45|15|\n3|c|45|15|\n")
    assert (dataset.accounting.observations, dataset.accounting.rejected) == (1, 2)
    found = [item for item in dataset.findings if item.code == "missing-required"]
    assert [(item.place.column, item.place.row) for item in found] == [("name", 2), ("id", 3)]


def test_a_text_that_is_not_of_its_type_is_left_out_with_a_finding(mapped: Map, rows: Rows) -> None:
    dataset = mapped(STOPS, HEAD + "1|a|45|15|not an address\n")
    assert rows(dataset, "resources")[0]["page"] is None
    found = only(dataset, "value-out-of-form")
    assert (found.found, dict(found.arguments)) == ("not an address", {"datatype": "anyURI"})


@pytest.mark.parametrize(
    ("datatype", "text", "value"),
    [
        ("integer", "0012", "12"),
        ("integer", "1.5", None),
        ("decimal", "1.50", "1.5"),
        ('{base: decimal, format: {decimalChar: ",", groupChar: " "}}', "1 234,5", "1234.5"),
        ("date", "2020-02-29", "2020-02-29"),
        ("date", "2020-02", None),
        ("{base: date, format: dd.MM.yyyy}", "29.02.2020", "2020-02-29"),
        ("gYear", "2020", "2020"),
        ("gYearMonth", "2020-13", None),
        ("boolean", "true", "true"),
        ("{base: boolean, format: tak|nie}", "nie", "false"),
        ("{base: boolean, format: tak|nie}", "może", None),
        ("anyURI", "urn:x:y", "urn:x:y"),
        ("wktLiteral", "POLYGON((1 2, 3 4, 1 2))", "POLYGON((1 2, 3 4, 1 2))"),
        ("wktLiteral", "POINT Z (1 2 3)", "POINT Z (1 2 3)"),
        ("wktLiteral", "1 2", None),
        (
            "geoJSONLiteral",
            '{"type":"Point","coordinates":[1,2]}',
            '{"type":"Point","coordinates":[1,2]}',
        ),
        ("geoJSONLiteral", '{"type":"Feature","geometry":null}', None),
        ("geoJSONLiteral", "POINT(1 2)", None),
        ("string", " a ", "a"),
    ],
)
def test_a_text_becomes_canonical_by_its_type(
    mapped: Map, rows: Rows, datatype: str, text: str, value: str | None
) -> None:
    mapping = f"""
        tableSchema:
          aboutUrl: stop/{{id}}
          columns:
            - {{titles: id, propertyUrl: dc:identifier}}
            - {{titles: x, propertyUrl: dc:date, datatype: {datatype}}}
        """
    table = f"id|x\n1|{text}\n"
    assert rows(mapped(mapping, table), "resources")[0]["x"] == value


def test_a_sign_of_a_missing_text_is_an_empty_cell(mapped: Map, rows: Rows) -> None:
    mapping = 'bank:missing: {"-": not-applicable}\n' + STOPS
    dataset = mapped(mapping, HEAD + "1|a|45|15|-\n")
    assert rows(dataset, "resources")[0]["page"] is None
    assert dataset.findings == ()


def test_equal_rows_are_repeated(mapped: Map) -> None:
    dataset = mapped(STOPS, HEAD + "1|a|45|15|\n2|b|45|15|\n1|a|45.0|15|\n")
    assert (dataset.accounting.observations, dataset.accounting.repeated) == (2, 1)
    assert dict(only(dataset, "repeated-row").arguments) == {"kept": "cell=2,1"}


def test_different_rows_of_one_address_are_rejected_which_is_a_violation(mapped: Map) -> None:
    dataset = mapped(STOPS, HEAD + "1|a|45|15|\n2|b|45|15|\n1|c|45|15|\n")
    assert (dataset.accounting.observations, dataset.accounting.rejected) == (1, 2)
    found = only(dataset, "duplicate-resource")
    assert found.severity is Severity.VIOLATION
    assert dict(found.arguments) == {"places": "cell=2,1; cell=4,1"}


def test_texts_that_make_an_address_are_published_beside_their_codes(
    mapped: Map, rows: Rows
) -> None:
    mapping = """
        tableSchema:
          aboutUrl: area/{a}{b}
          columns:
            - {titles: b, propertyUrl: bank:areaKind, bank:codes: kind}
            - {titles: sex, propertyUrl: dc:type, bank:codes: {m: male, k: female}}
            - {titles: in, propertyUrl: dc:spatial, bank:codes: {list: areas, form: long}}
            - {virtual: true, name: code, propertyUrl: skos:notation, bank:text: "{a}-{b}"}
        """
    dataset = mapped(mapping, "a|b|sex|in\n7|First kind|m|0100\n8|a|x|0100\n9||k|\n")
    assert [
        (row["a"], row["b"], row["b_code"], row["sex"], row["in"], row["code"])
        for row in rows(dataset, "resources")
    ] == [
        ("7", "First kind", "a", "male", "01", "7-First kind"),
        ("8", "a", "a", None, "01", "8-a"),
    ]
    assert only(dataset, "unknown-code").found == "x"
    assert dataset.accounting.rejected == 1


def test_a_template_that_names_no_column_is_an_error(mapped: Map) -> None:
    with pytest.raises(MappingError) as caught:
        mapped(STOPS.replace("stop/{id}", "stop/{idd}"), HEAD + "1|a|45|15|\n")
    assert caught.value.found == "a template with {idd}"
    assert caught.value.advice == "Did you mean 'id'?"


def test_rows_are_left_out_and_columns_have_roles(mapped: Map) -> None:
    mapping = "bank:where: {id: {startsWith: 1}}\nbank:unused: [note]\n" + STOPS
    dataset = mapped(mapping, "id|name|lat|lon|page|note\n1|a|45|15||x\n2|b|45|15||y\n")
    assert dataset.accounting == Accounting(rows=2, value_columns=1, observations=1, left_out=1)
    roles = {column.title: column.role for column in dataset.delivered_columns}
    assert roles.pop("note") == "unused"
    assert roles == dict.fromkeys(("id", "name", "lat", "lon", "page"), "register")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("stop/{id}", "place/st op/{id}"),
        ("stop/{id}", "https://a.example/<{id}>"),
        ("dc:identifier", "dc:ident ifier"),
        ("bank:Stop", "bank:S top"),
    ],
)
def test_a_template_that_makes_no_address_is_refused_with_its_line(
    refused: Callable[[str], MappingError], old: str, new: str
) -> None:
    error = refused(STOPS.replace(old, new))
    assert (error.code, dict(error.arguments)["found"]) == ("mapping-address", new)
    assert ".yaml:" in error.place


def test_a_cell_that_no_address_can_be_is_left_out(mapped: Map, rows: Rows) -> None:
    dataset = mapped(STOPS, HEAD + "1|a|||https://a.example/%zz\n")
    assert rows(dataset, "resources")[0]["page"] is None
    assert only(dataset, "value-out-of-form").found == "https://a.example/%zz"


def test_a_column_needs_a_name_where_its_title_gives_none(
    refused: Callable[[str], MappingError],
) -> None:
    error = refused(STOPS.replace("titles: name", "titles: №"))
    assert "no letter a-z" in error.found


def test_a_name_made_of_a_title_begins_with_a_letter_or_digit(mapped: Map, rows: Rows) -> None:
    dataset = mapped(
        STOPS.replace("titles: name", "titles: Łódź 1"), "id|Łódź 1|lat|lon|page\n1|a|||\n"
    )
    assert rows(dataset, "resources")[0]["d__1"] == "a"
