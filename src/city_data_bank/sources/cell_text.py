"""sources: the text of a typed cell, as a person reads it in the cell.

In: what a sheet or a database stores. Out: canonical text.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Final

_EXACT_INTEGERS: Final = 1e15


def to_text(value: object) -> str:
    """The text of a stored value.

    Args:
        value: Text, number, truth value, date, time, duration, bytes; None = nothing.

    Returns:
        Numbers as ``number_text``, dates and times in ISO 8601, ``TRUE`` or ``FALSE``, bytes in
        hexadecimal digits, nothing as the empty text.
        Source: docs of the bank, "Reading cells".
    """
    match value:
        case None:
            text = ""
        case bool():
            text = "TRUE" if value else "FALSE"
        case float():
            text = number_text(value)
        case datetime() | date() | time():
            text = value.isoformat()
        case timedelta():
            text = _duration(value)
        case bytes():
            text = value.hex().upper()
        case _:
            text = str(value)
    return text


def number_text(value: float) -> str:
    """The shortest decimal of a stored double, of at most 15 significant digits.

    ``756.0`` is ``756``; ``0.30000000000000004``, as a sum leaves it, is ``0.3``, as a sheet shows
    it.
    """
    if value.is_integer() and abs(value) < _EXACT_INTEGERS:
        return str(int(value))
    text = format(Decimal(f"{value:.15g}"), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _duration(value: timedelta) -> str:
    """A duration in ISO 8601: 30 hours are ``PT30H``."""
    seconds = abs(value) // timedelta(seconds=1)
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    parts = ((hours, "H"), (minutes, "M"), (seconds, "S"))
    text = "".join(f"{amount}{unit}" for amount, unit in parts if amount)
    return f"{'-' if value < timedelta() else ''}PT{text or '0S'}"
