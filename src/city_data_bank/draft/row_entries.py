"""draft: what is said of the rows of a statistical table.

In: the roles of its columns. Out: entries for signs that stand for missing values and for rows that
are none of the dataset; a note where several rows have one key.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pyarrow.compute as pc

from city_data_bank.draft.columns import Column, Sample, column_of
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.numbers import signs
from city_data_bank.draft.roles import Roles
from city_data_bank.draft.yaml_text import Entry, Map, Note

_REASON: Final = "no-reliable-information"
_SHOWN: Final = 3


def missing_entry(sample: Sample, roles: Roles, knowledge: Knowledge) -> Iterator[Entry]:
    """Signs that stand for missing values in rows that have an area."""
    found = dict.fromkeys(
        sign
        for column in roles.values
        for sign in signs(_told(column, sample, roles), roles.numbers[0])
    )
    if found:
        shown = ", ".join(f"“{sign}”" for sign in found)
        note = knowledge.note("missing", doubtful=True, signs=shown, count=len(found))
        reasons = Map(tuple(Entry(sign, _REASON) for sign in found), flow=True)
        yield Entry("bank:missing", reasons, (note,))


def where_entry(sample: Sample, roles: Roles, knowledge: Knowledge) -> Iterator[Entry]:
    """Rows without an area or a period are no rows of the dataset."""
    filled = Map((Entry("not", ""),), flow=True)
    notes, conditions = [], []
    for column in _key_columns(sample, roles):
        if blanks := column.rows - column.filled:
            note = knowledge.note("where", doubtful=True, count=blanks, column=column.title)
            notes.append(note)
            conditions.append(Entry(column.title, filled))
    if conditions:
        yield Entry("bank:where", Map(tuple(conditions), flow=True), tuple(notes))


def _key_columns(sample: Sample, roles: Roles) -> Iterator[Column]:
    """The first column of the area, and that of the period."""
    if roles.area is not None:
        yield sample.columns[roles.area.positions[0]]
    if roles.period is not None and roles.timed:
        yield sample.columns[roles.period.positions[0]]


def repeats(sample: Sample, roles: Roles, knowledge: Knowledge) -> Iterator[Note]:
    """What to say where several rows have one key."""
    keys = _key_positions(roles)
    rows = sample.rows - (roles.area.blanks if roles.area else 0)
    distinct = len(sample.joined(keys).texts) if keys else 1
    if distinct >= rows:
        return
    helping = [
        column.title
        for column in sample.columns
        if column.position not in roles.positions
        and len(column.texts) > 1
        and len(sample.joined((*keys, column.position)).texts) >= rows
    ]
    columns = ", ".join(helping[:_SHOWN])
    known = "yes" if helping else "no"
    count = rows - distinct
    yield knowledge.note("repeats", doubtful=True, count=count, columns=columns, known=known)


def _told(column: Column, sample: Sample, roles: Roles) -> Column:
    """A column without the rows that have no area."""
    if roles.area is None or not roles.area.blanks:
        return column
    mask = pc.not_equal(sample.columns[roles.area.positions[0]].cells, "")
    return column_of(column.position, column.title, column.cells.filter(mask))


def _key_positions(roles: Roles) -> tuple[int, ...]:
    """Columns that tell the rows apart."""
    return (
        *(roles.area.positions if roles.area else ()),
        *(roles.period.positions if roles.period and roles.timed else ()),
        *(one.column.position for one in roles.breakdowns),
    )
