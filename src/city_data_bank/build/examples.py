"""Example queries as data: ``queries/examples/*.ttl`` go to ``graph/examples``."""

from __future__ import annotations

import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.errors import ConfigurationError

FOLDER = "queries/examples"


def example_quads(bank: Bank) -> tuple[ox.Quad, ...]:
    """The quads of ``graph/examples``.

    Raises:
        ConfigurationError: A file is no Turtle.
    """
    graph = ox.NamedNode(bank.iris.graph("examples"))
    quads: list[ox.Quad] = []
    for name, path in bank.folders.files(FOLDER, "*.ttl"):
        try:
            parsed = list(ox.parse(path=path, format=ox.RdfFormat.TURTLE, base_iri=bank.base))
        except SyntaxError as error:
            raise ConfigurationError(name, str(error), "Turtle", "Mend the file.") from error
        quads += [ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in parsed]
    return tuple(quads)
