"""A ZIP archive whose bytes depend on nothing but its parts."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


class UndatedArchive(ZipFile):
    """A ZIP archive that names no time; made for the writer of workbooks."""

    def writestr(self, name: Any, data: Any, *_: Any) -> None:  # noqa: ANN401
        """Write a part from memory."""
        super().writestr(self._part(name), data, ZIP_DEFLATED)

    def write(self, filename: Any, arcname: Any = None, *_: Any) -> None:  # noqa: ANN401
        """Write a part from a file, block by block."""
        with open(filename, "rb") as source, self.open(self._part(arcname), "w") as target:  # noqa: PTH123
            shutil.copyfileobj(source, target)

    def write_blocks(self, name: str, blocks: Iterable[bytes], *, large: bool) -> None:
        """Write a part as it comes.

        Args:
            name: Of the part.
            blocks: Its bytes.
            large: Whether they may be more than 2 GiB.
        """
        with self.open(self._part(name), "w", force_zip64=large) as target:
            for block in blocks:
                target.write(block)

    @staticmethod
    def _part(name: str) -> ZipInfo:
        """A part, dated as early as the format can."""
        part = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
        part.compress_type = ZIP_DEFLATED
        return part
