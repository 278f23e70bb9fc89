"""The record of a dataset as Turtle: the same triples with prefixes, written as they are read.

What comes in: N-Quads. What goes out: a file. Nothing is held in memory, so the order of the record
is the order of the file.
"""

from __future__ import annotations

import mmap
from pathlib import Path

import pyoxigraph as ox

from city_data_bank.vocabulary import PREFIXES


def write_turtle(path: Path, record: Path) -> None:
    """Write the triples of a record.

    Args:
        path: The file.
        record: N-Quads of one graph, not empty.
    """
    quads = ox.parse(path=record, format=ox.RdfFormat.N_QUADS)
    triples = (quad.triple for quad in quads)
    ox.serialize(triples, path, ox.RdfFormat.TURTLE, prefixes=_used(record))


def _used(record: Path) -> dict[str, str]:
    """The prefixes of the namespaces in a record."""
    with (
        record.open("rb") as stream,
        mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content,
    ):
        return {
            prefix: str(namespace)
            for prefix, namespace in PREFIXES.items()
            if content.find(f"<{namespace}".encode()) >= 0
        }
