"""What values, gaps, conflicts and methods are called by: they have no name of their own.

What comes in: the IRI of one. What goes out: the things that its address names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

_KEYED: Final = re.compile(
    r"(?P<start>.*/id/)(?:(?:observation|gap)/(?P<dataset>[^/#]+)|conflict)"
    r"/(?P<indicator>[^/]+/[^/]+)/(?P<area>[^/]+)/(?P<period>[^/]+)(?:/(?P<rest>.*))?"
)
"""Source: docs/pages.md, keys of observations: dataset, indicator, area, period, what else."""

_NONE: Final = "none"
"""Stands for the dataset of a gap that no dataset tells of."""
_METHOD: Final = re.compile(
    r"(?P<start>.*/id/)method/(?P<indicator>[^/]+/[^/]+)/(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
)
"""Source: docs/indicators.md: a method is of an indicator, from a day on."""


@dataclass(frozen=True, slots=True)
class ValueKeys:
    """What a value is about.

    Args:
        indicator: IRI.
        area: IRI.
        period: IRI.
        dataset: IRI of the dataset that holds it; empty where none does.
        rest: Steward and codes of its breakdown, as in its address; may be empty.
    """

    indicator: str
    area: str
    period: str
    dataset: str
    rest: str

    @property
    def named(self) -> tuple[str, ...]:
        """Those that have names of their own."""
        return tuple(filter(None, (self.indicator, self.area, self.dataset)))


def keys_of(iri: str) -> ValueKeys | None:
    """What a value is about, None for anything else."""
    found = _KEYED.fullmatch(iri)
    if found is None:
        return None
    start, dataset = found["start"], found["dataset"]
    return ValueKeys(
        f"{start}indicator/{found['indicator']}",
        f"{start}area/{found['area']}",
        f"{start}period/{found['period']}",
        "" if dataset in (None, _NONE) else f"{start}dataset/{dataset}",
        found["rest"] or "",
    )


def method_keys(iri: str) -> tuple[str, date] | None:
    """Indicator and first day of a method; None for anything else."""
    found = _METHOD.fullmatch(iri)
    if found is None:
        return None
    try:
        return f"{found['start']}indicator/{found['indicator']}", date.fromisoformat(found["day"])
    except ValueError:
        return None
