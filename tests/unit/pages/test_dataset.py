"""A dataset."""

from __future__ import annotations

from tests.unit.pages.conftest import Browser, Texts

TABLE = "//section[h2[@id='city']]//table"


def test_the_citys_figures_are_those_of_the_query(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/dataset/population-2026")
    assert texts(page, f"{TABLE}/thead//th")[1:] == [str(year) for year in range(2016, 2025)]
    assert texts(page, f"{TABLE}/tbody//td") == [
        "67,905",
        "67,523",
        "67,154",
        "missing",
        "64,935",
        "64,365",
        "·",
        "·",
        "62,817",
    ]


def test_a_gap_leads_to_its_page_and_says_its_reason(browser: Browser) -> None:
    (gap,) = browser.page("/en/dataset/population-2026").xpath(f"{TABLE}//a[@class='gap']")
    assert gap.get("href") == "/en/gap/population-2026/bank/population/01/2019/stats"
    assert gap.get("title") == "did not occur"


def test_the_chart_is_broken_where_years_are_missing(browser: Browser) -> None:
    page = browser.page("/en/dataset/population-2026")
    assert len(page.xpath("//figure//svg[1]//path")) == 2
    assert len(page.xpath("//figure//svg[1]//circle")) == 6


def test_the_chart_is_said_in_words(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/dataset/population-2026")
    (words,) = texts(page, "//figure//desc")
    assert words == (
        "Population on 31 December: from 67,905 (2016) to 62,817 (2024); "
        "lowest 62,817 (2024), highest 67,905 (2016)."
    )
    assert "does not begin at zero" in texts(page, "//figcaption")[0]


def test_breakdowns_are_rows_after_their_total(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/zbior/population-2022")
    assert texts(page, f"{TABLE}/tbody/tr") == [
        "Ludność na dzień 31 grudnia 66 270",
        "kobiety 34 728",
        "mężczyźni 31 542",
    ]


def test_files_come_with_their_size_and_those_for_an_office_first(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/pl/zbior/population-2022")
    rows = "//section[h2[@id='downloads']]//tbody/tr"
    assert texts(page, rows) == [
        "Plik csv CSV 17 B",
        "Plik src Plik, jaki przekazał dostawca. CSV 30 B",
        "Plik ttl TTL 17 B",
    ]
    assert page.xpath(f"{rows}//a/@href") == [
        "/data/dataset/population-2022.csv",
        "/file/0123456789ab/population.csv",
        "/data/dataset/population-2022.ttl",
    ]


def test_its_source_is_named_with_file_mapping_and_original(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/dataset/population-2022")
    section = "//section[h2[@id='source']]"
    names, values = texts(page, f"{section}//dt"), texts(page, f"{section}//dd")
    facts = dict(zip(names, values, strict=True))
    assert facts["Origin"] == "Copied from the file ludnosc.xls."
    assert facts["Original file"] == "ludnosc.xls"
    assert facts["How the file is read"] == "mappings/stats/population-2022.yaml"


def test_its_terms_and_a_missing_contact_are_said(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/zbior/population-2022")
    section = "//section[h2[@id='terms']]"
    facts = dict(zip(texts(page, f"{section}//dt"), texts(page, f"{section}//dd"), strict=True))
    assert facts["Warunki"] == "Informacja publiczna: podaj źródło i datę."
    assert facts["Kontakt"] == "do uzupełnienia przez miasto"
    assert facts["Słowa kluczowe"] == "ludność, mieszkańcy"


def test_the_citation_names_the_iri_and_the_release(browser: Browser, texts: Texts) -> None:
    (citation,) = texts(browser.page("/en/dataset/population-2022"), "//p[@class='citation']")
    assert "https://dane.brzozowo.example/id/dataset/population-2022 " in citation
    assert "/id/release/20260608T120000Z-0a1b2c3d4e5f)" in citation


def test_findings_are_said_with_advice_and_place(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/zbior/population-2022")
    assert texts(page, "//ul[@class='findings']/li") == [
        "Ostrzeżenie Komórka nie jest liczbą: ok. 5. Wpisz samą liczbę. wiersz 3, kolumna 2"
    ]


def test_an_older_version_is_marked_as_such(browser: Browser, texts: Texts) -> None:
    (banner,) = texts(browser.page("/en/dataset/population-2022"), "//main/p[@class='warning']")
    assert "release 20260101T000000Z-aaaaaaaaaaaa" in banner


def test_missing_values_are_counted_by_reason(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/dataset/population-2026")
    assert "did not occur: 1" in texts(page, "//section[h2[@id='quality']]//li")


def test_a_register_lists_its_things_and_markup_in_it_is_text(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/pl/zbior/stops")
    assert texts(page, "//section[h2[@id='register']]//li") == [
        "Dworzec <script>alert(1)</script>",
        "Rynek 01-1",
        "Rynek",
    ]
    assert not page.xpath("//script")


def test_every_query_behind_the_page_is_shown_with_where_to_run_it(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/en/dataset/population-2022")
    names = texts(page, "//details[@class='behind']/details/summary")
    assert "dataset/values" in names
    forms = page.xpath("//details[@class='behind']/details/form[@action='/sparql'][.//button]")
    queries = [form.findtext("textarea[@name='query']") for form in forms]
    assert len(queries) == len(names)
    assert all(query.lstrip().startswith("# ") for query in queries)


def test_a_query_stands_in_the_page_once(browser: Browser) -> None:
    page = browser.get("/en/dataset/population-2022").text
    assert page.count("# The values of a dataset in an area") == 1
    assert "%23+The+values+of+a+dataset" not in page


def test_a_page_says_by_when_the_next_figures_are_due(browser: Browser, texts: Texts) -> None:
    coming = browser.page("/en/dataset/population-2026")
    assert texts(coming, "//div[dt='Next figures']/dd") == ["31 December 2026"]
    late = browser.page("/pl/zbior/population-2022")
    assert texts(late, "//div[dt='Następne dane']/dd") == ["oczekiwane od 31 grudnia 2022"]


def test_a_dataset_that_is_not_released_is_not_there(browser: Browser) -> None:
    assert browser.get("/en/dataset/nothing").status_code == 404


def test_what_hangs_below_a_dataset_has_a_generic_page(browser: Browser, texts: Texts) -> None:
    page = browser.page("/en/dataset/population-2022/run/aaaaaaaaaaaa")
    assert texts(page, "//h1") == ["population-2022/run/aaaaaaaaaaaa"]


def test_places_of_a_register_stand_on_a_map_and_are_told_in_words(
    browser: Browser, texts: Texts
) -> None:
    page = browser.page("/pl/zbior/stops")
    assert texts(page, "//figure//*[@class='places']/*") == ["Rynek"]
    assert texts(page, "//*[@id='map-words']") == [
        "Na mapie jest 1 miejsce: długość 19,04°, szerokość 50,32°."
    ]
