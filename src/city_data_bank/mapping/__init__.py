"""The mapping station: what the columns of a delivered file mean.

What comes in: the mappings of a bank and the tables of their deliveries. What goes out: normalised
tables under plain CSVW, findings, the account of every cell, and the record of each dataset. It has
two halves: *resolve* (here: delivery and mapping become normalised columns, gaps and findings) and
``csv2rdf`` (the standard: normalised columns and plain CSVW become N-Quads). Files are not opened
but for mappings and records; tables are passed in.
"""

from __future__ import annotations

from city_data_bank.mapping.dataset import map_table
from city_data_bank.mapping.explanation import explain
from city_data_bank.mapping.folder import MappingReader, read_mapping, read_mappings
from city_data_bank.mapping.plan import Context, DatasetMapping
from city_data_bank.mapping.record import write_record
from city_data_bank.mapping.structure import structure_quads

__all__ = [
    "Context",
    "DatasetMapping",
    "MappingReader",
    "explain",
    "map_table",
    "read_mapping",
    "read_mappings",
    "structure_quads",
    "write_record",
]
