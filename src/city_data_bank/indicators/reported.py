"""Indicators station: every value that the datasets of a release report, as columns.

What comes in: the normalised CSV file of each dataset. What goes out: one row a value, codes as
numbers, so that millions of values are compared without an object for each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

Codes: TypeAlias = npt.NDArray[np.int32]
"""Numbers of codes, one a value."""
Positions: TypeAlias = npt.NDArray[np.int64]

TOTAL: Final = "T"
BREAK: Final = "B"
"""Status of a value that cannot be compared with those before it. Source: SDMX, CL_OBS_STATUS."""
_KEYS: Final = ("indicator", "area", "period", "unit")
_OPTIONAL: Final = ("referenceDate", "status")
_BLOCK: Final = 1 << 24


@dataclass(frozen=True, slots=True)
class Source:
    """The published values of one dataset.

    Args:
        slug: Of the dataset.
        steward: Slug of the organisation that answers for the values.
        vintage: Day the figures were published or exported, or empty.
        path: Its normalised CSV file.
        breakdowns: Dimension by the name of its column; the file may have none of them.
    """

    slug: str
    steward: str
    vintage: str
    path: Path
    breakdowns: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Coded:
    """A column of codes.

    Args:
        numbers: One a value; an index into ``texts``.
        texts: The codes, each once.
    """

    numbers: Codes
    texts: tuple[str, ...]

    def text(self, at: int) -> str:
        """The code of a value."""
        return self.texts[int(self.numbers[at])]


@dataclass(frozen=True, slots=True)
class Reported:
    """All reported values, one row each, in the order of the sources and their rows.

    Args:
        sources: Where they come from.
        source: Index into ``sources``.
        indicator: Refs such as ``bank/population-31-12``.
        area: Refs.
        period: Refs.
        breakdown: ``dimension=code`` joined by ``~``, totals left out; empty = the total.
        unit: Notations.
        date: Reference dates, ISO 8601; empty = the whole period.
        status: Notations of the observation status.
        value: As numbers.
        text: As canonical decimals.
        observation: What follows the dataset in an observation's address.
    """

    sources: tuple[Source, ...]
    source: Codes
    indicator: Coded
    area: Coded
    period: Coded
    breakdown: Coded
    unit: Coded
    date: Coded
    status: Coded
    value: npt.NDArray[np.float64]
    text: pa.ChunkedArray
    observation: pa.ChunkedArray

    def __len__(self) -> int:
        """How many values."""
        return len(self.value)

    def ref(self, at: int) -> str:
        """What follows ``/id/observation/`` in the address of a value."""
        return f"{self.sources[self.source[at]].slug}/{self.observation[at].as_py()}"


def read_reported(sources: Sequence[Source]) -> Reported:
    """Read the published values of some datasets.

    Args:
        sources: They; one without values is no mistake.
    """
    tables = [_read(source) for source in sources]
    whole = pa.concat_tables(tables) if tables else _SCHEMA.empty_table()
    lengths = [len(table) for table in tables]
    return Reported(
        sources=tuple(sources),
        source=np.repeat(np.arange(len(tables), dtype=np.int32), lengths),
        indicator=_coded(whole["indicator"]),
        area=_coded(whole["area"]),
        period=_coded(whole["period"]),
        breakdown=_coded(whole["breakdown"]),
        unit=_coded(whole["unit"]),
        date=_coded(whole["referenceDate"]),
        status=_coded(whole["status"]),
        value=pc.cast(whole["value"], pa.float64()).to_numpy(),
        text=whole["value"],
        observation=whole["id"],
    )


_SCHEMA: Final = pa.schema(
    [(name, pa.string()) for name in ("id", "value", *_KEYS, *_OPTIONAL, "breakdown")]
)


def _read(source: Source) -> pa.Table:
    """The columns of one file that say what a value is of."""
    names = csv.open_csv(source.path).schema.names
    wanted = [name for name in (*_SCHEMA.names, *source.breakdowns) if name in names]
    table = csv.read_csv(
        source.path,
        read_options=csv.ReadOptions(block_size=_BLOCK),
        parse_options=csv.ParseOptions(newlines_in_values=True),
        convert_options=csv.ConvertOptions(
            column_types=dict.fromkeys(wanted, pa.string()),
            include_columns=wanted,
            strings_can_be_null=False,
        ),
    )
    for name in _OPTIONAL:
        if name not in names:
            table = table.append_column(name, pa.array([""] * len(table), pa.string()))
    own = {column: name for column, name in source.breakdowns.items() if column in names}
    table = table.append_column("breakdown", _breakdown(table, own))
    return table.select(_SCHEMA.names)


def _breakdown(table: pa.Table, breakdowns: Mapping[str, str]) -> pa.ChunkedArray | pa.Array:
    """The codes of all breakdowns as one text, the same whatever order a dataset has them in."""
    columns = sorted((name, column) for column, name in breakdowns.items())
    if not columns:
        return pa.array([""] * len(table), pa.string())
    parts = []
    for name, column in columns:
        codes = table[column].combine_chunks().dictionary_encode()
        texts = pa.array(
            ["" if code == TOTAL else f"~{name}={code}" for code in codes.dictionary.to_pylist()],
            pa.string(),
        )
        parts.append(pc.take(texts, codes.indices))
    return pc.utf8_ltrim(pc.binary_join_element_wise(*parts, ""), characters="~")


def _coded(column: pa.ChunkedArray) -> Coded:
    """A column of texts as numbers."""
    codes = column.combine_chunks().dictionary_encode()
    numbers = codes.indices.to_numpy().astype(np.int32)
    return Coded(numbers, tuple(codes.dictionary.to_pylist()))
