"""Small normalised tables for the tests of the export."""

from __future__ import annotations

from collections.abc import Callable

import pyarrow as pa
import pytest

from city_data_bank.model import NormalisedTable

Rows = dict[str, list[str | None]]
MakeTable = Callable[..., NormalisedTable]


@pytest.fixture
def make_table() -> MakeTable:
    """Makes a table of columns, each described by what differs from its name."""

    def make(rows: Rows, *columns: dict[str, object], **schema: object) -> NormalisedTable:
        described = {"aboutUrl": "https://bank.example/id/{id}", "columns": [*columns], **schema}
        arrays = {name: pa.array(texts, pa.string()) for name, texts in rows.items()}
        metadata = {"url": "shops.csv", "tableSchema": described}
        return NormalisedTable("resources", pa.table(arrays), metadata)

    return make
