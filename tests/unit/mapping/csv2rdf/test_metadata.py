from __future__ import annotations

import json

import pytest

from city_data_bank.errors import MappingError
from city_data_bank.mapping.csv2rdf.datatype import Format
from city_data_bank.mapping.csv2rdf.descriptions import GroupDescription
from city_data_bank.mapping.csv2rdf.dialect import Dialect
from city_data_bank.mapping.csv2rdf.metadata import read_document
from city_data_bank.mapping.csv2rdf.plan import plan_table
from city_data_bank.mapping.csv2rdf.scope import Remark, Scope

PLACE = "http://example.org/d/meta.json"
COLUMN = "/tableSchema/columns/0"
CONTEXT = "http://www.w3.org/ns/csvw"


def read(
    document: object, files: dict[str, object] | None = None
) -> tuple[GroupDescription, list[Remark]]:
    remarks: list[Remark] = []
    known = {url: json.dumps(content).encode() for url, content in (files or {}).items()}
    group = read_document(json.dumps(document).encode(), Scope(PLACE, PLACE, known.get, remarks))
    return group, remarks


def table(**properties: object) -> dict[str, object]:
    return {"@context": CONTEXT, "url": "t.csv", **properties}


def schema(*columns: object, **properties: object) -> dict[str, object]:
    return table(tableSchema={"columns": list(columns), **properties})


def test_a_document_about_one_table_makes_a_group_of_one() -> None:
    group, remarks = read(table())
    assert [each.url for each in group.tables] == ["http://example.org/d/t.csv"]
    assert remarks == []


def test_addresses_resolve_against_the_base_of_the_context() -> None:
    group, _ = read({"@context": [CONTEXT, {"@base": "data/"}], "url": "t.csv"})
    assert group.tables[0].url == "http://example.org/d/data/t.csv"


def test_the_nearest_description_wins_an_inherited_property() -> None:
    group, _ = read(
        {
            "@context": CONTEXT,
            "lang": "en",
            "null": "-",
            "default": "group",
            "tables": [
                {
                    "url": "t.csv",
                    "default": "table",
                    "tableSchema": {
                        "separator": ";",
                        "columns": [
                            {"name": "a"},
                            {"name": "b", "default": "b", "separator": None},
                        ],
                    },
                }
            ],
        }
    )
    first, second = plan_table(group.tables[0]).columns
    assert (first.lang, first.null, first.default, first.separator) == ("en", ("-",), "table", ";")
    assert (second.default, second.separator) == ("b", None)


def test_a_schema_may_stand_in_a_file_of_its_own() -> None:
    url = "http://example.org/d/s.json"
    group, _ = read(
        table(tableSchema="s.json"), {url: {"@context": CONTEXT, "columns": [{"name": "a"}]}}
    )
    assert group.tables[0].schema.identifier == url
    assert group.tables[0].schema.names == {"a"}


def test_a_column_is_called_by_its_name_its_first_title_or_its_number() -> None:
    group, _ = read(
        schema(
            {"name": "a", "titles": "A"},
            {"titles": ["Kod-TERYT ą", "B"]},
            {"titles": {"pl": "tylko po polsku"}},
            {},
        )
    )
    names = [column.name for column in plan_table(group.tables[0], 5).columns]
    assert names == ["a", "Kod%2DTERYT%20%C4%85", "_col.3", "_col.4", "_col.5"]


def test_texts_of_annotations_get_the_default_language_and_identifiers_become_absolute() -> None:
    group, _ = read(
        {
            "@context": [CONTEXT, {"@language": "en"}],
            "url": "t.csv",
            "dc:title": "Trees",
            "dc:license": {"@id": "licence.html"},
        }
    )
    assert group.tables[0].annotations == {
        "dc:title": {"@value": "Trees", "@language": "en"},
        "dc:license": {"@id": "http://example.org/d/licence.html"},
    }


@pytest.mark.parametrize(
    ("described", "dialect"),
    [
        ({}, Dialect()),
        ({"header": False}, Dialect(header_row_count=0)),
        ({"header": False, "headerRowCount": 2}, Dialect(header_row_count=2)),
        ({"skipInitialSpace": True}, Dialect(trim="start")),
        ({"skipInitialSpace": True, "trim": "end"}, Dialect(trim="end")),
        ({"trim": True, "lineTerminators": "\r"}, Dialect(trim="true", line_terminators=("\r",))),
        ({"quoteChar": None, "commentPrefix": None}, Dialect(None, quote_char=None)),
        ({"delimiter": ";", "doubleQuote": False}, Dialect(delimiter=";", double_quote=False)),
    ],
)
def test_a_dialect_keeps_its_defaults_where_nothing_is_said(
    described: dict[str, object], dialect: Dialect
) -> None:
    group, remarks = read(table(dialect=described))
    assert group.tables[0].dialect == dialect
    assert remarks == []


def test_a_context_may_be_a_list_of_its_address_alone() -> None:
    assert read({"@context": [CONTEXT], "url": "t.csv"})[1] == []


def test_a_dialect_of_the_group_is_that_of_its_tables() -> None:
    own = {"url": "b.csv", "dialect": {"delimiter": "|"}}
    tables = [{"url": "a.csv"}, own]
    group, _ = read({"@context": CONTEXT, "tables": tables, "dialect": {"delimiter": ";"}})
    assert [each.dialect for each in group.tables] == [
        Dialect(delimiter=";"),
        Dialect(delimiter="|"),
    ]


def test_one_wrong_word_of_a_number_format_leaves_the_others() -> None:
    form = {"pattern": "[", "groupChar": 1, "decimalChar": ","}
    group, remarks = read(schema({"name": "a", "datatype": {"base": "decimal", "format": form}}))
    (column,) = plan_table(group.tables[0]).columns
    assert column.datatype.format == Format(decimal_char=",")
    assert [remark.place.rpartition("/")[2] for remark in remarks] == ["groupChar", "pattern"]


@pytest.mark.parametrize(
    ("document", "path"),
    [
        (table(colour="red"), "/colour"),
        (table(suppressOutput="yes"), "/suppressOutput"),
        (table(lang="notavalidlanguagetag"), "/lang"),
        (table(dialect={"delimiter": 1}), "/dialect/delimiter"),
        (table(dialect={"encoding": "klingon"}), "/dialect/encoding"),
        (table(tableSchema=1), "/tableSchema"),
        (table(tableSchema={"columns": {"name": "a"}}), "/tableSchema/columns"),
        (schema({"name": "_a"}), "/tableSchema/columns/0/name"),
        (schema({"name": "a b"}), "/tableSchema/columns/0/name"),
        (schema({"datatype": "nonsense"}), "/tableSchema/columns/0/datatype"),
        (
            schema({"datatype": {"base": "date", "format": "yy"}}),
            "/tableSchema/columns/0/datatype/format",
        ),
        (
            schema({"titles": {"a-bad-language": "A"}}),
            "/tableSchema/columns/0/titles/a-bad-language",
        ),
        (schema({"name": "a"}, primaryKey="b"), "/tableSchema/primaryKey"),
        (schema({"name": "a"}, 1), "/tableSchema/columns/1"),
        (table(transformations={"url": "t.mustache"}), "/transformations"),
        (schema({"datatype": {"base": "date", "minimum": "soon"}}), f"{COLUMN}/datatype/minimum"),
        (
            {"@context": [CONTEXT, {"@language": "a-bad-language"}], "url": "t.csv"},
            "/@context/@language",
        ),
    ],
)
def test_what_may_be_left_out_is_left_out_with_a_remark_that_names_its_place(
    document: dict[str, object], path: str
) -> None:
    _, remarks = read(document)
    assert [remark.place for remark in remarks] == [f"{PLACE}#{path}"]


@pytest.mark.parametrize(
    "document",
    [
        [],
        {"url": "t.csv"},
        {"@context": "http://schema.org/", "url": "t.csv"},
        {"@context": {"@language": "en"}, "url": "t.csv"},
        {"@context": [], "url": "t.csv"},
        {"@context": [CONTEXT, {"x": "http://x/"}], "url": "t.csv"},
        {"@context": CONTEXT},
        {"@context": CONTEXT, "tables": []},
        {"@context": CONTEXT, "tables": 1},
        table(**{"@id": "_:a"}),
        table(**{"@type": "Schema"}),
        table(tableSchema="nowhere.json"),
        schema({"name": "a"}, {"name": "a"}),
        schema({"name": "v", "virtual": True}, {"name": "a"}),
        table(**{"dc:x": {"@list": [1]}}),
        table(**{"dc:x": {"@value": "a", "@language": "en", "@type": "string"}}),
        table(**{"dc:x": {"@type": "no link"}}),
        schema({"name": "a", "dc:x": {"@set": []}}),
        table(tableSchema={"dc:x": {"@set": []}}),
        schema({"datatype": {"base": "string", "minLength": 3, "maxLength": 2}}),
        schema({"datatype": {"base": "date", "length": 3}}),
        schema({"datatype": {"base": "string", "minimum": 3}}),
        schema({"datatype": {"base": "integer", "minimum": 3, "minInclusive": 4}}),
        schema({"datatype": {"base": "integer", "minExclusive": 4, "maxInclusive": 4}}),
        schema({"datatype": {"base": "string", "@id": "http://www.w3.org/2001/XMLSchema#date"}}),
        schema({"name": "a"}, foreignKeys=[{"columnReference": "a"}]),
        schema(
            {"name": "a"},
            foreignKeys=[
                {"columnReference": "b", "reference": {"resource": "t.csv", "columnReference": "a"}}
            ],
        ),
        table(transformations=[{"url": "t.mustache"}]),
    ],
)
def test_what_the_standard_calls_an_error_stops(document: object) -> None:
    with pytest.raises(MappingError) as caught:
        read(document)
    assert caught.value.place.startswith(PLACE)
    assert caught.value.expected
    assert caught.value.advice


def test_a_document_that_is_no_json_stops() -> None:
    with pytest.raises(MappingError):
        read_document(b'{"url": ', Scope(PLACE, PLACE, lambda _: None, []))
