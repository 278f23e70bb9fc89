"""Addresses: IRIs of the bank become paths of the site, whatever is not http stays text."""

from __future__ import annotations

import pytest

from city_data_bank.pages.addresses import KINDS, Addresses
from city_data_bank.pages.content import Content

BANK = "https://w3id.org/city-data-bank/ns#"


@pytest.fixture
def addresses(town: Content) -> Addresses:
    return town.addresses


@pytest.mark.parametrize(
    ("iri", "path"),
    [
        ("", "/pl/"),
        ("id/dataset/x", "/pl/zbior/x"),
        ("id/dataset", "/pl/zbior"),
        ("id/indicator/iso37120-2018/5.1", "/pl/wskaznik/iso37120-2018/5.1"),
        ("file/0123456789ab/a.csv", "/pl/plik/0123456789ab"),
        ("file/0123456789ab/a.csv#cell=14,3", "/pl/plik/0123456789ab?cell=14,3"),
        (
            "file/0123456789ab/a.xlsx#sheet=Tabl.%205&cell=C14",
            "/pl/plik/0123456789ab?sheet=Tabl.%205&cell=C14",
        ),
        ("file/0123456789ab/a.json#/3/NAME", "/pl/plik/0123456789ab?cell=/3/NAME"),
        ("sparql", "/sparql"),
        ("data/dataset/x.csv", "/data/dataset/x.csv"),
        (".well-known/void", "/.well-known/void"),
    ],
)
def test_iris_of_the_base_become_paths(addresses: Addresses, iri: str, path: str) -> None:
    assert addresses.link("pl", addresses.base + iri) == path


def test_a_fragment_of_a_thing_leads_to_the_generic_page(addresses: Addresses) -> None:
    link = addresses.link("en", f"{addresses.base}id/provider/stats#contact")
    assert link is not None
    assert link.startswith("/en/resource?iri=https://")
    assert link.endswith("%23contact")


def test_terms_of_our_vocabulary_lead_to_the_generic_page(addresses: Addresses) -> None:
    assert addresses.link("de", f"{BANK}Gap") == (
        "/de/ressource?iri=https://w3id.org/city-data-bank/ns%23Gap"
    )


@pytest.mark.parametrize("iri", ["https://a.example/", "http://a.example/", "mailto:a@b.example"])
def test_foreign_addresses_stay_as_they_are(addresses: Addresses, iri: str) -> None:
    assert addresses.link("pl", iri) == iri


@pytest.mark.parametrize(
    "iri", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "urn:x", "file:///"]
)
def test_every_other_scheme_is_text(addresses: Addresses, iri: str) -> None:
    assert addresses.link("pl", iri) is None


def test_links_begin_with_the_path_of_the_base_and_never_with_its_host(town: Content) -> None:
    addresses = Addresses("https://city.example/bank/", town.addresses.segments)
    assert addresses.link("pl", "https://city.example/bank/id/area/01") == "/bank/pl/obszar/01"
    assert addresses.absolute("/bank/pl/") == "https://city.example/bank/pl/"


def test_every_segment_stands_for_one_kind(town: Content, addresses: Addresses) -> None:
    for language in town.languages:
        segments = addresses.segments[language]
        assert set(segments) == set(KINDS)
        assert {addresses.kind(language, segment) for segment in segments.values()} == set(KINDS)


def test_two_kinds_with_one_segment_are_refused() -> None:
    class Same:
        def __call__(self, _: str) -> str:
            return "same"

    with pytest.raises(ValueError, match="two kinds"):
        Addresses.of("https://city.example/", {"pl": Same()}, ("pl",))  # type: ignore[dict-item]
