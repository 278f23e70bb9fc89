"""The 27 metrics of the EU Metadata Quality Assessment, and the points that each is worth.

Shared by the catalogue, which measures, and by whoever shows a score. Free of I/O.

Source: data.europa.eu, MQA methodology; piveau DQV vocabulary, https://piveau.eu/ns/voc#
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric.

    Args:
        name: Local name of its IRI.
        dimension: ``findability``, ``accessibility``, ``interoperability``, ``reusability`` or
            ``contextuality``.
        points: What it adds to the score; 0 = it is told and not counted.
        distribution: Whether it is measured on a distribution; else on a dataset.
        asked: Whether only a running service can tell.
    """

    name: str
    dimension: str
    points: int
    distribution: bool = False
    asked: bool = False


METRICS: Final = (
    Metric("keywordAvailability", "findability", 30),
    Metric("categoryAvailability", "findability", 30),
    Metric("spatialAvailability", "findability", 20),
    Metric("temporalAvailability", "findability", 20),
    Metric("accessUrlStatusCode", "accessibility", 50, distribution=True, asked=True),
    Metric("downloadUrlAvailability", "accessibility", 20, distribution=True),
    Metric("downloadUrlStatusCode", "accessibility", 30, distribution=True, asked=True),
    Metric("formatAvailability", "interoperability", 20, distribution=True),
    Metric("mediaTypeAvailability", "interoperability", 10, distribution=True),
    Metric("formatMediaTypeVocabularyAlignment", "interoperability", 10, distribution=True),
    Metric("formatMediaTypeNonProprietary", "interoperability", 20, distribution=True),
    Metric("formatMediaTypeMachineInterpretable", "interoperability", 20, distribution=True),
    Metric("dcatApCompliance", "interoperability", 30),
    Metric("formatMatch", "interoperability", 0, distribution=True),
    Metric("syntaxValid", "interoperability", 0, distribution=True),
    Metric("atLeastFourStars", "interoperability", 0),
    Metric("licenceAvailability", "reusability", 20, distribution=True),
    Metric("knownLicence", "reusability", 10, distribution=True),
    Metric("accessRightsAvailability", "reusability", 10),
    Metric("accessRightsVocabularyAlignment", "reusability", 5),
    Metric("contactPointAvailability", "reusability", 20),
    Metric("publisherAvailability", "reusability", 10),
    Metric("rightsAvailability", "contextuality", 5, distribution=True),
    Metric("byteSizeAvailability", "contextuality", 5, distribution=True),
    Metric("dateIssuedAvailability", "contextuality", 5, distribution=True),
    Metric("dateModifiedAvailability", "contextuality", 5, distribution=True),
    Metric("score", "contextuality", 0),
)
"""All of them, in the order of the methodology."""

FULL_SCORE: Final = sum(metric.points for metric in METRICS)
"""Points of a dataset that lacks nothing."""

ASKED_POINTS: Final = sum(metric.points for metric in METRICS if metric.asked)
"""Points that only a running service can earn."""

_LINKED: Final = frozenset(
    ["JSON_LD", "RDFA", "RDF_N_QUADS", "RDF_N_TRIPLES", "RDF_TRIG", "RDF_TURTLE", "RDF_XML"]
)
"""Codes of file types in which things have IRIs: the fourth star."""

_RATINGS: Final = ((351, "excellent"), (221, "good"), (120, "enough"))


def points_of(measured: Mapping[str, bool]) -> int:
    """Points of the metrics that were measured and hold.

    Args:
        measured: By name of the metric.
    """
    return sum(metric.points for metric in METRICS if measured.get(metric.name))


def rating_of(score: int) -> str:
    """The word that data.europa.eu has for a score: excellent, good, enough or bad."""
    return next((word for least, word in _RATINGS if score >= least), "bad")


def stars_of(measured: Mapping[str, bool], file_type: str) -> int:
    """The stars of a distribution, 0 to 4; the fifth, links to others, is not measured.

    Args:
        measured: Of the distribution.
        file_type: Code of the EU file types.

    Source:
        https://5stardata.info; piveau, scheme OpenData5Star.
    """
    steps = (
        measured.get("knownLicence", False),
        measured.get("formatMediaTypeMachineInterpretable", False),
        measured.get("formatMediaTypeNonProprietary", False),
        file_type in _LINKED,
    )
    return next((number for number, holds in enumerate(steps) if not holds), len(steps))
