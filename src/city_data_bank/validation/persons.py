"""Personal data in a delivery: found before anything is published, and never repeated.

What comes in: a table as text. What goes out: findings that name column and row; the text itself is
masked. One finding a column and kind, with the number of cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.bank.folders import Folders
from city_data_bank.model import Block, Finding, Place, Severity, Table
from city_data_bank.validation.person_rules import PersonRules, read_rules
from city_data_bank.validation.signs import Sign, signs_of

MASK: Final = "•••"
"""What stands in a finding instead of the text."""


def scan(table: Table, folders: Folders) -> tuple[Finding, ...]:
    """Look for data about persons in every cell of a table.

    Args:
        table: Rows as text.
        folders: Of the bank; its rules stand in ``shapes/persons.toml``.

    Returns:
        By column: ``personal-data`` (a violation) where a person can be told, else
        ``personal-data-possible``.

    Raises:
        ConfigurationError: The rules cannot be read.
    """
    rules = read_rules(folders)
    signs = signs_of(table.titles, rules)
    tallies = {
        (column, sign): _Tally()
        for column, column_signs in enumerate(signs)
        for sign in column_signs
    }
    for block in table.blocks:
        for column, column_signs in enumerate(signs):
            # A text that stands in many cells, or a blank, is looked at once.
            texts = block.columns[column].dictionary_encode()
            for sign in column_signs:
                tallies[column, sign].add(_hits(block, texts, sign))
    return tuple(
        _finding(table, column, sign, tally, rules)
        for (column, sign), tally in tallies.items()
        if tally.cells
    )


def mask(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings of one delivery that may be published.

    Where one of them is ``personal-data``, a cell that another one quotes may be the very text:
    then no finding quotes a cell, nor do the words that its message is filled in with.
    """
    found = tuple(findings)
    if not any(finding.code == "personal-data" for finding in found):
        return found
    return tuple(
        replace(
            finding,
            found=MASK,
            arguments=tuple(
                (name, value.replace(finding.found, MASK)) for name, value in finding.arguments
            ),
        )
        if finding.found
        else finding
        for finding in found
    )


@dataclass(slots=True)
class _Tally:
    """What was found of one sign in one column so far."""

    cells: int = 0
    looks: int = 0
    hits: int = 0
    row: int = 0
    row_key: str = ""

    def add(self, found: Iterator[_Hit]) -> None:
        """Count the cells of one block."""
        for hit in found:
            self.looks += hit.looks
            self.hits += hit.hits
            if hit.hits:
                self.cells += 1
                self.row, self.row_key = self.row or hit.row, self.row_key or hit.row_key


@dataclass(frozen=True, slots=True)
class _Hit:
    """A cell that has the look of a sign."""

    looks: int
    hits: int
    row: int
    row_key: str


def _hits(block: Block, texts: pa.DictionaryArray, sign: Sign) -> Iterator[_Hit]:
    """The cells of a column that have the look of a sign, in the file's order."""
    looking = pc.match_substring_regex(texts.dictionary, sign.coarse)
    if not pc.any(looking).as_py():
        return
    mask = pc.fill_null(pc.take(looking, texts.indices), fill_value=False)
    for index in pc.indices_nonzero(mask).to_pylist():
        looks, hits = sign.count(texts[index].as_py())
        if looks:
            yield _Hit(looks, hits, block.rows[index].as_py(), block.row_keys[index].as_py())


def _finding(table: Table, column: int, sign: Sign, tally: _Tally, rules: PersonRules) -> Finding:
    """The finding of one sign in one column."""
    severity = sign.severity
    by_chance = tally.looks >= rules.enough and tally.hits < rules.share * tally.looks
    if sign.chance and by_chance:
        severity = Severity.INFO
    code = "personal-data" if severity is Severity.VIOLATION else "personal-data-possible"
    key = table.column_keys[column]
    fragment = table.addressing.fragments(pa.array([tally.row_key]), key)
    return Finding(
        code=code,
        severity=severity,
        place=Place(
            table.delivery.place.file,
            table.sheet,
            tally.row,
            column=table.titles[column],
            fragment=fragment[0].as_py(),
        ),
        found=MASK,
        arguments=(("kind", sign.kind), ("name", sign.name)),
        count=tally.cells,
    )
