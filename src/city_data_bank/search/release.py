"""The index of a release in the making, taken from the release before where nothing has changed."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from hashlib import file_digest, sha256
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox

from city_data_bank import __version__
from city_data_bank.bank.configuration import Bank
from city_data_bank.manifest import SEARCH_INDEX
from city_data_bank.search.entries import FACETS
from city_data_bank.search.gathering import gather, gather_synonyms, read_records
from city_data_bank.search.index import LAYOUT, languages_of, write_index
from city_data_bank.search.inflection import read_inflection

_DESCRIBED: Final = ("ontology", "strategy", "catalog")
"""Records besides those of the datasets in which things are named."""


def index_release(
    folder: Path,
    bank: Bank,
    described: Iterable[ox.Quad],
    before: Path | None = None,
    known: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Write ``search.sqlite``.

    Args:
        folder: The release in the making, with all its records.
        bank: The bank.
        described: Quads of its lists and of its catalogue, as in the records.
        before: Folder of the release before, if there is one.
        known: sha256 by path of files that were just written: they are not read for it again.
    """
    target = folder / SEARCH_INDEX
    records = sorted((folder / "record" / "dataset").glob("*.nq"))
    others = (folder / "record" / f"{name}.nq" for name in _DESCRIBED)
    rules = (path for _, path in bank.folders.files("web/search", "*.toml"))
    texts = (str(LAYOUT), *FACETS, bank.base, *bank.languages, __version__)
    made = {path: path.relative_to(folder).as_posix() for path in (*records, *others)}
    files = {path: known.get(name, "") for path, name in made.items() if path.exists()}
    key = _key(texts, {**files, **dict.fromkeys(rules, "")})
    if before is not None and _key_of(before / SEARCH_INDEX) == key:
        shutil.copyfile(before / SEARCH_INDEX, target)
        return
    triples = [quad.triple for quad in described]
    rules_of = {tag: read_inflection(bank.folders, tag) for tag in bank.languages}
    languages = languages_of(bank.languages, rules_of)
    entries = gather(bank.iris, triples, read_records(records, bank.iris))
    write_index(target, entries, gather_synonyms(triples), languages, key)


def _key(texts: Iterable[str], files: Mapping[Path, str]) -> str:
    """A hash of everything that an index is made from.

    Args:
        texts: What is not in a file.
        files: sha256 of each as far as it is known, else empty.
    """
    digest = sha256("\n".join(texts).encode())
    for path, checksum in files.items():
        digest.update(f"\n{path.name} {checksum or _checksum(path)}".encode())
    return digest.hexdigest()


def _checksum(path: Path) -> str:
    """The sha256 of a file, read bit by bit."""
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def _key_of(index: Path) -> str:
    """The key under which an index was written; empty where there is none that can be read."""
    if not index.is_file():
        return ""
    try:
        with closing(sqlite3.connect(f"file:{index}?mode=ro", uri=True)) as file:
            return str(file.execute("SELECT value FROM meta WHERE name = 'key'").fetchone()[0])
    except (sqlite3.Error, TypeError):
        return ""
