"""Things: ``/id/{kind}/{ref}`` points on, to a page for people or a document for machines."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from city_data_bank.iris import TYPES
from city_data_bank.negotiation import best_media_type
from city_data_bank.pages.addresses import thing
from city_data_bank.pages.content import Content
from city_data_bank.pages.frame import FORMATS
from city_data_bank.pages.routes.faults import fault, gone, language_of
from city_data_bank.pages.routes.responses import redirect
from city_data_bank.pages.visit import Visit

VARY = "Accept, Accept-Language"


async def point(content: Content, request: Request) -> Response:
    """303 to what describes a thing; 410 or 301 where a dataset is gone.

    Source: Cool URIs for the Semantic Web, section 4.2 (303 URIs).
    """
    kind, ref = request.path_params["kind"], request.path_params.get("ref", "")
    if kind not in TYPES:
        return await fault(content, request, 404)
    language = language_of(content, request)
    before = f"{content.addresses.root}id/{kind}/"
    if answer := gone(Visit(content, language, kind, ref), request, before):
        return answer
    offers = ("text/html", *(media_type for _, media_type, _ in FORMATS))
    accept = request.headers.get("accept", "")
    chosen = best_media_type(accept, offers)
    if chosen is None:
        return await fault(content, request, 406)
    # The path of the thing's IRI, not what the client sent: nothing of a request is repeated.
    iri = thing(content.bank.iris, kind, ref)
    path = iri.removeprefix(f"{content.bank.base}id/")
    if chosen == "text/html":
        rest = path.removeprefix(kind).removeprefix("/")
        return redirect(content, content.addresses.page(language, kind, rest), 303, VARY)
    extension = next(ext for ext, media_type, _ in FORMATS if media_type == chosen)
    return redirect(content, f"{content.addresses.root}data/{path}.{extension}", 303, VARY)
