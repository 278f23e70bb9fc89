"""What a worker can no longer do, tried in a process that confines itself as a worker does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TRY = """
import ctypes, os, signal, socket, subprocess, sys, threading
from pathlib import Path
from city_data_bank.store.landlock import confine_files
from city_data_bank.store.limits import die_with_parent, set_limits
from city_data_bank.store.seccomp import confine_calls

open_before = socket.socket()
set_limits(400_000_000, 1000)
missing = (*confine_files(Path(sys.argv[1])), *confine_calls())
if missing:
    sys.exit(f"missing {missing}")
attempts = {
    "read inside": lambda: Path(sys.argv[1], "CURRENT").read_text(),
    "read outside": lambda: Path("/etc/passwd").read_text(),
    "write inside": lambda: Path(sys.argv[1], "new").write_text("x"),
    "socket": lambda: socket.socket(),
    "connect": lambda: open_before.connect(("127.0.0.1", 9)),
    "fork": lambda: os.fork(),
    "execute": lambda: os.execv("/bin/true", ["true"]),
    "kill": lambda: os.kill(os.getppid(), 0),
    "thread": lambda: threading.Thread(target=int).start(),
    "long file": lambda: os.write(os.memfd_create("x"), b"x" * 1001) == 1001 or 1 / 0,
}
def tried(attempt):
    try:
        attempt()
    except PermissionError:
        return "refused"
    except (OSError, ZeroDivisionError):
        return "stopped"
    return "done"
print({name: tried(attempt) for name, attempt in attempts.items()})
"""


def test_a_worker_reads_its_store_and_does_nothing_else(folder: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", TRY, str(folder)], capture_output=True, text=True, check=False
    )
    if "missing" in ended.stderr:
        pytest.skip(f"this kernel has not all of the sandbox: {ended.stderr.strip()}")
    assert ended.stdout.strip() == str(
        {
            "read inside": "done",
            "read outside": "refused",
            "write inside": "refused",
            "socket": "refused",
            "connect": "refused",
            "fork": "refused",
            "execute": "refused",
            "kill": "refused",
            "thread": "done",
            "long file": "stopped",
        }
    )
