"""Reading methods and scales from the ontology."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pyoxigraph as ox
import pytest

from city_data_bank.bank.graph import Graph
from city_data_bank.bank.methods import Method, Term, method_for, read_methods
from city_data_bank.bank.scales import convert, read_scales
from city_data_bank.errors import OntologyError

PREFIXES = """
@base <https://x.example/> .
@prefix bank: <https://w3id.org/city-data-bank/ns#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix qb: <http://purl.org/linked-data/cube#> .
@prefix qudt: <http://qudt.org/schema/qudt/> .
@prefix satt: <http://purl.org/linked-data/sdmx/2009/attribute#> .
@prefix schema: <http://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
CHANGE = """
<sex> a qb:DimensionProperty ; skos:notation "sex" .
<m> a bank:Method ; dct:subject <change> ; dct:valid "2015-01-01"^^xsd:date ;
    bank:numerator <m#now> , <m#before> ; bank:denominator <people> ; bank:multiplier 100.0 ;
    satt:unitMeasure <percent> ; bank:decimals 2 ; schema:minValue -100.0 ; bank:tolerance 0.5 ;
    bank:conformance bank:proxy ; bank:forEach <sex> ;
    skos:note "Zamiast"@pl , "Instead"@en .
<m#now> a bank:Term ; bank:indicator <people> ; satt:unitMeasure <person> ; <sex> <sex/F> .
<m#before> a bank:Term ; bank:indicator <people> ; satt:unitMeasure <person> ;
    bank:sign -1 ; bank:yearsBefore 1 .
"""
X = "https://x.example/"


def graph(text: str) -> Graph:
    parsed = ox.parse((PREFIXES + text).encode(), format=ox.RdfFormat.TURTLE)
    return Graph(quad.triple for quad in parsed)


def test_a_method_is_read_with_its_terms_signs_years_and_breakdowns() -> None:
    (method,) = read_methods(graph(CHANGE))
    assert method.numerator == (
        Term(f"{X}people", f"{X}person", -1, 1),
        Term(f"{X}people", f"{X}person", breakdown=((f"{X}sex", f"{X}sex/F"),)),
    )
    assert method.denominator == (Term(f"{X}people"),)
    assert (method.multiplier, method.decimals) == (Decimal("100.0"), 2)
    assert (method.minimum, method.maximum, method.tolerance) == (
        Decimal(-100),
        None,
        Decimal("0.5"),
    )
    assert method.conformance.endswith("#proxy")
    assert method.for_each == (f"{X}sex",)
    assert method.note == (("en", "Instead"), ("pl", "Zamiast"))
    assert method.inputs == {f"{X}people"}


def test_a_sheet_of_a_delivered_variable_computes_nothing() -> None:
    sheet = '<m> a bank:Method ; dct:subject <a> ; satt:unitMeasure <u> ; dct:valid "2015-01-01" .'
    assert read_methods(graph(sheet)) == (Method(f"{X}m", f"{X}a", date(2015, 1, 1), f"{X}u"),)


def test_a_multiplier_of_zero_stays_zero() -> None:
    (method,) = read_methods(graph(CHANGE.replace("multiplier 100.0", "multiplier 0.0")))
    assert method.multiplier == 0


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("dct:subject <change> ;", "", "no subject"),
        ("satt:unitMeasure <percent> ;", "", "no unitMeasure"),
        ("2015-01-01", "2015", "valid '2015'"),
        ("multiplier 100.0", 'multiplier "NaN"', "multiplier 'NaN'"),
        ("multiplier 100.0", "multiplier 1e2", "multiplier '1e2'"),
        ("decimals 2", "decimals 2.5", "decimals 2.5"),
        ("bank:indicator <people> ; satt:unitMeasure <person> ; <sex>", "<sex>", "no indicator"),
    ],
)
def test_a_fault_of_a_method_is_named(old: str, new: str, found: str) -> None:
    with pytest.raises(OntologyError) as caught:
        read_methods(graph(CHANGE.replace(old, new, 1)))
    assert caught.value.found == found
    assert caught.value.place.startswith("ontology: https://x.example/m")


def test_the_last_version_that_began_before_the_period_serves_it() -> None:
    older = Method("m1", "i", date(2015, 1, 1), "u")
    newer = Method("m2", "i", date(2020, 1, 1), "u")
    other = Method("m3", "j", date(2021, 1, 1), "u")
    versions = (older, newer, other)
    assert method_for(versions, "i", date(2019, 12, 31)) == older
    assert method_for(versions, "i", date(2020, 1, 1)) == newer
    assert method_for(versions, "i", date(2014, 12, 31)) is None


UNITS = """
<m2> a qudt:Unit . <one> a qudt:Unit .
<ha> a qudt:Unit ; qudt:scalingOf <m2> ; qudt:conversionMultiplier 10000.0 .
<km2> a qudt:Unit ; qudt:scalingOf <m2> ; qudt:conversionMultiplier 1000000.0 .
"""


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "result"),
    [
        ("2549", "ha", "km2", "25.49"),
        ("25.49", "km2", "ha", "2549"),
        ("25490000", "m2", "km2", "25.49"),
        ("7", "one", "one", "7"),
        ("7", "unknown", "unknown", "7"),
        ("7", "one", "m2", None),
        ("7", "unknown", "m2", None),
    ],
)
def test_a_value_is_converted_only_on_one_scale(
    value: str, unit: str, wanted: str, result: str | None
) -> None:
    scales = read_scales(graph(UNITS))
    found = convert(Decimal(value), X + unit, X + wanted, scales)
    assert found == (None if result is None else Decimal(result))
