"""Mapping station: what the delivered file adds to the description of a dataset.

What comes in: a mapping, its delivery and the periods found in it. What goes out: the description
with ``temporal``, terms, vintage and the periods in its texts.

Source: mapping-language rule 2 (``temporal`` = first to last period found).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from city_data_bank.bank.code_lists import fold
from city_data_bank.mapping.describing import PERIOD_HOLE
from city_data_bank.mapping.periods import Period, read_any
from city_data_bank.mapping.plan import DatasetMapping, ObservationPlan
from city_data_bank.model import DatasetDescription, Delivery

_DASH: Final = "\u2013"


def described(
    mapping: DatasetMapping, delivery: Delivery, periods: tuple[str, ...]
) -> DatasetDescription:
    """The description, completed by what the delivered file says.

    Args:
        mapping: Of the dataset.
        delivery: Its file; its SOURCE.toml gives terms and date where the mapping has none.
        periods: Refs of the periods found, in any order.
    """
    description = mapping.description
    origin = delivery.origin
    spans = [span for ref in periods if (span := read_any(ref))]
    temporal = description.temporal
    if spans and temporal is None:
        first, last = min(span.start for span in spans), max(span.end for span in spans)
        temporal = (first.isoformat(), last.isoformat())
    filled = _period_text(mapping, sorted(spans, key=lambda span: span.start))
    return replace(
        description,
        title=_filled(description.title, filled),
        description=_filled(description.description, filled),
        rights=description.rights or (origin.terms if origin else {}),
        vintage=description.vintage or (origin.date if origin else ""),
        temporal=temporal,
    )


def _period_text(mapping: DatasetMapping, spans: list[Period]) -> str:
    """The periods covered in words: ``2020`` or ``2015-2024``; whole years by their numbers."""
    if isinstance(mapping.plan, ObservationPlan):
        constants = {value.facts["period"].constant for value in mapping.plan.values}
        if len(constants) == 1 and (constant := constants.pop()):
            return constant
    if not spans:
        return ""
    refs = [span.ref for span in spans]
    first, last = spans[0].start, max(span.end for span in spans)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        refs = [str(first.year), str(last.year)]
    return refs[0] if refs[0] == refs[-1] else f"{refs[0]}{_DASH}{refs[-1]}"


def _filled(texts: Mapping[str, str], period: str) -> Mapping[str, str]:
    """Texts with the period in their holes."""
    return {name: fold(text.replace(PERIOD_HOLE, period)) for name, text in texts.items()}
