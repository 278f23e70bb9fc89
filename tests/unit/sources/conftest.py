"""What the tests of this station share: a delivery made on the spot, and words for findings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from city_data_bank.messages import Messages
from city_data_bank.model import Delivery, Dialect, Finding, Part, Severity, Table
from city_data_bank.sources import Reading, read_table

Deliver: TypeAlias = Callable[[str, bytes | str], Delivery]
Read: TypeAlias = Callable[..., Reading]
Violation: TypeAlias = Callable[[Reading], Finding]
ReadTable: TypeAlias = Callable[..., Table]
Rows: TypeAlias = Callable[[Table | None], list[tuple[str | None, ...]]]
Found: TypeAlias = Callable[[Table | None], list[Finding]]
Fragments: TypeAlias = Callable[[Table | None], list[list[str]]]
Speaks: TypeAlias = Callable[[Finding], str]

_ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def messages() -> dict[str, Messages]:
    folder = _ROOT / "web" / "messages"
    return {
        language: Messages(
            language, [(folder / language / "sources.ftl").read_text(encoding="utf-8")], None
        )
        for language in ("pl", "en", "de")
    }


@pytest.fixture
def speaks(messages: dict[str, Messages]) -> Speaks:
    """The message in English, after all three languages were found to have all three texts."""

    def speak(finding: Finding) -> str:
        arguments = {"found": finding.found, "column": finding.place.column, "count": finding.count}
        for words in messages.values():
            for attribute in ("", ".expected", ".advice"):
                text = words(
                    f"finding-{finding.code}{attribute}", **arguments, **dict(finding.arguments)
                )
                assert text.strip()
        return messages["en"](f"finding-{finding.code}", **arguments, **dict(finding.arguments))

    return speak


@pytest.fixture
def deliver(tmp_path: Path) -> Deliver:
    def make(name: str, content: bytes | str) -> Delivery:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return Delivery("office", path, name, "0" * 64, path.stat().st_size)

    return make


@pytest.fixture
def read(deliver: Deliver) -> Read:
    def go(
        name: str,
        content: bytes | str,
        dialect: Dialect | None = None,
        part: Part | None = None,
    ) -> Reading:
        known = Dialect(encoding="utf-8", delimiter=";")
        return read_table(deliver(name, content), dialect or known, part or Part())

    return go


@pytest.fixture
def table_of(read: Read) -> ReadTable:
    def go(
        name: str,
        content: bytes | str,
        dialect: Dialect | None = None,
        part: Part | None = None,
    ) -> Table:
        table = read(name, content, dialect, part).table
        assert table is not None
        return table

    return go


@pytest.fixture
def violation(speaks: Speaks) -> Violation:
    """The one violation of a reading that has no table; its words are there."""

    def only(reading: Reading) -> Finding:
        assert reading.table is None
        (found,) = (item for item in reading.findings if item.severity is Severity.VIOLATION)
        speaks(found)
        return found

    return only


@pytest.fixture
def rows() -> Rows:
    def of(table: Table | None) -> list[tuple[str | None, ...]]:
        assert table is not None
        return [
            row
            for block in table.blocks
            for row in zip(*(column.to_pylist() for column in block.columns), strict=True)
        ]

    return of


@pytest.fixture
def found(speaks: Speaks) -> Found:
    """What was found while reading the rows; its words are there."""

    def of(table: Table | None) -> list[Finding]:
        assert table is not None
        findings = [finding for block in table.blocks for finding in block.findings]
        for finding in findings:
            speaks(finding)
        return findings

    return of


@pytest.fixture
def fragments() -> Fragments:
    """The fragment of every cell, row by row."""

    def of(table: Table | None) -> list[list[str]]:
        assert table is not None
        return [
            list(row)
            for block in table.blocks
            for row in zip(
                *(
                    table.addressing.fragments(block.row_keys, key).to_pylist()
                    for key in table.column_keys
                ),
                strict=True,
            )
        ]

    return of
