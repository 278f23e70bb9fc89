"""Each rule broken once on the way from the service: the harvester that minds it refuses."""

from __future__ import annotations

import dataclasses
import re
from hashlib import md5

import pytest
from tests.bank_service import BankService
from tests.harvest.conftest import BASE
from tests.harvest.harvesters import Ckan, NationalXml, RdfHarvester, RefusalError, Strict, Udata
from tests.harvest.transport import Got, Spoil, Transport

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")

XML = "/dane-gov-pl/catalog.xml"
PAGED = "/catalog.ttl?page=1"
LENIENT = "/catalog.ttl?profile=lenient"
LENIENT_PAGED = "/catalog.ttl?profile=lenient&page=1"


def body(pattern: str, new: str, *, method: str = "GET", path: str = "") -> Spoil:
    """Replaces text in bodies."""

    def spoil(asked: str, where: str, got: Got) -> Got:
        if asked != method or not where.endswith(path) or got.status != 200:
            return got
        text, number = re.subn(pattern, new, got.body.decode(), flags=re.DOTALL)
        assert number or path == ""
        return dataclasses.replace(got, body=text.encode())

    return spoil


def kind(media_type: str) -> Spoil:
    """Replaces the content type."""
    return lambda _method, _path, got: dataclasses.replace(got, kind=media_type)


def status(number: int, method: str = "", path: str = "") -> Spoil:
    """Replaces the status."""

    def spoil(asked: str, where: str, got: Got) -> Got:
        hit = asked.startswith(method) and where.endswith(path)
        return dataclasses.replace(got, status=number) if hit else got

    return spoil


def empty_page(_method: str, path: str, got: Got) -> Got:
    """A failing page that is answered with 200 and no datasets."""
    if "page=2" not in path:
        return got
    text = got.body.decode().replace(" a dcat:Dataset ", " a dct:Standard ")
    return dataclasses.replace(got, body=text.encode())


def unfrozen() -> Spoil:
    """Bytes that differ from one GET to the next."""
    seen: list[str] = []

    def spoil(asked: str, path: str, got: Got) -> Got:
        if asked == "GET" and path.endswith(".xml"):
            seen.append(path)
            if len(seen) > 1:
                return dataclasses.replace(got, body=got.body + b"\n")
        return got

    return spoil


NODE = r"(<[^>]*/id/dataset/population> a dcat:Dataset ;)"
FORM = r"(<[^>]*/id/distribution/population-csv> a dcat:Distribution ;)"
ODD: dict[str, tuple[type[RdfHarvester | NationalXml], str, Spoil]] = {
    "UTF-8": (Udata, LENIENT, kind("text/turtle")),
    "content type application/x-turtle": (Ckan, "/catalog.ttl", kind("application/x-turtle")),
    "content type text/html": (Udata, LENIENT, kind("text/html; charset=utf-8")),
    "harvest addresses answer 200 themselves": (Ckan, "/catalog.ttl", status(302)),
    "HEAD answers as GET": (NationalXml, XML, status(405, "HEAD")),
    "an XML content type": (NationalXml, XML, kind("text/plain")),
    "hydra links are absolute, from the configured base": (
        Ckan, PAGED, body(r"hydra:next <[^>]*>", "hydra:next <file:///catalog.ttl?page=2>")),
    "the last page has no next one": (
        Ckan, PAGED, body("hydra:previous", "hydra:next", path="page=3")),
    "no node is typed dcat:Dataset without dct:title": (
        Ckan, PAGED, body(r"\Z", f"\n<{BASE}id/dataset/other> a dcat:Dataset .\n")),
    "a series is described on exactly one page": (
        Udata, LENIENT_PAGED,
        body(r"\Z", f'\n<{BASE}id/series/x> a dcat:DatasetSeries ; dct:identifier "x" .\n')),
    "exactly one dct:identifier": (
        Udata, LENIENT, body(NODE, r'\1 dct:identifier "second" ;')),
    "an identifier of 1 to 36 characters of [a-z0-9-]": (
        Udata, LENIENT, body(r'dct:identifier "population" ;', f'dct:identifier "{"x" * 37}" ;')),
    "an access URL of its own": (
        Udata, LENIENT, body(r"dcat:accessURL <[^>]*/data/dataset/[^>]*>",
                             f"dcat:accessURL <{BASE}one>")),
    "a distribution lacks nothing": (
        Strict, "/catalog.ttl", body(r'\s+dcat:byteSize "\d+"\^\^xsd:nonNegativeInteger ;', "")),
    "https access URLs": (
        Strict, "/catalog.ttl", body(r"dcat:accessURL <https:", "dcat:accessURL <http:")),
    "EU licences": (
        Strict, "/catalog.ttl", body(FORM, r"\1 dct:license <https://licence.example/> ;")),
    "status 500": (Ckan, PAGED, status(500, path="page=2")),
    "a page without datasets is the end": (Ckan, PAGED, empty_page),
    "the context is inline": (
        Ckan, "/catalog.jsonld",
        body(r'"@context": \{.*?\n  \}', '"@context": "https://context.example/"')),
    "udata loses a dataset with a hexBinary checksum": (
        Udata, LENIENT, body(r'(spdx:checksumValue "[^"]*")', r"\1^^xsd:hexBinary")),
    "spdx:checksumValue is xsd:hexBinary": (
        Strict, "/catalog.ttl", body(r"\^\^xsd:hexBinary", "")),
    "dates are xsd:dateTime": (
        Udata, LENIENT, body(r'dct:modified "(\d{4}-..-..)T[^"]*"\^\^xsd:dateTime',
                             r'dct:modified "\1"^^xsd:date')),
    "dates are never in the future": (
        Udata, LENIENT, body(r'dct:modified "\d{4}', 'dct:modified "2999')),
    "no blank nodes": (Udata, LENIENT, body(r"\Z", "\n[] a dct:Standard .\n")),
    "dcat:service points to the endpoint": (
        Strict, "/catalog.ttl", body(r"\s+dcat:service <[^>]*> ;", "")),
    "no accessService": (
        Udata, LENIENT, body(FORM, rf"\1 dcat:accessService <{BASE}id/service/sparql> ;")),
    "pl is always present": (Ckan, "/catalog.ttl", body(r'"@pl', '"@cs')),
    "one text a language": (Ckan, "/catalog.ttl", body(NODE, r'\1 dct:title "Inny"@pl ;')),
    "foaf:name of an agent once": (
        Ckan, "/catalog.ttl", body(r"\Z", f'\n<{BASE}id/provider/ratusz> foaf:name "City"@en .\n')),
    "the MD5 of the exact bytes": (NationalXml, XML, body(r"\Z", " ", path=".xml")),
    "the MD5": (NationalXml, XML, status(404, path=".md5")),
    "the bytes are frozen": (NationalXml, XML, unfrozen()),
}  # fmt: skip


@pytest.mark.parametrize("rule", ODD)
def test_a_catalogue_that_breaks_the_rule_is_refused(service: BankService, rule: str) -> None:
    harvester, address, spoil = ODD[rule]
    way = Transport(service.client, BASE, spoil)
    with pytest.raises(RefusalError, match=re.escape(rule)):
        harvester(way, address).harvest()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("rule", "pattern", "new"),
    [
        ("extIdent of 1 to 36 characters", r"<extIdent>population<", f"<extIdent>{'x' * 37}<"),
        ("a Polish title", r"<title>\s*<polish>[^<]*<", "<title><polish><"),
        ("https resources", "<url>https://([^<]*csv)<", r"<url>http://\1<"),
        ("at least one tag", "<tag .*?</tag>", ""),
    ],
)
def test_one_invalid_record_stops_the_whole_import(
    service: BankService, rule: str, pattern: str, new: str
) -> None:
    spoil = with_new_checksum(service, pattern, new)
    with pytest.raises(RefusalError, match=re.escape(rule)):
        NationalXml(Transport(service.client, BASE, spoil), XML).harvest()


def with_new_checksum(service: BankService, pattern: str, new: str) -> Spoil:
    """Replaces text in the XML, and its MD5 with that of the result."""

    text = service.client.get(XML).text
    changed, number = re.subn(pattern, new, text, flags=re.DOTALL)
    assert number
    digest = md5(changed.encode(), usedforsecurity=False).hexdigest().encode()

    def spoil(_method: str, path: str, got: Got) -> Got:
        content = digest if path.endswith(".md5") else changed.encode()
        return dataclasses.replace(got, body=content)

    return spoil
