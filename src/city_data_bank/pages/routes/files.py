"""Files of the release, by an address that is looked up and never joined to a path."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from city_data_bank.model import Distribution
from city_data_bank.pages.content import Content
from city_data_bank.pages.fault import damaged_page
from city_data_bank.pages.released import ReleasedFile, typed
from city_data_bank.pages.routes.faults import answer, fault, language_of
from city_data_bank.pages.routes.responses import (
    FOREVER,
    REVALIDATE,
    SECURITY,
    Document,
    not_modified,
    respond,
    unchanged,
)
from city_data_bank.pages.visit import Visit
from city_data_bank.release.archive import Held
from city_data_bank.usage.counts import DOWNLOAD

_OK: Final = 200
_PAGE: Final = "text/html"
_COUNTED: Final = "data/dataset/"
"""Where the files stand whose downloads are counted."""
_STYLE: Final = re.compile(rb"<style>(.*?)</style>", re.DOTALL)
_HEAD: Final = 1 << 16
"""Bytes of a page among which its style sheet stands."""
_ICON: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    '<rect width="32" height="32" rx="6" fill="{header}"/>'
    '<path d="M7 24V15h4v9zM14 24V8h4v16zM21 24v-6h4v6z" fill="{ink}"/></svg>'
)


async def download(content: Content, request: Request) -> Response:
    """A file by its address below the base."""
    address = request.path_params["address"]
    file = content.files.by_address.get(address)
    return send(content, request, file) if file else await fault(content, request, 404)


def send(content: Content, request: Request, file: ReleasedFile) -> Response:
    """A released file; parts of it where a client asks for a range."""
    sent = _sent(content, request, file, content.release)
    counted = sent.status_code == _OK and file.address.startswith(_COUNTED)
    if content.usage and counted and request.method == "GET":
        content.usage.count(DOWNLOAD, file.address)
    return sent


def _sent(content: Content, request: Request, file: ReleasedFile, release: Path) -> Response:
    """A file on the disk under the headers of a released one, unless it is that one no more.

    The content type is set as a header, since Starlette would say UTF-8 of every text: a delivered
    one may be in any encoding.
    """
    path = release / file.path
    caching = FOREVER if file.fixed else REVALIDATE
    headers = {
        **SECURITY,
        "ETag": f'"{file.sha256[:20]}"',
        "Cache-Control": caching,
        "Access-Control-Allow-Origin": "*",
        "Content-Disposition": _disposition(file),
        "Content-Type": file.media_type,
    }
    if known := unchanged(request, file.sha256[:20]):
        return not_modified(content, known, headers)
    if content.damage.look(release, file, dated=release == content.release):
        visit = Visit(content, language_of(content, request), ref=file.address)
        return answer(request, visit, damaged_page(visit))
    if file.media_type.startswith(_PAGE):
        headers["Content-Security-Policy"] = _policy(path)
    return FileResponse(path, headers=headers)


def send_earlier(content: Content, request: Request, held: Held, form: Distribution) -> Response:
    """A file that an earlier release published; its address names the release and never changes."""
    media_type = typed(form.media_type, form.path)
    file = ReleasedFile(form.path, form.address, media_type, form.sha256, form.size, fixed=True)
    return _sent(content, request, file, held.path)


def _policy(path: Path) -> str:
    """What a page of the release may load: its own style sheet, known by its hash, and no more.

    Source:
        Content Security Policy Level 3, 2.3.1 (hash sources).
    """
    with path.open("rb") as file:
        found = _STYLE.search(file.read(_HEAD))
    style = b64encode(sha256(found[1]).digest()).decode() if found else ""
    own = f"style-src 'sha256-{style}'; " if style else ""
    return f"default-src 'none'; {own}base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def style(content: Content, request: Request) -> Response:
    """The style sheet in the bank's colours."""
    document = Document(
        content.style, "text/css; charset=utf-8", content.fingerprint, {}, caching=FOREVER
    )
    return respond(content, request, document)


def icon(content: Content, request: Request) -> Response:
    """The icon in the bank's colours."""
    colours = {"header": "#14305c", "header-text": "#ffffff"} | dict(content.bank.colours)
    body = _ICON.format(header=colours["header"], ink=colours["header-text"]).encode()
    return respond(
        content, request, Document(body, "image/svg+xml", content.fingerprint, {}, caching=FOREVER)
    )


def _disposition(file: ReleasedFile) -> str:
    """Texts are shown, everything else is saved, under the last part of its address."""
    name = file.address.rpartition("/")[2]
    shown = file.media_type.startswith(("text/turtle", "text/plain", "application/json", _PAGE))
    kind = "inline" if shown else "attachment"
    return f"{kind}; filename*=UTF-8''{quote(name, safe='')}"
