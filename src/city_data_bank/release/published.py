"""The tables of a dataset as they are published, and the labels of the codes in them.

What comes in: the tables of a mapped dataset and labels by IRI. What goes out: labels by column and
code, found through the URL templates of the CSVW metadata.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.release.columns import IRIS, Column
from city_data_bank.release.edition import Edition
from city_data_bank.release.labels import Labels, Texts

CodeLabels = Mapping[str, Mapping[str, Texts]]
"""Column name to code to label by language."""


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """A table as it is published.

    Args:
        name: ``observations``, ``gaps``, ``resources``...
        file: Name of its CSV file.
        columns: What its columns are.
        cells: Their texts, null = empty.
    """

    name: str
    file: str
    columns: Sequence[Column]
    cells: pa.Table

    def each(self) -> Iterator[tuple[Column, pa.ChunkedArray]]:
        """Every column with its texts."""
        yield from zip(self.columns, self.cells.columns, strict=True)


def code_labels(tables: Sequence[PublishedTable], edition: Edition) -> CodeLabels:
    """Labels of the codes that may stand in the tables of a dataset.

    Columns of one name have one code list, so that what one table spells out holds in all.
    """
    found: dict[str, Mapping[str, Texts]] = {}
    for table in tables:
        for column in table.columns:
            if column.affixes:
                name = column.name.removesuffix(IRIS)
                known = found.get(name, {})
                more = _labels_of(table, column, column.affixes, edition.labels)
                found[name] = {**known, **more} if known and known is not more else more
    return {name: codes for name, codes in found.items() if codes}


def _labels_of(
    table: PublishedTable, column: Column, affixes: tuple[str, str], labels: Labels
) -> Mapping[str, Texts]:
    """Labels of the codes that one column makes IRIs of, or spells out as IRIs."""
    if any(affixes):
        # From the labels' side: of the IRIs of a million cells few have a label.
        return labels.codes(*affixes)
    names = table.cells.column_names
    base = column.name.removesuffix(IRIS)
    codes = table.cells.column(base if base in names else column.name)
    pairs = pa.table({"code": codes, "iri": table.cells.column(column.name)})
    unique = pairs.group_by(["code", "iri"]).aggregate([]).to_pylist()
    return {pair["code"]: labels[pair["iri"]] for pair in unique if pair["iri"] in labels}


def distinct(cells: pa.ChunkedArray) -> list[str]:
    """The texts that stand in a column, each once, sorted."""
    return sorted(pc.unique(cells).drop_null().to_pylist())
