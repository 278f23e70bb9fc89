"""How two versions of a table differ."""

from __future__ import annotations

from pathlib import Path

from city_data_bank.release.differences import Difference, Differences, differences, read_rows


def row(key: str, value: str, source: str = "cell=1,1") -> dict[str, str]:
    return {"id": key, "value": value, "source": source}


def test_rows_of_one_key_are_compared() -> None:
    before = [row("a", "1"), row("b", "2"), row("c", "3")]
    after = [row("d", "4"), row("b", "20"), row("a", "1")]
    assert differences(before, after, 10) == Differences(
        added=1,
        removed=1,
        changed=1,
        first=(
            Difference(row("b", "2"), row("b", "20")),
            Difference(None, row("d", "4")),
            Difference(row("c", "3"), None),
        ),
    )


def test_a_cell_that_has_moved_is_no_change() -> None:
    assert not differences([row("a", "1")], [row("a", "1", "cell=9,9")], 10)


def test_a_new_column_without_values_is_no_change() -> None:
    assert not differences([row("a", "1")], [row("a", "1") | {"sex": ""}], 10)


def test_all_are_counted_and_the_first_listed() -> None:
    before = [row(str(n), "1") for n in range(100)]
    after = [row(str(n), "2") for n in range(100)]
    found = differences(before, after, 3)
    assert found.changed == 100
    assert [one.row["id"] for one in found.first] == ["0", "1", "2"]


def test_a_published_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text('id,value\na,"1\n2"\n', encoding="utf-8")
    assert list(read_rows(file)) == [{"id": "a", "value": "1\n2"}]
