"""What a dataset is made of, as one hash: equal key, equal record, downloads and findings.

What comes in: the mappings of one delivered file, the checksums of the bank's files, the software.
What goes out: a key. Build time and parent release are no part of it: what they decide is compared
where a dataset is reused.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path
from typing import Final

import city_data_bank
from city_data_bank.mapping.plan import DatasetMapping
from city_data_bank.release.files import sha256 as file_sha256
from city_data_bank.sources.delivery import CORRECTIONS, SOURCE

_COMMON: Final = ("bank.toml", "ontology/", "shapes/", "web/messages/")
"""What every dataset is read, mapped, checked and described with."""


def software_digest() -> str:
    """Hash of everything that runs: this package's source, Python, and every installed package."""
    package = Path(city_data_bank.__file__).parent
    sources = {
        path.relative_to(package).as_posix(): file_sha256(path) for path in package.rglob("*.py")
    }
    installed = {item.name: item.version for item in distributions()}
    return _digest([sys.version, *_lines(sources), *_lines(installed)])


def common_digest(inputs: Mapping[str, str], software: str) -> str:
    """Hash of what all datasets have in common.

    Args:
        inputs: sha256 by path of every file that the build reads.
        software: See ``software_digest``.
    """
    common = {name: digest for name, digest in inputs.items() if name.startswith(_COMMON)}
    return _digest([software, *_lines(common)])


def file_key(mappings: Sequence[DatasetMapping], inputs: Mapping[str, str], common: str) -> str:
    """The key of all datasets of one delivered file: what one of them hides, none may show.

    Args:
        mappings: Of the file, merged with their templates.
        inputs: sha256 by path of every file that the build reads.
        common: See ``common_digest``.

    Returns:
        64 hex digits.
    """
    parts = sorted(_part(mapping, inputs) for mapping in mappings)
    return _digest([common, *parts])


def _part(mapping: DatasetMapping, inputs: Mapping[str, str]) -> str:
    """One mapping with its delivery, and with what stands beside the delivery."""
    delivery = f"deliveries/{mapping.provider}/{mapping.url}"
    folder = delivery.rpartition("/")[0]
    read = (delivery, f"{folder}/{SOURCE}", f"{folder}/{CORRECTIONS}")
    files = (f"{name} {inputs.get(name, '')}" for name in read)
    return _digest([mapping.path, mapping.sha256, repr(mapping.document), *files])


def _lines(table: Mapping[str, str]) -> Iterable[str]:
    """A table as sorted lines."""
    return (f"{name} {text}" for name, text in sorted(table.items()))


def _digest(parts: Iterable[str]) -> str:
    """One hash of several texts, of which none can run into the next one."""
    digest = sha256()
    for part in parts:
        content = part.encode()
        digest.update(b"%d:%b" % (len(content), content))
    return digest.hexdigest()
