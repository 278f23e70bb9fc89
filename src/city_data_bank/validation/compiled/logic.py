"""Constraints that ask whether a value node conforms to other shapes.

Source: SHACL, https://www.w3.org/TR/shacl/#core-components-logical
"""

from __future__ import annotations

from collections.abc import Iterator

from city_data_bank.validation.compiled.scope import Check, Scope
from city_data_bank.validation.compiled.terms import Term


def logic_checks(scope: Scope) -> Iterator[Check]:
    """``sh:node``, ``sh:not``, ``sh:and``, ``sh:or``, ``sh:xone``."""
    value = scope.value
    for shape in scope.values("node"):
        yield scope.each("NodeConstraintComponent", f"!{scope.violated(shape, value)}")
    for shape in scope.values("not"):
        yield scope.each("NotConstraintComponent", scope.violated(shape, value))
    for head in scope.values("and"):
        failed = _each_violated(scope, head)
        yield scope.each("AndConstraintComponent", f"!({' || '.join(failed) or 'false'})")
    for head in scope.values("or"):
        failed = _each_violated(scope, head)
        yield scope.each("OrConstraintComponent", f"!({' && '.join(failed) or 'true'})")
    for head in scope.values("xone"):
        held = (f"IF({test}, 0, 1)" for test in _each_violated(scope, head))
        yield scope.each("XoneConstraintComponent", f"({' + '.join(held) or '0'}) = 1")


def _each_violated(scope: Scope, head: Term) -> list[str]:
    """For each shape of a list, whether the value node does not conform to it."""
    members = scope.graph.members(head)
    return [scope.violated(shape, scope.value) for shape in members]
