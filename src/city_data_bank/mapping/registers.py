"""Mapping station: the rows of a register become resources.

What comes in: a mapping with a ``RegisterPlan`` and its table. What goes out: the normalised table,
the findings and the account of every row.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from city_data_bank.mapping.accounts import balanced, too_many_unreadable
from city_data_bank.mapping.binding import Titles
from city_data_bank.mapping.plan import Context, RegisterPlan
from city_data_bank.mapping.register_binding import BoundRegister, bind_register
from city_data_bank.mapping.register_gathering import AllRows, RegisterGathering
from city_data_bank.mapping.register_repetitions import RowRepetitions
from city_data_bank.mapping.register_rows import RowReader
from city_data_bank.mapping.selecting import no_rows, positions, select
from city_data_bank.mapping.tally import Mask, Tally
from city_data_bank.model import Accounting, Finding, Table


@dataclass(frozen=True, slots=True)
class Register:
    """What became of a register.

    Args:
        bound: The plan, bound to the file.
        rows: All rows; ``source`` and ``text`` are the cell that each one is known by.
        kept: Which of them became resources.
        accounting: The outcome of every row.
        findings: What was found while reading blocks.
    """

    bound: BoundRegister
    rows: AllRows
    kept: Mask
    accounting: Accounting
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class RegisterMapper:
    """Reads every row of a register.

    Args:
        plan: Of the mapping.
        table: Its delivery's table.
        context: Bank, ontology, software.
        tally: Where findings are counted.
    """

    plan: RegisterPlan
    table: Table
    context: Context
    tally: Tally

    def map(self) -> Register:
        """The rows that became resources.

        Raises:
            MappingError: A title is not in the file, or a template names no column.
            CityDataBankError: A row has no outcome, or two: a fault of ours.
        """
        titles = Titles(self.table.titles)
        bound = bind_register(self.plan, titles, self.context.ontology)
        where = positions(self.plan.selection, titles)
        reader = RowReader(bound, self.table, self.context, self.tally)
        gathering = RegisterGathering(bound.keys)
        found: list[Finding] = []
        count = 0
        for block in chain((no_rows(self.table),), self.table.blocks):
            count += len(block.rows)
            found += block.findings
            gathering.add(reader.read(select(block, where)))
        rows = gathering.all()
        kept, repeated = RowRepetitions(bound, rows, self.tally).resolve()
        accounting = Accounting(
            rows=count,
            value_columns=1,
            observations=int(kept.sum()),
            repeated=repeated,
            rejected=len(rows) - int(kept.sum()) - repeated,
            left_out=count - len(rows),
        )
        limit = self.context.bank.max_unreadable
        unreadable = int((~rows.whole).sum())
        too_many_unreadable(self.tally, balanced(accounting, self.table), unreadable, limit)
        return Register(bound, rows, kept, accounting, tuple(found))
