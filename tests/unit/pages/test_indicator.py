"""An indicator."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts, with_more

from city_data_bank.pages.content import Content

TABLE = "//section[h2[@id='city']]//table"
COUNTED_BY_THE_TOWN = """
PREFIX bank: <https://w3id.org/city-data-bank/ns#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX satt: <http://purl.org/linked-data/sdmx/2009/attribute#>
PREFIX sdim: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX smea: <http://purl.org/linked-data/sdmx/2009/measure#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
GRAPH <graph/dataset/count> {
  <id/dataset/count> dct:title "Register of Brzozowo Town Hall"@en ;
    bank:vintage "2021-01-01"^^xsd:date .
  <id/observation/count/bank/population/01/2020/town-hall> a qb:Observation ;
    qb:dataSet <id/dataset/count> ; bank:indicator <id/indicator/bank/population> ;
    sdim:refArea <id/area/01> ; sdim:refPeriod <id/period/2020> ; smea:obsValue 67000.0 ;
    bank:steward <id/provider/town-hall> ; satt:unitMeasure bank:person .
}
"""
BIRTHS_OF_OTHERS = """
PREFIX bank: <https://w3id.org/city-data-bank/ns#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX satt: <http://purl.org/linked-data/sdmx/2009/attribute#>
PREFIX sdim: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX smea: <http://purl.org/linked-data/sdmx/2009/measure#>
GRAPH <graph/dataset/births> {
  <id/observation/births/bank/births/02/2020/stats> a qb:Observation ;
    qb:dataSet <id/dataset/births> ; bank:indicator <id/indicator/bank/births> ;
    sdim:refArea <id/area/02> ; sdim:refPeriod <id/period/2020> ; smea:obsValue 90.0 ;
    bank:steward <id/provider/stats> ; satt:unitMeasure bank:person .
  <id/observation/births/bank/births/03/2020/stats> a qb:Observation ;
    qb:dataSet <id/dataset/births> ; bank:indicator <id/indicator/bank/births> ;
    sdim:refArea <id/area/03> ; sdim:refPeriod <id/period/2020> ; smea:obsValue 110.0 ;
    bank:steward <id/provider/stats> ; satt:unitMeasure bank:person .
}
"""


def test_every_dataset_has_its_row_the_newest_figures_first(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/indicator/bank/population")
    assert texts(page, f"{TABLE}/tbody/tr/th") == [
        "Population 2016\N{EN DASH}2024 (export of 2026)",
        "Population in 2020 (export of 2022)",
    ]
    newest, older = page.xpath(f"{TABLE}/tbody/tr")
    assert texts(newest, "./td")[3:6] == ["missing", "64,935", "64,365"]
    assert texts(older, "./td")[3:6] == ["·", "66,270", "·"]


def test_a_row_names_a_steward_whom_the_name_of_its_dataset_does_not_tell(
    town: Content, texts: Texts
) -> None:
    browser = with_more(town, COUNTED_BY_THE_TOWN)
    assert texts(browser.page("/en/indicator/bank/population"), f"{TABLE}/tbody/tr/th") == [
        "Population 2016\N{EN DASH}2024 (export of 2026) (Statistics Office)",
        "Population in 2020 (export of 2022) (Statistics Office)",
        "Register of Brzozowo Town Hall",
    ]


def test_its_method_is_said_in_words(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/wskaznik/bank/population")
    section = "//section[h2[@id='methods']]"
    facts = dict(zip(texts(page, f"{section}//dt"), texts(page, f"{section}//dd"), strict=True))
    assert facts["jednostka"] == "osoba"


def test_all_datasets_that_hold_it_are_counted(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/indicator/bank/population")
    assert texts(page, "//section[h2[@id='datasets']]//tbody/tr") == [
        "Population 2016\N{EN DASH}2024 (export of 2026) 9 4 6",
        "Population in 2020 (export of 2022) 3 1 1",
    ]


def test_a_scheme_lists_its_indicators_with_their_newest_values(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/pl/wskaznik/bank")
    assert texts(page, "//table[contains(@class, 'latest')]/tbody/tr") == [
        "Ludność na dzień 31 grudnia 62 817 osób 2024 Urząd Statystyczny",
        "Urodzenia żywe Nie ma jeszcze wartości dla miasta",
    ]


def test_a_scheme_of_a_standard_has_a_table_a_theme(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/indicator/norm")
    assert texts(page, "//h2")[:3] == ["Themes", "Economy", "People"]
    assert texts(page, "//section[h2='Economy']//tbody/tr/th") == ["5.9 Work", "5.10 Firms"]
    assert [href.partition("#")[2] for href in page.xpath("//section[h2='Themes']//a/@href")] == (
        page.xpath("//section[.//table]/h2/@id")[:2]
    )


def test_a_list_that_ended_before_the_page_asked_for_leads_to_its_beginning(
    browser: Browser,
) -> None:
    assert browser.get("/en/indicator/norm?page=2").status_code == 404


def test_what_the_number_does_not_say_is_said(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/indicator/norm/13.1")
    (note,) = texts(page, "//p[@class='note']")
    assert note == "What this number does not say: It does not say why."


def test_terms_of_a_method_name_sign_and_year_and_lead_to_their_indicator(
    browser: Browser, texts: Texts
) -> None:
    section = "//section[h2[@id='methods']]"
    page = browser.page("/en/indicator/norm/13.1")
    assert texts(page, f"{section}//dd")[0] == (
        "Population on 31 December, \N{MINUS SIGN} Population on 31 December (2 years before)"
    )
    assert set(page.xpath(f"{section}//dd[1]/a/@href")) >= {"/en/indicator/bank/population"}
    assert "It is near." in texts(page, f"{section}//p")


def test_an_indicator_without_values_says_what_it_lacks(browser: Browser, texts: Texts) -> None:
    section = "//section[h2[@id='missing']]"
    page = browser.page("/en/indicator/norm/5.9")
    facts = dict(zip(texts(page, f"{section}//dt"), texts(page, f"{section}//dd"), strict=True))
    assert facts["Data needed"] == "People at work."
    assert "Brzozowo Town Hall" in facts.values()
    assert texts(page, "//p[@class='great']") == ["No value for the city yet"]
    assert texts(browser.page("/en/indicator/norm"), "//p[@class='great']") == []


def test_a_counterpart_is_shown_with_its_list(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/indicator/norm/13.1")
    assert "Population on 31 December (bank/population)" in texts(page, "//dd")


def test_an_indicator_leads_to_its_form_in_other_standards(browser: Browser) -> None:
    page = browser.page("/en/indicator/bank/population")
    query = "?indicator=id/indicator/bank/population&area=id/area/01&format=ttl"
    heading = "In other standards\u2019 formats"
    assert page.xpath(f'//dt[.="{heading}"]/../dd//a/@href') == [
        f"/q/iso-21972{query}",
        f"/q/saref4city{query}",
    ]


def test_the_newest_value_stands_first_with_its_period(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/wskaznik/bank/population")
    assert texts(page, "//p[@class='great']") == ["62 817 osób (2024)"]
    (href,) = page.xpath("//p[@class='great']/a[@class='value']/@href")
    assert page.xpath("//p[a = 'Skąd jest ta liczba']/a/@href") == [href]
    assert href == "/pl/obserwacja/population-2026/bank/population/01/2024/stats"


def test_it_says_when_the_next_value_is_due_and_whom_to_tell_of_errors(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/pl/wskaznik/bank/population")
    rows = texts(page, "//dl[@class='facts head']/div")
    assert "Ostatni okres 2024" in " ".join(rows).replace("okres2024", "okres 2024")
    assert any("31 grudnia 2026" in row for row in rows)
    assert any(row.startswith("Zgłoś błąd") for row in rows)


def test_areas_of_the_same_dataset_stand_beside_the_city(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/wskaznik/bank/population")
    areas = texts(page, "//table[@class='bars']/tbody/tr/th")
    assert len(areas) > 1
    assert texts(page, "//table[@class='bars']/tbody/tr[@class='own']/td[1]") == ["62 817"]


def test_other_areas_are_compared_where_the_city_has_no_value(town: Content, texts: Texts) -> None:
    page = with_more(town, BIRTHS_OF_OTHERS).page("/en/indicator/bank/births")
    assert texts(page, "//p[@class='great']") == ["No value for the city yet"]
    assert texts(page, "//section[@aria-labelledby='comparison']/h2") == ["Areas compared"]
    assert texts(page, "//table[@class='bars']/tbody/tr/td[1]") == ["110", "90"]
    assert page.xpath("//table[@class='bars']/tbody/tr[@class='own']") == []


def test_values_that_differ_stand_with_their_conflict(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/wskaznik/bank/population")
    (line,) = texts(page, "//section[@aria-labelledby='conflicts']//li")
    assert line.startswith("2020: 64 935 osób")
    assert "66 270 osób" in line
    assert "przyjęta: najnowszy eksport" in line


def test_its_values_can_be_downloaded_and_it_can_be_cited(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/indicator/bank/population")
    (csv,) = page.xpath("//section[@aria-labelledby='about']//a[@class='button']/@href")
    assert csv.startswith("/sparql?format=csv&query=")
    (citation,) = texts(page, "//p[@class='citation']")
    assert "https://dane.brzozowo.example/id/indicator/bank/population" in citation
    assert "/id/release/20260608T120000Z-0a1b2c3d4e5f" in citation


def test_another_indicator_that_is_not_there_is_passed_over(browser: Browser) -> None:
    page = browser.page("/en/indicator/bank/population?with=%3Cscript%3E")
    assert page.xpath("//div[@class='multiples']") == []


def test_what_its_datasets_do_not_say_stands_below_its_chart(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/en/indicator/bank/population")
    notes = texts(page, "//section[@aria-labelledby='city']/p[@class='note']")
    assert any(note.startswith("Population ") for note in notes)


def test_above_its_name_stand_the_lists_that_it_is_of(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/indicator/norm/13.1")
    (kind,) = texts(page, "//p[@class='kind']")
    assert kind.startswith("Indicator \N{MIDDLE DOT} ")
    assert page.xpath("//p[@class='kind']/a/@href") == ["/en/indicator/norm"]
