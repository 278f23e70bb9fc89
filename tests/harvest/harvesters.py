"""Strict harvesters: what CKAN, udata and a national portal do with a catalogue, and refuse.

Each behaves as the harvester's own code was seen to behave on odd catalogues (design: harvest).
What it would not import, or would import wrongly, is a ``RefusalError`` that names the rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import md5

import rdflib
from lxml import etree
from rdflib.namespace import DCTERMS, FOAF, RDF, XSD
from tests.harvest.transport import Got, Transport

DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
HYDRA = rdflib.Namespace("http://www.w3.org/ns/hydra/core#")
SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")
EU = "http://publications.europa.eu/resource/authority/"
PARSERS = {"text/turtle": "turtle", "application/rdf+xml": "xml", "application/ld+json": "json-ld"}
IDENTIFIER = re.compile(r"[a-z0-9-]{1,36}")
MOST_PAGES = 50


class RefusalError(AssertionError):
    """A rule that does not hold: the harvester imports nothing, or something else."""


def need(condition: object, rule: str) -> None:
    """Refuse where a condition does not hold."""
    if not condition:
        raise RefusalError(rule)


def read(got: Got, address: str) -> rdflib.Graph:
    """A catalogue as RDF, read as harvesters read it: by the content type that was sent."""
    need(got.status < 300 or got.status >= 400, "harvest addresses answer 200 themselves")
    need(got.status == 200, f"status {got.status}")
    kind, _, parameters = got.kind.partition(";")
    need(kind in PARSERS, f"content type {kind}")
    if PARSERS[kind] != "json-ld":
        charset = parameters.strip().removeprefix("charset=") or "iso-8859-1"
        body = got.body.decode(charset)
    else:
        need(b'"@context":{' in got.body.replace(b" ", b""), "the context is inline")
        body = got.body.decode()
    return rdflib.Graph().parse(data=body, format=PARSERS[kind], publicID=address)


class RdfHarvester:
    """What CKAN and udata have in common.

    Args:
        transport: The way to the service.
        address: Of the first page.
    """

    def __init__(self, transport: Transport, address: str) -> None:
        self.transport = transport
        self.address = address

    def pages(self) -> Iterator[rdflib.Graph]:
        """Every page, as long as there is a next one."""
        address, seen = self.address, set[str]()
        while address:
            need(address not in seen and len(seen) < MOST_PAGES, "the last page has no next one")
            seen.add(address)
            graph = read(self.transport.ask("GET", address), self.address)
            yield graph
            following = list(graph.objects(None, HYDRA.next))
            need(len(following) <= 1, "one next page")
            address = str(following[0]) if following else ""
            ours = not address or address.startswith(self.transport.base)
            need(ours, "hydra links are absolute, from the configured base")


class Ckan(RdfHarvester):
    """ckanext-dcat: gathers titled datasets, deletes whatever a whole run did not show."""

    def harvest(self) -> dict[str, str]:
        """Polish titles by identifier."""
        found: dict[str, str] = {}
        for graph in self.pages():
            before = len(found)
            for node in graph.subjects(RDF.type, DCAT.Dataset):
                titles = list(graph.objects(node, DCTERMS.title))
                need(titles, "no node is typed dcat:Dataset without dct:title")
                found[str(graph.value(node, DCTERMS.identifier))] = polish(graph, node)
                check_agents(graph, node)
            need(len(found) > before, "a page without datasets is the end")
        totals = graph.objects(None, HYDRA.totalItems)
        for total in totals:
            need(
                int(str(total)) == len(found), "fewer datasets than announced: the rest is deleted"
            )
        return found


def polish(graph: rdflib.Graph, node: rdflib.term.Node) -> str:
    """The Polish title; texts have one language each."""
    titles = list(graph.objects(node, DCTERMS.title))
    languages = [title.language for title in titles if isinstance(title, rdflib.Literal)]
    need("pl" in languages, "pl is always present")
    need(len(set(languages)) == len(languages), "one text a language")
    return next(str(t) for t in titles if isinstance(t, rdflib.Literal) and t.language == "pl")


def check_agents(graph: rdflib.Graph, node: rdflib.term.Node) -> None:
    """CKAN shows any of several names."""
    for role in (DCTERMS.publisher, DCTERMS.creator):
        for agent in graph.objects(node, role):
            need(len(list(graph.objects(agent, FOAF.name))) == 1, "foaf:name of an agent once")


class Udata(RdfHarvester):
    """udata: one job over all pages, each dataset by its one identifier."""

    def harvest(self) -> dict[str, str]:
        """Polish titles by identifier."""
        found: dict[str, str] = {}
        series: set[str] = set()
        urls: dict[str, str] = {}
        for graph in self.pages():
            need(not any(isinstance(s, rdflib.BNode) for s in graph.subjects()), "no blank nodes")
            for node in graph.subjects(RDF.type, DCAT.DatasetSeries):
                need(str(node) not in series, "a series is described on exactly one page")
                series.add(str(node))
                identifier_of(graph, node)
            for node in graph.subjects(RDF.type, DCAT.Dataset):
                found[identifier_of(graph, node)] = polish(graph, node)
                check_dates(graph, node)
                self._distributions(graph, node, urls)
        need(not any("\ufffd" in t or "Ä" in t or "Å" in t for t in found.values()), "UTF-8")
        return found

    def _distributions(
        self, graph: rdflib.Graph, node: rdflib.term.Node, urls: dict[str, str]
    ) -> None:
        """Files; those of one address are merged."""
        for form in graph.objects(node, DCAT.distribution):
            own = identifier_of(graph, form)
            url = str(graph.value(form, DCAT.accessURL))
            delivered = "/file/" in url
            need(delivered or urls.setdefault(url, own) == own, "an access URL of its own")
            need(not list(graph.objects(form, DCAT.accessService)), "no accessService")
            checksum = graph.value(form, SPDX.checksum)
            value = graph.value(checksum, SPDX.checksumValue)
            plain = isinstance(value, rdflib.Literal) and value.datatype != XSD.hexBinary
            need(plain, "udata loses a dataset with a hexBinary checksum")


def identifier_of(graph: rdflib.Graph, node: rdflib.term.Node) -> str:
    """The one identifier of a node, the one in its address."""
    found = [str(value) for value in graph.objects(node, DCTERMS.identifier)]
    need(len(found) == 1, "exactly one dct:identifier")
    need(IDENTIFIER.fullmatch(found[0]), "an identifier of 1 to 36 characters of [a-z0-9-]")
    return found[0]


def check_dates(graph: rdflib.Graph, node: rdflib.term.Node) -> None:
    """Dates with a time, none of them to come."""
    for term in (DCTERMS.issued, DCTERMS.modified):
        value = graph.value(node, term)
        typed = isinstance(value, rdflib.Literal) and value.datatype == XSD.dateTime
        need(typed, "dates are xsd:dateTime")
        moment = datetime.fromisoformat(str(value))
        need(moment <= datetime(2026, 12, 31, tzinfo=UTC), "dates are never in the future")


class Strict(Udata):
    """What data.europa.eu and the national portal ask of every file, besides what udata asks."""

    def harvest(self) -> dict[str, str]:
        """Polish titles by identifier, once each file is complete."""
        graph = read(self.transport.ask("GET", self.address), self.address)
        for form in graph.subjects(RDF.type, DCAT.Distribution):
            identifier_of(graph, form)
            values = {
                name: str(graph.value(form, DCAT[name] if name != "format" else DCTERMS.format))
                for name in ("accessURL", "downloadURL", "format", "mediaType", "byteSize")
            }
            need("None" not in values.values(), "a distribution lacks nothing")
            need(values["accessURL"].startswith("https://"), "https access URLs")
            need(values["format"].startswith(f"{EU}file-type/"), "EU file types")
            licences = [str(value) for value in graph.objects(form, DCTERMS.license)]
            terms = list(graph.objects(form, DCTERMS.rights))
            need(licences or terms, "a licence or terms")
            need(all(one.startswith(f"{EU}licence/") for one in licences), "EU licences")
            value = graph.value(graph.value(form, SPDX.checksum), SPDX.checksumValue)
            typed = isinstance(value, rdflib.Literal) and value.datatype == XSD.hexBinary
            need(typed, "spdx:checksumValue is xsd:hexBinary")
        services = set(graph.objects(None, DCAT.service))
        need(services, "dcat:service points to the endpoint")
        need(all((s, RDF.type, DCAT.DataService) in graph for s in services), "services are typed")
        nodes = graph.subjects(RDF.type, DCAT.Dataset)
        return {identifier_of(graph, node): polish(graph, node) for node in nodes}


class NationalXml:
    """A national portal's XML import: HEAD, MD5, GET, schema, all or nothing.

    Args:
        transport: The way to the service.
        address: Of the catalogue.
        schema: Official schema, where it is at hand.
    """

    def __init__(
        self, transport: Transport, address: str, schema: etree.XMLSchema | None = None
    ) -> None:
        self.transport = transport
        self.address = address
        self.schema = schema

    def harvest(self) -> dict[str, str]:
        """Polish titles by identifier."""
        head = self.transport.ask("HEAD", self.address)
        need(head.status == 200, "HEAD answers as GET")
        kinds = ("text/xml", "application/xml")
        need(any(kind in head.kind for kind in kinds), "an XML content type")
        digest = self.transport.ask("GET", self.address.removesuffix(".xml") + ".md5")
        need(digest.status == 200 and re.fullmatch(rb"[0-9a-f]{32}", digest.body), "the MD5")
        got = self.transport.ask("GET", self.address)
        summed = md5(got.body, usedforsecurity=False).hexdigest().encode()
        need(summed == digest.body, "the MD5 of the exact bytes")
        root = etree.fromstring(got.body)
        if self.schema is not None:
            need(self.schema.validate(root), f"the schema: {self.schema.error_log}")
        again = self.transport.ask("GET", self.address)
        need(again.body == got.body, "the bytes are frozen")
        return {one: title for record in root for one, title in [self._record(record)]}

    def _record(self, record: etree._Element) -> tuple[str, str]:
        """One dataset; whatever is wrong with it stops the whole import."""
        slug = text_of(record, "extIdent")
        need(IDENTIFIER.fullmatch(slug), "extIdent of 1 to 36 characters of [a-z0-9-]")
        title = text_of(record, "title/polish")
        need(0 < len(title) <= 300, "a Polish title of 1 to 300 characters")
        description = text_of(record, "description/polish")
        need(0 < len(description) <= 1000, "a Polish description of 1 to 1000 characters")
        for form in record.iterfind("{*}resources/{*}resource"):
            need(IDENTIFIER.fullmatch(text_of(form, "extIdent")), "extIdent of a resource")
            need(text_of(form, "url").startswith("https://"), "https resources")
        need(record.find("{*}tags/{*}tag") is not None, "at least one tag")
        return slug, title


def text_of(node: etree._Element, path: str) -> str:
    """The text of a child, whatever its namespace."""
    return node.findtext("/".join(f"{{*}}{part}" for part in path.split("/"))) or ""
