from pathlib import Path

import pytest

from city_data_bank.bank.areas import read_areas
from city_data_bank.bank.code_lists import Code, CodeList
from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.folders import Folders
from city_data_bank.errors import CityDataBankError, ConfigurationError, OntologyError

BANK = """
base = "https://data.x.example/"
area = "x"
languages = ["en"]
publisher = "city-hall"
[title]
en = "Data of X"
[description]
en = "What X counts."
"""


def write_bank(folder: Path, text: str) -> Path:
    (folder / "bank.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_bank_is_read_with_its_defaults(tmp_path: Path) -> None:
    bank = read_bank(write_bank(tmp_path, BANK))
    assert bank.iris.dataset("a") == "https://data.x.example/id/dataset/a"
    assert (bank.status, bank.licence, bank.max_unreadable) == ("demonstration", "CC_BY_4_0", 0.02)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('area = "x"', 'aera = "x"', "aera"),
        ('area = "x"', "", "area"),
        ("https://data.x.example/", "data.x.example", "base"),
        ('["en"]', '["pl"]', "title"),
        ('"city-hall"', '"City Hall"', "publisher"),
        ('area = "x"', 'area = "x"\nstatus = "real"', "status"),
        ('area = "x"', 'area = "x"\nbounds = [3, 2, 1, 0]', "bounds"),
        ("[title]", '[contact]\nurl = "https://a b"\n[title]', "contact.url"),
        ("[title]", '[contact]\nemail = "the office"\n[title]', "contact.email"),
        ("[title]", '[contact]\nphone = "ask me"\n[title]', "contact.phone"),
        ("[title]", '[contact]\nfax = "1"\n[title]', "contact.fax"),
        ("[title]", '[rights]\n"p l" = "x"\n[title]', "rights.p l"),
        ('["en"]', '["en", "e n"]', "languages"),
        ('area = "x"', 'area = "x"\nlicence = "CC BY"', "licence"),
        ('area = "x"', 'area = "x"\ncountry = "Polska 1"', "country"),
        ('area = "x"', 'area = "x"\nstarted = "spring"', "started"),
        ('area = "x"', 'area = "x"\nstewards = "gus"', "stewards"),
        ('area = "x"', 'area = "x"\nmax_unreadable = "few"', "max_unreadable"),
        ("[title]", '[colours]\nheader = "blue"\n[title]', "colours.header"),
    ],
)
def test_a_fault_of_bank_toml_is_named(tmp_path: Path, old: str, new: str, place: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read_bank(write_bank(tmp_path, BANK.replace(old, new)))
    assert caught.value.place.endswith(place)


def test_a_folder_without_bank_toml_is_no_bank(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="there is no bank"):
        read_bank(tmp_path)


def test_a_file_of_the_bank_hides_the_generic_one(tmp_path: Path) -> None:
    (tmp_path / "ontology").mkdir()
    own = tmp_path / "ontology" / "units.ttl"
    own.write_text("", encoding="utf-8")
    files = dict(Folders(tmp_path).files("ontology", "*.ttl"))
    assert files["ontology/units.ttl"] == own
    assert "ontology/bank.ttl" in files
    assert not any(name.startswith("ontology/city") for name in files)


def test_a_file_that_neither_has_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CityDataBankError, match="no such file"):
        Folders(tmp_path).find("web/templates/nothing.html")


def test_a_spelling_finds_its_code_and_an_ambiguous_one_finds_both() -> None:
    codes = CodeList(
        "x:sex",
        "sex",
        [Code("x:F", "F", {"pl": "kobiety"}, ("women",)), Code("x:W", "W", {"en": "Women"})],
    )
    assert [code.notation for code in codes.find(" kobiety\u00a0")] == ["F"]
    assert [code.notation for code in codes.find("women")] == ["F"]
    assert [code.notation for code in codes.find("WOMEN")] == ["F", "W"]
    assert codes.find("men") == ()


AREAS = "area,kind,broader,valid_from,valid_to,label@en\nx1,city,,,,Xtown\nx2,city,,,,Ytown\n"
IDENTIFIERS = """area,scheme,code,valid_from,valid_to
x1,lau,0101,,
x1,name,City of X,,
x2,name,city of x,,
"""


def write_areas(folder: Path, areas: str, identifiers: str) -> tuple[Path, Path]:
    first, second = folder / "areas.csv", folder / "area-identifiers.csv"
    first.write_text(areas, encoding="utf-8")
    second.write_text(identifiers, encoding="utf-8")
    return first, second


def test_an_area_is_found_by_each_of_its_codes_and_an_ambiguous_name_by_two(tmp_path: Path) -> None:
    areas = read_areas(*write_areas(tmp_path, AREAS, IDENTIFIERS))
    assert [area.ref for area in areas.find("lau", "01 01")] == ["x1"]
    assert areas.find("lau", "101") == ()
    assert [area.ref for area in areas.find("name", "CITY OF X")] == ["x1", "x2"]
    assert areas.by_ref["x1"].labels == {"en": "Xtown"}


@pytest.mark.parametrize(
    ("areas", "identifiers", "found"),
    [
        (AREAS + "x1,city,,,,Again\n", IDENTIFIERS, "x1 twice"),
        (AREAS, IDENTIFIERS + "x9,lau,9,,\n", "unknown area x9"),
        (AREAS.replace("broader", "parent"), IDENTIFIERS, "no column broader"),
        (AREAS.replace("label@en", "label@e n"), IDENTIFIERS, "the column 'label@e n'"),
        (AREAS + "x3,big city,,,,Three\n", IDENTIFIERS, "the kind 'big city'"),
        (AREAS + "x3,city,,,,Three, Four\n", IDENTIFIERS, "more cells than titles: [' Four']"),
    ],
)
def test_a_fault_of_the_areas_is_named(
    tmp_path: Path, areas: str, identifiers: str, found: str
) -> None:
    with pytest.raises(OntologyError) as caught:
        read_areas(*write_areas(tmp_path, areas, identifiers))
    assert caught.value.found == found
