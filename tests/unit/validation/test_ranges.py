"""Values outside of their range, and columns that nothing needs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest

from city_data_bank.bank.limits import Limits, Ranges
from city_data_bank.bank.scales import Scale
from city_data_bank.iris import Iris
from city_data_bank.model import (
    Accounting,
    DatasetDescription,
    DeliveredColumn,
    Delivery,
    Finding,
    MappedDataset,
    NormalisedTable,
    Severity,
)
from city_data_bank.validation.purposes import check_purposes
from city_data_bank.validation.ranges import check_ranges
from city_data_bank.vocabulary import SMEA

ROUNDED = Limits("u:percent", Decimal(0), Decimal(100), usual_maximum=Decimal(20))
RANGES = Ranges(
    {"b/rate": ROUNDED},
    {"percent": "u:percent", "permille": "u:permille", "person": "u:person"},
    {
        "u:percent": Scale("u:one", Decimal("0.01")),
        "u:permille": Scale("u:one", Decimal("0.001")),
        "u:person": Scale("u:person", Decimal(1)),
    },
)
DESCRIPTION = DatasetDescription(
    *("rates", "town", "town", {}, {}, {}, "", (), "ANNUAL", "", {}, "", "", None),
    *("", "", "", {}, {}, {}, "", "", "mappings/town/rates.yaml"),
)


def mapped(*rows: tuple[str, str, str], indicator: str = "b/rate") -> MappedDataset:
    """A dataset; a row is id, value and unit."""
    table = pa.table(
        {
            "id": [row[0] for row in rows],
            "indicator": [indicator] * len(rows),
            "value": [row[1] for row in rows],
            "unit": [row[2] for row in rows],
            "source": [f"cell={at},2" for at in range(2, len(rows) + 2)],
        }
    )
    return MappedDataset(
        description=DESCRIPTION,
        delivery=Delivery("town", Path("r.csv"), "r.csv", "0" * 64, 10),
        mapping_sha256="0" * 64,
        tables=(NormalisedTable("observations", table, {}),),
        findings=(),
        accounting=Accounting(),
        delivered_columns=(),
    )


def check(dataset: MappedDataset) -> tuple[Finding, ...]:
    return check_ranges(dataset, RANGES, Iris("https://x.example/"))


def test_a_value_that_cannot_be_is_a_violation_at_its_cell() -> None:
    (one,) = check(mapped(("a", "7.5", "percent"), ("b", "-1", "percent")))
    assert (one.code, one.severity, one.found) == ("value-impossible", Severity.VIOLATION, "-1")
    assert one.place.fragment == "cell=3,2"
    assert dict(one.arguments)["range"] == "0…100"
    assert dict(one.arguments)["focus"] == "https://x.example/id/observation/rates/b"


def test_a_value_outside_of_the_usual_range_is_a_warning() -> None:
    (one,) = check(mapped(("a", "20.1", "percent"), ("b", "20", "percent")))
    assert (one.code, one.severity) == ("value-unusual", Severity.WARNING)


@pytest.mark.parametrize(("value", "codes"), [("199", []), ("201", ["value-unusual"])])
def test_bounds_are_compared_in_the_unit_of_the_value(value: str, codes: list[str]) -> None:
    assert [one.code for one in check(mapped(("a", value, "permille")))] == codes


def test_a_unit_on_no_common_scale_and_an_indicator_without_a_method_are_not_compared() -> None:
    assert check(mapped(("a", "900", "person"))) == ()
    assert check(mapped(("a", "900", "percent"), indicator="b/other")) == ()
    assert check(mapped()) == ()


def test_of_many_values_the_first_are_told_and_the_others_counted() -> None:
    findings = check(mapped(*((str(at), "101", "percent") for at in range(25))))
    impossible = [one for one in findings if one.code == "value-impossible"]
    assert len(impossible) == 21
    assert impossible[-1].count == 5


def column(title: str, role: str, term: str = "", *required: str) -> DeliveredColumn:
    return DeliveredColumn(title, title, role, term, "", required)


def test_columns_that_nothing_needs_and_a_dataset_without_a_purpose_are_told() -> None:
    columns = (
        column("Kod", "area"),
        column("Stopa", "value", "i:rate"),
        column("Licznik", "value", "i:count"),
        column("Cel", "value", "i:goal", "https://x.example/id/target/1"),
        column("Płeć", "breakdown", "d:sex"),
    )
    dataset = replace(mapped(), delivered_columns=columns)
    purpose, idle = check_purposes(dataset, frozenset({"i:rate"}))
    assert purpose.code == "purpose-missing"
    assert (idle.code, idle.found, idle.count) == ("columns-without-purpose", "Licznik, Płeć", 2)


def test_values_whose_indicators_another_column_names_are_needed_if_one_of_them_is() -> None:
    columns = (column("2024", "value", SMEA["obsValue"]),)
    described = replace(DESCRIPTION, purpose={"en": "Budget"})
    dataset = replace(mapped(), description=described, delivered_columns=columns)
    rates = replace(dataset, indicators=("i:count", "i:rate"))
    assert check_purposes(rates, frozenset({"i:rate"})) == ()
    assert check_purposes(rates, frozenset({"i:other"}))[0].found == "2024"


def test_a_dataset_whose_purpose_is_said_has_no_finding() -> None:
    said = replace(mapped(), description=replace(DESCRIPTION, purpose={"en": "Budget"}))
    assert check_purposes(said, frozenset()) == ()
