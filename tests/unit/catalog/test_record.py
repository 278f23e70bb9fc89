from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

import pyoxigraph as ox
import pytest

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.catalog.record import catalog_quads
from city_data_bank.messages import Messages, chain
from city_data_bank.model import Origin
from city_data_bank.vocabulary import BANK, DCAT, DCT, EU, FOAF, RDF, VCARD

BASE = "https://town.example/bank/"
CATALOG = f"{BASE}id/catalog"
DATASET = f"{BASE}id/dataset/people-2020"
MakeEntry = Callable[..., CatalogEntry]
Describe = Callable[..., Mapping[tuple[str, str], list[str]]]
MakeQuads = Callable[..., tuple[ox.Quad, ...]]


def test_the_catalogue_lists_every_dataset_its_record_and_the_endpoint(
    describe: Describe, entry: MakeEntry
) -> None:
    graph = describe(entry("a"), entry("b"))
    assert graph[CATALOG, DCAT["dataset"]] == [f"{BASE}id/dataset/a", f"{BASE}id/dataset/b"]
    assert graph[CATALOG, DCAT["record"]] == [
        f"{BASE}id/dataset/a/record",
        f"{BASE}id/dataset/b/record",
    ]
    assert graph[CATALOG, DCAT["service"]] == [f"{BASE}id/service/sparql"]


def test_the_catalogue_says_what_bank_toml_says(describe: Describe, entry: MakeEntry) -> None:
    graph = describe(entry())
    assert set(graph[CATALOG, DCT["title"]]) == {"Bank danych@pl", "Data bank@en"}
    assert graph[CATALOG, DCT["publisher"]] == [f"{BASE}id/provider/town"]
    assert graph[CATALOG, DCT["issued"]] == ["2022-11-01T00:00:00Z"]
    assert graph[CATALOG, DCT["spatial"]] == [f"{BASE}id/area/A1"]
    assert graph[CATALOG, FOAF["homepage"]] == [BASE]
    assert graph[CATALOG, DCT["license"]] == [EU["licence/CC_BY_4_0"]]
    assert graph[CATALOG, DCT["language"]] == [EU["language/ENG"], EU["language/POL"]]
    assert graph[CATALOG, DCAT["themeTaxonomy"]] == [EU["data-theme"], f"{BASE}id/category"]


def test_the_catalogue_is_as_new_as_its_newest_dataset(
    describe: Describe, entry: MakeEntry
) -> None:
    graph = describe(entry("a"), entry("b", modified="2026-06-08T14:12:13Z"))
    assert graph[CATALOG, DCT["modified"]] == ["2026-06-08T14:12:13Z"]


@pytest.mark.parametrize(
    ("status", "sentence"),
    [("demonstration", "This is a demonstration:"), ("fictitious", "invented for tests.")],
)
def test_the_description_says_that_the_bank_is_not_the_citys_own(
    describe: Describe, entry: MakeEntry, status: str, sentence: str
) -> None:
    own = describe(entry(), status="official")[CATALOG, DCT["description"]]
    assert own == ["Dane o mieście.@pl", "Data about the town.@en"]
    texts = describe(entry(), status=status)[CATALOG, DCT["description"]]
    english = next(text for text in texts if text.endswith("@en"))
    assert english.startswith("Data about the town. ")
    assert sentence in english


def test_a_dataset_has_its_slug_as_address_and_identifier(
    describe: Describe, entry: MakeEntry
) -> None:
    graph = describe(entry())
    assert graph[DATASET, DCT["identifier"]] == ["people-2020"]
    assert graph[DATASET, RDF["type"]] == [DCAT["Dataset"]]


def test_a_dataset_says_who_publishes_and_who_made_it(describe: Describe, entry: MakeEntry) -> None:
    graph = describe(entry(provider="unit", steward="town"))
    assert graph[DATASET, DCT["publisher"]] == [f"{BASE}id/provider/town"]
    assert graph[DATASET, DCT["creator"]] == [
        f"{BASE}id/provider/town",
        f"{BASE}id/provider/unit",
    ]


def test_a_dataset_has_codes_of_the_eu_tables_and_its_own_category(
    describe: Describe, entry: MakeEntry
) -> None:
    graph = describe(entry())
    assert graph[DATASET, DCAT["theme"]] == [
        EU["data-theme/SOCI"],
        f"{BASE}id/category/people",
    ]
    assert graph[DATASET, DCT["accrualPeriodicity"]] == [EU["frequency/ANNUAL"]]
    assert graph[DATASET, DCT["accessRights"]] == [EU["access-right/PUBLIC"]]
    assert graph[DATASET, DCT["language"]] == [EU["language/POL"]]


def test_texts_keep_their_languages_and_keywords_theirs(
    describe: Describe, entry: MakeEntry
) -> None:
    graph = describe(entry(purpose={"pl": "Plan szkół."}, caveat={"en": "No guests."}))
    assert graph[DATASET, DCAT["keyword"]] == ["ludność@pl", "mieszkańcy@pl", "people@en"]
    assert graph[DATASET, BANK["purpose"]] == ["Plan szkół.@pl"]
    assert graph[DATASET, BANK["caveat"]] == ["No guests.@en"]


def test_a_period_is_described_with_its_days(describe: Describe, entry: MakeEntry) -> None:
    graph = describe(entry())
    period = f"{BASE}id/period/2020"
    assert graph[DATASET, DCT["temporal"]] == [period]
    assert graph[period, DCAT["startDate"]] == ["2020-01-01"]
    assert graph[period, DCAT["endDate"]] == ["2020-12-31"]


def test_a_dataset_without_a_known_period_has_none(describe: Describe, entry: MakeEntry) -> None:
    assert describe(entry(temporal=None))[DATASET, DCT["temporal"]] == []


def test_the_record_has_the_dates_of_the_entry_not_of_the_data(
    describe: Describe, entry: MakeEntry
) -> None:
    graph = describe(entry(listed="2022-11-01T00:00:00Z", updated="2026-06-08T14:12:13Z"))
    record = f"{DATASET}/record"
    assert graph[record, DCT["issued"]] == ["2022-11-01T00:00:00Z"]
    assert graph[record, DCT["modified"]] == ["2026-06-08T14:12:13Z"]
    assert graph[record, FOAF["primaryTopic"]] == [DATASET]
    assert graph[DATASET, DCT["modified"]] == ["2022-04-07T19:07:14Z"]


def test_the_contact_point_is_the_banks_and_nothing_where_none_is_known(
    describe: Describe, entry: MakeEntry
) -> None:
    contact = f"{BASE}id/provider/town#contact"
    graph = describe(entry())
    assert graph[DATASET, DCAT["contactPoint"]] == [contact]
    assert graph[contact, VCARD["hasEmail"]] == ["mailto:bank@town.example"]
    assert graph[contact, VCARD["fn"]] == ["Bank danych"]
    assert describe(entry(), contact={})[DATASET, DCAT["contactPoint"]] == []


def test_a_dataset_may_name_its_own_contact_point(describe: Describe, entry: MakeEntry) -> None:
    graph = describe(entry("a", contact="library@town.example"), entry("b", contact="unit"))
    own = f"{BASE}id/dataset/a#contact"
    assert graph[f"{BASE}id/dataset/a", DCAT["contactPoint"]] == [own]
    assert graph[own, VCARD["hasEmail"]] == ["mailto:library@town.example"]
    assert graph[own, VCARD["fn"]] == ["Urząd Miasta"]
    unit = f"{BASE}id/provider/unit#contact"
    assert graph[f"{BASE}id/dataset/b", DCAT["contactPoint"]] == [unit]
    assert graph[unit, VCARD["fn"]] == ["Wydział"]


def test_a_phone_becomes_an_address_of_digits(describe: Describe, entry: MakeEntry) -> None:
    graph = describe(entry(), contact={"phone": "+48 32 760 52 00", "url": "https://town.example/"})
    contact = f"{BASE}id/provider/town#contact"
    assert graph[contact, VCARD["hasTelephone"]] == ["tel:+48327605200"]
    assert graph[contact, VCARD["hasURL"]] == ["https://town.example/"]


def test_the_endpoint_serves_every_dataset_and_follows_the_protocol(
    describe: Describe, entry: MakeEntry
) -> None:
    graph = describe(entry("a"), entry("b"))
    service = f"{BASE}id/service/sparql"
    assert graph[service, DCAT["endpointURL"]] == [f"{BASE}sparql"]
    assert graph[service, DCAT["endpointDescription"]] == [f"{BASE}.well-known/void"]
    assert len(graph[service, DCAT["servesDataset"]]) == 2
    assert graph[service, DCT["identifier"]] == ["sparql"]


def test_nothing_is_a_blank_node_and_all_stands_in_one_graph(
    quads_of: MakeQuads, entry: MakeEntry, origin: Origin
) -> None:
    quads = quads_of(entry(origin=origin, rights={"pl": "Podać źródło."}))
    assert not any(isinstance(quad.subject, ox.BlankNode) for quad in quads)
    assert not any(isinstance(quad.object, ox.BlankNode) for quad in quads)
    assert {quad.graph_name for quad in quads} == {ox.NamedNode(f"{BASE}graph/catalog")}


def test_every_text_stands_at_most_once_in_a_language(
    quads_of: MakeQuads, entry: MakeEntry, origin: Origin
) -> None:
    quads = quads_of(entry("a", series="s", origin=origin), entry("b", series="s"))
    found = Counter(
        (quad.subject, quad.predicate, quad.object.language)
        for quad in quads
        if isinstance(quad.object, ox.Literal)
        and quad.object.language
        and quad.predicate.value != DCAT["keyword"]
    )
    assert max(found.values()) == 1


def test_equal_entries_in_another_order_give_equal_quads(
    quads_of: MakeQuads, entry: MakeEntry
) -> None:
    one, two = entry("a", series="s"), entry("b", series="s")
    assert quads_of(one, two) == quads_of(two, one)


def test_a_bank_in_other_languages_is_described_in_those(
    bank: Bank, ontology: Ontology, entry: MakeEntry
) -> None:
    italian = replace(
        bank, languages=("it", "en"), title={"it": "Banca"}, description={"it": "Dati."}
    )
    words: dict[str, Messages] = chain(
        {
            "en": [
                "catalog-sparql-title = Endpoint",
                "catalog-sparql-description = Answers.\ncatalog-sparql-keyword = SPARQL",
                "path = _\n    .dataset = dataset",
                "catalog-rights-licence = Terms of { $licence }",
            ]
        },
        ["it", "en"],
    )
    item = entry(title={"it": "Persone"}, description={"it": "Testo"}, keywords={"it": ("gente",)})
    quads = catalog_quads(italian, ontology, [item], item.modified, words)
    texts = {
        (quad.subject.value, str(quad.object))
        for quad in quads
        if quad.predicate.value == DCT["title"] and isinstance(quad.subject, ox.NamedNode)
    }
    assert {
        (CATALOG, '"Banca"@it'),
        (DATASET, '"Persone"@it'),
        (f"{BASE}id/service/sparql", '"Endpoint"@en'),
    } <= texts
    assert ox.NamedNode(EU["language/ITA"]) in {quad.object for quad in quads}
