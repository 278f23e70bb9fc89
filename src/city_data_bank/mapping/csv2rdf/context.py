"""The CSVW context: the prefixes and terms that every metadata document may use.

Part of the csv2rdf half of the mapping station. The context stands here and is never fetched:
``http://www.w3.org/ns/csvw`` is the RDFa initial context and CSVW's own terms. A metadata document
may not add to it.

Source: https://www.w3.org/ns/csvw and https://www.w3.org/2011/rdfa-context/rdfa-1.1.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from city_data_bank.vocabulary import (
    CSVW,
    DCAT,
    DCT,
    DQV,
    FOAF,
    ORG,
    OWL,
    PROV,
    QB,
    RDF,
    RDFS,
    SCHEMA,
    SKOS,
    VCARD,
    VOID,
    XSD,
)

CONTEXT_URL: Final = "http://www.w3.org/ns/csvw"
"""What ``@context`` has to name."""

PREFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "as": "https://www.w3.org/ns/activitystreams#",
        "cc": "http://creativecommons.org/ns#",
        "csvw": str(CSVW),
        "ctag": "http://commontag.org/ns#",
        "dc": str(DCT),
        "dc11": "http://purl.org/dc/elements/1.1/",
        "dcat": str(DCAT),
        "dcterms": str(DCT),
        "dctypes": "http://purl.org/dc/dcmitype/",
        "dqv": str(DQV),
        "duv": "https://www.w3.org/ns/duv#",
        "foaf": str(FOAF),
        "gr": "http://purl.org/goodrelations/v1#",
        "grddl": "http://www.w3.org/2003/g/data-view#",
        "ical": "http://www.w3.org/2002/12/cal/icaltzd#",
        "ldp": "http://www.w3.org/ns/ldp#",
        "ma": "http://www.w3.org/ns/ma-ont#",
        "oa": "http://www.w3.org/ns/oa#",
        "og": "http://ogp.me/ns#",
        "org": str(ORG),
        "owl": str(OWL),
        "prov": str(PROV),
        "ptr": "http://www.w3.org/2009/pointers#",
        "qb": str(QB),
        "rdf": str(RDF),
        "rdfa": "http://www.w3.org/ns/rdfa#",
        "rdfs": str(RDFS),
        "rev": "http://purl.org/stuff/rev#",
        "rif": "http://www.w3.org/2007/rif#",
        "rr": "http://www.w3.org/ns/r2rml#",
        "schema": str(SCHEMA),
        "sd": "http://www.w3.org/ns/sparql-service-description#",
        "sioc": "http://rdfs.org/sioc/ns#",
        "skos": str(SKOS),
        "skosxl": "http://www.w3.org/2008/05/skos-xl#",
        "sosa": "http://www.w3.org/ns/sosa/",
        "ssn": "http://www.w3.org/ns/ssn/",
        "time": "http://www.w3.org/2006/time#",
        "v": "http://rdf.data-vocabulary.org/#",
        "vcard": str(VCARD),
        "void": str(VOID),
        "wdr": "http://www.w3.org/2007/05/powder#",
        "wdrs": "http://www.w3.org/2007/05/powder-s#",
        "xhv": "http://www.w3.org/1999/xhtml/vocab#",
        "xml": "http://www.w3.org/XML/1998/namespace",
        "xsd": str(XSD),
    }
)
"""Prefix to namespace; forbidden to override."""

DESCRIPTION_TYPES: Final = frozenset(
    {
        "TableGroup",
        "Table",
        "Schema",
        "Column",
        "Dialect",
        "Template",
        "Datatype",
        "Row",
        "Cell",
        "ForeignKey",
        "NumericFormat",
        "TableReference",
    }
)
"""Types of CSVW that ``@type`` may name without a prefix."""


def expand(name: str) -> str:
    """Expand a prefixed name.

    Args:
        name: ``dc:title``, or anything else.

    Returns:
        The IRI; ``name`` itself where it has no known prefix.

    Source: tabular-metadata, section 5.8.1.
    """
    prefix, colon, local = name.partition(":")
    if colon and not local.startswith("//") and prefix in PREFIXES:
        return PREFIXES[prefix] + local
    return name
