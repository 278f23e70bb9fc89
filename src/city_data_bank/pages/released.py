"""What a release offers for download, by the address under which it is served.

Addresses are looked up here and never joined to a path.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Self

from city_data_bank.manifest import FileEntry, Manifest

_FINDINGS: Final = "findings"
_LETTERS: Final = {"html": "text/html; charset=utf-8", "csv": "text/csv; charset=utf-8"}
"""What was found in a provider's files, as a page and as a table."""


@dataclass(frozen=True, slots=True)
class ReleasedFile:
    """A file that can be downloaded.

    Args:
        path: Below the release, POSIX.
        address: Below the base.
        media_type: With its charset where it is text.
        sha256: 64 hex digits.
        size: Bytes.
        fixed: Whether the address names the content, so that it never changes.
    """

    path: str
    address: str
    media_type: str
    sha256: str
    size: int
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class ReleasedFiles:
    """All files of a release that have an address.

    Args:
        by_address: Address below the base to file.
        by_digest: 12 hex digits to the file under ``file/``.
    """

    by_address: Mapping[str, ReleasedFile]
    by_digest: Mapping[str, ReleasedFile]

    @classmethod
    def of(cls, manifest: Manifest) -> Self:
        """The files that a manifest names: delivered files, distributions."""
        files = {file.address: file for entry in manifest.files for file in _generic(entry)}
        for dataset in manifest.datasets:
            for form in dataset.distributions:
                files[form.address] = ReleasedFile(
                    form.path,
                    form.address,
                    typed(form.media_type, form.path),
                    form.sha256,
                    form.size,
                    fixed=form.address.startswith("file/"),
                )
        digests = {
            address.split("/")[1]: file
            for address, file in files.items()
            if address.startswith("file/")
        }
        return cls(MappingProxyType(files), MappingProxyType(digests))


def _generic(entry: FileEntry) -> tuple[ReleasedFile, ...]:
    """A file that is not a distribution of a dataset, if it has an address."""
    folder, _, name = entry.path.partition("/")
    if folder == _FINDINGS and "/" in name:
        kind = _LETTERS[name.rpartition(".")[2]]
        return (ReleasedFile(entry.path, entry.path, kind, entry.sha256, entry.size),)
    if folder == "file":
        kind = mimetypes.guess_type(entry.path)[0] or "application/octet-stream"
        if entry.path.endswith((".yaml", ".yml")):
            kind = "application/yaml"
        file = ReleasedFile(
            entry.path, entry.path, typed(kind, entry.path), entry.sha256, entry.size, fixed=True
        )
        return (file,)
    return ()


def typed(media_type: str, path: str) -> str:
    """A media type with the charset that makes clients read it as UTF-8.

    RDF is UTF-8, and harvesters garble it without a charset; so are the tables that the bank
    itself writes. A delivered table may be in any encoding, and says nothing of it.

    Args:
        media_type: Of a file.
        path: In its release.
    """
    ours = media_type == "text/csv" and not path.startswith("file/")
    known = ours or media_type in ("text/turtle", "application/rdf+xml")
    return f"{media_type}; charset=utf-8" if known else media_type


def findings_address(provider: str, language: str) -> str:
    """Where the page of what was found in a provider's files stands, below the base."""
    return f"{_FINDINGS}/{provider}/{language}.html"
