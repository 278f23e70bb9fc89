"""Converts CSV on the web to RDF, from a URL to bytes: the whole standard, in both modes.

Part of the csv2rdf half of the mapping station. In: a start and a way to open URLs. Out: N-Quads
and remarks. The bank's own tables take the short way through ``publish``; the engine is the same.

Source: csv2rdf, section 4.2.
"""

from __future__ import annotations

from typing import BinaryIO

from city_data_bank.mapping.csv2rdf.annotated import AnnotatedTable, annotate
from city_data_bank.mapping.csv2rdf.annotations import Triples
from city_data_bank.mapping.csv2rdf.embedded import incompatibilities
from city_data_bank.mapping.csv2rdf.emit import Writer
from city_data_bank.mapping.csv2rdf.locate import Start
from city_data_bank.mapping.csv2rdf.rows import LineWriter, write_block
from city_data_bank.mapping.csv2rdf.scope import Load, Remark
from city_data_bank.mapping.csv2rdf.standard import RowWriter, describe_group, describe_table


def convert(start: Start, load: Load, stream: BinaryIO, *, minimal: bool) -> tuple[Remark, ...]:
    """Convert a CSV file, or the tables of a metadata document, to N-Triples.

    Args:
        start: Where to begin.
        load: Opens what stands at a URL.
        stream: Where the UTF-8 bytes go.
        minimal: Whether only cells are written, not the frame of tables and rows round them.

    Returns:
        What was passed over: warnings of the standard.

    Raises:
        MappingError: What the standard calls an error.
    """
    remarks: list[Remark] = []
    group = annotate(start, load, remarks)
    triples = Triples(Writer(None).end)
    node = "" if minimal else describe_group(group.description, triples)
    for number, table in enumerate(group.tables, start=1):
        url = table.description.url
        for found, expected in incompatibilities(table.description, table.file, validating=False):
            remarks.append(Remark(url, found, expected))
        remarks.extend(table.faults())
        if not table.description.suppress_output:
            about = "" if minimal else describe_table(table.description, node, triples)
            _write_table(table, Writer(None, f"t{number}"), about, stream)
    stream.write("".join(triples.lines).encode())
    return tuple(remarks)


def _write_table(table: AnnotatedTable, writer: Writer, node: str, stream: BinaryIO) -> None:
    """Write the rows of a table; with a node, what is to be said of each row too."""
    writers: list[LineWriter] = [RowWriter(node, writer)] if node else []
    write_block(table.block, [*writers, writer], stream)
