"""Places for queries are given in turns."""

from __future__ import annotations

import asyncio
from functools import partial

import pytest

from city_data_bank.errors import QueryError
from city_data_bank.store.lanes import Lane


def test_turns_go_round_the_clients_not_along_the_queue() -> None:
    order: list[str] = []

    async def run(lane: Lane, client: str) -> None:
        async with lane.place(client, 5):
            order.append(client)

    async def scenario() -> None:
        lane = Lane(places=1, share=1, queue=9)
        async with lane.place("busy", 5):
            waiting = [asyncio.create_task(run(lane, client)) for client in "aaabbc"]
            await asyncio.sleep(0)
            assert lane.waiting == 6
        await asyncio.gather(*waiting)
        assert lane.waiting == 0

    asyncio.run(scenario())
    assert order == ["a", "b", "c", "a", "b", "a"]


def test_a_client_has_its_share_and_leaves_the_rest_to_others() -> None:
    lane = Lane(places=3, share=1, queue=9)
    assert [lane.take(client) for client in ("a", "a", "b", "", "c")] == [
        *(True, False, True, True, False)
    ]
    lane.leave("a")
    assert lane.take("c")


def test_who_waits_for_its_share_is_admitted_when_it_has_one() -> None:
    async def scenario() -> None:
        lane = Lane(places=2, share=1, queue=9)
        async with lane.place("a", 5):
            second = asyncio.create_task(_pass(lane, "a"))
            await asyncio.sleep(0)
            await _pass(lane, "b")
            assert not second.done(), "a place is free, but not for this client"
        await second

    asyncio.run(scenario())


def test_a_place_that_is_left_passes_a_query_that_was_given_up_in_the_same_turn() -> None:
    async def scenario() -> None:
        lane = Lane(places=1, share=1, queue=9)
        assert lane.take("busy")
        given_up, next_one = (asyncio.create_task(_pass(lane, client)) for client in "aa")
        await asyncio.sleep(0)
        given_up.cancel()
        lane.leave("busy")
        with pytest.raises(asyncio.CancelledError):
            await given_up
        await asyncio.wait_for(next_one, 5)
        assert lane.take("busy"), "the place came back"

    asyncio.run(scenario())


def test_a_place_moves_only_where_there_is_room() -> None:
    async def scenario() -> None:
        quick, slow = Lane(1, 1, 1), Lane(1, 1, 1)
        async with quick.place("a", 5) as place:
            assert place.move(slow)
            async with quick.place("b", 5) as other:
                assert not other.move(slow)
        assert quick.take("c")
        assert slow.take("c")

    asyncio.run(scenario())


def test_a_place_goes_to_nobody_who_has_just_given_up() -> None:
    async def scenario() -> None:
        lane = Lane(places=1, share=1, queue=9)
        async with lane.place("a", 5):
            given_up = asyncio.create_task(_pass(lane, "b"))
            waiting = asyncio.create_task(_pass(lane, "b"))
            await asyncio.sleep(0)
            given_up.cancel()
        await waiting
        assert (lane.taken, lane.waiting) == (0, 0)

    asyncio.run(scenario())


def test_who_yields_makes_room_when_somebody_waits_and_not_before() -> None:
    async def scenario() -> None:
        quick, slow = Lane(2, 2, 2), Lane(1, 1, 1)
        async with quick.place("a", 5) as first, quick.place("a", 5) as second:
            for place in (first, second):
                for _ in range(2):
                    place.yield_when_wanted(partial(place.move, slow))
            second.stay()
            assert (quick.taken, slow.taken) == (2, 0)
            await _pass(quick, "b")
            assert (first.lane, second.lane) == (slow, quick)

    asyncio.run(scenario())


def test_too_many_and_too_patient_queries_are_refused() -> None:
    async def scenario() -> None:
        lane = Lane(places=1, share=1, queue=1)
        async with lane.place("a", 5):
            waiting = asyncio.create_task(_pass(lane, "b", 0.05))
            await asyncio.sleep(0)
            with pytest.raises(QueryError, match="1 queries wait") as caught:
                await _pass(lane, "c")
            assert caught.value.status == 503
            with pytest.raises(QueryError, match=r"within 0\.05 s"):
                await waiting
        await _pass(lane, "c")

    asyncio.run(scenario())


def test_a_place_given_to_a_query_that_was_given_up_goes_to_the_next() -> None:
    async def scenario() -> None:
        lane = Lane(places=1, share=1, queue=9)
        async with lane.place("a", 5):
            given_up, next_one = (asyncio.create_task(_pass(lane, who)) for who in "bc")
            await asyncio.sleep(0)
        given_up.cancel()
        await next_one
        assert given_up.cancelled()

    asyncio.run(scenario())


async def _pass(lane: Lane, client: str, patience: float = 5) -> None:
    """Have a place for a moment."""
    async with lane.place(client, patience):
        pass
