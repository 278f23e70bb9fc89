from dataclasses import replace

import pyoxigraph as ox
import pytest

from city_data_bank.bank.configuration import Bank
from city_data_bank.findings import in_words
from city_data_bank.iris import Iris
from city_data_bank.messages import Messages
from city_data_bank.model import Place, Severity
from city_data_bank.validation.catalog import check_catalog
from city_data_bank.validation.whereabouts import Whereabouts

BASE = "https://town.example/"
WHEREABOUTS = Whereabouts(Iris(BASE), {"a": "mappings/a.yaml", "b": "mappings/b.yaml"})
NOW = "2026-06-08T12:00:00Z"
PREFIXES = """
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def quads(turtle: str) -> list[ox.Quad]:
    name = ox.NamedNode(f"{BASE}graph/catalog")
    parsed = ox.parse(PREFIXES + turtle, format=ox.RdfFormat.TURTLE, base_iri=BASE)
    return [ox.Quad(quad.subject, quad.predicate, quad.object, name) for quad in parsed]


def test_a_date_after_the_build_is_a_violation_of_its_dataset(bank: Bank) -> None:
    data = quads('<id/dataset/a> dct:issued "2026-06-08T12:00:01Z"^^xsd:dateTime .')
    (found,) = check_catalog(data, bank, WHEREABOUTS, NOW)
    assert (found.code, found.severity) == ("date-future", Severity.VIOLATION)
    assert (found.place, found.dataset) == (Place("mappings/a.yaml"), "a")
    assert dict(found.arguments)["field"] == "issued"


def test_a_date_of_the_build_itself_is_fine(bank: Bank) -> None:
    data = quads(f'<id/dataset/a> dct:modified "{NOW}"^^xsd:dateTime .')
    assert check_catalog(data, bank, WHEREABOUTS, NOW) == ()


def test_an_identifier_belongs_to_one_resource(bank: Bank) -> None:
    data = quads("""
        <id/dataset/a> a dcat:Dataset ; dct:identifier "x" .
        <id/series/x> a dcat:DatasetSeries ; dct:identifier "x" .
        <id/area/x> dct:identifier "x" .
    """)
    (found,) = check_catalog(data, bank, WHEREABOUTS, NOW)
    assert (found.code, found.found) == ("identifier-repeated", "x")
    assert dict(found.arguments)["other"] == f"{BASE}id/dataset/a"


def test_a_download_address_belongs_to_one_distribution(bank: Bank) -> None:
    data = quads("""
        <id/distribution/a-csv> a dcat:Distribution ; dcat:downloadURL <data/a.csv> .
        <id/distribution/b-csv> a dcat:Distribution ; dcat:downloadURL <data/a.csv> .
    """)
    (found,) = check_catalog(data, bank, WHEREABOUTS, NOW)
    assert (found.code, found.dataset) == ("address-repeated", "b")


def test_a_delivered_file_may_be_that_of_two_datasets(bank: Bank) -> None:
    data = quads("""
        <id/distribution/a-src> a dcat:Distribution ; dcat:downloadURL <file/0123456789ab/a.json> .
        <id/distribution/b-src> a dcat:Distribution ; dcat:downloadURL <file/0123456789ab/a.json> .
    """)
    assert check_catalog(data, bank, WHEREABOUTS, NOW) == ()


@pytest.mark.parametrize("language", ["pl", "en", "de"])
def test_what_is_found_has_words(bank: Bank, messages: dict[str, Messages], language: str) -> None:
    data = quads("""
        <id/dataset/a> a dcat:Dataset ; dct:identifier "x" ; dcat:downloadURL <data/a.csv> .
        <id/dataset/b> a dcat:Dataset ; dct:identifier "x" ; dcat:downloadURL <data/a.csv> .
    """)
    found = check_catalog(data, bank, WHEREABOUTS, NOW)
    assert [item.code for item in found] == ["identifier-repeated", "address-repeated"]
    assert all(
        f"{BASE}id/dataset/a" in in_words(item, messages[language]).message for item in found
    )


def test_a_text_of_the_bank_that_lacks_a_language_is_named(bank: Bank) -> None:
    poor = replace(bank, title={"pl": "Bank", "en": "Bank"})
    (found,) = check_catalog((), poor, WHEREABOUTS, NOW)
    assert (found.code, found.place) == ("text-missing", Place("bank.toml", column="title"))
    assert found.arguments == (("field", "title"), ("language", "de"))
