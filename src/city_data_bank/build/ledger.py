"""The ledger beside the releases: what the datasets of the current release were made of.

What comes in: keys and findings. What goes out: the file ``.made.json``. It is no part of a
release, and nothing is lost with it: without it the next build makes every dataset anew.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from city_data_bank.model import Finding, Place, Severity

FILE: Final = ".made.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """One dataset of the current release that was mapped, not kept.

    Args:
        key: Hash of everything it was made of, see ``keys``.
        day: Of the build that made it, ISO 8601.
        findings: Found while it was read, mapped and checked.
        observed: Found by the shapes in a sample of its values.
    """

    key: str
    day: str
    findings: tuple[Finding, ...]
    observed: tuple[Finding, ...]


def read_ledger(releases: Path, release: str) -> dict[str, Entry]:
    """The entries by slug; none where the ledger is of another release, damaged or not there.

    Args:
        releases: Folder of the releases.
        release: Id of the current one.
    """
    try:
        checksum, _, content = (releases / FILE).read_bytes().partition(b"\n")
    except OSError:
        return {}
    if sha256(content).hexdigest().encode() != checksum:
        return {}
    document = json.loads(content)
    if document["release"] != release:
        return {}
    return {slug: _entry(entry) for slug, entry in document["datasets"].items()}


def write_ledger(releases: Path, release: str, entries: Mapping[str, Entry]) -> None:
    """Write the ledger anew, whole or not at all; call it under the lock of the releases.

    Args:
        releases: Folder of the releases.
        release: Id of the current one.
        entries: By slug.
    """
    datasets = {slug: dataclasses.asdict(entry) for slug, entry in sorted(entries.items())}
    document = {"release": release, "datasets": datasets}
    content = json.dumps(document, ensure_ascii=False, sort_keys=True).encode()
    unfinished = releases / f"{FILE}.part"
    # The release is published: a disk that is full now costs a full build, and nothing else.
    with suppress(OSError):
        unfinished.write_bytes(sha256(content).hexdigest().encode() + b"\n" + content)
        unfinished.replace(releases / FILE)


def _entry(document: Mapping[str, Any]) -> Entry:
    """One entry."""
    return Entry(
        document["key"],
        document["day"],
        tuple(map(_finding, document["findings"])),
        tuple(map(_finding, document["observed"])),
    )


def _finding(document: Mapping[str, Any]) -> Finding:
    """One finding."""
    values = {
        **document,
        "severity": Severity(document["severity"]),
        "place": Place(**document["place"]),
        "arguments": tuple((name, text) for name, text in document["arguments"]),
    }
    return Finding(**values)
