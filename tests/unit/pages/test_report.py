"""The yearly report."""

from __future__ import annotations

import pytest
from tests.unit.pages.conftest import BASE, Browser, Texts, richer_town

MORE = """
@prefix adms: <http://www.w3.org/ns/adms#> .
@prefix bank: <https://w3id.org/city-data-bank/ns#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix sdim: <http://purl.org/linked-data/sdmx/2009/dimension#> .
@prefix smea: <http://purl.org/linked-data/sdmx/2009/measure#> .
@prefix satt: <http://purl.org/linked-data/sdmx/2009/attribute#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<id/indicator/bank/population> skos:inScheme <id/indicator/bank> .
<id/period/2019> bank:year 2019 .
<id/observation/reference/bank/population/01/2019> a bank:ReferenceValue ;
    bank:indicator <id/indicator/bank/population> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2019> ; smea:obsValue 66841.0 ; satt:unitMeasure bank:person ;
    bank:selected <id/observation/population-2026/bank/population/01/2020/stats> .
<id/indicator/bank/zoo> skos:inScheme <id/indicator/bank> ; skos:prefLabel "Zoo visits"@en .
<id/observation/reference/bank/zoo/01/2020> a bank:ReferenceValue ;
    bank:indicator <id/indicator/bank/zoo> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2020> ; smea:obsValue 5.0 ; satt:unitMeasure bank:thousand ;
    bank:selected <id/observation/population-2026/bank/population/01/2020/stats> .
<id/observation/reference/bank/zoo/01/2019> a bank:ReferenceValue ;
    bank:indicator <id/indicator/bank/zoo> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2019> ; smea:obsValue 4000.0 ; satt:unitMeasure bank:person ;
    bank:selected <id/observation/population-2026/bank/population/01/2020/stats> .
<id/indicator/bank/wells> skos:inScheme <id/indicator/bank> ; skos:prefLabel "Wells"@en .
<id/observation/reference/bank/wells/01/2020> a bank:ReferenceValue ;
    bank:indicator <id/indicator/bank/wells> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2020> ; smea:obsValue 3.5 ; satt:unitMeasure bank:person ;
    bank:selected <id/observation/population-2026/bank/population/01/2020/stats> .
<id/observation/reference/bank/wells/01/2019> a bank:ReferenceValue ;
    bank:indicator <id/indicator/bank/wells> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2019> ; smea:obsValue 2.0 ; satt:unitMeasure bank:person ;
    bank:selected <id/observation/population-2026/bank/population/01/2020/stats> .
<id/indicator/norm/7.1> skos:inScheme <id/indicator/zoned> ; skos:prefLabel "Energy"@en ;
    skos:broader <id/concept/norm/7> .
<id/indicator/norm/10.1> skos:inScheme <id/indicator/zoned> ; skos:prefLabel "Courts"@en ;
    skos:broader <id/concept/norm/10> .
<id/indicator/zoned> skos:prefLabel "Zoned"@en .
<id/concept/norm/7> skos:prefLabel "Power"@en . <id/concept/norm/10> skos:prefLabel "Justice"@en .
<id/observation/reference/norm/7.1/01/2020> a bank:ReferenceValue ;
    bank:indicator <id/indicator/norm/7.1> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2020> ; smea:obsValue 7.0 ; satt:unitMeasure bank:person ;
    bank:selected <id/observation/population-2026/bank/population/01/2020/stats> .
<id/observation/reference/norm/10.1/01/2020> a bank:ReferenceValue ;
    bank:indicator <id/indicator/norm/10.1> ; sdim:refArea <id/area/01> ;
    sdim:refPeriod <id/period/2020> ; smea:obsValue 3.0 ; satt:unitMeasure bank:person ;
    bank:selected <id/observation/population-2026/bank/population/01/2020/stats> .
<id/indicator/bank/wage> skos:inScheme <id/indicator/bank> ; skos:prefLabel "Yearly income"@en .
<id/method/wage> bank:conformance bank:proxy . bank:proxy skos:prefLabel "proxy"@en .
<id/observation/reference/bank/wage/01/2020> a bank:ReferenceValue ;
    dct:conformsTo <id/method/wage> ; bank:indicator <id/indicator/bank/wage> ;
    sdim:refArea <id/area/01> ; sdim:refPeriod <id/period/2020> ; smea:obsValue 7767.0 ;
    satt:unitMeasure bank:person ;
    bank:selected <id/observation/population-2026/bank/population/01/2020/stats> .
<id/target/plan/1> a bank:Target ; dct:isPartOf <id/goal/plan/1> ; sdim:refArea <id/area/01> ;
    bank:indicator <id/indicator/bank/population> ; sdim:refPeriod <id/period/2030> ;
    bank:targetValue 66000.0 ; satt:unitMeasure bank:person .
<id/goal/plan/1> skos:prefLabel "A town to live in"@en .
<id/target/plan/1/assessment/2020> a bank:Assessment ; dct:subject <id/target/plan/1> ;
    adms:status bank:limited ; bank:progress 0.25 ; bank:due 0.4 .
<id/target/plan/1/assessment/2024> a bank:Assessment ; dct:subject <id/target/plan/1> ;
    adms:status bank:deterioration .
bank:limited skos:prefLabel "limited"@en . bank:deterioration skos:prefLabel "deterioration"@en .
<id/gap/none/bank/births/01/2020> a bank:Gap ; bank:indicator <id/indicator/bank/births> ;
    sdim:refArea <id/area/01> ; sdim:refPeriod <id/period/2020> ; dct:type bank:not-collected .
<id/indicator/bank/births> skos:prefLabel "Births"@en .
bank:not-collected skos:prefLabel "not collected"@en .
"""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A town of its own with values of two years, a target and a gap."""
    return richer_town(tmp_path_factory.mktemp("report"), MORE)


def test_a_value_stands_beside_that_of_the_year_before_with_its_change(
    reader: Browser, texts: Texts
) -> None:
    page = reader.page("/en/report/2020")
    cells = texts(page, "//section[@aria-labelledby='values-1']//tbody/tr/*")
    assert cells[:5] == [
        "Population on 31 December",
        "64,935\N{WORD JOINER}1",
        "persons",
        "66,841\N{WORD JOINER}2",
        "\N{MINUS SIGN}1,906 (\N{MINUS SIGN}2.9%)",
    ]


def test_every_number_has_a_footnote_with_its_address(reader: Browser, texts: Texts) -> None:
    page = reader.page("/en/report/2020")
    notes = texts(page, "//section[@aria-labelledby='notes']//li")
    assert notes[:2] == [
        f"{BASE}id/observation/reference/bank/population/01/2020",
        f"{BASE}id/observation/reference/bank/population/01/2019",
    ]
    marks = {mark.lstrip("#") for mark in page.xpath("//sup/a/@href")}
    assert marks == {f"note-{number}" for number in range(1, len(notes) + 1)}
    assert set(page.xpath("//li[starts-with(@id, 'note-')]/@id")) == marks


def test_indicators_of_a_standard_stand_by_theme_in_the_order_of_its_numbers(
    reader: Browser, texts: Texts
) -> None:
    page = reader.page("/en/report/2020")
    themes = page.xpath("//table[.//th[@scope='rowgroup']]/tbody")
    assert [texts(one, ".//th") for one in themes] == [["Power", "Energy"], ["Justice", "Courts"]]
    notes = [int(mark) for mark in page.xpath("//tbody//sup/a/text()")]
    assert notes == sorted(notes)


def test_a_target_shows_its_status_in_that_year_with_the_arithmetic(
    reader: Browser, texts: Texts
) -> None:
    rows = texts(reader.page("/en/report/2020"), "//section[@aria-labelledby='targets']//tbody/tr")
    (row,) = (one for one in rows if "66,000" in one and "limited" in one)
    assert "limited" in row
    assert "25.0% of the way done, 40.0% due" in row
    assert "deterioration" not in row
    other = texts(reader.page("/en/report/2019"), "//section[@aria-labelledby='targets']//tbody")
    assert "not assessed for 2019" in other[0]


def test_conflicts_name_all_numbers_the_one_that_counts_first(
    reader: Browser, texts: Texts
) -> None:
    page = reader.page("/en/report/2020")
    (line,) = texts(page, "//section[@aria-labelledby='conflicts']//li")
    assert texts(page, "//section[@aria-labelledby='conflicts']//strong")[0].startswith("64,935")
    assert "66,270" in line
    assert "2.06%" in line


def test_gaps_stand_by_reason(reader: Browser, texts: Texts) -> None:
    page = reader.page("/en/report/2020")
    assert texts(page, "//section[@aria-labelledby='gaps']/h3") == ["not collected (1)"]
    assert texts(page, "//section[@aria-labelledby='gaps']//li/a") == ["Births"]


def test_the_year_may_be_left_out_and_an_unknown_one_is_not_there(reader: Browser) -> None:
    assert reader.get("/en/report").status_code == 200
    assert reader.get("/en/report/1900").status_code == 404
    assert reader.get("/en/report/20x0").status_code == 404


def test_large_print_is_a_choice(reader: Browser) -> None:
    assert not reader.page("/pl/raport/2020").xpath("//div[@class='report large']")
    assert reader.page("/pl/raport/2020?print=large").xpath("//div[@class='report large']")


def test_values_in_two_units_do_not_stand_beside_each_other(reader: Browser, texts: Texts) -> None:
    page = reader.page("/en/report/2020")
    row = texts(page, "//tr[th/a='Zoo visits']/*")
    assert (row[1][0], row[3], row[4]) == ("5", "", "")


def test_both_values_of_a_row_have_as_many_places(reader: Browser, texts: Texts) -> None:
    row = texts(reader.page("/en/report/2020"), "//tr[th/a='Wells']/*")
    assert (row[1][:4], row[3][:4]) == ("3.5\N{WORD JOINER}", "2.0\N{WORD JOINER}")
    assert row[4] == "+1.5 (+75.0%)"


def test_a_proxy_is_called_one_beside_its_name(reader: Browser, texts: Texts) -> None:
    page = reader.page("/en/report/2020")
    assert texts(page, "//tr[th/a='Yearly income']/th") == ["Yearly income proxy"]
