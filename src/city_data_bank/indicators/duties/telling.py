"""Indicators station: duties as statements of ``graph/quality`` and as findings.

What comes in: what the bank wants, what it has, what is delivered again and again. What goes out:
gaps, the day on which the next figures of indicators and datasets are due, what is overdue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from city_data_bank.bank.periods import period_dates
from city_data_bank.indicators.duties.due import due_day
from city_data_bank.indicators.duties.gaps import YearGap, year_gaps
from city_data_bank.indicators.duties.holdings import Holdings
from city_data_bank.indicators.duties.wanted import Delivery, Wanted
from city_data_bank.indicators.names import Names
from city_data_bank.model import Finding, Place, Severity
from city_data_bank.statements import Statements
from city_data_bank.vocabulary import BANK, DCT, SDIM, XSD


@dataclass(frozen=True, slots=True)
class Duties:
    """What a bank should have.

    Args:
        wanted: Indicators.
        deliveries: Datasets that are delivered again and again.
        years: Of which completeness is asked for.
        delay: Days after the end of a period until a dataset is due; None where nobody says.
        area: Ref of the city's area.
        publisher: Slug of who publishes the bank: responsible where nobody else is.
        today: Day of the build.
    """

    wanted: Sequence[Wanted]
    deliveries: Sequence[Delivery]
    years: Sequence[str]
    delay: int | None
    area: str
    publisher: str
    today: date


@dataclass(frozen=True, slots=True)
class Told:
    """What there is to say.

    Args:
        quads: Of ``graph/quality``.
        findings: What is overdue.
        gaps: How many gaps there are.
    """

    quads: tuple[ox.Quad, ...]
    findings: tuple[Finding, ...]
    gaps: int


def tell_duties(duties: Duties, holdings: Holdings, names: Names) -> Told:
    """Say what is due, overdue and missing.

    Args:
        duties: What the bank should have.
        holdings: What it has.
        names: Addresses.
    """
    statements = Statements(names.iris.graph("quality"))
    gaps = tuple(year_gaps(duties.wanted, holdings, duties.years, duties.today))
    for gap in gaps:
        _gap(statements, gap, duties, names)
    findings = (
        *_indicators(statements, duties, holdings, names),
        *_datasets(statements, duties, holdings, names),
    )
    return Told(statements.quads(), findings, len(gaps))


def _gap(statements: Statements, gap: YearGap, duties: Duties, names: Names) -> None:
    """One year without a value."""
    iris = names.iris
    node = iris.thing("gap", f"none/{gap.indicator}/{duties.area}/{gap.year}")
    statements.type(node, BANK["Gap"])
    statements.link(node, BANK["indicator"], iris.thing("indicator", gap.indicator))
    statements.link(node, SDIM["refArea"], iris.thing("area", duties.area))
    statements.link(node, SDIM["refPeriod"], iris.thing("period", gap.year))
    statements.link(node, DCT["type"], gap.reason)
    responsible = gap.responsible or iris.thing("provider", duties.publisher)
    statements.link(node, BANK["responsible"], responsible)
    for steward in gap.stewards:
        iri = steward if steward.startswith(iris.base) else iris.thing("provider", steward)
        statements.link(node, BANK["steward"], iri)
    if gap.due is not None:
        statements.value(node, DCT["available"], gap.due.isoformat(), XSD["date"])


def _indicators(
    statements: Statements, duties: Duties, holdings: Holdings, names: Names
) -> Iterable[Finding]:
    """When the next value of each indicator is due, from whom; one too old is a finding."""
    iris = names.iris
    found = []
    for one in duties.wanted:
        latest = holdings.latest(one.ref)
        if not latest:
            continue
        node = iris.thing("indicator", one.ref)
        statements.link(node, BANK["lastValue"], iris.thing("period", latest))
        # What nobody reports is computed, and the publisher answers for that.
        for steward in sorted(holdings.stewards.get(one.ref, {duties.publisher})):
            statements.link(node, BANK["steward"], iris.thing("provider", steward))
        if one.interval is None or one.delay is None:
            continue
        due = due_day(period_dates(latest)[1], one.interval, one.delay)
        statements.value(node, BANK["nextDue"], due.isoformat(), XSD["date"])
        if due < duties.today:
            focus = names.reference(one.ref, duties.area, latest)
            words = (("focus", focus), ("indicator", one.ref), ("due", due.isoformat()))
            found.append(Finding("value-stale", Severity.WARNING, Place(""), latest, words))
    return found


def _newest(deliveries: Sequence[Delivery], holdings: Holdings) -> Iterator[Delivery]:
    """The datasets that no later one continues: of their series, or with all of their indicators.

    Args:
        deliveries: Datasets that are delivered again and again.
        holdings: Up to which day each of them reports what.
    """
    reach: dict[str, date] = {}
    for own in holdings.newest.values():
        for ref, day in own.items():
            reach[ref] = max(reach.get(ref, day), day)
    series: dict[str, str] = {}
    for one in deliveries:
        series[one.series] = max(series.get(one.series, ""), one.last)
    for one in deliveries:
        own = holdings.newest.get(one.slug, {})
        followed = bool(own) and all(reach[ref] > day for ref, day in own.items())
        outdated = bool(one.series) and one.last < series[one.series]
        if one.last and not followed and not outdated:
            yield one


def _datasets(
    statements: Statements, duties: Duties, holdings: Holdings, names: Names
) -> Iterable[Finding]:
    """When the next figures of each dataset are due; what is overdue is a finding."""
    if duties.delay is None:
        return ()
    found = []
    for one in _newest(duties.deliveries, holdings):
        due = due_day(date.fromisoformat(one.last), one.interval, duties.delay)
        node = names.iris.dataset(one.slug)
        statements.value(node, BANK["nextDue"], due.isoformat(), XSD["date"])
        if due < duties.today:
            words = (("due", due.isoformat()),)
            found.append(
                Finding(
                    "dataset-overdue", Severity.WARNING, Place(""), one.last, words, 1, one.slug
                )
            )
    return found
