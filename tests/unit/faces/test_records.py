"""Datasets as flat records, and the faces that are written from them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace

import pyoxigraph as ox
import pytest
from lxml import etree

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.catalog.entry import CatalogEntry
from city_data_bank.faces.changes import Change
from city_data_bank.faces.ckan import organizations, package, package_lines
from city_data_bank.faces.feeds import FeedWriter
from city_data_bank.faces.rdf import complete
from city_data_bank.faces.reading import Reading
from city_data_bank.faces.records import Record, read_records, text_in
from city_data_bank.faces.schema_org import to_schema_org
from city_data_bank.faces.sitemap import Sitemap
from city_data_bank.messages import Messages

BASE = "https://town.example/bank/"
LATE = "2026-02-01T00:00:00Z"
ATOM = "{http://www.w3.org/2005/Atom}"
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture
def records(
    quads_of: Callable[..., tuple[ox.Quad, ...]],
    entry: Callable[..., CatalogEntry],
    ontology: Ontology,
) -> tuple[Record, ...]:
    """Two datasets of two providers."""
    quads = quads_of(entry("second", provider="unit"), entry())
    return read_records(Reading(complete(quads, ontology.quads)))


# --- records ------------------------------------------------------------------------------------


def test_a_record_has_the_codes_of_the_lists_and_not_their_addresses(
    records: tuple[Record, ...],
) -> None:
    slugs = [record.slug for record in records]
    assert slugs == sorted(slugs)
    record = records[0]
    assert record.iri == f"{BASE}id/dataset/{record.slug}"
    assert record.themes == ("SOCI",)
    assert [one["pl"] for one in record.categories] == ["Ludność"]
    assert all("/" not in one.file_type + one.licence for one in record.resources)
    assert record.provider.ref == "town"
    assert {one.provider.ref for one in records} == {"town", "unit"}


def test_a_text_is_taken_in_the_first_language_that_has_one() -> None:
    texts = {"de": "Stadt", "pl": "", "en": "City"}
    assert text_in(texts, "pl", "en") == "City"
    assert text_in(texts, "fr") == "Stadt"
    assert text_in({}, "pl") == ""


# --- CKAN ---------------------------------------------------------------------------------------


def test_a_package_is_one_line_and_its_identifier_comes_first(records: tuple[Record, ...]) -> None:
    lines = package_lines(records, "pl").splitlines()
    assert [json.loads(line)["name"] for line in lines] == [one.slug for one in records]
    assert all(line.startswith(b'{"id":"') for line in lines)


def test_a_package_without_a_licence_says_the_terms_of_its_source(
    records: tuple[Record, ...],
) -> None:
    bare = tuple(replace(one, licence="") for one in records[0].resources)
    found = package(replace(records[0], resources=bare, rights={"pl": "Podać źródło"}), "pl")
    assert (found["license_id"], found["license_title"]) == ("notspecified", "Podać źródło")
    assert found["isopen"] is False


def test_organisations_are_the_providers_with_their_number(records: tuple[Record, ...]) -> None:
    found = json.loads(organizations(records, "en"))
    assert [(one["name"], one["package_count"]) for one in found] == [("town", 1), ("unit", 1)]
    assert found[0]["title"] == "City hall"


# --- search engines -----------------------------------------------------------------------------


def test_a_description_for_search_engines_cannot_end_the_element_that_it_stands_in(
    records: tuple[Record, ...], bank: Bank
) -> None:
    evil = replace(records[0], title={"pl": "</script><b>"}, description={"pl": "Krótko."})
    text = to_schema_org(evil, bank, "pl")
    assert b"<" not in text
    document = json.loads(text)
    assert document["name"] == "</script><b>"
    assert len(document["description"]) > len("Krótko.")
    assert document["includedInDataCatalog"]["name"] == "Bank danych"


# --- feeds --------------------------------------------------------------------------------------


def test_a_feed_changes_only_when_there_is_something_to_tell(
    bank: Bank, messages: Mapping[str, Messages]
) -> None:
    gone = Change("b", "withdrawn", LATE, {"pl": "Zbiór B"}, {"pl": "Błąd."}, "a")
    writer = FeedWriter(bank, messages["pl"], LATE)
    feeds = writer.datasets((gone, Change("a", "new", LATE, {"pl": "Zbiór A"})))
    assert set(feeds) == {"a", "b"}
    feed = etree.fromstring(feeds["b"])
    (told,) = feed.findall(f"{ATOM}entry")
    assert told.findtext(f"{ATOM}updated") == feed.findtext(f"{ATOM}updated") == LATE
    assert told.findtext(f"{ATOM}summary") == "Błąd."
    assert [one.get("href") for one in told.findall(f"{ATOM}link")] == [f"{BASE}id/dataset/a"]
    assert writer.datasets((gone,))["b"] == feeds["b"]


# --- sitemap ------------------------------------------------------------------------------------


def test_a_sitemap_has_a_file_a_language_and_each_page_its_alternates(
    records: tuple[Record, ...], bank: Bank, messages: Mapping[str, Messages]
) -> None:
    files = dict(Sitemap(bank, messages).files(records, LATE))
    assert list(files) == ["sitemaps/pl-1.xml", "sitemaps/en-1.xml", "sitemap.xml"]
    index = etree.fromstring(files["sitemap.xml"])
    assert [one.text for one in index.iter(f"{LOC}loc")] == [
        f"{BASE}sitemaps/pl-1.xml",
        f"{BASE}sitemaps/en-1.xml",
    ]
    pages = etree.fromstring(files["sitemaps/en-1.xml"])
    assert f"{BASE}en/dataset/second" in [one.text for one in pages.iter(f"{LOC}loc")]
    for url in pages.iter(f"{LOC}url"):
        others = [one.get("hreflang") for one in url if one.get("rel") == "alternate"]
        assert others == ["pl", "en"]


def test_robots_may_read_pages_and_not_ask_queries(
    bank: Bank, messages: Mapping[str, Messages]
) -> None:
    text = Sitemap(bank, messages).robots().decode()
    assert "Disallow: /bank/sparql?\n" in text
    assert text.endswith(f"Sitemap: {BASE}sitemap.xml\n")
