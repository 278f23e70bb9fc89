"""An indicator's page where its values are parts, a proxy, or missing."""

from __future__ import annotations

import pytest
from tests.unit.pages.conftest import Browser, Texts, richer_town

MORE = """
@prefix bank: <https://w3id.org/city-data-bank/ns#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix qb: <http://purl.org/linked-data/cube#> .
@prefix satt: <http://purl.org/linked-data/sdmx/2009/attribute#> .
@prefix sdim: <http://purl.org/linked-data/sdmx/2009/dimension#> .
@prefix scode: <http://purl.org/linked-data/sdmx/2009/code#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix smea: <http://purl.org/linked-data/sdmx/2009/measure#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<id/indicator/bank/parts> a bank:Indicator ; skos:prefLabel "Residents by sex"@en .
<id/dataset/reference#by-sex> qb:structure <id/dataset/reference#by-sex-structure> .
<id/dataset/reference#by-sex-structure> qb:component <id/dataset/reference#by-sex-sex> .
<id/dataset/reference#by-sex-sex> qb:dimension sdim:sex ; qb:order 4 .
scode:sex-M skos:prefLabel "men"@en ; skos:notation "M" .
<id/observation/reference/bank/parts/01/2020/F> a qb:Observation ;
    qb:dataSet <id/dataset/reference#by-sex> ; bank:indicator <id/indicator/bank/parts> ;
    sdim:refArea <id/area/01> ; sdim:sex scode:sex-F ;
    sdim:refPeriod <id/period/2020> ; smea:obsValue 34728.0 ; satt:unitMeasure bank:person ;
    prov:wasAttributedTo <id/provider/town-hall> .
<id/observation/reference/bank/parts/01/2020/M> a qb:Observation ;
    qb:dataSet <id/dataset/reference#by-sex> ; bank:indicator <id/indicator/bank/parts> ;
    sdim:refArea <id/area/01> ; sdim:sex scode:sex-M ;
    sdim:refPeriod <id/period/2020> ; smea:obsValue 31542.0 ; satt:unitMeasure bank:person ;
    prov:wasAttributedTo <id/provider/town-hall> .

<id/indicator/bank/near> a bank:Indicator ; skos:prefLabel "Jobless"@en .
<id/method/near/2000> a bank:Method ; dct:subject <id/indicator/bank/near> ;
    bank:conformance bank:exact ; dct:valid "2000-01-01"^^xsd:date ;
    skos:note "It was what is asked for."@en .
<id/method/near/2015> a bank:Method ; dct:subject <id/indicator/bank/near> ;
    bank:conformance bank:proxy ; dct:valid "2015-01-01"^^xsd:date ;
    skos:note "It counts who registered."@en .
bank:proxy skos:prefLabel "proxy"@en . bank:exact skos:prefLabel "exact"@en .
<id/observation/reference/bank/near/01/2022> a qb:Observation ; qb:dataSet <id/dataset/reference> ;
    bank:indicator <id/indicator/bank/near> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2022> ; smea:obsValue 3.9 ; satt:unitMeasure bank:person ;
    prov:wasAttributedTo <id/provider/town-hall> .
<id/observation/reference/bank/near/01/2024> a qb:Observation ; qb:dataSet <id/dataset/reference> ;
    bank:indicator <id/indicator/bank/near> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2024> ; smea:obsValue 3.9 ; satt:unitMeasure bank:person ;
    prov:wasAttributedTo <id/provider/town-hall> ; dct:conformsTo <id/method/near/2015> .
<id/gap/none/bank/near/01/2023> a bank:Gap ; bank:indicator <id/indicator/bank/near> ;
    sdim:refArea <id/area/01> ; sdim:refPeriod <id/period/2023> ; dct:type bank:not-delivered .
<id/gap/none/bank/near/01/2021> a bank:Gap ; bank:indicator <id/indicator/bank/near> ;
    sdim:refArea <id/area/01> ; sdim:refPeriod <id/period/2021> ; dct:type bank:not-delivered .
<id/gap/none/bank/near/01/2025> a bank:Gap ; bank:indicator <id/indicator/bank/near> ;
    sdim:refArea <id/area/01> ; sdim:refPeriod <id/period/2025> ; dct:type bank:not-yet-known .

<id/dataset/later> bank:vintage "2026-09-01"^^xsd:date ; dct:title "A later export"@en .
<id/observation/later/bank/population/01/2024/town-hall> a qb:Observation ;
    qb:dataSet <id/dataset/later> ; bank:steward <id/provider/town-hall> ;
    bank:indicator <id/indicator/bank/population> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2024> ; smea:obsValue 60000.0 ; satt:unitMeasure bank:person .
<id/observation/reference/bank/population/01/2024> a bank:ReferenceValue ;
    bank:selected <id/observation/population-2026/bank/population/01/2024/stats> ;
    bank:rejected <id/observation/later/bank/population/01/2024/town-hall> .
bank:not-delivered skos:prefLabel "not delivered"@en .
bank:not-yet-known skos:prefLabel "not yet known"@en .
"""
NEAR = "/en/indicator/bank/near"


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A town of its own with two more indicators."""
    return richer_town(tmp_path_factory.mktemp("values"), MORE)


def test_values_that_are_parts_without_a_total_are_shown_as_such(
    reader: Browser, texts: Texts
) -> None:
    page = reader.page("/en/indicator/bank/parts")
    assert texts(page, "//p[@class='great']") == ["Broken down only, without a total"]
    rows = [texts(row, "./*") for row in page.xpath("//section[h2[@id='city']]//tbody/tr")]
    assert rows == [["women", "34,728"], ["men", "31,542"]]


def test_a_proxy_says_beside_its_number_what_it_measures_instead(
    reader: Browser, texts: Texts
) -> None:
    page = reader.page(NEAR)
    (note,) = [text for text in texts(page, "//p[@class='note']") if "Conformance" in text]
    assert note.endswith("proxy. It counts who registered.")
    assert texts(page, "//section[h2[@id='methods']]/p") == ["It was what is asked for."]


def test_who_computed_a_value_is_not_called_its_steward(reader: Browser, texts: Texts) -> None:
    facts = dict(
        zip(
            texts(reader.page(NEAR), "//dl[@class='facts head']//dt"),
            texts(reader.page(NEAR), "//dl[@class='facts head']//dd"),
            strict=True,
        )
    )
    assert "Steward" not in facts
    assert facts["Computed by"] == "Brzozowo Town Hall"


def test_years_without_a_value_stand_by_reason_and_lead_to_their_gaps(
    reader: Browser, texts: Texts
) -> None:
    section = reader.page(NEAR).xpath("//section[h2[@id='lacking']]")[0]
    assert texts(section, ".//dt") == ["not delivered", "not yet known"]
    assert [texts(one, ".//a") for one in section.xpath(".//dd")] == [["2021", "2023"], ["2025"]]
    assert section.xpath(".//dd[1]//a/@href")[0] == "/en/gap/none/bank/near/01/2021"


def test_equal_values_on_both_sides_of_a_gap_are_not_called_constant(
    reader: Browser, texts: Texts
) -> None:
    (said,) = texts(reader.page(NEAR), "//section[h2[@id='city']]//figcaption")
    assert "every known value is 3.9 (2022 to 2024)" in said


def test_the_value_that_counts_is_the_one_that_was_chosen_not_that_of_the_newest_export(
    reader: Browser, texts: Texts
) -> None:
    page = reader.page("/en/indicator/bank/population")
    assert texts(page, "//p[@class='great']/a[@class='value']") == ["62,817"]
    assert "60,000" in texts(page, "//section[h2[@id='city']]//tbody//td")
    home = " ".join(texts(reader.page("/en/"), "//main"))
    assert "62,817" in home
    assert "60,000" not in home


def test_the_passport_of_a_proxy_says_so_too(reader: Browser, texts: Texts) -> None:
    newer = texts(reader.page("/en/observation/reference/bank/near/01/2024"), "//p[@class='note']")
    assert [one for one in newer if one.endswith("proxy. It counts who registered.")]
    older = reader.page("/en/observation/reference/bank/near/01/2022")
    assert not [one for one in texts(older, "//p[@class='note']") if "proxy" in one]
