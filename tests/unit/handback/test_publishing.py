from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.build.town import ROWS, Town


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Town, Path, Path]:
    """A town, its first release, and a second one whose delivery could not be trusted."""
    town = Town.new(tmp_path_factory.mktemp("published"))
    town.deliver(*ROWS[:-1], "999;2022;razem;4 120")
    town.build(day=1)
    first = town.current
    town.write("deliveries/testowo/residents/mieszkancy.csv", "Kod;Rok;Płeć;Liczba\n001;2021;T;1\n")
    town.build(day=2)
    return town, first, town.current


def test_each_provider_has_a_page_and_a_table_in_every_language(
    releases: tuple[Town, Path, Path],
) -> None:
    _, first, _ = releases
    names = sorted(path.name for path in (first / "findings" / "testowo").iterdir())
    assert names == ["pl.csv", "pl.html"]
    page = (first / "findings" / "testowo" / "pl.html").read_text(encoding="utf-8")
    assert "mieszkancy.csv" in page
    assert "Dane z tego pliku są w banku." in page
    assert "Kodu „999” nie ma na liście obszarów." in page
    table = (first / "findings" / "testowo" / "pl.csv").read_text(encoding="utf-8")
    assert "unknown-area" in table


def test_a_page_says_that_the_last_good_version_stays(releases: tuple[Town, Path, Path]) -> None:
    _, _, second = releases
    page = (second / "findings" / "testowo" / "pl.html").read_text(encoding="utf-8")
    assert "W banku zostaje ich poprzednia wersja." in page
    assert "W pliku nie ma kolumny „Osoby”. Jest za to „Liczba”." in page


def test_the_manifest_knows_the_pages(releases: tuple[Town, Path, Path]) -> None:
    town, _, _ = releases
    paths = {entry.path for entry in town.manifest.files}
    assert {"findings/testowo/pl.html", "findings/testowo/pl.csv"} <= paths


def test_a_later_build_of_the_same_data_writes_nothing(releases: tuple[Town, Path, Path]) -> None:
    town, _, second = releases
    assert town.build(day=9).unchanged
    assert town.current == second
