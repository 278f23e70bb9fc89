"""sources: JSON whose numbers keep their spelling.

In: JSON text: one value, JSON lines, or values one after the other. Out: Python values in which a
number is a ``Spelled`` text, and text for the cells of a table.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Final, NoReturn

_SPACE: Final = re.compile(r"[ \t\r\n]*")
_HALF: Final = re.compile(r"\\u[dD][89A-Fa-f]")
"""Halves of a surrogate pair as a file may write them; most files have none."""
_ESCAPE: Final = re.compile(
    r"\\(?:u[dD][89ABab][0-9A-Fa-f]{2}\\u[dD][C-Fc-f][0-9A-Fa-f]{2}"
    r"|(u[dD][89A-Fa-f][0-9A-Fa-f]{2})|.)",
    re.DOTALL,
)
"""An escape: both halves of a pair, one half alone (the group), any other."""


class Spelled(str):
    """A number as it is spelled in the file: ``1.50`` stays ``1.50``."""

    __slots__ = ()


class RepeatedKeyError(ValueError):
    """An object has one key twice, so that one of two values would be lost."""


def parse(text: str) -> object:
    """Parse JSON text.

    Args:
        text: One value; or several, one after the other or one a line, which count as an array.

    Returns:
        The value; numbers are ``Spelled``.

    Raises:
        json.JSONDecodeError: The text is no JSON (``NaN`` is none either), or half of a character
            stands in it, with line and column.
        RepeatedKeyError: An object has a key twice.
        RecursionError: It is nested too deeply to be a table.
        Source: RFC 8259; RFC 7464 for sequences, less its separators.
    """
    values = list(_values(text))
    if _HALF.search(text):
        _refuse_halves(text)
    return values[0] if len(values) == 1 else values


def to_text(value: object) -> str | None:
    """The text of a cell: numbers as spelled, objects and arrays as compact JSON, null is None."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str) else compact(value)


def compact(value: object) -> str:
    """JSON without white space, numbers as spelled."""
    if isinstance(value, Spelled):
        return str(value)
    if isinstance(value, dict):
        members = (f"{_quoted(key)}:{compact(item)}" for key, item in value.items())
        return f"{{{','.join(members)}}}"
    if isinstance(value, list):
        return f"[{','.join(map(compact, value))}]"
    return _quoted(value)


def _quoted(value: object) -> str:
    """JSON of a text, a truth value or null."""
    return json.dumps(value, ensure_ascii=False)


def _values(text: str) -> Iterator[object]:
    """The values of a text, at least one."""
    decoder = json.JSONDecoder(
        parse_float=Spelled,
        parse_int=Spelled,
        parse_constant=_refused,
        object_pairs_hook=_object,
    )
    position = _after_space(text, 0)
    while True:
        value, position = decoder.raw_decode(text, position)
        yield value
        position = _after_space(text, position)
        if position == len(text):
            return


def _after_space(text: str, position: int) -> int:
    """Where the next value begins."""
    match = _SPACE.match(text, position)
    return match.end() if match else position


def _object(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    """An object, if no key of it comes twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise RepeatedKeyError(next(key for key in keys if keys.count(key) > 1))
    return found


def _refuse_halves(text: str) -> None:
    """A surrogate without its other half is no character: no file of ours could hold it.

    Raises:
        json.JSONDecodeError: There is one.
        Source: RFC 8259, section 8.2.
    """
    for escape in _ESCAPE.finditer(text):
        if escape[1]:
            raise json.JSONDecodeError("half of a surrogate pair", text, escape.start())


def _refused(constant: str) -> NoReturn:
    """NaN and Infinity are not JSON."""
    raise json.JSONDecodeError(f"{constant} is not JSON", constant, 0)
