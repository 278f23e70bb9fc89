"""Whether the files of a release are still those that were verified when it was opened.

What comes in: files as the manifest names them, and as they are on the disk. What goes out: what is
wrong with one, and all that was found so far. Sizes and times are looked at, for that costs
nothing: a bit that flips without either shows only in checksums, which are compared when a release
is opened and by ``releases verify``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from city_data_bank.pages.released import ReleasedFile


@dataclass(frozen=True, slots=True)
class Damage:
    """What is known of the files of a release.

    Args:
        newest: Time at which the last one of them was written, in nanoseconds.
        found: What is wrong, by path below the folder of the releases.
    """

    newest: int
    found: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, release: Path, files: Iterable[ReleasedFile]) -> Self:
        """Nothing yet, of a release that was just verified.

        Args:
            release: Its folder.
            files: Its files; one that is not there is told when it is asked for.
        """
        return cls(max((_written(release / file.path) for file in files), default=0))

    def look(self, release: Path, file: ReleasedFile, *, dated: bool = True) -> str:
        """What is wrong with a file; empty where it is as it was released.

        Args:
            release: Folder of its release.
            file: The file.
            dated: Whether it was among those whose newest time is known.
        """
        wrong = self._wrong(release / file.path, file, dated=dated)
        key = f"{release.name}/{file.path}"
        if wrong:
            self.found[key] = wrong
        else:
            self.found.pop(key, None)
        return wrong

    def _wrong(self, path: Path, file: ReleasedFile, *, dated: bool) -> str:
        """What is wrong with a file now."""
        try:
            state = path.stat()
        except OSError as error:
            return error.strerror or "it cannot be read"
        if state.st_size != file.size:
            return f"{state.st_size} bytes, released with {file.size}"
        if dated and state.st_mtime_ns > self.newest:
            return "it was written to after the release was opened"
        return ""


def _written(path: Path) -> int:
    """When a file was written, in nanoseconds; 0 where it is not there."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
