"""draft: the part of a mapping that says what rows and columns mean.

In: the entries that a statistical table or a register comes to. Out: these entries, with what the
rest of the mapping has to know of them; the columns that nothing was found for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.draft.columns import Column, Sample
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.numbers import holds_numbers, is_code
from city_data_bank.draft.times import is_date
from city_data_bank.draft.yaml_text import Entry, Items, Note

_SHOWN: Final = 3
"""Columns that a note names."""


@dataclass(frozen=True, slots=True)
class Body:
    """The part of a mapping that says what rows and columns mean.

    Args:
        entries: In the order in which they are written.
        new: Notation and label of each indicator that the bank does not have.
        form: Of the period; empty where it is not known or there is none.
        numbers: Ways of writing numbers that fit equally well.
    """

    entries: tuple[Entry, ...]
    new: tuple[tuple[str, str], ...] = ()
    form: str = ""
    numbers: tuple[str, ...] = ()


def unused(
    sample: Sample, used: set[int], knowledge: Knowledge, name: str = "unused"
) -> Iterator[Entry]:
    """The columns that are not mapped; ``rest`` where one of them cannot be named.

    Args:
        sample: The table.
        used: Positions of the columns that are mapped.
        knowledge: The words for it.
        name: Of the note that says why they are not.
    """
    left = [column for column in sample.columns if column.position not in used]
    unnamed = [column for column in left if not sample.named(column) and column.texts]
    if unnamed:
        shown = ", ".join(column.title or str(column.position + 1) for column in unnamed)
        note = knowledge.note("unused-rest", doubtful=True, columns=shown, count=len(unnamed))
        yield Entry("bank:unused", "rest", (note,))
        return
    named = [column for column in left if sample.named(column)]
    if named:
        titles = Items(tuple(column.title for column in named))
        notes = (knowledge.note(name, count=len(named)), *_numbers_left(named, knowledge))
        yield Entry("bank:unused", titles, notes)


def _numbers_left(columns: Sequence[Column], knowledge: Knowledge) -> Iterator[Note]:
    """What to say of columns that are not mapped and hold numbers, neither codes nor days."""
    numbers = (one for one in columns if holds_numbers(one))
    titles = [one.title for one in numbers if not is_code(one) and not is_date(one)]
    if titles:
        shown = ", ".join(f"“{title}”" for title in titles[:_SHOWN])
        more = "yes" if len(titles) > _SHOWN else "no"
        yield knowledge.note(
            "unused-numbers", doubtful=True, columns=shown, count=len(titles), more=more
        )
