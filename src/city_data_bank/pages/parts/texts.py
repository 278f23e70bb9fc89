"""The choice of a text in the reader's language.

What comes in: literals in any languages. What goes out: one of them, with the language that it is
in, so that a page can mark it where it differs from its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from city_data_bank.store.engine import Term

_RANKED: Final = 1024
"""Languages of which it is kept how far from a reader's wish they are."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text for people.

    Args:
        value: The text.
        language: BCP 47 tag; empty where it has no language, such as a code.
    """

    value: str
    language: str = ""

    def __str__(self) -> str:
        """The text alone."""
        return self.value


def choose(terms: Iterable[Term], order: tuple[str, ...]) -> Text | None:
    """The text in the first language of an order that has one, else without language, else any.

    A variant such as ``de-t-nl`` (a machine's translation) stands for its language where that
    itself is missing.

    Args:
        terms: Literals.
        order: BCP 47 tags, the reader's first.

    Returns:
        The text, or None if there are no terms. Of several in one language the first in the order
        of their characters, so that two servers choose alike.
    """
    chosen = min(terms, key=lambda one: (*rank(one.language, order), one.value), default=None)
    return None if chosen is None else Text(chosen.value, chosen.language)


def choose_stated(texts: Mapping[str, str], order: tuple[str, ...]) -> Text | None:
    """The same choice among texts that stand by language."""
    return choose((Term("literal", text, language) for language, text in texts.items()), order)


@lru_cache(maxsize=_RANKED)
def rank(language: str, order: tuple[str, ...]) -> tuple[int, str]:
    """How far from the reader's wish a language is: a key to sort by.

    Args:
        language: BCP 47 tag or empty.
        order: BCP 47 tags, the reader's first.
    """
    language = language.lower()
    for position, wanted in enumerate(order):
        if language == wanted.lower():
            return 2 * position, ""
        if language.startswith(f"{wanted.lower()}-"):
            return 2 * position + 1, language
    return (2 * len(order), "") if not language else (2 * len(order) + 1, language)
