from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from city_data_bank.errors import ConfigurationError
from city_data_bank.model import Delivery, Finding
from city_data_bank.sources.delivery import read_delivery

CONTENT = b"a;b\n1;2\n"
DIGEST = sha256(CONTENT).hexdigest()
SOURCE = f"""
[[file]]
name = "people.csv"
publisher = "The office"
title = "People"
code = "P_1"
original = "P_1_export.csv"
date = 2026-06-08
sha256 = "{"0" * 64}"
where = "rows 2 to 44"
url = "https://office.example/p1"
transcription = true
[file.terms]
pl = "Za podaniem źródła."
en = "With the source named."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "deliveries" / "office"
    path.mkdir(parents=True)
    (path / "people.csv").write_bytes(CONTENT)
    return path


def test_a_delivery_has_size_and_checksum(folder: Path) -> None:
    delivery = read_delivery(folder.parent, "office", "people.csv")
    assert isinstance(delivery, Delivery)
    assert (delivery.size, delivery.sha256, delivery.origin) == (len(CONTENT), DIGEST, None)
    assert delivery.place.file == "deliveries/office/people.csv"


def test_a_missing_file_names_the_nearest(folder: Path, speaks: Callable[[Finding], str]) -> None:
    finding = read_delivery(folder.parent, "office", "poeple.csv")
    assert isinstance(finding, Finding)
    assert speaks(finding) == (
        "There is no file “poeple.csv”. The nearest one is “office/people.csv”."
    )
    (folder / "people.csv").unlink()
    nothing = read_delivery(folder.parent, "office", "people.csv")
    assert isinstance(nothing, Finding)
    assert speaks(nothing) == "There is no file “people.csv”, nor any other."


@pytest.mark.parametrize("name", ["../other/x.csv", "/etc/hostname", "."])
def test_a_file_outside_the_provider_s_folder_is_missing(folder: Path, name: str) -> None:
    (folder.parent / "other").mkdir()
    (folder.parent / "other" / "x.csv").write_bytes(CONTENT)
    finding = read_delivery(folder.parent, "office", name)
    assert isinstance(finding, Finding)
    assert finding.code == "missing-file"


def test_the_origin_is_what_source_toml_says_of_this_file(folder: Path) -> None:
    (folder / "SOURCE.toml").write_text(SOURCE, encoding="utf-8")
    delivery = read_delivery(folder.parent, "office", "people.csv")
    assert isinstance(delivery, Delivery)
    assert delivery.origin
    assert delivery.origin.publisher == "The office"
    assert delivery.origin.date == "2026-06-08"
    assert delivery.origin.sha256 == "0" * 64
    assert delivery.origin.transcription
    assert delivery.origin.terms["en"] == "With the source named."


def test_a_file_that_source_toml_does_not_name_has_no_origin(folder: Path) -> None:
    (folder / "SOURCE.toml").write_text(SOURCE.replace("people.csv", "x.csv"), encoding="utf-8")
    delivery = read_delivery(folder.parent, "office", "people.csv")
    assert isinstance(delivery, Delivery)
    assert delivery.origin is None


def test_a_transcription_may_say_that_its_original_is_not_at_hand(folder: Path) -> None:
    (folder / "SOURCE.toml").write_text(SOURCE.replace("0" * 64, ""), encoding="utf-8")
    delivery = read_delivery(folder.parent, "office", "people.csv")
    assert isinstance(delivery, Delivery)
    assert delivery.origin
    assert delivery.origin.sha256 == ""


def test_the_office_s_own_file_needs_less_and_is_its_own_original(folder: Path) -> None:
    text = (
        '[[file]]\nname = "people.csv"\npublisher = "The office"\ntitle = "People"\n'
        'date = "2026-06-08"\ntranscription = false\n'
    )
    (folder / "SOURCE.toml").write_text(text, encoding="utf-8")
    delivery = read_delivery(folder.parent, "office", "people.csv")
    assert isinstance(delivery, Delivery)
    assert delivery.origin
    assert (delivery.origin.original, delivery.origin.sha256) == ("people.csv", DIGEST)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("publisher =", "publsher =", "people.csv: publsher"),
        ('publisher = "The office"', "", "people.csv: publisher"),
        ('where = "rows 2 to 44"', "", "people.csv: where"),
        ("2026-06-08", '"8 June"', "people.csv: date"),
        ("https://office.example/p1", "https://office.example/p 1", "people.csv: url"),
        ("https://office.example/p1", "www.office.example", "people.csv: url"),
        ('en = "With', '"e n" = "With', "people.csv: terms.e n"),
        ("0" * 64, "0" * 63, "people.csv: sha256"),
        ("transcription = true", "transcription = false", "people.csv: sha256"),
        ("transcription = true", 'transcription = "yes"', "people.csv: transcription"),
        ('"The office"', "1", "people.csv: publisher"),
        ('en = "With the source named."', "en = 1", "people.csv: terms"),
        ("[[file]]", "[[files]]", "SOURCE.toml"),
        ("[[file]]", "[[file", "SOURCE.toml"),
    ],
)
def test_a_wrong_source_toml_is_a_fault_of_configuration_with_its_place(
    folder: Path, old: str, new: str, place: str
) -> None:
    (folder / "SOURCE.toml").write_text(SOURCE.replace(old, new), encoding="utf-8")
    with pytest.raises(ConfigurationError) as raised:
        read_delivery(folder.parent, "office", "people.csv")
    assert raised.value.place.endswith(place)
