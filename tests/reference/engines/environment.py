"""Other people's engines, each in a virtual environment of its own, made once and kept.

An environment stands in ``.venv-engines/<name>-<version>`` of the checkout and is made anew when
the list of its packages has changed.
"""

from __future__ import annotations

import fcntl
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ENVIRONMENTS = Path(__file__).parents[3] / ".venv-engines"


def run_engine(name: str, script: str, folders: list[Path]) -> str:
    """Run a script of this folder in the environment of an engine; its output."""
    command = [_python(name), Path(__file__).with_name(script), *folders]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{script}: {done.stderr[-4000:]}"
    return done.stdout


def _python(name: str) -> Path:
    """The interpreter of an engine; without one, CI fails and others skip."""
    requirements = Path(__file__).with_name(f"{name}.txt")
    packages = requirements.read_text(encoding="utf-8")
    version = re.search(rf"^{re.escape(name)}==(\S+)$", packages, re.MULTILINE)
    assert version, requirements
    environment = ENVIRONMENTS / f"{name}-{version[1]}"
    ready = environment / "ready"
    with _alone(name):
        if not ready.is_file() or ready.read_text(encoding="utf-8") != packages:
            _make(environment, requirements)
            ready.write_text(packages, encoding="utf-8")
    return environment / "bin" / "python"


def _make(environment: Path, requirements: Path) -> None:
    """Make an environment."""
    python = environment / "bin" / "python"
    steps: tuple[list[str | Path], ...] = (
        [sys.executable, "-m", "venv", "--clear", environment],
        [python, "-m", "pip", "install", "-q", "--no-deps", "-r", requirements],
        [python, "-m", "pip", "check", "-q"],
    )
    for step in steps:
        done = subprocess.run(step, capture_output=True, text=True, check=False)
        if done.returncode:
            message = f"no environment of {requirements.stem}: {done.stderr.strip()[-300:]}"
            if os.environ.get("CI") == "true":
                pytest.fail(message)
            pytest.skip(message)


@contextmanager
def _alone(name: str) -> Iterator[None]:
    """Keep other processes of the same test run away."""
    ENVIRONMENTS.mkdir(exist_ok=True)
    with (ENVIRONMENTS / f".{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
