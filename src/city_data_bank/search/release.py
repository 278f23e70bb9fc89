"""The index of a release in the making, taken from the release before where nothing has changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

from city_data_bank import __version__
from city_data_bank.bank.configuration import Bank
from city_data_bank.manifest import SEARCH_INDEX
from city_data_bank.search.entries import FACETS
from city_data_bank.search.former import Former, checksum, says_the_same
from city_data_bank.search.gathering import gather, gather_synonyms, looked_at, read_records
from city_data_bank.search.index import LAYOUT, languages_of, write_index
from city_data_bank.search.inflection import read_inflection

_DESCRIBED: Final = ("ontology", "strategy", "catalog")
"""Records besides those of the datasets in which things are named."""


def index_release(
    folder: Path,
    bank: Bank,
    described: Iterable[ox.Quad],
    before: Former | None = None,
    known: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Write ``search.sqlite``, or copy that of the release before where it would be the same.

    Args:
        folder: The release in the making, with all its records.
        bank: The bank.
        described: Quads of its lists and of its catalogue, as in the records.
        before: The release before, if there is one.
        known: sha256 by path of files that were just written: they are not read for it again.
    """
    files = _files(folder, known)
    key = _key(bank)
    if before and before.key() == key and says_the_same(before, folder, files, bank.iris):
        shutil.copyfile(before.index, folder / SEARCH_INDEX)
        return
    triples = looked_at(described)
    records = (folder / name for name in files if Path(name).parent.name == "dataset")
    entries = gather(bank.iris, triples, read_records(records, bank.iris))
    rules_of = {tag: read_inflection(bank.folders, tag) for tag in bank.languages}
    languages = languages_of(bank.languages, rules_of)
    write_index(folder / SEARCH_INDEX, entries, gather_synonyms(triples), languages, key)


def _files(folder: Path, known: Mapping[str, str]) -> dict[str, str]:
    """sha256 by path of the records that an index is made from."""
    records = sorted((folder / "record" / "dataset").glob("*.nq"))
    others = (folder / "record" / f"{name}.nq" for name in _DESCRIBED)
    names = {path.relative_to(folder).as_posix(): path for path in (*records, *others)}
    return {
        name: known.get(name) or checksum(path) for name, path in names.items() if path.exists()
    }


def _key(bank: Bank) -> str:
    """A hash of how an index is written, whatever it is made from."""
    texts = (str(LAYOUT), *FACETS, bank.base, *bank.languages, __version__)
    digest = sha256("\n".join(texts).encode())
    for _, path in bank.folders.files("web/search", "*.toml"):
        digest.update(f"\n{path.name} {checksum(path)}".encode())
    return digest.hexdigest()
