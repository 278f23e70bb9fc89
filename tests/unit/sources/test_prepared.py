from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pyarrow as pa
import pytest

from city_data_bank.model import Block, Finding, Place, Severity
from city_data_bank.sources.prepared import PreparedBlocks


def blocks(*lengths: int, texts: Sequence[str] = ()) -> list[Block]:
    """Blocks of one column whose texts are given, else the numbers of their rows."""
    made = []
    number = 1
    for length in lengths:
        rows = range(number, number + length)
        number += length
        values = [texts[row - 1] if texts else str(row) for row in rows]
        keys = pa.array([str(row) for row in rows], pa.string())
        made.append(Block(keys, pa.array(rows, pa.int64()), (pa.array(values, pa.string()),)))
    return made


def texts(prepared: PreparedBlocks) -> list[str]:
    return [text for block in prepared for text in block.columns[0].to_pylist()]


def found(row: int, severity: Severity) -> Finding:
    return Finding("short-row", severity, Place("f", row=row))


@pytest.mark.parametrize("footer", range(8))
@pytest.mark.parametrize("lengths", [(7,), (3, 4), (1, 1, 5), (5, 1, 1), (2, 2, 2, 1)])
def test_a_footer_is_left_out_however_it_falls_into_blocks(
    footer: int, lengths: tuple[int, ...]
) -> None:
    prepared = PreparedBlocks(blocks(*lengths), footer_rows=footer)
    assert texts(prepared) == [str(row) for row in range(1, 8 - footer)]
    assert texts(prepared) == texts(prepared)


@pytest.mark.parametrize("lengths", [(6,), (2, 4), (3, 3), (4, 1, 1), (1, 1, 1, 1, 1, 1)])
def test_rows_without_text_are_kept_inside_and_left_out_at_the_end(
    lengths: tuple[int, ...],
) -> None:
    made = blocks(*lengths, texts=["a", "", "", "b", "", ""])
    assert texts(PreparedBlocks(made)) == ["a", "", "", "b"]
    assert texts(PreparedBlocks(made, footer_rows=1)) == ["a"]
    assert texts(PreparedBlocks(made, skip_blank_rows=True)) == ["a", "b"]
    assert texts(PreparedBlocks(made, keyed=True)) == ["a", "", "", "b", "", ""]
    assert texts(PreparedBlocks(made, keyed=True, footer_rows=1)) == ["a", "", "", "b", ""]


@pytest.mark.parametrize("lengths", [(5,), (1, 4), (2, 1, 2)])
def test_a_value_is_filled_down_across_blocks(lengths: tuple[int, ...]) -> None:
    made = blocks(*lengths, texts=["", "a", "", "b", ""])
    assert texts(PreparedBlocks(made, fill_down=(0,), keyed=True)) == ["", "a", "a", "b", "b"]


def test_what_was_found_in_a_footer_goes_with_it_unless_it_is_a_violation() -> None:
    (block,) = blocks(3)
    findings = tuple(found(row, Severity.WARNING) for row in (2, 3))
    fault = found(3, Severity.VIOLATION)
    made = Block(block.row_keys, block.rows, block.columns, (*findings, fault))
    (kept,) = PreparedBlocks([made], footer_rows=1)
    assert kept.findings == (findings[0], fault)


def test_a_violation_after_the_last_row_is_not_lost() -> None:
    none = pa.array([], pa.string())
    fault = found(9, Severity.VIOLATION)
    last = Block(none, pa.array([], pa.int64()), (none,), (fault,))
    assert [
        finding for block in PreparedBlocks([*blocks(2), last]) for finding in block.findings
    ] == [fault]
    assert [
        finding
        for block in PreparedBlocks([*blocks(2), last], footer_rows=1)
        for finding in block.findings
    ] == [fault]


@pytest.mark.parametrize("lengths", [(4,), (2, 2), (1, 1, 1, 1)])
def test_what_stands_beside_the_table_in_rows_after_its_end_is_told(
    lengths: tuple[int, ...],
) -> None:
    place = Place("f", row=4)
    beside = Finding("extra-cells", Severity.WARNING, place, "see page 4")
    made = blocks(*lengths, texts=["a", "", "", ""])
    made[-1] = replace(made[-1], findings=(beside, found(4, Severity.WARNING)))
    prepared = PreparedBlocks(made)
    assert texts(prepared) == ["a"]
    assert [item for block in prepared for item in block.findings] == [beside]
