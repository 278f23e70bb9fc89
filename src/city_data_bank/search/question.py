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
        self._by_length: dict[int, list[tuple[tuple[Word, ...], Synonyms]]] = {}
        self._order = tuple(order)
        for one in synonyms:
            for spoken in _all(one.spoken, order):
                self._by_length.setdefault(len(spoken), []).append((spoken, one))

    def sought(self, text: str) -> tuple[Sought, ...]:
        """The words of a search, those that mean one thing together.

        Words that say nothing are left out, unless there are no others.
        """
        every = tuple(words_of(text))
        passed = self._inflection.passed_over
        words = tuple(word for word in every if word.folded not in passed) or every
        found: list[Sought] = []
        while words:
            length, others = self._begin(words)
            found.append(Sought(words[:length], others))
            words = words[length:]
        return tuple(found)

    def _begin(self, words: tuple[Word, ...]) -> tuple[int, tuple[tuple[Word, ...], ...]]:
        """How many words at the beginning mean one thing, and what stands in their place."""
        for length in sorted(self._by_length, reverse=True):
            start = words[:length]
            hits = [one for spoken, one in self._by_length[length] if self._same(spoken, start)]
            if len(start) == length and hits:
                rows = (row for one in hits for row in _all(one.names, self._order))
                return length, tuple(row for row in rows if not self._same(row, start))
        return 1, ()

    def _same(self, one: Sequence[Word], other: Sequence[Word]) -> bool:
        """Whether two rows of words are forms of the same words."""
        keys = self._inflection.keys
        return len(one) == len(other) and all(
            mine.folded == yours.folded or keys(mine.folded) & keys(yours.folded)
            for mine, yours in zip(one, other, strict=True)
        )


def _all(texts: Texts, order: Sequence[str]) -> list[tuple[Word, ...]]:
    """Texts in the reader's languages as rows of words, each once."""
    rows = (tuple(words_of(text)) for language in order for text in texts.get(language, ()))
    return list({tuple(word.folded for word in row): row for row in rows if row}.values())
