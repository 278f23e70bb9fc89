"""Mapping station: how files write periods and days.

What comes in: a form (year, year-month, quarter, school-year, or a date pattern) and texts. What
goes out: periods with their ref (``2020``, ``2020-Q3``, ``2020-09``, ``2020-12-31``,
``2019_2020``), first and last day.

Source: decisions "Keys and addresses" (refs); CSVW metadata 5.11.1 (letters of date patterns).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, TypeAlias

from city_data_bank.bank.periods import period_dates

NAMED_FORMS: Final = ("year", "year-month", "quarter", "school-year")
"""Forms that have a name; every other form is a date pattern."""

_YEAR = re.compile("[0-9]{4}")
_YEAR_MONTH = re.compile("[0-9]{4}-[0-9]{2}")
_QUARTER = re.compile("([0-9]{4})[-/ ]?[QK]([1-4])", re.IGNORECASE)
_SCHOOL_YEAR = re.compile("([0-9]{4})[/_-]([0-9]{4}|[0-9]{2})")
_MONTH_DAY = re.compile("[0-9]{2}-[0-9]{2}")
_LETTERS: Final = re.compile("yyyy|MM|M|dd|d|HH|mm|ss|T|[^A-Za-z]+")
_GROUPS: Final = {
    "yyyy": "(?P<year>[0-9]{4})",
    "MM": "(?P<month>[0-9]{2})",
    "M": "(?P<month>[0-9]{1,2})",
    "dd": "(?P<day>[0-9]{2})",
    "d": "(?P<day>[0-9]{1,2})",
    "HH": "(?:[01][0-9]|2[0-3])",
    "mm": "[0-5][0-9]",
    "ss": "[0-5][0-9](?:\\.[0-9]+)?",
}
DATE_LETTERS: Final = "yyyy, MM, M, dd, d (and HH, mm, ss of a time that does not matter)"
"""Letters of a date pattern, in the words of an error."""


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days.

    Args:
        ref: Last part of its IRI.
        start: First day.
        end: Last day.
    """

    ref: str
    start: date
    end: date


PeriodReader: TypeAlias = Callable[[str], Period | None]
"""Reads a text; None = it is not of the form."""


def period_reader(form: str) -> PeriodReader:
    """The reader of a form.

    Args:
        form: One of ``NAMED_FORMS`` or a date pattern such as ``dd.MM.yyyy``; the time of a
            pattern such as ``yyyy-MM-ddTHH:mm:ss`` has to be there and is passed over.

    Raises:
        ValueError: It is neither.
    """
    if form in _READERS:
        return _READERS[form]
    pattern = _compiled(form)

    def read(text: str) -> Period | None:
        found = pattern.fullmatch(text)
        if found is None:
            return None
        parts = [part.zfill(2) for part in _parts(found)]
        return period_of("-".join(parts))

    return read


def period_of(ref: str) -> Period | None:
    """The period of a ref; None where the calendar has no such."""
    try:
        return Period(ref, *period_dates(ref))
    except ValueError:
        return None


def day_of(text: str, period: Period | None) -> date | None:
    """The day that a constant reference date means.

    Args:
        text: ``yyyy-MM-dd``, or ``MM-dd`` of the year in which the period begins.
        period: The period; None where it could not be read.
    """
    if is_month_day(text):
        if period is None:
            return None
        text = f"{period.start.year:04}-{text}"
    day = _DAY(text)
    return day.start if day else None


def is_month_day(text: str) -> bool:
    """Whether a reference date joins the period's year: ``12-31``."""
    return _MONTH_DAY.fullmatch(text) is not None


def read_any(text: str) -> Period | None:
    """A constant period: its own spelling tells its form."""
    readers = (period_of, *_READERS.values())
    return next((period for read in readers if (period := read(text))), None)


def _compiled(form: str) -> re.Pattern[str]:
    """The pattern of texts that a date pattern means.

    Raises:
        ValueError: It has letters that mean nothing, or no year.
    """
    tokens = _LETTERS.findall(form)
    if "".join(tokens) != form or tokens.count("yyyy") != 1:
        raise ValueError(form)
    names = [token[0] for token in tokens if token in _GROUPS]
    if len(set(names)) != len(names) or ("d" in names and "M" not in names):
        raise ValueError(form)
    return re.compile("".join(_GROUPS.get(token, re.escape(token)) for token in tokens))


def _parts(found: re.Match[str]) -> list[str]:
    """Year, month and day, as many as the pattern has."""
    parts = found.groupdict()
    return [parts[name] for name in ("year", "month", "day") if name in parts]


def _shaped(pattern: re.Pattern[str]) -> PeriodReader:
    """Reads texts that are refs themselves."""
    return lambda text: period_of(text) if pattern.fullmatch(text) else None


def _read_quarter(text: str) -> Period | None:
    """``2020-Q3``, ``2020Q3``, ``2020 K3``."""
    found = _QUARTER.fullmatch(text)
    return period_of(f"{found[1]}-Q{found[2]}") if found else None


def _read_school_year(text: str) -> Period | None:
    """``2019/2020``, ``2019/20``, ``2019_2020``: two years that follow each other."""
    found = _SCHOOL_YEAR.fullmatch(text)
    if found is None or not f"{int(found[1]) + 1:04}".endswith(found[2]):
        return None
    return period_of(f"{found[1]}_{int(found[1]) + 1:04}")


_READERS: Final = MappingProxyType(
    {
        "year": _shaped(_YEAR),
        "year-month": _shaped(_YEAR_MONTH),
        "quarter": _read_quarter,
        "school-year": _read_school_year,
    }
)
_DAY: Final = period_reader("yyyy-MM-dd")
