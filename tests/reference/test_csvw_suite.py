"""The W3C test suites of CSVW, run offline against the csv2rdf half of the mapping station."""

from __future__ import annotations

import io
import os
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    parse,
)
from rdflib import Graph, Namespace
from rdflib.collection import Collection
from rdflib.term import Node

from city_data_bank.errors import MappingError
from city_data_bank.mapping.csv2rdf.convert import convert
from city_data_bank.mapping.csv2rdf.locate import Start
from city_data_bank.mapping.csv2rdf.validate import validate

pytestmark = pytest.mark.reference

BASE = "http://www.w3.org/2013/csvw/tests/"
CSVT = Namespace("http://www.w3.org/2013/csvw/tests/vocab#")
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
XSD = "http://www.w3.org/2001/XMLSchema#"
SIZES = {"rdf": 270, "validation": 282}

# What the suite's server answers, as its tests 259 and 260 say.
SITE = b"{+url}-metadata.json\ncsv-metadata.json\n{+url}.json\ncsvm.json\n"


@dataclass(frozen=True, slots=True)
class Case:
    """One test of a manifest."""

    name: str
    kind: str
    start: Start
    result: str
    minimal: bool


@dataclass(frozen=True, slots=True)
class Web:
    """The suite's folder, seen as the web that it describes."""

    folder: Path

    def __call__(self, url: str) -> bytes | None:
        if url == "http://www.w3.org/.well-known/csvm":
            return SITE
        name = url.removeprefix(BASE).removesuffix("?query")
        path = self.folder / name
        return path.read_bytes() if url.startswith(BASE) and path.is_file() else None


def suite(reference: Path) -> Path:
    return reference / "conformance" / "csvw"


def cases(folder: Path, manifest: str) -> Iterator[Case]:
    """The tests of a manifest, in its order."""
    graph = Graph()
    graph.parse(folder / f"manifest-{manifest}.ttl", publicID=BASE)
    (entries,) = graph.objects(predicate=MF["entries"])
    for entry in Collection(graph, entries):

        def text(subject: Node | None, term: Node) -> str:
            value = None if subject is None else graph.value(subject, term)
            return "" if value is None else str(value)

        option = graph.value(entry, CSVT["option"])
        kind = text(entry, Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")["type"])
        yield Case(
            str(entry).rpartition("#")[2],
            kind.removeprefix(str(CSVT)),
            Start(
                text(entry, MF["action"]),
                text(option, CSVT["metadata"]) or None,
                text(entry, CSVT["httpLink"]) or text(option, CSVT["httpLink"]),
            ),
            text(entry, MF["result"]),
            text(option, CSVT["minimal"]) == "true",
        )


def pinned() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("csvw-pinned.toml").read_text("utf-8"))


def parameters(manifest: str) -> list[object]:
    """The tests of a manifest; without the folder one that the fixture fails or skips."""
    named = os.environ.get("CITY_DATA_BANK_REFERENCE")
    folder = suite(Path(named) if named else Path(__file__).parents[2] / ".." / "shared")
    if not folder.is_dir():
        return [pytest.param(None, id="missing")]
    reasons = pinned()[manifest]
    return [
        pytest.param(
            case,
            id=case.name,
            marks=[pytest.mark.xfail(reason=reasons[case.name])] if case.name in reasons else [],
        )
        for case in cases(folder, manifest)
    ]


def by_value(term: NamedNode | BlankNode | Literal) -> NamedNode | BlankNode | Literal:
    """Numbers are equal by value: the suite writes 10.10e1 where we write 1.01E2."""
    if not isinstance(term, Literal):
        return term
    if term.datatype.value in {f"{XSD}double", f"{XSD}float"}:
        number = repr(float(term.value.replace("INF", "inf")))
        return Literal(number, datatype=term.datatype)
    if term.datatype.value == f"{XSD}decimal":
        return Literal(str(Decimal(term.value).normalize()), datatype=term.datatype)
    return term


def canonical(content: bytes, form: RdfFormat, base: str) -> set[str]:
    """A graph as a set of lines that isomorphic graphs share."""
    dataset = Dataset(
        Quad(quad.subject, quad.predicate, by_value(quad.object))
        for quad in parse(content, format=form, base_iri=base)
    )
    dataset.canonicalize(CanonicalizationAlgorithm.UNSTABLE)
    return set(map(str, dataset))


@pytest.mark.parametrize("case", parameters("rdf"))
def test_a_conversion_gives_the_graph_of_the_suite(case: Case, reference: Path) -> None:
    web = Web(suite(reference))
    stream = io.BytesIO()
    if case.kind == "NegativeRdfTest":
        with pytest.raises(MappingError):
            convert(case.start, web, stream, minimal=case.minimal)
        return
    remarks = convert(case.start, web, stream, minimal=case.minimal)
    expected = web(case.result)
    assert expected is not None
    assert canonical(stream.getvalue(), RdfFormat.N_TRIPLES, BASE) == canonical(
        expected, RdfFormat.TURTLE, case.result
    )
    assert bool(remarks) == (case.kind == "ToRdfTestWithWarnings")


@pytest.mark.parametrize("case", parameters("validation"))
def test_a_validation_judges_as_the_suite(case: Case, reference: Path) -> None:
    report = validate(case.start, Web(suite(reference)))
    if case.kind == "NegativeValidationTest":
        assert not report.valid
    else:
        assert report.errors == ()
        assert bool(report.warnings) == (case.kind == "WarningValidationTest")


@pytest.mark.parametrize("manifest", SIZES)
def test_the_suite_is_whole_and_no_pinned_test_accepts_what_is_invalid(
    manifest: str, reference: Path
) -> None:
    found = {case.name: case for case in cases(suite(reference), manifest)}
    reasons = pinned()[manifest]
    assert len(found) == SIZES[manifest]
    assert len(reasons) <= SIZES[manifest] // 10
    assert set(reasons) <= set(found)
    assert not [name for name in reasons if found[name].kind.startswith("Negative")]
