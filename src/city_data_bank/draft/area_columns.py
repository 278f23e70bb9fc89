"""draft: the column, or columns, that say which area a row is about.

In: the columns of a table and the list of areas. Out: the column whose texts are codes or names of
areas, and the way in which they are written. Codes may stand in several columns side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.bank.areas import Areas
from city_data_bank.draft.columns import Column, Sample
from city_data_bank.draft.words import years

ENOUGH: Final = 0.9
"""Share of the distinct texts of a column that have to be areas."""

_PROBES: Final = 40
_HOPELESS: Final = 0.6
"""Share of the probes that are areas, below which a way of writing is not tried on all texts."""
_PARTS: Final = (2, 3, 4)
_PART_LENGTH: Final = 5
_NAMES: Final = ("name", "ref")
"""Schemes that are taken only where no way of writing codes does as well."""
_TELLING: Final = 4
"""Letters of a text that stands in every row, at least: shorter ones are signs and flags."""
_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class AreaColumns:
    """Where the area stands.

    Args:
        positions: Columns whose cells are joined.
        form: The scheme of their codes.
        lost_zeros: Whether leading zeros were lost.
        share: Share of the distinct texts that are areas.
        found: How many areas they are.
        unknown: Some texts that are none.
        blanks: Rows without text.
    """

    positions: tuple[int, ...]
    form: str
    lost_zeros: bool
    share: float
    found: int
    unknown: tuple[str, ...]
    blanks: int


def find_area(sample: Sample, areas: Areas) -> AreaColumns | None:
    """Find the columns of the area.

    Args:
        sample: The table.
        areas: Every area with its codes and spellings.

    Returns:
        The columns that tell most areas apart; of equals those with fewest unknown texts, codes
        before names, fewer columns, the left ones.
    """
    options = [
        option
        for positions in _candidates(sample)
        for option in _options(_column(sample, positions), positions, areas)
    ]
    return max(options, key=_rank, default=None)


def _rank(option: AreaColumns) -> tuple[object, ...]:
    """What makes one option better than another."""
    return (
        option.found,
        not option.lost_zeros,
        option.form not in _NAMES,
        round(option.share, 3),
        -len(option.positions),
        -option.positions[0],
        tuple(-ord(sign) for sign in option.form),
    )


def _column(sample: Sample, positions: tuple[int, ...]) -> Column:
    """One column, or several as one."""
    return sample.columns[positions[0]] if len(positions) == 1 else sample.joined(positions)


def _candidates(sample: Sample) -> Iterator[tuple[int, ...]]:
    """Columns, and runs of columns of short codes."""
    for column in sample.columns:
        if sample.named(column) and _may_tell(column) and not _is_years(column):
            yield (column.position,)
    for count in _PARTS:
        for start in range(len(sample.columns) - count + 1):
            run = sample.columns[start : start + count]
            if all(sample.named(column) and _is_code_part(column.texts) for column in run):
                yield tuple(column.position for column in run)


def _may_tell(column: Column) -> bool:
    """Whether a column is filled well enough, and with more than one short sign."""
    texts = column.texts
    if not texts or column.filled * 2 < column.rows:
        return False
    return len(texts) > 1 or column.rows == 1 or len(texts[0]) >= _TELLING


def _is_years(column: Column) -> bool:
    """Whether a column may just as well hold years."""
    return all(years(text) == (text,) for text in column.texts)


def _is_code_part(texts: Sequence[str]) -> bool:
    """Whether texts are short numbers, such as parts of a code."""
    return bool(texts) and all(len(text) < _PART_LENGTH and text.isdecimal() for text in texts)


def _options(column: Column, positions: tuple[int, ...], areas: Areas) -> Iterator[AreaColumns]:
    """The ways of writing that fit a column."""
    texts = column.texts
    probes = texts[:: max(1, len(texts) // _PROBES)]
    for scheme in areas.schemes:
        for lost_zeros in (False, True):
            if len(_found(probes, scheme, areas, lost_zeros=lost_zeros)) < _HOPELESS * len(probes):
                continue
            found = _found(texts, scheme, areas, lost_zeros=lost_zeros)
            if len(found) >= ENOUGH * len(texts):
                unknown = tuple(text for text in texts if text not in found)
                yield AreaColumns(
                    positions,
                    scheme,
                    lost_zeros,
                    len(found) / len(texts),
                    len(set(found.values())),
                    unknown[:_SHOWN],
                    column.rows - column.filled,
                )
                break


def _found(
    texts: Sequence[str],
    scheme: str,
    areas: Areas,
    *,
    lost_zeros: bool,
) -> dict[str, str]:
    """The texts that mean one area, with its ref."""
    found = {}
    for text in texts:
        meant = areas.find(scheme, text)
        if not meant and lost_zeros:
            meant = areas.find(scheme, f"0{text}")
        if len(meant) == 1:
            found[text] = meant[0].ref
    return found
