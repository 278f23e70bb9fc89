"""What reading a metadata document needs to know, and where its faults go.

Part of the csv2rdf half of the mapping station. CSVW has two kinds of fault: a *warning* leaves a
property out and goes on (a ``Remark``), an *error* stops (``MappingError``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NoReturn, TypeAlias

from city_data_bank.errors import MappingError
from city_data_bank.mapping.csv2rdf.language import UNDETERMINED

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
"""A value of a JSON document."""

Load: TypeAlias = Callable[[str], bytes | None]
"""Gives the bytes at an IRI, or None where there are none. The station opens nothing by itself."""

_ADVICE = "Correct the metadata document; see the Metadata Vocabulary for Tabular Data."


@dataclass(frozen=True, slots=True)
class Remark:
    """Something in metadata or data that was passed over.

    Args:
        place: Document or file, and where in it.
        found: What stands there.
        expected: What should stand there.
    """

    place: str
    found: str
    expected: str


class UnfitError(ValueError):
    """The value of one property is not fit for it; the reader goes on, with a remark.

    Args:
        expected: What would be fit.
        instead: What the property counts as; None = it is left out.
    """

    def __init__(self, expected: str, instead: str | None = None) -> None:
        super().__init__(expected)
        self.expected = expected
        self.instead = instead


@dataclass(frozen=True, slots=True)
class Scope:
    """Where in which metadata document the reader is.

    Args:
        document: IRI of the document.
        base: What its references resolve against.
        load: Opens what it refers to.
        remarks: Where warnings are put; shared by all scopes of one run.
        language: Default language of its texts.
        path: Where in the document.
    """

    document: str
    base: str
    load: Load
    remarks: list[Remark]
    language: str = UNDETERMINED
    path: str = ""

    def at(self, *steps: object) -> Scope:
        """The scope of something inside."""
        return replace(self, path="/".join((self.path, *map(str, steps))))

    @property
    def place(self) -> str:
        """Document and path, for people."""
        return f"{self.document}#{self.path}" if self.path else self.document

    def warn(self, found: Json, expected: str) -> None:
        """Note that something is passed over."""
        self.remarks.append(Remark(self.place, _shown(found), expected))

    def stop(self, found: Json, expected: str) -> NoReturn:
        """Refuse the document.

        Raises:
            MappingError: Always.
        """
        raise MappingError(self.place, _shown(found), expected, _ADVICE)


def _shown(found: Json) -> str:
    """A value as a person may read it, shortened."""
    text = repr(found)
    return text if len(text) <= 120 else f"{text[:117]}..."  # noqa: PLR2004 - one line of text
