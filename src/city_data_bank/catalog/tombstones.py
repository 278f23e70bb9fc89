"""Provenance that no single dataset owns: tombstones, versions, software, mappings.

What comes in: withdrawals and the mappings of a release. What goes out: quads of
``graph/provenance``. A tombstone is not typed ``dcat:Dataset`` and stands outside the catalogue's
graph, or harvesters would take it in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.catalog.context import authority
from city_data_bank.catalog.versions import describe_versions
from city_data_bank.iris import Iris
from city_data_bank.manifest import ReleasedDataset
from city_data_bank.model import Withdrawal
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import ADMS, DCT, PROV, RDFS, SKOS, XSD

SOFTWARE = "https://w3id.org/city-data-bank/software/"
"""A version of the software is this and its number."""


def provenance_quads(
    bank: Bank,
    software: str,
    mappings: Mapping[str, str],
    withdrawals: Iterable[Withdrawal],
    datasets: Iterable[ReleasedDataset] = (),
) -> tuple[ox.Quad, ...]:
    """What made the release, and what is gone from it.

    Args:
        bank: The bank.
        software: Version of the software.
        mappings: sha256 by path of the mapping files, relative to the bank.
        withdrawals: Datasets that are gone.
        datasets: Datasets of the release, with their earlier versions.

    Returns:
        Quads of ``graph/provenance``, sorted.
    """
    statements = Statements(bank.iris.graph("provenance"))
    agent = f"{SOFTWARE}{software}"
    statements.type(agent, PROV["SoftwareAgent"])
    statements.value(agent, RDFS["label"], f"city-data-bank {software}")
    for path, sha256 in mappings.items():
        plan = bank.iris.file(sha256, PurePosixPath(path).name)
        statements.type(plan, PROV["Plan"], PROV["Entity"])
        statements.value(plan, RDFS["label"], path)
    for withdrawal in withdrawals:
        _tombstone(bank.iris, statements, withdrawal)
    describe_versions(bank.iris, statements, datasets)
    return statements.quads()


def _tombstone(iris: Iris, statements: Statements, withdrawal: Withdrawal) -> None:
    """What stays of a dataset that is gone: title, dates, reason, successor."""
    node = iris.dataset(withdrawal.slug)
    statements.type(node, PROV["Entity"])
    statements.value(node, DCT["identifier"], withdrawal.slug)
    statements.link(node, ADMS["status"], authority("distribution-status", "WITHDRAWN"))
    statements.texts(node, DCT["title"], withdrawal.title)
    statements.texts(node, SKOS["note"], withdrawal.reason)
    statements.value(node, DCT["issued"], withdrawal.issued, XSD["dateTime"])
    gone = f"{withdrawal.date}T00:00:00Z"
    statements.value(node, PROV["invalidatedAtTime"], gone, XSD["dateTime"])
    if withdrawal.replaced_by:
        successor = iris.dataset(withdrawal.replaced_by)
        statements.link(node, DCT["isReplacedBy"], successor)
        if withdrawal.renamed:
            statements.link(node, PROV["alternateOf"], successor)
