"""Mapping station: every cell has one outcome, and too many unreadable ones stop a dataset.

Source: mapping-language rule 8; decisions "Severity and exit codes".
"""

from __future__ import annotations

from city_data_bank.errors import CityDataBankError
from city_data_bank.mapping.tally import Doubt, Spot, Tally
from city_data_bank.model import Accounting, Severity, Table


def balanced(accounting: Accounting, table: Table) -> Accounting:
    """The account, if it balances.

    Raises:
        CityDataBankError: It does not: a fault of the software.
    """
    if accounting.balanced:
        return accounting
    raise CityDataBankError(
        table.delivery.place.file,
        f"cells without an outcome, or with two: {accounting}",
        "rows x value columns = observations + gaps + repeated + rejected + left out",
        "This is a fault of the software: report it with this message.",
    )


def too_many_unreadable(
    tally: Tally, accounting: Accounting, unreadable: int, limit: float
) -> None:
    """Count the violations that speak of the table as a whole.

    Args:
        tally: Where findings are counted.
        accounting: Outcome of every cell.
        unreadable: Cells that could not be read, or rejected.
        limit: Share of them from which the dataset is not trusted.
    """
    cells = accounting.rows * accounting.value_columns - accounting.left_out
    if not cells:
        tally.add(Doubt("nothing-mapped", Severity.VIOLATION), Spot())
    elif unreadable > limit * cells:
        arguments = (("cells", str(cells)), ("limit", f"{100 * limit:g}"))
        doubt = Doubt("too-many-unreadable", Severity.VIOLATION, str(unreadable), arguments)
        tally.add(doubt, Spot(), unreadable)
