"""One file is tried before it is handed in; a mapping gives the empty form of its table."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import openpyxl
import pytest
from tests.unit.build.town import HEADER, MAPPING, ROWS, TABLE, Told, Town, run


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """A town without a release, to be looked at only."""
    return Town.new(tmp_path_factory.mktemp("office"))


def tried(office: Town, file: Path, *options: object) -> Told:
    """``check FILE --mapping M``."""
    mapping = office.root / MAPPING
    return run("check", file, "--mapping", mapping, "--bank", office.root, *options)


def digest(folder: Path) -> str:
    """What stands in a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def test_a_good_file_can_be_handed_in(office: Town, tmp_path: Path) -> None:
    file = tmp_path / "inna nazwa.csv"
    file.write_text(TABLE, encoding="utf-8")
    told = tried(office, file)
    assert told.exit_code == 0
    told.says("Plik można przekazać do banku. (liczby: 4)")
    assert told.stdout == ""


def test_a_bad_file_is_told_to_the_office_and_nothing_is_written(
    office: Town, tmp_path: Path
) -> None:
    file = tmp_path / "mieszkancy.csv"
    file.write_text(TABLE.replace("Osoby", "Liczba osób"), encoding="utf-8")
    before = digest(office.root)
    told = tried(office, file)
    assert told.exit_code == 1
    told.says(
        "mieszkancy.csv\n  Zatrzymuje publikację: W pliku nie ma kolumny „Osoby”.",
        "Co zrobić: Jeśli „Liczba osób” to ta sama kolumna",
        "Tego pliku bank jeszcze nie przyjmie.",
    )
    assert "mapowani" not in told.stderr
    assert digest(office.root) == before
    assert [path.name for path in tmp_path.iterdir()] == ["mieszkancy.csv"]


def test_a_file_read_with_doubt_says_so(office: Town, tmp_path: Path) -> None:
    loose = tmp_path / "loose"
    bank = office.copied(loose)
    bank.edit(MAPPING, 'dialect: {encoding: utf-8, delimiter: ";"}', "dialect: {}")
    file = tmp_path / "mieszkancy.csv"
    file.write_bytes(TABLE.encode("cp1250"))
    told = tried(bank, file)
    assert told.exit_code == 0
    told.says(
        "Odczytano z wątpliwością: Nie umówiono, w jakim kodowaniu jest ten plik; "
        "odczytano go jako windows-1250.",
        "Odczytano z wątpliwością: Nie umówiono, jaki znak stoi między komórkami; "
        "odczytano średnik.",
    )


def test_a_trial_comes_as_page_json_and_marked_copy(office: Town, tmp_path: Path) -> None:
    file = tmp_path / "mieszkancy.csv"
    file.write_text("\n".join((HEADER, *ROWS[:3], "999;2022;razem;1", "")), encoding="utf-8")
    page = tried(office, file, "--format", "html")
    assert page.stdout.startswith("<!doctype html>")
    assert "Nieznany obszar" in page.stdout
    (finding,) = json.loads(tried(office, file, "--format", "json").stdout)
    assert (finding["code"], finding["row"]) == ("unknown-area", 5)
    copy = tried(office, file, "--format", "xlsx", "--output", tmp_path / "out")
    written = Path(copy.stdout.strip())
    assert written == tmp_path / "out" / "testowo" / "mieszkancy.csv.findings.xlsx"
    assert openpyxl.load_workbook(written)["dane"]["A5"].comment is not None


def test_the_bank_as_a_whole_is_told_by_provider_and_to_a_file(
    office: Town, tmp_path: Path
) -> None:
    bank = office.copied(tmp_path)
    bank.deliver(*ROWS[:3], "999;2022;razem;1")
    page = tmp_path / "page.html"
    told = bank.run("check", "--format", "html", "--provider", "testowo", "--output", page)
    assert (told.exit_code, told.stdout) == (0, "")
    text = page.read_text(encoding="utf-8")
    assert "mieszkancy.csv" in text
    assert "można przekazać" in text
    assert bank.run("check", "--provider", "nobody", "--format", "json").stdout == "[]\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--language", "xx"), "no language of this bank"),
        (("--format", "xlsx"), "no folder to write to"),
        (("--dataset", "nothing"), "no dataset 'nothing'"),
    ],
)
def test_what_cannot_be_done_is_said_with_exit_2(
    office: Town, tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    file = tmp_path / "mieszkancy.csv"
    file.write_text(TABLE, encoding="utf-8")
    told = tried(office, file, *options)
    assert told.exit_code == 2
    told.says(said)


def test_a_file_that_is_not_there_and_a_mapping_of_no_bank_are_refused(
    office: Town, tmp_path: Path
) -> None:
    assert tried(office, tmp_path / "nothing.csv").exit_code == 2
    file = tmp_path / "mieszkancy.csv"
    file.write_text(TABLE, encoding="utf-8")
    assert run("check", file, "--mapping", file, "--bank", office.root).exit_code == 2


def test_an_empty_form_filled_in_and_saved_as_agreed_passes_the_check(
    office: Town, tmp_path: Path
) -> None:
    path = tmp_path / "form.xlsx"
    told = run("mapping", "form", office.root / MAPPING, "--bank", office.root, "--output", path)
    assert (told.exit_code, told.stdout) == (0, f"{path}\n")
    header = [cell.value for cell in openpyxl.load_workbook(path)["dane"][1]]
    lists = openpyxl.load_workbook(path)["Listy"]
    area, sex = lists["A2"].value, lists["C2"].value
    file = tmp_path / "mieszkancy.csv"
    file.write_text(f"{';'.join(header)}\n{area};2026;{sex};7 000\n", encoding="utf-8")
    told = tried(office, file)
    assert told.exit_code == 0, told.stderr
    told.says("(liczby: 1)")
