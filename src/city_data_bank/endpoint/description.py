"""The service description: what the endpoint is, speaks and holds.

What comes in: its address, limits, release and the names of its graphs. What goes out: triples.

Source: SPARQL 1.1 Service Description.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final

import pyoxigraph as ox

from city_data_bank.endpoint.limits import EndpointLimits
from city_data_bank.store.formats import GRAPHS
from city_data_bank.store.prefixes import used_prefixes
from city_data_bank.vocabulary import DCAT, DCT, RDF, XSD, Namespace

SD: Final = Namespace("http://www.w3.org/ns/sparql-service-description#")
_FORMATS: Final = Namespace("http://www.w3.org/ns/formats/")
_WRITTEN: Final = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
    "TriG",
    "N-Quads",
)


def describe(
    endpoint: str, release: str, graphs: Sequence[str], limits: EndpointLimits
) -> tuple[ox.Triple, ...]:
    """The description of an endpoint.

    Args:
        endpoint: Its IRI.
        release: Id of the release that it answers on.
        graphs: IRIs of the named graphs.
        limits: Told in words.
    """
    return tuple(_triples(endpoint, release, graphs, limits))


def write(triples: Sequence[ox.Triple], media_type: str) -> bytes:
    """The triples in one of the formats of graphs."""
    chosen = GRAPHS[media_type]
    content = (
        [ox.Quad(*triple) for triple in triples] if chosen.supports_datasets else list(triples)
    )
    output = BytesIO()
    ox.serialize(content, output, chosen, prefixes=used_prefixes(triples, {"sd": SD}))
    return output.getvalue()


def _triples(
    endpoint: str, release: str, graphs: Sequence[str], limits: EndpointLimits
) -> Iterator[ox.Triple]:
    """Service, dataset, default graph, named graphs."""
    service = ox.NamedNode(endpoint)
    dataset = ox.NamedNode(f"{endpoint}#dataset")
    default = ox.NamedNode(f"{endpoint}#default-graph")
    yield _link(service, RDF["type"], SD["Service"])
    yield _link(service, SD["endpoint"], endpoint)
    yield _link(service, SD["supportedLanguage"], SD["SPARQL11Query"])
    yield _link(service, SD["feature"], SD["UnionDefaultGraph"])
    yield _link(service, SD["defaultEntailmentRegime"], "http://www.w3.org/ns/entailment/Simple")
    yield _link(service, SD["defaultDataset"], dataset.value)
    yield ox.Triple(service, ox.NamedNode(DCT["description"]), _in_words(limits))
    for name in _WRITTEN:
        yield _link(service, SD["resultFormat"], _FORMATS[name])
    yield _link(dataset, RDF["type"], SD["Dataset"])
    yield _link(dataset, SD["defaultGraph"], default.value)
    version = ox.Literal(release, datatype=ox.NamedNode(XSD["string"]))
    yield ox.Triple(dataset, ox.NamedNode(DCAT["version"]), version)
    named_graphs = [
        (ox.NamedNode(f"{endpoint}#graph-{number}"), graph)
        for number, graph in enumerate(graphs, 1)
    ]
    for named, _ in named_graphs:
        yield _link(dataset, SD["namedGraph"], named.value)
    yield _link(default, RDF["type"], SD["Graph"])
    for named, graph in named_graphs:
        yield _link(named, RDF["type"], SD["NamedGraph"])
        yield _link(named, SD["name"], graph)


def _in_words(limits: EndpointLimits) -> ox.Literal:
    """The limits as a sentence."""
    return ox.Literal(
        f"A query may take {limits.deadline:g} seconds and {limits.memory} bytes of memory, its "
        f"answer {limits.answer} bytes; {limits.per_client} queries of one client run at once. "
        f"A query has at most {limits.get_length} characters by GET, {limits.post_length} by POST, "
        f"{limits.measure.nesting} levels of brackets, {limits.measure.patterns} triple patterns "
        f"and {limits.measure.alternatives} alternatives. No updates, no SERVICE.",
        language="en",
    )


def _link(subject: ox.NamedNode, predicate: str, value: str) -> ox.Triple:
    """Shorthand."""
    return ox.Triple(subject, ox.NamedNode(predicate), ox.NamedNode(value))
