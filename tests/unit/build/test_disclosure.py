"""What must not be published is nowhere in the release, the delivered file included."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pyarrow.parquet as pq
import pyoxigraph as ox
import pytest
from openpyxl import Workbook
from tests.unit.build.town import BASE, HEADER, RESIDENTS, TABLE, Town

from city_data_bank.bank.folders import generic_root
from city_data_bank.build.outcome import BuildResult, State
from city_data_bank.model import Distribution

SMALL = "987 654"
"""A count below the threshold of the unit ``protected``: 1 000 000."""
PROTECTED = RESIDENTS.replace("unit: person", "unit: protected")
COUNTS = f"{HEADER}\n001;2021;razem;5 000 000\n011;2021;razem;{SMALL}\n"
PUBLIC = PROTECTED.replace("frequency:", "disclosure: Wykaz jest jawny.\n  frequency:")
CORRECTIONS = """
file,cell,was,becomes,reason,by,date
plik.csv,"cell=3,4",987 653,987 650,Literówka,Urząd Testowa,2026-05-01
"""
PERSON = "jan.kowalski@poczta.example"


def national_number(day: str) -> str:
    """A number with a right date and check digit, of nobody: serial number 0000."""
    weights = (1, 3, 7, 9) * 3
    digits = f"{day}0000"
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))
    return f"{digits}{-total % 10}"


OVERLOOKED = national_number("900101")


def with_column(text: str) -> tuple[str, str]:
    """Mapping and table with a column that is not mapped and holds a text."""
    mapping = RESIDENTS.replace("bank:observations:", "bank:unused: [Inne]\nbank:observations:")
    table = TABLE.replace(HEADER, f"{HEADER};Inne").replace("11 402", f"11 402;{text}")
    return mapping, table


def with_small_counts(town: Town) -> None:
    """Deliver tables in which one count is too small to be published."""
    town.add("counts", PROTECTED, COUNTS)
    town.write("deliveries/testowo/counts/corrections.csv", CORRECTIONS)
    where = "bank:where: {Kod: '001'}\nbank:observations:"
    same = PROTECTED.replace("residents/mieszkancy.csv", "counts/plik.csv")
    town.write("mappings/testowo/same.yaml", same.replace("bank:observations:", where))


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """The bank before anything was hidden, with rules that overlook a national number."""
    town = Town.new(tmp_path_factory.mktemp("before"))
    rules = (generic_root() / "shapes" / "persons.toml").read_text(encoding="utf-8")
    assert rules.count("weights = [1, 3, 7, 9") == 1
    town.write("shapes/persons.toml", rules.replace("weights = [1, 3", "weights = [2, 3"))
    town.add("counts", PROTECTED, f"{HEADER}\n001;2021;razem;5 000 001\n")
    town.add("public", PUBLIC, COUNTS.replace("987", "986"))
    town.add("person", *with_column("brak"))
    town.add("overlooked", *with_column(OVERLOOKED))
    assert town.build(day=1).exit_code == 0
    return town


@pytest.fixture(scope="module")
def hidden(before: Town, tmp_path_factory: pytest.TempPathFactory) -> tuple[Town, BuildResult]:
    """The bank with counts that are too small and with data about persons."""
    town = before.copied(tmp_path_factory.mktemp("hidden"))
    with_small_counts(town)
    town.add("person", *with_column(PERSON))
    return town, town.build(day=2)


@pytest.fixture(scope="module")
def release(hidden: tuple[Town, BuildResult]) -> Town:
    """The same without what its build answered."""
    return hidden[0]


def texts_of(release: Path) -> Iterator[tuple[str, bytes]]:
    """Everything that can be read in a release: bytes, and what they are packed from."""
    for path in sorted(item for item in release.rglob("*") if item.is_file()):
        name = path.relative_to(release).as_posix()
        yield name, path.read_bytes()
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as workbook:
                yield from ((f"{name}!{part}", workbook.read(part)) for part in workbook.namelist())
        if path.suffix == ".parquet":
            yield f"{name}!rows", str(pq.read_table(path).to_pylist()).encode()
    store = ox.Store.read_only(str(release / "store"))
    yield "store!terms", "\n".join(str(quad) for quad in store).encode()


def where(town: Town, *texts: str) -> set[str]:
    """Where in the current release one of some texts can be read."""
    wanted = [text.encode() for text in texts]
    return {
        name for name, content in texts_of(town.current) if any(text in content for text in wanted)
    }


def offered(town: Town, slug: str) -> list[Distribution]:
    """The delivered file as a download, if there is one."""
    return [form for form in town.dataset(slug).distributions if form.form == "src"]


def test_a_suppressed_count_can_be_read_nowhere_in_the_release(release: Town) -> None:
    assert where(release, SMALL, "987654") == set()


def test_the_search_for_a_text_finds_it_wherever_it_may_be(release: Town) -> None:
    found = where(release, "986 654", "986654")
    assert {"record/dataset/public.nq", "dataset/public/public.csv", "store!terms"} < found
    assert {"dataset/public/public.parquet!rows", "dataset/public/public.ttl"} < found
    assert any("public.xlsx!" in name for name in found)
    assert any(name.startswith("file/") for name in found)


def test_a_suppressed_count_is_a_gap_with_its_reason(release: Town) -> None:
    assert (release.dataset("counts").accounting.gaps, release.dataset("same").accounting.gaps) == (
        1,
        0,
    )
    assert b"ns#confidential>" in release.record("counts")


def test_what_was_suppressed_is_found_without_its_text(hidden: tuple[Town, BuildResult]) -> None:
    (finding,) = [item for item in hidden[1].all_findings if item.code == "small-count"]
    assert (finding.dataset, finding.found) == ("counts", "")
    assert finding.place.fragment == "cell=3,4"


def test_a_delivered_file_with_a_suppressed_count_is_not_offered(
    before: Town, release: Town
) -> None:
    assert len(offered(before, "counts")) == 1
    assert offered(release, "counts") == []
    assert b"counts-src" not in (release.current / "catalog" / "catalog.nt").read_bytes()


def test_another_dataset_of_the_same_file_does_not_offer_it_either(release: Town) -> None:
    assert b'"5000000"' in release.record("same")
    assert offered(release, "same") == []


def test_a_stale_correction_does_not_give_a_suppressed_count_away(
    hidden: tuple[Town, BuildResult],
) -> None:
    stale = [item for item in hidden[1].all_findings if item.code == "stale-correction"]
    assert {item.dataset for item in stale} == {"counts", "same"}
    assert where(hidden[0], "987 653") == set()


def test_counts_that_the_mapping_calls_public_are_offered_with_their_file(release: Town) -> None:
    (form,) = offered(release, "public")
    assert (release.current / form.path).read_bytes() == (
        release.root / "deliveries/testowo/public/plik.csv"
    ).read_bytes()
    assert BASE + form.address in (release.current / "catalog" / "catalog.nt").read_text("utf-8")


def test_data_about_persons_stop_the_dataset_and_are_repeated_nowhere(
    before: Town, hidden: tuple[Town, BuildResult]
) -> None:
    town, result = hidden
    assert result.exit_code == 1
    published = (State.MAPPED, State.REUSED)
    assert [item.slug for item in result.outcomes if item.state not in published] == ["person"]
    assert where(town, PERSON) == set()
    assert offered(town, "person") == offered(before, "person")


def test_data_about_persons_that_were_overlooked_before_are_not_kept(
    release: Town, tmp_path: Path
) -> None:
    assert where(release, OVERLOOKED), "the rules overlooked nothing"
    town = release.copied(tmp_path)
    (town.root / "shapes" / "persons.toml").unlink()
    result = town.build(day=3, confirm=True)
    states = {item.slug: item.state for item in result.outcomes}
    assert (states["overlooked"], states["person"]) == (State.LEFT_OUT, State.KEPT)
    assert where(town, OVERLOOKED, PERSON, SMALL, "987654") == set()


def test_a_withheld_file_does_not_make_a_release_of_its_own(release: Town, tmp_path: Path) -> None:
    town = release.copied(tmp_path)
    assert town.build(day=3).unchanged


def workbook(folder: Path, text: str) -> bytes:
    """A workbook whose first sheet is the usual table and whose second one holds a text."""
    book = Workbook()
    book.active.title = "Dane"
    for line in TABLE.splitlines():
        book.active.append(line.split(";"))
    notes = book.create_sheet("Notatki")
    notes.append(["Kto sprawdził", "Kontakt"])
    notes.append(["wydział", text])
    path = folder / "book.xlsx"
    book.save(path)
    return path.read_bytes()


BOOK = RESIDENTS.replace("mieszkancy.csv", "book.xlsx").replace(
    'dialect: {encoding: utf-8, delimiter: ";"}', "bank:part: {sheet: Dane}"
)


def test_a_sheet_that_no_mapping_reads_is_looked_through_as_well(
    town: Town, tmp_path: Path
) -> None:
    town.write("mappings/testowo/book.yaml", BOOK)
    town.write("deliveries/testowo/residents/book.xlsx", workbook(tmp_path, OVERLOOKED))
    outcomes = {item.slug: item for item in town.build(day=2).outcomes}
    assert outcomes["book"].state is State.LEFT_OUT
    (found,) = (item for item in outcomes["book"].findings if item.code == "personal-data")
    assert (found.place.sheet, found.place.fragment) == ("Notatki", "sheet=Notatki&cell=B2")
    assert found.place.column == "Kontakt"
    assert outcomes["residents"].state is State.REUSED
    assert not any(OVERLOOKED.encode() in path.read_bytes() for path in files_of(town))


def test_a_sheet_that_shows_nothing_stops_nothing(town: Town, tmp_path: Path) -> None:
    town.write("mappings/testowo/book.yaml", BOOK)
    town.write("deliveries/testowo/residents/book.xlsx", workbook(tmp_path, "pokój 12"))
    assert [item.findings for item in town.build(day=2).outcomes if item.slug == "book"] == [()]


@pytest.mark.parametrize("name", ["uwagi.csv", "uwagi.txt", "uwagi.json"])
def test_a_member_that_no_mapping_reads_is_looked_through_as_well(town: Town, name: str) -> None:
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w") as members:
        members.writestr("dane.csv", TABLE)
        text = f"osoba;numer\nktoś;{OVERLOOKED}\n"
        members.writestr(name, f'[{{"numer": "{OVERLOOKED}"}}]' if "json" in name else text)
    mapping = RESIDENTS.replace("mieszkancy.csv", "paczka.zip").replace(
        "bank:observations:", "bank:part: {member: dane.csv}\nbank:observations:"
    )
    town.write("mappings/testowo/packed.yaml", mapping)
    town.write("deliveries/testowo/residents/paczka.zip", archive.getvalue())
    outcomes = {item.slug: item for item in town.build(day=2).outcomes}
    assert {item.code for item in outcomes["packed"].findings} == {"personal-data"}
    assert outcomes["packed"].state is State.LEFT_OUT


def test_a_member_that_cannot_be_read_is_named(town: Town) -> None:
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w") as members:
        members.writestr("dane.csv", TABLE)
        members.writestr("skan.pdf", b"%PDF-1.7")
    mapping = RESIDENTS.replace("mieszkancy.csv", "paczka.zip").replace(
        "bank:observations:", "bank:part: {member: dane.csv}\nbank:observations:"
    )
    town.write("mappings/testowo/packed.yaml", mapping)
    town.write("deliveries/testowo/residents/paczka.zip", archive.getvalue())
    outcomes = {item.slug: item for item in town.build(day=2).outcomes}
    assert [item.code for item in outcomes["packed"].findings] == ["part-not-scanned"]
    assert outcomes["packed"].state is State.MAPPED


def test_a_table_of_a_database_that_no_mapping_reads_is_looked_through_as_well(
    town: Town, tmp_path: Path
) -> None:
    path = tmp_path / "rejestr.sqlite"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE dane (Kod TEXT, Rok TEXT, Płeć TEXT, Osoby TEXT)")
        rows = [line.split(";") for line in TABLE.splitlines()[1:]]
        connection.executemany("INSERT INTO dane VALUES (?, ?, ?, ?)", rows)
        connection.execute("CREATE TABLE osoby (numer TEXT)")
        connection.execute("INSERT INTO osoby VALUES (?)", (OVERLOOKED,))
    mapping = RESIDENTS.replace("mieszkancy.csv", "rejestr.sqlite").replace(
        'dialect: {encoding: utf-8, delimiter: ";"}', "bank:part: {sheet: dane}"
    )
    town.write("mappings/testowo/base.yaml", mapping)
    town.write("deliveries/testowo/residents/rejestr.sqlite", path.read_bytes())
    outcomes = {item.slug: item for item in town.build(day=2).outcomes}
    (found,) = outcomes["base"].findings
    assert (found.code, found.place.sheet) == ("personal-data", "osoby")


def test_rows_that_a_mapping_passes_over_are_looked_through_as_well(town: Town) -> None:
    mapping = RESIDENTS.replace('delimiter: ";"', 'delimiter: ";", skipRows: 1')
    town.add("preamble", mapping, f"Sporządził: {OVERLOOKED};;;\n{TABLE}")
    outcomes = {item.slug: item for item in town.build(day=2).outcomes}
    assert [item.code for item in outcomes["preamble"].findings] == ["personal-data"]
    assert outcomes["preamble"].state is State.LEFT_OUT


def files_of(town: Town) -> Iterator[Path]:
    """Every file of the current release."""
    return (path for path in town.current.rglob("*") if path.is_file())
