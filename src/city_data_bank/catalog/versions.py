"""Versions of datasets: what earlier releases held.

They stand in ``graph/provenance`` and not in the catalogue: whatever a catalogue types
``dcat:Dataset`` harvesters import as one more dataset, and the official ranges ask for that type
wherever ``dcat:hasVersion`` points to.
"""

from __future__ import annotations

from collections.abc import Iterable

from city_data_bank.iris import Iris
from city_data_bank.manifest import ReleasedDataset
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import DCAT, DCT, PROV, XSD

_MIDNIGHT = "T00:00:00Z"


def version_of(modified: str) -> str:
    """The name of a version: the day of the change, with the time where there is one.

    Args:
        modified: ``xsd:dateTime`` in UTC.
    """
    return modified.removesuffix(_MIDNIGHT)


def describe_versions(
    iris: Iris, statements: Statements, datasets: Iterable[ReleasedDataset]
) -> None:
    """Describe every earlier version of every dataset; each is answered from its release."""
    for dataset in datasets:
        node, later = iris.dataset(dataset.slug), iris.dataset(dataset.slug)
        for version in reversed(dataset.versions):
            earlier = f"{node}/release/{version.release}"
            statements.link(node, DCAT["hasVersion"], earlier)
            statements.link(later, DCAT["previousVersion"], earlier)
            statements.type(earlier, PROV["Entity"])
            statements.link(earlier, DCT["isVersionOf"], node)
            statements.value(earlier, DCAT["version"], version_of(version.modified))
            statements.value(earlier, DCT["modified"], version.modified, XSD["dateTime"])
            statements.link(earlier, DCT["isPartOf"], iris.thing("release", version.release))
            later = earlier
