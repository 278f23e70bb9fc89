"""Plain RDF files become a store: for conformance suites, benchmarks, tinkerers.

What comes in: files, each with its format in its extension, gzipped or not. What goes out: a
closed store in a folder. A process of its own reads the files: ``loading FOLDER FILE...``.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import io
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Final

import orjson
import pyoxigraph as ox

from city_data_bank.errors import ConfigurationError
from city_data_bank.store.limits import die_with_parent

_FORMATS: Final = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".trig": ox.RdfFormat.TRIG,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".jsonld": ox.RdfFormat.JSON_LD,
}
_GZIP: Final = ".gz"


def check_files(files: Sequence[Path]) -> str:
    """Look whether files can be loaded.

    Returns:
        The first 12 hex digits of the sha256 over their contents: their name as a release.

    Raises:
        ConfigurationError: One is missing or has an extension that we do not know.
    """
    digest = hashlib.sha256()
    for file in files:
        if _format(file) is None:
            known = ", ".join(_FORMATS)
            raise _unreadable(file, f"the extension {file.suffix!r}", f"{known}, or one with .gz")
        try:
            with file.open("rb") as content:
                digest.update(hashlib.file_digest(content, "sha256").digest())
        except OSError as error:
            raise _unreadable(file, error.strerror or str(error), "a file") from error
    return digest.hexdigest()[:12]


async def load_files(files: Sequence[Path], folder: Path) -> None:
    """Load files into a new store.

    Raises:
        ConfigurationError: One cannot be read as its extension says.
    """
    process = subprocess.Popen(  # noqa: ASYNC220 (starting takes a millisecond)
        [
            sys.executable,
            "-I",
            "-m",
            "city_data_bank.store.loading",
            str(folder),
            *(str(file) for file in files),
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        env={},
    )
    try:
        output, _ = await asyncio.to_thread(process.communicate)
    except asyncio.CancelledError:
        process.kill()
        raise
    if process.returncode:
        fault = orjson.loads(output or b"{}")
        raise _unreadable(
            Path(fault.get("file", files[0])),
            fault.get("found", "the loader died"),
            "RDF in the format of the extension",
        )


def main() -> None:
    """Load the files; a fault is JSON on stdout."""
    die_with_parent()
    folder, *files = sys.argv[1:]
    store = ox.Store(folder)
    for name in files:
        file = Path(name)
        try:
            with _open(file) as content:
                store.bulk_load(content, _format(file), base_iri=file.resolve().as_uri())
        except (SyntaxError, ValueError, OSError) as error:
            sys.stdout.buffer.write(orjson.dumps({"file": name, "found": str(error)}))
            sys.exit(1)
    store.flush()


def _open(file: Path) -> IO[bytes]:
    """The content of a file, unpacked."""
    if file.suffix == _GZIP:
        return io.BufferedReader(gzip.open(file, "rb"))
    return file.open("rb")


def _format(file: Path) -> ox.RdfFormat | None:
    """The format that the extension names."""
    return _FORMATS.get(Path(file.stem).suffix if file.suffix == _GZIP else file.suffix)


def _unreadable(file: Path, found: str, expected: str) -> ConfigurationError:
    """A file that cannot be loaded."""
    return ConfigurationError(str(file), found, expected, "Correct the file or leave it out.")


if __name__ == "__main__":
    main()
