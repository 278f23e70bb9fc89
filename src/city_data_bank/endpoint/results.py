"""Runs a question for a client: its answer as it is, or as rows that a page shows.

What comes in: a question that may run. What goes out: a response in the format that the client
prefers, from its cache, from ours or anew; or what a page shows of the answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from city_data_bank.endpoint.answers import CODINGS, Body, WholeResponse, coding_of, encode
from city_data_bank.endpoint.hang_up import unless_hung_up
from city_data_bank.endpoint.pages import Outcome
from city_data_bank.endpoint.representations import SHORT_NAMES, Representation, of_form
from city_data_bank.endpoint.served import Served, header, is_current
from city_data_bank.endpoint.tables import read_table
from city_data_bank.negotiation import best_encoding
from city_data_bank.store.engine import Answer, Question
from city_data_bank.store.inspection import Form, Inspection

HTML_VARY = "Accept, Accept-Encoding, Accept-Language"
"""What a response depends on where a page is offered too."""


async def answer_as_is(
    served: Served,
    request: Request,
    question: Question,
    inspection: Inspection,
    representation: Representation,
) -> Response:
    """The answer in the engine's own format: from the client's cache, from ours, or anew."""
    key = served.key(question, inspection.normalised, representation)
    preferred = best_encoding(header(request, "accept-encoding"), CODINGS)
    headers = {**served.fresh(key), "Content-Type": representation.content_type}
    if inspection.volatile:
        headers["Cache-Control"] = "no-store"
        del headers["ETag"]
    elif is_current(request, headers["ETag"]):
        return Response(None, HTTPStatus.NOT_MODIFIED, headers)
    elif kept := served.cache.get(f"{key} {preferred}"):
        return whole(served, kept[1], kept[0], headers)
    answer = await run(served, request, question)
    coding = coding_of(answer.body, preferred)
    body = await encode(answer.body, coding)
    if not inspection.volatile:
        served.cache.keep(f"{key} {preferred}", coding, body)
    return whole(served, body, coding, headers)


async def answer_as_outcome(
    served: Served, request: Request, question: Question, inspection: Inspection, page: int
) -> Outcome:
    """What a page shows of the answer.

    All pages of one table are cut from one answer as long as that is kept: rows that a query leaves
    in no order neither repeat nor vanish.

    Args:
        served: The release.
        request: Of the client.
        question: In JSON or Turtle.
        inspection: Of its query.
        page: Number of the page of a table, from 1.
    """
    names = tuple(SHORT_NAMES[name] for name in of_form(inspection.form))
    representation = Representation(question.media_type, question.media_type)
    key = served.key(question, inspection.normalised, representation) + " page"
    kept = served.cache.get(key)
    body: Body = kept[1] if kept else (await run(served, request, question)).body
    if not kept and not inspection.volatile:
        served.cache.keep(key, "identity", body)
    if inspection.form in {Form.SELECT, Form.ASK}:
        return Outcome(table=read_table(body, served.base, page), formats=names)
    return Outcome(graph=bytes(body).decode(), formats=names)


async def run(served: Served, request: Request, question: Question) -> Answer:
    """Run a query while its client waits."""
    return await unless_hung_up(request, served.engine.answer(question))


def whole(served: Served, body: Body, coding: str, headers: Mapping[str, str]) -> Response:
    """A whole answer in a coding."""
    coded = {} if coding == "identity" else {"Content-Encoding": coding}
    return WholeResponse(body, HTTPStatus.OK, {**headers, **coded}, served.transfers)


def html_response(
    served: Served, html: str, outcome: Outcome | None, *, script: bool = False
) -> Response:
    """A page; its status is that of what it shows.

    Args:
        served: The release.
        html: The page.
        outcome: What came of the query that it shows; None = nothing was asked.
        script: Whether it loads the editor.
    """
    headers = served.headers(vary=HTML_VARY) | {
        "Cache-Control": "no-cache",
        "Content-Security-Policy": served.pages.policy(script=script),
        "Content-Type": "text/html; charset=utf-8",
    }
    error = outcome.error if outcome else None
    if error and error.retry_after:
        headers["Retry-After"] = str(error.retry_after)
    return Response(html, error.status if error else HTTPStatus.OK, headers)
