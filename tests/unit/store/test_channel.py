"""The web process's end of a worker's socket."""

from __future__ import annotations

import asyncio
import os
import socket
from pathlib import Path

import pytest

from city_data_bank.store.channel import Channel
from city_data_bank.store.spool import Spool
from city_data_bank.store.wire import Reply, receive, send


def test_a_task_goes_over_and_a_small_answer_comes_back() -> None:
    async def scenario() -> None:
        ours, theirs = socket.socketpair()
        channel = Channel(ours)
        await channel.post(b"a task")
        assert await asyncio.to_thread(receive, theirs) == b"a task"
        with Spool(100) as answer:
            answer.write(b"an answer")
            send(theirs, Reply(200), answer)
        said, body = await channel.collect()
        assert (Reply.from_bytes(said), body) == (Reply(200), b"an answer")
        channel.close()
        theirs.close()

    asyncio.run(scenario())


def test_a_task_larger_than_the_sockets_buffer_goes_over_whole() -> None:
    async def scenario() -> None:
        ours, theirs = socket.socketpair()
        channel, task = Channel(ours), os.urandom(2_000_000)
        received = asyncio.create_task(asyncio.to_thread(receive, theirs))
        await channel.post(task)
        assert await received == task
        channel.close()
        theirs.close()

    asyncio.run(scenario())


def test_a_large_answer_comes_as_a_file_that_is_closed_if_nobody_takes_it() -> None:
    def files() -> int:
        return sum(1 for _ in Path("/proc/self/fd").iterdir())

    async def scenario() -> None:
        ours, theirs = socket.socketpair()
        channel = Channel(ours)
        before = files()
        for taken in (True, False):
            await channel.post(b"a task")
            with Spool(100_000) as answer:
                answer.write(b"x" * 70_000)
                send(theirs, Reply(200), answer)
            asking = asyncio.create_task(channel.collect())
            await asyncio.sleep(0)
            if taken:
                _, file = await asking
                assert isinstance(file, int)
                assert os.fstat(file).st_size == 70_000
                os.close(file)
            else:
                asking.cancel()
                await asyncio.sleep(0.05)
        assert files() == before
        channel.close()
        theirs.close()

    asyncio.run(scenario())


def test_a_worker_that_ends_is_noticed_at_once_and_while_asked() -> None:
    async def scenario() -> None:
        ours, theirs = socket.socketpair()
        channel = Channel(ours)
        await channel.post(b"a task")
        asking = asyncio.create_task(channel.collect())
        await asyncio.sleep(0)
        theirs.close()
        with pytest.raises(ConnectionError):
            await asking
        assert channel.gone
        with pytest.raises(ConnectionError):
            await channel.post(b"another")
        channel.close()

    asyncio.run(scenario())
