"""The values of a dataset as SDMX-CSV 2.0, for the tools of statistical offices.

What comes in: the table of observations and who maintains the structure. What goes out: one file,
header row first; every row names its structure, so that files of several banks can be joined.

An SDMX id has letters, digits and ``@ _ - $``. What our notations have besides (``/`` and ``.``) is
written as ``$`` and two hexadecimal digits, so that the notation can be had back.

Source:
    SDMX-CSV 2.0, field guide of data messages, https://github.com/sdmx-twg/sdmx-csv;
    SDMX 3.0, IDType, NestedNCNameIDType, ObservationalTimePeriodType.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.bank.periods import period_dates
from city_data_bank.release.csv_file import write_csv

VERSION: Final = "1.0.0"
"""Of the structure: it changes when dimensions do, not with the figures."""
_FOREIGN: Final = re.compile(r"[^A-Za-z0-9@_-]")
_OWN_PERIOD: Final = re.compile(r"\d{4}(-Q[1-4]|-\d{2}(-\d{2})?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Flow:
    """What the rows are data of.

    Args:
        agency: Slug of who maintains the structure.
        dataset: Slug.
        steward: Slug of who answers for the values.
        breakdowns: Names of the breakdowns, in the order of the structure.
    """

    agency: str
    dataset: str
    steward: str
    breakdowns: Sequence[str] = ()

    @property
    def structure(self) -> str:
        """Agency, id and version of the dataflow."""
        return f"{sdmx_id(self.agency)}:{sdmx_id(self.dataset)}({VERSION})"


def write_sdmx(path: Path, observations: pa.Table, flow: Flow) -> None:
    """Write observations.

    Args:
        path: The file.
        observations: Columns of text, one row a value.
        flow: What they are data of.
    """
    count = len(observations)

    def same(text: str) -> pa.Array:
        return pa.array([text] * count, pa.string())

    def each(column: str, make: Callable[[str], str] = sdmx_id) -> pa.Array | pa.ChunkedArray:
        return _made(observations, column, make)

    columns = {
        "STRUCTURE": same("dataflow"),
        "STRUCTURE_ID": same(flow.structure),
        "ACTION": same("I"),
        "INDICATOR": each("indicator"),
        "REF_AREA": each("area"),
        "TIME_PERIOD": each("period", time_period),
        "STEWARD": same(sdmx_id(flow.steward)),
        **{sdmx_id(name).upper().replace("-", "_"): each(name) for name in flow.breakdowns},
        "OBS_VALUE": observations["value"],
        "UNIT_MEASURE": each("unit"),
        "OBS_STATUS": each("status"),
        "REFERENCE_DATE": each("referenceDate", str),
    }
    write_csv(path, pa.table(columns))


def sdmx_id(notation: str) -> str:
    """A notation as an SDMX id; ``sdmx_notation`` has it back."""
    return _FOREIGN.sub(lambda sign: "".join(f"${byte:02X}" for byte in sign[0].encode()), notation)


def sdmx_notation(text: str) -> str:
    """The notation that an SDMX id was made of."""
    return re.sub(
        r"(?:\$[0-9A-F]{2})+", lambda run: bytes.fromhex(run[0].replace("$", "")).decode(), text
    )


def time_period(ref: str) -> str:
    """A period as SDMX writes it.

    Years, quarters, months and days are the same; any other one is a start and a duration.

    Raises:
        ValueError: It is no period.
    """
    if _OWN_PERIOD.fullmatch(ref):
        return ref
    first, last = period_dates(ref)
    return f"{first.isoformat()}/P{(last - first).days + 1}D"


def _made(table: pa.Table, column: str, make: Callable[[str], str]) -> pa.Array | pa.ChunkedArray:
    """A column with its texts made anew, each distinct one once; null where there is none."""
    if column not in table.column_names:
        return pa.nulls(len(table), pa.string())
    codes = table[column].combine_chunks().dictionary_encode()
    texts = [make(text) for text in codes.dictionary.to_pylist()]
    return pc.take(pa.array(texts, pa.string()), codes.indices)
