"""The engine that asks another service, with this software's own endpoint as that service."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import httpx
import pytest
from tests.conftest import Service, StartService

from city_data_bank.errors import QueryError, ReleaseError
from city_data_bank.store.engine import Answer, Question, select
from city_data_bank.store.formats import CSV, TURTLE
from city_data_bank.store.pool import PoolLimits
from city_data_bank.store.remote import Remote, RemoteEngine
from city_data_bank.store.together import parted

BASE = "http://bank.example/"
DATA = f"""
GRAPH <{BASE}g1> {{ <{BASE}a> <{BASE}p> 1 , 2 }}
GRAPH <{BASE}g2> {{ <{BASE}b> <{BASE}p> 3 }}
GRAPH <http://other.example/g> {{ <http://other.example/c> <{BASE}p> 4 }}
"""
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
NAMED = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(30)) + " }"

Scenario = Callable[[RemoteEngine], Awaitable[None]]


@pytest.fixture(scope="module")
def other(start_service: StartService) -> Service:
    """A service that holds a release, and more."""
    return start_service(DATA, queries_per_client=16, query_deadline=30)


@asynccontextmanager
async def opened(
    url: str, triples: int = 3, *, deadline: float = 20, queue: int = 4
) -> AsyncIterator[RemoteEngine]:
    engine = RemoteEngine(Remote(url, BASE, triples, 10_000), PoolLimits(2, deadline, queue, 1))
    try:
        await engine.start()
        yield engine
    finally:
        await engine.close()


def run(service: Service, scenario: Scenario, **more: float) -> None:
    async def whole() -> None:
        async with opened(f"{service.url}sparql", **more) as engine:  # type: ignore[arg-type]
            await scenario(engine)

    asyncio.run(whole())


async def number(engine: RemoteEngine, query: str, **more: tuple[str, ...]) -> int:
    answer = await engine.answer(Question(query, CSV, **more))  # type: ignore[arg-type]
    return int(bytes(answer.body).split()[1])


async def refused(work: Awaitable[Answer]) -> QueryError:
    with pytest.raises(QueryError) as caught:
        await work
    return caught.value


def test_only_the_graphs_of_the_release_are_seen(other: Service) -> None:
    async def scenario(engine: RemoteEngine) -> None:
        assert await number(engine, COUNT) == 3
        assert await number(engine, NAMED) == 3
        assert other.ask(COUNT).json()["results"]["bindings"][0]["n"]["value"] == "4"

    run(other, scenario)


def test_graphs_that_are_named_replace_those_of_the_release(other: Service) -> None:
    async def scenario(engine: RemoteEngine) -> None:
        one, two = f"{BASE}g1", f"{BASE}g2"
        assert await number(engine, COUNT, default_graphs=(one,)) == 2
        assert await number(engine, NAMED, default_graphs=(one,)) == 0
        assert await number(engine, NAMED, named_graphs=(two,)) == 1
        assert await number(engine, COUNT, named_graphs=(two,)) == 0
        assert await number(engine, COUNT.replace("{", f"FROM <{one}> {{", 1)) == 2
        assert await number(engine, NAMED.replace("{", f"FROM <{one}> {{", 1)) == 0

    run(other, scenario)


def test_relative_iris_and_graphs_are_answered(other: Service) -> None:
    async def scenario(engine: RemoteEngine) -> None:
        question = Question("CONSTRUCT { <x> ?p ?o } { <a> ?p ?o }", TURTLE, base=BASE)
        written = bytes((await engine.answer(question)).body).decode()
        assert f"<{BASE}x> <{BASE}p> 1 , 2 ." in written
        (row,) = await select(engine, f"SELECT ?o {{ <{BASE}b> ?p ?o }}")
        assert row["o"].value == "3"

    run(other, scenario)


def test_a_service_that_holds_another_release_is_refused_at_the_start(other: Service) -> None:
    async def scenario() -> None:
        async with opened(f"{other.url}sparql", triples=5):
            pass

    with pytest.raises(ReleaseError, match="3 statements") as caught:
        asyncio.run(scenario())
    assert "5 statements" in caught.value.expected


def test_a_service_that_does_not_answer_is_refused_at_the_start() -> None:
    async def scenario() -> None:
        async with opened("http://127.0.0.1:9/sparql"):
            pass

    with pytest.raises(ReleaseError, match="did not answer"):
        asyncio.run(scenario())


def test_limits_are_those_of_every_engine(other: Service) -> None:
    async def scenario(engine: RemoteEngine) -> None:
        late = await refused(engine.answer(Question(ENDLESS, deadline=0.3)))
        assert (late.status, late.retry_after) == (504, 1)
        large = f"SELECT * {{ {' '.join(f'?a{n} ?b{n} ?c{n} .' for n in range(6))} }}"
        assert (await refused(engine.answer(Question(large, CSV)))).status == 413
        assert (await refused(engine.answer(Question(COUNT, CSV, size=3)))).status == 413
        assert (await refused(engine.answer(Question("SELECT", CSV)))).status == 400
        fetching = "ASK { SERVICE <http://e/> {} }"
        assert (await refused(engine.answer(Question(fetching)))).status == 403

    run(other, scenario, deadline=1)


def test_a_client_has_its_turns_and_the_queue_its_end(other: Service) -> None:
    async def scenario(engine: RemoteEngine) -> None:
        texts = [f"{ENDLESS} # {number}" for number in range(4)]
        running = [
            asyncio.create_task(engine.answer(Question(text, client=f"c{index}")))
            for index, text in enumerate(texts[:2])
        ]
        await asyncio.sleep(0.3)
        assert engine.health.idle == 0
        greedy = await refused(engine.answer(Question(COUNT, client="c0")))
        assert greedy.status == 429
        waiting = asyncio.create_task(engine.answer(Question(texts[2])))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert engine.health.waiting == 1
        assert (await refused(engine.answer(Question(texts[3])))).status == 503
        for task in (*running, waiting):
            task.cancel()
        await asyncio.gather(*running, waiting, return_exceptions=True)
        assert await number(engine, COUNT) == 3

    run(other, scenario, queue=1)


def test_health_follows_the_last_question(start_service: StartService) -> None:
    ending = start_service(DATA)

    async def scenario(engine: RemoteEngine) -> None:
        assert engine.health.alive == 2
        ending.process.terminate()
        ending.process.wait(timeout=20)
        assert (await refused(engine.answer(Question(COUNT)))).status == 503
        assert engine.health.alive == 0

    run(ending, scenario)


def test_a_redirect_to_another_host_is_not_followed(other: Service) -> None:
    root = httpx.URL(other.url)

    async def scenario() -> None:
        async with opened(f"{root}sparql/"):
            pass

    with pytest.raises(ReleaseError, match="400"):
        asyncio.run(scenario())


def test_what_is_asked_together_is_asked_one_by_one(other: Service) -> None:
    async def scenario(engine: RemoteEngine) -> None:
        answer = await engine.answer(Question(COUNT, CSV, further=(Question(NAMED, CSV),)))
        assert [bytes(one).split()[1] for one in parted(answer.body, 2)] == [b"3", b"3"]

    run(other, scenario)
