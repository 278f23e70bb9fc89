"""The rank of entries: how near the words are, in which field they stand, what kind of thing it is.

What comes in: places of the forms that match. What goes out: one number an entry, 0 where it does
not match. Arrays are as long as there are entries.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from typing import Final

import numpy as np
import numpy.typing as npt

from city_data_bank.search.index import FIELDS, POSITIONS
from city_data_bank.search.matching import FOLDED, Match
from city_data_bank.search.question import Sought
from city_data_bank.search.words import Word

Scores = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64]
Matcher = Callable[[Word], Sequence[Match]]

_FIRST: Final = 10.5
"""Of the first word of a title: what a name begins with, the thing is about above all."""
_WEIGHTS: Final = np.repeat(
    np.array([_FIRST, 10, 7, 2], dtype=np.float32), np.diff((0, 1, *FIELDS[1:], 1 << POSITIONS))
)
"""By position: of title, other names and text."""
_SYNONYM: Final = 0.5
"""What a synonym counts for."""
_PHRASE: Final = 10.0
"""What each word counts for besides where the words stand side by side as they were sought."""


def rank(matches: Matcher, groups: Sequence[Sought], count: int) -> tuple[Scores, int]:
    """Rate all entries.

    Args:
        matches: The forms that a word stands for.
        groups: What is sought.
        count: How many entries there are.

    Returns:
        Rating by entry, and how many groups every entry rated above 0 holds: all of them if any
        entry does, else as many as one holds at most.
    """
    total = np.zeros(count, dtype=np.float32)
    held = np.zeros(count, dtype=np.int8)
    for group in groups:
        scores = _group(matches, group, count)
        total += scores
        held += scores > 0
    most = int(held.max(initial=0))
    total *= held >= max(most, 1)
    words = [word for group in groups for word in group.words]
    if len(words) > 1 and most == len(groups):
        total += _phrase([matches(word) for word in words], count)
    return total, most


def best(scores: Scores, count: int) -> npt.NDArray[np.int64]:
    """The entries with the highest rating, of equals the first ones.

    Args:
        scores: Rating by entry.
        count: How many; fewer where fewer are rated above 0.
    """
    rated = np.flatnonzero(scores > 0)
    if 0 < count < len(rated):
        enough = np.partition(scores[rated], -count)[-count]
        equals = np.flatnonzero(scores == enough)[:count]
        rated = np.concatenate((np.flatnonzero(scores > enough), equals))
    return rated[np.argsort(-scores[rated], kind="stable")][:count]


def _group(matches: Matcher, group: Sought, count: int) -> Scores:
    """The rating by one group: its words, or a row of words that stands in their place."""
    scores = _row(matches, group.words, count)
    for row in group.others:
        np.maximum(scores, _SYNONYM * _row(matches, row, count), out=scores)
    return scores


def _row(matches: Matcher, words: Sequence[Word], count: int) -> Scores:
    """The rating by words which all have to be there."""
    several = [_word(matches(word), count) for word in words]
    if len(several) == 1:
        return several[0]
    every = reduce(np.minimum, several)
    mean = sum(several[1:], several[0]) / np.float32(len(several))
    return np.where(every > 0, mean, np.float32(0))


def _word(matches: Sequence[Match], count: int) -> Scores:
    """The rating by one word: that of its nearest form in the weightiest field."""
    scores = np.zeros(count, dtype=np.float32)
    if matches:
        several = [places_of(match.places) for match in matches]
        near = np.repeat(
            np.array([match.near for match in matches], np.float32), list(map(len, several))
        )
        places = np.concatenate(several)
        np.maximum.at(scores, places >> POSITIONS, near * _weights(places))
    return scores


def _phrase(several: Sequence[Sequence[Match]], count: int) -> Scores:
    """What is added where words stand side by side, with or without their diacritics."""
    scores = np.zeros(count, dtype=np.float32)
    rows = [
        _sorted([places_of(match.places) for match in exact]) - offset
        for offset, matches in enumerate(several)
        if (exact := [match for match in matches if match.near >= FOLDED])
    ]
    if len(rows) == len(several):
        starts = reduce(_common, sorted(rows, key=len))
        each = np.float32(_PHRASE * len(several)) * (1 + _weights(starts) / 10)
        np.maximum.at(scores, starts >> POSITIONS, each)
    return scores


def _sorted(several: Sequence[Places]) -> Places:
    """One sorted row of several that are."""
    if len(several) == 1:
        return several[0]
    return np.sort(np.concatenate(several), kind="stable")


def _common(one: Places, other: Places) -> Places:
    """What is in both of two sorted rows, the first of which is the shorter one."""
    at = np.searchsorted(other, one)
    at[at == len(other)] = 0
    return one[other[at] == one] if len(other) else one


def _weights(places: Places) -> Scores:
    """What places weigh by the field that they are in."""
    return _WEIGHTS.take(places & ((1 << POSITIONS) - 1), mode="clip")  # none is beyond: no look


def places_of(blob: bytes) -> Places:
    """Where a form stands."""
    return np.frombuffer(blob, dtype="<i8")
