"""The addresses of the faces: what each answers, and what none of them is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from tests.unit.catalog.conftest import bank

from city_data_bank.bank.configuration import Bank
from city_data_bank.harvest.routes import harvest_routes, root_routes
from city_data_bank.manifest import FileEntry, Manifest

__all__ = ["bank"]

FILES = {
    "catalog/catalog.ttl": b"# whole",
    "catalog/pages/2.ttl": b"# second page",
    "catalog/lenient/catalog.ttl": b"# lenient",
    "catalog/lenient/pages/1.ttl": b"# lenient page",
    "catalog/ckan/packages.jsonl": b"",
    "catalog/ckan/organizations.json": b"[]",
    "faces/robots.txt": b"User-agent: *",
    "faces/feeds/catalog.atom": b"<feed/>",
    "record/catalog.nq": b"",
}


@pytest.fixture
def manifest(tmp_path: Path) -> Manifest:
    """A release that holds these files."""
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    files = tuple(FileEntry(name, "ab" * 32, len(content)) for name, content in FILES.items())
    return Manifest(
        "r1", "", "2026-11-01T00:00:00Z", "1", "https://a/", ("pl",), {}, {}, (), (), files
    )


@pytest.fixture
def get(tmp_path: Path, bank: Bank, manifest: Manifest) -> Callable[[str], httpx.Response]:
    """Harvests it: the answer of an address."""
    transport = httpx.ASGITransport(Starlette(routes=harvest_routes(bank, tmp_path, manifest)))

    async def asked(address: str) -> httpx.Response:
        async with httpx.AsyncClient(transport=transport, base_url="http://a") as client:
            return await client.get(address, headers={"Accept": "image/png"})

    return lambda address: asyncio.run(asked(address))


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/catalog.ttl", "catalog/catalog.ttl"),
        ("/catalog.ttl?page=2", "catalog/pages/2.ttl"),
        ("/catalog.ttl?page=002", "catalog/pages/2.ttl"),
        ("/catalog.ttl?profile=lenient", "catalog/lenient/catalog.ttl"),
        ("/catalog.ttl?profile=lenient&page=1", "catalog/lenient/pages/1.ttl"),
        ("/feeds/catalog.atom", "faces/feeds/catalog.atom"),
        ("/robots.txt", "faces/robots.txt"),
    ],
)
def test_an_address_answers_what_it_names_whatever_is_accepted(
    get: Callable[[str], httpx.Response], address: str, file: str
) -> None:
    answer = get(address)
    assert (answer.status_code, answer.content) == (200, FILES[file])


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/catalog.ttl?profile=strict", 400),
        ("/catalog.ttl?page=-1", 400),
        ("/catalog.ttl?page=../../record/catalog", 400),
        ("/catalog.ttl?page=\N{ARABIC-INDIC DIGIT TWO}", 400),
        ("/catalog.ttl?page=9", 404),
        ("/catalog.rdf", 404),
        ("/record/catalog.nq", 404),
        ("/api/3/action/no_such_action", 400),
    ],
)
def test_what_is_no_address_is_refused(
    get: Callable[[str], httpx.Response], address: str, status: int
) -> None:
    assert get(address).status_code == status


def test_search_engines_are_told_at_the_root_of_the_host_if_there_is_something_to_tell(
    tmp_path: Path, bank: Bank, manifest: Manifest
) -> None:
    assert [route.path for route in root_routes(bank, tmp_path, manifest)] == ["/robots.txt"]
    silent = replace(manifest, files=())
    assert root_routes(bank, tmp_path, silent) == ()
