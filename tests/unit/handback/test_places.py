from __future__ import annotations

import pytest

from city_data_bank.handback.places import cell_name, cell_names, whereabouts
from city_data_bank.messages import Messages
from city_data_bank.model import Place


@pytest.mark.parametrize(
    ("fragment", "name"),
    [
        ("cell=14,3", "C14"),
        ("cell=2,28", "AB2"),
        ("member=stops.txt&cell=14,3", "C14"),
        ("sheet=Tabl.%205&cell=AA7", "AA7"),
        ("member=a%26b.xlsx&sheet=X&cell=B2", "B2"),
        ("/3/NAME%20OF", "/3/NAME OF"),
        ("xpath=/days/day%5B2%5D", "/days/day[2]"),
    ],
)
def test_a_cell_is_named_as_a_spreadsheet_names_it(fragment: str, name: str) -> None:
    assert cell_name(fragment) == name


def test_several_cells_are_named_one_after_the_other() -> None:
    assert cell_names("cell=2,1; cell=9,3") == "A2, C9"


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place("f", row=14, column="Value", fragment="cell=14,3"), "cell C14, column “Value”"),
        (Place("f", "S", 7, column="E", fragment="sheet=S&cell=E7"), "cell E7, sheet “S”"),
        (Place("f", row=9, column="14", fragment="cell=9,14"), "cell N9"),
        (Place("f", row=3, column="NAME", fragment="/2/NAME"), "record 3, column “NAME”"),
        (Place("f", row=3), "row 3"),
        (Place("f", line=5), "line 5"),
        (Place("f", column="Value"), "column “Value”"),
        (Place("f", row=9, column="_col.3"), "row 9, column 3 (no header)"),
        (Place("mappings/a/b.yaml", line=5, column="url"), "line 5, key “url”"),
        (Place("deliveries/a/SOURCE.toml", column="url"), "key “url”"),
        (Place("f"), ""),
    ],
)
def test_a_place_says_cell_column_and_sheet(place: Place, text: str, english: Messages) -> None:
    assert whereabouts(place, english) == text
