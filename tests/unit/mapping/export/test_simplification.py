from __future__ import annotations

import pyarrow as pa
import pytest

from city_data_bank.mapping.csv2rdf.publish import plan_of
from city_data_bank.mapping.export.simplification import simplify
from city_data_bank.mapping.export.terms import Address, Text, TriplesMap
from city_data_bank.mapping.export.translation import translate

SCHEMA = {
    "aboutUrl": "https://b.example/{+id}",
    "columns": [
        {"name": "id", "suppressOutput": True},
        {
            "name": "area",
            "propertyUrl": "https://b.example/is-{+area}",
            "valueUrl": "https://b.example/{+area}/{+id}",
        },
        {"name": "label", "propertyUrl": "http://www.w3.org/2000/01/rdf-schema#label"},
    ],
}


def simplified(ids: list[str | None], areas: list[str | None]) -> TriplesMap:
    plan = plan_of({"url": "t.csv", "tableSchema": SCHEMA}, "https://b.example/")
    columns = {"id": ids, "area": areas, "label": ids}
    arrays = {name: pa.array(texts, pa.string()) for name, texts in columns.items()}
    (triples,) = simplify(translate(plan), pa.table(arrays))
    return triples


def encoded(triples: TriplesMap) -> tuple[bool, bool, bool]:
    value = triples.statements[0].value
    assert isinstance(value, Address)
    assert triples.statements[1].value == Text("label")
    return triples.subject.encoded, triples.statements[0].predicate.encoded, value.encoded


@pytest.mark.parametrize(
    ("ids", "areas", "templates"),
    [
        (["a-1", "b.2", "c_3~"], ["2474011", None, ""], (True, True, True)),
        (["a/1", "b2"], ["2474011", "x"], (False, True, False)),
        (["a1", "b2"], ["x", "Łąka"], (True, False, False)),
        ([], [], (False, False, False)),
    ],
)
def test_an_address_is_a_template_where_no_cell_has_anything_to_encode(
    ids: list[str | None], areas: list[str | None], templates: tuple[bool, bool, bool]
) -> None:
    assert encoded(simplified(ids, areas)) == templates


def test_the_texts_of_an_address_stay() -> None:
    assert simplified(["1"], ["2"]).statements[0].predicate.pieces[0] == "https://b.example/is-"
