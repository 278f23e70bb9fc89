"""Periods: what a period's ref means in days, and its triples.

Refs: ``2020``, ``2020-Q3``, ``2020-09``, ``2020-12-31``, ``2019_2020`` (a school year, 1 September
to 31 August), ``2015-01-01_2024-12-31`` (a span of days).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from datetime import date

import pyoxigraph as ox

from city_data_bank.iris import Iris
from city_data_bank.vocabulary import BANK, DCAT, DCT, RDF, XSD

_YEAR = re.compile(r"(\d{4})", re.ASCII)
_QUARTER = re.compile(r"(\d{4})-Q([1-4])", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_SCHOOL_YEAR = re.compile(r"(\d{4})_(\d{4})", re.ASCII)


def period_dates(ref: str) -> tuple[date, date]:
    """First and last day of a period.

    Raises:
        ValueError: The ref has none of the forms above, or names days that do not exist.
    """
    if match := _YEAR.fullmatch(ref):
        return _months(int(match[1]), 1, 12)
    if match := _QUARTER.fullmatch(ref):
        first = 3 * int(match[2]) - 2
        return _months(int(match[1]), first, first + 2)
    if match := _MONTH.fullmatch(ref):
        return _months(int(match[1]), int(match[2]), int(match[2]))
    if _DAY.fullmatch(ref):
        return date.fromisoformat(ref), date.fromisoformat(ref)
    if (match := _SCHOOL_YEAR.fullmatch(ref)) and int(match[2]) == int(match[1]) + 1:
        return date(int(match[1]), 9, 1), date(int(match[2]), 8, 31)
    first_day, separator, last_day = ref.partition("_")
    if separator and _DAY.fullmatch(first_day) and _DAY.fullmatch(last_day):
        return date.fromisoformat(first_day), date.fromisoformat(last_day)
    raise ValueError(f"not a period: {ref!r}")


def span_ref(first: date, last: date) -> str:
    """The shortest ref of the days from first to last: a year, quarter, month, day or span."""
    year = first.year
    quarters = [f"{year}-Q{quarter}" for quarter in range(1, 5)]
    months = [f"{year}-{month:02}" for month in range(1, 13)]
    for ref in (str(year), *quarters, *months, first.isoformat()):
        if period_dates(ref) == (first, last):
            return ref
    return f"{first.isoformat()}_{last.isoformat()}"


def period_quads(refs: Iterable[str], iris: Iris) -> Iterator[ox.Quad]:
    """Triples of the periods, in ``graph/ontology``, in the order of the refs.

    A period inside one calendar year carries it as an integer, since engines compare ``gYear``
    differently.
    """
    graph = ox.NamedNode(iris.graph("ontology"))
    for ref in refs:
        node = ox.NamedNode(iris.thing("period", ref))
        first, last = period_dates(ref)
        terms: list[tuple[str, ox.NamedNode | ox.Literal]] = [
            (RDF["type"], ox.NamedNode(DCT["PeriodOfTime"])),
            (DCT["identifier"], ox.Literal(ref)),
            (DCAT["startDate"], _day(first)),
            (DCAT["endDate"], _day(last)),
        ]
        if first.year == last.year:
            integer = ox.NamedNode(XSD["integer"])
            terms.append((BANK["year"], ox.Literal(str(first.year), datatype=integer)))
        for predicate, value in terms:
            yield ox.Quad(node, ox.NamedNode(predicate), value, graph)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    """First day of one month, last day of another."""
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def _day(value: date) -> ox.Literal:
    """A day as a literal."""
    return ox.Literal(value.isoformat(), datatype=ox.NamedNode(XSD["date"]))
