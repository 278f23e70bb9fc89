"""Who hands a dataset in, who answers for it, who uses it, and how others know it."""

from collections.abc import Callable, Mapping

from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.model import Origin
from city_data_bank.vocabulary import ADMS, BANK, DCAT, DCT, FOAF, PROV, SKOS

BASE = "https://town.example/bank/"
DATASET = f"{BASE}id/dataset/people-2020"
MakeEntry = Callable[..., CatalogEntry]
Describe = Callable[..., Mapping[tuple[str, str], list[str]]]


def test_the_provider_and_the_steward_have_their_roles(
    describe: Describe, entry: MakeEntry
) -> None:
    found = describe(entry(provider="unit", steward="town"))
    assert found[DATASET, PROV["qualifiedAttribution"]] == [
        f"{DATASET}#provider",
        f"{DATASET}#steward",
    ]
    assert found[f"{DATASET}#provider", PROV["agent"]] == [f"{BASE}id/provider/unit"]
    assert found[f"{DATASET}#provider", DCAT["hadRole"]] == [BANK["role-provider"]]
    assert found[f"{DATASET}#steward", PROV["agent"]] == [f"{BASE}id/provider/town"]


def test_a_purpose_says_which_office_uses_the_data(describe: Describe, entry: MakeEntry) -> None:
    found = describe(entry(purpose={"pl": "Plan szkół.", "en": "Planning schools."}))
    use = f"{DATASET}#use"
    assert found[DATASET, DCAT["qualifiedRelation"]] == [use]
    assert found[use, DCT["relation"]] == [f"{BASE}id/catalog"]
    assert found[use, PROV["agent"]] == [f"{BASE}id/provider/town"]
    assert set(found[use, DCT["description"]]) == {"Planning schools.@en", "Plan szkół.@pl"}
    assert (DATASET, DCAT["qualifiedRelation"]) not in describe(entry())


def test_the_code_of_the_publishers_own_table_is_kept(
    describe: Describe, entry: MakeEntry, origin: Origin
) -> None:
    found = describe(entry(origin=origin))
    (known_as,) = found[DATASET, ADMS["identifier"]]
    assert found[known_as, SKOS["notation"]] == ["T5"]


def test_the_page_is_that_of_the_banks_first_language(describe: Describe, entry: MakeEntry) -> None:
    assert describe(entry())[DATASET, FOAF["page"]] == [f"{BASE}pl/zbior/people-2020"]
