"""sources: fragments that name a cell of a delivered file.

In: names of sheets, members, keys. Out: text that may stand in the fragment of an IRI.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

_SAFE: Final = "/~$@()!*'.-_"
"""What a fragment may hold as it is; ``&``, ``=`` and ``,`` divide its parts and are encoded."""


def quoted(text: str) -> str:
    """A text as it stands in a fragment: ``Tabl. 5`` becomes ``Tabl.%205``.

    Source: RFC 3986, section 3.5, and RFC 3987 (which allows no square bracket there).
    """
    return quote(text, safe=_SAFE)


def pointer_segment(key: str) -> str:
    """A JSON key as a segment of a JSON pointer: ``a/b`` becomes ``a~1b``.

    Source: RFC 6901, section 3.
    """
    return key.replace("~", "~0").replace("/", "~1")


def column_letter(number: int) -> str:
    """Letter of a sheet's column: 1 is ``A``, 27 is ``AA``."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Number of a sheet's column: ``A`` is 1, ``AA`` is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
