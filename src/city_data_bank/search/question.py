"""What a reader asks for: words, what they narrow down by, where they are in the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from city_data_bank.search.entries import Synonyms, Texts
from city_data_bank.search.inflection import Inflection
from city_data_bank.search.words import Word, words_of

LONGEST: Final = 200
"""Characters of a search."""
MOST_WORDS: Final = 16
"""Words of a search."""


@dataclass(frozen=True, slots=True)
class Question:
    """A search.

    Args:
        text: As the reader wrote it.
        language: The reader's, one of the bank's.
        chosen: Value by facet, see ``entries.FACETS``.
        page: Number of the page, from 1.
        size: Entries a page.
    """

    text: str
    language: str
    chosen: Mapping[str, str] = field(default_factory=dict)
    page: int = 1
    size: int = 20


@dataclass(frozen=True, slots=True)
class Sought:
    """A word, or several that mean one thing, with what may stand in their place.

    Args:
        words: As the reader wrote them.
        others: Words of synonyms, each a row that has to be there as a whole.
    """

    words: tuple[Word, ...]
    others: tuple[tuple[Word, ...], ...] = ()


_Keys = tuple[frozenset[str], ...]
"""Of each word of a row what it has in common with its other forms."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What people say for a thing.

    Args:
        keys: Of its words.
        names: Of the thing, each a row of words.
    """

    keys: _Keys
    names: Sequence[tuple[Word, ...]]


def is_too_long(text: str) -> bool:
    """Whether a search is longer than is answered."""
    return len(text) > LONGEST or sum(1 for _ in words_of(text)) > MOST_WORDS


class Thesaurus:
    """Words that stand for each other, found by their keys.

    Args:
        synonyms: All of them.
        inflection: Of the reader's language.
        order: The reader's languages.
    """

    def __init__(
        self, synonyms: Sequence[Synonyms], inflection: Inflection, order: Sequence[str]
    ) -> None:
        self._inflection = inflection
        self._spoken: list[_Spoken] = []
        self._by_key: dict[str, list[int]] = {}
        for one in synonyms:
            names = _all(one.names, order)
            for row in _all(one.spoken, order):
                keys = self._keys(row)
                for key in keys[0]:
                    self._by_key.setdefault(key, []).append(len(self._spoken))
                self._spoken.append(_Spoken(keys, names))

    def sought(self, text: str) -> tuple[Sought, ...]:
        """The words of a search, those that mean one thing together.

        Words that say nothing are left out, unless there are no others, or unless people say them
        for a thing: "many" says nothing by itself, and "how many people" asks for the population.
        """
        every = tuple(words_of(text))
        passed = self._inflection.passed_over
        telling = [word.folded not in passed for word in every]
        keys = self._keys(every)
        found: list[Sought] = []
        at = 0
        while at < len(every):
            length, names = self._begin(keys[at:])
            asked, same = every[at : at + length], keys[at : at + length]
            if length > 1 or telling[at] or not any(telling):
                others = (row for row in names if not _are_forms(self._keys(row), same))
                found.append(Sought(asked, tuple(others)))
            at += length
        return tuple(found)

    def _begin(self, keys: _Keys) -> tuple[int, list[tuple[Word, ...]]]:
        """How many words at the beginning mean one thing, and all names of that."""
        numbers = sorted({number for key in keys[0] for number in self._by_key.get(key, ())})
        several = (self._spoken[number] for number in numbers)
        fitting = [one for one in several if _are_forms(one.keys, keys[: len(one.keys)])]
        length = max((len(one.keys) for one in fitting), default=1)
        return length, [row for one in fitting if len(one.keys) == length for row in one.names]

    def _keys(self, row: Sequence[Word]) -> _Keys:
        """Keys of each word of a row."""
        return tuple(self._inflection.keys(word.folded) for word in row)


def _are_forms(one: _Keys, other: _Keys) -> bool:
    """Whether two rows of words are forms of the same words, by their keys."""
    return len(one) == len(other) and not any(map(frozenset.isdisjoint, one, other))


def _all(texts: Texts, order: Sequence[str]) -> list[tuple[Word, ...]]:
    """Texts in the reader's languages as rows of words, each once."""
    rows = (tuple(words_of(text)) for language in order for text in texts.get(language, ()))
    return list({tuple(word.folded for word in row): row for row in rows if row}.values())
