"""draft: the indicator that a title or a text around the table names.

In: labels and spellings of the indicators. Out: the indicator, and how well the text fits it. A
text that fits two indicators fits none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import IntEnum
from itertools import takewhile
from typing import Final

from city_data_bank.bank.code_lists import Code, CodeList
from city_data_bank.draft.words import contains, key

_SIMILAR: Final = 0.9
_STEM: Final = 4
"""Letters that two forms of a word have in common, at least."""
_SEVERAL: Final = 2
_LONG: Final = 5
"""Letters that a label has to have to be looked for inside a text."""


class Fit(IntEnum):
    """How well a text fits an indicator, worst first."""

    INSIDE = 1
    """A label stands inside the text."""
    BEGINNING = 2
    """The text begins or ends like a label, or a label like the text."""
    INFLECTED = 3
    """The words of a label stand in the text in other forms: ``cards`` for ``card``."""
    SIMILAR = 4
    """Nearly the same letters."""
    SAME = 5
    """The same words."""


_AMONG_OTHERS: Final = (Fit.INSIDE, Fit.INFLECTED)
"""Where a label may be one of several words, so that the longest label counts."""


@dataclass(frozen=True, slots=True)
class Named:
    """An indicator that a text names.

    Args:
        notation: Of the indicator.
        label: The label that fits.
        text: The text.
        fit: How well.
    """

    notation: str
    label: str
    text: str
    fit: Fit


@dataclass(frozen=True, slots=True)
class _Label:
    """A label of an indicator."""

    key: str
    notation: str
    text: str


class Labels:
    """The labels of the indicators of a bank.

    Args:
        indicators: With labels and spellings.
    """

    def __init__(self, indicators: CodeList) -> None:
        self._labels = tuple(
            _Label(key(part), code.notation, text)
            for _, code in sorted(indicators.codes.items())
            for text in _texts(code)
            for part in _whole_and_tail(text)
            if key(part)
        )

    def title(self, texts: Sequence[str]) -> Named | None:
        """The indicator of a column.

        Args:
            texts: Ways to read its title, the best first.
        """
        for fit in sorted(Fit, reverse=True):
            for text in texts:
                if (named := self._one(text, fit)) is not None:
                    return named
        return None

    def remark(self, texts: Sequence[str]) -> Named | None:
        """The indicator that the texts around a table speak of; the longest label wins.

        Args:
            texts: The nearest first.
        """
        for fit in (Fit.SAME, Fit.SIMILAR):
            for text in texts:
                if (named := self._one(text, fit)) is not None:
                    return named
        found = [named for text in texts if (named := self._one(text, Fit.INSIDE)) is not None]
        return max(found, key=lambda named: len(key(named.label)), default=None)

    def _one(self, text: str, fit: Fit) -> Named | None:
        """The only indicator that a text fits so well."""
        words = key(text)
        if not words:
            return None
        fitting = [label for label in self._labels if _fits(words, label.key, fit)]
        if fit in _AMONG_OTHERS:
            longest = max((len(label.key) for label in fitting), default=0)
            fitting = [label for label in fitting if len(label.key) == longest]
        if len({label.notation for label in fitting}) != 1:
            return None
        return Named(fitting[0].notation, fitting[0].text, text, fit)


def _texts(code: Code) -> Iterable[str]:
    """Labels and spellings of an indicator."""
    return dict.fromkeys((*code.labels.values(), *code.spellings, code.notation))


def _whole_and_tail(label: str) -> Iterator[str]:
    """A label, and what stands after its colon: the part that differs from its neighbours."""
    yield label
    _, colon, tail = label.partition(": ")
    if colon:
        yield tail


def _fits(words: str, label: str, fit: Fit) -> bool:
    """Whether words fit a label; both are keys."""
    if fit is Fit.SAME:
        return words == label
    if fit is Fit.SIMILAR:
        return _similar(words, label)
    if fit is Fit.INSIDE:
        return len(label) >= _LONG and contains(words, label)
    if fit is Fit.INFLECTED:
        return _inflected(words.split(), label.split())
    long, short = (words, label) if len(words) > len(label) else (label, words)
    if len(short) < _LONG:
        return False
    return long.startswith(f"{short} ") or (" " in short and long.endswith(f" {short}"))


def _inflected(words: Sequence[str], label: Sequence[str]) -> bool:
    """Whether the words of a label, several, stand side by side in a text in any form."""
    count = len(label)
    if count < _SEVERAL:
        return False
    runs = (words[at : at + count] for at in range(len(words) - count + 1))
    return any(all(map(_is_form, run, label)) for run in runs)


def _is_form(word: str, other: str) -> bool:
    """Whether two words have one stem, going by their first letters."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False))
    shared = sum(1 for _ in same)
    return word == other or shared >= max(_STEM, max(len(word), len(other)) / 2)


def _similar(words: str, label: str) -> bool:
    """Whether two texts differ in a few letters, but not in a number."""
    if 2 * min(len(words), len(label)) < _SIMILAR * (len(words) + len(label)):
        return False
    if {sign for sign in words if sign.isdecimal()} != {s for s in label if s.isdecimal()}:
        return False
    matcher = SequenceMatcher(None, words, label, autojunk=False)
    return matcher.real_quick_ratio() >= _SIMILAR <= matcher.quick_ratio() and (
        matcher.ratio() >= _SIMILAR
    )
