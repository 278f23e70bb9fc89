"""What the components of one shape are compiled in: its variables, its graph, the way to others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count, islice

from city_data_bank.validation.compiled.graph import ShapeGraph
from city_data_bank.validation.compiled.terms import Term
from city_data_bank.vocabulary import SH


@dataclass(frozen=True, slots=True)
class Check:
    """One constraint of a shape, as a part of a query in which the focus node is bound.

    Args:
        component: IRI of the constraint component.
        bad: Expression that is true where the constraint does not hold, and never an error.
        pattern: What binds the variables of the expression; empty where the focus node will do.
        value: Variable of the value node to report, if any.
        several: Variable that tells results apart which agree in all else.
        path: Variable of the property to report, where it is not that of the shape.
    """

    component: str
    bad: str
    pattern: str = ""
    value: str = ""
    several: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """A shape about to be compiled.

    Args:
        graph: The shapes.
        shape: The shape.
        focus: Variable of its focus node.
        value: Variable of its value nodes; that of the focus node for a node shape.
        path: Its path in the text of a query; empty for a node shape.
        classes: The classes below each class, itself included, by IRI.
        violated: Expression that is true where a node (a variable) does not conform to a shape.
        names: Numbers of variables not used yet.
    """

    graph: ShapeGraph
    shape: Term
    focus: str
    value: str
    path: str
    classes: Mapping[str, frozenset[str]]
    violated: Callable[[Term, str], str]
    names: Iterator[int]

    def values(self, parameter: str) -> tuple[Term, ...]:
        """Values of a parameter by its name in SHACL."""
        return self.graph.values(self.shape, SH[parameter])

    def one(self, parameter: str) -> Term | None:
        """The only value of a parameter, if there is one."""
        return self.graph.one(self.shape, SH[parameter])

    def fresh(self, number: int = 1) -> tuple[str, ...]:
        """Variables that nothing else uses."""
        return tuple(f"?v{name}" for name in islice(self.names, number))

    def pattern(self, value: str) -> str:
        """The triple pattern that binds a value node; empty for a node shape."""
        return f"{self.focus} {self.path} {value} . " if self.path else ""

    def each(self, component: str, good: str) -> Check:
        """A constraint that every value node has to satisfy; one that cannot be asked does not."""
        bad = f"(!COALESCE({good}, false))"
        return Check(SH[component], bad, self.pattern(self.value), self.value)


def variables() -> Iterator[int]:
    """Numbers of variables, from 0."""
    return count()
