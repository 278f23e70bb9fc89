"""What has been measured already, so that a run that was interrupted goes on where it was.

What comes in: the name of a line of a table, and the line once it is measured. What goes out: the
line, in this run or in a later one on the same folder.
"""

from __future__ import annotations

from pathlib import Path

import orjson


class Kept:
    """The lines that are measured.

    Args:
        folder: Keeps them; None = they are forgotten.
    """

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / "lines.jsonl" if folder else None
        self._lines: dict[str, str] = {}
        if self._file and self._file.is_file():
            for line in self._file.read_bytes().splitlines():
                name, text = orjson.loads(line)
                self._lines[name] = text

    def find(self, name: str) -> str | None:
        """The line of a name, if it is measured."""
        return self._lines.get(name)

    def keep(self, name: str, line: str) -> None:
        """Keep a line that has just been measured."""
        self._lines[name] = line
        if self._file:
            with self._file.open("ab") as output:
                output.write(orjson.dumps([name, line]) + b"\n")
