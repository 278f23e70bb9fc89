"""From CSVW to RML: the plan of a table becomes triples maps.

Part of the mapping station's export. In: a ``TablePlan``. Out: ``TriplesMap``s, one a template of
subjects. What RML has no words for stops here: blank nodes, lists, row numbers, defaults.

Source: csv2rdf, section 4.2; RFC 6570, section 3.2; RML-Core, "Triples Maps".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final, NoReturn
from urllib.parse import unquote

from city_data_bank.errors import MappingError
from city_data_bank.mapping.csv2rdf.address import compile_address
from city_data_bank.mapping.csv2rdf.datatype import STRING
from city_data_bank.mapping.csv2rdf.language import UNDETERMINED
from city_data_bank.mapping.csv2rdf.plan import ColumnPlan, TablePlan
from city_data_bank.mapping.csv2rdf.template import Expression, Filling, Part, expand
from city_data_bank.mapping.export.terms import (
    Address,
    Piece,
    Reference,
    Statement,
    Text,
    TriplesMap,
)

ADVICE: Final = "Publish this table as CSVW alone, or change its mapping so that RML can say it."

_ROW_NUMBERS: Final = frozenset({"_row", "_sourceRow"})


def translate(plan: TablePlan) -> tuple[TriplesMap, ...]:
    """Say in RML what the description of a table says.

    Args:
        plan: Of the table.

    Returns:
        One triples map for each template of subjects, in the order of the columns.

    Raises:
        MappingError: RML cannot say it.
    """
    found: dict[Address, list[Statement]] = {}
    for column in plan.columns:
        if not column.silent:
            translator = _Translator(plan, column)
            found.setdefault(translator.subject(), []).append(translator.statement())
    return tuple(TriplesMap(subject, tuple(each)) for subject, each in found.items())


def refuse(plan: TablePlan, column: ColumnPlan, found: str, expected: str) -> NoReturn:
    """Stop rather than lose something.

    Raises:
        MappingError: Always.
    """
    raise MappingError(f"{plan.url}, column {column.name}", found, expected, ADVICE)


class _Translator:
    """Translates one column.

    Args:
        plan: Of the table.
        column: The column.
    """

    __slots__ = ("_cells", "_column", "_plan")

    def __init__(self, plan: TablePlan, column: ColumnPlan) -> None:
        self._plan = plan
        self._column = column
        self._cells = {each.name for each in plan.columns if not each.virtual}

    def subject(self) -> Address:
        """What its statements are about."""
        if self._column.about_url is None:
            self._refuse("a blank node for each row", "subjects with addresses")
        return self._address(self._column.about_url)

    def statement(self) -> Statement:
        """Its predicate and object."""
        column = self._column
        if column.separator is not None:
            self._refuse("cells that hold lists", "one value a cell")
        predicate = self._address(column.property_url)
        value = self._text() if column.value_url is None else self._address(column.value_url)
        return Statement(column, predicate, value)

    def _text(self) -> Text:
        """Its literals."""
        datatype = self._column.datatype
        if datatype.iri != STRING.iri:
            return Text(self._column.name, datatype=datatype.iri)
        plain = self._column.lang == UNDETERMINED or datatype.base != STRING.base
        return Text(self._column.name, language="" if plain else self._column.lang)

    def _address(self, template: str) -> Address:
        """What a URI template becomes."""
        parts = compile_address(template, self._plan.url).parts
        return Address(tuple(_compact(chain.from_iterable(map(self._pieces, parts)))))

    def _pieces(self, part: Part) -> Iterable[Piece]:
        """What a part of a template becomes."""
        if isinstance(part, str):
            return (part,)
        names = {variable.name for variable in part.variables}
        if names & _ROW_NUMBERS:
            self._refuse("an address with the number of the row", "addresses of cells alone")
        if not names & self._cells:
            return (each for each in expand(part, self._constant) if isinstance(each, str))
        if names - self._cells or any(variable.length for variable in part.variables):
            self._refuse(str(part), "whole cells, and names of columns, each in braces of its own")
        return self._references(part)

    @staticmethod
    def _references(part: Expression) -> Iterator[Piece]:
        """The cells of an expression, with the signs that its operator puts round them."""
        sign = part.first
        for variable in part.variables:
            yield f"{sign}{variable.name}=" if part.named else sign
            yield Reference(variable.name, encoded=not part.reserved)
            sign = part.separator

    def _constant(self, name: str) -> Filling:
        """What a variable stands for that is the same in every row."""
        column = self._column
        return Filling(
            {
                "_name": unquote(column.name),
                "_column": str(column.number),
                "_sourceColumn": str(column.source_number),
            }.get(name)
        )

    def _refuse(self, found: str, expected: str) -> NoReturn:
        """Stop at this column."""
        refuse(self._plan, self._column, found, expected)


def _compact(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The same with neighbouring texts put together."""
    text = ""
    for piece in pieces:
        if isinstance(piece, str):
            text += piece
            continue
        if text:
            yield text
        text = ""
        yield piece
    if text:
        yield text
