"""sources: corrections beside a delivery; the delivered file itself is never edited.

In: ``corrections.csv`` in the folder of a delivery (columns file, cell, was, becomes or is, reason,
by, date; UTF-8, comma). Out: a Table whose cells are the corrected ones and which lists them.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.errors import DeliveryError
from city_data_bank.model import Block, Blocks, Correction, Delivery, Finding, Severity, Table
from city_data_bank.sources.addresses import Cell, locate
from city_data_bank.sources.delivery import CORRECTIONS

_COLUMNS: Final = ("file", "cell", "was", "becomes", "reason", "by", "date")
_PART: Final = re.compile(r"(?:^|&)(\w+)=")


def read_corrections(delivery: Delivery) -> tuple[Correction, ...]:
    """Corrections of a delivered file.

    Args:
        delivery: The file; its folder may hold a ``corrections.csv``.

    Returns:
        Those that name this file, in their order.

    Raises:
        DeliveryError: The file of corrections is not of the form above.
    """
    path = delivery.path.parent / CORRECTIONS
    if not path.is_file():
        return ()
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            rows = list(csv.DictReader(file, strict=True))
        except (csv.Error, UnicodeDecodeError) as error:
            raise DeliveryError(
                str(path), str(error), "CSV in UTF-8 with commas", f"Mend {CORRECTIONS}."
            ) from error
    return tuple(
        correction
        for number, row in enumerate(rows, 2)
        if (correction := _correction(path, number, row, delivery.path.name)) is not None
    )


def apply_corrections(
    table: Table, corrections: Iterable[Correction]
) -> tuple[Table, tuple[Finding, ...]]:
    """Correct the cells of a table.

    The table is read once to see that each cell holds what its correction says.

    Args:
        table: As delivered.
        corrections: Of its file. Those of another sheet, member or database table are passed over.

    Returns:
        The table with the corrections that hold, their fragments as the table writes them; and the
        finding ``stale-correction`` for each that does not.
    """
    located = {item: locate(table, item.fragment) for item in corrections if _meant(table, item)}
    delivered = _texts(table, {cell for cell in located.values() if cell is not None})
    holding: dict[Cell, Correction] = {}
    findings: list[Finding] = []
    for correction, cell in located.items():
        found = delivered.get(cell) if cell is not None else None
        if cell is None or found != correction.was:
            findings.append(_stale(table, correction, found))
        else:
            holding[cell] = replace(correction, fragment=_fragment(table, cell))
    if not holding:
        return table, tuple(findings)
    corrected = replace(
        table,
        blocks=CorrectedBlocks(table.blocks, tuple(holding.items())),
        corrections=(*table.corrections, *holding.values()),
    )
    return corrected, tuple(findings)


@dataclass(frozen=True, slots=True)
class CorrectedBlocks:
    """Rows with some cells corrected; may be read more than once.

    Args:
        source: The rows as delivered.
        corrections: By cell.
    """

    source: Blocks
    corrections: Sequence[tuple[Cell, Correction]]

    def __iter__(self) -> Iterator[Block]:
        """Start reading from the first row."""
        keys = pa.array([key for (key, _), _ in self.corrections], pa.string())
        for block in self.source:
            if pc.any(pc.is_in(block.row_keys, value_set=keys)).as_py():
                yield self._corrected(block)
            else:
                yield block

    def _corrected(self, block: Block) -> Block:
        """A block that has at least one of the rows."""
        columns = list(block.columns)
        for (key, position), correction in self.corrections:
            here = pc.equal(block.row_keys, key)
            columns[position] = pc.if_else(here, correction.becomes, columns[position])
        return replace(block, columns=tuple(columns))


def _correction(
    path: Path, number: int, row: Mapping[str | None, str | None], name: str
) -> Correction | None:
    """One row of the file; None = it speaks of another file."""
    texts = {("becomes" if key == "is" else key): text for key, text in row.items()}
    if missing := [column for column in _COLUMNS if texts.get(column) is None]:
        raise DeliveryError(
            f"{path}: row {number}",
            f"no {', '.join(missing)}",
            "columns " + ", ".join(_COLUMNS),
            "Give every correction all its columns.",
        )
    values = {column: str(texts[column]) for column in _COLUMNS}
    try:
        date.fromisoformat(values["date"])
    except ValueError:
        raise DeliveryError(
            f"{path}: row {number}",
            values["date"],
            "a day such as 2026-06-08",
            "Write the day on which the correction was decided.",
        ) from None
    if values["file"] != name:
        return None
    return Correction(
        values["cell"].removeprefix("#"),
        *(values[column] for column in ("was", "becomes", "reason", "by", "date")),
    )


def _meant(table: Table, correction: Correction) -> bool:
    """Whether a correction speaks of this table, or of nothing that its file could hold.

    One of another sheet, member or database table has a fragment of the same form.
    """
    prefix = table.addressing.prefix
    fragment = correction.fragment
    if unquote(fragment).startswith(unquote(prefix)):
        return True
    return _PART.findall(fragment)[: prefix.count("=")] != _PART.findall(prefix)


def _fragment(table: Table, cell: Cell) -> str:
    """The fragment of a cell as the table writes it."""
    row, position = cell
    keys = pa.array([row], pa.string())
    return str(table.addressing.fragments(keys, table.column_keys[position])[0].as_py())


def _texts(table: Table, cells: AbstractSet[Cell]) -> dict[Cell, str | None]:
    """What stands in some cells; those that do not exist are absent."""
    keys = pa.array(sorted({key for key, _ in cells}), pa.string())
    found: dict[Cell, str | None] = {}
    for block in table.blocks if cells else ():
        rows = pc.indices_nonzero(pc.is_in(block.row_keys, value_set=keys))
        for row in rows.to_pylist():
            key = block.row_keys[row].as_py()
            found |= {
                (key, position): block.columns[position][row].as_py()
                for name, position in cells
                if name == key
            }
    return found


def _stale(table: Table, correction: Correction, found: str | None) -> Finding:
    """A correction that no longer holds."""
    place = replace(
        table.delivery.place, sheet=table.sheet, column="", fragment=correction.fragment
    )
    arguments = (
        ("cell", correction.fragment),
        ("was", correction.was),
        ("there", "no" if found is None else "yes"),
    )
    return Finding("stale-correction", Severity.WARNING, place, found or "", arguments)
