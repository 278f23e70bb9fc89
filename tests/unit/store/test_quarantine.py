"""Which queries are refused because they ended workers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from city_data_bank.store.quarantine import Quarantine


class Clock:
    """A time that tests move."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time


def test_a_query_that_ended_two_workers_within_the_hour_is_refused_for_an_hour() -> None:
    clock = Clock()
    quarantine = Quarantine(clock)
    quarantine.record("bomb")
    assert quarantine.refused_until("bomb") is None
    clock.time += timedelta(minutes=50)
    quarantine.record("bomb")
    assert quarantine.refused_until("bomb") == clock.time + timedelta(hours=1)
    assert quarantine.refused_until("other") is None
    clock.time += timedelta(minutes=61)
    assert quarantine.refused_until("bomb") is None


def test_two_ends_more_than_an_hour_apart_do_not_count_together() -> None:
    clock = Clock()
    quarantine = Quarantine(clock)
    quarantine.record("bomb")
    clock.time += timedelta(minutes=61)
    quarantine.record("bomb")
    assert quarantine.refused_until("bomb") is None


def test_only_so_many_queries_are_remembered() -> None:
    quarantine = Quarantine(Clock())
    for number in range(2000):
        quarantine.record(number)
    quarantine.record(0)
    assert quarantine.refused_until(0) is None
    quarantine.record(1999)
    assert quarantine.refused_until(1999) is not None
