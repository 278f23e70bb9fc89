"""What can be found: one entry a thing that has a page, with its words by field and language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

Texts = Mapping[str, Sequence[str]]
"""Texts by BCP 47 tag; an empty tag where a text has no language, such as a code."""

KINDS: Final[Mapping[str, float]] = {
    "dataset": 1.3,
    "series": 1.2,
    "indicator": 1.25,
    "category": 1.2,
    "provider": 1.15,
    "document": 1.15,
    "strategy": 1.1,
    "goal": 1.1,
    "target": 1.1,
    "area": 1.05,
    "method": 0.9,
    "place": 0.9,
    "observation": 0.8,
}
"""Kinds of things that are found, and what a word in one of them weighs."""

_EMPTY: Final = 0.7
"""What an indicator without a single value weighs beside one that has some."""

FACETS: Final = ("kind", "category", "provider", "area", "period")
"""By what the entries found are counted and narrowed down."""


@dataclass(frozen=True, slots=True)
class Series:
    """The values of one indicator in one area out of one dataset.

    Args:
        head: Ref of its observations before the period.
        tail: Ref of them after it.
        periods: Refs, the oldest first.
        indicator: IRI.
    """

    head: str
    tail: str
    periods: tuple[str, ...]
    indicator: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing.

    Args:
        iri: Its IRI; of a series that of its newest value.
        kind: One of ``KINDS``.
        title: Its names.
        other: Further names, keywords, codes, names of columns.
        text: What is said of it.
        categories: Refs.
        providers: Refs.
        areas: Refs of those that it is about.
        years: Those that it is about.
        series: What an entry of the kind ``observation`` stands for.
        delivered: Whether the bank has values of it; True for what has no values of its own.
    """

    iri: str
    kind: str
    title: Texts
    other: Texts = field(default_factory=dict)
    text: Texts = field(default_factory=dict)
    categories: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    series: Series | None = None
    delivered: bool = True

    @property
    def weight(self) -> float:
        """What a word in it weighs."""
        return KINDS[self.kind] * (1.0 if self.delivered else _EMPTY)


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words that stand for each other.

    Args:
        names: Names of one thing by language: what is sought in its place.
        spoken: What people say instead, by language; ``names`` are among them.
    """

    names: Texts
    spoken: Texts
