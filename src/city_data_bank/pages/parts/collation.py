"""Sorting names as a reader's language sorts them.

The alphabet of a language is a message (``site-alphabet``), so that no language stands in code. A
letter of the alphabet has its own place; a letter that is not in it sorts with the letter that it
is a variant of (``ö`` with ``o`` in German, with its own place in Swedish).

Source: Unicode Technical Standard 10, section 1.2 (levels of comparison): letters, then accents,
then case. A whole collation library was weighed: PyICU has to be compiled, pyuca knows no language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache, partial
from itertools import chain

from city_data_bank.messages import Messages

SortKey = tuple[tuple[tuple[int, int | str], ...], str]
"""Letters and whole numbers with their places, then the text itself to break ties."""

_TOKEN = re.compile(r"\d+|\D")
_NUMBER, _LETTER, _OTHER = 1, 2, 3
_LIGATURES = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ł": "l", "ø": "o", "đ": "d"})


@lru_cache(maxsize=32)
def collation(alphabet: str) -> Callable[[str], SortKey]:
    """The key function of a language.

    Args:
        alphabet: Its letters in order, lower case, without separators.

    Returns:
        Key for ``sorted``: white space and punctuation are passed over, digits sort as numbers
        before letters, letters of other scripts after those of the alphabet.
    """
    places = {letter: place for place, letter in enumerate(alphabet)}
    units = lru_cache(maxsize=4096)(partial(_units, places=places))

    @lru_cache(maxsize=8192)
    def key(text: str) -> SortKey:
        folded = unicodedata.normalize("NFC", text).casefold()
        return tuple(chain.from_iterable(map(units, _TOKEN.findall(folded)))), text

    return key


def sort_key(messages: Messages, text: str) -> SortKey:
    """What a text sorts by in the reader's language."""
    return collation(messages("site-alphabet"))(text)


def _units(token: str, places: dict[str, int]) -> list[tuple[int, int | str]]:
    """What one token sorts by."""
    if token.isdecimal():
        return [(_NUMBER, int(token))]
    if token in places:
        return [(_LETTER, places[token])]
    plain = unicodedata.normalize("NFD", token.translate(_LIGATURES))
    letters = [letter for letter in plain if letter.isalpha()]
    return [
        (_LETTER, places[letter]) if letter in places else (_OTHER, letter) for letter in letters
    ]
