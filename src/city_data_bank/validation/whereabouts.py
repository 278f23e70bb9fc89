"""Which dataset a resource belongs to, and where a person has to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from city_data_bank.iris import Iris
from city_data_bank.model import Place

_BY_SLUG: Final = ("dataset", "observation", "gap")
"""Types whose address names the dataset first: ``/id/observation/{dataset}/...``."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The datasets of a bank and their mapping files.

    Args:
        iris: The bank's addresses.
        mappings: Path of the mapping file, relative to the bank, by slug of every dataset; empty
            where it is not known.
    """

    iris: Iris
    mappings: Mapping[str, str]

    def dataset(self, iri: str) -> str:
        """Slug of the dataset that a resource belongs to, or empty."""
        for kind in _BY_SLUG:
            slug = self._ref(iri, kind).partition("/")[0]
            if slug in self.mappings:
                return slug
        slug = self._ref(iri, "distribution")
        while slug and slug not in self.mappings:
            slug = slug.rpartition("-")[0]
        return slug

    def place(self, iri: str, graph: str) -> Place:
        """The mapping file of the resource's dataset, else the graph.

        Args:
            iri: The resource.
            graph: IRI of the graph that describes it.
        """
        mapping = self.mappings.get(self.dataset(iri), "")
        return Place(mapping or graph.removeprefix(self.iris.base))

    def _ref(self, iri: str, kind: str) -> str:
        """What stands after ``/id/{kind}/``, without a fragment; empty for other types."""
        prefix = f"{self.iris.scheme(kind)}/"
        return iri.removeprefix(prefix).partition("#")[0] if iri.startswith(prefix) else ""
