"""Mapping station: the columns that a mapping names: titles, spellings, conditions, unused ones.

Source: mapping-language rule 4, ``bank:where``, ``bank:unused``.
"""

from __future__ import annotations

from collections.abc import Iterator

from city_data_bank.bank.code_lists import fold
from city_data_bank.mapping.documents import Block, Node, Text, fault, texts_of
from city_data_bank.mapping.plan import ColumnName, Condition, Selection
from city_data_bank.mapping.titles import TitlePattern


def selection(document: Block) -> Selection:
    """``bank:where`` and ``bank:unused``."""
    unused = document.entries.get("bank:unused")
    rest = isinstance(unused, Text) and unused.value == "rest"
    return Selection(
        tuple(_conditions(document.block("bank:where"))),
        () if rest else tuple(column_name(text) for text in texts_of(unused)),
        rest,
    )


def column_name(node: Node) -> ColumnName:
    """A title, or a list of its spellings.

    Raises:
        MappingError: Spellings differ in their holes, or two holes stand side by side.
    """
    spellings = tuple(TitlePattern.parse(text.value) for text in texts_of(node))
    if any(set(one.holes) != set(spellings[0].holes) for one in spellings):
        raise fault(
            node.place,
            "spellings with different holes",
            "the same holes in every spelling of a column",
            "Make an entry of its own for the spelling that differs.",
        )
    if any("" in one.literals[1:-1] for one in spellings):
        raise fault(
            node.place,
            "two holes side by side",
            "a text between two holes, at which the first one ends",
            "Join them into one hole, or use {_} for what does not matter.",
        )
    return ColumnName(spellings, node.place)


def fixed_title(node: Node) -> ColumnName:
    """A title or spellings without holes.

    Raises:
        MappingError: There is a hole.
    """
    name = column_name(node)
    if name.holes:
        raise fault(
            node.place,
            f"a hole {{{name.holes[0]}}} in {name.spellings[0].text!r}",
            "a title without holes: only the columns of 'values' may have them",
            "Write the whole title, or a list of its spellings.",
        )
    return name


def _conditions(where: Block) -> Iterator[Condition]:
    """The lines of ``bank:where``."""
    for title, node in where.entries.items():
        name = fixed_title(Text(title, where.keys.get(title, node.place)))
        if isinstance(node, Block):
            for relation, texts in node.entries.items():
                values = tuple(fold(text.value) for text in texts_of(texts))
                yield Condition(name, relation, values)
        else:
            yield Condition(name, "is", tuple(fold(text.value) for text in texts_of(node)))
