"""SHACL on the quads of the record: a result becomes a finding, in the words of its shape.

Shapes compile to queries (``compiled``); those that do not are left to pySHACL (``referee``), and a
finding says so. A result's code is ``shape-`` and the local name of the shape; its message is the
shape's ``sh:message`` in every language and its advice the shape's ``rdfs:comment``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Final, Self

import pyoxigraph as ox

from city_data_bank.errors import ConfigurationError
from city_data_bank.model import Finding, Place, Severity
from city_data_bank.validation.compiled.graph import ShapeGraph
from city_data_bank.validation.compiled.results import Result
from city_data_bank.validation.compiled.terms import Term
from city_data_bank.validation.gate import Gate
from city_data_bank.validation.whereabouts import Whereabouts
from city_data_bank.vocabulary import RDFS, SH

_SEVERITIES: Final[Mapping[str, Severity]] = {
    SH["Info"]: Severity.INFO,
    SH["Warning"]: Severity.WARNING,
    SH["Violation"]: Severity.VIOLATION,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What shapes find in data.

    Args:
        results: All of them.
        left: Shapes that do not compile, each with the reason.
    """

    results: tuple[Result, ...]
    left: Mapping[Term, str] = field(default_factory=dict)


def validate(
    quads: Iterable[ox.Quad],
    shapes: Sequence[Path],
    whereabouts: Whereabouts,
    background: Iterable[ox.Triple] = (),
) -> tuple[Finding, ...]:
    """Check quads of the record against shapes.

    Args:
        quads: What is checked, such as ``graph/catalog``.
        shapes: Turtle files; every shape in them has an IRI.
        whereabouts: Where to send the person who has to mend something.
        background: What the quads refer to, such as codes and areas; it is looked things up in,
            and nothing is reported about it.

    Returns:
        Findings, one a shape, focus node and value, in this order.

    Raises:
        ConfigurationError: A shape file is no Turtle.

    Source:
        SHACL, https://www.w3.org/TR/shacl/
    """
    checked, rules = tuple(quads), read_shapes(shapes)
    graphs: dict[object, object] = {quad.subject: quad.graph_name for quad in checked}
    verdict = judge_whole(chain((quad.triple for quad in checked), background), rules)
    graph_of = {focus: _iri(graph) for focus, graph in graphs.items()}.get
    return told(verdict, rules, Telling(whereabouts, graph_of, shapes[0].name))


def judge_whole(data: Iterable[ox.Triple], rules: Sequence[ox.Triple]) -> Verdict:
    """Hold data to shapes.

    Args:
        data: What is checked, and what it is looked up in.
        rules: The shapes.
    """
    gate = Gate.of(data, rules)
    return Verdict(gate.results(), gate.plan.left)


@dataclass(frozen=True, slots=True)
class Telling:
    """How results are told.

    Args:
        whereabouts: Where to send the person who has to mend something.
        graph_of: IRI of the graph that describes a node; None for one that is not checked.
        file: Name of the file with the shapes.
    """

    whereabouts: Whereabouts
    graph_of: Callable[[object], str | None]
    file: str


def told(verdict: Verdict, rules: Sequence[ox.Triple], telling: Telling) -> tuple[Finding, ...]:
    """Results as findings, in the words of their shapes.

    Args:
        verdict: The results; those about nodes that are not checked are left out.
        rules: The shapes.
        telling: How.

    Returns:
        Findings, one a shape, focus node and value, in this order.
    """
    if not verdict.results and not verdict.left:
        return ()
    graph = ShapeGraph.of(rules)
    found = [
        _finding(item, graph, telling.whereabouts, where)
        for item in {_Told.of(result) for result in verdict.results}
        if (where := telling.graph_of(item.focus)) is not None
    ]
    found += [_interpreted(shape, why, telling.file) for shape, why in verdict.left.items()]
    return tuple(sorted(found, key=_order))


def read_shapes(paths: Sequence[Path]) -> tuple[ox.Triple, ...]:
    """The statements of several shape files; blank nodes are kept apart by file.

    Raises:
        ConfigurationError: A file is no Turtle.
    """
    rules: list[ox.Triple] = []
    for number, path in enumerate(paths):
        try:
            parsed = ox.parse(path=path, format=ox.RdfFormat.TURTLE)
            rules += (_scoped(quad.triple, f"f{number}") for quad in parsed)
        except SyntaxError as error:
            raise ConfigurationError(str(path), str(error), "Turtle", "Mend the file.") from error
    return tuple(rules)


def _scoped(triple: ox.Triple, scope: str) -> ox.Triple:
    """A statement whose blank nodes are those of one file."""
    subject, predicate, value = triple
    if isinstance(subject, ox.BlankNode):
        subject = ox.BlankNode(f"{scope}{subject.value}")
    if isinstance(value, ox.BlankNode):
        value = ox.BlankNode(f"{scope}{value.value}")
    return ox.Triple(subject, predicate, value)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a finding tells of a result.

    Two constraints of one rule that fail on one value are told once: a code that is not in its list
    lacks the class and the list.
    """

    shape: Term
    severity: Severity
    focus: Term
    path: str
    value: str

    @classmethod
    def of(cls, result: Result) -> Self:
        """What is told of a result."""
        severity, value = _SEVERITIES[result.severity], result.value
        text = "" if value is None else value.value
        return cls(result.shape, severity, result.focus, result.path, text)


def _finding(told: _Told, rules: ShapeGraph, whereabouts: Whereabouts, graph: str) -> Finding:
    """A result as a finding, with the words of its shape and the address of what it is about."""
    focus, shape = told.focus.value, told.shape.value
    arguments = {"focus": focus, "path": told.path, "shape": shape}
    about = focus.removeprefix(whereabouts.iris.base)
    about = f"{about}: {told.value}" if told.value else about
    messages = _by_language(rules, told.shape, SH["message"])
    return Finding(
        code=f"shape-{_local_name(shape)}",
        severity=told.severity,
        place=whereabouts.place(focus, graph),
        found=told.value,
        arguments=tuple((name, value) for name, value in arguments.items() if value),
        dataset=whereabouts.dataset(focus),
        texts={language: f"{text} ({about})" for language, text in messages.items()},
        advice=_by_language(rules, told.shape, RDFS["comment"]),
    )


def _interpreted(shape: Term, why: str, file: str) -> Finding:
    """That a shape does not compile, so that the referee decided about it."""
    place = Place(f"shapes/{file}")
    arguments = (("shape", shape.value), ("why", why))
    return Finding("rule-interpreted", Severity.INFO, place, shape.value, arguments)


def _by_language(rules: ShapeGraph, shape: Term, predicate: str) -> dict[str, str]:
    """Texts of a shape; one without a language counts as English."""
    texts = {
        literal.language or "en": literal.value
        for literal in rules.values(shape, predicate)
        if isinstance(literal, ox.Literal)
    }
    return dict(sorted(texts.items()))


def _local_name(iri: str) -> str:
    """What stands after the last ``#`` or ``/``."""
    return iri[max(iri.rfind("#"), iri.rfind("/")) + 1 :]


def _order(finding: Finding) -> tuple[str, str, str]:
    """By shape, focus node, value."""
    return finding.code, dict(finding.arguments).get("focus", ""), finding.found


def _iri(term: object) -> str:
    """IRI of a term; the default graph has none."""
    return str(getattr(term, "value", ""))
