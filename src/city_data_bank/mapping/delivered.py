"""Mapping station: what became of each column of the delivered file.

What comes in: titles and the positions that the plan uses. What goes out: ``DeliveredColumn``s, and
a finding for each column that is neither mapped nor declared unused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from urllib.parse import quote

import pyarrow as pa

from city_data_bank.bank.ontology import Ontology
from city_data_bank.mapping.binding import Titles
from city_data_bank.mapping.fact_columns import FactColumn
from city_data_bank.mapping.plan import Selection
from city_data_bank.mapping.register_binding import BoundRegister
from city_data_bank.mapping.selecting import positions
from city_data_bank.mapping.tally import Doubt, Spot, Tally
from city_data_bank.mapping.value_columns import Pools, ValueColumn
from city_data_bank.model import DeliveredColumn, Severity, Table
from city_data_bank.vocabulary import BANK, SATT, SDIM, SMEA

UNMAPPED: Final = "unmapped"
UNUSED: Final = "unused"

_CELL: Final = "cell="
_ROLES: Final = MappingProxyType(
    {
        "variable": ("indicator", BANK["indicator"]),
        "area": ("area", SDIM["refArea"]),
        "period": ("period", SDIM["refPeriod"]),
        "referenceDate": ("period", BANK["referenceDate"]),
        "unit": ("unit", SATT["unitMeasure"]),
        "status": ("status", SATT["obsStatus"]),
        "steward": ("breakdown", BANK["steward"]),
    }
)


@dataclass(frozen=True, slots=True)
class Role:
    """What a column is for.

    Args:
        role: As in ``DeliveredColumn``.
        term: IRI of the property or indicator, or empty.
        required_by: IRIs of what needs the column.
    """

    role: str
    term: str = ""
    required_by: tuple[str, ...] = ()


def statistical_roles(
    values: tuple[ValueColumn, ...], pools: Pools, ontology: Ontology
) -> dict[int, Role]:
    """Roles by position in a statistical table."""
    indicators = pools.of("variable").codes
    iris = {
        ref: code.iri
        for code in ontology.indicators.codes.values()
        for ref in [code.iri.partition("/id/indicator/")[2]]
    }
    roles: dict[int, Role] = {}
    for value in values:
        for name, fact in value.facts.items():
            if isinstance(fact, FactColumn):
                dimension = ontology.dimensions.get(name)
                role, term = _ROLES.get(name, ("breakdown", dimension.iri if dimension else ""))
                roles |= dict.fromkeys(fact.columns, Role(role, term))
        variable = value.facts["variable"]
        code = -1 if isinstance(variable, FactColumn) else variable.code
        term = iris.get(indicators[code], "") if code >= 0 else SMEA["obsValue"]
        roles[value.position] = Role("value", term, value.plan.required_by)
    return roles


def register_roles(bound: BoundRegister) -> dict[int, Role]:
    """Roles by position in a register."""
    point = bound.point.columns if bound.point else ()
    roles: dict[int, Role] = dict.fromkeys(point, Role("register"))
    for column in bound.columns:
        described = column.column
        if described:
            roles[column.position] = Role("register", described.property_url, described.required_by)
        else:
            roles.setdefault(column.position, Role("register"))
    return roles


def delivered_columns(
    table: Table, selection: Selection, roles: dict[int, Role], tally: Tally
) -> tuple[DeliveredColumn, ...]:
    """The columns of the file, in its order; unmapped ones are counted.

    Args:
        table: The file's table.
        selection: Columns that are knowingly not mapped.
        roles: Of the mapped columns, by position.
        tally: Where findings are counted.

    Raises:
        MappingError: A column that the mapping calls unused is not in the file.
    """
    titles = Titles(table.titles)
    unused = {titles.find(name) for name in selection.unused}
    unused |= set(positions(selection, titles).values())
    return tuple(_columns(table, roles, _Rest(unused, rest=selection.rest_unused), tally))


@dataclass(frozen=True, slots=True)
class _Rest:
    """Columns that are knowingly not mapped."""

    positions: set[int]
    rest: bool

    def role(self, position: int) -> Role:
        """What a column without a role is."""
        return Role(UNUSED if self.rest or position in self.positions else UNMAPPED)


def _columns(
    table: Table, roles: dict[int, Role], rest: _Rest, tally: Tally
) -> Iterator[DeliveredColumn]:
    """One column after the other."""
    every = [roles.get(position) or rest.role(position) for position in range(len(table.titles))]
    blank = _blank(
        table,
        [
            position
            for position, (title, role) in enumerate(zip(table.titles, every, strict=True))
            if role.role == UNMAPPED and not title
        ],
    )
    for position, (title, role) in enumerate(zip(table.titles, every, strict=True)):
        if position in blank:
            continue
        key = table.column_keys[position]
        if role.role == UNMAPPED:
            code = "unmapped-column" if title else "untitled-column"
            tally.add(Doubt(code, Severity.WARNING, title or key), Spot(column=position))
        yield DeliveredColumn(
            title,
            key,
            role.role,
            role.term,
            column_fragment(table.addressing.prefix, key),
            role.required_by,
        )


def _blank(table: Table, positions: list[int]) -> set[int]:
    """Which of some columns have no text in any row."""
    blank = set(positions)
    for block in table.blocks if blank else ():
        blank -= {position for position in blank if _has_text(block.columns[position])}
    return blank


def _has_text(column: pa.Array) -> bool:
    """Whether any cell holds more than white space."""
    return any(text and not text.isspace() for text in column.unique().to_pylist())


def column_fragment(prefix: str, key: str) -> str:
    """The fragment that names a column: ``col=6``, ``sheet=Tabl.%205&col=C``.

    Source: RFC 7111, section 2.2.
    """
    head = prefix.partition(_CELL)[0] if _CELL in prefix else ""
    return f"{head}col={quote(key, safe='/~$@()!*.-_')}"
