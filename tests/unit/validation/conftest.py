"""A bank in three languages without datasets, its words, and the generic shapes."""

from pathlib import Path

import pytest

from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.folders import generic_root
from city_data_bank.bank.words import read_messages
from city_data_bank.messages import Messages

BANK = """
base = "https://town.example/"
area = "A1"
languages = ["pl", "en", "de"]
publisher = "town"
[title]
pl = "Bank"
en = "Bank"
de = "Bank"
[description]
pl = "Dane."
en = "Data."
de = "Daten."
"""


@pytest.fixture(scope="session")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    root = tmp_path_factory.mktemp("bank")
    (root / "bank.toml").write_text(BANK, encoding="utf-8")
    return read_bank(root)


@pytest.fixture(scope="session")
def messages(bank: Bank) -> dict[str, Messages]:
    return read_messages(bank)


@pytest.fixture(scope="session")
def shapes() -> Path:
    return generic_root() / "shapes"
