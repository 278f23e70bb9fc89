"""The index of the release before, and whether what can be found is what could be found then.

What comes in: that release, and the records of the one in the making. What goes out: an answer. A
corrected figure changes a record, and nothing that can be found.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from hashlib import file_digest
from itertools import zip_longest
from pathlib import Path, PurePosixPath

from city_data_bank.iris import Iris
from city_data_bank.manifest import SEARCH_INDEX
from city_data_bank.search.gathering import FOUND_BY, IS_LIST, Said, read_records


@dataclass(frozen=True, slots=True)
class Former:
    """The release before.

    Args:
        folder: Of it.
        files: sha256 of its files by path, as its manifest states them.
    """

    folder: Path
    files: Mapping[str, str]

    @property
    def index(self) -> Path:
        """Its index."""
        return self.folder / SEARCH_INDEX

    def key(self) -> str:
        """The key under which its index was written; empty where it has none or a damaged one."""
        if not self.is_whole(SEARCH_INDEX):
            return ""
        address = f"{self.index.resolve().as_uri()}?mode=ro"
        try:
            with closing(sqlite3.connect(address, uri=True)) as file:
                found = file.execute("SELECT value FROM meta WHERE name = 'key'").fetchone()
        except sqlite3.Error:
            return ""
        return str(found[0]) if found else ""

    def is_whole(self, name: str) -> bool:
        """Whether a file is there with the bytes that were released."""
        path = self.folder / name
        return path.is_file() and checksum(path) == self.files.get(name)


def says_the_same(former: Former, folder: Path, files: Mapping[str, str], iris: Iris) -> bool:
    """Whether the records of a release say what those before it said, of all that can be found.

    Args:
        former: The release before.
        folder: The release in the making.
        files: sha256 of its records by path.
        iris: Of the bank.
    """
    before = {
        name: digest for name, digest in former.files.items() if name in files or _of_one(name)
    }
    changed = (name for name in sorted({*files, *before}) if files.get(name) != before.get(name))
    return all(_is_same(former, folder, name, iris) for name in changed)


def _of_one(name: str) -> bool:
    """Whether a file is the record of a dataset."""
    path = PurePosixPath(name)
    return path.parent == PurePosixPath("record/dataset") and path.suffix == ".nq"


def _is_same(former: Former, folder: Path, name: str, iris: Iris) -> bool:
    """Whether a record that has changed says the same of what can be found."""
    if name in former.files and not former.is_whole(name):
        return False
    then, now = (one / name for one in (former.folder, folder))
    if _of_one(name):
        return _said(then, iris) == _said(now, iris)
    return all(one == other for one, other in zip_longest(_lines(then), _lines(now)))


def _said(record: Path, iris: Iris) -> Said:
    """What the record of a dataset says; nothing where there is none."""
    return read_records((record,) if record.is_file() else (), iris)


def _lines(record: Path) -> Iterator[bytes]:
    """The lines of another record that an index is made from, in their order."""
    predicates = frozenset(f"<{one}>".encode() for one in FOUND_BY)
    of_class = [f"<{one}>".encode() for one in IS_LIST]
    if record.is_file():
        with record.open("rb") as stream:
            for line in stream:
                said = line.split(b" ", 3)[1:3]
                if said[0] in predicates or said == of_class:
                    yield line


def checksum(path: Path) -> str:
    """The sha256 of a file, read bit by bit."""
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()
