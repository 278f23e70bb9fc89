"""A delivered file: what it is, and one of its cells marked among its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import anyio.to_thread

from city_data_bank.cells import cell_in_words
from city_data_bank.pages.excerpt import Excerpt
from city_data_bank.pages.parts.dataset_tables import FoundLine, found_lines
from city_data_bank.pages.parts.facts import (
    Fact,
    Item,
    decimal,
    fact,
    facts,
    item,
    link,
    links,
)
from city_data_bank.pages.parts.names import Names, names_of, tail
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.released import ReleasedFile
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row, Term

_AROUND: Final = 4
"""Columns that are shown on either side of the cell, beside the first one."""
_NEAR: Final = 1
"""The same on a narrow screen."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One row of the excerpt.

    Args:
        label: Its number in the file.
        cells: Its texts.
        marked: Whether the cell stands in it.
    """

    label: str
    cells: tuple[str, ...]
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What stands around the cell.

    Args:
        columns: Number or letter of each column that is shown.
        header: Header rows.
        rows: The rows.
        marked: Which of the shown columns holds the cell.
        far: Which of the shown columns a narrow screen leaves out.
    """

    columns: tuple[str, ...]
    header: tuple[tuple[str, ...], ...]
    rows: tuple[Neighbour, ...]
    marked: int
    far: frozenset[int]


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of the cell.

    Args:
        thing: The value or gap, leading to its page.
        result: The value or the reason, in words.
    """

    thing: Item
    result: Text | None


@dataclass(frozen=True, slots=True)
class CellView:
    """What the page shows.

    Args:
        download: Where the file can be downloaded; empty where it is withheld.
        size: Bytes.
        facts: Whose it is and of which dataset.
        place: The cell in words; empty where none is asked for.
        text: The text of the cell as delivered, or None.
        around: The cell among its neighbours, or None.
        made: What was made of it.
        findings: What was found in it.
    """

    download: str
    size: int
    facts: tuple[Fact, ...]
    place: str
    text: str | None
    around: Neighbourhood | None
    made: tuple[Made, ...]
    findings: tuple[FoundLine, ...]


async def page(visit: Visit) -> Page | None:
    """A delivered file with a cell marked, or None where the release knows no such file."""
    file = visit.content.files.by_digest.get(visit.ref)
    address = _address(visit, file) if file else await _withheld(visit)
    if not address:
        return None
    fragment = _fragment(visit)
    rows, findings = await _spoken_of(visit, f"{address}#{fragment}") if fragment else ((), ())
    if fragment and not rows and not findings:
        return None
    about = await visit.ask("cell/file", file=[iri(address)])
    names = await names_of(visit, (term for row in (*rows, *about) for term in row.values()))
    excerpt = await _read(visit, file, fragment)
    view = CellView(
        visit.content.addresses.root + file.address if file else "",
        file.size if file else 0,
        _facts(visit, names, about, file),
        cell_in_words(visit.messages, fragment) if fragment else "",
        _text(rows, excerpt),
        _neighbourhood(excerpt, fragment) if excerpt else None,
        tuple(_made(visit, names, row) for row in rows),
        found_lines(visit, findings),
    )
    return Page(Text(tail(address)), view)


async def _spoken_of(visit: Visit, cell: str) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """What was made of a cell, and what was found in it.

    A cell that the release does not speak of is not looked up in its file: a reader's address
    would be a query on the file.
    """
    about = {"cell": [iri(cell)]}
    return await visit.ask("cell/values", **about), await visit.ask("cell/findings", **about)


def _address(visit: Visit, file: ReleasedFile) -> str:
    """IRI of a released file."""
    return visit.content.bank.iris.file(file.sha256, file.address.split("/", 2)[2])


async def _withheld(visit: Visit) -> str:
    """IRI of a file that was read and is not offered, or an empty text."""
    digest = Term("literal", visit.ref)
    rows = await visit.ask("cell/withheld", digest=[digest])
    return rows[0]["file"].value if rows else ""


def _text(rows: Sequence[Row], excerpt: Excerpt | None) -> str | None:
    """The text of the cell: what the store says was delivered, else what stands in the file."""
    stated = [row["text"].value for row in rows if "text" in row]
    return stated[0] if stated else excerpt.text if excerpt else None


def _fragment(visit: Visit) -> str:
    """The fragment of the cell's IRI: the query string as it stands, or a named JSON pointer."""
    pointer = visit.query.get("cell", "")
    return pointer if pointer.startswith("/") else visit.raw_query


async def _read(visit: Visit, file: ReleasedFile | None, fragment: str) -> Excerpt | None:
    """The cell and what is around it, read beside the event loop."""
    reader = visit.content.read_cell
    if reader is None or file is None or not fragment:
        return None
    return await anyio.to_thread.run_sync(reader, visit.content.release / file.path, fragment)


def _facts(
    visit: Visit, names: Names, rows: Sequence[Row], file: ReleasedFile | None
) -> tuple[Fact, ...]:
    """Whose the file is, of which dataset, copied from what, with which checksum."""

    def linked(name: str) -> tuple[Item, ...]:
        return links(visit, names, (row[name] for row in rows if name in row))

    return facts(
        fact(visit, "cell-provider", linked("provider")),
        fact(visit, "cell-dataset", linked("dataset")),
        fact(visit, "cell-original", linked("original")),
        fact(visit, "cell-checksum", [Text(file.sha256)] if file else []),
    )


def _made(visit: Visit, names: Names, row: Row) -> Made:
    """What was made of the cell."""
    parts = [row[key] for key in ("indicator", "area", "period") if key in row]
    thing = row["thing"].value
    title = ", ".join(str(names(part)) for part in parts) or str(names(thing))
    href = visit.content.addresses.link(visit.language, thing)
    result = None
    if "value" in row and decimal(row["value"]) is not None:
        result = item(visit, names, row["value"]).text
    elif "reason" in row:
        result = link(visit, names, row["reason"].value).text
    return Made(Item(Text(title, visit.language), href), result)


def _neighbourhood(excerpt: Excerpt, fragment: str) -> Neighbourhood:
    """The columns near the cell, and the first one, which says what a row is about."""
    width = max(len(row.cells) for row in excerpt.rows)
    near = range(max(0, excerpt.column - _AROUND), min(width, excerpt.column + _AROUND + 1))
    shown = list(near) if 0 in near else [0, *near]
    lettered = "sheet=" in fragment
    return Neighbourhood(
        tuple(_letters(number) if lettered else str(number + 1) for number in shown),
        tuple(_picked(row, shown) for row in excerpt.header),
        tuple(
            Neighbour(row.label, _picked(row.cells, shown), row.is_target) for row in excerpt.rows
        ),
        shown.index(excerpt.column),
        frozenset(
            place
            for place, number in enumerate(shown)
            if number and abs(number - excerpt.column) > _NEAR
        ),
    )


def _picked(cells: Sequence[str], columns: Sequence[int]) -> tuple[str, ...]:
    """Some cells of a row; those that it lacks are empty."""
    return tuple(cells[number] if number < len(cells) else "" for number in columns)


def _letters(number: int) -> str:
    """A column of a sheet by its letters: 0 is A, 26 is AA."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
