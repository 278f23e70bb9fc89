"""Queries run in worker processes, each within its limits."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import time

import orjson
import pytest

from city_data_bank.errors import QueryError
from city_data_bank.store.engine import Question, select
from city_data_bank.store.formats import CSV, TRIG, TURTLE
from city_data_bank.store.pool import Pool

from .conftest import OpenPool

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
HUNGRY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?f"


def processes() -> list[int]:
    """Processes that this one has started and that still run."""
    found = subprocess.run(
        ["/usr/bin/pgrep", "-f", "-P", str(os.getpid()), "city_data_bank.store.worker"],
        capture_output=True,
        text=True,
        check=False,
    )
    return [int(line) for line in found.stdout.split()]


async def status(pool: Pool, question: Question) -> int:
    """The status with which a question is answered or refused."""
    try:
        await pool.answer(question)
    except QueryError as error:
        return error.status
    return 200


@pytest.mark.parametrize("engine", ["rocksdb", "memory"])
def test_both_engines_answer_on_the_union_of_all_graphs(open_pool: OpenPool, engine: str) -> None:
    async def scenario() -> None:
        async with open_pool(engine=engine) as pool:
            (row,) = await select(pool, COUNT)
            assert row["n"].value == "2000"

    asyncio.run(scenario())


def test_named_graphs_replace_the_union_and_override_from(open_pool: OpenPool) -> None:
    one, two = "http://example.org/g0", "http://example.org/g1"
    named = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    expected = {
        Question(COUNT.replace("{", f"FROM <{one}> {{", 1)): "1000",
        Question(COUNT.replace("{", "FROM <http://example.org/none> {", 1)): "0",
        Question(COUNT, default_graphs=(one,)): "1000",
        Question(COUNT, default_graphs=(one, two)): "2000",
        Question(COUNT.replace("{", f"FROM <{one}> {{", 1), default_graphs=(one, two)): "2000",
        Question(COUNT, named_graphs=(one,)): "0",
        Question(named, named_graphs=(one,)): "1000",
        Question(named, default_graphs=(one,)): "0",
        Question(named): "2000",
    }

    async def scenario() -> None:
        async with open_pool() as pool:
            for question, count in expected.items():
                body = orjson.loads((await pool.answer(question)).body)
                assert body["results"]["bindings"][0]["n"]["value"] == count, question

    asyncio.run(scenario())


def test_a_graph_is_written_with_the_prefixes_that_it_uses(open_pool: OpenPool) -> None:
    text = (
        "PREFIX e: <http://example.org/> PREFIX unused: <http://unused/>"
        "CONSTRUCT { e:1 a <http://www.w3.org/2004/02/skos/core#Concept> } {}"
    )

    async def scenario() -> None:
        async with open_pool() as pool:
            turtle = bytes((await pool.answer(Question(text, TURTLE))).body).decode()
            assert "e:1 a skos:Concept ." in turtle
            assert "unused" not in turtle
            assert b"e:1" in (await pool.answer(Question(text, TRIG))).body[:]

    asyncio.run(scenario())


def test_each_fault_has_its_status_and_the_worker_answers_on(open_pool: OpenPool) -> None:
    expected = {
        Question("SELECT ?x WHERE { ?x ?y }"): 400,
        Question("ASK {} ASK {}"): 400,
        Question("SELECT (<http://no/function>(1) AS ?x) {}"): 400,
        Question("ASK {}", default_graphs=("no iri",)): 400,
        Question("INSERT DATA {}"): 403,
        Question("ASK { SERVICE <http://127.0.0.1:9/> {} }"): 403,
        Question("ASK {}", CSV): 406,
        Question("SELECT * {}", TURTLE): 406,
        Question("SELECT * { ?s ?p ?o }", size=1000): 413,
        Question("SELECT * { ?s ?p ?o }"): 200,
        Question(ENDLESS, deadline=0.2): 504,
    }

    async def scenario() -> None:
        async with open_pool() as pool:
            for question, answered in expected.items():
                assert await status(pool, question) == answered, question
                assert (await select(pool, COUNT))[0]["n"].value == "2000"

    asyncio.run(scenario())


def test_a_query_at_its_deadline_is_ended_while_others_are_answered(open_pool: OpenPool) -> None:
    async def scenario() -> None:
        async with open_pool(workers=2, deadline=0.5) as pool:
            started = time.monotonic()
            endless = asyncio.create_task(status(pool, Question(ENDLESS)))
            for index in range(20):
                await select(pool, f"SELECT * {{ <http://example.org/{index}> ?p ?o }}")
            assert not endless.done()
            assert await endless == 504
            assert 0.4 < time.monotonic() - started < 5

    asyncio.run(scenario())


def test_a_query_that_hits_the_memory_limit_twice_is_refused_for_an_hour(
    open_pool: OpenPool,
) -> None:
    async def scenario() -> None:
        async with open_pool() as pool:
            for _ in range(2):
                with pytest.raises(QueryError, match="more memory") as caught:
                    await pool.answer(Question(HUNGRY))
                assert caught.value.status == 503
            with pytest.raises(QueryError, match="refused until") as caught:
                await pool.answer(Question(HUNGRY))
            assert 3500 < caught.value.retry_after <= 3600
            await select(pool, COUNT)

    asyncio.run(scenario())


def test_a_question_that_is_given_up_frees_its_worker(open_pool: OpenPool) -> None:
    async def scenario() -> None:
        async with open_pool(deadline=30.0) as pool:
            endless = asyncio.create_task(pool.answer(Question(ENDLESS)))
            await asyncio.sleep(0.1)
            endless.cancel()
            started = time.monotonic()
            await select(pool, COUNT)
            assert time.monotonic() - started < 5

    asyncio.run(scenario())


def test_equal_questions_are_answered_by_one_run(open_pool: OpenPool) -> None:
    async def scenario() -> None:
        async with open_pool(deadline=0.5, queue=0) as pool:
            asked = [pool.answer(Question(ENDLESS, client=str(number))) for number in range(10)]
            errors = await asyncio.gather(*asked, return_exceptions=True)
            assert [error.status for error in errors if isinstance(error, QueryError)] == [504] * 10
            assert pool.health.replaced == 1

    asyncio.run(scenario())


def test_a_full_queue_and_a_greedy_client_are_refused(open_pool: OpenPool) -> None:
    async def scenario() -> None:
        async with open_pool(deadline=1.0, queue=1, per_client=2) as pool:
            asked = [
                asyncio.create_task(pool.answer(Question(f"{ENDLESS} # {number}", client="a")))
                for number in range(2)
            ]
            await asyncio.sleep(0.05)
            assert pool.health.waiting == 1
            assert await status(pool, Question(COUNT, client="a")) == 429
            assert await status(pool, Question(COUNT, client="b")) == 503
            await asyncio.gather(*asked, return_exceptions=True)
            assert pool.health.waiting == 0

    asyncio.run(scenario())


@pytest.mark.parametrize("workers", [1, 2])
def test_endless_queries_of_many_clients_leave_look_ups_answered(
    open_pool: OpenPool, workers: int
) -> None:
    async def scenario() -> None:
        async with open_pool(workers=workers, relief=workers, deadline=30.0, queue=32) as pool:
            endless = [
                asyncio.create_task(status(pool, Question(f"{ENDLESS} # {number}", client=client)))
                for client in "abcdef"
                for number in range(2)
            ]
            async with asyncio.timeout(20):
                for index in range(100):
                    text = f"SELECT * {{ <http://example.org/{index}> ?p ?o }}"
                    assert await status(pool, Question(text, client="normal")) == 200
            assert not any(task.done() for task in endless)
            assert len(processes()) <= 2 * workers
            for task in endless:
                task.cancel()
            await asyncio.gather(*endless, return_exceptions=True)

    asyncio.run(scenario())


@pytest.mark.parametrize(("rest", "replaced"), [(0, 1), (1, 0)])
def test_a_long_query_goes_on_where_it_is_not_in_the_way(
    open_pool: OpenPool, rest: int, replaced: int
) -> None:
    """Of three, one moves over and the last one stays where nobody waits for its place."""
    long = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER(?c + ?f < 0) }"

    async def scenario() -> None:
        async with open_pool(workers=1, relief=1, rest=rest, deadline=60.0) as pool:
            asked = [pool.answer(Question(f"{long} # {number}")) for number in range(3)]
            for answer in await asyncio.gather(*asked):
                assert orjson.loads(answer.body)["results"]["bindings"][0]["n"]["value"] == "0"
            assert pool.health.replaced == replaced, "the second one begins anew, or rests"
            assert pool.health.workers == 2 + rest
            assert (await select(pool, COUNT))[0]["n"].value == "2000"

    asyncio.run(scenario())


def test_a_query_at_rest_is_given_up_with_its_client_and_refused_after_its_patience(
    open_pool: OpenPool,
) -> None:
    async def scenario() -> None:
        async with open_pool(workers=1, relief=1, rest=2, deadline=5.0) as pool:
            endless = [
                asyncio.create_task(status(pool, Question(f"{ENDLESS} # {number}", client=client)))
                for number, client in enumerate("abc")
            ]
            async with asyncio.timeout(60):
                while pool.health.workers == 2:  # noqa: ASYNC110 (until one rests)
                    await asyncio.sleep(0.05)
            assert (await select(pool, COUNT))[0]["n"].value == "2000"
            endless[1].cancel()
            assert set(await asyncio.gather(*endless[::2])) <= {503, 504}
            assert (await select(pool, COUNT))[0]["n"].value == "2000"

    asyncio.run(scenario())


def test_a_long_query_that_takes_much_memory_leaves_the_quick_lane(open_pool: OpenPool) -> None:
    async def scenario() -> None:
        async with open_pool(
            workers=1, relief=1, rest=1, deadline=30.0, memory=1_500_000_000
        ) as pool:
            asked = [
                asyncio.create_task(status(pool, Question(text, client=text)))
                for text in (ENDLESS, HUNGRY)
            ]
            async with asyncio.timeout(20):
                while not pool.health.replaced:  # noqa: ASYNC110 (nothing tells of it)
                    await asyncio.sleep(0.05)
            assert pool.health.waiting == 1, "in the slow lane, though nobody wanted its place"
            for task in asked:
                task.cancel()
            await asyncio.gather(*asked, return_exceptions=True)

    asyncio.run(scenario())


def test_a_worker_that_is_killed_from_outside_is_replaced_unnoticed(open_pool: OpenPool) -> None:
    async def scenario() -> None:
        async with open_pool(workers=2) as pool:
            for _ in range(3):
                for worker in processes():
                    os.kill(worker, signal.SIGKILL)
                assert (await select(pool, COUNT))[0]["n"].value == "2000"
            assert pool.health.replaced >= 3

    asyncio.run(scenario())


def test_a_worker_that_is_killed_while_it_has_nothing_to_do_is_replaced_at_once(
    open_pool: OpenPool,
) -> None:
    async def scenario() -> None:
        async with open_pool(workers=2) as pool:
            for worker in processes():
                os.kill(worker, signal.SIGKILL)
            async with asyncio.timeout(20):
                while pool.health.replaced < 2 or pool.health.idle < 2:  # noqa: ASYNC110 (until so)
                    await asyncio.sleep(0.02)
            assert pool.health.alive == 2

    asyncio.run(scenario())


@pytest.mark.parametrize(
    "shape",
    [
        "ASK { FILTER(%s1%s) }|(|)",
        "ASK %s%s|{|}",
        "ASK { FILTER(%strue%s) }|!|",
        "SELECT (%s1%s AS ?x) {}|STR(|)",
        "ASK { %s%s }|FILTER EXISTS {|}",
        "ASK { ?s %s<http://a>%s ?o }|(|)",
    ],
)
def test_twenty_thousand_nested_levels_leave_the_worker_alive(
    open_pool: OpenPool, shape: str
) -> None:
    text, opening, closing = shape.split("|")

    async def scenario() -> None:
        async with open_pool(deadline=5.0, memory=1_000_000_000) as pool:
            for levels in (15, 1000, 15_000):
                nested = Question(text % (opening * levels, closing * levels))
                assert await status(pool, nested) in {200, 400, 504}, levels
            assert (await select(pool, COUNT))[0]["n"].value == "2000"

    asyncio.run(scenario())


def test_closing_the_pool_leaves_no_process(open_pool: OpenPool) -> None:
    async def scenario() -> None:
        async with open_pool(workers=2, deadline=30.0) as pool:
            endless = asyncio.create_task(pool.answer(Question(ENDLESS)))
            await asyncio.sleep(0.05)
            assert len(processes()) == 2
        with pytest.raises(asyncio.CancelledError):
            await endless

    asyncio.run(scenario())
    assert processes() == []
