"""handback: the titles of an empty form.

In: a column as the mapping names it, and the header of the last delivery, where there is one. Out:
the titles that the next delivery has: the same ones, but the next period where a title holds one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from city_data_bank.mapping.periods import Period, period_reader
from city_data_bank.mapping.plan import ColumnName, ValuePlan

_PERIOD: Final = "period"
_QUARTER_MONTHS: Final = 3


@dataclass(frozen=True, slots=True)
class TitleMaker:
    """Makes titles.

    Args:
        header: Titles of the last delivery; empty where there is none.
        today: Whose year stands in a title that has no model in the header.
    """

    header: Sequence[str]
    today: date

    def fixed(self, column: ColumnName) -> str:
        """The title of a column without holes: the spelling that the header has, else the first."""
        found = (title for title in self.header if _match(column, title) is not None)
        return next(found, column.spellings[0].text)

    def filled(self, value: ValuePlan) -> tuple[str, ...]:
        """The titles of a value column: one, or as many as the header has for its last period."""
        if not value.column.holes:
            return (self.fixed(value.column),)
        period = value.facts.get(_PERIOD)
        form = (period.form if period else "") or "year"
        fitting = [
            (title, filled)
            for title in self.header
            if (filled := _match(value.column, title)) is not None
        ]
        if _PERIOD not in value.column.holes:
            return tuple(title for title, _ in fitting) or (value.column.spellings[0].text,)
        read = period_reader(form)
        periods = {title: read(filled[_PERIOD]) for title, filled in fitting}
        known = [found for found in periods.values() if found is not None]
        if not known:
            first = date(self.today.year, 1, 1)
            return (_put(value.column, {_PERIOD: written(first, form)}),)
        last = max(known, key=lambda found: found.end)
        return tuple(
            _after(title, filled[_PERIOD], last, form)
            for title, filled in fitting
            if periods[title] == last
        )


def written(day: date, form: str) -> str:
    """The period that begins on a day, as a form writes it.

    Args:
        day: Its first day.
        form: ``year``, ``year-month``, ``quarter``, ``school-year`` or a pattern of dates.
    """
    named = {
        "year": f"{day.year:04}",
        "year-month": f"{day.year:04}-{day.month:02}",
        "quarter": f"{day.year:04}-Q{1 + (day.month - 1) // _QUARTER_MONTHS}",
        "school-year": f"{day.year:04}/{day.year + 1:04}",
    }
    if form in named:
        return named[form]
    text = form
    for letters, number in (
        ("yyyy", f"{day.year:04}"),
        ("MM", f"{day.month:02}"),
        ("M", str(day.month)),
        ("dd", f"{day.day:02}"),
        ("d", str(day.day)),
    ):
        text = text.replace(letters, number)
    return text


def _after(title: str, text: str, last: Period, form: str) -> str:
    """A title with the period that follows; one that holds the text twice stays as it is."""
    following = written(last.end + timedelta(days=1), form)
    return title.replace(text, following) if title.count(text) == 1 else title


def _match(column: ColumnName, title: str) -> dict[str, str] | None:
    """What stands in the holes of the first spelling that fits."""
    matches = (spelling.match(title) for spelling in column.spellings)
    return next((found for found in matches if found is not None), None)


def _put(column: ColumnName, texts: dict[str, str]) -> str:
    """The first spelling with texts in its holes; a hole without text stays to be filled in."""
    spelling = column.spellings[0]
    pairs = zip(spelling.holes, spelling.literals[1:], strict=True)
    filled = (f"{texts.get(hole, f'{{{hole}}}')}{literal}" for hole, literal in pairs)
    return spelling.literals[0] + "".join(filled)
