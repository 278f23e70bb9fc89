"""SHACL on the record: metadata and code lists against the shapes of ``shapes/``.

What comes in: quads of the record and shape files. What goes out: findings whose code is the name
of the shape (``shape-dataset-title``) and whose words stand in the shape. The store is never
validated: it rewrites literals.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib.namespace import RDFS, SH
from rdflib.term import Node

from city_data_bank.errors import ConfigurationError
from city_data_bank.model import Finding, Severity
from city_data_bank.validation.whereabouts import Whereabouts

_SEVERITIES: Final[Mapping[object, Severity]] = {
    SH.Info: Severity.INFO,
    SH.Warning: Severity.WARNING,
    SH.Violation: Severity.VIOLATION,
}


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
    graphs: dict[str, str] = {}
    with _quiet():
        data = rdflib.Graph()
        for quad in quads:
            data.add(_triple(quad.triple))
            graphs[_iri(quad.subject)] = _iri(quad.graph_name)
        for triple in background:
            data.add(_triple(triple))
        rules = read_shapes(shapes)
        results = {result for result in _results(data, rules) if result.focus in graphs}
    found = (_finding(result, rules, whereabouts, graphs) for result in results)
    return tuple(sorted(found, key=_order))


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep rdflib from logging a traceback for an ill-typed literal: a finding says it better."""
    logger = logging.getLogger("rdflib.term")
    logger.addFilter(_nothing)
    try:
        yield
    finally:
        logger.removeFilter(_nothing)


def _nothing(_: logging.LogRecord) -> bool:
    """A filter that lets no record pass."""
    return False


def read_shapes(paths: Sequence[Path]) -> rdflib.Graph:
    """Several shape files as one graph.

    Raises:
        ConfigurationError: A file is no Turtle.
    """
    rules = rdflib.Graph()
    for number, path in enumerate(paths):
        try:
            for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
                rules.add(_triple(quad.triple, f"f{number}"))
        except SyntaxError as error:
            raise ConfigurationError(str(path), str(error), "Turtle", "Mend the file.") from error
    return rules


@dataclass(frozen=True, slots=True)
class _Result:
    """One result of a SHACL report."""

    shape: Node
    severity: Severity
    focus: str
    path: str
    value: str


def _results(data: rdflib.Graph, rules: rdflib.Graph) -> tuple[_Result, ...]:
    """The results of a validation, without the details of nested shapes.

    Two constraints of one rule that fail on one value give equal results: a code that is not in
    its list lacks the class and the list.
    """
    report: rdflib.Graph = pyshacl.validate(data, shacl_graph=rules, inplace=True)[1]
    return tuple(
        _Result(
            shape=report.value(result, SH.sourceShape) or SH.Shape,
            severity=_SEVERITIES[report.value(result, SH.resultSeverity)],
            focus=str(report.value(result, SH.focusNode)),
            path=_path(report.value(result, SH.resultPath)),
            value=str(report.value(result, SH.value) or ""),
        )
        for result in report.objects(None, SH.result)
    )


def _path(node: Node | None) -> str:
    """A property; one of several is a blank node, whose name differs from build to build."""
    return str(node) if isinstance(node, rdflib.URIRef) else ""


def _finding(
    result: _Result,
    rules: rdflib.Graph,
    whereabouts: Whereabouts,
    graphs: Mapping[str, str],
) -> Finding:
    """A result as a finding, with the words of its shape and the address of what it is about."""
    arguments = {"focus": result.focus, "path": result.path, "shape": str(result.shape)}
    messages = _by_language(rules, result.shape, SH.message)
    about = result.focus.removeprefix(whereabouts.iris.base)
    about = f"{about}: {result.value}" if result.value else about
    return Finding(
        code=f"shape-{_local_name(str(result.shape))}",
        severity=result.severity,
        place=whereabouts.place(result.focus, graphs[result.focus]),
        found=result.value,
        arguments=tuple((name, value) for name, value in arguments.items() if value),
        dataset=whereabouts.dataset(result.focus),
        texts={language: f"{text} ({about})" for language, text in messages.items()},
        advice=_by_language(rules, result.shape, RDFS.comment),
    )


def _by_language(rules: rdflib.Graph, shape: Node, predicate: rdflib.URIRef) -> dict[str, str]:
    """Texts of a shape; one without a language counts as English."""
    texts = {
        literal.language or "en": str(literal)
        for literal in rules.objects(shape, predicate)
        if isinstance(literal, rdflib.Literal)
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


def _triple(triple: ox.Triple, scope: str = "") -> tuple[Node, Node, Node]:
    """A triple for rdflib."""
    subject, predicate, value = (_term(term, scope) for term in triple)
    return subject, predicate, value


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple, scope: str) -> Node:
    """A term for rdflib, its lexical form untouched; blank nodes are kept apart by file.

    Raises:
        TypeError: It is a triple term, which neither the record nor a shape has.
    """
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(f"{scope}{term.value}")
    if isinstance(term, ox.Triple):
        raise TypeError(f"a triple as a term: {term}")
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    datatype = rdflib.URIRef(term.datatype.value)
    return rdflib.Literal(term.value, datatype=datatype, normalize=False)
