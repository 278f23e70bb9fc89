"""handback: the columns of an empty form, each with what to write into it.

In: a mapping, the header of the last delivery, the lists. Out: columns in the order of the form.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from city_data_bank.handback.blank.allowed import Allowed, Lists
from city_data_bank.handback.blank.titles import TitleMaker, written
from city_data_bank.handback.column_uses import Use, uses_of
from city_data_bank.mapping.plan import Condition, DatasetMapping, Fact, RegisterColumn, ValuePlan

_FORMS: Final = frozenset({"period", "referenceDate"})
_FACTS: Final = {
    "area": "area",
    "period": "period",
    "referenceDate": "date",
    "status": "status",
    "steward": "steward",
    "unit": "unit",
    "variable": "variable",
}
"""Last part of the message's name, by fact; every other fact is a breakdown."""
_BY_NAME: Final = "name"
"""Form of areas that are written by their names."""


@dataclass(frozen=True, slots=True)
class BlankColumn:
    """A column of an empty form.

    Args:
        title: As the mapping will look for it.
        notes: What to write, sentence by sentence.
        unit: Of its values; empty where it holds none.
        form: An example of how it is written; may be empty.
        allowed: The texts that it may hold; empty where there is no closed list.
        signs: Signs that may stand instead of a number.
        number: Whether it holds numbers.
    """

    title: str
    notes: tuple[str, ...] = ()
    unit: str = ""
    form: str = ""
    allowed: tuple[Allowed, ...] = ()
    signs: tuple[Allowed, ...] = ()
    number: bool = False

    def joined(self, other: BlankColumn) -> BlankColumn:
        """What two uses of one column ask for together."""
        return replace(
            self,
            notes=tuple(dict.fromkeys((*self.notes, *other.notes))),
            unit=self.unit or other.unit,
            form=self.form or other.form,
            allowed=self.allowed or other.allowed,
            signs=self.signs or other.signs,
            number=self.number or other.number,
        )


def blank_columns(
    mapping: DatasetMapping, header: Sequence[str], lists: Lists, today: date
) -> tuple[BlankColumn, ...]:
    """Make the columns.

    Args:
        mapping: Of the dataset.
        header: Titles of the last delivery, whose order is kept; may be empty.
        lists: What its texts are looked up in.
        today: For the period of a title that has no model.

    Returns:
        Each column once.
    """
    maker = _Maker(TitleMaker(header, today), lists)
    columns: dict[str, BlankColumn] = {}
    for use in uses_of(mapping.plan):
        for column in maker.columns(use):
            # What decides which rows count may be declared unused besides.
            if use.role == "unused" and column.title in columns:
                continue
            before = columns.get(column.title)
            columns[column.title] = before.joined(column) if before else column
    order = {title: position for position, title in enumerate(header)}
    # What the header does not have is a column of the next period: it stands where the last did.
    last = len(order)
    return tuple(sorted(columns.values(), key=lambda column: order.get(column.title, last)))


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes columns of uses."""

    titles: TitleMaker
    lists: Lists

    def columns(self, use: Use) -> Iterator[BlankColumn]:
        """The columns of one use: several where a title has holes."""
        if use.value is not None:
            for title in self.titles.filled(use.value):
                yield self.value(title, use.value)
            return
        column = BlankColumn(self.titles.fixed(use.column))
        if use.fact is not None:
            yield self.fact(column, use.fact)
        elif use.register is not None:
            yield self.register(column, use.register)
        elif use.condition is not None:
            yield self.condition(column, use.condition)
        else:
            yield replace(column, notes=(self.lists.messages(f"handback-blank-{use.role}"),))

    def fact(self, column: BlankColumn, fact: Fact) -> BlankColumn:
        """A column that says what a value is about."""
        say = self.lists.messages
        kind = _FACTS.get(fact.name, "breakdown")
        if fact.name == "area" and fact.form == _BY_NAME:
            kind = "area-name"
        notes = [say(f"handback-blank-{kind}")]
        if len(fact.columns) > 1:
            parts = " + ".join(self.titles.fixed(part) for part in fact.columns)
            notes.append(say("handback-blank-parts", titles=parts))
        return replace(
            column,
            notes=tuple(notes),
            form=self.form(fact) if fact.name in _FORMS and len(fact.columns) == 1 else "",
            allowed=self.lists.of(fact),
        )

    def form(self, fact: Fact) -> str:
        """How a period or day is written: this year's first one."""
        default = "year" if fact.name == "period" else "yyyy-MM-dd"
        return written(date(self.titles.today.year, 1, 1), fact.form or default)

    def value(self, title: str, value: ValuePlan) -> BlankColumn:
        """A column of numbers."""
        say, ontology = self.lists.messages, self.lists.ontology
        unit = ontology.units.find(value.facts["unit"].constant)
        named = ontology.indicators.find(value.facts["variable"].constant)
        what = [*([self.lists.label(named[0])] if len(named) == 1 else []), *self.breakdowns(value)]
        note = say("handback-blank-value-of", what=", ".join(what))
        return BlankColumn(
            title,
            (note if what else say("handback-blank-value"),),
            self.lists.label(unit[0]) if len(unit) == 1 else "",
            value.number,
            signs=tuple(Allowed(sign, self.lists.reason(why)) for sign, why in value.missing),
            number=True,
        )

    def breakdowns(self, value: ValuePlan) -> Iterator[str]:
        """Which part of a total a column of numbers is about."""
        for name, dimension in self.lists.ontology.dimensions.items():
            fact = value.facts.get(name)
            found = dimension.codes.find(fact.constant) if fact and fact.constant else ()
            if len(found) == 1:
                yield self.lists.label(found[0])

    def register(self, column: BlankColumn, register: RegisterColumn) -> BlankColumn:
        """A column of a register."""
        say, kind = self.lists.messages, register.datatype
        notes = [say("handback-blank-required" if register.required else "handback-blank-optional")]
        form = written(date(self.titles.today.year, 1, 1), kind.form or "yyyy-MM-dd")
        number = kind.base in ("integer", "decimal")
        if kind.base == "boolean":
            notes.append(say("handback-blank-boolean"))
        return replace(
            column,
            notes=tuple(notes),
            form=kind.number if number else form if kind.base == "date" else "",
            allowed=self.lists.of(register.codes) if register.codes else (),
            signs=tuple(Allowed(sign, say("handback-blank-empty")) for sign in register.missing),
            number=number,
        )

    def condition(self, column: BlankColumn, condition: Condition) -> BlankColumn:
        """A column that decides which rows belong to the dataset."""
        say = self.lists.messages
        texts = ", ".join(text or say("handback-blank-nothing") for text in condition.texts)
        note = say(f"handback-blank-where-{condition.relation.lower()}", texts=texts)
        return replace(column, notes=(note,))
