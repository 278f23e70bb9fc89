"""What a build is made of: the files of a bank, each with its checksum."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Final

from city_data_bank.bank.configuration import Bank
from city_data_bank.release.files import sha256 as file_sha256

_FOLDERS: Final = ("deliveries", "mappings", "ontology", "shapes", "web/messages")
_FILES: Final = ("bank.toml", "withdrawals.toml")


def inputs_of(bank: Bank) -> dict[str, str]:
    """sha256 by relative path of every file that a build reads, generic ones included; sorted."""
    folders = bank.folders
    found = {name: path for folder in _FOLDERS for name, path in folders.files(folder, "*")}
    found |= {name: folders.root / name for name in _FILES if (folders.root / name).is_file()}
    return {name: file_sha256(path) for name, path in sorted(found.items())}


def digest_of(inputs: Mapping[str, str], prefix: str) -> str:
    """One hash of all inputs below a path."""
    lines = (f"{name} {digest}" for name, digest in inputs.items() if name.startswith(prefix))
    return sha256("\n".join(lines).encode()).hexdigest()
