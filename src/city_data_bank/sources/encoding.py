"""sources: the encoding of a text file, verified.

In: bytes and the encoding that a mapping declares, or none. Out: the name of a codec that decodes
every byte and makes words of them, or a Finding with line, bytes and the better encoding.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass, replace
from encodings.aliases import aliases
from typing import Final

from charset_normalizer import from_bytes

from city_data_bank.model import Finding, Severity
from city_data_bank.sources import plausibility
from city_data_bank.sources.content import Content
from city_data_bank.sources.nearest import nearest

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNICODE: Final = ("utf-8", "utf-16", "utf-32")
_CHUNK: Final = 1 << 20
_SAMPLE: Final = 16 << 20
_GUESS: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding that fits the file.

    Args:
        name: Python codec; ``utf-8-sig`` where the file begins with a byte order mark.
        findings: How it was found, if it was not declared.
    """

    name: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Undecodable:
    """Bytes that a codec does not know, and their physical line."""

    line: int
    found: bytes


def find_encoding(content: Content, declared: str | None) -> Encoding | Finding:
    """The encoding of a file: the declared one if it fits, else found out.

    Args:
        content: A text file.
        declared: Name of the encoding in the mapping; None = find out.

    Returns:
        An encoding that decodes every byte, or ``no-such-encoding``, ``wrong-encoding``,
        ``unknown-encoding``.
    """
    if declared is None:
        return _detected(content)
    try:
        codec = codecs.lookup(declared)
        " ".encode(declared)  # refuses codecs that are not between text and bytes
    except LookupError:
        names = sorted({*aliases.values(), *plausibility.EIGHT_BIT, *_UNICODE})
        return content.violation("no-such-encoding", declared, **nearest(declared.lower(), names))
    name = codec.name
    family = next((item for item in _UNICODE if name.startswith(item)), "")
    return _verified(content, declared, name, family)


def _verified(content: Content, declared: str, name: str, family: str) -> Encoding | Finding:
    """The declared encoding, if the bytes are in it."""
    marked = _byte_order_mark(content)
    if marked and not marked.startswith(family or "-"):
        return _wrong(content, declared, marked.removesuffix("-sig"))
    if family in {"utf-16", "utf-32"} and b"\0" not in content.head(_CHUNK):
        return _wrong(content, declared, _suggested(content))
    if (fault := _undecodable(content, name)) is not None:
        return _wrong(content, declared, _suggested(content), fault)
    if not family and (other := _more_plausible(content, name)):
        return _wrong(content, declared, other)
    return Encoding(marked or name)


def _more_plausible(content: Content, name: str) -> str:
    """The encoding that fits better than a declared 8-bit one; empty where none does."""
    sample = content.head(_SAMPLE)
    if sample.isascii():
        return ""
    if wide := _wide(sample):
        return wide
    if _undecodable(content, "utf-8") is None:
        return "utf-8"
    return plausibility.better(plausibility.words(sample), name)


def _wrong(
    content: Content, declared: str, better: str, fault: _Undecodable | None = None
) -> Finding:
    """``wrong-encoding`` with the place and the bytes that show it."""
    if fault is None:
        fault = _first_odd(content, declared, better)
    try:
        reading = fault.found.decode(better) if better else ""
    except UnicodeDecodeError:
        reading = ""
    return Finding(
        "wrong-encoding",
        Severity.VIOLATION,
        replace(content.place, line=fault.line),
        fault.found.decode(declared, "replace"),
        (
            ("declared", declared),
            ("better", better or "-"),
            ("known", "yes" if reading else "no"),
            ("bytes", fault.found.hex(" ").upper()),
            ("reading", reading),
            ("line", str(fault.line)),
        ),
    )


def _first_odd(content: Content, declared: str, better: str) -> _Undecodable:
    """The first word that looks odd in the declared encoding."""
    sample = content.head(_SAMPLE)
    if better.startswith(("utf-16", "utf-32")):
        return _Undecodable(1, sample[:16])
    vocabulary = plausibility.words(sample)
    if better == "utf-8":  # every character beyond ASCII is spoilt, so the first word shows it
        vocabulary = vocabulary[:1]
    word = plausibility.first_odd(vocabulary, declared)
    return _Undecodable(sample.count(b"\n", 0, sample.find(word)) + 1, word)


def _detected(content: Content) -> Encoding | Finding:
    """The encoding of a file whose mapping declares none."""
    name = _suggested(content)
    if not name:
        return content.violation("unknown-encoding")
    finding = Finding("guessed-encoding", Severity.INFO, content.place, name.removesuffix("-sig"))
    return Encoding(name, (finding,))


def _suggested(content: Content) -> str:
    """The encoding that the bytes are most likely in; empty where they are no text."""
    if marked := _byte_order_mark(content):
        return marked if _undecodable(content, marked) is None else ""
    sample = content.head(_SAMPLE)
    if wide := _wide(sample):
        return wide if _undecodable(content, wide) is None else ""
    if _undecodable(content, "utf-8") is None:
        return "utf-8"
    if plausibility.is_binary(sample):
        return ""
    vocabulary = plausibility.words(sample)
    known = [codecs.lookup(item).name for item in plausibility.EIGHT_BIT]
    guess = from_bytes(b" ".join(vocabulary)[:_GUESS], cp_isolation=known).best()
    name, score = plausibility.best(vocabulary, plausibility.named(guess.encoding) if guess else "")
    if not name or plausibility.implausible(vocabulary, score):
        return ""
    return name if _undecodable(content, name) is None else ""


def _byte_order_mark(content: Content) -> str:
    """The codec that a byte order mark names; empty where there is none."""
    head = content.head(4)
    return next((codec for mark, codec in _BOMS if head.startswith(mark)), "")


def _wide(sample: bytes) -> str:
    """UTF-16 without a byte order mark, seen by the zero bytes of its delimiters and line ends."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 10 < len(sample):
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _undecodable(content: Content, codec: str) -> _Undecodable | None:
    """The first bytes that a codec does not know."""
    decoder = codecs.getincrementaldecoder(codec)()
    lines = 1
    with content.open() as file:
        while True:
            chunk = file.read(_CHUNK)
            try:
                lines += decoder.decode(chunk, final=not chunk).count("\n")
            except UnicodeDecodeError as error:
                before = error.object[: error.start].count(b"\n")
                return _Undecodable(lines + before, error.object[error.start : error.end])
            if not chunk:
                return None
