"""The routes of the endpoint, below the path of the bank's base."""

from __future__ import annotations

from starlette.routing import BaseRoute, Route

from city_data_bank.endpoint.graph_store import GraphStore
from city_data_bank.endpoint.protocol import SparqlProtocol
from city_data_bank.endpoint.served import Served


def endpoint_routes(served: Served) -> list[BaseRoute]:
    """/sparql, /rdf-graph-store and /.well-known/void.

    Args:
        served: The release that they answer on.
    """
    void = f"{served.base}.well-known/void"
    return [
        Route("/sparql", SparqlProtocol(served)),
        Route("/rdf-graph-store", GraphStore(served)),
        Route("/.well-known/void", GraphStore(served, void)),
    ]
