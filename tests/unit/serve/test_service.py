"""A request ends on the release that it began with; what cannot be served is refused and told."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.types import Receive, Scope, Send

from city_data_bank.endpoint.answers import AnswerCache
from city_data_bank.endpoint.health import Refused
from city_data_bank.errors import ConfigurationError, DamagedReleaseError
from city_data_bank.manifest import CURRENT
from city_data_bank.release.folder import Releases
from city_data_bank.serve.application import Application
from city_data_bank.serve.faults import plain_fault
from city_data_bank.serve.observing import Observer
from city_data_bank.serve.parts import Parts
from city_data_bank.serve.running import RUNNING
from city_data_bank.serve.service import Service
from city_data_bank.serve.watch import Watch
from city_data_bank.settings import Settings

SETTINGS = Settings.from_environment({})
OLD, NEW = "20260101T000000Z-00000000000a", "20260102T000000Z-00000000000b"


class Site:
    """A release's application that answers when it is told to.

    Args:
        release: Id of the release.
    """

    def __init__(self, release: str) -> None:
        self.may_end = asyncio.Event()
        self.prepared = 0
        self.fault: Exception | None = None
        self.parts = Parts(
            release=release,
            app=self,
            entrance=b"/sparql?",
            endpoint=self,
            engines={},
            prepare=self.prepare,
            fault=plain_fault,
            openapi=lambda: {"info": {"title": release}},
            cache=AnswerCache(1),
            rdf=(),
            store=Path(),
        )

    async def prepare(self) -> None:
        """Count it, or fail."""
        self.prepared += 1
        if self.fault:
            raise self.fault

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 -- of ASGI
        """Answer with the release that the request was given."""
        await self.may_end.wait()
        await send({"release": scope[RUNNING].parts.release, "own": self.parts.release})


async def ask(service: Service, answers: list[dict[str, str]]) -> None:
    """One request."""

    async def send(message: object) -> None:
        assert isinstance(message, dict)
        answers.append(message)

    async def receive() -> dict[str, str]:
        return {"type": "http.disconnect"}

    await service({"type": "http"}, receive, send)


def test_a_release_is_prepared_before_it_is_given_requests() -> None:
    async def scenario() -> None:
        old, new = Site(OLD), Site(NEW)
        service = Service(old.parts, SETTINGS)
        await service.open()
        assert (old.prepared, new.prepared) == (1, 0)
        await service.switch(new.parts)
        assert (old.prepared, new.prepared) == (1, 1)
        await service.close()

    asyncio.run(scenario())


def test_a_release_that_cannot_be_prepared_is_served_and_it_is_said(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def scenario() -> None:
        site = Site(OLD)
        site.fault = ValueError("no home")
        service = Service(site.parts, SETTINGS)
        await service.open()
        site.may_end.set()
        answers: list[dict[str, str]] = []
        await ask(service, answers)
        assert [answer["release"] for answer in answers] == [OLD]
        await service.close()

    asyncio.run(scenario())
    assert f"release {OLD} is not prepared" in caplog.text
    assert "no home" in caplog.text


def test_a_request_stays_with_its_release_which_ends_only_after_it() -> None:
    async def scenario() -> None:
        old, new = Site(OLD), Site(NEW)
        service = Service(old.parts, SETTINGS)
        await service.open()
        answers: list[dict[str, str]] = []
        first = asyncio.create_task(ask(service, answers))
        await asyncio.sleep(0)
        await service.switch(new.parts)
        assert service.health.release == NEW
        assert list(service.health.draining) == [OLD]
        new.may_end.set()
        await ask(service, answers)
        assert answers == [{"release": NEW, "own": NEW}]
        old.may_end.set()
        await first
        assert answers[1] == {"release": OLD, "own": OLD}
        for _ in range(5):
            await asyncio.sleep(0)
        assert list(service.health.draining) == []
        await service.close()

    asyncio.run(scenario())


def test_the_application_describes_what_is_served_now() -> None:
    async def scenario() -> None:
        service = Service(Site(OLD).parts, SETTINGS)
        app = Application(service, None, Observer())
        async with app.router.lifespan_context(app):
            assert app.openapi()["info"]["title"] == OLD
            await service.switch(Site(NEW).parts)
            assert app.openapi()["info"]["title"] == NEW
            assert service.switches == 1

    asyncio.run(scenario())


@pytest.fixture
def releases(tmp_path: Path) -> Releases:
    """A folder in which the old release is current."""
    for name in (OLD, NEW):
        (tmp_path / name).mkdir()
    (tmp_path / CURRENT).symlink_to(OLD)
    return Releases(tmp_path)


def point_at(releases: Releases, release: str) -> None:
    """Make a release current."""
    (releases.path / CURRENT).unlink()
    (releases.path / CURRENT).symlink_to(release)


async def until(condition: Callable[[], bool]) -> None:
    """Wait for a condition."""
    async with asyncio.timeout(10):
        while not condition():  # noqa: ASYNC110 -- a file or a thread changes it
            await asyncio.sleep(0.01)


@pytest.mark.parametrize(
    ("error", "found"),
    [
        (DamagedReleaseError("/srv/x", "a\n  b", "c", "d"), "a b"),
        (
            ConfigurationError("/srv/bank.toml", "no title", "c", "d"),
            "ConfigurationError: no title",
        ),
        (ValueError("no number"), "ValueError: no number"),
        (PermissionError(13, "Permission denied", "/srv/secret"), "Permission denied"),
    ],
)
def test_what_cannot_be_served_is_refused_once_and_told_without_the_paths_of_the_machine(
    releases: Releases, error: Exception, found: str, caplog: pytest.LogCaptureFixture
) -> None:
    opened: list[str] = []

    def refuse(release: str) -> Parts:
        opened.append(release)
        raise error

    async def scenario() -> None:
        service = Service(Site(OLD).parts, SETTINGS)
        watch = Watch(releases, service, refuse, 0.01)
        app = Application(service, watch, Observer())
        async with app.router.lifespan_context(app):
            assert service.health.watching
            point_at(releases, NEW)
            await until(lambda: service.refused is not None)
            assert service.refused == Refused(NEW, found)
            assert service.health.release == OLD
            await asyncio.sleep(0.1)
            assert opened == [NEW], "it is not read again and again"
            app.look_again()
            await until(lambda: opened == [NEW, NEW])
            point_at(releases, OLD)
            await until(lambda: service.refused is None)

    asyncio.run(scenario())
    assert str(error) in caplog.text, "the operator is told all of it"


def test_a_fault_of_ours_ends_the_watch_not_the_service_and_is_told(
    releases: Releases, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: str) -> Parts:
        raise AssertionError

    async def scenario() -> None:
        service = Service(Site(OLD).parts, SETTINGS)
        app = Application(service, Watch(releases, service, fail, 0.01), Observer())
        async with app.router.lifespan_context(app):
            point_at(releases, NEW)
            await until(lambda: not service.health.watching)
            assert service.health.release == OLD

    with caplog.at_level(logging.ERROR):
        asyncio.run(scenario())
    assert "no longer taken up" in caplog.text


def test_two_moves_of_current_in_a_row_end_with_the_last(releases: Releases) -> None:
    opened: list[str] = []

    async def scenario() -> None:
        service = Service(Site(OLD).parts, SETTINGS)

        def open_release(release: str) -> Parts:
            opened.append(release)
            point_at(releases, OLD)
            return Site(release).parts

        watch = Watch(releases, service, open_release, 0.01)
        app = Application(service, watch, Observer())
        async with app.router.lifespan_context(app):
            point_at(releases, NEW)
            await until(lambda: opened == [NEW, OLD])
            await until(lambda: service.health.release == OLD)

    asyncio.run(scenario())
