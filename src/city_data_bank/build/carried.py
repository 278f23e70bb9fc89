"""What shapes found in the lists and the catalogue of a release, kept for the build after it.

What comes in: the verdict of a build, the records of two releases. What goes out: the file
``.judged.json`` beside the releases, and what is known of the release before. Like the ledger it is
no part of a release, and nothing is lost with it: without it a build validates everything anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import orjson
import pyoxigraph as ox

from city_data_bank.bank.configuration import Bank
from city_data_bank.errors import STORE_FAULTS
from city_data_bank.manifest import STORE, Manifest
from city_data_bank.release.files import sha256 as file_sha256
from city_data_bank.validation.checked import CATALOG_SHAPES, LIST_SHAPES, Judged
from city_data_bank.validation.compiled.results import Result
from city_data_bank.validation.compiled.terms import Term
from city_data_bank.validation.known import Compared, Known
from city_data_bank.validation.recorded import Record, difference

FILE: Final = ".judged.json"
_DESCRIBED: Final = "record/catalog.nq"
_LISTED: Final = "record/ontology.nq"
_LINE: Final = "<urn:s> <urn:p> {} .\n"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where verdicts are kept.

    Args:
        releases: Folder of the releases.
        software: Hash of everything that runs, see ``keys.software_digest``.
        parent: Manifest of the release before; None where nothing of it is to be taken.
    """

    releases: Path
    software: str
    parent: Manifest | None

    def key(self, bank: Bank, others: Iterable[ox.Quad]) -> str:
        """Hash of what a verdict holds for besides the two records that are compared.

        Args:
            bank: Whose shapes are asked.
            others: Statements about lists that no record holds as they were checked.
        """
        digest = sha256(self.software.encode())
        for name in (*LIST_SHAPES, *CATALOG_SHAPES):
            digest.update(file_sha256(bank.folders.find(name)).encode())
        digest.update("\n".join(sorted(map(str, others))).encode())
        return digest.hexdigest()

    def write(self, release: str, key: str, judged: Judged) -> None:
        """Keep a verdict, whole or not at all; call it under the lock of the releases.

        Args:
            release: Id of the release that was judged.
            key: See there.
            judged: What was found in it.
        """
        rows = {"lists": _rows(judged.lists), "catalog": _rows(judged.catalog)}
        day = {"time": judged.time, "noted": judged.noted}
        content = orjson.dumps({"release": release, "key": key, **day, **rows})
        unfinished = self.releases / f"{FILE}.part"
        # As with the ledger: a disk that is full now costs a whole validation, and nothing else.
        with suppress(OSError):
            unfinished.write_bytes(sha256(content).hexdigest().encode() + b"\n" + content)
            unfinished.replace(self.releases / FILE)

    def read(self, key: str, folder: Path, others: Sequence[ox.Quad]) -> Known | None:
        """What is known of the release before; nothing where its verdict or its records are not.

        Args:
            key: Of today.
            folder: The release in the making, with the records of its lists and its catalogue.
            others: What the key was made with.
        """
        document = self._document() if self.parent else {}
        if self.parent is None or document.get("release") != self.parent.id:
            return None
        if document["key"] != key:
            return None
        entries = {entry.path: entry.sha256 for entry in self.parent.files}
        before = self.releases / self.parent.id
        if any(not _is_whole(before / path, entries.get(path)) for path in (_LISTED, _DESCRIBED)):
            return None
        judged = Judged(
            (),
            tuple(_results(document["lists"])),
            tuple(_results(document["catalog"])),
            document["time"],
            tuple(document["noted"]),
        )
        lists, catalog = (_compared(before / path, folder / path) for path in (_LISTED, _DESCRIBED))
        try:
            return Known(judged, lists, catalog, others, ox.Store.read_only(str(before / STORE)))
        except STORE_FAULTS:
            return None

    def _document(self) -> Mapping[str, Any]:
        """What is in the file; nothing where it is damaged or not there."""
        try:
            checksum, _, content = (self.releases / FILE).read_bytes().partition(b"\n")
        except OSError:
            return {}
        whole = sha256(content).hexdigest().encode() == checksum
        return dict(orjson.loads(content)) if whole else {}


def _compared(before: Path, now: Path) -> Compared:
    """A record beside that of the release before."""
    record = Record.at(now)
    return Compared(record, difference(Record.at(before), record))


def _is_whole(path: Path, checksum: str | None) -> bool:
    """Whether a file of a release has the bytes that were released."""
    return path.is_file() and file_sha256(path) == checksum


def _rows(results: Iterable[Result]) -> list[list[str]]:
    """Results as texts: terms as N-Triples write them."""
    return [
        [
            str(item.shape),
            item.component,
            item.severity,
            str(item.focus),
            item.path,
            str(item.value or ""),
            str(item.root or ""),
        ]
        for item in results
    ]


def _results(rows: Sequence[Sequence[str]]) -> Iterator[Result]:
    """Results out of texts."""
    places = (0, 3, 5, 6)
    texts = list(dict.fromkeys(row[place] for row in rows for place in places if row[place]))
    lines = "".join(map(_LINE.format, texts))
    parsed = ox.parse(lines, format=ox.RdfFormat.N_TRIPLES)
    terms: dict[str, Term] = dict(zip(texts, (quad.object for quad in parsed), strict=True))
    for shape, component, severity, focus, path, value, root in rows:
        yield Result(
            terms[shape],
            component,
            severity,
            terms[focus],
            path,
            terms.get(value),
            terms.get(root),
        )
