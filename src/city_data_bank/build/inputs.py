"""What a build is made of: the files of a bank, each with its checksum, and who reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from city_data_bank.bank.configuration import Bank
from city_data_bank.errors import MappingError
from city_data_bank.mapping.plan import DatasetMapping
from city_data_bank.mapping.schema import SCHEMA_FILE
from city_data_bank.release.files import sha256 as file_sha256

_OWN: Final = ("deliveries", "imports", "mappings")
"""Folders that are the bank's alone; in a checkout the generic root is itself a bank."""
_SHARED: Final = ("mappings/templates", "ontology", "portals", "shapes", "web/messages")
_FILES: Final = ("bank.toml", "decisions.toml", "withdrawals.toml")


def inputs_of(bank: Bank) -> dict[str, str]:
    """sha256 by relative path of every file that a build reads, generic ones included; sorted."""
    folders, root = bank.folders, bank.folders.root
    found = {SCHEMA_FILE: folders.find(SCHEMA_FILE)}
    found |= {name: path for folder in _SHARED for name, path in folders.files(folder, "*")}
    own = [path for folder in _OWN for path in (root / folder).rglob("*")]
    own += [root / name for name in _FILES]
    found |= {path.relative_to(root).as_posix(): path for path in own if path.is_file()}
    return {name: file_sha256(path) for name, path in sorted(found.items())}


def by_delivery(
    mappings: Sequence[DatasetMapping | MappingError], inputs: Mapping[str, str]
) -> list[list[DatasetMapping]]:
    """The mappings that are right, those of one delivered file together, in their order.

    Files with the same bytes are one file, whatever their names.
    """
    groups: dict[str, list[DatasetMapping]] = {}
    for mapping in mappings:
        if isinstance(mapping, DatasetMapping):
            path = f"deliveries/{mapping.provider}/{mapping.url}"
            groups.setdefault(inputs.get(path, path), []).append(mapping)
    return list(groups.values())


def by_file(mappings: Sequence[DatasetMapping | MappingError]) -> list[list[MappingError]]:
    """What is wrong with mappings, that of one file together, in their order."""
    groups: dict[str, list[MappingError]] = {}
    for error in mappings:
        if isinstance(error, MappingError):
            groups.setdefault(error.place.partition(":")[0], []).append(error)
    return list(groups.values())
