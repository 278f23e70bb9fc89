from decimal import Decimal
from typing import Final

import pyarrow as pa
import pytest

from city_data_bank.iris import Iris
from city_data_bank.messages import chain
from city_data_bank.model import NormalisedTable
from city_data_bank.release.columns import Column, read_columns
from city_data_bank.release.dates import Dates
from city_data_bank.release.edition import Edition
from city_data_bank.release.labels import Labels
from city_data_bank.release.published import PublishedTable, code_labels

TOWN: Final = {"en": "Town"}
EDITION: Final = Edition(
    iris=Iris("https://t.example/"),
    messages=chain({"en": ["download-column-area = Area\n    .meaning = The territory."]}, ["en"]),
    labels=Labels(
        {"https://t.example/id/area/a%20b": TOWN, "https://sex.example/F": {"en": "women"}}
    ),
    bank={},
    publisher="town",
    dates=Dates("2026-06-08T14:12:13Z", "2026-06-08T14:12:13Z"),
    metadata=b"",
)


def published(*described: dict[str, object], **cells: list[str | None]) -> PublishedTable:
    arrays = {name: pa.array(texts, pa.string()) for name, texts in cells.items()}
    schema = {"tableSchema": {"columns": described, "primaryKey": "id"}}
    table = NormalisedTable("resources", pa.table(arrays), schema)
    return PublishedTable("resources", "x.csv", read_columns(table), table.columns)


def column(**described: object) -> Column:
    return published({"name": "x", **described}, x=["1"]).columns[0]


@pytest.mark.parametrize(
    ("datatype", "texts", "values"),
    [
        ("integer", ["7", None], [7, None]),
        ("integer", ["7", "9" * 30], ["7", "9" * 30]),
        ("boolean", ["true", "false"], [True, False]),
        ("double", ["0.5", "1e3"], [0.5, 1000.0]),
        ("date", ["2020-12-31", "2020-12-31Z"], ["2020-12-31", "2020-12-31Z"]),
        ("decimal", ["1" * 40, "-0.5"], [Decimal("1" * 40), Decimal("-0.5")]),
        ("decimal", ["1" * 90], ["1" * 90]),
        ("decimal", [None], [None]),
        ("gYear", ["2020"], ["2020"]),
        ({"base": "decimal"}, ["1.5"], [Decimal("1.5")]),
        ({"base": "date", "format": "dd.MM.yyyy"}, ["31.12.2020"], ["31.12.2020"]),
    ],
)
def test_a_column_takes_the_type_that_loses_nothing(
    datatype: object, texts: list[str | None], values: list[object]
) -> None:
    cells = pa.chunked_array([pa.array(texts, pa.string())])
    assert column(datatype=datatype).typed(cells).to_pylist() == values


def test_a_title_is_the_columns_own_before_our_word_before_its_name() -> None:
    titled = published({"name": "area", "titles": {"en": ["Place", "Site"]}}, area=["a"])
    assert titled.columns[0].title(EDITION) == {"en": "Place"}
    ours = published({"name": "area", "titles": "area"}, area=["a"]).columns[0]
    assert ours.title(EDITION) == {"en": "Area"}
    assert ours.meaning(EDITION) == {"en": "The territory."}
    assert column().title(EDITION) == {"en": "x"}


def test_prefixes_of_csvw_and_of_the_bank_are_spelled_out() -> None:
    assert column(propertyUrl="dc:spatial").property_url == "http://purl.org/dc/terms/spatial"
    assert column(propertyUrl="rdfs:label").property_url.endswith("rdf-schema#label")
    assert column(propertyUrl="https://t.example/p").property_url == "https://t.example/p"


def test_codes_are_labelled_through_the_template_of_their_column() -> None:
    table = published({"name": "area", "valueUrl": "https://t.example/id/area/{area}"}, area=["x"])
    assert code_labels([table], EDITION) == {"area": {"a b": TOWN}}


def test_codes_are_labelled_through_the_iris_beside_them() -> None:
    table = published(
        {"name": "sex"},
        {"name": "sexIri", "valueUrl": "{+sexIri}"},
        sex=["F", "T"],
        sexIri=["https://sex.example/F", "https://sex.example/T"],
    )
    assert code_labels([table], EDITION) == {"sex": {"F": {"en": "women"}}}
    assert [each.hidden for each in table.columns] == [False, True]


def test_iris_in_a_column_of_their_own_are_labelled_too() -> None:
    table = published({"name": "page", "valueUrl": "{+page}"}, page=["https://sex.example/F", None])
    assert code_labels([table], EDITION) == {"page": {"https://sex.example/F": {"en": "women"}}}


def test_templates_of_several_columns_label_nothing() -> None:
    table = published({"name": "x", "valueUrl": "https://t.example/{x}/{y}"}, x=["1"])
    assert code_labels([table], EDITION) == {}


def test_a_suppressed_key_is_for_machines() -> None:
    assert published({"name": "id", "suppressOutput": True}, id=["1"]).columns[0].hidden
    assert not published({"name": "id"}, id=["1"]).columns[0].hidden
