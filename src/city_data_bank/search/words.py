"""Words of a text, and the form in which they are compared: lower case, without diacritics."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_FOLDED: Final = str.maketrans(
    {
        "ł": "l",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "ı": "i",  # noqa: RUF001 -- a letter of Turkish
        "ŋ": "n",
        "ŧ": "t",
        "ĸ": "k",
        "ſ": "s",  # noqa: RUF001 -- the long s of old German
        "²": "2",
        "³": "3",
    }
)
"""Letters that Unicode does not take apart into a letter and a mark."""
_WORD: Final = re.compile(r"[^\W_]+")
_PARTS: Final = re.compile(rf"({_WORD.pattern})")
_LONGEST: Final = 60
"""Characters of a word that are compared."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text.

    Args:
        written: In lower case, with its diacritics.
        folded: Without them.
        start: Where it begins in the text.
        end: Where it ends.
    """

    written: str
    folded: str
    start: int
    end: int


def words_of(text: str) -> Iterator[Word]:
    """The words of a text in its order: letters and digits; all other signs part them."""
    for found in _WORD.finditer(text):
        written, folded = _forms(found.group())
        if folded:
            yield Word(written, folded, found.start(), found.end())


def parts_of(text: str) -> list[str]:
    """A text taken apart: what stands before its first word, that word, what is between, ..."""
    return _PARTS.split(text)


def folded_of(words: Iterable[str]) -> list[str]:
    """Words of a text, folded as the index has them."""
    return [folded for _, folded in map(_forms, words)]


def forms_of(text: str) -> Iterator[tuple[str, str]]:
    """The words of a text in its order as they are written and folded, see ``Word``."""
    return (forms for forms in map(_forms, _WORD.findall(text)) if forms[1])


@lru_cache(maxsize=32768)
def _forms(word: str) -> tuple[str, str]:
    """A word in lower case, with and without its diacritics."""
    written = unicodedata.normalize("NFC", word.lower())[:_LONGEST]
    return written, fold(written)


def fold(word: str) -> str:
    """A word in lower case without diacritics.

    Args:
        word: One word.

    Returns:
        ``zazolc`` for ``Zażółć``; letters of other scripts as they are.

    Source:
        Unicode Standard Annex 15 (NFKD), and a table of the letters that it leaves whole.
    """
    apart = unicodedata.normalize("NFKD", word.lower().translate(_FOLDED))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))[:_LONGEST]
