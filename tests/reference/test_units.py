"""Units of measure against the file of QUDT, read with nothing of ours."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from rdflib import RDF, Graph, Namespace, URIRef

pytestmark = pytest.mark.reference

ROOT = Path(__file__).parents[2]
QUDT = Namespace("http://qudt.org/schema/qudt/")
UNIT = "http://qudt.org/vocab/unit/"


@pytest.fixture(scope="module")
def ours() -> Graph:
    return Graph().parse(ROOT / "ontology" / "units.ttl")


@pytest.fixture(scope="module")
def theirs(reference: Path) -> Graph:
    return Graph().parse(reference / "vocabularies" / "qudt-units.ttl")


def of_qudt(graph: Graph) -> list[URIRef]:
    units = graph.subjects(RDF.type, QUDT.Unit)
    return sorted(one for one in units if isinstance(one, URIRef) and one.startswith(UNIT))


def factor(graph: Graph, unit: URIRef) -> Fraction | None:
    number = graph.value(unit, QUDT.conversionMultiplier)
    return Fraction(str(number)) if number is not None else None


def test_every_unit_of_qudt_is_there_and_not_deprecated(ours: Graph, theirs: Graph) -> None:
    units = of_qudt(ours)
    assert len(units) > 40
    assert [one for one in units if (one, RDF.type, QUDT.Unit) not in theirs] == []
    assert [one for one in units if theirs.value(one, QUDT.deprecated) is not None] == []


def test_ucum_codes_are_among_those_of_qudt(ours: Graph, theirs: Graph) -> None:
    wrong = [
        (one, str(code))
        for one in of_qudt(ours)
        for code in ours.objects(one, QUDT.ucumCode)
        if str(code) not in {str(known) for known in theirs.objects(one, QUDT.ucumCode)}
    ]
    assert wrong == []


def test_factors_are_the_ratios_of_qudts_multipliers(ours: Graph, theirs: Graph) -> None:
    scaled = {
        one: base
        for one in of_qudt(ours)
        if isinstance(base := ours.value(one, QUDT.scalingOf), URIRef)
    }
    assert len(scaled) > 15
    for one, base in scaled.items():
        own, of_base = factor(theirs, one), factor(theirs, base)
        assert own is not None
        assert of_base
        assert factor(ours, one) == own / of_base, one
