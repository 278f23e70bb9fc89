"""The state of the data: what every dataset holds and lacks, and which categories are empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.manifest import ReleasedDataset
from city_data_bank.pages.parts.catalogue import COUNTS, CategoryEntry, category_entries, counts_of
from city_data_bank.pages.parts.dataset_tables import SEVERITIES, Count
from city_data_bank.pages.parts.facts import Item, day, link
from city_data_bank.pages.parts.names import names_of, tail
from city_data_bank.pages.parts.paging import Paging, part_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row, Term
from city_data_bank.vocabulary import XSD

_TITLES: Final = {
    "gap": "gaps-title",
    "duty": "duties-title",
    "conflict": "conflicts-title",
    "purpose": "purposes-title",
}
"""Title of the page that tells more, by its kind."""
_DATASETS: Final = 100
"""Datasets on a page."""


@dataclass(frozen=True, slots=True)
class DatasetState:
    """How a dataset stands.

    Args:
        title: Its title, leading to its page.
        values: Values, or things of a register.
        gaps: Values that are missing.
        left_out: Cells that could not be taken over.
        violations: Findings that stop a dataset.
        warnings: Findings that stop a cell.
        modified: When it last changed, in words.
        kept_from: Release whose version it is, if today's delivery could not be trusted.
    """

    title: Item
    values: int
    gaps: int
    left_out: int
    violations: int
    warnings: int
    modified: str
    kept_from: str


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One line of what has to be done.

    Args:
        words: In words, with its numbers.
        page: The page that tells more.
    """

    words: str
    page: Item


@dataclass(frozen=True, slots=True)
class AboutView:
    """What the page shows.

    Args:
        counts: What the bank holds: message key and number.
        datasets: How the datasets of this page stand.
        paging: The way to the others.
        empty: Categories without data.
        gaps: Missing values by reason.
        findings: Findings by severity: message key and number.
        duties: What has to be done: message key, numbers, the page that tells more.
    """

    counts: tuple[tuple[str, int], ...]
    datasets: tuple[DatasetState, ...]
    paging: Paging
    empty: tuple[CategoryEntry, ...]
    gaps: tuple[Count, ...]
    findings: tuple[tuple[str, int], ...]
    duties: tuple[DutyLine, ...]


async def page(visit: Visit) -> Page | None:
    """The state of the data."""
    categories = await category_entries(visit)
    gaps = [row for row in await visit.ask_once("about/gaps") if "reason" in row]
    names = await names_of(visit, (row["reason"] for row in gaps))
    found = [row for row in await visit.ask_once("about/findings") if "severity" in row]
    by_title = visit.content.shelf.chosen(visit.language, {})
    shown, paging = part_of(visit, by_title, _DATASETS)
    view = AboutView(
        counts_of(visit, *COUNTS),
        tuple(_state(visit, one) for one in shown),
        paging,
        tuple(entry for entry in categories if not entry.datasets),
        tuple(
            Count(link(visit, names, row["reason"].value), int(row["gaps"].value)) for row in gaps
        ),
        _severities(found),
        await _duties(visit),
    )
    return Page(visit.say("about-title"), view, visit.messages("about-summary"))


async def _duties(visit: Visit) -> tuple[DutyLine, ...]:
    """What is complete, overdue, contradicted, without a purpose; how harvesters see it."""
    today = Term("literal", visit.content.manifest.built[:10], "", XSD["date"])
    asked = {
        "gap": await visit.ask_once("about/completeness", own=[visit.city]),
        "duty": await visit.ask_once("parts/overdue", today=[today]),
        "conflict": await visit.ask_once("about/conflicts"),
        "purpose": await visit.ask_once("about/purposes"),
    }
    lines = []
    for kind, rows in asked.items():
        words = visit.messages(f"about-duty-{kind}", **_numbers(kind, rows))
        lines.append(DutyLine(words, _page_of(visit, kind, _TITLES[kind])))
    mirror = _page_of(visit, "mirror", "mirror-title")
    return (*lines, DutyLine(visit.messages("about-duty-mirror"), mirror))


def _numbers(kind: str, rows: Sequence[Row]) -> dict[str, int]:
    """The numbers of a line by name; of conflicts how many there are, and how many are open."""
    if kind != "conflict":
        return {name: int(term.value) for row in rows for name, term in row.items()}
    known = [row for row in rows if "state" in row]
    counts = {tail(row["state"].value): int(row["conflicts"].value) for row in known}
    return {"conflicts": sum(counts.values()), "open": counts.get("open", 0)}


def _page_of(visit: Visit, kind: str, title: str) -> Item:
    """The page of a kind."""
    return Item(visit.say(title), visit.content.addresses.page(visit.language, kind))


def _severities(rows: Sequence[Row]) -> tuple[tuple[str, int], ...]:
    """How many findings of each severity, the mildest first."""
    counts = {tail(row["severity"].value).lower(): int(row["findings"].value) for row in rows}
    return tuple((severity, counts[severity]) for severity in SEVERITIES if severity in counts)


def _state(visit: Visit, one: ReleasedDataset) -> DatasetState:
    """How one dataset stands."""
    href = visit.content.addresses.page(visit.language, "dataset", one.slug)
    return DatasetState(
        Item(visit.choose_stated(one.title) or Text(one.slug), href),
        one.accounting.observations,
        one.accounting.gaps,
        one.accounting.rejected,
        one.findings.get("violation", 0),
        one.findings.get("warning", 0),
        day(visit.messages, one.modified),
        one.kept_from,
    )
