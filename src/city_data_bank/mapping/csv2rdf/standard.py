"""Standard mode: what csv2rdf says of groups, tables and rows beside their cells.

Part of the csv2rdf half of the mapping station. The bank publishes in minimal mode; this is what
the standard asks of every converter besides.

Source: csv2rdf, section 4.2 (steps 1 to 4.6.7).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow.compute as pc

from city_data_bank.mapping.csv2rdf.annotations import Triples, encoded_iri, write_annotations
from city_data_bank.mapping.csv2rdf.block import ReadBlock, as_text
from city_data_bank.mapping.csv2rdf.descriptions import GroupDescription, TableDescription
from city_data_bank.mapping.csv2rdf.emit import Lines, Writer
from city_data_bank.mapping.csv2rdf.language import UNDETERMINED
from city_data_bank.mapping.csv2rdf.terms import Text, escaped, joined, literal_suffix, texts_of
from city_data_bank.mapping.csv2rdf.uri import without_fragment
from city_data_bank.vocabulary import CSVW, RDF, XSD


def describe_group(group: GroupDescription, triples: Triples) -> str:
    """State what is known of a group of tables.

    Returns:
        Its node, in N-Triples.
    """
    node = triples.node(group.identifier)
    triples.add(node, RDF["type"], f"<{CSVW['TableGroup']}>")
    write_annotations(node, group.annotations, group.notes, triples)
    return node


def describe_table(table: TableDescription, group: str, triples: Triples) -> str:
    """State what is known of a table.

    Returns:
        Its node, in N-Triples.
    """
    node = triples.node(table.identifier)
    triples.add(group, CSVW["table"], node)
    triples.add(node, RDF["type"], f"<{CSVW['Table']}>")
    triples.add(node, CSVW["url"], triples.node(table.url))
    write_annotations(node, table.annotations, table.notes, triples)
    return node


@dataclass(frozen=True, slots=True)
class RowWriter:
    """Writes the statements about the rows of a table.

    Args:
        table: Node of the table, in N-Triples.
        writer: How lines are written.
    """

    table: str
    writer: Writer

    def lines(self, block: ReadBlock) -> Iterator[Lines]:
        """The lines about rows, in the order of the standard."""
        rows = len(block.rows)
        node: Text = (f"_:{self.writer.prefix}R", as_text(block.rows.numbers))
        end = self.writer.end
        url = f"{encoded_iri(without_fragment(block.plan.url))}#row="
        integer = literal_suffix(XSD["integer"])
        yield Lines((f"{self.table} <{CSVW['row']}> ", *node, end), rows)
        yield Lines((*node, f" <{RDF['type']}> <{CSVW['Row']}>", end), rows)
        number = (f' <{CSVW["rownum"]}> "', as_text(block.rows.numbers), integer)
        yield Lines((*node, *number, end), rows)
        address = (f" <{CSVW['url']}> <{url}", as_text(block.rows.source_numbers), ">")
        yield Lines((*node, *address, end), rows)
        yield from self._titles(block, node)
        yield from self._subjects(block, node)

    def _titles(self, block: ReadBlock, node: Text) -> Iterator[Lines]:
        """The titles of rows."""
        for place in block.plan.row_titles:
            column, texts = block.plan.columns[place], block.cells[place].texts
            lang = None if column.lang == UNDETERMINED else column.lang
            suffix = literal_suffix(XSD["string"], lang)
            title = (f' <{CSVW["title"]}> "', escaped(texts), suffix)
            line = joined((*node, *title, self.writer.end))
            lines = pc.fill_null(texts_of(line, len(block.rows)), "")
            yield Lines((lines,), len(lines) - texts.null_count)

    def _subjects(self, block: ReadBlock, node: Text) -> Iterator[Lines]:
        """What the cells of a row are about, each kind of subject once."""
        seen: set[tuple[str | None, int]] = set()
        for column in block.plan.columns:
            if column.silent:
                continue
            key = (column.about_url, column.number if self._own(column.about_url) else 0)
            if key not in seen:
                seen.add(key)
                subject = self.writer.subject(block, column)
                yield Lines(
                    (*node, f" <{CSVW['describes']}> ", *subject, self.writer.end),
                    len(block.rows),
                )

    def _own(self, template: str | None) -> bool:
        """Whether a template may give another subject for each column."""
        return template is not None and "_name" in template
