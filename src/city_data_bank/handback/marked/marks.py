"""handback: which cells of a delivered file are marked, and what is written beside each.

In: findings and the table they were found in. Out: marks by row and column of the file. A text
that stands in many cells is one finding; here each of them is marked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.handback.places import record_cell, sheet_cell
from city_data_bank.handback.words import to_office
from city_data_bank.messages import Messages
from city_data_bank.model import Finding, Severity, Table
from city_data_bank.sources.addresses import locate

Cell: TypeAlias = tuple[str, str]
"""Key of the row and key of the column, as the file has them; an empty column is the row."""

_MOST: Final = 1000
"""Cells of one finding that are marked; a spreadsheet slows down under more comments."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is written beside one cell.

    Args:
        severity: The worst of what was found there.
        text: Everything found there.
    """

    severity: Severity
    text: str

    def joined(self, other: Mark) -> Mark:
        """Both in one."""
        worst = max(self.severity, other.severity, key=tuple(Severity).index)
        return Mark(worst, f"{self.text}\n\n{other.text}")


def cell_of(finding: Finding, table: Table) -> Cell | None:
    """The cell, or the row, that a finding is about; None = another sheet, or the whole file."""
    place = finding.place
    if place.sheet not in ("", table.sheet):
        return None
    if place.fragment:
        named = record_cell(place.fragment) or sheet_cell(place.fragment)
        if named is None and (located := locate(table, place.fragment)) is not None:
            named = (located[0], table.column_keys[located[1]])
        return named
    return (str(place.row), "") if place.row else None


def marks_of(findings: Iterable[Finding], table: Table, messages: Messages) -> dict[Cell, Mark]:
    """Find the cells to mark.

    Args:
        findings: Of the table's file.
        table: Its rows, as the mapping has them read.
        messages: Of the reader's language.

    Returns:
        Marks by cell, in the order of the findings.
    """
    known = [(finding, cell) for finding in findings if (cell := cell_of(finding, table))]
    others = _others(known, table)
    marks: dict[Cell, Mark] = {}
    for number, (finding, first) in enumerate(known):
        mark = Mark(finding.severity, _text(finding, messages))
        for cell in dict.fromkeys((first, *others.get(number, ()))):
            marks[cell] = marks[cell].joined(mark) if cell in marks else mark
    return marks


def _text(finding: Finding, messages: Messages) -> str:
    """What is written beside the cell."""
    said = to_office(finding, messages)
    lines = [
        messages(f"handback-severity-{finding.severity.value}").upper(),
        said.message,
        f"{messages('handback-expected')}: {said.expected}" if said.expected else "",
        f"{messages('handback-advice')}: {said.advice}" if said.advice else "",
    ]
    return "\n".join(line for line in lines if line)


def _others(known: Sequence[tuple[Finding, Cell]], table: Table) -> dict[int, list[Cell]]:
    """Every cell of the findings that stand for several, by the finding's number.

    They are those of the column with the same text, if there are as many as the finding says:
    where rows do not count, nobody can tell which are meant, and only the first is marked.
    """
    wanted: dict[int, dict[str, int]] = {}
    for number, (finding, (_, column)) in enumerate(known):
        if finding.count > 1 and column in table.column_keys:
            position = table.column_keys.index(column)
            wanted.setdefault(position, {})[finding.found] = number
    found: dict[int, list[Cell]] = {}
    for number, cell in _equal(wanted, table):
        found.setdefault(number, []).append(cell)
    return {
        number: cells[:_MOST]
        for number, cells in found.items()
        if len(cells) == known[number][0].count
    }


def _equal(wanted: Mapping[int, Mapping[str, int]], table: Table) -> Iterator[tuple[int, Cell]]:
    """Cells of some columns that hold one of the texts wanted there, with the text's number."""
    for block in table.blocks if wanted else ():
        for position, texts in wanted.items():
            column = pc.fill_null(block.columns[position], "")
            for at in pc.indices_nonzero(pc.is_in(column, pa.array(list(texts)))).to_pylist():
                row = block.row_keys[at].as_py()
                yield texts[column[at].as_py()], (row, table.column_keys[position])
