from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from city_data_bank.model import Part
from city_data_bank.sources import archive

if TYPE_CHECKING:
    from tests.unit.sources.conftest import Fragments, Read, ReadTable, Rows, Violation


def zipped(**members: bytes | str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name.replace("__", "."), content)
    return file.getvalue()


def test_the_only_member_is_read_and_its_name_stands_in_every_address(
    table_of: ReadTable, rows: Rows, fragments: Fragments
) -> None:
    table = table_of("a.zip", zipped(dane__csv="a;b\n1;2\n"))
    assert rows(table) == [("1", "2")]
    assert table.sheet == "dane.csv"
    assert fragments(table) == [["member=dane.csv&cell=2,1", "member=dane.csv&cell=2,2"]]


def test_a_named_member_is_read_whatever_its_format(
    table_of: ReadTable, rows: Rows, fragments: Fragments
) -> None:
    content = zipped(a__csv="a;b\n1;2\n", b__json='[{"x": 1.50}]')
    table = table_of("a.zip", content, part=Part(member="b.json"))
    assert rows(table) == [("1.50",)]
    assert fragments(table) == [["member=b.json&/0/x"]]


def test_several_members_and_none_named_is_a_violation_that_lists_them(
    read: Read, violation: Violation
) -> None:
    fault = violation(read("a.zip", zipped(a__csv="a\n1\n", b__csv="a\n1\n")))
    assert (fault.code, dict(fault.arguments)["members"]) == ("ambiguous-member", "a.csv, b.csv")


def test_a_missing_member_names_the_nearest(read: Read, violation: Violation) -> None:
    fault = violation(read("a.zip", zipped(dane__csv="a\n1\n"), part=Part(member="dane.cvs")))
    assert (fault.code, dict(fault.arguments)["nearest"]) == ("missing-member", "dane.csv")


def test_a_member_of_a_file_that_is_no_archive_is_missing(read: Read, violation: Violation) -> None:
    assert violation(read("a.csv", "a\n1\n", part=Part(member="b"))).code == "missing-member"


@pytest.mark.parametrize("name", ["a.zip", "a.xlsx"])
def test_a_truncated_archive_is_a_violation(read: Read, violation: Violation, name: str) -> None:
    content = zipped(dane__csv="a;b\n" + "1;2\n" * 1000)
    assert violation(read(name, content[: len(content) // 2])).code == "broken-archive"


def test_a_flipped_bit_in_a_member_is_a_violation(read: Read, violation: Violation) -> None:
    content = bytearray(zipped(dane__csv="a;b\n" + "1;2\n" * 10))
    content[45] ^= 0xFF
    assert violation(read("a.zip", bytes(content))).code == "broken-archive"


def spoilt(content: bytes, damage: tuple[bytes, int, bytes]) -> bytes:
    """An archive with some bytes of a header replaced."""
    mark, offset, value = damage
    at = content.rfind(mark) + offset
    return content[:at] + value + content[at + len(value) :]


@pytest.mark.parametrize(
    "damage",
    [
        (b"PK\x01\x02", 0, b"XX"),
        (b"PK\x01\x02", 6, b"\xff"),
        (b"PK\x01\x02", 28, b"\0\0"),
        (b"PK\x01\x02", 42, b"\xff\xff\xff\x7f"),
        (b"PK\x05\x06", 12, b"\xff\xff\xff\x7f"),
    ],
)
@pytest.mark.parametrize("name", ["a.zip", "a.xlsx", "a.csv"])
def test_a_directory_that_makes_no_sense_is_a_violation(
    read: Read, violation: Violation, name: str, damage: tuple[bytes, int, bytes]
) -> None:
    content = spoilt(zipped(dane__csv="a;b\n1;2\n"), damage)
    assert violation(read(name, content)).code in {"broken-archive", "broken-workbook"}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_never_chosen_from(read: Read, violation: Violation) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("a.csv", "a;b\n1;2\n")
        made.writestr("a.csv", "a;b\n3;4\n")
    for member in (None, "a.csv"):
        fault = violation(read("a.zip", file.getvalue(), part=Part(member=member)))
        assert (fault.code, dict(fault.arguments)["members"]) == (
            "ambiguous-member",
            "a.csv, a.csv",
        )


def test_an_archive_without_members_is_empty(read: Read, violation: Violation) -> None:
    assert violation(read("a.zip", zipped())).code == "empty-table"


def test_an_encrypted_member_is_a_violation(read: Read, violation: Violation) -> None:
    content = bytearray(zipped(dane__csv="a\n1\n"))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    content[6] |= 1
    assert violation(read("a.zip", bytes(content))).code == "encrypted-file"


def test_a_member_that_would_grow_beyond_measure_is_not_opened(
    read: Read, violation: Violation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "RATIO_FLOOR", 1 << 16)
    fault = violation(read("a.zip", zipped(dane__csv=b"0" * (1 << 20))))
    assert (fault.code, fault.found) == ("archive-bomb", str(1 << 20))


@pytest.mark.parametrize("name", ["a.zip", "a.xlsx", "a.ods"])
def test_an_archive_with_too_many_members_is_not_opened(
    read: Read, violation: Violation, name: str
) -> None:
    content = zipped(**{f"m{number}": "" for number in range(archive.MAX_MEMBERS + 1)})
    fault = violation(read(name, content))
    assert (fault.code, dict(fault.arguments)["measure"]) == ("archive-bomb", "members")


def test_a_directory_that_announces_too_many_bytes_is_not_opened(
    read: Read, violation: Violation
) -> None:
    content = bytearray(zipped(dane__csv="a\n1\n"))
    entry = content.index(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = (0xFFFFFFF0).to_bytes(4, "little")
    assert violation(read("a.zip", bytes(content))).code == "archive-bomb"


def test_a_directory_that_lies_about_lengths_is_a_broken_archive(
    read: Read, violation: Violation
) -> None:
    content = bytearray(zipped(dane__csv="a;b\n" + "1;2\n" * 100))
    entry = content.index(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = (8).to_bytes(4, "little")
    assert violation(read("a.zip", bytes(content))).code == "broken-archive"


def test_a_member_that_ends_before_the_archive_says_is_a_broken_archive(
    read: Read, violation: Violation
) -> None:
    rows = "".join(f"{row};{row * 7919 % 10007}\n" for row in range(4000))
    content = bytearray(zipped(dane__csv=f"a;b\n{rows}"))
    entry = content.index(b"PK\x01\x02")
    content[entry + 20 : entry + 24] = (10**6).to_bytes(4, "little")
    assert violation(read("a.zip", bytes(content))).code == "broken-archive"


def test_the_name_of_a_member_is_only_a_name(
    table_of: ReadTable, rows: Rows, tmp_path: Path
) -> None:
    content = zipped(**{"../../outside__csv": "a;b\n1;2\n"})
    before = sorted(tmp_path.parent.rglob("*"))
    table = table_of("a.zip", content)
    assert rows(table) == [("1", "2")]
    assert table.sheet == "../../outside.csv"
    assert sorted(tmp_path.parent.rglob("*")) == sorted([*before, tmp_path / "a.zip"])
