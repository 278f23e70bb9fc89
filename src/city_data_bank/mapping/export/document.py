"""The RML document of a dataset: triples maps written down as Turtle that a person can read.

Part of the mapping station's export. In: normalised tables. Out: UTF-8 Turtle. The document speaks
of the CSV files that stand beside it, by relative IRIs, so that the folder can be moved.

Source: RML-Core; RML-IO, "Source"; RML-FNML; RDF 1.1 Turtle.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from city_data_bank.mapping.csv2rdf.publish import plan_of
from city_data_bank.mapping.csv2rdf.terms import escaped_text
from city_data_bank.mapping.export.agreement import check_agreement
from city_data_bank.mapping.export.simplification import simplify
from city_data_bank.mapping.export.terms import (
    Address,
    Reference,
    Statement,
    Text,
    TriplesMap,
)
from city_data_bank.mapping.export.translation import translate
from city_data_bank.model import NormalisedTable
from city_data_bank.vocabulary import PREFIXES

_PREFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **PREFIXES,
        "grel": "http://users.ugent.be/~bjdmeest/function/grel.ttl#",
        "rml": "http://w3id.org/rml/",
    }
)
_WIDTH: Final = 100
_LOCAL: Final = re.compile("[A-Za-z][A-Za-z0-9_-]*")

_HEAD: Final = """\
# How the CSV files beside this document become RDF, for engines of RML: exported from their CSVW
# metadata, it makes the triples that csv2rdf makes of them in minimal mode.
#
# Vocabulary: RML-Core, RML-IO and RML-FNML of the W3C Knowledge Graph Construction Community Group.
# An empty cell is no value and makes no triple; every other text is one, "nan" and "NULL" too.
# rml:template percent-encodes what it puts in. Where an address keeps a / or = of its cell (CSVW's
# {+column}), the template makes a text, and grel:string_toString hands it on as it is.
"""


def rml_document(tables: Sequence[NormalisedTable], base: str) -> bytes:
    """Write the RML of a dataset.

    Args:
        tables: Its tables; the ``url`` of each is the name of its CSV file, beside the document.
        base: IRI that relative ``url``s resolve against; no address of the tables depends on it.

    Returns:
        UTF-8 Turtle, for these rows; the same bytes for the same tables.

    Raises:
        MappingError: RML cannot say what the tables say, or would make other triples of a row.
    """
    body = "".join(_table(table, base) for table in tables)
    prefixes = (
        f"@prefix {name}: <{namespace}> .\n"
        for name, namespace in _PREFIXES.items()
        if f" {name}:" in body
    )
    return "".join([_HEAD, "\n", *prefixes, body]).encode()


def _table(table: NormalisedTable, base: str) -> str:
    """The triples maps of a table."""
    plan = plan_of(table.metadata, base)
    maps = simplify(translate(plan), table.columns)
    check_agreement(plan, table.columns, maps)
    file = str(table.metadata["url"])
    each = (
        _triples_map(f"<#{table.name}-{number}>", f"<#{table.name}>", triples)
        for number, triples in enumerate(maps, start=1)
    )
    return "".join([_source(f"<#{table.name}>", file), *each])


def _source(name: str, file: str) -> str:
    """Where the rows of a table are."""
    iri = f"<{quote(file)}>"
    return f"""
{iri} a rml:RelativePathSource ;
  rml:root rml:MappingDirectory ;
  rml:path {_literal(file)} ;
  rml:encoding rml:UTF-8 ;
  rml:null "" .

{name} a rml:LogicalSource ;
  rml:source {iri} ;
  rml:referenceFormulation rml:CSV .
"""


def _triples_map(name: str, source: str, triples: TriplesMap) -> str:
    """A triples map."""
    lines = [
        f"\n{name} a rml:TriplesMap ;",
        f"  rml:logicalSource {source} ;",
        *_nested("  rml:subjectMap [", _address(triples.subject)),
    ]
    for statement in triples.statements:
        lines[-1] += " ;"
        lines += _nested("  rml:predicateObjectMap [", _statement(statement))
    return "\n".join(lines) + " .\n"


def _nested(start: str, inner: Iterable[str]) -> Iterator[str]:
    """Lines in brackets: in one line where that is short, else indented."""
    lines = list(inner)
    line = f"{start} {' '.join(lines)} ]"
    if len(line) <= _WIDTH and not any(each.startswith(" ") for each in lines):
        yield line
        return
    indent = " " * (len(start) - len(start.lstrip()) + 2)
    yield start
    yield from (f"{indent}{each}" for each in lines[:-1])
    yield f"{indent}{lines[-1]} ]"


def _statement(statement: Statement) -> Iterator[str]:
    """A predicate-object map."""
    *predicate, last = _position("predicate", statement.predicate)
    yield from (*predicate, f"{last} ;")
    yield from _position("object", statement.value)


def _position(name: str, term: Address | Text) -> Iterator[str]:
    """A predicate or object: by the shortcut where it is the same in every row."""
    if isinstance(term, Text):
        yield f"rml:{name}Map [ {' ; '.join(_text(term))} ]"
    elif not term.references:
        yield f"rml:{name} {_iri(''.join(map(str, term.pieces)))}"
    else:
        yield from _nested(f"rml:{name}Map [", _address(term))


def _address(address: Address) -> Iterator[str]:
    """A term map that makes IRIs; the default term type of all but literals."""
    template = f"rml:template {_template(address)}"
    if address.encoded:
        yield template
        return
    yield "rml:termType rml:IRI ;"
    inputs = [
        "rml:parameter grel:p_any_e ;",
        *_nested("rml:inputValueMap [", ["rml:termType rml:Literal ;", template]),
    ]
    execution = ["rml:function grel:string_toString ;", *_nested("rml:input [", inputs)]
    yield from _nested("rml:functionExecution [", execution)


def _text(text: Text) -> Iterator[str]:
    """What a literal is made of."""
    yield f"rml:reference {_literal(text.column)}"
    if text.datatype:
        yield f"rml:datatype {_iri(text.datatype)}"
    if text.language:
        yield f"rml:language {_literal(text.language)}"


def _template(address: Address) -> str:
    """The string template of an address, as a Turtle literal.

    Braces and backslashes that RML wants escaped are in no URI template outside its expressions:
    csv2rdf has percent-encoded them.
    """
    pieces = (
        f"{{{piece.column}}}" if isinstance(piece, Reference) else piece for piece in address.pieces
    )
    return _literal("".join(pieces))


def _literal(text: str) -> str:
    """A Turtle literal."""
    return f'"{escaped_text(text)}"'


def _iri(iri: str) -> str:
    """An IRI, by its prefix where it has one."""
    for name, namespace in _PREFIXES.items():
        local = iri.removeprefix(namespace)
        if local != iri and _LOCAL.fullmatch(local):
            return f"{name}:{local}"
    return f"<{iri}>"
