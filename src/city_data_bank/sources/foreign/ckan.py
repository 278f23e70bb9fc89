"""sources: the packages of a CKAN as DCAT, so that one reader takes in both.

In: the JSON that ``package_search``, ``current_package_list_with_resources`` or ``package_show``
answers. Out: triples under the addresses that the CKAN itself gives its pages, and how many
packages are not public.

Source: CKAN 2.10, API guide; ckanext-dcat, "Mapping from CKAN to DCAT".
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import quote

import pyoxigraph as ox

from city_data_bank.iris import is_iri
from city_data_bank.sources.foreign.parsing import Fault, unpack
from city_data_bank.vocabulary import DCAT, DCT, FOAF, OWL, RDF, RDFS, SPDX, VCARD, XSD

_UPLOAD: Final = "upload"
_TEXTS: Final = {
    DCT["title"]: "title",
    DCT["description"]: "notes",
    DCT["identifier"]: "id",
    OWL["versionInfo"]: "version",
}
_RESOURCE_TEXTS: Final = {
    DCT["title"]: "name",
    DCT["description"]: "description",
    DCT["identifier"]: "id",
    DCT["format"]: "format",
    DCAT["mediaType"]: "mimetype",
    DCAT["byteSize"]: "size",
    SPDX["checksumValue"]: "hash",
}
_TIMES: Final = {DCT["issued"]: "metadata_created", DCT["modified"]: "metadata_modified"}
_RESOURCE_TIMES: Final = {DCT["issued"]: "created", DCT["modified"]: "last_modified"}

Package = Mapping[str, Any]
Term = ox.NamedNode | ox.BlankNode


def parse_ckan(content: bytes, name: str, site: str) -> tuple[ox.Triple, ...] | Fault:
    """The triples of a CKAN's answer.

    Args:
        content: Its bytes.
        name: Name of the file.
        site: Address of the CKAN, ending in ``/``.
    """
    unpacked = unpack(content, name)
    if isinstance(unpacked, Fault):
        return unpacked
    try:
        document = json.loads(unpacked[0])
    except json.JSONDecodeError as error:
        return Fault("import-file-unreadable", error.msg, error.lineno)
    except (UnicodeDecodeError, RecursionError) as error:
        return Fault("import-file-unreadable", str(error))
    packages = _packages(document)
    if packages is None:
        return Fault("import-file-unreadable", f"{str(document)[:80]}")
    return tuple(triple for one in packages for triple in _package(one, site))


def _packages(document: Any) -> list[Package] | None:  # noqa: ANN401 -- JSON
    """The packages of any of CKAN's answers; None where there are none in it."""
    found = document
    if isinstance(found, dict) and "result" in found:
        found = found["result"]
    if isinstance(found, dict) and "results" in found:
        found = found["results"]
    if isinstance(found, dict) and "id" in found:
        found = [found]
    if not isinstance(found, list):
        return None
    return [one for one in found if isinstance(one, dict)]


def _package(package: Package, site: str) -> Iterator[ox.Triple]:
    """One package; a private or deleted one says nothing."""
    if package.get("private") or package.get("state", "active") != "active":
        return
    ref = _text(package, "id") or _text(package, "name")
    node: Term = _address(f"{site}dataset/", ref) if ref else ox.BlankNode()
    yield _link(node, RDF["type"], DCAT["Dataset"])
    yield from _literals(node, package, _TEXTS)
    yield from _times(node, package, _TIMES)
    yield from _words(node, package, site)
    yield from _offices(node, package, site)
    page = _text(package, "url")
    name = _text(package, "name") or ref
    page = page if is_iri(page) else f"{site}dataset/{quote(name, safe='')}"
    yield _link(node, DCAT["landingPage"], page)
    for resource in _items(package, "resources"):
        yield from _resource(node, resource, package)


def _words(node: Term, package: Package, site: str) -> Iterator[ox.Triple]:
    """Tags, groups and what CKAN has no field for."""
    for tag in _items(package, "tags"):
        yield from _literals(node, tag, {DCAT["keyword"]: "name"})
    for group in _items(package, "groups"):
        place = _address(f"{site}group/", _text(group, "name"))
        yield ox.Triple(node, ox.NamedNode(DCAT["theme"]), place)
        yield from _literals(place, group, {RDFS["label"]: "title", DCT["identifier"]: "name"})
    for extra in _items(package, "extras"):
        note = ox.BlankNode()
        yield ox.Triple(node, ox.NamedNode(DCT["relation"]), note)
        yield from _literals(note, extra, {RDFS["label"]: "key", RDF["value"]: "value"})


def _offices(node: Term, package: Package, site: str) -> Iterator[ox.Triple]:
    """The organisation, and whom to ask."""
    organisation = package.get("organization")
    if isinstance(organisation, dict) and _text(organisation, "id"):
        office = _address(f"{site}organization/", _text(organisation, "id"))
        yield ox.Triple(node, ox.NamedNode(DCT["publisher"]), office)
        yield _link(office, RDF["type"], FOAF["Organization"])
        yield from _literals(office, organisation, {FOAF["name"]: "title"})
    person = next((who for who in ("maintainer", "author") if _text(package, f"{who}_email")), "")
    if person:
        contact = ox.BlankNode()
        yield ox.Triple(node, ox.NamedNode(DCAT["contactPoint"]), contact)
        yield _link(contact, RDF["type"], VCARD["Kind"])
        names = {VCARD["fn"]: person, VCARD["hasEmail"]: f"{person}_email"}
        yield from _literals(contact, package, names)


def _resource(node: Term, resource: Package, package: Package) -> Iterator[ox.Triple]:
    """One file of a package."""
    if resource.get("state", "active") != "active":
        return
    ref = _text(resource, "id")
    base = f"{node.value}/resource/"
    form: Term = _address(base, ref) if ref and isinstance(node, ox.NamedNode) else ox.BlankNode()
    yield ox.Triple(node, ox.NamedNode(DCAT["distribution"]), form)
    yield _link(form, RDF["type"], DCAT["Distribution"])
    yield from _literals(form, resource, _RESOURCE_TEXTS)
    yield from _times(form, resource, _RESOURCE_TIMES)
    address = _text(resource, "url")
    if address:
        yield _place(form, DCAT["accessURL"], address)
        if resource.get("url_type") == _UPLOAD:
            yield _place(form, DCAT["downloadURL"], address)
    terms = ox.BlankNode()
    stated = {RDFS["label"]: "license_title", DCT["identifier"]: "license_id"}
    said = [*_literals(terms, package, stated)]
    if said:
        yield ox.Triple(form, ox.NamedNode(DCT["license"]), terms)
        yield from said
        if page := _text(package, "license_url"):
            yield _place(terms, RDFS["seeAlso"], page)


def _literals(node: Term, holder: Package, fields: Mapping[str, str]) -> Iterator[ox.Triple]:
    """Texts of fields that are filled."""
    for predicate, key in fields.items():
        if text := _text(holder, key):
            yield ox.Triple(node, ox.NamedNode(predicate), ox.Literal(text))


def _times(node: Term, holder: Package, fields: Mapping[str, str]) -> Iterator[ox.Triple]:
    """Times, which CKAN writes in UTC without saying so."""
    for predicate, key in fields.items():
        if text := _text(holder, key):
            moment = ox.Literal(text, datatype=ox.NamedNode(XSD["dateTime"]))
            yield ox.Triple(node, ox.NamedNode(predicate), moment)


def _place(node: Term, predicate: str, address: str) -> ox.Triple:
    """An address, which stays a text where it is no IRI."""
    value = ox.NamedNode(address) if is_iri(address) else ox.Literal(address)
    return ox.Triple(node, ox.NamedNode(predicate), value)


def _link(node: Term, predicate: str, target: str) -> ox.Triple:
    """A statement that points to an IRI."""
    return ox.Triple(node, ox.NamedNode(predicate), ox.NamedNode(target))


def _address(folder: str, ref: str) -> ox.NamedNode:
    """The address of something in the CKAN."""
    return ox.NamedNode(f"{folder}{quote(ref, safe='')}")


def _items(holder: Package, key: str) -> list[Package]:
    """The objects of a list."""
    found = holder.get(key)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _text(holder: Package, key: str) -> str:
    """A field as text; empty where it is not filled."""
    value = holder.get(key)
    return str(value).strip() if isinstance(value, (str, int)) and value is not True else ""
