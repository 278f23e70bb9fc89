"""Asking a running service for every file: what no build can measure."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import httpx
import orjson
import pyoxigraph as ox
import pytest
from tests.bank_service import BankService

from city_data_bank.errors import ConfigurationError
from city_data_bank.harvest.probe import probe
from city_data_bank.harvest.service_check import ask_service
from city_data_bank.manifest import read_manifest

NOW = datetime(2026, 11, 2, 8, tzinfo=UTC)


def test_every_released_file_answers(release: Path, service: BankService) -> None:
    said: list[str] = []
    assert ask_service(release.parent, service.url, None, NOW, said.append) == 0
    number = sum(len(one.distributions) for one in read_manifest(release).datasets)
    assert said == [f"{number} of {number} files answer 200: 80 points each"]


def test_a_file_that_is_not_there_is_named(release: Path, service: BankService) -> None:
    said: list[str] = []
    assert ask_service(release.parent, f"{service.url}elsewhere/", None, NOW, said.append) == 1
    assert said[0].endswith("answered 404")


def test_a_service_that_is_not_there_is_no_answer(release: Path) -> None:
    manifest = read_manifest(release)

    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    client = httpx.Client(transport=httpx.MockTransport(refuse))
    found = list(probe(manifest, "http://127.0.0.1:1/", client))
    assert {one.status for one in found} == {0}
    assert not any(one.answers for one in found)


def test_what_answered_can_be_published(
    release: Path, service: BankService, tmp_path: Path
) -> None:
    files = sum(len(one.distributions) for one in read_manifest(release).datasets)
    turtle, table = tmp_path / "status.ttl", tmp_path / "status.json"
    for output in (turtle, table):
        assert ask_service(release.parent, service.url, output, NOW, lambda _: None) == 0
    store = ox.Store()
    store.load(path=turtle, format=ox.RdfFormat.TURTLE)
    asked = store.query(
        """PREFIX dqv: <http://www.w3.org/ns/dqv#> PREFIX pv: <https://piveau.eu/ns/voc#>
        ASK { ?one a dqv:QualityMeasurement ; dqv:isMeasurementOf pv:accessUrlStatusCode ;
          dqv:computedOn <https://dane.przykladowo.example/id/distribution/waste-csv> ;
          dqv:value 200 }"""
    )
    assert bool(asked)
    kind = ox.NamedNode("http://www.w3.org/ns/dqv#QualityMeasurement")
    assert len(list(store.quads_for_pattern(None, None, kind))) == 2 * files
    document = orjson.loads(table.read_bytes())
    assert document["asked"] == "2026-11-02T08:00:00Z"
    assert {one["status"] for one in document["distributions"]} == {200}


def test_measurements_have_one_of_two_forms(release: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"\.ttl or \.json"):
        ask_service(release.parent, "http://127.0.0.1:1/", Path("a.csv"), NOW, lambda _: None)
