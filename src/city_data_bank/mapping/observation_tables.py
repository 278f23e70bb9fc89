"""Mapping station: the normalised tables of a statistical dataset, with plain CSVW.

What comes in: resolved cells. What goes out: ``observations`` and ``gaps`` as columns of canonical
text, with metadata of which csv2rdf makes exactly the triples of the model.

Source: model-example.trig sections 3, 3b and 6; CSVW metadata.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias
from urllib.parse import quote

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.bank.ontology import TOTAL, Ontology
from city_data_bank.iris import Iris
from city_data_bank.mapping.cells import Cells, Outcome
from city_data_bank.mapping.code_columns import CodeColumn
from city_data_bank.mapping.fact_columns import Pool
from city_data_bank.mapping.provenance import cell_columns, origin_columns, virtual
from city_data_bank.mapping.readings import GAP_REASONS, STATUSES
from city_data_bank.mapping.value_columns import Pools
from city_data_bank.model import NormalisedTable
from city_data_bank.vocabulary import BANK, DCT, QB, RDF, SATT, SDIM, SMEA

JOINED: Final = "~"
"""Sign between the notations of the breakdowns in an address."""

_SEGMENT_SAFE: Final = "-._,=:@!$'()*+;"


@dataclass(frozen=True, slots=True)
class Subject:
    """What the tables of a dataset are about.

    Args:
        iris: Of the bank.
        slug: Of the dataset.
        file: IRI of the delivered file.
        run: IRI of the run that mapped it.
        dimensions: Names of the breakdowns in the order of the structure.
        ontology: IRIs of codes.
    """

    iris: Iris
    slug: str
    file: str
    run: str
    dimensions: tuple[str, ...]
    ontology: Ontology

    def codes(self, name: str) -> Mapping[str, str]:
        """IRI by notation, for a fact that has a code list."""
        lists = {
            "unit": self.ontology.units,
            "status": self.ontology.lists[STATUSES],
            "reason": self.ontology.lists[GAP_REASONS],
        }
        found = lists.get(name) or self.ontology.dimensions[name].codes
        return {code.notation: code.iri for code in found.codes.values()}


Described: TypeAlias = list[tuple[dict[str, object], pa.Array | None]]
"""Columns with their description; a column without cells is virtual."""


def statistical_tables(
    cells: Cells, pools: Pools, subject: Subject
) -> tuple[NormalisedTable, NormalisedTable]:
    """The tables ``observations`` and ``gaps``, in the order of the file."""
    observed = cells.take(np.flatnonzero(cells.outcome == Outcome.OBSERVATION))
    missing = cells.take(np.flatnonzero(cells.outcome == Outcome.GAP))
    dataset = subject.iris.dataset(subject.slug)
    observations = _table(
        "observations",
        _Columns(observed, pools, subject).observations(),
        "observation",
        [virtual(RDF["type"], QB["Observation"]), virtual(QB["dataSet"], dataset)],
        subject,
    )
    gaps = _table(
        "gaps",
        _Columns(missing, pools, subject).gaps(),
        "gap",
        [virtual(RDF["type"], BANK["Gap"]), virtual(DCT["isPartOf"], dataset)],
        subject,
    )
    return observations, gaps


def _table(
    name: str, columns: Described, kind: str, typed: list[dict[str, object]], subject: Subject
) -> NormalisedTable:
    """Columns as a table under its metadata."""
    real = [column for column in columns if column[1] is not None]
    constant = [description for description, array in columns if array is None]
    described = [description for description, _ in real]
    schema = {
        "aboutUrl": f"{subject.iris.thing(kind, subject.slug)}/{{+id}}",
        "primaryKey": "id",
        "columns": [*described, *typed, *constant, *cell_columns(subject.file, subject.run)],
    }
    arrays = {str(description["name"]): array for description, array in real}
    return NormalisedTable(name, pa.table(arrays), {"url": f"{name}.csv", "tableSchema": schema})


@dataclass(frozen=True, slots=True)
class _Columns:
    """Makes the columns of some cells."""

    cells: Cells
    pools: Pools
    subject: Subject

    def observations(self) -> Described:
        """Columns of the observations."""
        value: dict[str, object] = {
            "name": "value",
            "titles": "value",
            "datatype": "decimal",
            "required": True,
            "propertyUrl": SMEA["obsValue"],
        }
        return _people_first(
            [
                *self.keys(),
                *self.coded("unit", self.text("unit"), SATT["unitMeasure"]),
                (value, self.cells.value),
                *self.coded("status", self.text("status"), SATT["obsStatus"]),
                *self.origin(),
            ]
        )

    def gaps(self) -> Described:
        """Columns of the gaps; their unit is for people, a gap has none."""
        unit: dict[str, object] = {"name": "unit", "titles": "unit", "suppressOutput": True}
        reasons = self.pools.reasons.texts(self.cells.reason)
        return _people_first(
            [
                *self.keys(),
                (unit, self.text("unit")),
                *self.coded("reason", reasons, DCT["type"]),
                *self.origin(),
            ]
        )

    def keys(self) -> Described:
        """What a value or a gap is about."""
        date: dict[str, object] = {
            "name": "referenceDate",
            "titles": "referenceDate",
            "datatype": "date",
            "propertyUrl": BANK["referenceDate"],
        }
        dimensions = self.subject.ontology.dimensions
        return [
            ({"name": "id", "titles": "id", "required": True, "suppressOutput": True}, self.ids()),
            self.thing("area", "area", SDIM["refArea"]),
            self.thing("period", "period", SDIM["refPeriod"]),
            (date, self.text("referenceDate")),
            self.thing("indicator", "variable", BANK["indicator"]),
            self.steward(),
            *(
                column
                for name in self.subject.dimensions
                for column in self.coded(name, self.text(name), dimensions[name].iri)
            ),
        ]

    def text(self, name: str) -> pa.Array:
        """Codes of a fact."""
        return self.pools.of(name).texts(self.cells.keys[name])

    def coded(self, name: str, codes: pa.Array, property_url: str) -> Described:
        """A column of notations with their IRIs."""
        known = self.subject.codes(name)
        used = {code: known[code] for code in pc.unique(codes.drop_null()).to_pylist()}
        return list(CodeColumn(name, codes, used, property_url).columns())

    def thing(self, name: str, fact: str, property_url: str) -> tuple[dict[str, object], pa.Array]:
        """A column whose IRIs are those of one kind of thing."""
        column: dict[str, object] = {
            "name": name,
            "titles": name,
            "required": True,
            "propertyUrl": property_url,
            "valueUrl": f"{self.subject.iris.scheme(name)}/{{+{name}}}",
        }
        return column, self.text(fact)

    def steward(self) -> tuple[dict[str, object], pa.Array | None]:
        """The steward: a column only where there is more than one."""
        stewards = self.pools.of("steward").codes
        if len(stewards) == 1:
            iri = self.subject.iris.thing("provider", stewards[0])
            return virtual(BANK["steward"], iri), None
        column, codes = self.thing("steward", "steward", BANK["steward"])
        column["valueUrl"] = f"{self.subject.iris.scheme('provider')}/{{+steward}}"
        return column, codes

    def origin(self) -> Described:
        """The cell and its text as delivered."""
        return list(origin_columns(self.subject.file, self.cells.source, self.cells.text))

    def ids(self) -> pa.Array:
        """Indicator, area, period, steward, and the breakdowns unless all are totals."""
        parts = [self.text(name) for name in ("variable", "area", "period", "steward")]
        base = pc.binary_join_element_wise(*parts, "/")
        if not self.subject.dimensions:
            return base
        notations = [self.escaped(name) for name in self.subject.dimensions]
        totals = [
            self.cells.keys[name] == self.pools.of(name).number(TOTAL)
            for name in self.subject.dimensions
        ]
        suffix = pc.binary_join_element_wise(*notations, JOINED)
        whole = pc.binary_join_element_wise(base, suffix, "/")
        return pc.if_else(pa.array(np.logical_and.reduce(totals)), base, whole)

    def escaped(self, name: str) -> pa.Array:
        """Notations of a breakdown as they stand in an address."""
        codes = Pool()
        codes.codes += [quote(code, safe=_SEGMENT_SAFE) for code in self.pools.of(name).codes]
        return codes.texts(self.cells.keys[name])


def _people_first(columns: Described) -> Described:
    """The same with columns of IRIs, which no template makes, at the end."""
    return sorted(columns, key=lambda column: column[0].get("datatype") == "anyURI")
