"""draft: what two spellings of one thing have in common.

In: titles, labels, lines of text. Out: keys to compare them by, slugs, the parts of a title.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from slugify import slugify

from city_data_bank.bank.code_lists import fold
from city_data_bank.iris import SLUG_LENGTH

_LETTERS: Final = re.compile(r"[^\W\d_]{2,}")
_PARTS: Final = re.compile(r" / |;|\|")
_BRACKETS: Final = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def key(text: str) -> str:
    """Words in lower case, without accents and signs: ``Wypadki_drogowe`` is ``wypadki drogowe``.

    Words that are joined by humps count as several.
    """
    return slugify(_apart(text), separator=" ")


def _apart(text: str) -> str:
    """A text whose words stand apart: ``NewMembers`` is ``New Members``."""
    return _LETTERS.sub(lambda found: _humps(found[0]), text)


def _humps(word: str) -> str:
    """A word with a space before each capital letter that follows a small one."""
    parts_of = (f" {b}" if a.islower() and b.isupper() else b for a, b in pairwise(word))
    return word[0] + "".join(parts_of)


def slug(text: str, default: str) -> str:
    """A slug made of a text; the default where nothing is left of it."""
    return slugify(_apart(text), max_length=SLUG_LENGTH, word_boundary=True) or default


def parts(title: str) -> tuple[str, ...]:
    """The parts of a title that header rows, semicolons or bars divide."""
    return tuple(text for part in _PARTS.split(title) if (text := fold(part)))


def brackets(text: str) -> tuple[str, ...]:
    """What stands in brackets or parentheses."""
    return tuple(fold(found[1:-1]) for found in _BRACKETS.findall(text))


def without_brackets(text: str) -> str:
    """A text without what stands in brackets or parentheses."""
    return fold(_BRACKETS.sub(" ", text))


def years(text: str) -> tuple[str, ...]:
    """Numbers of four digits that can be years of the twentieth or this century."""
    return tuple(_YEAR.findall(text))


def contains(text: str, words: str) -> bool:
    """Whether some words stand in a text, both as ``key`` gives them."""
    return bool(words) and f" {words} " in f" {text} "
