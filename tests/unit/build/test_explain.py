"""What a mapping makes of the first rows, asked for by its file."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.build.town import DELIVERY, MAPPING, Town

from city_data_bank.build.explain import explain_file
from city_data_bank.errors import ConfigurationError, MappingError


@pytest.fixture
def bare_town(tmp_path: Path) -> Town:
    return Town.new(tmp_path)


def test_a_mapping_is_explained_with_origins_and_first_rows(bare_town: Town) -> None:
    text = explain_file(bare_town.root, bare_town.root / MAPPING)
    assert "bank.toml" in text
    assert "residents/mieszkancy.csv" in text
    assert "11402" in text


def test_a_missing_delivery_is_said_in_the_banks_language(bare_town: Town) -> None:
    (bare_town.root / DELIVERY).unlink()
    text = explain_file(bare_town.root, bare_town.root / MAPPING)
    assert "Nie ma pliku" in text
    assert DELIVERY in text


def test_an_unreadable_delivery_is_said_in_the_banks_language(bare_town: Town) -> None:
    bare_town.write(DELIVERY, "")
    text = explain_file(bare_town.root, bare_town.root / MAPPING)
    assert "W pliku nie ma ani jednego wiersza danych." in text


def test_a_wrong_mapping_is_told_with_its_line(bare_town: Town) -> None:
    bare_town.edit(MAPPING, "frequency:", "frequncy:")
    with pytest.raises(MappingError, match="frequncy") as error:
        explain_file(bare_town.root, bare_town.root / MAPPING)
    assert error.value.place.startswith(f"{MAPPING}:8")
    assert "frequency" in error.value.advice


@pytest.mark.parametrize("name", ["bank.toml", "mappings/testowo/none.yaml"])
def test_what_is_no_mapping_of_the_bank_is_refused(bare_town: Town, name: str) -> None:
    with pytest.raises(ConfigurationError, match="no mapping of this bank"):
        explain_file(bare_town.root, bare_town.root / name)
