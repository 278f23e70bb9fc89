"""Packages of a CKAN as DCAT."""

from __future__ import annotations

import json

import pytest

from city_data_bank.sources.foreign.ckan import parse_ckan
from city_data_bank.sources.foreign.graph import ForeignGraph
from city_data_bank.sources.foreign.parsing import Fault
from city_data_bank.vocabulary import DCAT, DCT, FOAF

SITE = "https://ckan.example/"
PACKAGE = {
    "id": "p1",
    "name": "drzewa",
    "title": "Drzewa",
    "state": "active",
    "license_id": "cc-by",
    "license_title": "Creative Commons Attribution",
    "metadata_modified": "2020-01-02T03:04:05.678",
    "organization": {"id": "o1", "title": "Zieleń"},
    "tags": [{"name": "zieleń"}],
    "resources": [
        {"id": "r1", "url": "https://ckan.example/r1.csv", "url_type": "upload", "size": 12},
        {"id": "r2", "url": "https://inny.example/?id={id}", "format": "API"},
    ],
}


def graph_of(document: object) -> ForeignGraph:
    found = parse_ckan(json.dumps(document).encode(), "c.json", SITE)
    assert not isinstance(found, Fault)
    return ForeignGraph(found)


@pytest.mark.parametrize(
    "answer",
    [
        [PACKAGE],
        {"success": True, "result": [PACKAGE]},
        {"success": True, "result": {"count": 1, "results": [PACKAGE]}},
        {"success": True, "result": PACKAGE},
    ],
)
def test_every_answer_of_a_ckan_gives_its_packages(answer: object) -> None:
    graph = graph_of(answer)
    (node,) = graph.of_type(DCAT["Dataset"])

    assert graph.text(node) == "https://ckan.example/dataset/p1"
    (title,) = graph.values(node, DCT["title"])
    (office,) = graph.values(node, DCT["publisher"])
    assert graph.text(title) == "Drzewa"
    assert [graph.text(one) for one in graph.values(office, FOAF["name"])] == ["Zieleń"]


def test_an_uploaded_file_can_be_downloaded_and_an_address_that_is_none_stays_a_text() -> None:
    graph = graph_of([PACKAGE])
    first, second = graph.values(graph.of_type(DCAT["Dataset"])[0], DCAT["distribution"])

    assert graph.values(first, DCAT["downloadURL"])
    assert not graph.values(second, DCAT["downloadURL"])
    (address,) = graph.values(second, DCAT["accessURL"])
    assert str(address) == '"https://inny.example/?id={id}"'


@pytest.mark.parametrize("closed", [{"private": True}, {"state": "deleted"}])
def test_what_is_not_public_is_not_taken(closed: dict[str, object]) -> None:
    assert graph_of([{**PACKAGE, **closed}]).of_type(DCAT["Dataset"]) == ()


def test_an_error_page_in_place_of_json_is_a_fault() -> None:
    assert parse_ckan(b"\n<html>", "c.json", SITE) == Fault(
        "import-file-unreadable", "Expecting value", 2
    )
    assert isinstance(parse_ckan(b'{"success": false}', "c.json", SITE), Fault)
