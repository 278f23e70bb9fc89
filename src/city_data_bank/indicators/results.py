"""Indicators station: computed values as statements of ``graph/reference``.

What comes in: computed values. What goes out: a ``qb:Observation`` each, derived from its inputs by
its method, without a steward: nobody reported it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

import pyoxigraph as ox

from city_data_bank.indicators.computation import Computed, Vocabulary
from city_data_bank.indicators.names import REFERENCE, Names
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import BANK, DCT, PROV, QB, SATT, SDIM, SMEA, XSD


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
    dataset = names.iris.dataset(REFERENCE)
    for one in computed:
        area, period, breakdown = one.key
        node = vocabulary.address(vocabulary.ref(one.method.indicator), one.key)
        statements.type(node, QB["Observation"])
        statements.link(node, QB["dataSet"], dataset)
        statements.link(node, BANK["indicator"], one.method.indicator)
        statements.link(node, SDIM["refArea"], names.iris.thing("area", area))
        statements.link(node, SDIM["refPeriod"], names.iris.thing("period", period))
        statements.value(node, SMEA["obsValue"], written(one.value), XSD["decimal"])
        statements.link(node, SATT["unitMeasure"], one.method.unit)
        statements.link(node, SATT["obsStatus"], names.statuses["A" if one.exact else "E"])
        statements.link(node, DCT["conformsTo"], one.method.iri)
        statements.link(node, PROV["wasDerivedFrom"], *one.inputs)
        statements.link(node, PROV["wasAttributedTo"], publisher)
        for part in filter(None, breakdown.split("~")):
            statements.link(node, *breakdowns[part])
        if one.lowest is not None and one.highest is not None and one.lowest != one.highest:
            statements.value(node, BANK["lowest"], written(one.lowest), XSD["decimal"])
            statements.value(node, BANK["highest"], written(one.highest), XSD["decimal"])
    return statements.quads()


def written(value: Decimal) -> str:
    """A decimal as XML Schema writes it, without exponent."""
    return f"{value:f}"
