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
from city_data_bank.mapping.code_columns import CodeColumn, variable_of
from city_data_bank.mapping.fact_columns import Pool
from city_data_bank.mapping.gathering import AllCells
from city_data_bank.mapping.provenance import cell_columns, origin_columns, virtual
from city_data_bank.mapping.readings import GAP_REASONS, STATUSES
from city_data_bank.mapping.shelf import Shelf
from city_data_bank.mapping.tally import Mask
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
    cells: AllCells, pools: Pools, subject: Subject
) -> tuple[NormalisedTable, NormalisedTable]:
    """The tables ``observations`` and ``gaps``, in the order of the file."""
    dataset = subject.iris.dataset(subject.slug)
    observations = _Maker(
        cells,
        pools,
        subject,
        Outcome.OBSERVATION,
        [virtual(RDF["type"], QB["Observation"]), virtual(QB["dataSet"], dataset)],
    )
    gaps = _Maker(
        cells,
        pools,
        subject,
        Outcome.GAP,
        [virtual(RDF["type"], BANK["Gap"]), virtual(DCT["isPartOf"], dataset)],
    )
    return observations.table("observations", "observation"), gaps.table("gaps", "gap")


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes one of the tables, block by block.

    Args:
        cells: All cells.
        pools: Their codes.
        subject: What they are about.
        outcome: Of the cells that are in the table.
        typed: Virtual columns that say what a row is.
    """

    cells: AllCells
    pools: Pools
    subject: Subject
    outcome: Outcome
    typed: list[dict[str, object]]

    def table(self, name: str, kind: str) -> NormalisedTable:
        """The table of a name, whose rows are things of a kind."""
        mask = self.cells.outcome == self.outcome
        coded = ("unit", "status", "reason", *self.subject.dimensions)
        used = {column: self.used(column, mask) for column in coded}
        described: Described = []
        shelf: Shelf | None = None
        for block in self.cells.blocks():
            described = self.described(block, used)
            arrays = [array for _, array in described if array is not None]
            if shelf is None:
                shelf = Shelf(_schema(described))
            shelf.put(arrays)
        columns = shelf.shelved().whole if shelf else pa.table({})
        return NormalisedTable(
            name, columns, {"url": f"{name}.csv", "tableSchema": self.schema(described, kind)}
        )

    def described(self, block: Cells, used: Mapping[str, Mapping[str, str]]) -> Described:
        """The columns of a block's cells that are in the table."""
        own = block.take(np.flatnonzero(block.outcome == self.outcome))
        columns = _Columns(own, self.pools, self.subject, used)
        return columns.observations() if self.outcome is Outcome.OBSERVATION else columns.gaps()

    def used(self, name: str, mask: Mask) -> dict[str, str]:
        """Notation and IRI of every code that some cells have in a column."""
        if name == "reason":
            numbers = [int(one) for one in np.unique(self.cells.reason[mask]) if one >= 0]
            codes = self.pools.reasons.codes
        else:
            numbers, codes = self.cells.used(name, mask), self.pools.of(name).codes
        known = self.subject.codes(name)
        return {codes[number]: known[codes[number]] for number in numbers}

    def schema(self, columns: Described, kind: str) -> dict[str, object]:
        """The metadata of the columns."""
        subject = self.subject
        described = [description for description, array in columns if array is not None]
        constant = [description for description, array in columns if array is None]
        return {
            "aboutUrl": f"{subject.iris.thing(kind, subject.slug)}/{{+id}}",
            "primaryKey": "id",
            "columns": [
                *described,
                *self.typed,
                *constant,
                *cell_columns(subject.file, subject.run),
            ],
        }


def _schema(columns: Described) -> pa.Schema:
    """Names of the real columns; all of them are text."""
    return pa.schema(
        [(str(described["name"]), pa.string()) for described, array in columns if array is not None]
    )


@dataclass(frozen=True, slots=True)
class _Columns:
    """Makes the columns of some cells.

    Args:
        cells: Of a block.
        pools: Their codes.
        subject: What they are about.
        used: IRI by notation of the codes that the whole table has, by column.
    """

    cells: Cells
    pools: Pools
    subject: Subject
    used: Mapping[str, Mapping[str, str]]

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
        column = CodeColumn(variable_of(name), codes, self.used[name], property_url)
        return list(column.columns())

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
