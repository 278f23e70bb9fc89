"""Work for a client is given up as soon as the client is gone."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Final, TypeVar

from starlette.requests import ClientDisconnect
from starlette.types import Receive

GONE: Final = 499
"""Status under which a client that hung up is counted."""

_SOON: Final = 0.05
"""Seconds of work after which it is worth listening whether the client is still there."""

_Outcome = TypeVar("_Outcome")


async def unless_hung_up(receive: Receive, work: Coroutine[None, None, _Outcome]) -> _Outcome:
    """The outcome of the work, while somebody waits for it.

    Args:
        receive: Messages of the connection, the request's body being read already.
        work: What is done meanwhile.

    Raises:
        ClientDisconnect: The client has hung up; the work is given up.
    """
    working = asyncio.ensure_future(work)
    listening: asyncio.Future[None] | None = None
    try:
        await asyncio.wait({working}, timeout=_SOON)
        if not working.done():
            listening = asyncio.ensure_future(_hang_up(receive))
            await asyncio.wait({working, listening}, return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            return working.result()
        raise ClientDisconnect
    finally:
        left = [task for task in (working, listening) if task is not None and not task.done()]
        for task in left:
            task.cancel()
        if left:
            await asyncio.gather(*left, return_exceptions=True)


async def _hang_up(receive: Receive) -> None:
    """Return when the client hangs up."""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return
