"""sources: the bytes of a delivered file, or of one member of an archive.

In: a Delivery and the name of a member. Out: an open file, the place of a finding.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import IO

from city_data_bank.model import Delivery, Finding, Place, Severity
from city_data_bank.sources.fragments import quoted


@dataclass(frozen=True, slots=True)
class Content:
    """What is read: a file, or a member of an archive.

    Args:
        delivery: The delivered file.
        member: Name of the archive's member; empty where the file itself is read.
    """

    delivery: Delivery
    member: str = ""

    @property
    def suffix(self) -> str:
        """Extension in lower case, with its dot."""
        return PurePosixPath(self.member or self.delivery.name).suffix.lower()

    @property
    def prefix(self) -> str:
        """What a cell's fragment begins with: ``member=NAME&`` or nothing."""
        return f"member={quoted(self.member)}&" if self.member else ""

    @property
    def place(self) -> Place:
        """Where it is."""
        return replace(self.delivery.place, sheet=self.member)

    def sheet(self, name: str) -> str:
        """How a sheet or database table of it is named to people."""
        return f"{self.member} / {name}" if self.member else name

    def open(self) -> IO[bytes]:
        """Open it for reading; it can be sought in."""
        if not self.member:
            return self.delivery.path.open("rb")
        with zipfile.ZipFile(self.delivery.path) as archive:
            return archive.open(self.member)

    def head(self, size: int) -> bytes:
        """Its first bytes."""
        with self.open() as file:
            return file.read(size)

    def violation(self, code: str, found: str = "", **arguments: str) -> Finding:
        """A fault of the whole file, which makes it unreadable."""
        return Finding(code, Severity.VIOLATION, self.place, found, tuple(arguments.items()))
