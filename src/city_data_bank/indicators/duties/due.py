"""Indicators station: the day on which the next value is due."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Final

from city_data_bank.bank.limits import Interval

_YEAR: Final = 12


def due_day(last: date, interval: Interval, delay: int) -> date:
    """The day by which the value of the period after the last one is due.

    Args:
        last: Last day of the last period that has a value.
        interval: The longest time between two values.
        delay: Days after the end of a period until its value is due.
    """
    months = last.month - 1 + interval.months
    year, month = last.year + months // _YEAR, months % _YEAR + 1
    days = calendar.monthrange(year, month)[1]
    ends = last.day == calendar.monthrange(last.year, last.month)[1]
    day = days if ends else min(last.day, days)
    return date(year, month, day) + timedelta(days=interval.days + delay)
