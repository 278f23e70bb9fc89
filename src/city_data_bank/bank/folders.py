"""The one resolver: a bank's own file first, the generic one of the package after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import city_data_bank
from city_data_bank.errors import ConfigurationError

_PACKAGE = Path(city_data_bank.__file__).parent


def generic_root() -> Path:
    """Where the generic folders stand: in an installed package, or in a checkout above ``src/``."""
    installed = _PACKAGE / "generic"
    return installed if installed.is_dir() else _PACKAGE.parent.parent


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of a bank, laid over the generic ones by relative path.

    Args:
        root: The bank's folder.
    """

    root: Path

    def find(self, name: str) -> Path:
        """The file of a relative POSIX path: the bank's if it has one, else the generic one.

        Raises:
            ConfigurationError: Neither has it.
        """
        for root in (self.root, generic_root()):
            if (path := root / name).is_file():
                return path
        raise ConfigurationError(
            name,
            "there is no such file",
            f"a file in {self.root} or among the generic files of the package",
            "Add the file to the bank, or correct the name.",
        )

    def files(self, folder: str, pattern: str) -> Iterator[tuple[str, Path]]:
        """Files of a folder that match a glob pattern, the bank's hiding generic ones.

        The root bank's ``ontology/city`` is its own and never seen by another bank.

        Args:
            folder: Relative POSIX path, such as ``web/messages/pl``.
            pattern: As of ``Path.rglob``.

        Yields:
            Relative path and file, sorted by relative path.
        """
        found: dict[str, Path] = {}
        generic = generic_root()
        for root in (generic, self.root):
            for path in (root / folder).rglob(pattern):
                name = path.relative_to(root).as_posix()
                foreign = root == generic and root != self.root and name.startswith("ontology/city")
                if path.is_file() and not foreign:
                    found[name] = path
        yield from sorted(found.items())
