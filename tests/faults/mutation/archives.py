"""Ways of spoiling archives and the workbooks that are archives inside."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType
from typing import Final, TypeAlias

import openpyxl
from openpyxl.utils.exceptions import IllegalCharacterError
from tests.faults.mutation.operators import BYTES, TEXT, Operator, decoded, encoded, nasty
from tests.faults.mutation.structures import XML
from tests.faults.mutation.tables import CSV, GRID

Members: TypeAlias = dict[str, bytes]

_DIRECTORY: Final = b"PK\x01\x02"
_LOCAL: Final = b"PK\x03\x04"
_REFERENCES: Final = (
    *(
        "A0",
        "A1",
        "XFD1048576",
        "XFE1",
        "A1048577",
        "ZZZZZZZ1",
        "A99999999999",
        "1A",
        "",
        "a1",
        "$A$1",
    ),
    *("A-1", "AAAA1", "B4294967296", "A2147483648"),
)
_TYPES: Final = ("s", "str", "inlineStr", "b", "e", "n", "d", "x", "")
_NUMBERS: Final = (
    *("1E400", "-1E400", "NaN", "INF", "1e-400", "99999999", "-1", "0.1.2", "", " 5 ", "1,5", "x"),
    *("2958466", "-657435", "60", "0.99999999", "1E308", "4294967296", "18446744073709551616"),
)


def _packed(members: Mapping[str, bytes], random: Random) -> bytes:
    """An archive, packed anew so that its checksums are right."""
    out = io.BytesIO()
    method = random.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return out.getvalue()


def _members(content: bytes) -> Members:
    """Name to bytes; nothing where the archive is damaged already."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return {}
    except (zipfile.zlib.error, RuntimeError, struct.error):  # type: ignore[attr-defined]
        return {}


def _inside(operators: Mapping[str, Operator], pattern: str) -> Operator:
    """Spoil a member with one of the operators."""

    def changed(content: bytes, random: Random) -> bytes:
        members = _members(content)
        names = [name for name in members if re.search(pattern, name)]
        if not names:
            return content
        name = random.choice(names)
        operator = operators[random.choice(list(operators))]
        members[name] = operator(members[name], random)
        return _packed(members, random)

    return changed


def change_members(content: bytes, random: Random) -> bytes:
    """Members are lost, added, renamed."""
    members = _members(content)
    if not members:
        return content
    name = random.choice(list(members))
    what = random.randrange(4)
    if what == 0:
        del members[name]
    elif what == 1:
        members[random.choice((nasty(random)[:200], "../" + name, "/x", "a/", name.upper()))] = b"x"
    elif what == 2:
        members[nasty(random)[:200] or "x"] = members.pop(name)
    else:
        members[name + ".zip"] = content
    try:
        return _packed(members, random)
    except (ValueError, UnicodeError):
        return content


def spoil_directory(content: bytes, random: Random) -> bytes:
    """A field of a header in the directory or before a member says something else."""
    at = content.find(random.choice((_DIRECTORY, _LOCAL, b"PK\x05\x06")))
    if at < 0:
        return content
    spoilt = bytearray(content)
    offset = at + 4 + random.randrange(42)
    size = random.choice((1, 2, 4))
    value = random.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", random.randbytes(4)))
    spoilt[offset : offset + size] = value[:size]
    return bytes(spoilt[: len(content)])


ARCHIVE: Final[Mapping[str, Operator]] = MappingProxyType(
    {
        "zip:inside": _inside({**BYTES, **TEXT, **CSV}, ""),
        "zip:members": change_members,
        "zip:directory": spoil_directory,
    }
)
"""What an archive may suffer besides."""


def _of_sheet(change: Callable[[str, Random], str]) -> Operator:
    """Change the XML of a sheet."""

    def changed(content: bytes, random: Random) -> bytes:
        members = _members(content)
        names = [name for name in members if "sheet" in name and name.endswith(".xml")]
        for name in names:
            members[name] = encoded(change(decoded(members[name]), random))
        return _packed(members, random) if names else content

    return changed


def _somewhere(pattern: str, make: Callable[[Random], str]) -> Callable[[str, Random], str]:
    """Replace a place or some that fit a pattern."""

    def change(text: str, random: Random) -> str:
        found = list(re.finditer(pattern, text))
        chosen = random.sample(found, min(len(found), random.choice((1, 1, 4))))
        for match in sorted(chosen, key=lambda one: -one.start()):
            text = text[: match.start()] + make(random) + text[match.end() :]
        return text

    return change


def _range(random: Random) -> str:
    low, high = random.choice(_REFERENCES), random.choice(_REFERENCES)
    here, there = (f"{random.choice('ABCD')}{random.randint(1, 9)}" for _ in range(2))
    return random.choice((f"{here}:{there}", f"{low}:{high}", low))


def _merged(random: Random) -> str:
    cell = f'<mergeCell ref="{_range(random)}"/>'
    return f"</sheetData><mergeCells>{cell * random.choice((1, 3))}</mergeCells>"


def _formula(random: Random) -> str:
    formula = random.choice(
        ("<f>A1/0</f>", '<f t="shared" si="0"/>', '<f t="array" ref="A1">1</f>')
    )
    return formula + random.choice(("", "<v></v>", "<v>5</v>"))


LARGEST = 1_000_000
"""Cells that a sheet may say it has: a spoilt one may say billions, which its writer keeps all."""


def spoil_grid(content: bytes, random: Random) -> bytes:
    """Cells, rows, columns of a sheet, saved anew by a program."""
    try:
        book = openpyxl.load_workbook(io.BytesIO(content))
        sheet = book.worksheets[0]
        if sheet.max_row * sheet.max_column > LARGEST:
            return content
        grid = [["" if one is None else str(one) for one in row] for row in sheet.values]
    except Exception:  # noqa: BLE001 - a workbook spoilt before may fail in any way there is
        return content
    if not grid:
        return content
    random.choice(GRID)(grid, random)
    other = openpyxl.Workbook()
    target = other.worksheets[0]
    target.title = sheet.title
    for row in grid:
        try:
            target.append([_typed(text, random) for text in row])
        except (IllegalCharacterError, ValueError):
            continue
    out = io.BytesIO()
    try:
        other.save(out)
    except ValueError:  # a sign that no XML file may hold
        return content
    return out.getvalue()


def _typed(text: str, random: Random) -> object:
    """A text as a number where it is one, mostly."""
    if re.fullmatch(r"-?[1-9][0-9]{0,14}", text) and random.random() < 0.9:
        return int(text)
    return text


WORKBOOK: Final[Mapping[str, Operator]] = MappingProxyType(
    {
        "xlsx:inside": _inside({**XML, **TEXT, **BYTES}, r"\.(xml|rels)$"),
        "xlsx:inside_xml": _inside(XML, r"\.(xml|rels)$"),
        "xlsx:members": change_members,
        "xlsx:directory": spoil_directory,
        "xlsx:reference": _of_sheet(
            _somewhere(r'\br="[A-Z]*[0-9]+"', lambda random: f'r="{random.choice(_REFERENCES)}"')
        ),
        "xlsx:type": _of_sheet(
            _somewhere(r'\bt="\w+"', lambda random: f't="{random.choice(_TYPES)}"')
        ),
        "xlsx:style": _of_sheet(
            _somewhere(
                r'\bs="\w+"', lambda random: f's="{random.choice(("0", "1", "99999", "-1", "x"))}"'
            )
        ),
        "xlsx:value": _of_sheet(
            _somewhere(r"<v>[^<]*</v>", lambda random: f"<v>{random.choice(_NUMBERS)}</v>")
        ),
        "xlsx:dimension": _of_sheet(
            _somewhere(
                r'<dimension ref="[^"]*"', lambda random: f'<dimension ref="{_range(random)}"'
            )
        ),
        "xlsx:merged": _of_sheet(_somewhere("</sheetData>", _merged)),
        "xlsx:formula": _of_sheet(_somewhere(r"<v>[^<]*</v>", _formula)),
        "xlsx:grid": spoil_grid,
    }
)
"""What a workbook may suffer besides."""
_REPEATED: Final = ("0", "-1", "1048576", "16384", "4294967295", "99999999999999999999", "x", "")
_SPANS: Final = ("number-columns-repeated", "number-columns-spanned", "number-rows-spanned")


def repeat_cells(content: bytes, random: Random) -> bytes:
    """A cell of an ODS sheet, or all of them, stands there many times."""
    attribute = f'table:{random.choice(_SPANS)}="{random.choice(_REPEATED)}"'
    tag = "<table:table-cell"
    return encoded(decoded(content).replace(tag, f"{tag} {attribute}", random.choice((1, -1))))


def repeat_rows(content: bytes, random: Random) -> bytes:
    """A row of an ODS sheet, or all of them, stands there many times."""
    attribute = f'table:number-rows-repeated="{random.choice(_REPEATED)}"'
    tag = "<table:table-row"
    return encoded(decoded(content).replace(tag, f"{tag} {attribute}", random.choice((1, -1))))


OPEN_DOCUMENT: Final[Mapping[str, Operator]] = MappingProxyType(
    {
        "ods:inside": _inside({**XML, **TEXT, **BYTES}, r"\.xml$"),
        "ods:repeated": _inside({"cells": repeat_cells, "rows": repeat_rows}, "content.xml"),
    }
)
"""What an OpenDocument sheet may suffer besides."""
