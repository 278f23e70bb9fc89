"""The W3C's test suite of SHACL Core: what compiles gives the results that the suite expects."""

from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest

from city_data_bank.validation.compiled.graph import ShapeGraph
from city_data_bank.validation.compiled.results import Result
from city_data_bank.validation.compiled.terms import Term
from city_data_bank.validation.gate import Gate
from city_data_bank.vocabulary import RDF, SH, Namespace

pytestmark = pytest.mark.reference
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
SHT = Namespace("http://www.w3.org/ns/shacl-test#")
TESTS = 98
Row = tuple[str, str, str, str, str, str]


def statements(path: Path) -> list[ox.Triple]:
    parsed = ox.parse(path=path, format=ox.RdfFormat.TURTLE, base_iri=path.as_uri())
    return [quad.triple for quad in parsed]


def name(term: Term | None) -> str:
    return "a blank node" if isinstance(term, ox.BlankNode) else str(term)


def row(result: Result) -> Row:
    return (
        name(result.shape),
        result.component,
        result.severity,
        name(result.focus),
        result.path,
        name(result.value),
    )


def file_of(graph: ShapeGraph, action: Term, role: str) -> Path:
    iri = graph.one(action, SHT[role])
    assert isinstance(iri, ox.NamedNode)
    return Path(iri.value.removeprefix("file://"))


def expected(graph: ShapeGraph, report: Term) -> Counter[Row]:
    def iri(node: Term, term: str) -> str:
        found = graph.one(node, SH[term])
        return found.value if isinstance(found, ox.NamedNode) else ""

    return Counter(
        (
            name(graph.one(node, SH["sourceShape"])),
            iri(node, "sourceConstraintComponent"),
            iri(node, "resultSeverity"),
            name(graph.one(node, SH["focusNode"])),
            iri(node, "resultPath"),
            name(graph.one(node, SH["value"])),
        )
        for node in graph.values(report, SH["result"])
    )


def test_the_compiler_passes_every_test_of_the_core(reference: Path) -> None:
    passed, failed = 0, []
    for path in sorted((reference / "conformance" / "shacl" / "core").glob("*/*.ttl")):
        graph = ShapeGraph.of(statements(path))
        kind = ox.NamedNode(SHT["Validate"])
        for test in (s for s in graph.predicates if kind in graph.values(s, RDF["type"])):
            action, report = graph.one(test, MF["action"]), graph.one(test, MF["result"])
            assert action is not None
            assert report is not None
            data = statements(file_of(graph, action, "dataGraph"))
            gate = Gate.of(data, statements(file_of(graph, action, "shapesGraph")))
            if gate.plan.left or Counter(map(row, gate.results())) != expected(graph, report):
                failed.append(path.name)
            else:
                passed += 1
    assert failed == []
    assert passed == TESTS
