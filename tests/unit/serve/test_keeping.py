"""Totals of what is read, kept beside the releases."""

from __future__ import annotations

import asyncio
import logging
from datetime import date
from pathlib import Path

import pytest

from city_data_bank.serve.keeping import keep, usage_of
from city_data_bank.settings import Settings
from city_data_bank.usage.counts import PAGE, Usage


def run(usage: Usage, seconds: float) -> None:
    """Keep for a moment."""

    async def moment() -> None:
        task = asyncio.create_task(keep(usage, seconds))
        await asyncio.sleep(0.05)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(moment())


def test_totals_are_written_now_and_then_and_at_the_end(tmp_path: Path) -> None:
    usage = Usage(tmp_path / "usage.sqlite", lambda: date(2026, 5, 31))
    usage.count(PAGE, "id/dataset/a")
    run(usage, 0.01)
    usage.count(PAGE, "id/dataset/a")
    run(usage, 60)
    assert usage.revision == 2
    assert usage.most_read(PAGE, 30, 10) == (("id/dataset/a", 2),)


def test_a_place_that_cannot_be_written_is_said_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    usage = Usage(tmp_path / "nowhere" / "usage.sqlite", lambda: date(2026, 5, 31))
    usage.count(PAGE, "id/dataset/a")
    with caplog.at_level(logging.WARNING):
        run(usage, 0.005)
    assert [record.message for record in caplog.records] == [
        "the totals of what is read cannot be written: unable to open database file"
    ]


def test_totals_stand_beside_the_releases_or_where_a_setting_says_or_nowhere(
    tmp_path: Path,
) -> None:
    named = tmp_path / "elsewhere.sqlite"
    for text, file in (("", tmp_path / "usage.sqlite"), (str(named), named)):
        usage = usage_of(tmp_path, Settings.from_environment({}, usage=text))
        assert usage is not None
        usage.count(PAGE, "id/dataset/a")
        usage.write()
        assert file.exists()
    assert usage_of(tmp_path, Settings.from_environment({}, usage="none")) is None
