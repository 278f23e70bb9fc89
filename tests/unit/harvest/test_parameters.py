"""Parameters of CKAN's actions, however a client sends them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

import pytest
from starlette.requests import Request
from starlette.types import Message

from city_data_bank.errors import QueryError
from city_data_bank.harvest.parameters import parameters_of

JSON = "application/json"


def given(body: bytes, kind: str = JSON, query: bytes = b"", method: str = "POST") -> object:
    """What a request gives."""
    scope = {
        "type": "http",
        "method": method,
        "query_string": query,
        "headers": [(b"content-type", kind.encode())],
    }

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def read() -> Mapping[str, str]:
        return await parameters_of(Request(scope, receive))

    return asyncio.run(read())


def test_an_address_a_form_and_a_json_object_give_the_same() -> None:
    wanted = {"id": "stops", "rows": "2"}
    assert given(b"", query=b"id=stops&rows=2", method="GET") == wanted
    assert given(b"id=stops&rows=2", "application/x-www-form-urlencoded") == wanted
    assert given(b'{"id": "stops", "rows": 2}', "application/json; charset=utf-8") == wanted


def test_values_of_json_are_read_as_they_would_stand_in_an_address() -> None:
    body = b'{"all_fields": true, "q": null, "fq_list": ["name:a", "type:dataset"], "rows": 0}'
    assert given(body) == {
        "all_fields": "true",
        "q": "",
        "fq_list": "name:a type:dataset",
        "rows": "0",
    }


def test_an_empty_body_leaves_what_the_address_says() -> None:
    assert given(b"", query=b"id=a") == {"id": "a"}


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"{", 400), (b"[]", 400), (b'{"q": {"a": 1}}', 409), (b'{"q": "' + b"a" * 70_000, 413)],
)
def test_what_makes_no_sense_is_refused(body: bytes, status: int) -> None:
    with pytest.raises(QueryError) as error:
        given(body)
    assert error.value.status == status
