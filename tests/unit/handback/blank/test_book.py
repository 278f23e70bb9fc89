from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.unit.handback.conftest import MakeAsked

from city_data_bank.bank.configuration import Bank
from city_data_bank.bank.ontology import Ontology
from city_data_bank.handback.absent_columns import absent_columns
from city_data_bank.handback.blank.allowed import Lists
from city_data_bank.handback.blank.book import blank_book
from city_data_bank.handback.sheets import save_workbook
from city_data_bank.mapping import read_mapping
from city_data_bank.mapping.plan import DatasetMapping
from city_data_bank.messages import Messages
from city_data_bank.model import Part, Table
from city_data_bank.sources import read_table

TODAY = date(2026, 6, 1)
HEAD = "bank:dataset: {title: {pl: T}, description: {pl: T}, category: administration}\n"
FACTS = "variable: residents, unit: person"

Blank = Callable[..., Any]


@pytest.fixture
def read(bank: Bank, ontology: Ontology) -> Callable[[str], DatasetMapping]:
    """Reads a mapping that stands beside the town's own for a moment."""

    def mapping(text: str) -> DatasetMapping:
        path = bank.folders.root / "mappings" / "testowo" / "blank-form.yaml"
        path.write_text(HEAD + text, encoding="utf-8")
        (found,) = read_mapping(path, bank, ontology)
        path.unlink()
        assert isinstance(found, DatasetMapping), found
        return found

    return mapping


@pytest.fixture
def blank(ontology: Ontology, polish: Messages, tmp_path: Path) -> Blank:
    """Makes an empty form and reads the workbook back."""

    def make(mapping: DatasetMapping, header: tuple[str, ...] = ()) -> Any:  # noqa: ANN401 -- openpyxl has no types
        path = tmp_path / "form.xlsx"
        save_workbook(blank_book(mapping, header, Lists(ontology, polish), TODAY), path)
        return openpyxl.load_workbook(path)

    return make


def filled(book: Any, mapping: DatasetMapping, asked: MakeAsked, path: Path) -> Table:  # noqa: ANN401
    """The form with a row of ones, read as the mapping has it read."""
    page = book.worksheets[0]
    row = page.max_row + 1
    for column in range(1, max(page.max_column, 2) + 1):
        page.cell(row, column, "1")
    book.save(path)
    file = asked("filled.xlsx", path.read_bytes())
    part = Part(sheet=mapping.part.sheet or page.title, range=mapping.part.range)
    reading = read_table(file.delivery, mapping.dialect, part)
    assert reading.table is not None, reading.findings
    return reading.table


def rules(page: Any) -> dict[str, Any]:  # noqa: ANN401
    """What is shown and allowed, by column."""
    return {str(rule.sqref)[0]: rule for rule in page.data_validations.dataValidation}


def bounds(rule: Any) -> tuple[int, ...]:  # noqa: ANN401
    """First column, first row, last column, last row."""
    (cells,) = rule.sqref.ranges
    return tuple(cells.bounds)


def test_the_header_is_the_one_that_the_mapping_looks_for(
    residents: DatasetMapping, blank: Blank, asked: MakeAsked, tmp_path: Path
) -> None:
    book = blank(residents)
    assert [cell.value for cell in book["dane"][1]] == ["Kod", "Rok", "Płeć", "Osoby"]
    table = filled(book, residents, asked, tmp_path / "filled.xlsx")
    assert absent_columns(residents.plan, table) == ()


def test_the_order_of_the_last_delivery_is_kept(residents: DatasetMapping, blank: Blank) -> None:
    book = blank(residents, ("Osoby", "Płeć", "Rok", "Kod"))
    assert [cell.value for cell in book["dane"][1]] == ["Osoby", "Płeć", "Rok", "Kod"]


def test_closed_lists_can_be_chosen_from_and_say_what_they_mean(
    residents: DatasetMapping, blank: Blank
) -> None:
    book = blank(residents)
    found = rules(book["dane"])
    assert (found["A"].type, found["A"].formula1) == ("list", "'Listy'!$A$2:$A$3")
    assert bounds(found["A"]) == (1, 2, 1, 1_048_576)
    assert found["B"].type is None
    lists = book["Listy"]
    assert [cell.value for cell in lists["A"]][:3] == ["Kod", "011", "001"]
    assert [cell.value for cell in lists["B"]][1:3] == ["Północ", "Testowo"]
    sexes = [cell.value for cell in lists["C"] if cell.value]
    assert {"kobiety", "mężczyźni"} <= set(sexes)


def test_codes_and_foreign_numbers_are_cells_of_text(
    residents: DatasetMapping, blank: Blank
) -> None:
    page = blank(residents)["dane"]
    assert page.column_dimensions["A"].number_format == "@"
    assert page.column_dimensions["D"].number_format == "@"


def test_the_second_sheet_explains_units_signs_and_how_the_file_is_saved(
    read: Callable[[str], DatasetMapping], blank: Blank
) -> None:
    mapping = read(
        "url: a.csv\ndialect: {encoding: windows-1250, delimiter: ';'}\n"
        "bank:missing: {'-': did-not-occur}\nbank:unused: [Uwagi]\n"
        f"bank:observations: {{{FACTS}, area: {{column: Kod, form: town}}, "
        "period: {column: Rok}, number: '1234,5', values: [{column: Osoby}]}\n"
    )
    texts = [
        " ".join(str(cell.value) for cell in row if cell.value)
        for row in blank(mapping)["Objaśnienia"].iter_rows()
    ]
    assert "Gotowy plik prosimy nazwać „a.csv”, chyba że umówiono inną nazwę." in texts
    assert (
        "Arkusz z danymi prosimy zapisać jako CSV: kodowanie WINDOWS-1250, "
        "między komórkami średnik." in texts
    )
    assert "C Osoby Liczba: Mieszkańcy. osoba 1234,5" in texts
    assert "D Uwagi Kolumna należy do układu, ale bank jej nie czyta." in texts
    assert "- zjawisko nie wystąpiło" in texts


def test_several_header_rows_before_a_range_are_read_back(
    read: Callable[[str], DatasetMapping], blank: Blank, asked: MakeAsked, tmp_path: Path
) -> None:
    mapping = read(
        "url: a.xlsx\nbank:part: {sheet: Tabl. 5, range: B3:E40}\n"
        "dialect: {skipRows: 1, headerRowCount: 2}\n"
        f"bank:observations: {{{FACTS}, area: {{column: Kod, form: town}}, period: 2025, "
        "values: [{column: Osoby / razem}, {column: Osoby / kobiety, "
        "breakdowns: {sex: female}}]}\n"
    )
    book = blank(mapping)
    page = book["Tabl. 5"]
    assert [cell.value for cell in page[4]] == [None, "Kod", "Osoby", "Osoby"]
    assert [cell.value for cell in page[5]] == [None, None, "razem", "kobiety"]
    assert bounds(rules(page)["C"]) == (3, 6, 3, 40)
    assert page.column_dimensions["C"].number_format == "General"
    table = filled(book, mapping, asked, tmp_path / "filled.xlsx")
    assert table.titles[:3] == ("Kod", "Osoby / razem", "Osoby / kobiety")


def test_a_workbook_whose_sheet_has_no_name_in_the_mapping_shows_one_sheet_only(
    read: Callable[[str], DatasetMapping], blank: Blank, asked: MakeAsked, tmp_path: Path
) -> None:
    mapping = read(
        "url: a.xlsx\n"
        f"bank:observations: {{{FACTS}, area: {{column: Kod, form: town}}, period: 2025, "
        "values: [{column: Osoby}]}\n"
    )
    book = blank(mapping)
    assert [page.sheet_state for page in book.worksheets] == ["visible", "hidden", "hidden"]
    book.worksheets[0].append(["001", 7])
    book.save(tmp_path / "filled.xlsx")
    file = asked("filled.xlsx", (tmp_path / "filled.xlsx").read_bytes())
    table = read_table(file.delivery, mapping.dialect, mapping.part).table
    assert table is not None
    assert table.titles == ("Kod", "Osoby")


def test_a_wide_form_has_the_columns_of_the_next_period(
    read: Callable[[str], DatasetMapping], blank: Blank
) -> None:
    mapping = read(
        "url: a.csv\ndialect: {encoding: utf-8, delimiter: ';'}\n"
        "bank:observations: {variable: residents, area: {column: Kod, form: town}, "
        'values: [{column: "razem;{period};[{unit}]"}]}\n'
    )
    header = ("Kod", "razem;2023;[osoba]", "razem;2024;[osoba]")
    assert [cell.value for cell in blank(mapping, header)["dane"][1]] == [
        "Kod",
        "razem;2025;[osoba]",
    ]


def test_a_register_says_what_has_to_be_filled_in(
    read: Callable[[str], DatasetMapping], blank: Blank
) -> None:
    mapping = read(
        "url: a.csv\ndialect: {encoding: utf-8, delimiter: ','}\n"
        "bank:where: {code: {startsWith: '7'}}\n"
        "tableSchema:\n  aboutUrl: place/{code}\n  bank:point: {lat: north, lon: east}\n"
        "  columns:\n"
        "    - {titles: code, required: true, propertyUrl: dct:identifier}\n"
        "    - {titles: opened, propertyUrl: dct:issued, datatype: {base: date, format: "
        "dd.MM.yyyy}}\n"
    )
    book = blank(mapping)
    assert [cell.value for cell in book["dane"][1]] == ["code", "opened", "north", "east"]
    prompts = {column: rule.prompt for column, rule in rules(book["dane"]).items()}
    assert prompts["A"].startswith("Trzeba wypełnić w każdym wierszu.")
    assert prompts["A"].endswith("tekst zaczyna się od: 7.")
    assert prompts["B"] == "Może pozostać puste. Zapis: 01.01.2026."
    assert prompts["C"].startswith("Szerokość geograficzna")


def test_a_table_without_header_begins_at_the_first_row(
    read: Callable[[str], DatasetMapping], blank: Blank
) -> None:
    mapping = read(
        "url: a.csv\ndialect: {encoding: utf-8, delimiter: ',', headerRowCount: 0}\n"
        f"bank:observations: {{{FACTS}, area: {{column: _col.2, form: town}}, period: 2025, "
        "values: [{column: _col.5, status: {column: _col.6, codes: {'8': not-collected}}}]}\n"
    )
    found = rules(blank(mapping)["dane"])
    assert set(found) == {"B", "E", "F"}
    assert bounds(found["F"])[1] == 1
    assert found["F"].formula1 == "'Listy'!$C$2:$C$2"


def test_equal_mappings_give_equal_bytes(
    residents: DatasetMapping, ontology: Ontology, polish: Messages, tmp_path: Path
) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        save_workbook(blank_book(residents, (), Lists(ontology, polish), TODAY), tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()
