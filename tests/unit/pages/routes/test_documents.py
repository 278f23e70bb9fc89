"""``/data/...``: what the bank knows of a thing, in four forms of RDF."""

from __future__ import annotations

import json

import pyoxigraph as ox
import pytest
from tests.unit.pages.conftest import Browser

BASE = "https://dane.brzozowo.example/"
OBSERVATION = "observation/population-2026/bank/population/01/2024/stats"
FORMATS = {
    "ttl": ("text/turtle; charset=utf-8", ox.RdfFormat.TURTLE),
    "nt": ("application/n-triples", ox.RdfFormat.N_TRIPLES),
    "rdf": ("application/rdf+xml; charset=utf-8", ox.RdfFormat.RDF_XML),
    "jsonld": ("application/ld+json", ox.RdfFormat.JSON_LD),
}


def triples(body: bytes, form: ox.RdfFormat) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(body, format=form)}


def test_all_forms_say_the_same(browser: Browser) -> None:
    found = []
    for extension, (media_type, form) in FORMATS.items():
        answer = browser.get(f"/data/{OBSERVATION}.{extension}")
        assert answer.status_code == 200
        assert answer.headers["content-type"] == media_type
        found.append(triples(answer.content, form))
    assert found[0]
    assert all(other == found[0] for other in found)


def test_a_value_comes_with_its_cell_and_the_names_of_what_it_points_to(browser: Browser) -> None:
    text = browser.get(f"/data/{OBSERVATION}.nt").text
    assert f"<{BASE}file/0123456789ab/population.csv#cell=24,2>" in text
    assert 'ns/prov#value> "62817"' in text
    assert '"Brzozowo"@pl' in text
    assert "66270" not in text


def test_a_frozen_file_comes_before_a_description(browser: Browser) -> None:
    frozen = browser.get("/data/dataset/population-2022.ttl")
    assert frozen.text == "<#a> <#b> <#c> .\n"
    described = browser.get("/data/dataset/population-2022.nt")
    assert "terms/title" in described.text


def test_equal_content_has_equal_bytes_and_is_not_sent_again(browser: Browser) -> None:
    first = browser.get(f"/data/{OBSERVATION}.ttl")
    assert browser.get(f"/data/{OBSERVATION}.ttl").content == first.content
    again = browser.get(f"/data/{OBSERVATION}.ttl", if_none_match=first.headers["etag"])
    assert again.status_code == 304


def test_turtle_is_written_with_prefixes(browser: Browser) -> None:
    assert "qb:Observation" in browser.get(f"/data/{OBSERVATION}.ttl").text


def test_lists_describe_their_members(browser: Browser) -> None:
    assert "id/category/population" in browser.get("/data/category.ttl").text
    assert "Live births" in browser.get("/data/indicator.nt").text


def test_the_release_is_described_though_the_store_cannot_hold_it(browser: Browser) -> None:
    text = browser.get("/data/release/20260608T120000Z-0a1b2c3d4e5f.nt").text
    assert "wasRevisionOf" in text
    assert "id/dataset/population-2026" in text


def test_a_withdrawn_dataset_leaves_its_tombstone(browser: Browser) -> None:
    answer = browser.get("/data/dataset/old.nt")
    assert answer.status_code == 410
    assert "Old dataset" in answer.text
    assert browser.get("/data/dataset/old.csv").status_code == 410


@pytest.mark.parametrize(
    "name",
    [
        "area/nothing.ttl",
        "nothing/x.ttl",
        "area/01",
        "area/01.html",
        "",
        "../manifest.json",
        ".ttl",
    ],
)
def test_what_the_bank_does_not_know_is_not_there(browser: Browser, name: str) -> None:
    assert browser.get(f"/data/{name}").status_code == 404


def test_the_vocabulary_is_served_by_the_bank_itself(browser: Browser) -> None:
    turtle = browser.get("/ns/bank")
    assert turtle.headers["content-type"] == "text/turtle; charset=utf-8"
    assert "bank:Gap" in turtle.text
    assert "Brzozowo" not in turtle.text
    expanded = browser.get("/ns/bank", accept="application/ld+json")
    assert json.loads(expanded.content)
    page = browser.get("/ns/bank", accept="text/html,*/*;q=0.1", accept_language="en")
    assert page.headers["location"] == "/en/resource?iri=https://w3id.org/city-data-bank/ns"
    assert browser.get(page.headers["location"]).status_code == 200


def test_any_host_may_read_the_data(browser: Browser) -> None:
    assert browser.get("/ns/bank").headers["access-control-allow-origin"] == "*"
