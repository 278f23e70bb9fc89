"""draft: when the values of a table were true.

In: the columns of a table, titles, the texts around it. Out: the column of the period and how it
is written, or the period and the day that a text names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from city_data_bank.bank.code_lists import fold
from city_data_bank.draft.columns import Column, Sample
from city_data_bank.draft.words import key, years
from city_data_bank.mapping.periods import period_reader

_FORMS: Final = (
    "yyyy-MM-dd",
    "dd.MM.yyyy",
    "d.M.yyyy",
    "dd-MM-yyyy",
    "dd/MM/yyyy",
    "yyyy/MM/dd",
    "yyyy.MM.dd",
    "yyyyMMdd",
    "quarter",
    "school-year",
    "year-month",
    "MM.yyyy",
    "MM/yyyy",
    "yyyyMM",
    "year",
)
"""Ways of writing a period, the finest ones first."""
_DAYS: Final = tuple(form for form in _FORMS if "dd" in form or "d." in form)
_MONTHS: Final = 12
_CENTURIES: Final = range(1900, 2101)
_ENOUGH: Final = 0.95
_PROBES: Final = 5
"""Texts of a column of which one at least has to be a period."""
_CLOCK: Final = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d.*")
_MONTH_NUMBER: Final = re.compile(r"0?[1-9]|1[0-2]")
_DATE: Final = re.compile(
    r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)|(?<!\d)(\d\d)\.?(\d\d)\.?(\d{4})(?!\d)"
)
_DAY_MONTH: Final = re.compile(r"(?<!\d)(\d{1,2})\.?\s+([^\W\d_]+)(?:\s+(\d{4}))?")
_MONTH_DAY: Final = re.compile(r"([^\W\d_]+)\s+(\d{1,2})(?!\d)")


@dataclass(frozen=True, slots=True)
class PeriodColumns:
    """Where the period stands.

    Args:
        positions: Columns whose cells are joined.
        form: How it is written.
        codes: Periods by name of the month, where names stand in the column.
        clock: Whether the texts also have a time of day, which no form can read.
    """

    positions: tuple[int, ...]
    form: str
    codes: Mapping[str, str] = field(default_factory=dict)
    clock: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """What a text says of time.

    Args:
        text: Where it is said.
        year: The year, or empty.
        day: ``MM-dd`` of the day, or empty.
    """

    text: str
    year: str = ""
    day: str = ""


def find_period(sample: Sample) -> PeriodColumns | None:
    """Find the column of the period: the finest there is, of equals the left one.

    Args:
        sample: The table.
    """
    columns = [column for column in sample.columns if column.texts and sample.named(column)]
    for form in _FORMS[:-1]:
        for column in columns:
            if _fits(column, form):
                return PeriodColumns((column.position,), form)
    clocks = (column for column in columns if all(map(_CLOCK.fullmatch, column.texts)))
    if (clock := next(clocks, None)) is not None:
        return PeriodColumns((clock.position,), "", clock=True)
    year = next((column for column in columns if _fits(column, "year")), None)
    if year is None:
        return None
    month = next((column for column in columns if _is_months(column)), None)
    if month is None or not _tells_more(sample, year, month):
        return PeriodColumns((year.position,), "year")
    padded = any(text.startswith("0") for text in month.texts)
    return PeriodColumns((year.position, month.position), "yyyyMM" if padded else "yyyyM")


def is_date(column: Column) -> bool:
    """Whether a column holds days."""
    return bool(column.texts) and any(_fits(column, form) for form in _DAYS)


def month_names(sample: Sample, months: Mapping[str, int], year: str) -> PeriodColumns | None:
    """Find a column of names of months; the year stands elsewhere.

    Args:
        sample: The table.
        months: Number of the month by the key of its name.
        year: Their year.
    """
    for column in sample.columns:
        if not column.worded or len(column.texts) > len(months) or not sample.named(column):
            continue
        numbers = [months.get(key(text)) for text in column.texts]
        if all(numbers):
            pairs = zip(column.texts, numbers, strict=True)
            codes = {fold(text): f"{year}-{number:02}" for text, number in pairs}
            return PeriodColumns((column.position,), "year-month", codes)
    return None


def moments(texts: Iterable[str], months: Mapping[str, int]) -> Iterator[Moment]:
    """What texts say of time, in their order.

    Args:
        texts: Titles, remarks, the name of the file.
        months: Number of the month by the key of its name.
    """
    for text in texts:
        yield from _dates(text)
        yield from _days(text, months)
        for year in reversed(years(text)):
            yield Moment(text, year)


def _dates(text: str) -> Iterator[Moment]:
    """Whole dates in digits, with or without signs between them."""
    for found in _DATE.finditer(text):
        year, month, day = found.group(1, 2, 3) if found[1] else found.group(6, 5, 4)
        if _is_day(year, month, day):
            yield Moment(text, year, f"{month}-{day}")


def _days(text: str, months: Mapping[str, int]) -> Iterator[Moment]:
    """Days with the name of their month: ``31 grudnia 2020``, ``31 XII``, ``December 31``."""
    plain = text.replace(";", " ")
    for found in _DAY_MONTH.finditer(plain):
        month = months.get(key(found[2]))
        year = found[3] or ""
        if month and _is_day(year or "2000", str(month), found[1]):
            yield Moment(text, year, f"{month:02}-{int(found[1]):02}")
    for found in _MONTH_DAY.finditer(plain):
        month = months.get(key(found[1]))
        if month and _is_day("2000", str(month), found[2]):
            yield Moment(text, "", f"{month:02}-{int(found[2]):02}")


def _is_day(year: str, month: str, day: str) -> bool:
    """Whether a day is one of the calendar, and of a year that data can be about."""
    try:
        return date(int(year), int(month), int(day)).year in _CENTURIES
    except ValueError:
        return False


def _fits(column: Column, form: str) -> bool:
    """Whether nearly all texts of a column are periods of a form."""
    read = period_reader(form)

    def is_period(text: str) -> bool:
        period = read(fold(text))
        return period is not None and period.start.year in _CENTURIES

    if not any(map(is_period, column.texts[:_PROBES])):
        return False
    rows = sum(column.counts[text] for text in column.texts if is_period(text))
    return rows >= _ENOUGH * column.filled


def _is_months(column: Column) -> bool:
    """Whether a column holds numbers of months: all twelve, or written with a zero before."""
    texts = column.texts
    padded = any(text.startswith("0") for text in texts)
    return all(map(_MONTH_NUMBER.fullmatch, texts)) and (padded or len(texts) == _MONTHS)


def _tells_more(sample: Sample, year: Column, month: Column) -> bool:
    """Whether months stand beside years that come again and again."""
    beside = abs(year.position - month.position) == 1
    return beside and sample.named(month) and len(year.texts) * 2 <= year.rows
