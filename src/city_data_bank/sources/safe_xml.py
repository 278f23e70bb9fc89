"""sources: XML, read without entities, without DTD, without network.

In: bytes. Out: a parser that expands nothing, and a look at the prolog that finds a DOCTYPE before
any of it is processed.
"""

from __future__ import annotations

from typing import Final
from xml.parsers import expat

from lxml import etree

from city_data_bank.sources.content import Content

_CHUNK: Final = 1 << 16


class _DoctypeFound(Exception):  # noqa: N818 - what was looked for, not a fault
    """The prolog has a DOCTYPE."""


class _RootFound(Exception):  # noqa: N818 - what was looked for, not a fault
    """The prolog is over."""


def doctype(content: Content) -> str:
    """Name of the document type that the prolog declares; empty where it declares none."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _on_doctype
    parser.StartElementHandler = _on_root
    try:
        with content.open() as file:
            while chunk := file.read(_CHUNK):
                parser.Parse(chunk)
    except _DoctypeFound as found:
        return str(found)
    except (_RootFound, expat.ExpatError, LookupError, ValueError):
        pass  # what is malformed, or in an unknown encoding, is told by whoever parses it
    return ""


def parser() -> etree.XMLParser:
    """A parser that expands no entity, loads nothing and drops comments and instructions."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )


def _on_doctype(name: str, _system: str | None, _public: str | None, _internal: bool) -> None:  # noqa: FBT001 - as expat calls it
    """Stop at the DOCTYPE."""
    raise _DoctypeFound(name)


def _on_root(_name: str, _attributes: object) -> None:
    """Stop at the root element."""
    raise _RootFound
