"""sources: which 8-bit encoding makes words of a file's bytes.

In: words as bytes. Out: how odd each encoding makes them look. No list of words or letters of any
language stands here: a character is odd because of its Unicode category and of its neighbours.
A letter that an encoding turns into a control character or a sign, or into a capital in the middle
of a word, gives the encoding away.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Collection
from typing import Final

EIGHT_BIT: Final = (
    "windows-1250",
    "iso-8859-2",
    "windows-1252",
    "iso-8859-15",
    "iso-8859-16",
    "windows-1257",
    "iso-8859-13",
    "windows-1254",
    "cp852",
    "cp850",
    "mac-latin2",
)
"""8-bit encodings that European offices write Latin letters in; where two do equally, the first."""

MAX_WORDS: Final = 20_000
"""Different words that are looked at; tables repeat theirs."""

_WORD: Final = re.compile(
    rb"(?<![A-Za-z\x80-\xff])[A-Za-z]*+[\x80-\xff][A-Za-z\x80-\xff]*+"  # no step is ever retaken
)
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_SHARE: Final = 0.05
"""Share of the characters beyond ASCII that must be odd: a wrong encoding spoils far more."""


def is_binary(sample: bytes) -> bool:
    """Whether so many control characters stand among the bytes that they are no text."""
    return len(_CONTROL.findall(sample)) * 100 > len(sample)


def words(sample: bytes) -> tuple[bytes, ...]:
    """Different words with a byte beyond ASCII, in the order of their first appearance."""
    found: dict[bytes, None] = {}
    for match in _WORD.finditer(sample):
        found[match.group()] = None
        if len(found) >= MAX_WORDS:
            break
    return tuple(found)


def oddness(vocabulary: Collection[bytes], encoding: str) -> int | None:
    """How many characters of the words look odd in an encoding; None = it has no such bytes."""
    try:
        return sum(_odd(word.decode(encoding)) for word in vocabulary)
    except UnicodeDecodeError:
        return None


def best(vocabulary: Collection[bytes], preferred: str = "") -> tuple[str, int]:
    """The encoding that makes the words look least odd.

    Args:
        vocabulary: Words as bytes.
        preferred: Encoding that wins where several do equally.

    Returns:
        Its name (empty where none has all the bytes) and its oddness.
    """
    scored = {
        name: score
        for name in (preferred, *EIGHT_BIT)
        if name and (score := oddness(vocabulary, name)) is not None
    }
    if not scored:
        return "", 0
    name = min(scored, key=lambda name: scored[name])
    return name, scored[name]


def named(codec: str) -> str:
    """The name that people know an encoding by: ``cp1250`` is ``windows-1250``."""
    known = {codecs.lookup(name).name: name for name in EIGHT_BIT}
    return known.get(codecs.lookup(codec).name, codec)


def better(vocabulary: Collection[bytes], declared: str) -> str:
    """The encoding that the words are in, where it is not the declared one; else empty.

    One control character is enough. Signs inside words need a second one and a share of the text,
    since some texts do hold ``x±y``.
    """
    here = oddness(vocabulary, declared)
    name, there = best(vocabulary, declared)
    if here is None or name == declared:
        return "" if here is not None else name
    if _controls(vocabulary, declared) and not _controls(vocabulary, name):
        return name
    beyond = sum(byte > 0x7F for word in vocabulary for byte in word)  # noqa: PLR2004 - ASCII's end
    certain = here - there > 1 and here >= _SHARE * beyond
    return name if certain else ""


def first_odd(vocabulary: Collection[bytes], encoding: str) -> bytes:
    """The first word that looks odd in an encoding, else the first word."""
    for word in vocabulary:
        if _odd(word.decode(encoding, "replace")):
            return word
    return next(iter(vocabulary), b"")


def implausible(vocabulary: Collection[bytes], score: int) -> bool:
    """Whether even the best encoding leaves so much odd that the bytes are no text."""
    beyond = sum(byte > 0x7F for word in vocabulary for byte in word)  # noqa: PLR2004 - ASCII's end
    return score * 4 > beyond


def _controls(vocabulary: Collection[bytes], encoding: str) -> int:
    """How many control characters an encoding makes of the words."""
    text = "".join(word.decode(encoding) for word in vocabulary)
    return sum(unicodedata.category(character) == "Cc" for character in text)


def _odd(word: str) -> int:
    """How many characters of a word look odd."""
    padded = f" {word} "
    triples = zip(padded, padded[1:], padded[2:], strict=False)
    return sum(_is_odd(before, here, after) for before, here, after in triples)


def _is_odd(before: str, here: str, after: str) -> bool:
    """Whether a character beyond ASCII looks odd between its neighbours."""
    if here.isascii():
        return False
    kind = unicodedata.category(here)
    if kind[0] == "C":
        return True
    if kind[0] in "SN":
        return before.isalpha() or after.isalpha()
    if kind[0] == "P":
        return before.isalpha() and after.isalpha()
    return kind == "Lu" and before.islower()
