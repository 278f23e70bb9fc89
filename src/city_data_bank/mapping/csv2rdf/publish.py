"""What the bank does with its own tables: write them as N-Quads and publish their metadata.

Part of the csv2rdf half of the mapping station. In: ``NormalisedTable``s, canonical text under
plain CSVW. Out: the record (N-Quads, minimal mode) and ``csv-metadata.json``. Since this is the
standard and nothing else, any CSVW engine makes the same graph of what is published.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO, NoReturn, cast

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.errors import MappingError
from city_data_bank.mapping.csv2rdf.address import compile_address
from city_data_bank.mapping.csv2rdf.block import ReadBlock, read_block
from city_data_bank.mapping.csv2rdf.context import CONTEXT_URL
from city_data_bank.mapping.csv2rdf.emit import Writer
from city_data_bank.mapping.csv2rdf.metadata import read_table
from city_data_bank.mapping.csv2rdf.plan import ColumnPlan, TablePlan, plan_table
from city_data_bank.mapping.csv2rdf.rows import blocks_of, write_block
from city_data_bank.mapping.csv2rdf.scope import Json, Remark, Scope
from city_data_bank.model import NormalisedTable

_SCHEMES = ("http://", "https://", "urn:", "mailto:", "tel:")
_ADVICE = "Correct the mapping, or report this: a refused cell must not reach a normalised table."


def write_nquads(table: NormalisedTable, graph: str, stream: BinaryIO) -> int:
    """Write a table as N-Quads, in csv2rdf's minimal mode.

    Args:
        table: Canonical text columns, one a real column of the metadata, and plain CSVW.
        graph: IRI of the graph; a relative ``url`` resolves against it.
        stream: Where the UTF-8 bytes go, in the order of the rows.

    Returns:
        How many quads were written; a statement that two rows make counts twice.

    Raises:
        MappingError: The metadata is not plain CSVW, the columns are not its columns, or a cell is
            no value of its datatype.
    """
    return write_nquads_blocks(table.metadata, (table.columns,), graph, stream)


def write_nquads_blocks(
    metadata: Mapping[str, object], tables: Iterable[pa.Table], graph: str, stream: BinaryIO
) -> int:
    """Write a table that comes in parts, as ``write_nquads`` does; the bytes are the same.

    Args:
        metadata: CSVW table description.
        tables: Consecutive rows: string columns in the order of the metadata's real columns.
        graph: IRI of the graph.
        stream: Where the bytes go.

    Returns:
        How many quads were written.

    Raises:
        MappingError: As ``write_nquads``.
    """
    plan = plan_of(metadata, graph)
    writer = Writer(graph, _node_prefix(plan.url))
    quads = 0
    for rows in blocks_of(_checked(tables, plan)):
        block = read_block(plan, rows)
        _refuse_faults(block)
        quads += write_block(block, (writer,), stream)
    return quads


def plan_of(metadata: Mapping[str, object], base: str) -> TablePlan:
    """Make the plan of a table of ours.

    Args:
        metadata: CSVW table description.
        base: What its ``url`` resolves against.

    Raises:
        MappingError: It is not plain CSVW: what others would pass over with a warning is refused,
            and so is an address that would differ from where the bank serves the table.
    """
    remarks: list[Remark] = []
    scope = Scope(base, base, lambda _: None, remarks)
    plan = plan_table(read_table(cast("Mapping[str, Json]", metadata), scope))
    for remark in remarks:
        raise MappingError(remark.place, remark.found, remark.expected, _ADVICE)
    for column in plan.columns:
        if not column.silent:
            _check_addresses(column, plan.url)
    return plan


def _check_addresses(column: ColumnPlan, url: str) -> None:
    """Stop at an address that depends on where the table stands, or on a prefix unknown to CSVW."""
    for template in (column.about_url, column.property_url, column.value_url):
        start = next(iter(compile_address(template, url).parts), url) if template else None
        if isinstance(start, str) and (url in start or not start.startswith(_SCHEMES)):
            place = f"{url}, column {column.name}"
            expected = "an absolute address, or one with a prefix of the CSVW context"
            raise MappingError(place, str(template), expected, _ADVICE)


def _node_prefix(url: str) -> str:
    """What blank nodes of lists begin with, so that two tables of a dataset share none."""
    stem = url.rpartition("/")[2].partition(".")[0]
    return "".join(letter for letter in stem if letter.isascii() and letter.isalnum())


def _checked(tables: Iterable[pa.Table], plan: TablePlan) -> Iterable[pa.Table]:
    """The tables, each held against the plan."""
    expected = [column.name for column in plan.columns if not column.virtual]
    for table in tables:
        if table.column_names != expected:
            found = ", ".join(table.column_names)
            raise MappingError(plan.url, found, f"the columns {', '.join(expected)}", _ADVICE)
        yield table


def _refuse_faults(block: ReadBlock) -> None:
    """Stop at the first cell that is no value, or has none and must."""
    for column, cells in zip(block.plan.columns, block.cells, strict=True):
        if cells.valid is not None:
            place = pc.index(cells.valid, value=False).as_py()
            found = cells.texts[place].as_py()
            _refuse(block, column.name, found, f"a value of {column.datatype.base.name}")
        if cells.missing is not None and pc.any(cells.missing).as_py():
            _refuse(block, column.name, "an empty cell", "a value in every row")


def _refuse(block: ReadBlock, column: str, found: str, expected: str) -> NoReturn:
    """Name the cell that must not be there."""
    place = f"{block.plan.url}, column {column}, rows from {block.rows.numbers[0].as_py()}"
    raise MappingError(place, found, expected, _ADVICE)


def metadata_json(
    tables: Sequence[NormalisedTable], title: Mapping[str, str], language: str
) -> bytes:
    """Make the ``csv-metadata.json`` that stands beside the published CSV files of a dataset.

    Args:
        tables: The tables of the dataset.
        title: Title of the dataset by language.
        language: Default language of texts in the document, a BCP 47 tag.

    Returns:
        UTF-8 JSON: a table group with relative ``url``s, two spaces of indent.
    """
    document = {
        "@context": [CONTEXT_URL, {"@language": language}],
        "@type": "TableGroup",
        "dc:title": [{"@value": text, "@language": tag} for tag, text in title.items()],
        "tables": [{"url": f"{table.name}.csv", **table.metadata} for table in tables],
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
