"""Rule 9: every error of a mapping, with its line, what was found, expected and the next step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from city_data_bank.errors import MappingError
from city_data_bank.mapping.plan import ObservationPlan, RegisterPlan
from city_data_bank.model import MappedDataset

COMPLETE = """
bank:observations:
  variable: people
  period: 2020
  unit: person
  values: [{column: Count}]
"""

PLACES = "aboutUrl: place/a/{a}\n  columns: [{titles: a}]\n  "

TABLE = """
Code|Year|Count|Coount
01|2020|5000|1
"""


def test_a_complete_mapping_has_a_plan(read: Callable[[str], Any]) -> None:
    plan = read(COMPLETE).plan
    assert isinstance(plan, ObservationPlan)
    assert plan.values[0].facts["steward"].constant == "office"
    assert plan.values[0].facts["area"].constant == "01"


@pytest.mark.parametrize("name", ["variable", "period", "unit"])
def test_a_fact_that_is_nowhere_after_merging_is_an_error(
    name: str, refused: Callable[[str], MappingError]
) -> None:
    lines = [line for line in COMPLETE.splitlines() if not line.strip().startswith(f"{name}:")]
    error = refused("\n".join(lines))
    assert error.found == f"no {name!r} after merging"
    assert f"{name}: {{column: Title}}" in error.advice


def test_a_block_without_values_is_an_error(refused: Callable[[str], MappingError]) -> None:
    error = refused("bank:observations: {variable: people, period: 2020, unit: person}")
    assert error.found == "no 'values' after merging"


def test_a_hole_that_is_no_fact_names_the_nearest_fact(
    refused: Callable[[str], MappingError],
) -> None:
    error = refused(COMPLETE.replace("Count", '"Count {perod}"'))
    assert error.found == "a hole that is no fact: 'perod'"
    assert error.advice == "Did you mean 'period'?"
    assert error.place.startswith("mappings/office/figures.yaml:")


def test_two_holes_side_by_side_are_an_error(refused: Callable[[str], MappingError]) -> None:
    assert "side by side" in refused(COMPLETE.replace("Count", '"{unit}{period}"')).found


def test_spellings_with_different_holes_are_an_error(
    refused: Callable[[str], MappingError],
) -> None:
    error = refused(COMPLETE.replace("Count", '["Count {period}", "Count"]'))
    assert error.found == "spellings with different holes"


@pytest.mark.parametrize(
    ("was", "becomes", "nearest"),
    [
        ("variable: people", "variable: peple", "people"),
        ("unit: person", "unit: persn", "person"),
        ("period: 2020", "area: {column: Code, form: lang}\n  period: 2020", "long"),
        ("period: 2020", "steward: offce\n  period: 2020", "office"),
        ("period: 2020", "breakdowns: {sx: male}\n  period: 2020", "sex"),
        ("period: 2020", "breakdowns: {sex: mle}\n  period: 2020", "male"),
        ("period: 2020", "breakdowns: {sex: {column: S, codes: kin}}\n  period: 2020", "kind"),
        ("period: 2020", 'bank:missing: {"-": not-aplicable}\n  period: 2020', ""),
    ],
)
def test_a_code_that_the_ontology_lacks_names_the_nearest_one(
    refused: Callable[[str], MappingError], was: str, becomes: str, nearest: str
) -> None:
    error = refused(COMPLETE.replace(was, becomes))
    if nearest:
        assert error.advice == f"Did you mean {nearest!r}?"
    else:
        assert error.found == "unknown key 'bank:missing'"


def test_a_gap_reason_that_the_ontology_lacks_names_the_nearest_one(
    refused: Callable[[str], MappingError],
) -> None:
    error = refused('bank:missing: {"-": not-aplicable}' + COMPLETE)
    assert error.advice == "Did you mean 'not-applicable'?"


def test_a_label_that_two_indicators_share_is_refused(
    refused: Callable[[str], MappingError],
) -> None:
    error = refused(COMPLETE.replace("variable: people", "variable: Green"))
    assert error.found == "variable 'Green'"
    assert error.expected == "one of town/parks, town/trees"


@pytest.mark.parametrize("form", ["month", "dd.MM"])
def test_a_form_of_period_that_means_nothing_is_an_error(
    form: str, refused: Callable[[str], MappingError]
) -> None:
    error = refused(COMPLETE.replace("period: 2020", f"period: {{column: Year, form: {form}}}"))
    assert error.found == f"form '{form}'"


@pytest.mark.parametrize("day", ["31.12", "2020-02-30", "soon"])
def test_a_reference_date_that_is_no_day_is_an_error(
    day: str, refused: Callable[[str], MappingError]
) -> None:
    error = refused(COMPLETE.replace("period: 2020", f"period: 2020\n  referenceDate: {day}"))
    assert error.found == f"referenceDate {day!r}"


def test_a_sign_declared_missing_that_is_also_a_code_is_an_error(
    refused: Callable[[str], MappingError],
) -> None:
    text = 'bank:missing: {"x": not-applicable}' + COMPLETE.replace(
        "period: 2020", "period: 2020\n  status: {column: S, codes: {x: P}}"
    )
    assert "declared missing and is also a code" in refused(text).found


def test_column_and_columns_together_are_an_error(refused: Callable[[str], MappingError]) -> None:
    error = refused(COMPLETE.replace("period: 2020", "period: {column: a, columns: [b]}"))
    assert error.found.startswith("both 'column' and 'columns'")


def test_a_form_without_a_place_is_an_error(refused: Callable[[str], MappingError]) -> None:
    error = refused(COMPLETE.replace("period: 2020", "period: {form: quarter}"))
    assert "not where it stands" in error.found


def test_observations_beside_a_table_schema_are_an_error(
    refused: Callable[[str], MappingError],
) -> None:
    assert refused(COMPLETE + "tableSchema: {aboutUrl: place/a}\n").found.startswith("both")


def test_neither_observations_nor_a_table_schema_is_an_error(
    refused: Callable[[str], MappingError],
) -> None:
    assert refused("dialect: {trim: true}").found.startswith("neither")


def test_a_title_that_is_not_in_the_file_names_the_nearest_title(
    mapped: Callable[[str, str], MappedDataset],
) -> None:
    with pytest.raises(MappingError) as caught:
        mapped(COMPLETE.replace("Count", "Cuont"), TABLE)
    assert caught.value.found == "no column 'Cuont' in the file"
    assert caught.value.advice == "Did you mean 'Count'?"
    assert caught.value.place.startswith("mappings/office/figures.yaml:12")


def test_an_unused_title_that_is_not_in_the_file_is_an_error(
    mapped: Callable[[str, str], MappedDataset],
) -> None:
    with pytest.raises(MappingError, match="no column 'Name'"):
        mapped("bank:unused: [Name]" + COMPLETE, TABLE)


def test_two_spellings_of_one_column_both_in_the_file_are_an_error(
    mapped: Callable[[str, str], MappedDataset],
) -> None:
    with pytest.raises(MappingError) as caught:
        mapped(COMPLETE.replace("Count", "[Count, Coount]"), TABLE)
    assert caught.value.found == (
        "2 columns for 'Count' or 'Coount': 'Count' (column 3), 'Coount' (column 4)"
    )


def test_holes_that_match_no_column_are_an_error(
    mapped: Callable[[str, str], MappedDataset],
) -> None:
    with pytest.raises(MappingError, match="no title of the file fits"):
        mapped(COMPLETE.replace("Count", '"Count {period}"'), TABLE)


def test_a_column_in_two_entries_of_values_is_an_error(
    mapped: Callable[[str, str], MappedDataset],
) -> None:
    with pytest.raises(MappingError, match="fits two entries of values"):
        mapped(COMPLETE.replace("{column: Count}", '{column: Count}, {column: "Cou{_}"}'), TABLE)


@pytest.mark.parametrize(
    ("schema", "found"),
    [
        ("columns: [{titles: a}]", "no 'aboutUrl' after merging"),
        ("aboutUrl: place/stop/{a}", "no 'columns' after merging"),
        ('aboutUrl: "{a}"\n  columns: [{titles: a}]', "'{a}'"),
        ("aboutUrl: stopp/{a}\n  columns: [{titles: a}]", "the type 'stopp'"),
        ("aboutUrl: place/a/{a}\n  columns: [{titles: a, propertyUrl: skoss:x}]", "the prefix"),
        ('aboutUrl: "{+a}"\n  columns: [{titles: a}]', "'{+a}' alone"),
        ("aboutUrl: place/a/{a}\n  columns: [{propertyUrl: skos:x}]", "neither 'titles'"),
        ("aboutUrl: place/a/{a}\n  columns: [{titles: a}, {titles: a}]", "two columns named 'a'"),
        ('aboutUrl: place/a/{a}\n  columns: [{titles: a, bank:text: "{a}"}]', "bank:text in a"),
        ("aboutUrl: place/a/{a}\n  columns: [{titles: a, bank:codes: kin}]", "no code list 'kin'"),
        (
            PLACES + "bank:point: {lat: a}",
            "one coordinate",
        ),
        (
            PLACES + "bank:point: {x: a, y: b, crs: EPSG:218}",
            "positions in 'EPSG:218'",
        ),
        (
            PLACES + "bank:point: {x: a, y: b, crs: EPSG:99999}",
            "positions in 'EPSG:99999'",
        ),
        (
            "aboutUrl: place/a/{a}\n  columns: [{titles: a, datatype: {base: date, format: mm}}]",
            "format 'mm'",
        ),
        (
            PLACES.replace("a}]", "a, bank:codes: {x: y}, bank:missing: {x: not-applicable}}]"),
            "the sign 'x' is declared missing",
        ),
    ],
)
def test_an_impossible_table_schema_is_an_error(
    refused: Callable[[str], MappingError], schema: str, found: str
) -> None:
    assert refused(f"tableSchema:\n  {schema}\n").found.startswith(found)


def test_short_iris_become_absolute(read: Callable[[str], Any]) -> None:
    plan = read(
        """
        tableSchema:
          aboutUrl: stop/{id}
          columns:
            - {titles: id, propertyUrl: dc:identifier}
            - {virtual: true, propertyUrl: rdf:type, valueUrl: bank:Stop}
            - {virtual: true, propertyUrl: dc:spatial, valueUrl: area/01}
        """
    ).plan
    assert isinstance(plan, RegisterPlan)
    assert plan.about_url == "https://town.example/id/place/stop/{id}"
    assert plan.columns[0].property_url == "http://purl.org/dc/terms/identifier"
    assert plan.columns[1].value_url == "https://w3id.org/city-data-bank/ns#Stop"
    assert plan.columns[2].value_url == "https://town.example/id/area/01"
