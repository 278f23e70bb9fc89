"""Work for a client is given up as soon as the client is gone."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Final, TypeVar

from starlette.requests import ClientDisconnect, Request
from starlette.types import Receive

GONE: Final = 499
"""Status under which a client that hung up is counted."""

HANG_UP: Final = "city_data_bank.hang_up"
"""Where a request's scope may have a ``HangUp``; without one, somebody listens for messages."""
_SOON: Final = 0.05
"""Seconds of work after which it is worth listening whether the client is still there."""

_Outcome = TypeVar("_Outcome")


class HangUp:
    """Whether a client has hung up; its connection tells it at once."""

    def __init__(self) -> None:
        self._happened = False
        self._task: asyncio.Task[object] | None = None

    def happen(self) -> None:
        """The client has hung up: what is done for it is given up."""
        self._happened = True
        if self._task is not None:
            self._task.cancel()

    async def unless(self, work: Coroutine[None, None, _Outcome]) -> _Outcome:
        """As ``unless_hung_up``."""
        task = self._task = asyncio.current_task()
        try:
            return await work
        except asyncio.CancelledError:
            if not self._happened or task is None or task.uncancel():
                raise
            raise ClientDisconnect from None
        finally:
            self._task = None


async def unless_hung_up(request: Request, work: Coroutine[None, None, _Outcome]) -> _Outcome:
    """The outcome of the work, while somebody waits for it.

    Args:
        request: Of the client, its body being read already.
        work: What is done meanwhile.

    Raises:
        ClientDisconnect: The client has hung up; the work is given up.
    """
    if hang_up := request.scope.get(HANG_UP):
        told: HangUp = hang_up
        return await told.unless(work)
    return await _listening(request.receive, work)


async def _listening(receive: Receive, work: Coroutine[None, None, _Outcome]) -> _Outcome:
    """As ``unless_hung_up``, where somebody has to listen."""
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
