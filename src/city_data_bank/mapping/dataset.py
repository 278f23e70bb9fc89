"""Mapping station: a mapping and its table become a mapped dataset.

What comes in: a ``DatasetMapping``, the table of its delivery, the bank and its ontology. What goes
out: a ``MappedDataset``: normalised tables under plain CSVW, findings, the account of every cell.
Nothing is read from disk, no clock and no network are asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from city_data_bank.bank.ontology import Ontology
from city_data_bank.mapping.completing import described
from city_data_bank.mapping.corrected import corrections_table, without_hidden
from city_data_bank.mapping.delivered import delivered_columns, register_roles, statistical_roles
from city_data_bank.mapping.observation_tables import Subject, statistical_tables
from city_data_bank.mapping.observations import Statistics, StatisticsMapper
from city_data_bank.mapping.plan import Context, DatasetMapping, ObservationPlan, RegisterPlan
from city_data_bank.mapping.provenance import run_digest
from city_data_bank.mapping.register_binding import BoundRegister
from city_data_bank.mapping.register_tables import resources_table
from city_data_bank.mapping.registers import RegisterMapper
from city_data_bank.mapping.tally import Tally
from city_data_bank.model import Finding, MappedDataset, Severity, Table

_TOLD_BY_READER: Final = frozenset({"cell-error", "formula-without-value"})
"""Findings of single cells of a sheet, made before a mapping looks at them."""


def map_table(mapping: DatasetMapping, table: Table, context: Context) -> MappedDataset:
    """Map a table.

    Args:
        mapping: What its columns mean.
        table: Rows x columns of text.
        context: Bank, ontology and version of the software.

    Returns:
        The dataset. A violation among its findings means that it cannot be trusted; findings of
        the table and of its blocks are among them.

    Raises:
        MappingError: A title of the mapping is not in the file, or the like.
        CityDataBankError: Cells without an outcome: a fault of the software.
    """
    if isinstance(mapping.plan, ObservationPlan):
        return _statistics(mapping, mapping.plan, table, context)
    return _register(mapping, mapping.plan, table, context)


def file_iri(table: Table, context: Context) -> str:
    """IRI of the delivered file."""
    delivery = table.delivery
    return context.bank.iris.file(delivery.sha256, delivery.path.name)


def _statistics(
    mapping: DatasetMapping, plan: ObservationPlan, table: Table, context: Context
) -> MappedDataset:
    """Map a statistical table."""
    slug = mapping.description.slug
    tally = Tally(table, slug)
    public = bool(mapping.description.disclosure)
    found = StatisticsMapper(plan, table, context, tally, public).map()
    roles = statistical_roles(found.values, found.pools, context.ontology)
    columns = delivered_columns(table, plan.selection, roles, tally)
    run = _run(mapping, table, context)
    file = file_iri(table, context)
    subject = Subject(context.bank.iris, slug, file, run, plan.dimensions, context.ontology)
    tables = statistical_tables(found.cells, found.pools, subject)
    shown = without_hidden(table.corrections, found.hidden)
    periods = _published(found, "period")
    known, refs = context.ontology.indicators.codes, set(_published(found, "variable"))
    return MappedDataset(
        description=described(mapping, table.delivery, periods),
        delivery=table.delivery,
        mapping_sha256=mapping.sha256,
        tables=(*tables, *corrections_table(shown, context.bank.iris, slug, file)),
        findings=_once((*table.findings, *found.findings, *tally.findings())),
        accounting=found.accounting,
        delivered_columns=columns,
        dimensions=plan.dimensions,
        indicators=tuple(sorted(known[ref].iri for ref in refs & known.keys())),
        areas=_published(found, "area"),
        periods=periods,
    )


def _register(
    mapping: DatasetMapping, plan: RegisterPlan, table: Table, context: Context
) -> MappedDataset:
    """Map a register."""
    slug = mapping.description.slug
    tally = Tally(table, slug)
    found = RegisterMapper(plan, table, context, tally).map()
    columns = delivered_columns(table, plan.selection, register_roles(found.bound), tally)
    run = _run(mapping, table, context)
    file = file_iri(table, context)
    codes = _code_iris(found.bound, context.ontology)
    blocks = found.rows.blocks(found.kept)
    resources = resources_table(found.bound.plan, blocks, codes, (file, run))
    corrections = corrections_table(table.corrections, context.bank.iris, slug, file)
    return MappedDataset(
        description=described(mapping, table.delivery, ()),
        delivery=table.delivery,
        mapping_sha256=mapping.sha256,
        tables=(resources, *corrections),
        findings=_once((*table.findings, *found.findings, *tally.findings())),
        accounting=found.accounting,
        delivered_columns=columns,
    )


def _run(mapping: DatasetMapping, table: Table, context: Context) -> str:
    """IRI of the run that maps the table."""
    digest = run_digest(table.delivery.sha256, mapping.sha256, context.software)
    return context.bank.iris.run(mapping.description.slug, digest)


def _once(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings without those that only echo what the reader said of the same cell.

    An error of a spreadsheet is no number either: one finding is enough, and the cell is a gap.
    """
    told = [finding for finding in findings if finding.code in _TOLD_BY_READER]
    cells = {finding.place.fragment for finding in told}
    texts = {finding.found for finding in told if finding.found}
    return tuple(
        finding
        for finding in findings
        if finding.code in _TOLD_BY_READER
        or finding.severity is Severity.VIOLATION
        or not (finding.found in texts or (finding.count == 1 and finding.place.fragment in cells))
    )


def _published(found: Statistics, name: str) -> tuple[str, ...]:
    """Codes of a fact that values or gaps have, sorted."""
    codes = found.pools.of(name).codes
    return tuple(sorted(codes[number] for number in found.cells.published(name)))


def _code_iris(bound: BoundRegister, ontology: Ontology) -> Mapping[str, Mapping[str, str]]:
    """IRI by code, for each column that is looked up in a code list."""
    return {
        column.name: {
            code.notation: code.iri
            for code in ontology.lists[column.column.codes.codes_list].codes.values()
        }
        for column in bound.columns
        if column.column and column.column.codes and column.column.codes.codes_list
    }
