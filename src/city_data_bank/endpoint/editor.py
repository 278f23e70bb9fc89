"""The editor that lies over the query form where JavaScript runs: found, or there is none.

What comes in: the folders of a bank. What goes out: three files that the page loads from here. The
form answers without them; ``make editor`` puts the two that are not ours in their place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from city_data_bank.bank.folders import Folders
from city_data_bank.errors import ConfigurationError

_FILES: Final = {
    "yasqe.min.js": ("web/static/editor/yasqe.min.js", "text/javascript; charset=utf-8"),
    "yasqe.min.css": ("web/static/editor/yasqe.min.css", "text/css; charset=utf-8"),
    "start.js": ("web/editor/start.js", "text/javascript; charset=utf-8"),
}
"""Name in the address, place in a bank, media type."""
_FOREVER: Final = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Editor:
    """The files of the editor.

    Args:
        files: Media type and content by name.
        fingerprint: Changes with their content; stands in their addresses.
    """

    files: Mapping[str, tuple[str, bytes]]
    fingerprint: str

    @property
    def route(self) -> Route:
        """Where they are had."""

        async def file(request: Request) -> Response:
            name = request.path_params["name"]
            if name not in self.files:
                raise HTTPException(404)
            media_type, content = self.files[name]
            headers = {
                "Cache-Control": _FOREVER,
                "Content-Type": media_type,
                "X-Content-Type-Options": "nosniff",
            }
            return Response(content, headers=headers)

        return Route("/static/editor/{name}", file)


def find_editor(folders: Folders) -> Editor | None:
    """The editor, if it has been installed."""
    try:
        files = {
            name: (media_type, folders.find(place).read_bytes())
            for name, (place, media_type) in _FILES.items()
        }
    except ConfigurationError:
        return None
    digest = sha256(b"".join(content for _, content in files.values()))
    return Editor(files, digest.hexdigest()[:12])
