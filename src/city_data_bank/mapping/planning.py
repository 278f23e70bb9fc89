"""Mapping station: ``bank:observations`` becomes a plan.

What comes in: a merged document that the JSON Schema has accepted, and the ontology. What goes out:
an ``ObservationPlan`` in which every constant is known to the ontology. What a schema cannot see is
said here, with file and line.

Source: mapping-language "Inside bank:observations" and rule 9.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from city_data_bank.bank.code_lists import fold
from city_data_bank.bank.ontology import Ontology
from city_data_bank.iris import Iris
from city_data_bank.mapping.documents import Block, Items, Node, Text, fault, texts_of
from city_data_bank.mapping.fact_checks import check_fact
from city_data_bank.mapping.merging import merge_blocks
from city_data_bank.mapping.named_columns import column_name, fixed_title, selection
from city_data_bank.mapping.periods import read_any
from city_data_bank.mapping.plan import ColumnName, Fact, ObservationPlan, ValuePlan
from city_data_bank.mapping.readings import GAP_REASONS, code_list
from city_data_bank.mapping.short_iris import short_iri
from city_data_bank.mapping.suggestions import advice, choice, suggested
from city_data_bank.mapping.titles import ANYTHING

FACTS: Final = ("area", "variable", "unit", "period", "referenceDate", "steward", "status")
"""Facts of an observation beside its breakdowns."""

_NEEDED: Final = ("area", "period", "variable", "unit")
_NOT_FACTS: Final = ("column", "bank:missing", "requiredBy", "number", "breakdowns", "breaks")


def observation_plan(document: Block, ontology: Ontology, iris: Iris) -> ObservationPlan:
    """The plan of a statistical table.

    Args:
        document: Merged mapping.
        ontology: Codes that constants have to be among.
        iris: Of the bank.

    Raises:
        MappingError: With file, line, found, expected and the next step.
    """
    block = document.block("bank:observations")
    planner = _Planner(document, ontology, iris)
    entries = block.entries.get("values")
    if not isinstance(entries, Items) or not entries.items:
        raise fault(
            block.place,
            "no 'values' after merging",
            "a list of the columns that hold values",
            "Add values: [{column: Title of the column}].",
        ).coded("mapping-missing-key", found="", key="values")
    values = tuple(
        planner.value(block.without("values"), entry)
        for entry in entries.items
        if isinstance(entry, Block)
    )
    names = dict.fromkeys(name for value in values for name in value.facts if name not in FACTS)
    return ObservationPlan(values, tuple(names), selection(document))


def fact_of(name: str, node: Node) -> Fact:
    """A fact as the mapping writes it.

    Raises:
        MappingError: It has both ``column`` and ``columns``.
    """
    if not isinstance(node, Block):
        return Fact(name, fold(texts_of(node)[0].value), place=node.place)
    columns = node.entries.get("columns")
    column = node.entries.get("column")
    if column is not None and columns is not None:
        raise fault(
            node.keys["columns"],
            "both 'column' and 'columns' after merging",
            "one of the two",
            "Keep 'column' for one cell, 'columns' for cells that are joined.",
        )
    named: tuple[ColumnName, ...] = ()
    if column is not None:
        named = (fixed_title(column),)
    elif columns is not None:
        named = tuple(fixed_title(text) for text in texts_of(columns))
    return Fact(
        name,
        columns=named,
        codes=tuple(node.table("codes").items()),
        codes_list=node.text("codes"),
        form=node.text("form"),
        lost_zeros=node.text("lostZeros") == "true",
        place=node.place,
    )


def _break_of(text: Text) -> str:
    """The period from which on values cannot be compared with earlier ones.

    Raises:
        MappingError: It is no period.
    """
    period = read_any(text.value)
    if period is None:
        raise fault(
            text.place,
            f"{text.value!r} under 'breaks'",
            "a period such as 2020, 2020-Q3 or 2020-09",
            "Name the first period of the new method.",
        )
    return period.ref


@dataclass(frozen=True, slots=True)
class _Planner:
    """Makes the entries of ``values``."""

    document: Block
    ontology: Ontology
    iris: Iris

    def value(self, block: Block, entry: Block) -> ValuePlan:
        """One entry, laid over the block."""
        if "column" not in entry.entries:
            raise fault(
                entry.place, "no 'column'", "the title of the column", "Add column: Title."
            ).coded("mapping-missing-key", found="", key="column")
        column = column_name(entry.entries["column"])
        merged = merge_blocks(block, entry)
        facts = self.facts(merged, column)
        for name in _NEEDED:
            if name not in facts:
                raise fault(
                    entry.place,
                    f"no {name!r} after merging",
                    f"{name} in bank:observations, in this entry, or as {{{name}}} in its title",
                    f"Say where {name} stands: {name}: {{column: Title}}, or a constant.",
                ).coded("mapping-missing-key", found="", key=name)
        return ValuePlan(
            column,
            facts,
            merged.text("number"),
            self.missing(merged, facts),
            tuple(short_iri(text, self.iris, self.ontology) for text in merged.texts("requiredBy")),
            tuple(_break_of(text) for text in merged.texts("breaks")),
        )

    def facts(self, merged: Block, column: ColumnName) -> dict[str, Fact]:
        """All facts of an entry, those that holes give included."""
        nodes = {
            name: node for name, node in merged.entries.items() if name not in _NOT_FACTS
        } | dict(merged.block("breakdowns").entries)
        facts = {name: fact_of(name, node) for name, node in nodes.items()}
        for hole in column.holes:
            if hole == ANYTHING:
                continue
            self.check_name(hole, column, "a hole that is no fact: ")
            stated = facts.get(hole, Fact(hole))
            facts[hole] = Fact(
                hole,
                codes=stated.codes,
                codes_list=stated.codes_list,
                form=stated.form,
                lost_zeros=stated.lost_zeros,
                place=column.place,
            )
        for name, fact in facts.items():
            self.check(name, fact, column)
        return facts

    def check_name(self, name: str, column: ColumnName, found: str = "") -> None:
        """A fact has to be one of ours or a breakdown of the ontology."""
        known = (*FACTS, *self.ontology.dimensions)
        if name not in known:
            raise fault(
                column.place,
                f"{found}{name!r}",
                f"{{_}}, or {choice(known, 30)}",
                advice(name, known, "Use {_} for what does not matter, or add the breakdown."),
            ).coded("mapping-unknown-value", found=name, key="column", **suggested(name, known))

    def check(self, name: str, fact: Fact, column: ColumnName) -> None:
        """What the ontology says of a fact: its name, form, code list and constant."""
        if name not in FACTS and name not in self.ontology.dimensions:
            names = sorted(self.ontology.dimensions)
            raise fault(
                fact.place,
                f"unknown breakdown {name!r}",
                choice(names, 30),
                advice(name, names, "Add the breakdown to ontology/."),
            ).coded("mapping-unknown-value", found=name, key="breakdowns", **suggested(name, names))
        if not (fact.constant or fact.columns or name in column.holes):
            raise fault(
                fact.place,
                f"{name!r} says how it is written, but not where it stands",
                f"column, columns, or {{{name}}} in the title",
                f"Add column: Title, or a hole {{{name}}}.",
            )
        check_fact(fact, self.ontology)

    @property
    def reasons(self) -> dict[str, object]:
        """The gap reasons."""
        return dict(code_list(self.ontology, GAP_REASONS).codes)

    def missing(self, merged: Block, facts: dict[str, Fact]) -> tuple[tuple[str, str], ...]:
        """Signs of missing values, those of the entry over those of the file.

        Raises:
            MappingError: A reason is unknown, or a sign is also a code.
        """
        block = merge_blocks(self.document.block("bank:missing"), merged.block("bank:missing"))
        coded = {fold(text) for fact in facts.values() for text, _ in fact.codes}
        found: dict[str, str] = {}
        for sign, node in block.entries.items():
            place = block.keys.get(sign, node.place)
            if fold(sign) in coded:
                raise fault(
                    place,
                    f"the sign {sign!r} is declared missing and is also a code",
                    "a sign that means one thing",
                    "Take it out of bank:missing or out of codes.",
                )
            reason = texts_of(node)[0].value
            if reason not in self.reasons:
                raise fault(
                    node.place,
                    f"gap reason {reason!r}",
                    choice(self.reasons, 30),
                    advice(reason, self.reasons, "Use one of these."),
                ).coded(
                    "mapping-unknown-value",
                    found=reason,
                    key="bank:missing",
                    **suggested(reason, self.reasons),
                )
            found[fold(sign)] = reason
        return tuple(found.items())
