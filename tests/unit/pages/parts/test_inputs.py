"""What a computed value was made from, with numbers, years, sources and the calculation."""

from __future__ import annotations

import pytest
from tests.unit.pages.conftest import Browser, Texts, richer_town

COMPUTED = """
@prefix bank: <https://w3id.org/city-data-bank/ns#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix qb: <http://purl.org/linked-data/cube#> .
@prefix qudt: <http://qudt.org/schema/qudt/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix satt: <http://purl.org/linked-data/sdmx/2009/attribute#> .
@prefix sdim: <http://purl.org/linked-data/sdmx/2009/dimension#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix smea: <http://purl.org/linked-data/sdmx/2009/measure#> .

<id/unit/km2> rdfs:label "km2"@en ;
    qudt:scalingOf <id/unit/m2> ; qudt:conversionMultiplier 1000000.0 .
<id/unit/ha> rdfs:label "ha"@en ; qudt:scalingOf <id/unit/m2> ; qudt:conversionMultiplier 10000.0 .
bank:numerator rdfs:label "numerator"@en . bank:denominator rdfs:label "denominator"@en .
<id/indicator/bank/land> skos:prefLabel "Land"@en .
<id/indicator/bank/density> skos:prefLabel "Density"@en ; a bank:Indicator .
<id/indicator/bank/change> skos:prefLabel "Change"@en ; a bank:Indicator .
<id/method/d> a bank:Method ; dct:subject <id/indicator/bank/density> ;
    bank:numerator <id/indicator/bank/population> ; bank:denominator <id/method/d#land> .
<id/method/d#land> a bank:Term ; bank:indicator <id/indicator/bank/land> ;
    satt:unitMeasure <id/unit/km2> .
<id/method/c> a bank:Method ; dct:subject <id/indicator/bank/change> ; bank:multiplier 100.0 ;
    bank:numerator <id/method/c#a-before> , <id/method/c#now> ;
    bank:denominator <id/method/c#base> .
<id/method/c#now> a bank:Term ; bank:indicator <id/indicator/bank/population> .
<id/method/c#a-before> a bank:Term ; bank:indicator <id/indicator/bank/population> ;
    bank:sign -1 ; bank:yearsBefore 1 .
<id/method/c#base> a bank:Term ; bank:indicator <id/indicator/bank/population> ;
    bank:yearsBefore 1 .
<id/observation/reference/bank/population/01/2019> a bank:ReferenceValue ;
    bank:indicator <id/indicator/bank/population> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2019> ; smea:obsValue 66000.0 ; satt:unitMeasure bank:person .
<id/observation/reference/bank/land/01/2018> a bank:ReferenceValue ;
    bank:indicator <id/indicator/bank/land> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2018> ; smea:obsValue 2549.0 ; satt:unitMeasure <id/unit/ha> .
<id/observation/reference/bank/density/01/2020> a qb:Observation ; dct:conformsTo <id/method/d> ;
    qb:dataSet <id/dataset/reference> ; bank:indicator <id/indicator/bank/density> ;
    sdim:refArea <id/area/01> ; sdim:refPeriod <id/period/2020> ; smea:obsValue 2547.5 ;
    satt:unitMeasure bank:person ; prov:wasAttributedTo <id/provider/town-hall> ;
    bank:lowest 2547.5 ; bank:highest 2599.8 ;
    bank:brokenBy <id/observation/reference/bank/population/01/2020> ;
    prov:wasDerivedFrom <id/observation/reference/bank/population/01/2020> ,
        <id/observation/reference/bank/land/01/2018> .
<id/observation/reference/bank/change/01/2020> a qb:Observation ; dct:conformsTo <id/method/c> ;
    qb:dataSet <id/dataset/reference> ; bank:indicator <id/indicator/bank/change> ;
    sdim:refArea <id/area/01> ; sdim:refPeriod <id/period/2020> ; smea:obsValue -1.61 ;
    satt:unitMeasure bank:person ; prov:wasAttributedTo <id/provider/town-hall> ;
    prov:wasDerivedFrom <id/observation/reference/bank/population/01/2020> ,
        <id/observation/reference/bank/population/01/2019> .
"""
TABLE = "//section[@aria-labelledby='inputs']//tbody/tr"


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A town of its own with two computed values."""
    return richer_town(tmp_path_factory.mktemp("inputs"), COMPUTED)


def table(reader: Browser, texts: Texts, path: str, section: str = TABLE) -> list[list[str]]:
    page = reader.page(path)
    return [texts(row, "./*") for row in page.xpath(section)]


def test_each_input_has_its_place_year_value_and_source(reader: Browser, texts: Texts) -> None:
    people, land = table(reader, texts, "/en/observation/reference/bank/density/01/2020")
    assert people[:4] == ["Population on 31 December", "numerator", "2020", "64,935 persons"]
    assert people[5].startswith("show the cell")
    assert land[:4] == ["Land", "denominator", "2018", "2,549 ha"]


def test_the_calculation_is_in_the_units_of_the_method(reader: Browser, texts: Texts) -> None:
    page = reader.page("/en/observation/reference/bank/density/01/2020")
    said = texts(page, "//section[@aria-labelledby='inputs']/p")
    assert said == ["64,935 / 25.49 \N{ALMOST EQUAL TO} 2,547.5"]


def test_what_is_subtracted_comes_second_and_of_each_term_its_own_year(
    reader: Browser, texts: Texts
) -> None:
    path = "/en/observation/reference/bank/change/01/2020"
    rows = table(reader, texts, path)
    assert [row[1:3] for row in rows] == [
        ["numerator", "2020"],
        ["numerator", "2019"],
        ["denominator", "2019"],
    ]
    said = texts(reader.page(path), "//section[@aria-labelledby='inputs']/p")
    minus, times = "\N{MINUS SIGN}", "\N{MULTIPLICATION SIGN}"
    calculation = f"100 {times} (64,935 {minus} 66,000) / 66,000"
    assert said == [f"{calculation} \N{ALMOST EQUAL TO} {minus}1.61"]


def test_the_page_of_the_indicator_shows_the_inputs_of_its_newest_value(
    reader: Browser, texts: Texts
) -> None:
    path = "/en/indicator/bank/density"
    rows = table(reader, texts, path, "//section[@aria-labelledby='methods']//tbody/tr")
    assert [row[2] for row in rows] == ["2020", "2018"]


def test_a_break_and_the_spread_are_facts_and_no_part_of_the_title(
    reader: Browser, texts: Texts
) -> None:
    page = reader.page("/en/observation/reference/bank/density/01/2020")
    assert texts(page, "//h1") == ["Density, Brzozowo, 2020"]
    facts = dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=True))
    assert facts["With the other values given"] == "from 2,547.5 to 2,599.8"
    assert "Population on 31 December" in facts["Not comparable with earlier ones because of"]


def test_a_reported_value_has_no_calculation(reader: Browser) -> None:
    page = reader.page("/en/observation/population-2026/bank/population/01/2020/stats")
    assert not page.xpath("//section[@aria-labelledby='inputs']")
