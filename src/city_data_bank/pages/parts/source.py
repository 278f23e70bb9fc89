"""The source of a value: the text as delivered, its cell, its file, the run and the mapping."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from city_data_bank.cells import cell_in_words
from city_data_bank.pages.parts.facts import Fact, Item, fact, facts, link
from city_data_bank.pages.parts.names import Names, tail
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value comes from.

    Args:
        text: The text of the cell as delivered, or None.
        cell: The cell, leading to the page that shows it marked.
        facts: File, original, run, mapping.
    """

    text: str | None
    cell: Item
    facts: tuple[Fact, ...]


def source_of(visit: Visit, names: Names, rows: Sequence[Row]) -> Source | None:
    """The source that solutions with ``cell``, ``text``, ``file``... give, or None."""
    if not rows:
        return None
    row = rows[0]
    cell = row["cell"].value
    place = Text(cell_in_words(visit.messages, cell.partition("#")[2]), visit.language)
    return Source(
        row["text"].value if "text" in row else None,
        Item(place, visit.content.addresses.link(visit.language, cell)),
        facts(
            fact(visit, "observation-file", _file(visit, row)),
            fact(visit, "observation-original", _linked(visit, names, rows, "original")),
            fact(visit, "observation-mapping", _linked(visit, names, rows, "mapping")),
            fact(visit, "observation-run", _linked(visit, names, rows, "run")),
        ),
    )


def _file(visit: Visit, row: Row) -> tuple[Item, ...]:
    """The delivered file by name."""
    if "file" not in row:
        return ()
    file = row["file"].value
    return (Item(Text(tail(file)), visit.content.addresses.link(visit.language, file)),)


def _linked(visit: Visit, names: Names, rows: Sequence[Row], name: str) -> tuple[Item, ...]:
    """Things of the solutions by name, each name once: two datasets may share one file."""
    things = sorted({row[name].value for row in rows if name in row})
    return tuple({str(names(thing)): link(visit, names, thing) for thing in things}.values())
