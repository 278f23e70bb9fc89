"""Mapping station: the columns that a mapping names are found among the titles of a file.

What comes in: names of the plan and a table's titles. What goes out: positions of columns. A title
that is not there, or is there twice, is an error of the mapping: nothing is guessed from positions.

Source: mapping-language rules 4 and 9.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from city_data_bank.bank.code_lists import fold
from city_data_bank.mapping.documents import fault
from city_data_bank.mapping.plan import ColumnName, ValuePlan
from city_data_bank.mapping.suggestions import advice, choice


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles of a delivered table.

    Args:
        titles: In the order of the file.
    """

    titles: tuple[str, ...]

    def find(self, name: ColumnName) -> int:
        """The position of a column.

        Raises:
            MappingError: No spelling is in the file, two are, or one stands over two columns.
        """
        found = [
            position
            for position, title in enumerate(self.titles)
            if any(spelling.match(title) is not None for spelling in name.spellings)
        ]
        if len(found) == 1:
            return found[0]
        wanted = " or ".join(repr(spelling.text) for spelling in name.spellings)
        if not found:
            raise fault(
                name.place,
                f"no column {wanted} in the file",
                choice(filter(None, self.titles), 60) + ", the titles of the file",
                self.nearest(name),
            )
        raise fault(
            name.place,
            f"{len(found)} columns for {wanted}: " + self.listed(found),
            "exactly one column of the file",
            "Two titles at once are two columns, not two spellings: name the one that is meant.",
        )

    def nearest(self, name: ColumnName) -> str:
        """The title that looks most like a name."""
        return advice(
            name.spellings[0].text,
            [fold(title) for title in self.titles if title],
            "Compare the header of the file with the mapping.",
        )

    def listed(self, positions: Iterable[int]) -> str:
        """Titles at positions, for people."""
        return ", ".join(
            f"{self.titles[position]!r} (column {position + 1})" for position in positions
        )

    def fitting(
        self, value: ValuePlan, named: AbstractSet[int] = frozenset()
    ) -> Iterator[tuple[int, dict[str, str]]]:
        """The columns of an entry of ``values`` with what stands in their holes.

        Args:
            value: The entry.
            named: Positions of columns that say something else by their own title: one with holes
                does not mean them.

        Raises:
            MappingError: No column fits, or more than one fits a title without holes.
        """
        if not value.column.holes:
            yield self.find(value.column), {}
            return
        fitting = [
            (position, filled)
            for position, title in enumerate(self.titles)
            if position not in named and (filled := _first_match(value.column, title)) is not None
        ]
        if not fitting:
            wanted = " or ".join(repr(spelling.text) for spelling in value.column.spellings)
            raise fault(
                value.column.place,
                f"no title of the file fits {wanted}",
                "at least one column whose title fits",
                self.nearest(value.column),
            )
        yield from fitting


def _first_match(name: ColumnName, title: str) -> dict[str, str] | None:
    """What stands in the holes of the first spelling that fits."""
    matches = (spelling.match(title) for spelling in name.spellings)
    return next((found for found in matches if found is not None), None)
