from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from city_data_bank.errors import ConfigurationError
from city_data_bank.model import Correction, Delivery, Dialect, Finding, Severity
from city_data_bank.sources.corrections import apply_corrections, read_corrections

if TYPE_CHECKING:
    from tests.unit.sources.conftest import Deliver, ReadTable, Rows

HEADER = "file,cell,was,becomes,reason,by,date\n"


def correction(fragment: str, was: str, becomes: str) -> Correction:
    return Correction(fragment, was, becomes, "misprint", "office", "2026-06-08")


def test_corrections_of_a_file_stand_beside_it(deliver: Deliver, tmp_path: Path) -> None:
    delivery = deliver("a.csv", "a;b\n1;2\n")
    assert read_corrections(delivery) == ()
    (tmp_path / "corrections.csv").write_text(
        HEADER + 'a.csv,"cell=2,1",1,10,misprint,office,2026-06-08\n'
        'b.csv,"cell=2,1",1,10,misprint,office,2026-06-08\n',
        encoding="utf-8-sig",
    )
    assert read_corrections(delivery) == (correction("cell=2,1", "1", "10"),)


def test_the_column_of_the_new_text_may_be_called_is(deliver: Deliver, tmp_path: Path) -> None:
    text = HEADER.replace("becomes", "is") + '"a.csv","#cell=2,1",1,10,misprint,office,2026-06-08'
    (tmp_path / "corrections.csv").write_text(text, encoding="utf-8")
    assert read_corrections(deliver("a.csv", "")) == (correction("cell=2,1", "1", "10"),)


@pytest.mark.parametrize(
    "text",
    [
        "file,cell,was\na.csv,x,1\n",
        HEADER + 'a.csv,"cell=2,1",1,10,misprint\n',
        HEADER + 'a.csv,"cell=2,1",1,10,misprint,office,yesterday\n',
        HEADER + 'a.csv,"cell=2,1"x,1,10,misprint,office,2026-06-08\n',
    ],
)
def test_a_wrong_file_of_corrections_is_a_fault_of_configuration(
    deliver: Deliver, tmp_path: Path, text: str
) -> None:
    (tmp_path / "corrections.csv").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError):
        read_corrections(deliver("a.csv", ""))


def test_a_corrected_cell_has_the_new_text_and_the_table_lists_it(
    table_of: ReadTable, rows: Rows
) -> None:
    table = table_of("a.csv", "a;b\n1;2\n3;4\n")
    corrected, findings = apply_corrections(table, [correction("cell=3,2", "4", "44")])
    assert findings == ()
    assert rows(corrected) == [("1", "2"), ("3", "44")]
    assert rows(table) == [("1", "2"), ("3", "4")]
    assert corrected.corrections == (correction("cell=3,2", "4", "44"),)


@pytest.mark.parametrize(
    ("fragment", "was"),
    [("cell=3,2", "5"), ("cell=9,2", "4"), ("cell=3,9", "4"), ("/0/a", "1"), ("nonsense", "")],
)
def test_a_correction_that_does_not_fit_is_a_finding_and_changes_nothing(
    table_of: ReadTable,
    rows: Rows,
    speaks: Callable[[Finding], str],
    fragment: str,
    was: str,
) -> None:
    table = table_of("a.csv", "a;b\n1;2\n3;4\n")
    same, findings = apply_corrections(table, [correction(fragment, was, "44")])
    (finding,) = findings
    assert (finding.code, finding.severity) == ("stale-correction", Severity.WARNING)
    assert speaks(finding)
    assert rows(same) == [("1", "2"), ("3", "4")]
    assert same.corrections == ()


def test_a_cell_of_a_sheet_may_be_written_encoded_or_not_and_other_sheets_are_passed_over(
    table_of: ReadTable, rows: Rows, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Tabl. 5"
    for row in (["a", "b"], [1, 2], [3, 4]):
        book.active.append(row)
    book.save(tmp_path / "made.xlsx")
    table = table_of("a.xlsx", (tmp_path / "made.xlsx").read_bytes(), Dialect())
    corrected, findings = apply_corrections(
        table,
        [
            correction("sheet=Tabl. 5&cell=A2", "1", "11"),
            correction("sheet=Tabl.%205&cell=B3", "4", "44"),
            correction("sheet=Tabl.%206&cell=A2", "9", "99"),
        ],
    )
    assert findings == ()
    assert rows(corrected) == [("11", "2"), ("3", "44")]
    assert [item.fragment for item in corrected.corrections] == [
        "sheet=Tabl.%205&cell=A2",
        "sheet=Tabl.%205&cell=B3",
    ]


def test_cells_of_json_and_xml_are_corrected(table_of: ReadTable, rows: Rows) -> None:
    table = table_of("a.json", '[{"Płeć": "k", "a/b": 1}, {"Płeć": "m"}]', Dialect())
    corrected, findings = apply_corrections(
        table, [correction("/1/Płeć", "m", "mężczyzna"), correction("/0/a~1b", "1", "2")]
    )
    assert findings == ()
    assert rows(corrected) == [("k", "2"), ("mężczyzna", None)]
    table = table_of("a.xml", "<l><r><a>1</a></r></l>", Dialect())
    corrected, findings = apply_corrections(table, [correction("xpath=/l[1]/r[1]/a[1]", "1", "2")])
    assert findings == ()
    assert rows(corrected) == [("2",)]


def test_a_correction_reaches_a_row_of_a_later_block(table_of: ReadTable) -> None:
    table = table_of("a.csv", "a;b\n" + "x;1\n" * 70_000 + "short\n" + "y;2\n" * 10)
    corrected, findings = apply_corrections(table, [correction("cell=70010,2", "2", "3")])
    assert findings == ()
    texts = [text for block in corrected.blocks for text in block.columns[1].to_pylist()]
    assert (texts[70_007:70_010], len(texts)) == (["2", "3", "2"], 70_011)


def test_a_delivery_elsewhere_has_its_own_corrections(deliver: Deliver, tmp_path: Path) -> None:
    (tmp_path / "corrections.csv").write_text(HEADER, encoding="utf-8")
    (tmp_path / "sub").mkdir()
    path = tmp_path / "sub" / "a.csv"
    path.write_bytes(deliver("a.csv", "a\n1\n").path.read_bytes())
    assert read_corrections(Delivery("office", path, "sub/a.csv", "", 0)) == ()
