"""The index of a release in the making, taken from the release before where nothing has changed."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from hashlib import file_digest, sha256
from mmap import mmap
from pathlib import Path
from types import MappingProxyType
from typing import Final

import orjson
import pyoxigraph as ox

from city_data_bank import __version__
from city_data_bank.bank.configuration import Bank
from city_data_bank.manifest import SEARCH_INDEX
from city_data_bank.search.entries import FACETS, Entry, Synonyms
from city_data_bank.search.gathering import gather, gather_synonyms, read_records
from city_data_bank.search.index import LAYOUT, languages_of, write_index
from city_data_bank.search.inflection import read_inflection

_DESCRIBED: Final = ("ontology", "strategy", "catalog")
"""Records besides those of the datasets in which things are named."""
_BY_FILES, _BY_WORDS = "key-files", "key-words"
"""Keys of an index: hashes of the files that it is made from, and of what they say."""


@dataclass(frozen=True, slots=True)
class Former:
    """The index of the release before.

    Args:
        path: Of the file.
        sha256: That its manifest states; a file with another one is not taken for an index.
    """

    path: Path
    sha256: str

    def keys(self) -> Mapping[str, str]:
        """The keys under which it was written; none where it is not there or damaged."""
        if not self.path.is_file() or _checksum(self.path) != self.sha256:
            return {}
        address = f"{self.path.resolve().as_uri()}?mode=ro"
        try:
            with closing(sqlite3.connect(address, uri=True)) as file:
                return dict(file.execute("SELECT name, value FROM meta WHERE name LIKE 'key%'"))
        except sqlite3.Error:
            return {}


def index_release(
    folder: Path,
    bank: Bank,
    described: Iterable[ox.Quad],
    before: Former | None = None,
    known: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Write ``search.sqlite``.

    That of the release before is copied where nothing of what an index is made from has changed, or
    where what can be found of it is the same: a corrected figure changes a record, and no word.

    Args:
        folder: The release in the making, with all its records.
        bank: The bank.
        described: Quads of its lists and of its catalogue, as in the records.
        before: The index of the release before, if there is one.
        known: sha256 by path of files that were just written: they are not read for it again.
    """
    records = sorted((folder / "record" / "dataset").glob("*.nq"))
    others = (folder / "record" / f"{name}.nq" for name in _DESCRIBED)
    made = {path: path.relative_to(folder).as_posix() for path in (*records, *others)}
    files = {path: known.get(name, "") for path, name in made.items() if path.exists()}
    rules = _key(_texts(bank), dict.fromkeys(_rules(bank), ""))
    keys = {_BY_FILES: _key((rules,), files)}
    former = before.keys() if before else {}
    if before and former.get(_BY_FILES) == keys[_BY_FILES]:
        _copy(before.path, folder / SEARCH_INDEX, {})
        return
    triples = [quad.triple for quad in described]
    entries = gather(bank.iris, triples, read_records(records, bank.iris))
    synonyms = gather_synonyms(triples)
    keys[_BY_WORDS] = _words_key(rules, entries, synonyms)
    if before and former.get(_BY_WORDS) == keys[_BY_WORDS]:
        _copy(before.path, folder / SEARCH_INDEX, {former[_BY_FILES]: keys[_BY_FILES]})
        return
    rules_of = {tag: read_inflection(bank.folders, tag) for tag in bank.languages}
    languages = languages_of(bank.languages, rules_of)
    write_index(folder / SEARCH_INDEX, entries, synonyms, languages, keys)


def _copy(source: Path, target: Path, keys: Mapping[str, str]) -> None:
    """Copy an index under other keys.

    One that is made anew of the same entries has the same bytes but for its keys, which are as
    long: they are exchanged where they stand, and nothing that SQLite counts changes with them.

    Args:
        source: The index.
        target: The copy.
        keys: Each key that changes by the one that it was.
    """
    shutil.copyfile(source, target)
    with target.open("r+b") as file, mmap(file.fileno(), 0) as content:
        for old, new in keys.items():
            start = content.find(old.encode())
            content[start : start + len(old)] = new.encode()


def _texts(bank: Bank) -> tuple[str, ...]:
    """What an index is made from and does not stand in a file."""
    return (str(LAYOUT), *FACETS, bank.base, *bank.languages, __version__)


def _rules(bank: Bank) -> Iterator[Path]:
    """The files that say how words change."""
    return (path for _, path in bank.folders.files("web/search", "*.toml"))


def _key(texts: Iterable[str], files: Mapping[Path, str]) -> str:
    """A hash of texts and files.

    Args:
        texts: They.
        files: sha256 of each as far as it is known, else empty.
    """
    digest = sha256("\n".join(texts).encode())
    for path, checksum in files.items():
        digest.update(f"\n{path.name} {checksum or _checksum(path)}".encode())
    return digest.hexdigest()


def _words_key(rules: str, entries: Iterable[Entry], synonyms: Sequence[Synonyms]) -> str:
    """A hash of everything that can be found, and of how it is written.

    Args:
        rules: Hash of what else an index is made from.
        entries: In their order.
        synonyms: Words that stand for each other.
    """
    digest = sha256(rules.encode())
    for one in (*entries, *synonyms):
        digest.update(orjson.dumps(one) + b"\n")
    return digest.hexdigest()


def _checksum(path: Path) -> str:
    """The sha256 of a file, read bit by bit."""
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()
