"""Numbers in cells: XML Schema's lexical forms and the number patterns of UAX 35.

Part of the csv2rdf half of the mapping station. In: the text of a cell. Out: its canonical lexical
form, by explicit grammars: ``Decimal("1_000")`` and ``float("infinity")`` are traps.

Source: tabular-data-model, section 6.4.2; UAX 35 part 3, section 3; XML Schema 1.1 part 2.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from city_data_bank.mapping.csv2rdf.datatype import Format

SPECIAL: Final = frozenset({"NaN", "INF", "-INF"})
"""The values of ``float`` and ``double`` that are no numbers."""

PlainNumber = Callable[[str], str | None]
"""Takes a text to sign, digits, ``.``, ``E`` and the scale of a percent sign; None = no number."""

_XSD: Final = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[Ee][+-]?[0-9]+)?")
_PATTERN: Final = re.compile(
    r"(?P<prefix>[^0#]*?)(?P<integer>[0#G]*[0#])(?:D(?P<fraction>[0#][0#G]*))?"
    r"(?:E(?P<sign>[+-]?)(?P<exponent>[0#]+))?(?P<suffix>[^0#GDE]*)"
)
_AFFIX: Final = re.compile(r"[+-]?[%‰]?[+-]?")
_SCALES: Final = {"%": 2, "‰": 3}


def plain_number(form: Format) -> PlainNumber:
    """Make the reader of numbers in a format.

    Args:
        form: The format; with a pattern, one that ``compile_pattern`` takes.

    Returns:
        The reader; its texts hold to ``_XSD`` or are one of ``SPECIAL``.

    Raises:
        ValueError: The pattern is none of UAX 35.
    """
    if form.plain:
        return lambda text: text if text in SPECIAL or _XSD.fullmatch(text) else None
    group = form.group_char
    if form.pattern is not None:
        matcher = compile_pattern(form.pattern, form.decimal_char, group or ",")
        group = group or ","
    else:
        matcher = _loose(form.decimal_char, group)
    return _Formatted(matcher, form.decimal_char, group)


def _loose(decimal: str, group: str | None) -> re.Pattern[str]:
    """The grammar of a format that has a group character or decimal point but no pattern."""
    digits = rf"[0-9](?:(?:{re.escape(group)})?[0-9])*" if group else "[0-9]+"
    return re.compile(rf"[+-]?{digits}(?:{re.escape(decimal)}[0-9]+)?(?:[Ee][+-]?[0-9]+|[%‰])?")


@dataclass(frozen=True, slots=True)
class _Formatted:
    """Reads numbers that are written for people."""

    matcher: re.Pattern[str]
    decimal: str
    group: str | None

    def __call__(self, text: str) -> str | None:
        """Leave sign, digits, ``.`` and exponent; a percent sign moves the point."""
        if text in SPECIAL:
            return text
        if self.matcher.fullmatch(text) is None:
            return None
        if self.group:
            text = text.replace(self.group, "")
        text = text.replace(self.decimal, ".")
        sign = next((sign for sign in _SCALES if sign in text), "")
        number = text.replace(sign, "") if sign else text
        if _XSD.fullmatch(number) is None:
            return None
        return f"{Decimal(number).scaleb(-_SCALES[sign]):f}" if sign else number


def compile_pattern(pattern: str, decimal: str, group: str) -> re.Pattern[str]:
    """Compile a number pattern to the regular expression of the texts that it describes.

    Args:
        pattern: Such as ``#,##0.00``; the symbols are those that CSVW lists.
        decimal: The decimal point, in pattern and text.
        group: The group character, in pattern and text.

    Raises:
        ValueError: It is no such pattern.
    """
    if "G" in pattern or "D" in pattern:
        raise ValueError(pattern)
    match = _PATTERN.fullmatch(pattern.replace(group, "G").replace(decimal, "D"))
    if match is None or not _valid_affixes(match["prefix"], match["suffix"]):
        raise ValueError(pattern)
    if not re.fullmatch("#*0*", match["integer"].replace("G", "")):
        raise ValueError(pattern)
    fraction = match["fraction"] or ""
    if not re.fullmatch("0*#*", fraction.replace("G", "")):
        raise ValueError(pattern)
    sign = "" if re.search("[+-]", match["prefix"]) else "[+-]?"
    return re.compile(
        re.escape(match["prefix"])
        + sign
        + _integer(match["integer"], re.escape(group))
        + _fraction(fraction, re.escape(decimal), re.escape(group))
        + _exponent(match["sign"], match["exponent"])
        + re.escape(match["suffix"])
    )


def _valid_affixes(prefix: str, suffix: str) -> bool:
    """Whether signs and percent signs stand where they may, and nothing else does."""
    return _AFFIX.fullmatch(prefix) is not None and _AFFIX.fullmatch(suffix) is not None


def _integer(part: str, group: str) -> str:
    """The expression of the digits before the decimal point."""
    least = part.count("0")
    sizes = [len(each) for each in part.split("G")[1:]]
    if not sizes:
        return rf"[0-9]{{{least},}}" if least else "[0-9]*"
    primary = sizes[-1]
    secondary = sizes[-2] if len(sizes) > 1 else primary
    grouped = rf"[0-9]{{1,{secondary}}}(?:{group}[0-9]{{{secondary}}})*{group}[0-9]{{{primary}}}"
    enough = rf"(?=(?:(?:{group})?[0-9]){{{least},}})"
    return rf"{enough}(?:{grouped}|[0-9]{{0,{primary}}})"


def _fraction(part: str, decimal: str, group: str) -> str:
    """The expression of the decimal point and the digits after it."""
    if not part:
        return ""
    least, most = part.count("0"), len(part.replace("G", ""))
    size = len(part.partition("G")[0]) if "G" in part else most
    digits = ""
    for place in reversed(range(most)):
        digits = f"{group if place and place % size == 0 else ''}[0-9]{digits}"
        if place >= max(least, 1):
            digits = f"(?:{digits})?"
    return decimal + digits if least else f"(?:{decimal}{digits})?"


def _exponent(sign: str | None, digits: str | None) -> str:
    """The expression of the exponent."""
    if digits is None:
        return ""
    least, most = digits.count("0"), len(digits)
    return rf"E{re.escape(sign) if sign else '[+-]?'}[0-9]{{{max(least, 1)},{most}}}"


def canonical_integer(text: str) -> str | None:
    """The canonical form of an integer; None where it has a decimal point or exponent."""
    return str(int(text)) if re.fullmatch(r"[+-]?[0-9]+", text) else None


def canonical_decimal(text: str) -> str | None:
    """The canonical form of a decimal (``66270``, ``0.5``); None where it has an exponent."""
    if text in SPECIAL or "e" in text or "E" in text:
        return None
    fixed = f"{Decimal(text):f}"
    if "." in fixed:
        fixed = fixed.rstrip("0").removesuffix(".")
    return "0" if fixed in {"-0", "0", ""} else fixed


def canonical_double(text: str) -> str:
    """The canonical form of a double: ``1.01E2``, the shortest that gives the value back."""
    return text if text in SPECIAL else _scientific(repr(float(text)))


def canonical_float(text: str) -> str:
    """The canonical form of a float of 32 bits."""
    if text in SPECIAL:
        return text
    try:
        single = struct.unpack("f", struct.pack("f", float(text)))[0]
    except OverflowError:
        return "-INF" if text.startswith("-") else "INF"
    return _scientific(_shortest_single(single))


def _shortest_single(single: float) -> str:
    """The shortest decimal that 32 bits keep."""
    for digits in range(1, 10):
        text = f"{single:.{digits}g}"
        if struct.unpack("f", struct.pack("f", float(text)))[0] == single:
            return text
    return repr(single)


def _scientific(text: str) -> str:
    """Mantissa with one digit before the point, ``E``, exponent."""
    if text in {"inf", "-inf"}:
        return text.upper()
    sign, digits, exponent = Decimal(text).as_tuple()
    mantissa = "".join(map(str, digits)).rstrip("0") or "0"
    power = 0 if mantissa == "0" else len(digits) + int(exponent) - 1
    return f"{'-' if sign else ''}{mantissa[0]}.{mantissa[1:] or '0'}E{power}"
