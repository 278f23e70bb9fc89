"""draft: the delivery that a draft is made of.

In: a file. Out: what is known of it besides its table: where it stands, how it is called, the texts
around the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path, PurePosixPath
from typing import Final

from city_data_bank.bank.code_lists import fold
from city_data_bank.bank.configuration import Bank
from city_data_bank.draft.shapes import Shape
from city_data_bank.draft.times import Moment, moments
from city_data_bank.draft.words import key
from city_data_bank.errors import ConfigurationError
from city_data_bank.model import Delivery

_FOLDER: Final = "deliveries"
_STAMP: Final = re.compile(r"\d{14}")
"""Day and time of an export: nothing that the data are about."""
_MIN_DEPTH: Final = 2


@dataclass(frozen=True, slots=True)
class Source:
    """A delivery that is looked at.

    Args:
        delivery: The file.
        placed: Whether it stands in the deliveries of a provider.
        shape: How it is read.
    """

    delivery: Delivery
    placed: bool
    shape: Shape

    @property
    def stem(self) -> str:
        """Words of the file's name."""
        return _STAMP.sub(" ", PurePosixPath(self.delivery.name).name.partition(".")[0])

    @property
    def remarks(self) -> tuple[str, ...]:
        """Texts around the table, the name of the sheet and of the file last."""
        names = (self.shape.part.sheet or "", PurePosixPath(self.shape.part.member or "").stem)
        return (*self.shape.remarks, *filter(None, names), fold(self.stem.replace("_", " ")))

    def moments(self, months: Mapping[str, int]) -> Iterator[Moment]:
        """What the texts around the table say of time, the nearest first."""
        return moments(self.remarks, months)

    @property
    def title(self) -> str:
        """What the file says that it is: its first remark, else its name."""
        sentences = (text for text in self.shape.remarks if len(key(text).split()) > _MIN_DEPTH)
        named = fold(self.stem.replace("_", " "))
        return next(sentences, named) if self._has_heading else named

    @property
    def _has_heading(self) -> bool:
        """Whether the first remarks are the heading of the table."""
        return self.shape.dialect.skip_rows > 0


def delivery_of(bank: Bank, file: Path) -> tuple[Delivery, bool]:
    """A file as a delivery.

    Args:
        bank: The bank.
        file: The file; may stand anywhere.

    Returns:
        The delivery, and whether it stands in the deliveries of a provider; elsewhere its provider
        is the publisher of the bank.

    Raises:
        ConfigurationError: There is no such file.
    """
    path = file.resolve()
    if not path.is_file():
        raise ConfigurationError(
            str(file), "there is no such file", "a delivered file", "Correct the name."
        )
    with path.open("rb") as stream:
        sha256 = file_digest(stream, "sha256").hexdigest()
    folder = bank.folders.root / _FOLDER
    placed = path.is_relative_to(folder) and len(path.relative_to(folder).parts) >= _MIN_DEPTH
    if placed:
        provider, *rest = path.relative_to(folder).parts
        name = PurePosixPath(*rest).as_posix()
        return Delivery(provider, path, name, sha256, path.stat().st_size), True
    return Delivery(bank.publisher, path, path.name, sha256, path.stat().st_size), False
