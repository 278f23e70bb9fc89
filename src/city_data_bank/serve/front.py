"""The first page of an endpoint over plain files: there is no site around it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from city_data_bank.endpoint.pages import EndpointPages


def front_page(pages: EndpointPages, files: Sequence[Path]) -> Route:
    """The route of ``/``.

    Args:
        pages: Words and templates.
        files: That are served.
    """
    names = [file.name for file in files]

    async def home(request: Request) -> Response:
        html = pages.home_page(request.headers.get("accept-language", ""), names)
        headers = {"Content-Security-Policy": pages.policy(), "Vary": "Accept-Language"}
        return Response(html, headers=headers, media_type="text/html")

    return Route("/", home)
