"""Code lists: which spelling in a file means which code.

A spelling is matched after white space is collapsed, first as it stands, then without regard to
case. One spelling that fits two codes of a list fits none: it is reported, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of a list.

    Args:
        iri: What it is.
        notation: Its code, a text.
        labels: By language.
        spellings: Every way in which files write it, notation and labels included.
        key: By which its list knows it, where the notation is that of several codes; else empty.
        by_label: Whether a label or spelling in a file means it. "Population density" in a file
            does not claim to follow a standard: an indicator of one is meant by its code alone.
    """

    iri: str
    notation: str
    labels: Mapping[str, str]
    spellings: tuple[str, ...] = ()
    key: str = ""
    by_label: bool = True

    @property
    def name(self) -> str:
        """What it is called in its list: its key, or its notation."""
        return self.key or self.notation

    def texts(self) -> frozenset[str]:
        """Every text in a file that means it, its name aside."""
        if not self.by_label:
            return frozenset({self.notation})
        return frozenset({self.notation, *self.labels.values(), *self.spellings})


def fold(text: str) -> str:
    """White space collapsed; hard, thin and zero-width spaces count as white space."""
    return " ".join(text.replace("\u200b", " ").replace("\ufeff", " ").split())


class CodeList:
    """Codes that are looked up by spelling.

    Args:
        iri: The concept scheme.
        name: Its notation, by which mappings name it.
        codes: Its codes; ``codes`` holds them by name, which has to differ.
    """

    def __init__(self, iri: str, name: str, codes: Iterable[Code]) -> None:
        self.iri = iri
        self.name = name
        self.codes: Mapping[str, Code] = MappingProxyType({code.name: code for code in codes})
        notations: dict[str, set[str]] = {}
        exact: dict[str, set[str]] = {}
        folded: dict[str, set[str]] = {}
        for code in self.codes.values():
            notations.setdefault(code.notation, set()).add(code.name)
            for spelling in code.texts():
                exact.setdefault(fold(spelling), set()).add(code.name)
                folded.setdefault(fold(spelling).casefold(), set()).add(code.name)
        self._notations = notations
        self._exact = exact
        self._folded = folded

    def find(self, text: str) -> tuple[Code, ...]:
        """The codes that a text may mean: none, one, or several where the text is ambiguous."""
        key = fold(text)
        if key in self.codes:
            return (self.codes[key],)
        names = (
            self._notations.get(key) or self._exact.get(key) or self._folded.get(key.casefold())
        ) or set()
        return tuple(self.codes[name] for name in sorted(names))

    def spellings(self) -> tuple[str, ...]:
        """Every spelling of every code, sorted: what a 'did you mean' is chosen from."""
        return tuple(sorted(self._exact))
