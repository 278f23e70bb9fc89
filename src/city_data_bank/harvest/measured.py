"""The two metrics of the EU assessment that only a running service has, as data to be published.

What comes in: what answered, when it was asked. What goes out: ``dqv:QualityMeasurement``s in
Turtle, or the same as JSON. Where nobody answered there is no status, and nothing is measured.

Source: Data Quality Vocabulary; data.europa.eu, MQA methodology: ``accessUrlStatusCode`` and
``downloadUrlStatusCode`` have the HTTP status as their value.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import orjson
import pyoxigraph as ox

from city_data_bank.harvest.probe import Probed
from city_data_bank.iris import Iris
from city_data_bank.model.quality import METRICS
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import DQV, PIVEAU, PREFIXES, PROV, XSD

_ASKED: Final = tuple(metric.name for metric in METRICS if metric.asked)


def to_turtle(found: Sequence[Probed], iris: Iris, when: str) -> bytes:
    """Measurements of every distribution that answered.

    Args:
        found: What answered; access and download address of a distribution are one.
        iris: Of the bank.
        when: They were asked, ``xsd:dateTime`` in UTC.
    """
    graph = iris.graph("quality")
    statements = Statements(graph)
    for one in found:
        if not one.status:
            continue
        node = iris.distribution(one.dataset, one.form)
        for metric in _ASKED:
            measurement = f"{graph}#{one.dataset}-{one.form}-{metric}"
            statements.type(measurement, DQV["QualityMeasurement"])
            statements.link(measurement, DQV["computedOn"], node)
            statements.link(measurement, DQV["isMeasurementOf"], PIVEAU[metric])
            statements.value(measurement, DQV["value"], str(one.status), XSD["integer"])
            statements.value(measurement, PROV["generatedAtTime"], when, XSD["dateTime"])
    triples = [quad.triple for quad in statements.quads()]
    return ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES) or b""


def to_json(found: Sequence[Probed], iris: Iris, when: str) -> bytes:
    """The same as JSON, one object a distribution; without an answer its status is null.

    Args:
        found: What answered.
        iris: Of the bank.
        when: They were asked, ``xsd:dateTime`` in UTC.
    """
    rows = [
        {
            "dataset": one.dataset,
            "distribution": iris.distribution(one.dataset, one.form),
            "address": one.address,
            "status": one.status or None,
        }
        for one in found
    ]
    option = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    return orjson.dumps({"asked": when, "metrics": _ASKED, "distributions": rows}, option=option)
