"""Sends a frozen file: 200 itself, HEAD as GET, an entity tag of its bytes, never a redirect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final, Self

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from city_data_bank.manifest import FileEntry, Manifest
from city_data_bank.negotiation import matching_tag

MEDIA_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ttl": "text/turtle; charset=utf-8",
        "rdf": "application/rdf+xml; charset=utf-8",
        "jsonld": "application/ld+json",
        "nt": "application/n-triples",
        "xml": "application/xml; charset=utf-8",
        "md5": "text/plain; charset=utf-8",
        "txt": "text/plain; charset=utf-8",
        "csv": "text/csv; charset=utf-8",
        "atom": "application/atom+xml; charset=utf-8",
    }
)
"""By extension; a charset wherever harvesters would guess one."""

_TAG_LENGTH: Final = 20


@dataclass(frozen=True, slots=True)
class Frozen:
    """The frozen files of a release.

    Args:
        release: Its folder.
        name: Its id.
        entries: By path below the release.
        hidden: Whether search engines are to leave the bank alone.
    """

    release: Path
    name: str
    entries: Mapping[str, FileEntry]
    hidden: bool

    @classmethod
    def of(cls, release: Path, manifest: Manifest, *, hidden: bool) -> Self:
        """The files below ``catalog/`` and ``faces/``."""
        entries = {
            entry.path: entry
            for entry in manifest.files
            if entry.path.startswith(("catalog/", "faces/"))
        }
        return cls(release, manifest.id, entries, hidden)

    def headers(self) -> dict[str, str]:
        """Headers of every answer."""
        robots = {"X-Robots-Tag": "noindex"} if self.hidden else {}
        return {
            "Access-Control-Allow-Origin": "*",
            "Bank-Release": self.name,
            "Cache-Control": "public, no-cache",
            "X-Content-Type-Options": "nosniff",
            **robots,
        }

    def path(self, name: str) -> Path:
        """A file that is whole.

        Raises:
            HTTPException: 404 where the release has no such file, 503 where the file is not whole:
                a harvester must not take a part for the end.
        """
        entry = self.entries.get(name)
        if entry is None:
            raise HTTPException(404)
        path = self.release / name
        try:
            whole = path.stat().st_size == entry.size
        except OSError:
            whole = False
        if not whole:
            raise HTTPException(503, headers={"Retry-After": "60"})
        return path

    def send(self, request: Request, name: str) -> Response:
        """Send a file, unless the client has it.

        Args:
            request: GET or HEAD.
            name: Path below the release.

        Raises:
            HTTPException: The release has no such file, or it is not whole.
        """
        path = self.path(name)
        tag = self.entries[name].sha256[:_TAG_LENGTH]
        kind = MEDIA_TYPES[name.rpartition(".")[2]]
        headers = {**self.headers(), "ETag": f'"{tag}"', "Content-Type": kind}
        if matching_tag(request.headers.get("if-none-match", ""), (tag,)):
            return Response(status_code=304, headers=headers)
        return FileResponse(path, headers=headers)
