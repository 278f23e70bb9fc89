"""security.txt names whom to tell, where the bank names anybody."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.bank_service import BANKS

from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.manifest import Manifest
from city_data_bank.serve.security import security_routes, security_text


@pytest.fixture
def bank() -> Bank:
    return replace(read_bank(BANKS / "alessandria"), contact={})


@pytest.fixture
def manifest() -> Manifest:
    return Manifest(
        id="20261121T213000Z-0a1b2c3d4e5f",
        parent="",
        built="2026-11-21T21:30:00Z",
        software="1",
        base="https://www.comune.alessandria.example/dati/",
        languages=("it",),
        inputs={},
        counts={},
        datasets=(),
    )


def test_the_text_has_the_fields_of_the_standard(bank: Bank, manifest: Manifest) -> None:
    named = replace(bank, contact={"email": "dati@comune.example", "url": "https://c.example/"})
    assert security_text(named, manifest).splitlines() == [
        "Contact: mailto:dati@comune.example",
        "Contact: https://c.example/",
        "Expires: 2027-11-21T21:30:00Z",
        f"Preferred-Languages: {', '.join(bank.languages)}",
        "Canonical: https://www.comune.alessandria.example/.well-known/security.txt",
    ]
    (route,) = security_routes(named, manifest)
    assert route.path == "/.well-known/security.txt"


def test_without_a_contact_there_is_none(bank: Bank, manifest: Manifest) -> None:
    assert security_text(replace(bank, contact={"phone": "1"}), manifest) == ""
    assert security_routes(bank, manifest) == ()


def test_every_document_for_operators_exists() -> None:
    root = Path(__file__).parents[3]
    for name in ("SECURITY.md", "THREAT_MODEL.md", "docs/operate.md", "deploy/nginx.conf"):
        assert (root / name).is_file(), name
