"""sources: one file of a foreign catalogue as triples.

In: its bytes and its name. Out: triples, or a ``Fault`` with the line. A DOCTYPE is refused,
nothing is loaded from elsewhere, and a packed file may not grow beyond a limit.
"""

from __future__ import annotations

import io
import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final
from xml.parsers import expat

import pyoxigraph as ox
import rdflib
from rdflib.exceptions import ParserError

from city_data_bank.sources.foreign.contexts import UnknownContextError, with_contexts

LARGEST: Final = 200_000_000
"""Bytes of a catalogue's file, unpacked: what ``--fetch`` would take."""

_FORMATS: Final[Mapping[str, ox.RdfFormat]] = {
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".json": ox.RdfFormat.JSON_LD,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".ttl": ox.RdfFormat.TURTLE,
    ".xml": ox.RdfFormat.RDF_XML,
}
FORMS: Final = ", ".join(sorted(_FORMATS))
_GZIP: Final = 31
"""zlib's number for the largest window with gzip's header."""
_POSITION: Final = re.compile(r":(\d+):\d+: (.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file cannot be read.

    Args:
        code: Of the finding.
        found: What the parser says, or what it stumbled over.
        line: Physical line, from 1; 0 = not known.
    """

    code: str
    found: str
    line: int = 0


Triples = tuple[ox.Triple, ...]


def unpack(content: bytes, name: str) -> tuple[bytes, str] | Fault:
    """A file without its packing.

    Args:
        content: Its bytes.
        name: Its name; one that ends in ``.gz`` is unpacked.

    Returns:
        Bytes and name of what was packed.
    """
    if not name.endswith(".gz"):
        return content, name
    unpacking = zlib.decompressobj(_GZIP)
    try:
        plain = unpacking.decompress(content, LARGEST + 1)
    except zlib.error as error:
        return Fault("import-file-unreadable", str(error))
    if len(plain) > LARGEST or not unpacking.eof:
        return Fault("import-file-unreadable", f"gzip: {len(plain)} B")
    return plain, name.removesuffix(".gz")


def parse(content: bytes, name: str, base: str, contexts: Mapping[str, Any]) -> Triples | Fault:
    """The triples of a file.

    Args:
        content: Its bytes.
        name: Its name, whose extension says the format.
        base: IRI that relative ones belong to.
        contexts: JSON-LD contexts by address.
    """
    unpacked = unpack(content, name)
    if isinstance(unpacked, Fault):
        return unpacked
    plain, plain_name = unpacked
    suffix = PurePosixPath(plain_name).suffix.lower()
    form = _FORMATS.get(suffix)
    if form is None:
        return Fault("import-file-unreadable", suffix)
    if form == ox.RdfFormat.RDF_XML:
        return _xml(plain, base)
    if form == ox.RdfFormat.JSON_LD:
        return _json_ld(plain, base, contexts)
    return _plain(plain, form, base)


def _plain(content: bytes, form: ox.RdfFormat, base: str) -> Triples | Fault:
    """The triples of a text whose parser knows its lines."""
    try:
        found = ox.parse(content, format=form, base_iri=base, rename_blank_nodes=True)
        return tuple(quad.triple for quad in found)
    except SyntaxError as error:
        return Fault("import-file-unreadable", error.msg, error.lineno or 0)
    except ValueError as error:
        return Fault("import-file-unreadable", str(error))


def _json_ld(content: bytes, base: str, contexts: Mapping[str, Any]) -> Triples | Fault:
    """The triples of a JSON-LD document."""
    try:
        document = with_contexts(json.loads(content), contexts)
    except json.JSONDecodeError as error:
        return Fault("import-file-unreadable", error.msg, error.lineno)
    except UnknownContextError as error:
        return Fault("import-context-unknown", error.address)
    except (UnicodeDecodeError, RecursionError) as error:
        return Fault("import-file-unreadable", str(error))
    return _plain(json.dumps(document).encode(), ox.RdfFormat.JSON_LD, base)


def _xml(content: bytes, base: str) -> Triples | Fault:
    """The triples of an RDF/XML document."""
    reader = expat.ParserCreate()
    reader.StartDoctypeDeclHandler = _refuse
    try:
        reader.Parse(content, True)  # noqa: FBT003 -- as expat takes it
    except expat.ExpatError as error:
        return Fault("import-file-unreadable", expat.errors.messages[error.code], error.lineno)
    except _DoctypeError as error:
        return Fault("import-file-unreadable", f"DOCTYPE {error}", reader.CurrentLineNumber)
    except (LookupError, ValueError) as error:
        return Fault("import-file-unreadable", str(error))
    found = _plain(content, ox.RdfFormat.RDF_XML, base)
    return _located(content, found) if isinstance(found, Fault) else found


def _located(content: bytes, fault: Fault) -> Fault:
    """The same fault with its line: a second parser is asked, since the first does not count."""
    try:
        rdflib.Graph().parse(io.BytesIO(content), format="xml")
    except ParserError as error:
        if place := _POSITION.search(str(error)):
            return Fault(fault.code, place[2], int(place[1]))
    except (ValueError, SyntaxError):
        pass
    return fault


class _DoctypeError(Exception):
    """A DOCTYPE, which a catalogue does not need and an attacker does."""


def _refuse(name: str, _system: str | None, _public: str | None, _internal: bool) -> None:  # noqa: FBT001 -- as expat calls it
    """Stop at the DOCTYPE."""
    raise _DoctypeError(name)
