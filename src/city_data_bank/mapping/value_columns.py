"""Mapping station: the value columns of a plan, bound to the columns of a file.

What comes in: an ``ObservationPlan``, the titles of a table, the ontology. What goes out: value
columns that turn a block of rows into cells. Facts that several value columns share are read once a
block.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import numpy as np

from city_data_bank.bank.ontology import TOTAL, Ontology
from city_data_bank.mapping.binding import Titles
from city_data_bank.mapping.cells import Cells, Outcome
from city_data_bank.mapping.documents import fault
from city_data_bank.mapping.fact_columns import (
    ABSENT,
    UNREADABLE,
    FactColumn,
    FixedFact,
    Pool,
    RowFact,
)
from city_data_bank.mapping.periods import day_of, is_month_day, read_any
from city_data_bank.mapping.plan import Fact, ObservationPlan, ValuePlan
from city_data_bank.mapping.readings import BREAK, NORMAL, Reading, reader
from city_data_bank.mapping.tally import Doubt, Numbers, Spot, Tally
from city_data_bank.mapping.value_texts import Signs, ValueTexts
from city_data_bank.model import Block, Severity, Table

NOT_READABLE: Final = "not-readable"
CONFIDENTIAL: Final = "confidential"
NOT_APPLICABLE: Final = "not-applicable"
"""Gap reasons that the station itself gives."""

KEYS: Final = ("variable", "area", "period", "steward")
"""Facts that, with the breakdowns, make the key of an observation."""

RowFacts: TypeAlias = FactColumn | FixedFact
"""Where a fact of a value column comes from."""


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """One value column of a file.

    Args:
        position: Of the column in the file.
        plan: The entry of ``values`` that it belongs to.
        facts: By name; every key, unit, referenceDate and status.
        month_day: ``12-31`` where the reference date joins the period's year, else empty.
        signs: How its numbers and missing values are written.
    """

    position: int
    plan: ValuePlan
    facts: Mapping[str, RowFacts]
    month_day: str
    signs: Signs


@dataclass(frozen=True, slots=True)
class Pools:
    """Codes met so far.

    Args:
        codes: By name of the fact.
        reasons: Gap reasons.
    """

    codes: dict[str, Pool]
    reasons: Pool = field(default_factory=Pool)

    def of(self, name: str) -> Pool:
        """The codes of one fact."""
        return self.codes.setdefault(name, Pool())


class Binder:
    """Binds the value columns of a plan to a file.

    Args:
        plan: Of the mapping.
        titles: Of the file.
        ontology: What texts are looked up in.
        pools: Filled with the codes that are met.
    """

    def __init__(
        self, plan: ObservationPlan, titles: Titles, ontology: Ontology, pools: Pools
    ) -> None:
        self._plan = plan
        self._titles = titles
        self._ontology = ontology
        self._pools = pools
        self._columns: dict[Fact, FactColumn] = {}

    def bind(self) -> tuple[ValueColumn, ...]:
        """The value columns, in the order of the mapping.

        Raises:
            MappingError: A title is not in the file, or a column fits two entries.
        """
        bound: dict[int, ValueColumn] = {}
        named = frozenset(self._named())
        for value in self._plan.values:
            for position, filled in self._titles.fitting(value, named):
                if position in bound:
                    raise fault(
                        value.column.place,
                        f"the column {self._titles.titles[position]!r} fits two entries of values",
                        "each value column in one entry",
                        f"See line {bound[position].plan.column.place.line} of the mapping too.",
                    )
                bound[position] = self._value(value, position, filled)
        return tuple(bound.values())

    def _named(self) -> Iterator[int]:
        """Positions of the columns that facts are read from."""
        for fact in {fact for value in self._plan.values for fact in value.facts.values()}:
            for name in fact.columns:
                yield self._titles.find(name)

    def _value(self, value: ValuePlan, position: int, filled: Mapping[str, str]) -> ValueColumn:
        """One value column."""
        constant = value.facts["referenceDate"].constant if "referenceDate" in value.facts else ""
        names = (*KEYS, *self._plan.dimensions, "unit", "referenceDate", "status")
        reasons = tuple(self._pools.reasons.number(reason) for _, reason in value.missing)
        return ValueColumn(
            position,
            value,
            {name: self._fact(name, value, position, filled) for name in names},
            constant if is_month_day(constant) else "",
            Signs(value.number, tuple(sign for sign, _ in value.missing), reasons),
        )

    def _fact(
        self, name: str, value: ValuePlan, position: int, filled: Mapping[str, str]
    ) -> RowFacts:
        """Where one fact of a value column comes from."""
        fact = value.facts.get(name)
        pool = self._pools.of(name)
        if fact is None:
            if name == "referenceDate":
                return FixedFact(ABSENT)
            return FixedFact(pool.number(NORMAL if name == "status" else TOTAL))
        if fact.columns:
            return self._shared(fact, pool)
        if is_month_day(fact.constant) and name == "referenceDate":
            return FixedFact(ABSENT)
        text = filled.get(name, fact.constant)
        reading = self._constant(fact, text)
        column = position if name in filled else -1
        return FixedFact.of(reading, text, (pool, self._pools.reasons), column)

    def _constant(self, fact: Fact, text: str) -> Reading:
        """What a constant or the text of a hole means."""
        if fact.name == "period" and fact.constant:
            period = read_any(fact.constant)
            return Reading(period.ref if period else "")
        return reader(fact, self._ontology)(text)

    def _shared(self, fact: Fact, pool: Pool) -> FactColumn:
        """The column of a fact; equal facts of several value columns are one."""
        if fact not in self._columns:
            self._columns[fact] = FactColumn(
                reader(fact, self._ontology),
                tuple(self._titles.find(name) for name in fact.columns),
                pool,
                self._pools.reasons,
            )
        return self._columns[fact]


class CellReader:
    """Turns blocks into cells.

    Args:
        values: The value columns.
        dimensions: Names of the breakdowns.
        pools: Codes.
        table: Whose blocks are read.
        tally: Where findings are counted.
    """

    def __init__(
        self,
        values: tuple[ValueColumn, ...],
        dimensions: tuple[str, ...],
        pools: Pools,
        table: Table,
        tally: Tally,
    ) -> None:
        self._values = values
        self._keys = (*KEYS, *dimensions)
        self._pools = pools
        self._table = table
        self._tally = tally
        self._not_readable = pools.reasons.number(NOT_READABLE)

    def columns(self, block: Block) -> list[Cells]:
        """The cells of each value column of a block."""
        shared = self._facts(block)
        return [self._column(block, value, shared) for value in self._values]

    def _facts(self, block: Block) -> dict[int, RowFact]:
        """Every distinct fact of the value columns, read once; by identity."""
        rows: dict[int, RowFact] = {}
        for value in self._values:
            for fact in value.facts.values():
                if id(fact) in rows:
                    continue
                rows[id(fact)] = found = fact.rows(block.columns, len(block.rows))
                self._count(fact, found, block)
        return rows

    def _count(self, fact: RowFacts, found: RowFact, block: Block) -> None:
        """Count what is wrong with the texts of a fact."""
        if isinstance(fact, FactColumn):
            self._tally.add_texts(fact.doubts, found.readings, block, fact.columns[0])
        elif fact.doubt and len(block.rows):
            self._tally.add(fact.doubt, Spot(column=fact.column), len(block.rows))

    def _column(self, block: Block, value: ValueColumn, shared: dict[int, RowFact]) -> Cells:
        """The cells of one value column."""
        facts = {name: shared[id(fact)] for name, fact in value.facts.items()}
        keys = {name: fact.codes for name, fact in facts.items()}
        if value.month_day:
            keys["referenceDate"] = self._dates(block, value, keys["period"])
        if value.plan.breaks:
            keys["status"] = self._broken(value, keys)
        column = block.columns[value.position]
        texts = value.signs.read(column)
        readable = np.logical_and.reduce([keys[name] >= 0 for name in self._keys])
        reason = self._reasons(texts, keys, facts["status"].reasons)
        doubts = texts.doubts(facts["status"].reasons >= 0)
        self._tally.add_texts(doubts, texts.numbers, block, value.position)
        outcome = np.where(reason >= 0, Outcome.GAP, Outcome.OBSERVATION)
        key = self._table.column_keys[value.position]
        return Cells(
            keys,
            np.where(readable, outcome, Outcome.REJECTED).astype(np.int8),
            reason,
            texts.value,
            column,
            self._table.addressing.fragments(block.row_keys, key),
            block.rows.to_numpy(zero_copy_only=False),
            np.full(len(block.rows), value.position, np.int32),
            facts["area"].own,
        )

    def _broken(self, value: ValueColumn, keys: Mapping[str, Numbers]) -> Numbers:
        """Statuses, with a break in the series where a period begins one and no other is stated."""
        pool = self._pools.of("status")
        periods = [self._pools.of("period").number(ref) for ref in value.plan.breaks]
        begins = np.isin(keys["period"], periods) & (keys["status"] == pool.number(NORMAL))
        return np.where(begins, pool.number(BREAK), keys["status"]).astype(np.int32)

    def _reasons(self, texts: ValueTexts, keys: Mapping[str, Numbers], status: Numbers) -> Numbers:
        """Number of the gap reason of each cell; -1 = it has a value that can be published."""
        fits = (
            (keys["unit"] >= 0)
            & (keys["referenceDate"] != UNREADABLE)
            & (keys["status"] != UNREADABLE)
        )
        declared = np.where(status >= 0, status, texts.reason)
        lost = (declared < 0) & (texts.unreadable | ~fits)
        return np.where(lost, self._not_readable, declared).astype(np.int32)

    def _dates(self, block: Block, value: ValueColumn, periods: Numbers) -> Numbers:
        """The reference date that joins the year of each row's period."""
        pool = self._pools.of("referenceDate")
        days = [day_of(value.month_day, read_any(ref)) for ref in self._pools.of("period").codes]
        numbers = [pool.number(day.isoformat()) if day else UNREADABLE for day in days]
        dates = np.asarray([*numbers, ABSENT], np.int32)[periods]
        impossible = np.flatnonzero(dates == UNREADABLE)
        if len(impossible):
            at = int(impossible[0])
            spot = Spot(block.rows[at].as_py(), value.position, block.row_keys[at].as_py())
            doubt = Doubt(
                "date-out-of-form", Severity.WARNING, value.month_day, (("form", "MM-dd"),)
            )
            self._tally.add(doubt, spot, len(impossible))
        return dates
