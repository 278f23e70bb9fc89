"""Several queries asked at once are answered at once."""

from __future__ import annotations

import asyncio

import pytest

from city_data_bank.errors import QueryError
from city_data_bank.store.engine import Question
from city_data_bank.store.formats import CSV, TSV
from city_data_bank.store.inspection import inspect
from city_data_bank.store.together import joined, parted

from .conftest import OpenPool

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
NONE = "SELECT ?s { ?s <http://example.org/no> ?o }"
WIDE = "SELECT * { ?s ?p ?o }"


@pytest.mark.parametrize(
    "answers", [[b"one"], [b"", b"two\n", b""], [b"\x00" * 9, b"\xff" * 70_000]]
)
def test_answers_come_apart_as_they_were(answers: list[bytes]) -> None:
    assert [bytes(one) for one in parted(joined(answers), len(answers))] == answers
    assert [bytes(one) for one in parted(memoryview(joined(answers)), len(answers))] == answers


def test_a_worker_answers_all_of_them_in_their_order_each_in_its_form(open_pool: OpenPool) -> None:
    asked = Question(
        COUNT, CSV, further=(Question(NONE, TSV), Question(COUNT, TSV, inspection=inspect(COUNT)))
    )

    async def scenario() -> None:
        async with open_pool(workers=1) as pool:
            bodies = parted((await pool.answer(asked)).body, 3)
            assert [bytes(one) for one in bodies] == [b"n\r\n2000\r\n", b"?s\n", b"?n\n2000\n"]

    asyncio.run(scenario())


def test_a_large_answer_among_them_is_whole(open_pool: OpenPool) -> None:
    asked = Question(WIDE, TSV, further=(Question(COUNT, TSV), Question(WIDE, TSV)))

    async def scenario() -> None:
        async with open_pool(workers=1) as pool:
            first, middle, last = parted((await pool.answer(asked)).body, 3)
            assert len(bytes(first).splitlines()) == len(bytes(last).splitlines()) == 2001
            assert bytes(middle) == b"?n\n2000\n"

    asyncio.run(scenario())


def test_one_that_fails_fails_all_of_them_and_the_worker_goes_on(open_pool: OpenPool) -> None:
    async def scenario() -> None:
        async with open_pool(workers=1) as pool:
            with pytest.raises(QueryError, match="query") as caught:
                await pool.answer(Question(COUNT, TSV, further=(Question("SELECT {", TSV),)))
            assert caught.value.status == 400
            with pytest.raises(QueryError) as caught:
                await pool.answer(Question(WIDE, TSV, size=5000, further=(Question(WIDE, TSV),)))
            assert caught.value.status == 413
            assert (await pool.answer(Question(COUNT, TSV))).body == b"?n\n2000\n"

    asyncio.run(scenario())
