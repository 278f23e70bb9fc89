"""Asking a running service for every file: what no build can measure."""

from __future__ import annotations

from pathlib import Path

import httpx
from tests.bank_service import BankService

from city_data_bank.harvest.probe import ask_service, probe
from city_data_bank.manifest import read_manifest


def test_every_released_file_answers(release: Path, service: BankService) -> None:
    said: list[str] = []
    assert ask_service(release.parent, service.url, said.append) == 0
    number = sum(len(one.distributions) for one in read_manifest(release).datasets)
    assert said == [f"{number} of {number} files answer 200: 80 points each"]


def test_a_file_that_is_not_there_is_named(release: Path, service: BankService) -> None:
    said: list[str] = []
    assert ask_service(release.parent, f"{service.url}elsewhere/", said.append) == 1
    assert said[0].endswith("answered 404")


def test_a_service_that_is_not_there_is_no_answer(release: Path) -> None:
    manifest = read_manifest(release)

    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    client = httpx.Client(transport=httpx.MockTransport(refuse))
    found = list(probe(manifest, "http://127.0.0.1:1/", client))
    assert {one.status for one in found} == {0}
    assert not any(one.answers for one in found)
