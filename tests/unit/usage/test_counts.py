"""Daily totals."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from city_data_bank.usage import counts
from city_data_bank.usage.counts import DOWNLOAD, PAGE, Total, Usage


class Calendar:
    """A calendar that is turned by hand."""

    def __init__(self) -> None:
        self.day = date(2026, 5, 30)

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def usage(tmp_path: Path, calendar: Calendar) -> Usage:
    return Usage(tmp_path / "usage.sqlite", calendar)


def test_nothing_is_written_until_somebody_has_read(usage: Usage, tmp_path: Path) -> None:
    usage.write()
    assert not list(tmp_path.iterdir())
    assert usage.most_read(PAGE, 30, 10) == ()
    assert list(usage.totals(30)) == []


def test_readings_of_a_day_are_added_up_by_address(usage: Usage) -> None:
    usage.count(PAGE, "id/dataset/a")
    usage.write()
    usage.count(PAGE, "id/dataset/a")
    usage.count(PAGE, "id/dataset/b")
    usage.count(DOWNLOAD, "data/dataset/a.csv")
    usage.write()
    assert usage.most_read(PAGE, 30, 10) == (("id/dataset/a", 2), ("id/dataset/b", 1))
    assert usage.most_read(PAGE, 30, 1) == (("id/dataset/a", 2),)
    assert usage.most_read(DOWNLOAD, 30, 10) == (("data/dataset/a.csv", 1),)


def test_the_file_holds_days_and_addresses_and_nothing_of_a_reader(
    usage: Usage, tmp_path: Path, calendar: Calendar
) -> None:
    usage.count(PAGE, "id/dataset/a")
    calendar.day = date(2026, 5, 31)
    usage.count(PAGE, "id/dataset/a")
    usage.write()
    with sqlite3.connect(tmp_path / "usage.sqlite") as connection:
        assert connection.execute("SELECT * FROM daily ORDER BY day").fetchall() == [
            ("2026-05-30", "page", "id/dataset/a", 1),
            ("2026-05-31", "page", "id/dataset/a", 1),
        ]
    connection.close()
    assert list(usage.totals(1)) == [Total("2026-05-31", PAGE, "id/dataset/a", 1)]


def test_only_the_last_days_count_among_the_most_read(usage: Usage, calendar: Calendar) -> None:
    usage.count(PAGE, "id/dataset/old")
    calendar.day = date(2026, 6, 29)
    usage.count(PAGE, "id/dataset/new")
    usage.write()
    assert usage.most_read(PAGE, 30, 10) == (("id/dataset/new", 1),)
    assert len(usage.most_read(PAGE, 31, 10)) == 2


def test_what_cannot_be_written_waits_on(calendar: Calendar, tmp_path: Path) -> None:
    usage = Usage(tmp_path / "later" / "usage.sqlite", calendar)
    usage.count(PAGE, "id/dataset/a")
    with pytest.raises(sqlite3.OperationalError):
        usage.write()
    (tmp_path / "later").mkdir()
    usage.write()
    assert usage.most_read(PAGE, 30, 10) == (("id/dataset/a", 1),)


def test_memory_is_bounded(usage: Usage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counts, "_MOST", 2)
    for name in "abcab":
        usage.count(PAGE, name)
    usage.write()
    assert usage.most_read(PAGE, 30, 10) == (("a", 2), ("b", 2))


def test_the_revision_tells_that_there_are_new_totals(usage: Usage) -> None:
    usage.write()
    assert usage.revision == 0
    usage.count(PAGE, "a")
    usage.write()
    assert usage.revision == 1
