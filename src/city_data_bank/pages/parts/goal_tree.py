"""Trees of goals with their targets.

What comes in: solutions with ``strategy``, ``goal``, ``notation``, perhaps ``broader`` and
``target``. What goes out: the goals of each strategy, those below others inside them, in the order
of their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.targets import Entry, Light, counted, entries
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of a tree.

    Args:
        name: What it is called.
        number: As its document numbers it.
        targets: Its own.
        below: The goals below it.
    """

    name: Item
    number: str
    targets: tuple[Entry, ...]
    below: tuple[Goal, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """The goals of a strategy.

    Args:
        strategy: What it is called.
        goals: The topmost ones.
        counts: How many targets stand how.
    """

    strategy: Item
    goals: tuple[Goal, ...]
    counts: tuple[tuple[Light, int], ...]


@dataclass(slots=True)
class _Known:
    """What the solutions say of one goal."""

    number: str
    broader: str
    strategy: str
    targets: list[str] = field(default_factory=list)


async def trees(visit: Visit, rows: Sequence[Row]) -> tuple[Tree, ...]:
    """The trees of strategies, sorted by name."""
    goals = _goals(rows)
    known = await entries(visit, (row["target"] for row in rows if "target" in row))
    strategies = {one.strategy for one in goals.values()}
    names = await names_of(visit, [*goals, *strategies])
    planter = _Planter(visit, names, goals, known)
    return tuple(planter.tree(strategy) for strategy in sorted(strategies, key=names.key))


@dataclass(frozen=True, slots=True)
class _Planter:
    """Makes trees.

    Args:
        visit: The visit.
        names: Of goals and strategies.
        goals: By IRI.
        entries: Targets by IRI.
    """

    visit: Visit
    names: Names
    goals: Mapping[str, _Known]
    entries: Mapping[str, Entry]

    def tree(self, strategy: str) -> Tree:
        """The goals of one strategy."""
        own = {iri: one for iri, one in self.goals.items() if one.strategy == strategy}
        tops = [iri for iri, one in own.items() if one.broader not in own]
        shown = [target for one in own.values() for target in one.targets]
        return Tree(
            link(self.visit, self.names, strategy),
            self._goals(tops),
            counted([self.entries[target] for target in shown if target in self.entries]),
        )

    def _goals(self, iris: Sequence[str]) -> tuple[Goal, ...]:
        """Some goals with all that is below them."""
        ordered = sorted(iris, key=lambda iri: (number_key(self.goals[iri].number), iri))
        return tuple(self._goal(iri) for iri in ordered)

    def _goal(self, iri: str) -> Goal:
        """One goal."""
        known = self.goals[iri]
        below = [other for other, one in self.goals.items() if one.broader == iri]
        return Goal(
            link(self.visit, self.names, iri),
            known.number,
            tuple(self.entries[one] for one in known.targets if one in self.entries),
            self._goals(below),
        )


def _goals(rows: Sequence[Row]) -> dict[str, _Known]:
    """Goals by IRI, with their targets."""
    goals: dict[str, _Known] = {}
    for row in rows:
        broader = row["broader"].value if "broader" in row else ""
        one = goals.setdefault(
            row["goal"].value, _Known(row["notation"].value, broader, row["strategy"].value)
        )
        if "target" in row and row["target"].value not in one.targets:
            one.targets.append(row["target"].value)
    return goals


def number_key(number: str) -> tuple[tuple[int, str], ...]:
    """What a number such as ``2.10`` sorts by: behind ``2.9``."""
    parts = re.findall(r"\d+|[^\d.]+", number)
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in parts)
