"""A target: its light with the arithmetic, the way so far, the reason where it is out."""

from __future__ import annotations

import pyoxigraph as ox
from tests.unit.pages.conftest import Browser, Texts

MINUS = "\N{MINUS SIGN}"

PAGE = "/en/target/plan/people"


def test_the_arithmetic_of_the_status_is_shown(browser: Browser, texts: Texts) -> None:
    page = browser.page(PAGE)
    assert texts(page, "//h1") == ["Population on 31 December: 66,000 persons by 2030"]
    lines = [one.replace(MINUS, "-") for one in texts(page, "//div[@class='verdict']//li")]
    assert lines == [
        "done: (62,817 - 64,935) / (66,000 - 64,935) = -1.9887",
        "due: (2024 - 2020) / (2030 - 2020) = 0.4",
    ]


def test_a_refused_light_says_why_and_leads_to_the_conflict(browser: Browser, texts: Texts) -> None:
    page = browser.page(PAGE)
    (why,) = texts(page, "//div[@class='verdict']//span[@class='why']")
    assert why == "contradicted value"
    assert "Another office gives another value." in texts(page, "//div[@class='verdict']/p")
    (conflict,) = texts(page, "//dd/a[@href='/en/conflict/bank/population/01/2020']")
    assert conflict == (
        "Population on 31 December, Brzozowo, 2020 · 64,935 persons · 66,270 persons"
    )


def test_the_value_of_a_year_leads_to_where_it_comes_from(browser: Browser) -> None:
    (value,) = browser.page(PAGE).xpath("//tbody/tr[1]/td[1]/a")
    assert value.text == "62,817"
    assert value.get("href") == "/en/observation/reference/bank/population/01/2024"


def test_the_owner_stands_under_what_comes_next(browser: Browser, texts: Texts) -> None:
    page = browser.page(PAGE)
    assert texts(page, "//section[@aria-labelledby='next']//dd")[-1] == "Brzozowo Town Hall"


def test_without_arithmetic_there_is_no_column_of_it(browser: Browser, texts: Texts) -> None:
    heads = texts(browser.page("/en/target/plan/none"), "//thead//th")
    assert heads == ["Year", "Value", "How it stands"]


def test_the_years_before_keep_their_lights(browser: Browser, texts: Texts) -> None:
    page = browser.page(PAGE)
    assert texts(page, "//tbody/tr/th/a") == ["2024", "2021"]
    assert texts(page, "//tbody/tr[2]//span[@class='light on-track']") == ["on track"]


def test_the_chart_has_values_level_and_path(browser: Browser, texts: Texts) -> None:
    page = browser.page(PAGE)
    assert texts(page, "//ul[@class='legend']/li")[1:] == ["target", "path to the target"]
    curves = page.xpath("//figure/svg//g[starts-with(@class, 'curve')]")
    assert [len(one.xpath("circle")) for one in curves] == [3, 0, 0]
    assert [len(one.xpath("path")) for one in curves] == [1, 1, 1]


def test_the_line_and_the_words_are_broken_where_the_series_is(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page(PAGE)
    (note,) = texts(page, "//section[@aria-labelledby='course']/p[@class='note']")
    assert note.startswith("Break in the series: values from 2024 on")
    assert len(page.xpath("//figure/svg/line")) == 1


def test_the_numbers_of_the_page_are_those_of_the_query_behind_it(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page(PAGE)
    store = browser.engine.store
    query = next(
        one.text_content()
        for one in page.xpath("//details[@class='behind']//textarea")
        if "?progress" in one.text_content() and "?wanted" not in one.text_content()
    )
    rows = store.query(query, base_iri=browser.engine.base, use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    found = {float(row["progress"].value) for row in rows if row["progress"] is not None}
    shown = {
        float(line.rpartition("= ")[2].replace(MINUS, "-"))
        for line in texts(page, "//ul[@class='arithmetic']/li")
        if line.startswith("done:")
    }
    assert found
    assert found <= shown


def test_without_values_it_says_what_is_missing(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/target/plan/none")
    assert texts(page, "//section[@aria-labelledby='missing']//dt")
    assert not page.xpath("//figure")


def test_it_speaks_every_language(browser: Browser, texts: Texts) -> None:
    for address, words in (
        ("/pl/cel-liczbowy/plan/few", "najwyżej 5 osób od 2022 roku"),
        ("/de/zielwert/plan/few", "höchstens 5 Personen ab 2022"),
    ):
        assert words in texts(browser.page(address), "//h1")[0]


def test_an_unknown_one_is_not_there(browser: Browser) -> None:
    assert browser.get("/en/target/plan/gone").status_code == 404


def test_the_navigation_says_that_it_belongs_to_the_strategy(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/en/target/plan/few")
    assert texts(page, "//nav[@class='kinds']//a[@aria-current]") == ["Strategy"]
