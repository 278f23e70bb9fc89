"""What has to hold for every delivery, spoilt or not."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from tests.faults.mutation.independent import rows_of
from tests.faults.mutation.mutants import Mutant
from tests.faults.mutation.originals import Original

from city_data_bank.bank.words import read_messages
from city_data_bank.build.dataset import Made, make_dataset
from city_data_bank.errors import ConfigurationError
from city_data_bank.findings import in_words
from city_data_bank.mapping.csv2rdf import write_nquads
from city_data_bank.mapping.structure import structure_quads
from city_data_bank.messages import Messages
from city_data_bank.model import MappedDataset, NormalisedTable
from city_data_bank.sources.cell import read_context

TODAY: Final = date(2026, 11, 1)
LANGUAGES: Final = ("pl", "en", "de")
_CANONICAL: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?")
_UNREAD: Final = frozenset({"broken-database", "unclosed-quote", "unreadable-record"})
"""Findings of rows that nothing can read."""
_FINDINGS: Final = 30


@dataclass(frozen=True)
class Outcome:
    """What became of a mutant.

    Args:
        state: ``published``, ``stopped`` or ``refused``.
        codes: Codes of its findings.
    """

    state: str
    codes: tuple[str, ...]


def examine(mutant: Mutant, work: Path, messages: dict[str, Messages]) -> Outcome:
    """Take a mutant along the line and hold every promise against what comes out.

    Raises:
        AssertionError: A promise does not hold.
    """
    path = work / "deliveries" / mutant.mapping.provider / mutant.mapping.url
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(mutant.content)
    corrections = path.parent / "corrections.csv"
    corrections.unlink(missing_ok=True)
    if mutant.corrections is not None:
        corrections.write_bytes(mutant.corrections)
    try:
        made = make_dataset(mutant.mapping, mutant.original.context, TODAY)
    except ConfigurationError as error:
        if "corrections.csv" not in error.place:
            raise
        return Outcome("refused", ())
    _speaks(made, messages)
    if made.mapped is not None:
        _accounts(made.mapped)
        _is_complete(made, mutant, path)
        _numbers(made.mapped)
        _cells(made.mapped, mutant, path)
        _record(made.mapped, mutant)
    else:
        assert not made.trusted
        assert made.findings
    state = "published" if made.trusted else "stopped"
    return Outcome(state, tuple(sorted({finding.code for finding in made.findings})))


def messages_of(original: Original) -> dict[str, Messages]:
    """The messages that people of a bank read, in three languages at least."""
    return read_messages(original.context.bank)


def _speaks(made: Made, messages: dict[str, Messages]) -> None:
    """Every finding has a place, and words in every language."""
    for finding in (*made.findings[:_FINDINGS], *made.findings[-_FINDINGS:]):
        assert finding.place.file, finding
        assert finding.place.file
        assert finding.count > 0, finding
        for language in LANGUAGES:
            words = in_words(finding, messages[language])
            assert words.message.strip(), finding
            assert words.expected.strip(), finding
            assert words.advice.strip(), finding


def _accounts(mapped: MappedDataset) -> None:
    """Every cell has one outcome, and the published tables have as many rows as they say."""
    accounting = mapped.accounting
    assert accounting.balanced, accounting
    rows = {table.name: table.columns.num_rows for table in mapped.tables}
    if "resources" in rows:
        assert rows["resources"] == accounting.observations, (rows, accounting)
    else:
        assert rows["observations"] == accounting.observations, (rows, accounting)
        assert rows["gaps"] == accounting.gaps, (rows, accounting)


def _is_complete(made: Made, mutant: Mutant, path: Path) -> None:
    """Every row of the file is accounted for, unless a finding says why it cannot be read."""
    if made.mapped is None or _UNREAD.intersection(finding.code for finding in made.findings):
        return
    expected = rows_of(mutant, made, path)
    assert expected in (None, made.mapped.accounting.rows), (expected, made.mapped.accounting)


def _numbers(mapped: MappedDataset) -> None:
    """Every published number is a canonical decimal."""
    for table in mapped.tables:
        if "value" in table.columns.column_names:
            for text in table.columns.column("value").to_pylist():
                assert _CANONICAL.fullmatch(text), text
                assert Decimal(text).is_finite()


def _sampled(table: NormalisedTable) -> Iterator[dict[str, str | None]]:
    rows = table.columns.num_rows
    for at in sorted({0, rows // 2, rows - 1} & set(range(rows))):
        yield table.columns.slice(at, 1).to_pylist()[0]


def _cells(mapped: MappedDataset, mutant: Mutant, path: Path) -> None:
    """What a row says was delivered stands in the cell that it names."""
    for table in mapped.tables:
        if table.name == "corrections":
            continue
        for row in _sampled(table):
            if row["text"] is None:
                continue
            fragment = str(row["source"])
            context = read_context(path, fragment, 1, mutant.mapping.dialect, mutant.mapping.part)
            assert context is not None, fragment
            dialect = mutant.mapping.dialect
            delivered = context.text.strip() if dialect.trim else context.text
            assert delivered == row["text"], (fragment, context.text, row["text"])


def _record(mapped: MappedDataset, mutant: Mutant) -> None:
    """What is written is N-Quads, as many as it says."""
    context = mutant.original.context
    graph = context.bank.iris.graph(f"dataset/{mapped.description.slug}")
    structure_quads(mapped, context)
    for table in mapped.tables:
        stream = io.BytesIO()
        count = write_nquads(table, graph, stream)
        parsed = sum(1 for _ in ox.parse(stream.getvalue(), format=ox.RdfFormat.N_QUADS))
        assert parsed == count, (parsed, count)
