"""Ways of spoiling bytes and texts: what transport, editors and people do to files."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType
from typing import Final, TypeAlias

Operator: TypeAlias = Callable[[bytes, Random], bytes]

HUGE: Final = 100_000
"""Characters of a cell that somebody pasted a document into."""

NASTY: Final = (
    *("", " ", "\u00a0", "\u2009", "\u200b", "\ufeff", "\ufffd", "\ufffe", "\U0010ffff"),
    *("-", "--5", "+5", "\u22125", "5-", "(5)", "1,2,3", "1.2.3", "1 2 3", "12 34", "1'000"),
    *("NaN", "inf", "-Infinity", "1_000", "1e3", "1E400", "0x1F", "ok. 5", "5 szt.", "true"),
    *("9" * 400, "0" * 60 + "1", f"0.{'3' * 300}", "-0", "-0,0", ",5", "5,", "\u0661\u0662"),
    *("\uff15", "\u00bd", "\u00b2", "\u2460", "IV"),
    *("=1+1", '=HYPERLINK("http://a.example";"x")', "@SUM(A1)", "+A1", "#REF!", "#N/A", "#DIV/0!"),
    *("\0", "\a", "\b", "\v", "\x1b[31m", "\x1f", "\x7f", "\x85", "\u2028", "\u2029"),
    *("\u200f66270", "\u202e07266", "a\u0301", "\u0130", "\u00df", "\U0001f600"),
    *('"', '""', '"a', 'a"b', "'", "\\", "\\n", ";", ",", "|", "\t", "\r", "\n", "\r\n", "a;b\nc"),
    *("{x}", "{+x}", "{", "}", "%", "%zz", "%00", "a/b", "../..", "~", "a~b", "a#b", "a?b", "a b"),
    *("<b>", "</a>", "]]>", "&amp;", "&x;", "<!--", "<![CDATA[", "a:b", "urn:x", "http://a b"),
    *("2020-02-30", "0000", "9999", "10000", "0000-00-00", "31.12.2020", "2020-13", "2020/2021"),
    *("44051401359", "jan.kowalski@example.org", "+48 600 100 200", "Jan Kowalski"),
    *("\ue000end of table\ue000", "\ue000end of piece\ue000"),
    "a" * HUGE,
    "1" * HUGE,
    " " * HUGE,
    "a@" * (HUGE // 2),
    "1 " * (HUGE // 2),
    '"' * (HUGE // 10),
)
"""Texts that have broken one reader or another."""

_SHORT: Final = tuple(text for text in NASTY if len(text) < HUGE // 20)
_ENCODINGS: Final = (
    *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1250"),
    *("iso-8859-2", "windows-1252", "cp852", "ascii", "utf-7", "koi8-r"),
)
_LINE_ENDS: Final = ("\n", "\r\n", "\r", "\n\r", "\n\n", "\r\r\n", "\x85", "\u2028", "\v", "\f", "")
_SIGNS: Final = (";", ",", "\t", "|", ".", ":", '"', "'", " ", "\u00a0", "/", "-")


def nasty(random: Random) -> str:
    """A nasty text, seldom a huge one."""
    return random.choice(NASTY if random.random() < 0.1 else _SHORT)


def decoded(content: bytes) -> str:
    """The text of a file: UTF-8, else what Windows writes here."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("windows-1250", "replace")


def encoded(text: str) -> bytes:
    """UTF-8, a half of a surrogate pair included."""
    return text.encode("utf-8", "surrogatepass")


def _span(length: int, random: Random, most: int = 200) -> tuple[int, int]:
    """Some consecutive places."""
    start = random.randrange(length + 1)
    return start, min(length, start + random.randint(1, most))


def flip_bits(content: bytes, random: Random) -> bytes:
    """Some bits, as a bad disk does."""
    spoilt = bytearray(content)
    for _ in range(random.choice((1, 1, 2, 8)) if spoilt else 0):
        spoilt[random.randrange(len(spoilt))] ^= 1 << random.randrange(8)
    return bytes(spoilt)


def replace_bytes(content: bytes, random: Random) -> bytes:
    """A run of bytes by others."""
    start, end = _span(len(content), random, 16)
    other = random.choice((b"\0", b"\xff", b"\x80", b"\n", b"\r", random.randbytes(1)))
    return content[:start] + other * (end - start) + content[end:]


def insert_bytes(content: bytes, random: Random) -> bytes:
    """Some bytes that were not there."""
    at = random.randrange(len(content) + 1)
    return content[:at] + random.randbytes(random.randint(1, 12)) + content[at:]


def delete_bytes(content: bytes, random: Random) -> bytes:
    """A run of bytes is lost."""
    start, end = _span(len(content), random)
    return content[:start] + content[end:]


def duplicate_bytes(content: bytes, random: Random) -> bytes:
    """A run of bytes comes twice."""
    start, end = _span(len(content), random)
    return content[:end] + content[start:end] + content[end:]


def truncate(content: bytes, random: Random) -> bytes:
    """The transfer broke off."""
    return content[: random.randrange(len(content) + 1)]


def append_tail(content: bytes, random: Random) -> bytes:
    """Something stands behind the end."""
    tails = (b"\0" * 512, b"\x1a", b"\n\n\n", content[: random.randrange(len(content) + 1)], b"]")
    return content + random.choice(tails)


def prepend(content: bytes, random: Random) -> bytes:
    """Something stands before the beginning."""
    marks = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE)
    heads = (*marks, b"\n", b" ", b"\0", b"PK\x03\x04", b"{", b"<", b"%PDF", b"sep=;\n")
    return random.choice(heads) + content


def transcode(content: bytes, random: Random) -> bytes:
    """Written in another encoding."""
    return decoded(content).encode(random.choice(_ENCODINGS), random.choice(("replace", "ignore")))


def mojibake(content: bytes, random: Random) -> bytes:
    """Read in one encoding and saved in another."""
    text = content.decode(
        random.choice(("windows-1250", "iso-8859-2", "cp852", "latin-1")), "replace"
    )
    return encoded(text)


def change_line_ends(content: bytes, random: Random) -> bytes:
    """All or some line ends become others."""
    share = random.choice((1.0, 1.0, 0.3, 0.02))
    lines = re.split("\r\n|\n|\r", decoded(content))
    ends = [random.choice(_LINE_ENDS) if share < 1 else "" for _ in lines]
    one = random.choice(_LINE_ENDS)
    joined = (
        line + (one if share == 1 else end if random.random() < share else "\n")
        for line, end in zip(lines, ends, strict=True)
    )
    return encoded("".join(joined))


def shuffle_lines(content: bytes, random: Random) -> bytes:
    """Lines are deleted, doubled, emptied, moved."""
    lines = decoded(content).split("\n")
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(lines))
        other = random.randrange(len(lines))
        what = random.randrange(5)
        if what == 0 and len(lines) > 1:
            del lines[at]
        elif what == 1:
            lines.insert(other, lines[at])
        elif what == 2:
            lines.insert(at, random.choice(("", " ", ";;;;", ",,,", "\t", lines[other][:5])))
        elif what == 3:
            lines[at], lines[other] = lines[other], lines[at]
        else:
            lines[at] = lines[at][: random.randrange(len(lines[at]) + 1)]
    return encoded("\n".join(lines))


def swap_signs(content: bytes, random: Random) -> bytes:
    """One sign becomes another, everywhere or here and there."""
    old, new = random.sample(_SIGNS, 2)
    text = decoded(content)
    count = random.choice((-1, -1, 1, 5))
    return encoded(text.replace(old, new, count))


def insert_text(content: bytes, random: Random) -> bytes:
    """A nasty text somewhere."""
    text = decoded(content)
    at = random.randrange(len(text) + 1)
    return encoded(text[:at] + nasty(random) + text[at:])


def replace_number(content: bytes, random: Random) -> bytes:
    """A number becomes a nasty text."""
    text = decoded(content)
    found = list(re.finditer(r"[0-9][0-9,.]*", text))
    for match in sorted(random.sample(found, min(len(found), 3)), key=lambda one: -one.start()):
        text = text[: match.start()] + nasty(random) + text[match.end() :]
    return encoded(text)


def replace_word(content: bytes, random: Random) -> bytes:
    """A word becomes a nasty text, everywhere."""
    text = decoded(content)
    words = re.findall(r"\w{2,}", text)
    if not words:
        return content
    return encoded(text.replace(random.choice(words), nasty(random), random.choice((-1, 1))))


BYTES: Final[Mapping[str, Operator]] = MappingProxyType(
    {
        one.__name__: one
        for one in (
            flip_bits,
            replace_bytes,
            insert_bytes,
            delete_bytes,
            duplicate_bytes,
            truncate,
            append_tail,
            prepend,
        )
    }
)
"""What any file may suffer."""

TEXT: Final[Mapping[str, Operator]] = MappingProxyType(
    {
        one.__name__: one
        for one in (
            transcode,
            mojibake,
            change_line_ends,
            shuffle_lines,
            swap_signs,
            insert_text,
            replace_number,
            replace_word,
        )
    }
)
"""What a text may suffer besides."""
