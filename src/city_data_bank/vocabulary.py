"""The vocabularies that the bank speaks: namespaces and the prefixes under which it writes them.

Nothing is read or minted here. Terms are plain strings: ``QB["Observation"]``.
"""

from __future__ import annotations

from typing import Final


class Namespace(str):
    """The IRI that the terms of a vocabulary begin with."""

    __slots__ = ()

    def __getitem__(self, term: object) -> str:
        """The IRI of a term: ``QB["Observation"]``."""
        if not isinstance(term, str):
            raise TypeError(f"a term is a string, not {term!r}")
        return f"{self}{term}"


ADMS: Final = Namespace("http://www.w3.org/ns/adms#")
BANK: Final = Namespace("https://w3id.org/city-data-bank/ns#")
CSVW: Final = Namespace("http://www.w3.org/ns/csvw#")
DCAT: Final = Namespace("http://www.w3.org/ns/dcat#")
DCATAP: Final = Namespace("http://data.europa.eu/r5r/")
DCT: Final = Namespace("http://purl.org/dc/terms/")
DQV: Final = Namespace("http://www.w3.org/ns/dqv#")
ELI: Final = Namespace("http://data.europa.eu/eli/ontology#")
EU: Final = Namespace("http://publications.europa.eu/resource/authority/")
FOAF: Final = Namespace("http://xmlns.com/foaf/0.1/")
GEO: Final = Namespace("http://www.opengis.net/ont/geosparql#")
IANA: Final = Namespace("http://www.iana.org/assignments/media-types/")
HYDRA: Final = Namespace("http://www.w3.org/ns/hydra/core#")
LOCN: Final = Namespace("http://www.w3.org/ns/locn#")
ODRL: Final = Namespace("http://www.w3.org/ns/odrl/2/")
ORG: Final = Namespace("http://www.w3.org/ns/org#")
OWL: Final = Namespace("http://www.w3.org/2002/07/owl#")
PIVEAU: Final = Namespace("https://piveau.eu/ns/voc#")
PROV: Final = Namespace("http://www.w3.org/ns/prov#")
QB: Final = Namespace("http://purl.org/linked-data/cube#")
QUDT: Final = Namespace("http://qudt.org/schema/qudt/")
RDF: Final = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS: Final = Namespace("http://www.w3.org/2000/01/rdf-schema#")
SATT: Final = Namespace("http://purl.org/linked-data/sdmx/2009/attribute#")
SCHEMA: Final = Namespace("http://schema.org/")
SCODE: Final = Namespace("http://purl.org/linked-data/sdmx/2009/code#")
SDIM: Final = Namespace("http://purl.org/linked-data/sdmx/2009/dimension#")
SH: Final = Namespace("http://www.w3.org/ns/shacl#")
SKOS: Final = Namespace("http://www.w3.org/2004/02/skos/core#")
SMEA: Final = Namespace("http://purl.org/linked-data/sdmx/2009/measure#")
SPDX: Final = Namespace("http://spdx.org/rdf/terms#")
UNIT: Final = Namespace("http://qudt.org/vocab/unit/")
VCARD: Final = Namespace("http://www.w3.org/2006/vcard/ns#")
VOID: Final = Namespace("http://rdfs.org/ns/void#")
XSD: Final = Namespace("http://www.w3.org/2001/XMLSchema#")

PREFIXES: Final[dict[str, str]] = {
    "adms": ADMS,
    "bank": BANK,
    "csvw": CSVW,
    "dcat": DCAT,
    "dcatap": DCATAP,
    "dct": DCT,
    "dqv": DQV,
    "eli": ELI,
    "eu": EU,
    "foaf": FOAF,
    "geo": GEO,
    "hydra": HYDRA,
    "locn": LOCN,
    "odrl": ODRL,
    "org": ORG,
    "owl": OWL,
    "prov": PROV,
    "pv": PIVEAU,
    "qb": QB,
    "qudt": QUDT,
    "rdf": RDF,
    "rdfs": RDFS,
    "satt": SATT,
    "schema": SCHEMA,
    "scode": SCODE,
    "sdim": SDIM,
    "sh": SH,
    "skos": SKOS,
    "smea": SMEA,
    "spdx": SPDX,
    "unit": UNIT,
    "vcard": VCARD,
    "void": VOID,
    "xsd": XSD,
}
"""Prefix to namespace, the one list for every Turtle, RDF/XML and JSON-LD that the bank writes."""
