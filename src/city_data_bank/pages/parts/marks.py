"""Marks of datasets: what the EU Metadata Quality Assessment says of each, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from city_data_bank.manifest import ReleasedDataset
from city_data_bank.model.quality import METRICS, points_of, rating_of, stars_of
from city_data_bank.pages.parts.facts import Item
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row
from city_data_bank.vocabulary import PIVEAU


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of a dataset or of a file.

    Args:
        node: Its IRI.
        file_type: Code of its format; empty for a dataset.
        values: By name of the metric.
    """

    node: str
    file_type: str
    values: Mapping[str, bool]

    @property
    def stars(self) -> int:
        """0 to 4."""
        return stars_of(self.values, self.file_type)


@dataclass(frozen=True, slots=True)
class Mark:
    """How one dataset is rated.

    Args:
        title: Its title, leading to how harvesters read it.
        points: Of those that a release can measure.
        rating: ``excellent``, ``good``, ``enough`` or ``bad``.
        stars: 0 to 4.
        files: How many.
        missing: Names of the metrics that its best file and itself miss.
    """

    title: Item
    points: int
    rating: str
    stars: int
    files: int
    missing: tuple[str, ...]


Measurements = Mapping[str, tuple[Measured, ...]]
"""What was measured of a dataset and of its files, by IRI of the dataset."""


def measurements_of(rows: Iterable[Row]) -> Measurements:
    """Measurements by dataset.

    Args:
        rows: ``dataset``, ``node``, ``format``, ``metric``, ``value``; one a measurement.
    """
    found: dict[str, dict[str, Measured]] = {}
    values: dict[str, dict[str, bool]] = {}
    for row in rows:
        if "metric" not in row:
            continue
        node = row["node"].value
        code = row["format"].value.rsplit("/", 1)[-1] if "format" in row else ""
        own = values.setdefault(node, {})
        own[row["metric"].value.removeprefix(PIVEAU)] = row["value"].value == "true"
        found.setdefault(row["dataset"].value, {}).setdefault(node, Measured(node, code, own))
    return {dataset: tuple(nodes.values()) for dataset, nodes in found.items()}


def mark_of(visit: Visit, one: ReleasedDataset, measurements: Measurements) -> Mark:
    """How one dataset is rated: its own points and those of its best file."""
    node = visit.content.bank.iris.dataset(one.slug)
    measured = measurements.get(node, ())
    own: Mapping[str, bool] = next((each.values for each in measured if each.node == node), {})
    files = [each for each in measured if each.node != node]
    best: Mapping[str, bool] = max((each.values for each in files), key=points_of, default={})
    together = {**own, **best}
    points = points_of(together)
    href = visit.content.addresses.page(visit.language, "mirror", one.slug)
    return Mark(
        Item(visit.choose_stated(one.title) or Text(one.slug), href),
        points,
        rating_of(points),
        max((each.stars for each in files), default=0),
        len(one.distributions) + len(one.upstream.forms if one.upstream else ()),
        missing_in(together),
    )


def missing_in(values: Mapping[str, bool]) -> tuple[str, ...]:
    """Names of the metrics that were measured, count and do not hold."""
    return tuple(one.name for one in METRICS if one.points and values.get(one.name) is False)
