"""High-value datasets: flagged by the steward, said wherever DCAT-AP HVD asks for it."""

from collections.abc import Callable, Mapping

from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.catalog.high_value import REGULATION
from city_data_bank.vocabulary import DCATAP

BASE = "https://town.example/bank/"
LAW, CATEGORY = DCATAP["applicableLegislation"], DCATAP["hvdCategory"]
STATISTICS = "http://data.europa.eu/bna/c_e1da4e07"
MakeEntry = Callable[..., CatalogEntry]
Describe = Callable[..., Mapping[tuple[str, str], list[str]]]


def test_dataset_series_downloads_and_api_name_the_law(
    describe: Describe, entry: MakeEntry
) -> None:
    found = describe(entry(high_value=("statistics",), series="people"))
    for node in ("dataset/people-2020", "series/people", "service/sparql"):
        assert found[f"{BASE}id/{node}", LAW] == [REGULATION], node
        assert found[f"{BASE}id/{node}", CATEGORY] == [STATISTICS], node
    for form in ("csv", "src"):
        assert found[f"{BASE}id/distribution/people-2020-{form}", LAW] == [REGULATION]


def test_nothing_is_of_high_value_without_the_flag(describe: Describe, entry: MakeEntry) -> None:
    assert {predicate for _, predicate in describe(entry())} & {LAW, CATEGORY} == set()
