"""A running service is asked for every released file, and the answer told or written as data.

What comes in: the folder of the releases, the address of a service. What goes out: lines for
people, an exit code, and a file that can be published.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import httpx

from city_data_bank.errors import ConfigurationError, ReleaseError
from city_data_bank.harvest.measured import to_json, to_turtle
from city_data_bank.harvest.probe import probe
from city_data_bank.iris import Iris
from city_data_bank.manifest import read_manifest
from city_data_bank.model.quality import ASKED_POINTS
from city_data_bank.release.folder import Releases

_PATIENCE: Final = 30.0
_FORMS: Final = {".json": to_json, ".ttl": to_turtle}


def ask_service(
    releases: Path, url: str, output: Path | None, now: datetime, say: Callable[[str], None]
) -> int:
    """Ask a service for every file of the current release, and tell what answered.

    Args:
        releases: Folder of the releases.
        url: Of the service, with the path of the base.
        output: File for the measurements, ``.ttl`` or ``.json``; None = they are only told.
        now: Time of the measurement.
        say: Is told one line a file that does not answer, and one of the whole.

    Returns:
        Exit code: 0 if every file answers, else 1.

    Raises:
        ConfigurationError: The name of the output has another ending.
        ReleaseError: There is no release.
    """
    if output is not None and output.suffix not in _FORMS:
        ending = output.suffix or "no ending"
        raise ConfigurationError("--output", ending, ".ttl or .json", "Name the file so.")
    current = Releases(releases).current()
    if current is None:
        raise ReleaseError(str(releases), "no release", "a release", "Build the bank first.")
    manifest = read_manifest(current)
    with httpx.Client(timeout=_PATIENCE) as client:
        found = tuple(probe(manifest, url.rstrip("/") + "/", client))
    if output is not None:
        when = now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        output.write_bytes(_FORMS[output.suffix](found, Iris(manifest.base), when))
    missing = [one for one in found if not one.answers]
    for one in missing:
        say(f"{one.dataset} {one.form}: {one.address} answered {one.status or 'nothing'}")
    reached = len(found) - len(missing)
    say(f"{reached} of {len(found)} files answer 200: {ASKED_POINTS} points each")
    return 1 if missing else 0
