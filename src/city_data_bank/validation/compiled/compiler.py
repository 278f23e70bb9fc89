"""Shapes become queries.

What comes in: a graph of shapes. What goes out: for each shape with a target the queries that find
its violations, or the reason why there are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Final

import pyoxigraph as ox

from city_data_bank.validation.compiled.graph import ShapeGraph, UnsupportedError
from city_data_bank.validation.compiled.logic import logic_checks
from city_data_bank.validation.compiled.paths import path_text
from city_data_bank.validation.compiled.scope import Check, Scope, variables
from city_data_bank.validation.compiled.sets import set_checks
from city_data_bank.validation.compiled.terms import Term, written
from city_data_bank.validation.compiled.values import value_checks
from city_data_bank.vocabulary import RDF, SH

FOCUS: Final = "?focus"
_NAMES: Final = (
    "NodeShape PropertyShape and class closed datatype deactivated defaultValue description"
    " disjoint equals flags group hasValue ignoredProperties in languageIn lessThan"
    " lessThanOrEquals maxCount maxExclusive maxInclusive maxLength message minCount"
    " minExclusive minInclusive minLength name node nodeKind not or order path pattern property"
    " qualifiedMaxCount qualifiedMinCount qualifiedValueShape qualifiedValueShapesDisjoint"
    " severity targetClass targetNode targetObjectsOf targetSubjectsOf uniqueLang xone"
)
_KNOWN: Final = frozenset(SH[name] for name in _NAMES.split())
"""Terms of SHACL that are compiled, or say nothing about the data."""


@dataclass(frozen=True, slots=True)
class Query:
    """Finds what violates some constraints of one shape that share their pattern.

    Args:
        shape: The shape.
        path: Its path where that is one property, else empty.
        severity: IRI.
        target: Pattern that binds ``FOCUS`` and the trail.
        trail: Variables from ``FOCUS`` to the focus node of the shape, which is the last.
        checks: The constraints.
    """

    shape: Term
    path: str
    severity: str
    target: str
    trail: tuple[str, ...]
    checks: tuple[Check, ...]

    @property
    def focus(self) -> str:
        """Variable of the focus node of the shape."""
        return self.trail[-1]

    def text(self, focus: Sequence[Term] = ()) -> str:
        """The query.

        Args:
            focus: Nodes to which it is restricted; none for all.
        """
        first = self.checks[0]
        flags = [f"?bad{number}" for number, _ in enumerate(self.checks)]
        tests = zip(self.checks, flags, strict=True)
        bound = " ".join(f"BIND({check.bad} AS {flag})" for check, flag in tests)
        shown = [*self.trail, first.value, first.several, first.path, *flags]
        only = f"VALUES {FOCUS} {{ {' '.join(map(written, focus))} }} " if focus else ""
        names = " ".join(dict.fromkeys(name for name in shown if name))
        where = f"{only}{self.target}{first.pattern}{bound} FILTER({' || '.join(flags)})"
        return f"SELECT DISTINCT {names} WHERE {{ {where} }}"


@dataclass(frozen=True, slots=True)
class Compiler:
    """Compiles the shapes of a graph.

    Args:
        graph: The shapes.
        classes: The classes below each class of ``named_classes``, itself included, by IRI.
    """

    graph: ShapeGraph
    classes: Mapping[str, frozenset[str]]

    def queries(self, root: Term) -> tuple[Query, ...]:
        """The queries of a shape with a target.

        Raises:
            UnsupportedError: It uses what has no query here.
        """
        names = variables()
        return tuple(self._queries(root, self._target(root), (FOCUS,), names, ()))

    def _target(self, root: Term) -> str:
        """The pattern that binds the focus nodes of a shape."""
        parts = [_class_pattern(self.classes[_iri(item)]) for item in self._target_classes(root)]
        nodes = self.graph.values(root, SH["targetNode"])
        if any(isinstance(node, ox.BlankNode) for node in nodes):
            raise UnsupportedError("a blank node as a target")
        if nodes:
            parts.append(f"VALUES {FOCUS} {{ {' '.join(map(written, nodes))} }} ")
        subjects = self.graph.values(root, SH["targetSubjectsOf"])
        parts += [f"{FOCUS} {predicate} ?other . " for predicate in subjects]
        objects = self.graph.values(root, SH["targetObjectsOf"])
        parts += [f"?other {predicate} {FOCUS} . " for predicate in objects]
        return parts[0] if len(parts) == 1 else " UNION ".join(f"{{ {part}}}" for part in parts)

    def _target_classes(self, root: Term) -> tuple[Term, ...]:
        """Classes whose instances a shape is about."""
        own = (root,) if self.graph.is_class(root) else ()
        return (*self.graph.values(root, SH["targetClass"]), *own)

    def _queries(
        self,
        shape: Term,
        target: str,
        trail: tuple[str, ...],
        names: Iterator[int],
        above: tuple[Term, ...],
    ) -> Iterator[Query]:
        """The queries of a shape and of the property shapes in it."""
        if self.graph.flag(shape, SH["deactivated"]):
            return
        scope = self._scope(shape, trail[-1], names, above)
        path = self.graph.one(shape, SH["path"])
        severity = self.graph.one(shape, SH["severity"])
        query = Query(
            shape,
            path.value if isinstance(path, ox.NamedNode) else "",
            _iri(severity) if severity else SH["Violation"],
            target,
            trail,
            (),
        )
        for checks in _together(_checks(scope)):
            yield replace(query, checks=checks)
        within = f"{target}{scope.pattern(scope.value)}"
        longer = (*trail, scope.value) if scope.path else trail
        for item in scope.values("property"):
            yield from self._queries(item, within, longer, names, (*above, shape))

    def _violated(
        self, names: Iterator[int], above: tuple[Term, ...], shape: Term, node: str
    ) -> str:
        """Expression that is true where a node does not conform to a shape."""
        if self.graph.flag(shape, SH["deactivated"]):
            return "(false)"
        scope = self._scope(shape, node, names, above)
        tests = [_exists(check.pattern, check.bad) for check in _checks(scope)]
        for item in scope.values("property"):
            nested = self._violated(names, (*above, shape), item, scope.value)
            tests.append(_exists(scope.pattern(scope.value), nested))
        return f"({' || '.join(tests) or 'false'})"

    def _scope(
        self, shape: Term, focus: str, names: Iterator[int], above: tuple[Term, ...]
    ) -> Scope:
        """A shape about to be compiled.

        Raises:
            UnsupportedError: It uses an unknown term, or itself.
        """
        predicates = self.graph.predicates.get(shape, frozenset())
        unknown = {name for name in predicates if name.startswith(SH)} - _KNOWN
        if unknown:
            raise UnsupportedError(", ".join(sorted(unknown)))
        if shape in above:
            raise UnsupportedError(f"{shape} refers to itself")
        path = self.graph.one(shape, SH["path"])
        return Scope(
            self.graph,
            shape,
            focus,
            f"?v{next(names)}" if path else focus,
            path_text(self.graph, path) if path else "",
            self.classes,
            partial(self._violated, names, (*above, shape)),
            names,
        )


def named_classes(graph: ShapeGraph) -> frozenset[str]:
    """Classes that shapes name, by IRI."""
    named = {
        _iri(value)
        for (_, predicate), values in graph.said.items()
        if predicate in {SH["class"], SH["targetClass"]}
        for value in values
    }
    return frozenset(named | {_iri(root) for root in graph.roots() if graph.is_class(root)})


def _checks(scope: Scope) -> Iterator[Check]:
    """All constraints of a shape but its property shapes."""
    yield from value_checks(scope)
    yield from logic_checks(scope)
    yield from set_checks(scope)


def _together(checks: Iterator[Check]) -> Iterator[tuple[Check, ...]]:
    """Constraints that one query can look at: those with one pattern and one value."""

    def key(check: Check) -> tuple[str, str, str, str]:
        return check.pattern, check.value, check.several, check.path

    for _, group in groupby(sorted(checks, key=key), key=key):
        yield tuple(group)


def _exists(pattern: str, bad: str) -> str:
    """Whether a node has a value that is bad; itself where there is no pattern."""
    return f"EXISTS {{ {pattern}FILTER({bad}) }}" if pattern else bad


def _class_pattern(classes: frozenset[str]) -> str:
    """The pattern that binds instances of some classes."""
    if len(classes) == 1:
        (only,) = classes
        return f"{FOCUS} <{RDF['type']}> <{only}> . "
    listed = " ".join(f"<{iri}>" for iri in sorted(classes))
    return f"VALUES ?class {{ {listed} }} {FOCUS} <{RDF['type']}> ?class . "


def _iri(term: Term) -> str:
    """IRI of a term."""
    return term.value if isinstance(term, ox.NamedNode) else ""
