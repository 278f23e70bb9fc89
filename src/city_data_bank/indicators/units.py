"""Indicators station: reported values in base units, so that they can be compared at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
import numpy.typing as npt

from city_data_bank.bank.scales import Scale
from city_data_bank.indicators.reported import Reported

NOISE: Final = 4e-15
"""Relative difference below which two doubles may stand for one decimal."""


def in_base_units(reported: Reported, scales: Mapping[str, Scale]) -> npt.NDArray[np.float64]:
    """All values in the base units of theirs.

    Args:
        reported: The values.
        scales: Of units, by notation.
    """
    factors = [float(scales[notation].factor) for notation in reported.unit.texts]
    return reported.value * np.array(factors, np.float64)[reported.unit.numbers]


def differing(low: npt.NDArray[np.float64], high: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Whether the highest and lowest values of groups are more than one number told twice."""
    return high - low > NOISE * np.maximum(np.abs(low), np.abs(high))
