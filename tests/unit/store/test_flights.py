"""Equal questions that are asked at the same time are answered by one run."""

from __future__ import annotations

import asyncio

import pytest

from city_data_bank.store.flights import Flights


class Run:
    """Something slow that can be counted."""

    def __init__(self) -> None:
        self.started = 0
        self.given_up = 0
        self.open = asyncio.Event()

    async def __call__(self) -> int:
        self.started += 1
        try:
            await self.open.wait()
        except asyncio.CancelledError:
            self.given_up += 1
            raise
        return self.started


def test_those_who_ask_the_same_share_one_run() -> None:
    async def scenario() -> None:
        flights, run = Flights[int](), Run()
        asking = [asyncio.create_task(flights.join("key", run)) for _ in range(3)]
        await asyncio.sleep(0)
        run.open.set()
        assert await asyncio.gather(*asking) == [1, 1, 1]
        assert (run.started, len(flights)) == (1, 0)

    asyncio.run(scenario())


def test_a_run_goes_on_while_one_still_waits_and_is_given_up_with_the_last() -> None:
    async def scenario() -> None:
        flights, run = Flights[int](), Run()
        first, second = (asyncio.create_task(flights.join("key", run)) for _ in range(2))
        await asyncio.sleep(0.01)
        first.cancel()
        await asyncio.sleep(0.01)
        assert run.given_up == 0
        second.cancel()
        await asyncio.sleep(0.01)
        assert (run.given_up, len(flights)) == (1, 0)

    asyncio.run(scenario())


def test_one_who_comes_after_a_run_was_given_up_starts_another() -> None:
    async def scenario() -> None:
        flights, run = Flights[int](), Run()
        first = asyncio.create_task(flights.join("key", run))
        await asyncio.sleep(0.01)
        first.cancel()
        await asyncio.sleep(0.01)
        run.open.set()
        assert await flights.join("key", run) == 2

    asyncio.run(scenario())


def test_an_error_is_told_to_everyone_who_waits() -> None:
    async def fail() -> int:
        await asyncio.sleep(0)
        raise ValueError

    async def scenario() -> None:
        flights = Flights[int]()
        asking = [asyncio.create_task(flights.join("key", fail)) for _ in range(2)]
        for asked in asking:
            with pytest.raises(ValueError):  # noqa: PT011 (ours, just raised)
                await asked

    asyncio.run(scenario())
