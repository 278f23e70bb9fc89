from __future__ import annotations

import json

import pytest

from city_data_bank.mapping.csv2rdf.locate import Start
from city_data_bank.mapping.csv2rdf.validate import Report, validate

META = "http://example.org/m.json"
AREAS, VALUES = "http://example.org/areas.csv", "http://example.org/values.csv"


def report(areas: str, values: str = "area\n", **schema: object) -> Report:
    """Validate areas, with a key, and values that refer to them."""
    key = {"columnReference": "area", "reference": {"resource": AREAS, "columnReference": "code"}}
    columns = [{"name": "code", "titles": "code"}, {"name": "size", "titles": "size"}]
    document = {
        "@context": "http://www.w3.org/ns/csvw",
        "tables": [
            {"url": AREAS, "tableSchema": {"columns": columns, **schema}},
            {
                "url": VALUES,
                "tableSchema": {
                    "columns": [{"name": "area", "titles": ["area", "Area"]}],
                    "foreignKeys": [key],
                },
            },
        ],
    }
    files = {
        META: json.dumps(document).encode(),
        AREAS: areas.encode(),
        VALUES: values.encode(),
    }
    return validate(Start(META), files.get)


def test_tables_that_keep_their_schema_are_valid() -> None:
    found = report("code,size\n1,5\n2,6\n", "area\n2\n1\n2\n", primaryKey="code")
    assert found == Report((), ())
    assert found.valid


@pytest.mark.parametrize(
    ("areas", "values", "place", "found"),
    [
        ("code,size\n1,5\n1,6\n", "area\n", f"{AREAS}, primary key", "1"),
        ("code,size\n1,5\n", "area\n3\n", f"{VALUES}, foreign key", "3"),
        ("code,size\n1,5\n", "wrong\n1\n", VALUES, "wrong"),
        ("code\n1\n", "area\n1\n", AREAS, "1 columns"),
        ("code,size\n1\n", "area\n1\n", f"{AREAS}#row=2", "another number of cells"),
    ],
)
def test_a_table_that_breaks_its_schema_is_not_valid(
    areas: str, values: str, place: str, found: str
) -> None:
    errors = report(areas, values, primaryKey="code").errors
    assert (errors[0].place, errors[0].found) == (place, found)


def test_a_key_of_two_columns_is_held_as_a_whole() -> None:
    assert report("code,size\n1,5\n1,6\n", primaryKey=["code", "size"]).valid
    assert not report("code,size\n1,5\n1,5\n", primaryKey=["code", "size"]).valid


def test_keys_are_compared_by_value() -> None:
    columns = [
        {"name": "code", "titles": "code", "datatype": "integer"},
        {"name": "size", "titles": "size"},
    ]
    assert not report("code,size\n1,5\n01,5\n", columns=columns, primaryKey="code").valid


def test_an_empty_cell_of_a_required_column_is_named() -> None:
    columns = [{"name": "code", "titles": "code", "required": True}, {"titles": "size"}]
    errors = report("code,size\n,5\n", columns=columns).errors
    assert [(error.place, error.found) for error in errors] == [
        (f"{AREAS}, column code", "an empty cell")
    ]


def test_metadata_that_cannot_be_used_is_an_error_of_the_report() -> None:
    found = validate(Start(META), {META: b"{}"}.get)
    assert [error.place for error in found.errors] == [META + "#/@context"]
