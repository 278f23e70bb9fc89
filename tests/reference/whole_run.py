"""Builds the bank of the reference run, and asks its release."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pyoxigraph as ox
from tests.reference.run_bank import assemble

from city_data_bank.build.line import build
from city_data_bank.build.outcome import BuildOptions, BuildResult, Outcome
from city_data_bank.build.progress import Silent
from city_data_bank.model import Finding

BASE: Final = "https://reference.example/"
NOW: Final = datetime(2026, 11, 21, tzinfo=UTC)
PREFIXES: Final = f"""
PREFIX area: <{BASE}id/area/>
PREFIX bank: <https://w3id.org/city-data-bank/ns#>
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX geo: <http://www.opengis.net/ont/geosparql#>
PREFIX locn: <http://www.w3.org/ns/locn#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX sattr: <http://purl.org/linked-data/sdmx/2009/attribute#>
PREFIX scode: <http://purl.org/linked-data/sdmx/2009/code#>
PREFIX sdim: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX smeas: <http://purl.org/linked-data/sdmx/2009/measure#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX id: <{BASE}id/>
PREFIX concept: <{BASE}id/concept/>
PREFIX dataset: <{BASE}id/dataset/>
PREFIX indicator: <{BASE}id/indicator/bank/>
"""


@dataclass(frozen=True)
class Run:
    """A build and what it has published.

    Args:
        root: The bank.
        result: What the build answered.
        release: Folder of the release.
        store: Of the release, read only.
    """

    root: Path
    result: BuildResult
    release: Path
    store: ox.Store

    def outcome(self, slug: str) -> Outcome:
        """What became of a dataset."""
        (found,) = (item for item in self.result.outcomes if item.slug == slug)
        return found

    def findings(self, slug: str, code: str) -> list[Finding]:
        """Findings of one kind in a dataset."""
        return [item for item in self.outcome(slug).findings if item.code == code]

    def ask(self, query: str) -> list[tuple[str, ...]]:
        """Answers of a query over all graphs; IRIs without the base."""
        found = self.store.query(PREFIXES + query, use_default_graph_as_union=True)
        assert isinstance(found, ox.QuerySolutions)
        return [tuple(term.value.removeprefix(f"{BASE}id/") for term in row) for row in found]


def build_whole(folder: Path, reference: Path) -> Run:
    """Put the bank together and build it.

    Args:
        folder: Where bank and releases will be.
        reference: The reference folder.
    """
    root = folder / "bank"
    assemble(root, reference)
    result = build(root, BuildOptions(folder / "releases", NOW), Silent())
    assert result.release is not None
    return Run(root, result, result.release, ox.Store.read_only(str(result.release / "store")))
