from __future__ import annotations

import pytest

from city_data_bank.draft.heads import Head, find_head


def rows(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in text.strip("\n").splitlines()]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Town|Count\nAshton|5\nBirchham|7", Head(0, 1)),
        ("Table 1|\n|\nTown|Count\nAshton|5\nBirchham|7", Head(2, 1)),
        ("Table 1||\nTown|Men|\n|old|young\n||\nAshton|5|6\nBirchham|7|8", Head(1, 3)),
        ("Ashton|5\nBirchham|7\nCedarby|9", Head(0, 0)),
        ("Town|2019|2020\nAshton|5|6\nBirchham|7|8", Head(0, 1)),
        ("Town|Men|Women\n1|2|3\nAshton|5|6\nBirchham|7|8", Head(0, 2)),
        ("Name|Street\nLibrary|Main street\nSchool|Side street", Head(0, 1)),
        ("Town|Count|Rate\nAshton|-|5\nBirchham|7|1\nSource: office||", Head(0, 1, 1)),
    ],
    ids=[
        "one header row",
        "a remark above the header",
        "a header of two rows and an empty row under it",
        "no header",
        "years as titles",
        "numbers of columns under the titles",
        "words only",
        "a note below the table",
    ],
)
def test_a_table_begins_where_the_numbers_begin(text: str, head: Head) -> None:
    found = rows(text)
    assert find_head(found, found) == head


def test_rows_with_words_in_a_column_that_is_mostly_numbers_are_rows() -> None:
    lines = [["Line", "Stop"], *([str(n), "x"] for n in range(30)), ["Z-1", "x"], ["7", "x"]]
    assert find_head(lines, lines) == Head(0, 1)


def test_one_remark_in_a_column_of_numbers_does_not_make_it_a_header() -> None:
    found = rows("Year|Homes|Note\n2019|5|\n2020|about 6|a\n2021|7|\n2022|8|b\n2023|9|c")
    assert find_head(found, found) == Head(0, 1)
