from collections.abc import Callable, Mapping

from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.vocabulary import DCAT, DCT, EU, RDF

BASE = "https://town.example/bank/"
SERIES = f"{BASE}id/series/people"

MakeEntry = Callable[..., CatalogEntry]
Describe = Callable[..., Mapping[tuple[str, str], list[str]]]


def dataset(slug: str) -> str:
    return f"{BASE}id/dataset/{slug}"


def test_a_series_is_described_once_with_the_words_of_its_newest_member(
    describe: Describe, entry: MakeEntry
) -> None:
    graph = describe(
        entry("old", series="people", temporal=("2019-01-01", "2019-12-31")),
        entry("new", series="people", series_title={"pl": "Ludność", "en": "People"}),
    )
    assert graph[SERIES, RDF["type"]] == [DCAT["DatasetSeries"]]
    assert graph[SERIES, DCT["identifier"]] == ["people"]
    assert graph[SERIES, DCT["title"]] == ["Ludność@pl", "People@en"]
    assert graph[SERIES, DCT["description"]] == [
        "Seria „Ludność”: 2 zbiory; każdy jest kompletny sam w sobie.@pl",
        "The series “People”: 2 datasets, each complete on its own.@en",
    ]


def test_members_point_to_the_series_and_to_the_one_before(
    describe: Describe, entry: MakeEntry
) -> None:
    graph = describe(
        entry("c", series="people", temporal=("2019-01-01", "2019-12-31")),
        entry("a", series="people", temporal=("2021-01-01", "2021-12-31")),
        entry("b", series="people", temporal=("2020-01-01", "2020-12-31")),
    )
    assert [graph[dataset(slug), DCAT["inSeries"]] for slug in "abc"] == [[SERIES]] * 3
    assert graph[dataset("c"), DCAT["prev"]] == []
    assert graph[dataset("b"), DCAT["prev"]] == [dataset("c")]
    assert graph[dataset("a"), DCAT["prev"]] == [dataset("b")]


def test_two_exports_of_one_period_follow_their_vintage(
    describe: Describe, entry: MakeEntry
) -> None:
    graph = describe(
        entry("a", series="people", vintage="2026-06-08"),
        entry("b", series="people", vintage="2022-04-07"),
    )
    assert graph[dataset("a"), DCAT["prev"]] == [dataset("b")]


def test_a_series_of_frozen_files_has_no_frequency_of_its_own(
    describe: Describe, entry: MakeEntry
) -> None:
    frozen = describe(entry(series="people", frequency="NEVER"))
    assert frozen[SERIES, DCT["accrualPeriodicity"]] == []
    yearly = describe(entry(series="people", frequency="ANNUAL"))
    assert yearly[SERIES, DCT["accrualPeriodicity"]] == [EU["frequency/ANNUAL"]]


def test_a_series_spans_the_dates_of_its_members(describe: Describe, entry: MakeEntry) -> None:
    graph = describe(
        entry("a", series="people", issued="2020-01-01T00:00:00Z", modified="2020-01-01T00:00:00Z"),
        entry("b", series="people", issued="2024-01-01T00:00:00Z", modified="2025-01-01T00:00:00Z"),
    )
    assert graph[SERIES, DCT["issued"]] == ["2020-01-01T00:00:00Z"]
    assert graph[SERIES, DCT["modified"]] == ["2025-01-01T00:00:00Z"]
