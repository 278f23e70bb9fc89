"""pySHACL, the judge: it decides for shapes that do not compile, and tests hold the others to it.

Where it is known to be wrong, and the queries follow the standard instead (each a test in
``tests/unit/validation/test_referee.py``):

- ``sh:pattern``: Python's ``$`` matches before a last line break too, that of XPath does not;
- ``sh:lessThan``, ``sh:lessThanOrEquals``: it compares a date with a moment, SPARQL cannot.

Where it is lenient and the queries do as it does: rdflib takes a bare day for an ``xsd:dateTime``,
so the shapes say ``sh:pattern`` beside ``sh:datatype``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib.namespace import SH
from rdflib.term import Node

from city_data_bank.validation.compiled.graph import TARGETS
from city_data_bank.validation.compiled.results import Result
from city_data_bank.validation.compiled.terms import Term, quiet
from city_data_bank.vocabulary import RDF, RDFS

_CLASS: Final = ox.NamedNode(RDFS["Class"])


def judge(
    data: Iterable[ox.Triple], shapes: Iterable[ox.Triple], passed: Collection[Term] = ()
) -> tuple[Result, ...]:
    """What pySHACL finds, without the details of nested shapes.

    Args:
        data: What is checked.
        shapes: The shapes.
        passed: Shapes whose own targets are passed over.

    Source:
        SHACL, https://www.w3.org/TR/shacl/
    """
    with quiet():
        report: rdflib.Graph = pyshacl.validate(
            _graph(data),
            shacl_graph=_graph(triple for triple in shapes if not _aims(triple, passed)),
            inplace=True,
        )[1]
    return tuple(_result(report, node) for node in report.objects(None, SH.result))


def _aims(triple: ox.Triple, passed: Collection[Term]) -> bool:
    """Whether a statement gives a target to one of the shapes."""
    if triple.subject not in passed:
        return False
    implicit = triple.predicate.value == RDF["type"] and triple.object == _CLASS
    return implicit or triple.predicate.value in TARGETS


def _result(report: rdflib.Graph, node: Node) -> Result:
    """One result of a report."""
    path, value = report.value(node, SH.resultPath), report.value(node, SH.value)
    return Result(
        shape=_from_rdflib(report.value(node, SH.sourceShape)),
        component=str(report.value(node, SH.sourceConstraintComponent)),
        severity=str(report.value(node, SH.resultSeverity)),
        focus=_from_rdflib(report.value(node, SH.focusNode)),
        path=str(path) if isinstance(path, rdflib.URIRef) else "",
        value=None if value is None else _from_rdflib(value),
    )


def _graph(triples: Iterable[ox.Triple]) -> rdflib.Graph:
    """Triples for rdflib."""
    graph = rdflib.Graph()
    for subject, predicate, value in triples:
        graph.add((_to_rdflib(subject), _to_rdflib(predicate), _to_rdflib(value)))
    return graph


def _to_rdflib(term: Term | ox.Triple) -> Node:
    """A term for rdflib, its lexical form untouched.

    Raises:
        TypeError: It is a triple term, which neither the record nor a shape has.
    """
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, ox.Triple):
        raise TypeError(f"a triple as a term: {term}")
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    datatype = rdflib.URIRef(term.datatype.value)
    return rdflib.Literal(term.value, datatype=datatype, normalize=False)


def _from_rdflib(node: Node | None) -> Term:
    """A term of rdflib's for everybody else.

    Raises:
        TypeError: It is no term of RDF.
    """
    if isinstance(node, rdflib.URIRef):
        return ox.NamedNode(str(node))
    if isinstance(node, rdflib.BNode):
        return ox.BlankNode(str(node))
    if not isinstance(node, rdflib.Literal):
        raise TypeError(f"no term: {node!r}")
    if node.language:
        return ox.Literal(str(node), language=node.language)
    datatype = ox.NamedNode(str(node.datatype)) if node.datatype else None
    return ox.Literal(str(node), datatype=datatype)
