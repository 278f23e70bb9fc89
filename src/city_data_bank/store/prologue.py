"""The prologue of a query: what it declares before SELECT, ASK, CONSTRUCT or DESCRIBE.

What comes in: the text of a query. What goes out: the declarations that it begins with. Clients
send the same ones with every query: they are read once and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from city_data_bank.store.lexer import pieces

_DECLARATION: Final = re.compile(
    r"[ \t\r\n]*prefix[ \t\r\n]+((?:[a-z][a-z0-9_-]*)?:)[ \t\r\n]*<([^<>\"{}|^`\\\x00-\x20]*+)>",
    re.ASCII | re.IGNORECASE,
)
_DECLARATIONS: Final = re.compile(f"(?:{_DECLARATION.pattern})*+", _DECLARATION.flags)
_REMEMBERED: Final = 4096
"""Characters of declarations that are remembered."""


@dataclass(frozen=True, slots=True)
class Prologue:
    """Declarations of prefixes, without comments, BASE or escapes: such texts have one reading.

    Args:
        text: As it stands; a query begins with it.
        size: How many tokens it has.
        normalised: They, joined by single spaces.
        prefixes: IRI by name.
    """

    text: str
    size: int
    normalised: str
    prefixes: Mapping[str, str]


def prologue_of(text: str) -> Prologue:
    """What a query begins with; empty where that is anything but declarations in plain words."""
    found = _DECLARATIONS.match(text)
    declarations = found[0] if found else ""
    return _read(declarations) if len(declarations) <= _REMEMBERED else _read("")


@lru_cache(maxsize=256)
def _read(text: str) -> Prologue:
    """The prologue that is this text."""
    tokens = pieces(text)
    return Prologue(
        text=text,
        size=len(tokens),
        normalised=" ".join(tokens),
        prefixes={name[:-1]: iri for name, iri in _DECLARATION.findall(text)},
    )
