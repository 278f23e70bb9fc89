"""Mapping station: the columns of a register's plan, bound to the columns of a file.

What comes in: a ``RegisterPlan`` and the titles of a table. What goes out: which column of the file
fills which column of the normalised table, the delivered texts that templates need included.

A template is filled with the text as delivered. Where a column is looked up in a code list and its
text also makes addresses, both are published: the text under the column's name, the code under
that name and ``_code``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from city_data_bank.bank.ontology import Ontology
from city_data_bank.mapping.binding import Titles
from city_data_bank.mapping.documents import fault
from city_data_bank.mapping.plan import ColumnName, PointPlan, RegisterColumn, RegisterPlan
from city_data_bank.mapping.points import Position
from city_data_bank.mapping.readings import ReadText, listed_reader
from city_data_bank.mapping.reference_systems import to_degrees
from city_data_bank.mapping.short_iris import variables
from city_data_bank.mapping.suggestions import advice, choice
from city_data_bank.mapping.titles import TitlePattern

CODE_SUFFIX: Final = "_code"


@dataclass(frozen=True, slots=True)
class BoundColumn:
    """A column of the normalised table that a column of the file fills.

    Args:
        name: In the normalised table.
        position: In the file.
        column: What the mapping says of it; None = its text is only needed by templates.
        read: What its texts mean, where they are looked up.
    """

    name: str
    position: int
    column: RegisterColumn | None = None
    read: ReadText | None = None


@dataclass(frozen=True, slots=True)
class BoundRegister:
    """A register's plan, bound to a file.

    Args:
        plan: With coded columns renamed where that is needed.
        columns: Filled from the file, in the order of the normalised table.
        point: Where positions stand, if the register has them.
    """

    plan: RegisterPlan
    columns: tuple[BoundColumn, ...]
    point: Position | None

    @property
    def keys(self) -> tuple[str, ...]:
        """Names of the columns that make a resource's address."""
        return tuple(dict.fromkeys(variables(self.plan.about_url)))

    @property
    def identifier(self) -> BoundColumn:
        """The column whose cell is cited as the source of a resource."""
        needed = list(self.keys)
        for column in self.plan.columns:
            if column.name in needed and column.text:
                needed += variables(column.text)
        return next((one for one in self.columns if one.name in needed), self.columns[0])


def bind_register(plan: RegisterPlan, titles: Titles, ontology: Ontology) -> BoundRegister:
    """Bind a plan to the titles of a file.

    Raises:
        MappingError: A title is not in the file, or a template names no column.
    """
    plan = _renamed(plan)
    bound = [
        BoundColumn(
            column.name,
            titles.find(column.column),
            column,
            listed_reader(column.codes, ontology) if column.codes else None,
        )
        for column in plan.columns
        if column.column
    ]
    named = {column.name for column in plan.columns if column.name}
    bound += [
        BoundColumn(name, _position(name, plan, titles))
        for name in dict.fromkeys(_used(plan))
        if name not in named
    ]
    return BoundRegister(plan, tuple(bound), _point(plan.point, titles) if plan.point else None)


def _point(point: PointPlan, titles: Titles) -> Position:
    """Where positions stand, and what converts them."""
    north, east = titles.find(point.latitude), titles.find(point.longitude)
    return Position(north, east, point.number, to_degrees(point.crs))


def _renamed(plan: RegisterPlan) -> RegisterPlan:
    """The plan with a name of its own for each coded column whose text makes addresses."""
    columns = []
    for column in plan.columns:
        others = [one for one in plan.columns if one is not column]
        used = {
            *variables(plan.about_url),
            *(name for one in others for name in variables(one.value_url)),
            *(name for one in plan.columns for name in variables(one.text)),
        }
        columns.append(_with_suffix(column) if column.codes and column.name in used else column)
    return replace(plan, columns=tuple(columns))


def _with_suffix(column: RegisterColumn) -> RegisterColumn:
    """A coded column under its second name."""
    name = f"{column.name}{CODE_SUFFIX}"
    url = column.value_url
    for sign in ("{", "{+"):
        url = url.replace(f"{sign}{column.name}}}", f"{sign}{name}}}")
    return replace(column, name=name, value_url=url)


def _used(plan: RegisterPlan) -> tuple[str, ...]:
    """Every name that a template uses."""
    urls = (plan.about_url, *(column.value_url for column in plan.columns))
    texts = (column.text for column in plan.columns)
    return tuple(name for template in (*urls, *texts) for name in variables(template))


def _position(name: str, plan: RegisterPlan, titles: Titles) -> int:
    """The column of the file whose title a template uses as a name.

    Raises:
        MappingError: There is none.
    """
    if name.endswith(CODE_SUFFIX) or titles.titles.count(name) != 1:
        known = [column.name for column in plan.columns if column.name]
        options = [*known, *filter(None, titles.titles)]
        raise fault(
            plan.place,
            f"a template with {{{name}}}",
            "the name or title of a column: " + choice(options, 60),
            advice(name, options, "Give the column a name: and use that."),
        )
    return titles.find(ColumnName((TitlePattern.parse(name),), plan.place))
