"""Citations: ``/data/dataset/{slug}.bib`` and ``/data/dataset/{slug}.csl.json``."""

from __future__ import annotations

import json
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from city_data_bank.pages.content import Content
from city_data_bank.pages.parts.citation import Citation, citation_of
from city_data_bank.pages.parts.description import describe
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.queries import iri
from city_data_bank.pages.routes.faults import language_of
from city_data_bank.pages.routes.responses import Document, respond, tag_of
from city_data_bank.pages.visit import Visit
from city_data_bank.vocabulary import DCT

_DATASETS: Final = "dataset/"
_BIBTEX: Final = ".bib"
_CSL: Final = ".csl.json"


async def citation(content: Content, request: Request, name: str) -> Response | None:
    """The citation of a dataset, or None where an address is not that of one.

    Args:
        content: The site.
        request: The request.
        name: Address below ``/data/``.
    """
    ending = next((one for one in (_BIBTEX, _CSL) if name.endswith(one)), "")
    slug = name.removeprefix(_DATASETS).removesuffix(ending)
    if not ending or not name.startswith(_DATASETS) or content.manifest.dataset(slug) is None:
        return None
    language = language_of(content, request)
    made = await _cited(Visit(content, language, "dataset", slug))
    if ending == _BIBTEX:
        body, media_type = made.bibtex(), "application/x-bibtex; charset=utf-8"
    else:
        body = json.dumps(made.csl(), ensure_ascii=False, indent=1) + "\n"
        media_type = "application/vnd.citationstyles.csl+json"
    headers = {
        "Access-Control-Allow-Origin": "*",
        "Content-Language": language,
        "Vary": "Accept-Language, Accept-Encoding",
        "Content-Disposition": f'inline; filename="{slug}{ending}"',
    }
    tag = tag_of(content, media_type, language, slug)
    return respond(content, request, Document(body.encode(), media_type, tag, headers))


async def _cited(visit: Visit) -> Citation:
    """What the citation says."""
    known = describe(await visit.ask("dataset/description", thing=[iri(visit.thing)]))[visit.thing]
    names = await names_of(visit, [visit.thing, *known.all(DCT["creator"])])
    title = visit.choose(known.all(DCT["title"])) or names(visit.thing)
    return citation_of(visit, names, known, title)
