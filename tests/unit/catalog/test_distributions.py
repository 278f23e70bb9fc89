from collections.abc import Callable, Mapping
from dataclasses import replace

from city_data_bank.catalog.distributions import identifier
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.model import Origin
from city_data_bank.vocabulary import DCAT, DCT, EU, IANA, PROV, RDFS, SPDX

BASE = "https://town.example/bank/"
DATASET = f"{BASE}id/dataset/people-2020"
CSV = f"{BASE}id/distribution/people-2020-csv"
SRC = f"{BASE}id/distribution/people-2020-src"

MakeEntry = Callable[..., CatalogEntry]
Describe = Callable[..., Mapping[tuple[str, str], list[str]]]


def test_a_distribution_has_its_own_address_identifier_and_file(
    describe: Describe, entry: MakeEntry
) -> None:
    graph = describe(entry())
    assert graph[DATASET, DCAT["distribution"]] == [CSV, SRC]
    assert graph[CSV, DCT["identifier"]] == ["people-2020-csv"]
    assert graph[CSV, DCAT["accessURL"]] == [f"{BASE}data/dataset/people-2020.csv"]
    assert graph[CSV, DCAT["downloadURL"]] == [f"{BASE}data/dataset/people-2020.csv"]
    assert graph[CSV, DCAT["byteSize"]] == ["34"]
    assert graph[CSV, DCT["issued"]] == ["2022-04-07T19:07:14Z"]


def test_a_distribution_names_its_format_twice(describe: Describe, entry: MakeEntry) -> None:
    graph = describe(entry())
    assert graph[CSV, DCT["format"]] == [EU["file-type/CSV"]]
    assert graph[CSV, DCAT["mediaType"]] == [IANA["text/csv"]]
    assert graph[CSV, DCT["conformsTo"]] == ["https://x.example/"]


def test_a_checksum_is_a_fragment_of_its_distribution(describe: Describe, entry: MakeEntry) -> None:
    graph = describe(entry())
    checksum = f"{CSV}#checksum"
    assert graph[CSV, SPDX["checksum"]] == [checksum]
    assert graph[checksum, SPDX["algorithm"]] == [SPDX["checksumAlgorithm_sha256"]]
    assert len(graph[checksum, SPDX["checksumValue"]][0]) == 64


def test_the_licence_is_the_sources_and_none_is_made_up(
    describe: Describe, entry: MakeEntry
) -> None:
    assert describe(entry())[CSV, DCT["license"]] == [EU["licence/CC_BY_4_0"]]
    graph = describe(entry(licence="", rights={"pl": "Podać źródło i czas."}))
    assert graph[CSV, DCT["license"]] == []
    assert graph[CSV, DCT["rights"]] == [f"{DATASET}#rights"]
    assert graph[f"{DATASET}#rights", RDFS["label"]] == ["Podać źródło i czas.@pl"]


def test_the_terms_of_the_source_are_those_of_its_source_toml(
    describe: Describe, entry: MakeEntry, origin: Origin
) -> None:
    graph = describe(entry(licence="", origin=origin))
    assert graph[f"{DATASET}#rights", RDFS["label"]] == ["Name the source.@en"]


def test_a_transcription_says_so_and_is_never_called_the_original(
    describe: Describe, entry: MakeEntry, origin: Origin
) -> None:
    graph = describe(entry(origin=origin))
    texts = graph[SRC, DCT["description"]]
    assert "Figures copied from a published file; the form of this file is ours.@en" in texts
    statement = graph[DATASET, DCT["provenance"]][0]
    english = [text for text in graph[statement, RDFS["label"]] if text.endswith("@en")]
    copied = "Copied from the file table05.xls of 22 April 2021, which Statistical Office published"
    assert english == [f"{copied} as “Table 5”. This is not that office\u2019s file.@en"]


def test_a_providers_own_file_is_its_own(
    describe: Describe, entry: MakeEntry, origin: Origin
) -> None:
    graph = describe(entry(origin=replace(origin, transcription=False)))
    assert graph[graph[SRC, DCAT["downloadURL"]][0], PROV["wasDerivedFrom"]] == []
    texts = graph[SRC, DCT["description"]]
    assert "The file as its provider handed it in; nobody has edited it.@en" in texts


def test_the_landing_page_is_the_sources(
    describe: Describe, entry: MakeEntry, origin: Origin
) -> None:
    assert describe(entry(origin=origin))[DATASET, DCAT["landingPage"]] == [
        "https://statistics.example/t5"
    ]


def test_an_identifier_is_never_longer_than_harvesters_take() -> None:
    assert identifier("people-2020", "csv") == "people-2020-csv"
    long = "a" * 36
    assert len(identifier(long, "dictionary")) == 36
    assert identifier(long, "csv") != identifier(f"{'a' * 35}b", "csv")
    assert identifier(long, "csv").endswith("-csv")
