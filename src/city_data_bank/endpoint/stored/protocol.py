"""/q/ and /q/{name}: stored queries for people and programs.

What comes in: a request with parameters. What goes out: the list of the queries; a form with its
answer as a table; the answer in one of the formats of the endpoint; or a problem.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final
from urllib.parse import urlencode

import orjson
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from city_data_bank.endpoint.asking import FORMAT, LANG, PAGE, read_page, read_parameters
from city_data_bank.endpoint.clients import client
from city_data_bank.endpoint.fault_words import words_of
from city_data_bank.endpoint.hang_up import GONE
from city_data_bank.endpoint.pages import Outcome
from city_data_bank.endpoint.problems import PROBLEM, problem
from city_data_bank.endpoint.representations import HTML, choose, of_form
from city_data_bank.endpoint.results import (
    HTML_VARY,
    answer_as_is,
    answer_as_outcome,
    html_response,
)
from city_data_bank.endpoint.served import Served, header, reader_language
from city_data_bank.endpoint.stored.form import fields_of, in_words
from city_data_bank.endpoint.stored.parameters import LANGUAGE
from city_data_bank.endpoint.stored.query import StoredQuery
from city_data_bank.endpoint.stored.things import refuse_strangers
from city_data_bank.errors import QueryError
from city_data_bank.negotiation import best_media_type
from city_data_bank.store.engine import Question
from city_data_bank.store.inspection import inspect

_JSON: Final = "application/json"
Parameters = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class StoredProtocol:
    """Answers one stored query.

    Args:
        served: The release that it answers on.
        query: The query.
    """

    served: Served
    query: StoredQuery

    async def respond(self, request: Request) -> Response:
        """The response to a GET or HEAD."""
        given: Parameters = ()
        try:
            parameters = read_parameters(request)
            given = [pair for pair in parameters if pair[0] not in {FORMAT, LANG, PAGE} and pair[1]]
            response = await self._answer(request, dict(reversed(parameters)), given)
        except ClientDisconnect:
            return Response(status_code=GONE)
        except QueryError as error:
            response = await self._refuse(request, given, error)
        response.headers["Vary"] = HTML_VARY
        return response

    async def _answer(
        self, request: Request, parameters: dict[str, str], given: Parameters
    ) -> Response:
        """The answer, or the form where there is nothing to answer yet."""
        served = self.served
        accept = header(request, "accept")
        offers = of_form(self.query.form)
        representation = choose(offers, parameters.get(FORMAT, ""), accept, html=True)
        is_page = representation.media_type == HTML
        if is_page and not given and not self.query.runs_by_itself:
            return await self._page(request, given, None)
        given = self._with_language(request, given)
        text = self.query.bind(given, served.base)
        await refuse_strangers(served, self.query, given)
        inspection = inspect(text)
        question = Question(
            text=text,
            media_type=representation.engine_type,
            size=served.limits.page_answer if is_page else None,
            base=served.base,
            client=client(request, served.proxies),
            inspection=inspection,
        )
        if not is_page:
            return await answer_as_is(served, request, question, inspection, representation)
        page = read_page(parameters.get(PAGE, ""))
        outcome = await answer_as_outcome(served, request, question, inspection, page)
        return await self._page(request, given, outcome, text)

    def _with_language(self, request: Request, given: Parameters) -> Parameters:
        """What was sent; a language that was not is the one that the client prefers."""
        named = {name for name, _ in given}
        language = reader_language(self.served, request)
        missing = [
            (one.name, language)
            for one in self.query.parameters
            if one.type == LANGUAGE and not one.default and one.name not in named
        ]
        return [*given, *missing]

    async def _refuse(self, request: Request, given: Parameters, error: QueryError) -> Response:
        """What is wrong: on the form for who prefers pages, else as a problem."""
        accept = header(request, "accept")
        if best_media_type(accept, (PROBLEM, HTML)) == HTML and error.status < 500:  # noqa: PLR2004
            return await self._page(request, given, Outcome(error=error))
        return problem(error, accept, self.served.headers())

    async def _page(
        self, request: Request, given: Parameters, outcome: Outcome | None, text: str = ""
    ) -> Response:
        """The form, with what came of it."""
        served = self.served
        language = reader_language(served, request)
        languages = languages_of(served, language)
        html = served.pages.render(
            "stored.html",
            language,
            query=self.query,
            summary=in_words(self.query.summary, languages),
            fields=await fields_of(served, self.query, given, languages),
            outcome=outcome,
            link="?" + urlencode(given),
            carried=f"&{urlencode(given)}" if given else "",
            fault=outcome
            and outcome.error
            and words_of(outcome.error, served.pages.messages[language]),
            text=text or self.query.text,
            sparql=urlencode({"query": text}) if text else "",
        )
        return html_response(served, html, outcome)


async def list_stored(served: Served, request: Request) -> Response:
    """The list of the stored queries, for people or programs."""
    language = reader_language(served, request)
    languages = languages_of(served, language)
    entries = [
        (query.name, *in_words(query.summary, languages), query.parameters)
        for query in served.stored.queries.values()
    ]
    if best_media_type(header(request, "accept"), (_JSON, HTML)) == HTML:
        html = served.pages.render("stored-list.html", language, entries=entries)
        return html_response(served, html, None)
    document = [
        {
            "name": name,
            "address": f"{served.base}q/{name}",
            "summary": summary,
            "parameters": {parameter.name: parameter.type for parameter in parameters},
        }
        for name, _, summary, parameters in entries
    ]
    headers = served.headers(vary="Accept, Accept-Language") | {"Content-Language": language}
    return Response(orjson.dumps(document), HTTPStatus.OK, headers, _JSON)


def languages_of(served: Served, language: str) -> tuple[str, ...]:
    """In which languages words are looked for: the reader's, the bank's, English, none."""
    return tuple(dict.fromkeys([language, *served.pages.messages, "en", ""]))
