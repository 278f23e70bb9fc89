"""draft: area, period and reference date as a mapping writes them.

In: the columns that say them, or the texts around the table. Out: entries of
``bank:observations`` with what each guess rests on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.draft.area_columns import AreaColumns
from city_data_bank.draft.columns import Sample
from city_data_bank.draft.context import Source
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.roles import Roles
from city_data_bank.draft.times import Moment, PeriodColumns, moments
from city_data_bank.draft.value_titles import TitleGroup
from city_data_bank.draft.yaml_text import Entry, Items, Map, Node, Note, flow

_SHORT: Final = 12
"""Words that a text has at most whose day is taken for the day of the values."""


@dataclass(frozen=True, slots=True)
class Dating:
    """When the values are true.

    Args:
        entries: Of ``bank:observations``.
        notes: What has to be said where there is no entry.
        form: Of the period; empty where it is not known.
    """

    entries: tuple[Entry, ...]
    notes: tuple[Note, ...]
    form: str


def area_entry(roles: Roles, sample: Sample, knowledge: Knowledge) -> Entry:
    """Which area the rows are about."""
    area = roles.area
    if area is None:
        place = knowledge.bank.area
        return Entry("area", place, (knowledge.note("area-none", doubtful=True, area=place),))
    titles = [sample.columns[position].title for position in area.positions]
    form = "" if area.form == "ref" else area.form
    value = flow(**_columns(titles), form=form, lostZeros="true" if area.lost_zeros else "")
    return Entry("area", value, (_area_note(area, titles, knowledge),))


def _area_note(area: AreaColumns, titles: Sequence[str], knowledge: Knowledge) -> Note:
    """What the area rests on."""
    return knowledge.note(
        "area-column",
        doubtful=bool(area.unknown),
        columns=" + ".join(titles),
        form=area.form,
        share=int(area.share * 100),
        found=area.found,
        unknown=", ".join(area.unknown),
        doubt="yes" if area.unknown else "no",
    )


def _columns(titles: Sequence[str]) -> dict[str, Node]:
    """One column, or several whose cells are joined."""
    return {"column": titles[0]} if len(titles) == 1 else {"columns": Items(tuple(titles))}


def dating(
    roles: Roles, sample: Sample, groups: Sequence[TitleGroup], source: Source, knowledge: Knowledge
) -> Dating:
    """Period and reference date of the values."""
    period = roles.period
    if period is not None and not period.clock:
        note = _period_note(period, sample, knowledge)
        entry = Entry("period", _period_value(period, sample), (note,))
        return Dating((entry, *_days_of(period.form, groups, source, knowledge)), (), period.form)
    form = next((group.period_form for group in groups if group.period_form), "")
    if form:
        note = knowledge.note("period-title", title=groups[0].title)
        if form != "year":
            return Dating((Entry("period", flow(form=form), (note,)),), (), form)
        return Dating(tuple(_days_of(form, groups, source, knowledge)), (note,), form)
    if period is not None:
        title = sample.columns[period.positions[0]].title
        return Dating((), (knowledge.note("period-clock", doubtful=True, column=title),), "")
    return _constant_period(groups, source, knowledge)


def year_said(source: Source, knowledge: Knowledge) -> str:
    """The year that the texts around the table say first; empty where they say none."""
    found = source.moments(knowledge.months)
    return next((moment.year for moment in found if moment.year), "")


def _period_value(period: PeriodColumns, sample: Sample) -> Map:
    """Where the period stands."""
    titles = [sample.columns[position].title for position in period.positions]
    form = "" if period.form == "year" else period.form
    codes = Map(tuple(Entry(text, ref) for text, ref in period.codes.items()))
    if not period.codes:
        return flow(**_columns(titles), form=form)
    return Map((Entry("column", titles[0]), Entry("form", form), Entry("codes", codes)))


def _period_note(period: PeriodColumns, sample: Sample, knowledge: Knowledge) -> Note:
    """What the period rests on."""
    texts = sample.joined(period.positions).texts
    if period.codes:
        year = next(iter(period.codes.values())).partition("-")[0]
        return knowledge.note("period-months", doubtful=True, year=year)
    return knowledge.note(
        "period-column", form=period.form, first=texts[0], last=texts[-1], count=len(texts)
    )


def _constant_period(groups: Sequence[TitleGroup], source: Source, knowledge: Knowledge) -> Dating:
    """The period that a text says."""
    found = [moment for moment in source.moments(knowledge.months) if moment.year]
    if not found:
        return Dating((), (knowledge.note("period-none", doubtful=True),), "")
    moment = found[0]
    note = knowledge.note("period-said", doubtful=True, text=moment.text, year=moment.year)
    entry = Entry("period", moment.year, (note,))
    days = tuple(_days_of("year", groups, source, knowledge)) or tuple(_own_day(moment, knowledge))
    return Dating((entry, *days), (), "year")


def _days_of(
    form: str, groups: Sequence[TitleGroup], source: Source, knowledge: Knowledge
) -> Iterator[Entry]:
    """The day of each year that titles or the heading of the table name."""
    if form != "year":
        return
    heading = source.shape.remarks if source.shape.dialect.skip_rows else ()
    titles = (group.title for group in groups)
    texts = (text for text in (*titles, *heading) if len(text.split()) <= _SHORT)
    found = (moment for moment in moments(texts, knowledge.months) if moment.day)
    if (moment := next(found, None)) is not None:
        yield from _own_day(moment, knowledge)


def _own_day(moment: Moment, knowledge: Knowledge) -> Iterator[Entry]:
    """The day that a text names."""
    if moment.day:
        note = knowledge.note("reference-date", doubtful=True, text=moment.text)
        yield Entry("referenceDate", moment.day, (note,))
