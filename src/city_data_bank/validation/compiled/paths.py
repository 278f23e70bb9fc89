"""Property paths of SHACL as those of SPARQL.

Source: SHACL, https://www.w3.org/TR/shacl/#property-paths
"""

from __future__ import annotations

from typing import Final

import pyoxigraph as ox

from city_data_bank.validation.compiled.graph import ShapeGraph, UnsupportedError
from city_data_bank.validation.compiled.terms import Term
from city_data_bank.vocabulary import RDF, SH

_REPEATED: Final = {
    SH["zeroOrMorePath"]: "*",
    SH["oneOrMorePath"]: "+",
    SH["zeroOrOnePath"]: "?",
}


def path_text(graph: ShapeGraph, path: Term) -> str:
    """A path in the text of a query.

    Args:
        graph: The shapes.
        path: The object of ``sh:path``, or a part of it.

    Raises:
        UnsupportedError: It is no path of SHACL.
    """
    if isinstance(path, ox.NamedNode):
        return str(path)
    if graph.values(path, RDF["first"]):
        return _joined(graph, path, "/")
    alternative = graph.one(path, SH["alternativePath"])
    if alternative is not None:
        return _joined(graph, alternative, "|")
    inverse = graph.one(path, SH["inversePath"])
    if inverse is not None:
        return f"^({path_text(graph, inverse)})"
    for predicate, sign in _REPEATED.items():
        repeated = graph.one(path, predicate)
        if repeated is not None:
            return f"({path_text(graph, repeated)}){sign}"
    raise UnsupportedError(f"no path: {path}")


def _joined(graph: ShapeGraph, head: Term, sign: str) -> str:
    """The members of a list of paths, with a sign between them."""
    return f"({sign.join(path_text(graph, part) for part in graph.members(head))})"
