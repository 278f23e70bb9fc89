"""Constraints on the value nodes as a set: how many, one a language, against another property.

Source: SHACL, https://www.w3.org/TR/shacl/#core-components
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

import pyoxigraph as ox

from city_data_bank.validation.compiled.graph import UnsupportedError
from city_data_bank.validation.compiled.order import compared
from city_data_bank.validation.compiled.scope import Check, Scope
from city_data_bank.validation.compiled.terms import Term, written
from city_data_bank.validation.compiled.values import whole_number
from city_data_bank.vocabulary import SH

_MOST: Final = 6
"""Value nodes that a query tells apart pair by pair; beyond, the pairs are too many."""


def set_checks(scope: Scope) -> Iterator[Check]:
    """The constraints of a shape that look at its value nodes together."""
    yield from _counts(scope)
    yield from _unique_languages(scope)
    yield from _wanted(scope)
    yield from _equal(scope)
    yield from _disjoint(scope)
    yield from _ordered(scope)
    yield from _qualified(scope)
    yield from _closed(scope)


def _counts(scope: Scope) -> Iterator[Check]:
    """``sh:minCount``, ``sh:maxCount``."""
    least, most = scope.one("minCount"), scope.one("maxCount")
    if least is not None and whole_number(least):
        bad = f"NOT {_at_least(scope, whole_number(least))}"
        yield Check(SH["MinCountConstraintComponent"], f"({bad})")
    if most is not None:
        bad = _at_least(scope, whole_number(most) + 1)
        yield Check(SH["MaxCountConstraintComponent"], f"({bad})")


def _at_least(
    scope: Scope, number: int, conditions: Sequence[Term] = (), *, siblings: Sequence[Term] = ()
) -> str:
    """Whether there are so many different value nodes that conform to some shapes.

    Args:
        scope: The shape.
        number: At least 1.
        conditions: Shapes that every one of them conforms to.
        siblings: Shapes that none of them conforms to.
    """
    if number > _MOST:
        raise UnsupportedError(f"a count of {number}")
    names = scope.fresh(number)
    tests = [f"!sameTerm({one}, {other})" for one, other in combinations(names, 2)]
    tests += [f"!{scope.violated(shape, name)}" for name in names for shape in conditions]
    tests += [scope.violated(shape, name) for name in names for shape in siblings]
    found = "".join(scope.pattern(name) for name in names)
    return f"EXISTS {{ {found}{_filter(tests)}}}"


def _filter(tests: Sequence[str]) -> str:
    """Conditions that all have to hold."""
    return f"FILTER({' && '.join(tests)}) " if tests else ""


def _unique_languages(scope: Scope) -> Iterator[Check]:
    """``sh:uniqueLang``: one result a language."""
    if scope.graph.flag(scope.shape, SH["uniqueLang"]):
        one, other, language = scope.fresh(3)
        pattern = f"{scope.pattern(one)}{scope.pattern(other)}"
        pattern += f"BIND(LCASE(LANG({one})) AS {language}) "
        bad = (
            f'(!sameTerm({one}, {other}) && COALESCE({language} != ""'
            f" && {language} = LCASE(LANG({other})), false))"
        )
        yield Check(SH["UniqueLangConstraintComponent"], bad, pattern, several=language)


def _wanted(scope: Scope) -> Iterator[Check]:
    """``sh:hasValue``."""
    for term in scope.values("hasValue"):
        text = written(term)
        has = (
            f"EXISTS {{ {scope.pattern(text)}}}"
            if scope.path
            else f"sameTerm({scope.focus}, {text})"
        )
        yield Check(SH["HasValueConstraintComponent"], f"(!({has}))")


def _equal(scope: Scope) -> Iterator[Check]:
    """``sh:equals``: in both directions, two constraints of one name."""
    component = SH["EqualsConstraintComponent"]
    for other in scope.values("equals"):
        own, theirs = scope.value, scope.fresh()[0]
        shared = f"{scope.focus} {other} {own}"
        yield Check(component, f"(NOT EXISTS {{ {shared} }})", scope.pattern(own), own)
        back = scope.pattern(theirs) or f"FILTER(sameTerm({scope.focus}, {theirs}))"
        bad = (
            f"(NOT EXISTS {{ {back} }})" if scope.path else f"(!sameTerm({scope.focus}, {theirs}))"
        )
        yield Check(component, bad, f"{scope.focus} {other} {theirs} . ", theirs)


def _disjoint(scope: Scope) -> Iterator[Check]:
    """``sh:disjoint``."""
    for other in scope.values("disjoint"):
        bad = f"(EXISTS {{ {scope.focus} {other} {scope.value} }})"
        pattern = scope.pattern(scope.value)
        yield Check(SH["DisjointConstraintComponent"], bad, pattern, scope.value)


def _ordered(scope: Scope) -> Iterator[Check]:
    """``sh:lessThan``, ``sh:lessThanOrEquals``: one result a pair."""
    for name, sign in (("LessThan", "<"), ("LessThanOrEquals", "<=")):
        for other in scope.values(f"{name[0].lower()}{name[1:]}"):
            (theirs,) = scope.fresh()
            pattern = f"{scope.pattern(scope.value)}{scope.focus} {other} {theirs} . "
            bad = f"(!({compared(scope.value, sign, theirs)}))"
            yield Check(SH[f"{name}ConstraintComponent"], bad, pattern, scope.value, theirs)


def _qualified(scope: Scope) -> Iterator[Check]:
    """``sh:qualifiedValueShape`` with its counts."""
    shapes = scope.values("qualifiedValueShape")
    if not shapes:
        return
    if len(shapes) > 1:
        raise UnsupportedError("several sh:qualifiedValueShape")
    siblings = (
        _siblings(scope)
        if scope.graph.flag(scope.shape, SH["qualifiedValueShapesDisjoint"])
        else ()
    )
    least, most = scope.one("qualifiedMinCount"), scope.one("qualifiedMaxCount")
    if least is not None and whole_number(least):
        found = _at_least(scope, whole_number(least), shapes, siblings=siblings)
        yield Check(SH["QualifiedMinCountConstraintComponent"], f"(NOT {found})")
    if most is not None:
        found = _at_least(scope, whole_number(most) + 1, shapes, siblings=siblings)
        yield Check(SH["QualifiedMaxCountConstraintComponent"], f"({found})")


def _siblings(scope: Scope) -> tuple[Term, ...]:
    """Qualified value shapes of the other properties of the shapes that this one belongs to."""
    graph, own = scope.graph, set(scope.values("qualifiedValueShape"))
    parents = [
        subject
        for subject in graph.predicates
        if scope.shape in graph.values(subject, SH["property"])
    ]
    found = {
        shape
        for parent in parents
        for sibling in graph.values(parent, SH["property"])
        for shape in graph.values(sibling, SH["qualifiedValueShape"])
    }
    return tuple(sorted(found - own, key=str))


def _closed(scope: Scope) -> Iterator[Check]:
    """``sh:closed`` with ``sh:ignoredProperties``."""
    if not scope.graph.flag(scope.shape, SH["closed"]):
        return
    head = scope.one("ignoredProperties")
    paths = [scope.graph.one(item, SH["path"]) for item in scope.values("property")]
    named = [path for path in paths if isinstance(path, ox.NamedNode)]
    allowed = {str(term) for term in (*(scope.graph.members(head) if head else ()), *named)}
    predicate, value = scope.fresh(2)
    bad = f"({predicate} NOT IN ({', '.join(sorted(allowed))}))"
    pattern = f"{scope.pattern(scope.value)}{scope.value} {predicate} {value} . "
    component = SH["ClosedConstraintComponent"]
    yield Check(component, bad, pattern, value, path=predicate)
