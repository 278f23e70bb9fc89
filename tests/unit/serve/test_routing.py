"""Routes are tried in their order, whatever they begin with."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from city_data_bank.serve.routing import below_base

PATHS = ("/", "/catalog.{form}", "/{name}.txt", "/pl/{kind}", "/pl/{kind}/{ref:path}", "/pl/late")


def route(path: str) -> BaseRoute:
    """A route that answers with its own path."""

    async def say(_: Request) -> Response:
        return PlainTextResponse(path)

    return Route(path, say)


def ask(base: str, address: str) -> httpx.Response:
    """What a bank with those routes answers."""
    app = Starlette()
    routes = [route(path) for path in PATHS]
    app.router.default = below_base(base, routes, [route("/robots.txt")])

    async def get() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://bank") as client:
            return await client.get(address)

    return asyncio.run(get())


@pytest.mark.parametrize("path", ["", "/bank"])
@pytest.mark.parametrize(
    ("address", "answers"),
    [
        ("/", "/"),
        ("/catalog.ttl", "/catalog.{form}"),
        ("/catalog.txt", "/catalog.{form}"),
        ("/words.txt", "/{name}.txt"),
        ("/pl/late", "/pl/{kind}"),
        ("/pl/late/more/still", "/pl/{kind}/{ref:path}"),
    ],
)
def test_the_first_route_that_fits_answers(path: str, address: str, answers: str) -> None:
    assert ask(f"https://bank.example{path}/", path + address).text == answers


def test_a_parameter_of_the_first_segment_does_not_come_before_a_route_at_the_root() -> None:
    assert ask("https://bank.example/", "/robots.txt").text == "/robots.txt"


@pytest.mark.parametrize("path", ["", "/bank"])
def test_the_other_spelling_of_an_address_is_a_redirect(path: str) -> None:
    answer = ask(f"https://bank.example{path}/", f"{path}/pl/late/?page=2")
    assert (answer.status_code, answer.text) == (200, "/pl/{kind}/{ref:path}")
    answer = ask(f"https://bank.example{path}/", f"{path}/catalog.ttl/?page=2")
    assert answer.headers["location"] == f"{path}/catalog.ttl?page=2"


@pytest.mark.parametrize("address", ["/nothing", "/{name}", "/de/late", "/bank/nothing"])
def test_what_no_route_knows_is_not_found(address: str) -> None:
    assert ask("https://bank.example/bank/", address).status_code == 404
