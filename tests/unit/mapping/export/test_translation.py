from __future__ import annotations

import pytest

from city_data_bank.errors import MappingError
from city_data_bank.mapping.csv2rdf.descriptions import (
    ColumnDescription,
    SchemaDescription,
    TableDescription,
)
from city_data_bank.mapping.csv2rdf.plan import plan_table
from city_data_bank.mapping.csv2rdf.publish import plan_of
from city_data_bank.mapping.export.terms import Address, Reference, Statement, Text, TriplesMap
from city_data_bank.mapping.export.translation import translate
from city_data_bank.vocabulary import GEO, RDFS, XSD

ID = {"name": "id", "suppressOutput": True}
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"


def translated(*columns: dict[str, object], about: str = "https://b.example/{id}") -> TriplesMap:
    schema = {"aboutUrl": about, "columns": [ID, *columns]}
    (triples,) = translate(plan_of({"url": "t.csv", "tableSchema": schema}, "https://b.example/"))
    return triples


def value_of(column: dict[str, object]) -> Address | Text:
    (statement,) = translated({"name": "x", "propertyUrl": LABEL, **column}).statements
    return statement.value


def pieces_of(template: str) -> tuple[object, ...]:
    value = value_of({"valueUrl": template})
    assert isinstance(value, Address)
    return value.pieces


def encoded(column: str) -> Reference:
    return Reference(column, encoded=True)


def as_it_is(column: str) -> Reference:
    return Reference(column, encoded=False)


def test_columns_about_one_subject_make_one_triples_map_in_their_order() -> None:
    other = {"name": "y", "aboutUrl": "https://b.example/{+id}#y", "propertyUrl": LABEL}
    schema = {
        "aboutUrl": "https://b.example/{id}",
        "columns": [
            ID,
            {"name": "x", "propertyUrl": LABEL},
            other,
            {"name": "z", "propertyUrl": "dc:title"},
        ],
    }
    first, second = translate(
        plan_of({"url": "t.csv", "tableSchema": schema}, "https://b.example/")
    )
    assert first.subject == Address(("https://b.example/", encoded("id")))
    assert [each.value for each in first.statements] == [Text("x"), Text("z")]
    assert [each.predicate for each in first.statements] == [
        Address((RDFS["label"],)),
        Address(("http://purl.org/dc/terms/title",)),
    ]
    assert second.subject == Address(("https://b.example/", as_it_is("id"), "#y"))


def test_a_column_without_output_makes_nothing() -> None:
    statements = translated({"name": "x", "propertyUrl": LABEL}).statements
    assert [each.column.name for each in statements] == ["x"]


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ({}, Text("x")),
        ({"datatype": "string"}, Text("x")),
        ({"lang": "pl"}, Text("x", language="pl")),
        ({"datatype": "date"}, Text("x", datatype=XSD["date"])),
        ({"datatype": "integer", "lang": "pl"}, Text("x", datatype=XSD["integer"])),
        (
            {"datatype": {"@id": GEO["wktLiteral"], "base": "string"}},
            Text("x", datatype=GEO["wktLiteral"]),
        ),
    ],
)
def test_a_literal_has_the_datatype_or_the_language_of_its_column(
    column: dict[str, object], text: Text
) -> None:
    assert value_of(column) == text


@pytest.mark.parametrize(
    ("template", "pieces"),
    [
        ("https://b.example/all", ("https://b.example/all",)),
        ("https://b.example/{x}", ("https://b.example/", encoded("x"))),
        ("https://b.example/{+x}", ("https://b.example/", as_it_is("x"))),
        ("{+x}", (as_it_is("x"),)),
        ("https://b.example/a{#x}", ("https://b.example/a#", as_it_is("x"))),
        ("https://b.example/a{.x}", ("https://b.example/a.", encoded("x"))),
        ("https://b.example/a{;x}", ("https://b.example/a;x=", encoded("x"))),
        (
            "https://b.example/a{/id,x}",
            ("https://b.example/a/", encoded("id"), "/", encoded("x")),
        ),
        (
            "https://b.example/a{?id,x}",
            ("https://b.example/a?id=", encoded("id"), "&x=", encoded("x")),
        ),
        ("https://b.example/{_name}/{_column}/{_sourceColumn}", ("https://b.example/x/2/2",)),
        ("https://b.example/{nobody}/a", ("https://b.example//a",)),
    ],
)
def test_a_template_becomes_texts_and_cells_that_are_encoded_or_not(
    template: str, pieces: tuple[object, ...]
) -> None:
    assert pieces_of(template) == pieces


def test_a_virtual_column_says_the_same_of_every_row() -> None:
    column = {"virtual": True, "propertyUrl": "rdf:type", "valueUrl": "https://b.example/Shop"}
    (statement,) = translated(column).statements
    assert isinstance(statement, Statement)
    assert statement.value == Address(("https://b.example/Shop",))


@pytest.mark.parametrize(
    ("column", "found"),
    [
        ({"separator": " "}, "lists"),
        ({"valueUrl": "https://b.example/row/{_row}"}, "number of the row"),
        ({"valueUrl": "https://b.example/row/{_sourceRow}"}, "number of the row"),
        ({"valueUrl": "https://b.example/{x:3}"}, "length=3"),
        ({"valueUrl": "https://b.example/{x,_name}"}, "_name"),
    ],
)
def test_what_rml_has_no_words_for_is_refused(column: dict[str, object], found: str) -> None:
    with pytest.raises(MappingError, match=r"t\.csv, column x") as error:
        value_of(column)
    assert found in error.value.found


def test_rows_without_an_address_are_refused() -> None:
    column = ColumnDescription(name="x", inherited={"propertyUrl": LABEL})
    table = TableDescription("https://b.example/t.csv", schema=SchemaDescription(columns=(column,)))
    with pytest.raises(MappingError, match="a blank node for each row"):
        translate(plan_table(table))
