"""What the EU Metadata Quality Assessment holds of a format, and what a file shows of its own.

Source: data.europa.eu vocabularies edp-machine-readable-format, edp-non-proprietary-format and
edp-mediatype-*; magic numbers as the formats' specifications give them.
"""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq
import pyoxigraph as ox

MACHINE_READABLE: Final = frozenset([
    "CSV", "GEOJSON", "ICS", "JSON", "JSON_LD", "KML", "KMZ", "NETCDF", "ODS", "RDFA",
    "RDF_N_QUADS", "RDF_N_TRIPLES", "RDF_TRIG", "RDF_TURTLE", "RDF_XML", "RSS", "SHP", "XLS",
    "XLSX", "XML"
])  # fmt: skip
"""Codes of file types that a program can read."""

NON_PROPRIETARY: Final = frozenset([
    "BMP", "CSV", "DBF", "GEOJSON", "GZIP", "HTML", "ICS", "JPEG2000", "JSON", "JSON_LD", "KML",
    "KMZ", "NETCDF", "ODS", "PNG", "RDF_N_QUADS", "RDF_N_TRIPLES", "RDF_TRIG", "RDF_TURTLE",
    "RDF_XML", "RSS", "RTF", "TAR", "TIFF", "TSV", "TXT", "WMS_SRVC", "XML", "ZIP"
])  # fmt: skip
"""Codes of file types that nobody owns."""

UNLISTED_MEDIA_TYPES: Final = frozenset({"application/vnd.apache.parquet"})
"""Media types registered after the list with which the assessment compares was made."""

_LARGEST: Final = 16 * 2**20
"""Bytes up to which a file is read once more to see whether it is well-formed."""
_HEAD: Final = 4096
_SIGNATURES: Final[Mapping[str, tuple[bytes, ...]]] = {
    "XLSX": (b"PK\x03\x04",),
    "ODS": (b"PK\x03\x04",),
    "ZIP": (b"PK\x03\x04",),
    "GZIP": (b"\x1f\x8b",),
    "XLS": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\t\x04", b"\t\x08", b"<"),
    "JSON": (b"{", b"["),
    "GEOJSON": (b"{",),
    "XML": (b"<",),
}
_TEXT: Final = frozenset({"CSV", "TSV", "TXT", "RDF_TURTLE"})


def shows_format(path: Path, file_type: str) -> bool | None:
    """Whether a file begins as its file type does.

    Args:
        path: The file.
        file_type: Code of the EU file types.

    Returns:
        None where the type says nothing of the content, such as binary data.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if file_type in _TEXT:
        return b"\0" not in head or head.startswith((b"\xff\xfe", b"\xfe\xff"))
    signatures = _SIGNATURES.get(file_type)
    if signatures is None:
        return None
    return head.removeprefix(b"\xef\xbb\xbf").lstrip(b" \r\n").startswith(signatures) or (
        head.startswith(signatures)
    )


def is_well_formed(path: Path, media_type: str) -> bool | None:
    """Whether a file that the bank wrote is well-formed.

    Args:
        path: The file.
        media_type: IANA media type.

    Returns:
        None where the file is too large to be read twice, or no reader is at hand.
    """
    read = _READERS.get(media_type)
    if read is None or path.stat().st_size > _LARGEST:
        return None
    try:
        read(path)
    except (SyntaxError, ValueError, csv.Error, zipfile.BadZipFile, pa.ArrowException):
        return False
    return True


def _read_csv(path: Path) -> None:
    """Read every record."""
    with path.open(encoding="utf-8", newline="") as stream:
        for _ in csv.reader(stream, strict=True):
            pass


def _read_json(path: Path) -> None:
    """Read the document."""
    json.loads(path.read_bytes())


def _read_turtle(path: Path) -> None:
    """Read every statement."""
    for _ in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
        pass


def _read_zip(path: Path) -> None:
    """Read every member.

    Raises:
        BadZipFile: One is damaged.
    """
    with zipfile.ZipFile(path) as archive:
        if (damaged := archive.testzip()) is not None:
            raise zipfile.BadZipFile(damaged)


def _read_parquet(path: Path) -> None:
    """Read the footer, which describes the rest."""
    pq.read_metadata(path)


_READERS: Final[Mapping[str, Callable[[Path], None]]] = {
    "text/csv": _read_csv,
    "application/json": _read_json,
    "application/csvm+json": _read_json,
    "application/geo+json": _read_json,
    "text/turtle": _read_turtle,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": _read_zip,
    "application/vnd.apache.parquet": _read_parquet,
}
