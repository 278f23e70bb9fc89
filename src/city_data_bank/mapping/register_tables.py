"""Mapping station: the normalised table of a register, with plain CSVW.

What comes in: the columns of the rows that became resources. What goes out: ``resources`` with
metadata of which csv2rdf makes the triples.

Source: CSVW metadata 5.6; GeoSPARQL 1.1 (asWKT).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.mapping.code_columns import CodeColumn
from city_data_bank.mapping.geometries import GEOJSON, WKT
from city_data_bank.mapping.plan import Datatype, RegisterColumn, RegisterPlan
from city_data_bank.mapping.provenance import cell_columns, origin_columns, virtual
from city_data_bank.mapping.shelf import Shelf
from city_data_bank.model import NormalisedTable
from city_data_bank.vocabulary import GEO, RDF

POINT: Final = "point"
"""Fragment and column of a position."""

_Described: TypeAlias = list[tuple[dict[str, object], pa.Array]]
"""Columns with their description."""

_GEOMETRIES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        WKT: {"@id": GEO[WKT], "base": "string"},
        GEOJSON: {"@id": GEO[GEOJSON], "base": "string"},
    }
)


def resources_table(
    plan: RegisterPlan,
    blocks: Iterable[Mapping[str, pa.Array]],
    iris: Mapping[str, Mapping[str, str]],
    places: tuple[str, str],
) -> NormalisedTable:
    """The table ``resources``.

    Args:
        plan: Of the register, templates naming columns of the table.
        blocks: Canonical texts by name, in the order of the table; ``source`` and ``text`` too. At
            least one block, which may be empty.
        iris: IRI by code, for each column whose codes have IRIs.
        places: IRIs of the delivered file and of the run.
    """
    columns: _Described = []
    shelf: Shelf | None = None
    for texts in blocks:
        columns = _columns(plan, texts, iris, places[0])
        if shelf is None:
            names = [(str(description["name"]), pa.string()) for description, _ in columns]
            shelf = Shelf(pa.schema(names))
        shelf.put([array for _, array in columns])
    constant = [
        virtual(column.property_url, column.value_url) for column in plan.columns if not column.name
    ]
    schema = {
        "aboutUrl": plan.about_url,
        "columns": [
            *(description for description, _ in columns),
            *constant,
            *cell_columns(*places),
        ],
    }
    return NormalisedTable(
        "resources",
        shelf.shelved().whole if shelf else pa.table({}),
        {"url": "resources.csv", "tableSchema": schema},
    )


def _columns(
    plan: RegisterPlan,
    texts: Mapping[str, pa.Array],
    iris: Mapping[str, Mapping[str, str]],
    file: str,
) -> _Described:
    """The columns of a block with their descriptions."""
    described = {column.name: column for column in plan.columns if column.name}
    columns: _Described = []
    for name, array in texts.items():
        if name in ("source", "text", POINT):
            continue
        column = described.get(name)
        if column is None:
            columns.append(({"name": name, "titles": name, "suppressOutput": True}, array))
        elif name in iris and not column.value_url:
            columns += CodeColumn(name, array, iris[name], column.property_url).columns()
        else:
            columns.append((_described(column), array))
    if plan.point:
        columns += _point(plan.about_url, texts[POINT])
    return [*columns, *origin_columns(file, texts["source"], texts["text"])]


def _described(column: RegisterColumn) -> dict[str, object]:
    """A column in the words of CSVW."""
    described: dict[str, object] = {"name": column.name, "titles": column.name}
    if not column.property_url:
        return {**described, "suppressOutput": True}
    described["propertyUrl"] = column.property_url
    if column.required:
        described["required"] = True
    if column.value_url:
        described["valueUrl"] = column.value_url
    elif column.lang:
        described["lang"] = column.lang
    if column.datatype != Datatype():
        base = column.datatype.base
        described["datatype"] = _GEOMETRIES.get(base, base)
    return described


def _point(about_url: str, wkt: pa.Array) -> _Described:
    """Position and geometry; a row without a position has neither."""
    geometry = f"{about_url}#{POINT}"
    none = pa.scalar(None, pa.string())
    present = pc.is_valid(wkt)
    position: dict[str, object] = {
        "name": POINT,
        "titles": POINT,
        "aboutUrl": geometry,
        "propertyUrl": GEO["asWKT"],
        "datatype": _GEOMETRIES[WKT],
    }
    link: dict[str, object] = {
        "name": "geometry",
        "titles": "geometry",
        "propertyUrl": GEO["hasGeometry"],
        "valueUrl": f"{about_url}#{{geometry}}",
    }
    kind: dict[str, object] = {
        "name": "geometryType",
        "titles": "geometryType",
        "aboutUrl": geometry,
        "propertyUrl": RDF["type"],
        "valueUrl": f"{GEO}{{geometryType}}",
    }
    return [
        (position, wkt),
        (link, pc.if_else(present, POINT, none)),
        (kind, pc.if_else(present, "Geometry", none)),
    ]
