"""What the rows of a published table are broken down by, in words: ``women``, not ``F``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from city_data_bank.bank.ontology import TOTAL
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit
from city_data_bank.release.differences import PLACES, Row
from city_data_bank.store.engine import Term

_KNOWN: Final = PLACES | {
    "id",
    "area",
    "period",
    "referenceDate",
    "indicator",
    "unit",
    "status",
    "value",
}
"""Columns of a table of observations that break nothing down."""


@dataclass(frozen=True, slots=True)
class Breakdowns:
    """The names of codes.

    Args:
        labels: Of each code, by column and notation.
    """

    labels: Mapping[tuple[str, str], Text]

    def __call__(self, row: Row) -> str:
        """The breakdowns of a row, totals left out; a code without name is shown itself."""
        return ", ".join(str(self.labels.get(one, one[1])) for one in _codes(row))


async def breakdowns_of(visit: Visit, rows: Iterable[Row]) -> Breakdowns:
    """The names of the codes that rows are broken down by, asked for with one query."""
    columns = sorted({column for row in rows for column, _ in _codes(row)})
    if not columns:
        return Breakdowns({})
    dimensions = [Term("literal", column) for column in columns]
    labels: dict[tuple[str, str], list[Term]] = {}
    for found in await visit.ask("parts/codes", dimension=dimensions):
        key = found["dimension"].value, found["code"].value
        labels.setdefault(key, []).append(found["label"])
    chosen = {key: visit.choose(terms) for key, terms in labels.items()}
    return Breakdowns({key: text for key, text in chosen.items() if text is not None})


def _codes(row: Row) -> Iterator[tuple[str, str]]:
    """Column and code of each breakdown of a row that is not its total."""
    for column, text in row.items():
        if column not in _KNOWN and not column.endswith("Iri") and text not in ("", TOTAL):
            yield column, text
