"""Thresholds: from when on the values of a bank raise doubts, ``[checks]`` of its bank.toml.

What comes in: the table. What goes out: numbers, checked. A method of the ontology may say
otherwise for its indicator; what neither says is not checked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, Final

from city_data_bank.errors import ConfigurationError

_EARLIEST: Final = 1000
_LATEST: Final = 9999


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What holds for yearly values of which no method says otherwise.

    Args:
        largest_change: From one year to the next, in percent; None = not checked.
        longest_constant: Equal values in a row; None = not checked.
        delay: Days after the end of a period until its value is due; None = not checked.
        first_year: Year from which on completeness is asked for; None = not asked for.
        purposes: Whether a dataset or column that nobody says a purpose of is a finding.
    """

    largest_change: Decimal | None = None
    longest_constant: int | None = None
    delay: int | None = None
    first_year: int | None = None
    purposes: bool = False


_LEAST: Final[Mapping[str, int]] = {
    "largest_change": 0,
    "longest_constant": 2,
    "delay": 0,
    "first_year": _EARLIEST,
}


def read_thresholds(
    table: object, error: Callable[[str, str, str], ConfigurationError]
) -> Thresholds:
    """Read the table.

    Args:
        table: ``[checks]`` as TOML gives it.
        error: Makes the error of a key, of what was found, of what was expected.

    Raises:
        ConfigurationError: A key is unknown, no whole number that is large enough, or not a
            truth value.
    """
    names = [field.name for field in fields(Thresholds)]
    if not isinstance(table, dict):
        raise error("checks", repr(table), "a table of numbers")
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in names:
            raise error(f"checks.{key}", "unknown key", "one of " + ", ".join(names))
        if key == "purposes":
            if not isinstance(value, bool):
                raise error(f"checks.{key}", repr(value), "true or false")
            values[key] = value
            continue
        number = isinstance(value, int) and not isinstance(value, bool)
        if not number or not _LEAST[key] <= value <= _LATEST:
            raise error(f"checks.{key}", repr(value), f"a whole number from {_LEAST[key]} on")
        values[key] = Decimal(value) if key == "largest_change" else value
    return Thresholds(**values)
