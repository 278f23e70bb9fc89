"""Areas: a dated list of territories with all their identifiers and spellings.

Two CSV files under ``ontology/city/``: ``areas.csv`` (area, kind, broader, valid_from, valid_to,
``label@pl``...) and ``area-identifiers.csv`` (area, scheme, code, valid_from, valid_to). A scheme
is a way of writing codes (the mappings' ``form``) or ``name``; codes are text. Every spelling is a
row: no rule about any country's codes stands in the software.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from city_data_bank.bank.code_lists import fold
from city_data_bank.errors import OntologyError
from city_data_bank.iris import is_iri, is_language

_LABEL: Final = "label@"
_SURPLUS: Final = "\n"
"""Under which a row keeps the cells that no title stands over; no title is a line end."""


@dataclass(frozen=True, slots=True)
class Identifier:
    """One code or spelling of an area, with the days on which it was in use.

    Args:
        scheme: ``name`` or a way of writing codes.
        code: The text.
        valid_from: ISO 8601 day or empty.
        valid_to: ISO 8601 day or empty.
    """

    scheme: str
    code: str
    valid_from: str = ""
    valid_to: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A territory.

    Args:
        ref: Last part of its IRI.
        kind: Notation in the code list ``area-kind``.
        labels: By language.
        broader: Ref of the area it is part of, or empty.
        valid_from: ISO 8601 day or empty.
        valid_to: ISO 8601 day or empty.
        identifiers: All its codes and spellings.
    """

    ref: str
    kind: str
    labels: Mapping[str, str]
    broader: str = ""
    valid_from: str = ""
    valid_to: str = ""
    identifiers: tuple[Identifier, ...] = ()


class Areas:
    """The areas of a bank, looked up by scheme and code.

    Args:
        areas: All of them.
    """

    def __init__(self, areas: Iterable[Area]) -> None:
        self.by_ref: Mapping[str, Area] = MappingProxyType({area.ref: area for area in areas})
        self._index: dict[tuple[str, str], set[str]] = {}
        for area in self.by_ref.values():
            for identifier in area.identifiers:
                key = (identifier.scheme, _key(identifier.scheme, identifier.code))
                self._index.setdefault(key, set()).add(area.ref)
        self.schemes: tuple[str, ...] = tuple(sorted({scheme for scheme, _ in self._index}))
        """Every way of writing an area, sorted: what a mapping's ``form`` may be."""

    def find(self, scheme: str, text: str) -> tuple[Area, ...]:
        """The areas that a text may mean: none, one, or several where it is ambiguous.

        Spaces inside a code do not count; names are compared without regard to case.
        """
        refs = self._index.get((scheme, _key(scheme, text)), set())
        return tuple(self.by_ref[ref] for ref in sorted(refs))

    def codes(self, scheme: str) -> tuple[str, ...]:
        """Every code of a scheme, sorted."""
        return tuple(sorted(code for name, code in self._index if name == scheme))


def _key(scheme: str, text: str) -> str:
    """What two spellings of one thing have in common."""
    return fold(text).casefold() if scheme == "name" else "".join(fold(text).split())


def read_areas(areas_file: Path, identifiers_file: Path) -> Areas:
    """Read both files.

    Raises:
        OntologyError: A column is missing, a ref is used twice, or an identifier's area is unknown.
    """
    identifiers: dict[str, list[Identifier]] = {}
    for row in _rows(identifiers_file, ("area", "scheme", "code", "valid_from", "valid_to")):
        identifiers.setdefault(row["area"], []).append(
            Identifier(row["scheme"], row["code"], row["valid_from"], row["valid_to"])
        )
    areas: dict[str, Area] = {}
    for row in _rows(areas_file, ("area", "kind", "broader", "valid_from", "valid_to")):
        if row["area"] in areas:
            raise OntologyError(
                str(areas_file), f"{row['area']} twice", "each area once", "Mend it."
            )
        if row["kind"] and not is_iri(f"area-kind:{row['kind']}"):
            raise OntologyError(
                f"{areas_file}: {row['area']}",
                f"the kind {row['kind']!r}",
                "a notation of the code list area-kind, without spaces",
                "Correct the row.",
            )
        labels = {key[6:]: text for key, text in row.items() if key.startswith("label@") and text}
        own = (Identifier("ref", row["area"]), *identifiers.pop(row["area"], ()))
        areas[row["area"]] = Area(
            row["area"],
            row["kind"],
            labels,
            row["broader"],
            row["valid_from"],
            row["valid_to"],
            own,
        )
    if identifiers:
        stray = ", ".join(sorted(identifiers)[:5])
        raise OntologyError(
            str(identifiers_file), f"unknown area {stray}", "an area of areas.csv", "Add it there."
        )
    return Areas(areas.values())


def _rows(path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """Rows of one file."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream, restkey=_SURPLUS)
            titles = reader.fieldnames or ()
            rows = list(reader)
    except (UnicodeDecodeError, csv.Error) as error:
        raise OntologyError(
            str(path), str(error), "CSV in UTF-8 with commas", "Save the file as UTF-8."
        ) from error
    if missing := [column for column in columns if column not in titles]:
        raise OntologyError(
            str(path), f"no column {missing[0]}", ", ".join(columns), "Add the column."
        )
    for title in titles:
        if title.startswith(_LABEL) and not is_language(title.removeprefix(_LABEL)):
            raise OntologyError(
                str(path), f"the column {title!r}", "label@ and a language tag", "Correct it."
            )
    for number, row in enumerate(rows, 2):
        if _SURPLUS in row:
            raise OntologyError(
                f"{path}: row {number}",
                f"more cells than titles: {row[_SURPLUS]}",
                f"{len(titles)} cells",
                "Put a text that holds a comma in quotation marks.",
            )
    return [{key: (value or "").strip() for key, value in row.items()} for row in rows]
