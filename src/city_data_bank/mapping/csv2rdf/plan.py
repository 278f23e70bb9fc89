"""The plan of a table: what its description says of each column, with every default filled in.

Part of the csv2rdf half of the mapping station. In: a ``TableDescription``. Out: a ``TablePlan``,
which ``cells`` and ``emit`` carry out on columns. Nothing of the JSON is left in it.

Source: tabular-metadata, sections 5.6 and 5.7; tabular-data-model, section 4.3.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar, cast
from urllib.parse import quote

from city_data_bank.mapping.csv2rdf.datatype import STRING, Datatype
from city_data_bank.mapping.csv2rdf.descriptions import ColumnDescription, TableDescription
from city_data_bank.mapping.csv2rdf.language import UNDETERMINED
from city_data_bank.mapping.csv2rdf.uri import without_fragment
from city_data_bank.mapping.csv2rdf.values import ValueSpace, value_space
from city_data_bank.model.untitled import untitled_name

_Expected = TypeVar("_Expected")


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """One column.

    Args:
        name: Its name annotation: what templates call it.
        number: From 1.
        source_number: In the file, from 1.
        virtual: Whether no file holds it.
        silent: Whether it makes no triples.
        space: How its texts are read.
        default: Text that an empty cell stands for.
        null: Texts that stand for no value.
        lang: Language of its strings; ``und`` = none.
        separator: What stands between the items of a cell; None = a cell is one value.
        ordered: Whether the order of the items counts.
        required: Whether every cell has to have a value.
        about_url: Template of subjects; None = a blank node a row.
        property_url: Template of the predicate.
        value_url: Template of objects; None = literals.
    """

    name: str
    number: int
    source_number: int
    virtual: bool
    silent: bool
    space: ValueSpace
    default: str
    null: tuple[str, ...]
    lang: str
    separator: str | None
    ordered: bool
    required: bool
    about_url: str | None
    property_url: str
    value_url: str | None

    @property
    def datatype(self) -> Datatype:
        """The datatype of its values."""
        return self.space.datatype


@dataclass(frozen=True, slots=True)
class TablePlan:
    """One table.

    Args:
        url: IRI of its file; templates resolve against it.
        columns: In order, virtual ones last.
        row_titles: Places in ``columns`` of the cells that are the title of a row.
    """

    url: str
    columns: tuple[ColumnPlan, ...]
    row_titles: tuple[int, ...] = ()

    @property
    def width(self) -> int:
        """How many columns the file has."""
        return sum(not column.virtual for column in self.columns)


def plan_table(
    table: TableDescription, width: int | None = None, skipped_columns: int = 0
) -> TablePlan:
    """Make the plan of a table.

    Args:
        table: Its description.
        width: Columns of its file; columns that are not described get names ``_col.N``. None = as
            many as are described.
        skipped_columns: Columns of the file to the left of the table.

    Returns:
        The plan; columns described but not in the file stay in it and are empty.
    """
    real = [column for column in table.schema.columns if not column.virtual]
    real += [ColumnDescription()] * ((width or 0) - len(real))
    virtual = [column for column in table.schema.columns if column.virtual]
    inherited = {**table.inherited, **table.schema.inherited}
    columns = tuple(
        _plan_column(column, {**inherited, **column.inherited}, number, table.url, skipped_columns)
        for number, column in enumerate([*real, *virtual], start=1)
    )
    names = [column.name for column in columns]
    return TablePlan(table.url, columns, tuple(map(names.index, table.schema.row_titles)))


def _plan_column(
    column: ColumnDescription,
    inherited: Mapping[str, object],
    number: int,
    table_url: str,
    skipped_columns: int,
) -> ColumnPlan:
    """Make the plan of a column."""

    def its(name: str, default: _Expected) -> _Expected:
        return cast("_Expected", inherited.get(name, default))

    name = _name(column, number)
    return ColumnPlan(
        name=name,
        number=number,
        source_number=number + skipped_columns,
        virtual=column.virtual,
        silent=column.suppress_output,
        space=value_space(its("datatype", STRING)),
        default=its("default", ""),
        null=its("null", ("",)),
        lang=its("lang", UNDETERMINED),
        separator=its("separator", None),
        ordered=its("ordered", default=False),
        required=its("required", default=False),
        about_url=its("aboutUrl", None),
        property_url=its("propertyUrl", f"{without_fragment(table_url)}#{name}"),
        value_url=its("valueUrl", None),
    )


def _name(column: ColumnDescription, number: int) -> str:
    """The name annotation of a column: its name, else its first title, else its number."""
    if column.name is not None:
        return column.name
    titles = column.titles.get(column.language) or column.titles.get(UNDETERMINED)
    if titles:
        # A name is a variable of a URI template, so - and ~ are encoded too.
        return quote(titles[0], safe="").replace("-", "%2D").replace("~", "%7E")
    return untitled_name(number)
