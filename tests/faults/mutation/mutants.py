"""A number becomes a mutant: which delivery, spoilt by what, read under which mapping."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from types import MappingProxyType
from typing import Final

from tests.faults.mutation.archives import ARCHIVE, OPEN_DOCUMENT, WORKBOOK
from tests.faults.mutation.operators import BYTES, TEXT, Operator
from tests.faults.mutation.originals import Original
from tests.faults.mutation.structures import JSON, XML
from tests.faults.mutation.tables import CSV, DATABASE

from city_data_bank.mapping import DatasetMapping

_CSV: Final = {**BYTES, **TEXT, **CSV}
_JSON: Final = {**BYTES, **TEXT, **JSON}
_OPERATORS: Final[Mapping[str, Mapping[str, Operator]]] = MappingProxyType(
    {
        ".csv": _CSV,
        ".tsv": _CSV,
        ".json": _JSON,
        ".jsonl": _JSON,
        ".geojson": _JSON,
        ".xml": {**BYTES, **TEXT, **XML},
        ".zip": {**BYTES, **ARCHIVE},
        ".xlsx": {**BYTES, **WORKBOOK},
        ".ods": {**BYTES, **ARCHIVE, **OPEN_DOCUMENT},
        ".xls": BYTES,
        ".sqlite": {**BYTES, **DATABASE},
    }
)


@dataclass(frozen=True)
class Mutant:
    """A spoilt delivery.

    Args:
        number: Equal numbers, equal mutants.
        original: What it was made of.
        operators: What was done to it.
        mapping: Under which it is read.
        content: Its bytes.
        corrections: Bytes of the file of corrections beside it, or None.
    """

    number: int
    original: Original
    operators: tuple[str, ...]
    mapping: DatasetMapping
    content: bytes
    corrections: bytes | None

    @property
    def title(self) -> str:
        """What it is, for people."""
        return f"mutant {self.number} of {self.original.name}: {', '.join(self.operators)}"


def make_mutant(number: int, originals: Sequence[Original]) -> Mutant:
    """The mutant of a number."""
    random = Random(number)  # noqa: S311 - equal numbers have to give equal mutants
    original = originals[number % len(originals)]
    operators = _OPERATORS[original.suffix]
    content, names = original.content, []
    for _ in range(random.choice((1, 1, 1, 2, 2, 4))):
        name = random.choice(list(operators))
        content = operators[name](content, random)
        names.append(name)
    corrections = original.corrections
    if corrections is not None and random.random() < 0.5:
        name = random.choice(list(_CSV))
        corrections = _CSV[name](corrections, random)
        names.append(f"corrections {name}")
    mapping = _loosened(original.mapping, random, names)
    return Mutant(number, original, tuple(names), mapping, content, corrections)


def _loosened(mapping: DatasetMapping, random: Random, names: list[str]) -> DatasetMapping:
    """Now and then the mapping says less, or something else, of the form of the file."""
    if random.random() < 0.75:
        return mapping
    names.append("another dialect")
    dialect = replace(
        mapping.dialect,
        encoding=random.choice((None, None, "windows-1250", "utf-8")),
        delimiter=random.choice((None, None, ";", ",", "\t")),
        quote_char=random.choice(('"', '"', None)),
        skip_rows=random.choice((0, 0, 1, 5)),
        header_row_count=random.choice((1, 1, 0, 2)),
        skip_blank_rows=random.random() < 0.5,
        comment_prefix=random.choice((None, None, "#", "2")),
        trim=random.random() < 0.5,
    )
    part = replace(mapping.part, footer_rows=random.choice((0, 0, 1, 1000)))
    return replace(mapping, dialect=dialect, part=part)
