"""Mapping station: a statistical table becomes observations and gaps.

What comes in: a mapping with an ``ObservationPlan`` and its table. What goes out: resolved cells,
the findings and the account of every cell.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np
import pyarrow as pa

from city_data_bank.mapping.accounts import balanced, too_many_unreadable
from city_data_bank.mapping.binding import Titles
from city_data_bank.mapping.cells import Cells, Outcome, interleaved
from city_data_bank.mapping.corrected import as_delivered
from city_data_bank.mapping.disclosure import (
    report_revealing,
    small_counts,
    suppressed,
    without_texts,
)
from city_data_bank.mapping.gathering import AllCells, Gathering
from city_data_bank.mapping.plan import Context, ObservationPlan
from city_data_bank.mapping.repetitions import Repetitions
from city_data_bank.mapping.selecting import no_rows, positions, select
from city_data_bank.mapping.tally import Mask, Tally
from city_data_bank.mapping.validity import outside_validity
from city_data_bank.mapping.value_columns import (
    KEYS,
    NOT_APPLICABLE,
    NOT_READABLE,
    Binder,
    CellReader,
    Pools,
    ValueColumn,
)
from city_data_bank.model import Accounting, Finding, Table


@dataclass(frozen=True, slots=True)
class Statistics:
    """What became of a statistical table.

    Args:
        cells: Every value cell of the rows that belong to the dataset, in the order of the file.
        pools: Codes of their facts.
        values: The value columns.
        accounting: The outcome of every cell.
        findings: What was found while reading blocks.
        hidden: Fragments of the corrected cells whose text is not published.
    """

    cells: AllCells
    pools: Pools
    values: tuple[ValueColumn, ...]
    accounting: Accounting
    findings: tuple[Finding, ...]
    hidden: frozenset[str]


@dataclass(frozen=True, slots=True)
class StatisticsMapper:
    """Reads every value cell of a table.

    Args:
        plan: Of the mapping.
        table: Its delivery's table.
        context: Bank, ontology, software.
        tally: Where findings are counted.
        public: Whether the mapping says that small counts may be published.
    """

    plan: ObservationPlan
    table: Table
    context: Context
    tally: Tally
    public: bool

    def map(self) -> Statistics:
        """Every value cell with its outcome.

        Raises:
            MappingError: A title is not in the file.
            CityDataBankError: A cell has no outcome, or two: a fault of ours.
        """
        titles = Titles(self.table.titles)
        pools = Pools({})
        values = Binder(self.plan, titles, self.context.ontology, pools).bind()
        reader = CellReader(values, self.plan.dimensions, pools, self.table, self.tally)
        where = positions(self.plan.selection, titles)
        gathering = Gathering()
        found: list[Finding] = []
        hidden: set[str] = set()
        rows = 0
        for block in chain((no_rows(self.table),), self.table.blocks):
            rows += len(block.rows)
            found += block.findings
            cells = self._completed(interleaved(reader.columns(select(block, where))), pools)
            small = small_counts(cells, pools, self._thresholds)
            hidden |= self._hidden(cells, small)
            gathering.add(without_texts(cells, small), small)
        every = self._resolved(gathering.all(), pools)
        left_out = rows * len(values) - len(every)
        accounting = balanced(_account(every, rows, len(values), left_out), self.table)
        limit = self.context.bank.max_unreadable
        too_many_unreadable(self.tally, accounting, _unreadable(every, pools), limit)
        return Statistics(every, pools, values, accounting, tuple(found), frozenset(hidden))

    @property
    def _thresholds(self) -> Mapping[str, int]:
        """Smallest counts that may be published, by unit."""
        return {} if self.public else self.context.ontology.thresholds

    def _completed(self, cells: Cells, pools: Pools) -> Cells:
        """Cells with texts as delivered, and *not applicable* where their area did not exist."""
        outside = outside_validity(cells, pools, self.context.ontology.areas)
        reason = np.where(outside, pools.reasons.number(NOT_APPLICABLE), cells.reason)
        text = as_delivered(cells.source, cells.text, self.table.corrections)
        return replace(cells, reason=reason.astype(np.int32), text=text)

    def _hidden(self, cells: Cells, small: Mask) -> set[str]:
        """Fragments of the corrected cells that are too small to be published."""
        fragments = {correction.fragment for correction in self.table.corrections}
        if not fragments or not small.any():
            return set()
        return fragments.intersection(cells.source.filter(pa.array(small)).to_pylist())

    def _resolved(self, cells: AllCells, pools: Pools) -> AllCells:
        """Cells with repetitions resolved and small counts suppressed."""
        keys = (*KEYS, *self.plan.dimensions)
        repetitions = Repetitions(cells, keys, pools.reasons.number(NOT_READABLE))
        repetitions.report(self.tally)
        resolved = suppressed(repetitions.resolved(), pools, self.tally)
        report_revealing(resolved, self.plan.dimensions, keys, pools, self.tally)
        return resolved


def _account(cells: AllCells, rows: int, value_columns: int, left_out: int) -> Accounting:
    """How many cells have each outcome."""
    counts = np.bincount(cells.outcome, minlength=len(Outcome)).tolist()
    return Accounting(
        rows=rows,
        value_columns=value_columns,
        observations=counts[Outcome.OBSERVATION],
        gaps=counts[Outcome.GAP],
        repeated=counts[Outcome.REPEATED],
        rejected=counts[Outcome.REJECTED],
        left_out=left_out,
    )


def _unreadable(cells: AllCells, pools: Pools) -> int:
    """How many cells could not be read."""
    lost = (cells.outcome == Outcome.GAP) & (cells.reason == pools.reasons.number(NOT_READABLE))
    return int(lost.sum() + (cells.outcome == Outcome.REJECTED).sum())
