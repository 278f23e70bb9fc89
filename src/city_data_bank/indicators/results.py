"""Indicators station: computed values as statements of ``graph/reference``.

What comes in: computed values. What goes out: a ``qb:Observation`` each, derived from its inputs by
its method, without a steward: nobody reported it. Values that are broken down belong to a cube of
their own, whose structure has the breakdowns: else two of them would have one key.

Source:
    Data Cube, https://www.w3.org/TR/vocab-data-cube/, IC-12
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final

import pyoxigraph as ox

from city_data_bank.indicators.computation import Computed, Vocabulary
from city_data_bank.indicators.names import REFERENCE, Names
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import BANK, DCT, PROV, QB, SATT, SDIM, SMEA, XSD

_COMPONENTS: Final = ("indicator", "area", "period", "value", "unit", "date", "status")
"""Of every structure of reference values; the breakdowns follow the first three."""
_FIRST_BREAKDOWN: Final = 4


def computed_quads(
    computed: Iterable[Computed],
    names: Names,
    vocabulary: Vocabulary,
    breakdowns: Mapping[str, tuple[str, str]],
    publisher: str,
) -> tuple[ox.Quad, ...]:
    """The computed values of a release.

    Args:
        computed: They.
        names: Addresses.
        vocabulary: Names of what methods speak of.
        breakdowns: IRIs of dimension and code by ``dimension=code``.
        publisher: IRI of the organisation that computes: the bank's publisher.
    """
    statements = Statements(names.iris.graph(REFERENCE))
    broken_down: dict[tuple[str, ...], tuple[str, ...]] = {}
    for one in computed:
        area, period, breakdown = one.key
        parts = [part for part in breakdown.split("~") if part]
        dimensions = tuple(part.partition("=")[0] for part in parts)
        broken_down[dimensions] = tuple(breakdowns[part][0] for part in parts)
        node = vocabulary.address(vocabulary.ref(one.method.indicator), one.key)
        statements.type(node, QB["Observation"])
        statements.link(node, QB["dataSet"], names.cube(dimensions))
        statements.link(node, BANK["indicator"], one.method.indicator)
        statements.link(node, SDIM["refArea"], names.iris.thing("area", area))
        statements.link(node, SDIM["refPeriod"], names.iris.thing("period", period))
        statements.value(node, SMEA["obsValue"], written(one.value), XSD["decimal"])
        statements.link(node, SATT["unitMeasure"], one.method.unit)
        statements.link(node, SATT["obsStatus"], names.statuses["A" if one.exact else "E"])
        statements.link(node, DCT["conformsTo"], one.method.iri)
        statements.link(node, PROV["wasDerivedFrom"], *one.inputs)
        statements.link(node, PROV["wasAttributedTo"], publisher)
        statements.link(node, BANK["brokenBy"], *one.breaks)
        for part in parts:
            statements.link(node, *breakdowns[part])
        if one.lowest is not None and one.highest is not None and one.lowest != one.highest:
            statements.value(node, BANK["lowest"], written(one.lowest), XSD["decimal"])
            statements.value(node, BANK["highest"], written(one.highest), XSD["decimal"])
    for dimensions, iris in broken_down.items():
        if dimensions:
            _describe_cube(statements, names, dimensions, iris)
    return statements.quads()


def _describe_cube(
    statements: Statements, names: Names, dimensions: tuple[str, ...], iris: tuple[str, ...]
) -> None:
    """The cube of values that are broken down, with its structure.

    Args:
        statements: Of ``graph/reference``.
        names: Addresses.
        dimensions: Names of the breakdowns.
        iris: Of the same.
    """
    cube = names.cube(dimensions)
    structure = f"{cube}-structure"
    statements.type(cube, QB["DataSet"])
    statements.link(cube, QB["structure"], structure)
    statements.link(cube, DCT["isPartOf"], names.cube(()))
    statements.type(structure, QB["DataStructureDefinition"])
    for name in _COMPONENTS:
        statements.link(structure, QB["component"], BANK[f"referenceStructure-{name}"])
    for order, (name, iri) in enumerate(zip(dimensions, iris, strict=True), _FIRST_BREAKDOWN):
        component = f"{structure}-{name}"
        statements.link(structure, QB["component"], component)
        statements.type(component, QB["ComponentSpecification"])
        statements.link(component, QB["dimension"], iri)
        statements.value(component, QB["order"], str(order), XSD["integer"])


def written(value: Decimal) -> str:
    """A decimal as XML Schema writes it, without exponent."""
    return f"{value:f}"
