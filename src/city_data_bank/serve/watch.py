"""Takes up a new release: looks where ``current`` points, verifies what it finds, serves it.

What comes in: the folder of releases. What goes out: a switch of the service, or the reason why it
keeps what it has. Looking is reading one link; a release that was refused is not read again until
``current`` moves or somebody asks for it (SIGHUP).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Final

import jinja2

from city_data_bank.errors import CityDataBankError, DamagedReleaseError
from city_data_bank.release.folder import Releases
from city_data_bank.serve.parts import Parts
from city_data_bank.serve.service import Service

_LOG: Final = logging.getLogger(__name__)
_FAULTS: Final = (CityDataBankError, OSError, ValueError, LookupError, jinja2.TemplateError)
"""What a release, or the bank's own files beside it, may have wrong."""


class Watch:
    """Looks after ``current`` for a service.

    Args:
        releases: The folder.
        service: Is switched.
        open_release: Verifies a release by id and makes its parts; runs in a thread.
        seconds: Between two looks.
    """

    def __init__(
        self,
        releases: Releases,
        service: Service,
        open_release: Callable[[str], Parts],
        seconds: float,
    ) -> None:
        self._releases = releases
        self._service = service
        self._open = open_release
        self._seconds = seconds
        self._asked = asyncio.Event()
        self._seen = self._current()

    def look_again(self) -> None:
        """Look now, and at a release that was refused too."""
        self._seen = ""
        self._asked.set()

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            await self._pause()
            found = await asyncio.to_thread(self._current)
            if found and found != self._seen:
                self._seen = found
                if found == self._service.parts.release:
                    self._service.refused = None
                else:
                    await self._take_up(found)

    async def _take_up(self, release: str) -> None:
        """Serve a release, if it can be served."""
        try:
            await self._service.switch(await asyncio.to_thread(self._open, release))
        except _FAULTS as error:
            self._service.refuse(release, _found(error), error)

    async def _pause(self) -> None:
        """Wait until it is time, or somebody asks."""
        try:
            async with asyncio.timeout(self._seconds or None):
                await self._asked.wait()
        except TimeoutError:
            return
        finally:
            self._asked.clear()

    def _current(self) -> str:
        """Id of the release that ``current`` points to, or empty."""
        current = self._releases.current()
        return current.name if current else ""


def _found(error: BaseException) -> str:
    """What is wrong, without the paths of this machine."""
    if isinstance(error, DamagedReleaseError):
        return " ".join(error.found.split())
    if isinstance(error, CityDataBankError):
        return f"{type(error).__name__}: {' '.join(error.found.split())}"
    return (
        f"{type(error).__name__}: {error}"
        if not isinstance(error, OSError)
        else str(error.strerror or type(error).__name__)
    )
