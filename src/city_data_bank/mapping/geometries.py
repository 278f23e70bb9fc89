"""Mapping station: geometries that stand in a cell, as well-known text or as GeoJSON.

What comes in: a column of texts. What goes out: the same, null where a text is no geometry. Which
territory it lies in is not looked at; positions of places are read by ``points``.

Source: GeoSPARQL 1.1, 8.5.1 and 8.5.3; RFC 7946.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

WKT: Final = "wktLiteral"
GEOJSON: Final = "geoJSONLiteral"
"""Datatypes of geometries, by their names in GeoSPARQL."""

_KINDS: Final = frozenset(
    {
        "GeometryCollection",
        "LineString",
        "MultiLineString",
        "MultiPoint",
        "MultiPolygon",
        "Point",
        "Polygon",
    }
)
_WKT_FORM: Final = (
    r"^(<[^<>\s]+> *)?(?i:POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON"
    r"|GEOMETRYCOLLECTION)( +(?i:Z|M|ZM))? *(\([-+0-9eE., ()A-Za-z]+\)|(?i:EMPTY))$"
)
"""An optional reference system, the kind, coordinates in brackets. Source: GeoSPARQL 1.1, 8.5.1."""


def _wkt(texts: pa.Array) -> pa.Array:
    """Well-known text as it is written; null for the others."""
    fits = pc.fill_null(pc.match_substring_regex(texts, _WKT_FORM), fill_value=False)
    return pc.if_else(fits, texts, pa.scalar(None, pa.string()))


def _geojson(texts: pa.Array) -> pa.Array:
    """Geometries in GeoJSON as they are written; null for the others."""
    return pa.array(
        [text if _is_geometry(text) else None for text in texts.to_pylist()], pa.string()
    )


def _is_geometry(text: str | None) -> bool:
    """Whether a text is a geometry of GeoJSON.

    Source:
        RFC 7946, 3.1; a feature is no geometry.
    """
    try:
        found = json.loads(text or "")
    except (ValueError, RecursionError):
        return False
    if not isinstance(found, dict) or found.get("type") not in _KINDS:
        return False
    inside = "geometries" if found["type"] == "GeometryCollection" else "coordinates"
    return isinstance(found.get(inside), list)


GEOMETRIES: Final[Mapping[str, Callable[[pa.Array], pa.Array]]] = MappingProxyType(
    {WKT: _wkt, GEOJSON: _geojson}
)
"""By datatype: what leaves only its geometries."""
