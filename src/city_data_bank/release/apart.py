"""Work that is done in a fresh process: it surely ends with every file closed.

A store that was opened for writing is let go of only when its process ends, and a fork of a process
that holds one hangs (design: reliability). So such work runs as ``python -m {module}``: the request
goes in as JSON, the answer comes out as JSON. The process ends when the one that asked dies, since
a pipe between them closes: a killed build leaves nobody who writes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any

from city_data_bank.errors import ReleaseError


def ask(module: str, request: dict[str, Any]) -> Any:  # noqa: ANN401 -- JSON
    """The answer that a module gives to a request.

    Args:
        module: Importable name; as a program it calls ``answer``.
        request: JSON values.

    Returns:
        JSON values.

    Raises:
        ReleaseError: The work could not be done.
    """
    reading, writing = os.pipe()
    try:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", module, str(reading)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pass_fds=(reading,),
        )
        output, errors = process.communicate(json.dumps(request).encode())
    finally:
        os.close(reading)
        os.close(writing)
    if process.returncode:
        last = errors.decode(errors="replace").strip().rpartition("\n")[2]
        raise ReleaseError(
            module,
            f"it ended with status {process.returncode}: {last or 'no message'}",
            "an answer",
            "Look for a lack of memory or disk; nothing was changed.",
        )
    document = json.loads(output)
    if "error" in document:
        raise ReleaseError(*document["error"])
    return document["answer"]


def answer(work: Callable[[dict[str, Any]], object]) -> None:
    """Do the work that standard input asks for; the main program of a module.

    Args:
        work: From the request to JSON values.
    """
    lifeline = int(sys.argv[1])
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()
    try:
        document = {"answer": work(json.load(sys.stdin))}
    except ReleaseError as error:
        document = {"error": error.args}
    json.dump(document, sys.stdout)


def _end_with(lifeline: int) -> None:
    """End this process at once when nobody holds the other end of a pipe any more."""
    while os.read(lifeline, 1):
        pass
    os._exit(1)
