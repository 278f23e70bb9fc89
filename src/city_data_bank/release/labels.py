"""Labels of everything that downloads name, found by IRI or by what the IRIs begin and end with.

What comes in: labels by IRI. What goes out: the same, and labels by code for an URL template of the
CSVW metadata. A bank has one template for a list and thousands of datasets: each is looked up once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import unquote

Texts = Mapping[str, str]
"""A text by language."""
_LAST: Final = "\U0010ffff"
"""Stands behind whatever an IRI goes on with."""


class Labels(Mapping[str, Texts]):
    """Labels by IRI.

    Args:
        texts: They, by language.
    """

    def __init__(self, texts: Mapping[str, Texts]) -> None:
        self._texts = texts
        self._sorted = sorted(texts)
        self._codes: dict[tuple[str, str], Mapping[str, Texts]] = {}

    def __getitem__(self, iri: str) -> Texts:
        """The label of an IRI."""
        return self._texts[iri]

    def __iter__(self) -> Iterator[str]:
        """Every IRI that has one."""
        return iter(self._texts)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._texts)

    def codes(self, before: str, after: str) -> Mapping[str, Texts]:
        """Labels of the IRIs that a template makes, by the code that it makes each of.

        Args:
            before: What stands before the template's only variable.
            after: What stands after it.
        """
        known = self._codes.get((before, after))
        if known is not None:
            return known
        first = bisect_left(self._sorted, before)
        end = bisect_left(self._sorted, before + _LAST, first)
        found = {
            unquote(iri.removeprefix(before).removesuffix(after)): self._texts[iri]
            for iri in self._sorted[first:end]
            if iri.endswith(after)
        }
        if found:
            self._codes[before, after] = found
        return found
