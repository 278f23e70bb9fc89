"""How the words of a language change: two forms of one word have a key in common.

A form is taken apart in every way that the endings of its language allow; what is left, with its
last consonants brought to one form, is a key. Index and query use the same rules: they are frozen
in the index.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from city_data_bank.bank.folders import Folders
from city_data_bank.errors import ConfigurationError

_VOWELS = frozenset("aeiouy")


@dataclass(frozen=True, slots=True)
class Inflection:
    """The rules of one language; without endings a word has its folded form as its only key.

    Args:
        endings: Folded.
        changes: Pairs: what stands before an ending, and what it counts as.
        fleeting: Vowels that come and go before the last consonant.
        shortest: Letters that are left of a word at least.
        passed_over: Folded words that say nothing of what is sought.
    """

    endings: tuple[str, ...] = ()
    changes: tuple[tuple[str, str], ...] = ()
    fleeting: str = ""
    shortest: int = 3
    passed_over: frozenset[str] = frozenset()

    def keys(self, folded: str) -> frozenset[str]:
        """What a form has in common with the other forms of its word.

        Args:
            folded: A word, folded.
        """
        if any(sign.isdigit() for sign in folded):
            return frozenset((folded,))
        rests = [
            folded[: len(folded) - len(ending)]
            for ending in self.endings
            if folded.endswith(ending) and len(folded) - len(ending) >= self.shortest
        ]
        return frozenset(key for rest in (folded, *rests) for key in self._even(rest))

    def _even(self, rest: str) -> tuple[str, ...]:
        """What is left of a word, its last letters brought to one form, or to several."""
        if len(rest) > self.shortest and rest[-2] in self.fleeting and rest[-1] not in _VOWELS:
            before = rest[:-2].rstrip("i")
            rest = before + rest[-1] if len(before) > 1 else rest
        fitting = (
            end for end, _ in self.changes if rest.endswith(end) and len(rest) > len(end) + 1
        )
        first = next(fitting, "")
        changed = (even for end, even in self.changes if end == first)
        return tuple(rest[: -len(first)] + even for even in changed) if first else (rest,)

    def to_json(self) -> dict[str, Any]:
        """The rules as a JSON document."""
        return {
            "endings": list(self.endings),
            "changes": [list(pair) for pair in self.changes],
            "fleeting": self.fleeting,
            "shortest": self.shortest,
            "passed_over": sorted(self.passed_over),
        }

    @classmethod
    def from_json(cls, document: Mapping[str, Any]) -> Self:
        """The rules that a JSON document stands for."""
        return cls(
            endings=tuple(document["endings"]),
            changes=tuple((end, even) for end, even in document["changes"]),
            fleeting=str(document["fleeting"]),
            shortest=int(document["shortest"]),
            passed_over=frozenset(document["passed_over"]),
        )


def read_inflection(folders: Folders, language: str) -> Inflection:
    """The rules of ``web/search/{language}.toml``; none where there is no such file.

    Raises:
        ConfigurationError: The file has another form.
    """
    found = dict(folders.files("web/search", f"{language}.toml"))
    if not found:
        return Inflection()
    name, path = next(iter(found.items()))
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        lists = {key: document[key].split() for key in ("endings", "passed_over")}
        return Inflection.from_json({**document, **lists})
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ConfigurationError(
            name,
            f"{type(error).__name__}: {error}",
            "endings, passed_over (words), changes (pairs), fleeting, shortest",
            "Compare it with web/search/pl.toml.",
        ) from error
