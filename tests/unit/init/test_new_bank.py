"""A new bank is right from the first moment: it reads, builds and serves as it was written."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from tests.unit.build.town import run

from city_data_bank.bank.ontology import read_ontology
from city_data_bank.errors import ConfigurationError
from city_data_bank.init.new_bank import NewBank, init_bank, slug
from city_data_bank.manifest import read_manifest
from city_data_bank.mapping import DatasetMapping, read_mappings
from city_data_bank.release.folder import Releases

NEW = NewBank("Miasto", "https://dane.miasto.example/", "0123", ("pl", "en"), "POL")
ODD = NewBank(
    'O\'Brien "Town" \\ {{ x }}, # y',
    "https://x.example/a/b/",
    "01.2-x_y",
    ("it", "zh-Hans"),
    "ITA",
)
COMMAND = (sys.executable, "-c", "from city_data_bank.cli import app; app()")


@pytest.mark.parametrize(
    "new",
    [
        NEW,
        ODD,
        dataclasses.replace(NEW, languages=("de",)),
        dataclasses.replace(NEW, languages=("cs", "sk", "de-AT")),
        dataclasses.replace(NEW, name="北京", base="http://localhost:8000/"),
        dataclasses.replace(NEW, name="!!!"),
        dataclasses.replace(NEW, name="Łódź\nŁódź", country="LTU"),
        dataclasses.replace(NEW, name="Long" * 100),
    ],
)
def test_a_new_bank_says_what_it_was_told(tmp_path: Path, new: NewBank) -> None:
    bank = init_bank(tmp_path / "bank", new)
    assert (bank.base, bank.area, bank.country) == (new.base, new.area, new.country)
    assert (bank.languages, bank.status) == (new.languages, "demonstration")
    assert bank.title == dict.fromkeys(new.languages, new.name)
    assert (bank.checks.longest_constant, bank.checks.first_year) == (4, None)
    ontology = read_ontology(bank)
    assert ontology.areas.by_ref[new.area].labels == dict.fromkeys(new.languages, new.name)
    assert bank.publisher in ontology.providers.codes
    (mapping,) = read_mappings(bank, ontology)
    assert isinstance(mapping, DatasetMapping)
    assert set(mapping.description.title) == set(new.languages)


def test_texts_of_a_language_without_a_starter_repeat_another_and_say_so(tmp_path: Path) -> None:
    init_bank(tmp_path / "bank", dataclasses.replace(NEW, languages=("pl", "cs")))
    text = (tmp_path / "bank" / "bank.toml").read_text(encoding="utf-8")
    assert text.startswith("# Texts in cs repeat another language until somebody translates them.")
    description = [
        line.partition(" = ")[2] for line in text.split("[description]")[1].split("\n")[1:3]
    ]
    assert description == ['"Dane o mieście Miasto z podanym źródłem każdej liczby."'] * 2


def test_a_folder_that_exists_and_is_empty_is_taken(tmp_path: Path) -> None:
    init_bank(tmp_path, NEW)
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "/releases/\n"


def test_a_folder_with_something_in_it_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="there is something in it") as error:
        init_bank(tmp_path, NEW)
    assert error.value.exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bank").write_text("mine", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="there is something in it"):
        init_bank(tmp_path / "bank", NEW)


@pytest.mark.parametrize(
    ("option", "wrong"),
    [
        ("base", "dane.miasto.example"),
        ("base", "https://dane.miasto.example"),
        ("base", "ftp://dane.miasto.example/"),
        ("base", "https:///"),
        ("base", "https://dane miasto.example/"),
        ("base", "https://dane.miasto.example/a b/"),
        ("base", "https://dane.miasto.example/?q=/"),
        ("base", "https://dane.miasto.example/#/"),
        ("area", ""),
        ("area", "a b"),
        ("area", "../a"),
        ("languages", ("polski",)),
        ("languages", ("p",)),
        ("languages", ("pl", "")),
        ("languages", ("pl", "pl")),
        ("languages", ()),
        ("country", "Poland"),
        ("country", ""),
        ("name", " "),
    ],
)
def test_what_no_bank_can_be_made_of_is_refused_before_anything_is_written(
    tmp_path: Path, option: str, wrong: object
) -> None:
    with pytest.raises(ConfigurationError) as error:
        init_bank(tmp_path / "bank", dataclasses.replace(NEW, **{option: wrong}))  # type: ignore[arg-type]
    assert f"--{option}" in error.value.place
    assert error.value.expected
    assert error.value.advice
    assert not (tmp_path / "bank").exists()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Siedlce", "siedlce"),
        ("Łódź & Zgierz", "lodz-zgierz"),
        ("!!!", "city"),
        ("a" * 40, "a" * 36),
        ("Kraj Ustecki i okolice nad Łabą 2026", "kraj-ustecki-i-okolice-nad-laba-2026"),
    ],
)
def test_a_slug_is_short_and_plain(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_a_new_bank_builds_at_once_and_is_served(tmp_path: Path) -> None:
    told = run(
        "init",
        tmp_path / "bank",
        "--name",
        ODD.name,
        "--base",
        ODD.base,
        "--area",
        ODD.area,
        "--languages",
        "it, zh-Hans",
        "--country",
        "ITA",
    )
    assert (told.exit_code, told.stdout) == (0, f"{tmp_path / 'bank'}\n")
    assert run("build", tmp_path / "bank").exit_code == 0
    release = Releases(tmp_path / "bank" / "releases").current()
    assert release is not None
    assert read_manifest(release).counts["resources"] == 1
    arguments = ("serve", str(tmp_path / "bank"), "--port", "0", "--workers", "1")
    with subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.PIPE, text=True) as service:
        assert service.stdout is not None
        try:
            url = service.stdout.readline().strip()
            page = httpx.get(url, follow_redirects=True, timeout=30)
            assert page.status_code == 200
            assert "O&#39;Brien &#34;Town&#34;" in page.text
        finally:
            service.terminate()
        assert service.wait(timeout=10) == 0
