"""The record of a dataset as Turtle: the same triples with prefixes, written as they are read.

What comes in: N-Quads. What goes out: a file. Nothing but a block of lines is held in memory, so
the order of the record is the order of the file. The lines are cut and put together by kernels of
Arrow: to read a million observations into terms and write them again takes six times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.text_columns import bytes_of
from city_data_bank.vocabulary import PREFIXES, RDF

_BLOCK: Final = 1 << 24
"""Bytes of a block, short of the rest of a line."""
_LOCAL: Final = "([A-Za-z_][A-Za-z0-9_-]*)>$"
"""Local names that need no escape. Source: Turtle, production PN_LOCAL, of which it is a part."""
_DATATYPES: Final = ("geo", "xsd")
"""Prefixes of the datatypes that literals may have."""
_TYPE: Final = f"<{RDF['type']}>"
_END: Final = " ."


def write_turtle(path: Path, record: Path) -> None:
    """Write the triples of a record.

    Args:
        path: The file.
        record: Canonical N-Quads of one graph, not empty.

    Source:
        RDF 1.1 Turtle, sections 2.3 to 2.5; a prefix is declared where it is first needed.
    """
    declared: set[str] = set()
    with record.open("rb") as source, path.open("wb") as target:
        for lines in _blocks(source):
            _write_block(lines, declared, target)


def _blocks(source: BinaryIO) -> Iterator[pa.Array]:
    """The lines of a file without their ends, many at a time."""
    while block := source.read(_BLOCK):
        text = (block + source.readline()).decode()
        yield pc.split_pattern(pa.array([text.removesuffix("\n")]), "\n").values


def _write_block(lines: pa.Array, declared: set[str], target: BinaryIO) -> None:
    """Write some lines, after the prefixes that are new in them."""
    subjects, predicates, objects = _triples(lines)
    predicates, named = _shortened(predicates)
    objects, told = _shortened(objects)
    target.writelines(
        f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n".encode()
        for prefix in sorted((named | told) - declared)
    )
    declared |= named | told
    changes = pc.not_equal(subjects.slice(1), subjects.slice(0, len(subjects) - 1))
    edge = pa.array([True])
    starts = pc.binary_join_element_wise(subjects, " ", "")
    starts = pc.if_else(pa.concat_arrays([edge, changes]), starts, "\t")
    ends = pc.if_else(pa.concat_arrays([changes, edge]), " .\n", " ;\n")
    texts = pc.binary_join_element_wise(starts, predicates, " ", objects, ends, "")
    target.write(bytes_of(texts))


def _triples(lines: pa.Array) -> tuple[pa.Array, pa.Array, pa.Array]:
    """Subjects, predicates and objects of lines that all end with one graph."""
    terms = pc.split_pattern(lines, " ", max_splits=2)
    subjects, predicates, rest = (pc.list_element(terms, place) for place in range(3))
    graph = lines[0].as_py().rpartition(" <")[2]
    objects = pc.binary_slice(rest.cast(pa.binary()), 0, -len(f" <{graph}".encode()))
    return (
        subjects,
        pc.replace_with_mask(predicates, pc.equal(predicates, _TYPE), pa.scalar("a")),
        objects.cast(pa.string()),
    )


def _shortened(terms: pa.Array) -> tuple[pa.Array, set[str]]:
    """Terms with prefixes where they have one, and these prefixes."""
    encoded = terms.dictionary_encode()
    texts, used = encoded.dictionary, set()
    for prefix, namespace in PREFIXES.items():
        if pc.any(pc.starts_with(texts, f"<{namespace}")).as_py():
            shorter = _replaced(texts, f"^<{re.escape(namespace)}{_LOCAL}", rf"{prefix}:\1")
            if not shorter.equals(texts):
                used.add(prefix)
            texts = shorter
    for prefix in _DATATYPES:
        start = f'"^^<{PREFIXES[prefix]}'
        if pc.any(pc.match_substring(texts, start)).as_py():
            used.add(prefix)
            texts = _replaced(texts, f"{re.escape(start)}{_LOCAL}", rf'"^^{prefix}:\1')
    return texts.take(encoded.indices), used


def _replaced(texts: pa.Array, pattern: str, replacement: str) -> pa.Array:
    """The texts with what matches an RE2 expression replaced."""
    return pc.replace_substring_regex(texts, pattern, replacement)
