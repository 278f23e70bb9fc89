"""Debian's Virtuoso as another SPARQL service: started on loopback, loaded, ended."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest

PROGRAMS = ("virtuoso-t", "isql-vt")
ROWS = 1000
"""Rows that it sends at most; its package says 10,000."""

_CONFIGURATION = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temporary.db
TransactionFile = {folder}/temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DirsAllowed = {folder}
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
ServerThreads = {threads}
MaxKeepAlives = {threads}
KeepAliveTimeout = 60
[SPARQL]
ResultSetMaxRows = {rows}
MaxQueryExecutionTime = 60
"""


@dataclass(frozen=True, slots=True)
class Capacity:
    """How large it is.

    Args:
        rows: Rows that it sends at most.
        buffers: Pages of 8 KB that it keeps in memory.
        threads: Requests that it answers at once.
    """

    rows: int = ROWS
    buffers: int = 20_000
    threads: int = 10


def require_virtuoso() -> None:
    """Skip where it is not installed; in CI that is a failure."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if not missing:
        return
    message = f"no {', '.join(missing)}: apt install virtuoso-opensource-7"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@contextmanager
def virtuoso(
    folder: Path,
    quads: Path,
    capacity: Capacity = Capacity(),
) -> Iterator[str]:
    """A running Virtuoso.

    Args:
        folder: For its files; it may read nothing else.
        quads: N-Quads in that folder, loaded at the start.
        capacity: How large it is.

    Yields:
        Address of its SPARQL service.
    """
    sql, http = _free_port(), _free_port()
    configuration = folder / "virtuoso.ini"
    size = {**asdict(capacity), "dirty": capacity.buffers * 3 // 4}
    text = _CONFIGURATION.format(folder=folder, sql=sql, http=http, **size)
    configuration.write_text(text, encoding="utf-8")
    subprocess.run(
        [_path("virtuoso-t"), "-c", str(configuration), "+wait"],
        cwd=folder,
        check=True,
        timeout=120,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _tell(sql, f"DB.DBA.TTLP_MT (file_open ('{quads}'), '', 'http://none.example/', 512);")
        yield f"http://127.0.0.1:{http}/sparql"
    finally:
        _tell(sql, "shutdown;", check=False)


def _tell(port: int, command: str, *, check: bool = True) -> None:
    """Give it an SQL command."""
    subprocess.run(
        [_path("isql-vt"), f"127.0.0.1:{port}", "dba", "dba", f"exec={command}"],
        check=check,
        timeout=1800,
        capture_output=True,
    )


def _path(program: str) -> str:
    """Where a program is."""
    return shutil.which(program) or program


def _free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])
