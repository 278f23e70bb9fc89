"""Dates, times and durations in cells: XML Schema's lexical forms and the patterns of UAX 35.

Part of the csv2rdf half of the mapping station. In: the text of a cell. Out: its canonical lexical
form, and a key by which two values compare. Time zones are kept as written: a local date is not
moved to another day.

Source: tabular-data-model, sections 6.4.4 and 6.4.5; XML Schema 1.1 part 2, sections 3.3.6-3.3.15.
"""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

_YEAR: Final = "(?P<year>-?(?:[1-9][0-9]{3,}|0[0-9]{3}))"
_MONTH: Final = "(?P<month>[0-9]{2})"
_DAY: Final = "(?P<day>[0-9]{2})"
_TIME: Final = (
    "(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})(?:\\.(?P<part>[0-9]+))?"
)
_ZONE: Final = "(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})"
_LEXICAL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "date": f"{_YEAR}-{_MONTH}-{_DAY}{_ZONE}?",
        "dateTime": f"{_YEAR}-{_MONTH}-{_DAY}T{_TIME}{_ZONE}?",
        "datetime": f"{_YEAR}-{_MONTH}-{_DAY}T{_TIME}{_ZONE}?",
        "dateTimeStamp": f"{_YEAR}-{_MONTH}-{_DAY}T{_TIME}{_ZONE}",
        "time": f"{_TIME}{_ZONE}?",
        "gYear": f"{_YEAR}{_ZONE}?",
        "gYearMonth": f"{_YEAR}-{_MONTH}{_ZONE}?",
        "gMonth": f"--{_MONTH}{_ZONE}?",
        "gMonthDay": f"--{_MONTH}-{_DAY}{_ZONE}?",
        "gDay": f"---{_DAY}{_ZONE}?",
    }
)
_SYMBOLS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "yyyy": "(?P<year>[0-9]{4})",
        "MM": "(?P<month>[0-9]{2})",
        "M": "(?P<month>[0-9]{1,2})",
        "dd": "(?P<day>[0-9]{2})",
        "d": "(?P<day>[0-9]{1,2})",
        "HH": "(?P<hour>[0-9]{2})",
        "mm": "(?P<minute>[0-9]{2})",
        "ss": "(?P<second>[0-9]{2})",
        "X": "(?P<zone>Z|[+-][0-9]{2}(?:[0-9]{2})?)",
        "XX": "(?P<zone>Z|[+-][0-9]{4})",
        "XXX": "(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})",
        "x": "(?P<zone>[+-][0-9]{2}(?:[0-9]{2})?)",
        "xx": "(?P<zone>[+-][0-9]{4})",
        "xxx": "(?P<zone>[+-][0-9]{2}:[0-9]{2})",
    }
)
_TOKEN: Final = re.compile(r"([A-Za-z])\1*|[^A-Za-z]")
_LITERALS: Final = frozenset("-/.: T")
_NEEDED: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "date": frozenset({"year", "month", "day"}),
        "dateTime": frozenset({"year", "month", "day", "hour", "minute"}),
        "datetime": frozenset({"year", "month", "day", "hour", "minute"}),
        "dateTimeStamp": frozenset({"year", "month", "day", "hour", "minute", "zone"}),
        "time": frozenset({"hour", "minute"}),
        "gYear": frozenset({"year"}),
        "gYearMonth": frozenset({"year", "month"}),
        "gMonth": frozenset({"month"}),
        "gMonthDay": frozenset({"month", "day"}),
        "gDay": frozenset({"day"}),
    }
)
_OPTIONAL: Final = frozenset({"second", "part", "zone"})
_DURATION: Final = re.compile(
    r"(?P<sign>-?)P(?=[0-9T])(?:(?P<years>[0-9]+)Y)?(?:(?P<months>[0-9]+)M)?"
    r"(?:(?P<days>[0-9]+)D)?(?P<time>T(?=[0-9])(?:(?P<hours>[0-9]+)H)?(?:(?P<minutes>[0-9]+)M)?"
    r"(?:(?P<seconds>[0-9]+(?:\.[0-9]+)?)S)?)?"
)
_MONTH_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MIDNIGHT: Final = "24"
_STARTS: Final = ((1696, 9), (1697, 2), (1903, 3), (1903, 7))


def compile_moment(base: str, pattern: str | None) -> re.Pattern[str]:
    """Compile the expression that takes a date or time apart.

    Args:
        base: Name of the datatype, such as ``date``.
        pattern: Its format; None = the lexical form of XML Schema.

    Raises:
        ValueError: The pattern is not understood, or does not say all that the datatype holds.
    """
    if pattern is None:
        return re.compile(_LEXICAL[base])
    expression = "".join(_symbol(match[0], pattern) for match in _TOKEN.finditer(pattern))
    try:
        compiled = re.compile(expression)
    except re.error as error:
        raise ValueError(pattern) from error
    fields = set(compiled.groupindex)
    if not _NEEDED[base] <= fields <= _NEEDED[base] | _OPTIONAL:
        raise ValueError(pattern)
    return compiled


def _symbol(token: str, pattern: str) -> str:
    """The expression of one symbol of a pattern."""
    if token in _SYMBOLS:
        return _SYMBOLS[token]
    if set(token) == {"S"}:
        return f"(?P<part>[0-9]{{1,{len(token)}}})"
    if token in _LITERALS:
        return re.escape(token)
    raise ValueError(pattern)


def canonical_moment(base: str, match: re.Match[str]) -> str | None:
    """The canonical form of a date or time; None where there is no such day or hour.

    Args:
        base: Name of the datatype.
        match: Of an expression made by ``compile_moment``.
    """
    fields = {name: text for name, text in match.groupdict().items() if text is not None}
    if not (_is_day(fields) and _is_hour(fields) and _is_zone(fields.get("zone", "Z"))):
        return None
    if fields.get("hour") == _MIDNIGHT:
        fields = _next_day(fields)
    return f"{_date(base, fields)}{_clock(base, fields)}{_zone(fields.get('zone'))}"


def _is_day(fields: Mapping[str, str]) -> bool:
    """Whether the calendar has the day."""
    month, day = int(fields.get("month", "1")), int(fields.get("day", "1"))
    if not 1 <= month <= len(_MONTH_LENGTHS):
        return False
    # A day without a year may be 29 February.
    return 1 <= day <= _days(int(fields.get("year", "2000")), month)


def _days(year: int, month: int) -> int:
    """Length of a month."""
    return _MONTH_LENGTHS[month - 1] + (month == 2 and isleap(year))  # noqa: PLR2004 - February


def _is_hour(fields: Mapping[str, str]) -> bool:
    """Whether the clock shows the time; 24:00:00 is the first instant of the next day."""
    hour, minute = fields.get("hour", "00"), fields.get("minute", "00")
    second = fields.get("second", "00")
    if hour == _MIDNIGHT:
        return (minute, second, fields.get("part", "0").strip("0")) == ("00", "00", "")
    return hour < _MIDNIGHT and minute < "60" and second < "60"


def _next_day(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields of a moment that is written as hour 24."""
    moved = {**fields, "hour": "00"}
    if "day" not in fields:
        return moved
    year, month, day = int(fields["year"]), int(fields["month"]), int(fields["day"]) + 1
    if day > _days(year, month):
        month, day = month + 1, 1
    if month > len(_MONTH_LENGTHS):
        year, month = year + 1, 1
    sign = "-" if year < 0 else ""
    return {**moved, "year": f"{sign}{abs(year):04}", "month": str(month), "day": str(day)}


def _is_zone(zone: str) -> bool:
    """Whether an offset is at most 14 hours."""
    return zone == "Z" or abs(_minutes(zone)) <= 14 * 60


def _minutes(zone: str) -> int:
    """Minutes that a zone is ahead of UTC."""
    if zone == "Z":
        return 0
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return (-1 if zone[0] == "-" else 1) * (int(digits[:2]) * 60 + int(digits[2:]))


def _date(base: str, fields: Mapping[str, str]) -> str:
    """The part of the canonical form before the ``T``."""
    if base == "time":
        return ""
    year = fields.get("year", "-")
    month = f"-{int(fields['month']):02}" if "month" in fields else ""
    day = f"-{int(fields['day']):02}" if "day" in fields else ""
    return f"{year}{month or ('-' if day else '')}{day}"


def _clock(base: str, fields: Mapping[str, str]) -> str:
    """The time of day in the canonical form."""
    if "hour" not in fields:
        return ""
    part = fields.get("part", "").rstrip("0")
    second = f"{fields.get('second', '00')}{f'.{part}' if part else ''}"
    return f"{'' if base == 'time' else 'T'}{fields['hour']}:{fields['minute']}:{second}"


def _zone(zone: str | None) -> str:
    """A time zone in the canonical form."""
    if zone is None:
        return ""
    minutes = _minutes(zone)
    if minutes == 0:
        return "Z"
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def moment_key(match: re.Match[str]) -> tuple[Decimal, ...]:
    """Seconds since a fixed instant, for comparing values of one datatype.

    A value without a time zone counts as UTC.
    """
    fields = {name: text for name, text in match.groupdict().items() if text is not None}
    year, month = int(fields.get("year", "2000")), int(fields.get("month", "1"))
    days = _day_number(year, month) + int(fields.get("day", "1"))
    minutes = int(fields.get("hour", "0")) * 60 + int(fields.get("minute", "0"))
    minutes -= _minutes(fields.get("zone", "Z"))
    second = Decimal(f"{fields.get('second', '0')}.{fields.get('part', '0')}")
    return (Decimal(days * 86400 + minutes * 60) + second,)


def _day_number(year: int, month: int) -> int:
    """Days from a fixed instant to the first of a month."""
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    return days + sum(_days(year, each) for each in range(1, month))


def match_duration(base: str, text: str) -> re.Match[str] | None:
    """Take a duration apart; None where it is none of its datatype."""
    match = _DURATION.fullmatch(text)
    if match is None:
        return None
    if base == "dayTimeDuration" and (match["years"] or match["months"]):
        return None
    if base == "yearMonthDuration" and (match["days"] or match["time"]):
        return None
    return match


def duration_key(match: re.Match[str]) -> tuple[Decimal, ...]:
    """Length in seconds from each of four instants; one duration is longer if all four are.

    Source: XML Schema 1.1 part 2, section 3.3.6.1: months have no fixed length.
    """
    sign = -1 if match["sign"] else 1
    months = sign * (int(match["years"] or 0) * 12 + int(match["months"] or 0))
    seconds = int(match["days"] or 0) * 86400 + int(match["hours"] or 0) * 3600
    rest = sign * (seconds + int(match["minutes"] or 0) * 60 + Decimal(match["seconds"] or 0))
    return tuple(_month_seconds(year, month, months) + rest for year, month in _STARTS)


def _month_seconds(year: int, month: int, months: int) -> int:
    """Seconds from the first of a month to the same day some months on."""
    there, index = divmod(year * 12 + month - 1 + months, 12)
    return (_day_number(there, index + 1) - _day_number(year, month)) * 86400
