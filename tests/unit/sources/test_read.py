from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from city_data_bank.messages import Messages
from city_data_bank.model import Dialect

if TYPE_CHECKING:
    from tests.unit.sources.conftest import Read, ReadTable, Rows, Violation

_STATION = Path(__file__).parents[3] / "src" / "city_data_bank" / "sources"
_CODE = re.compile(r"(?:violation|Finding|fault)\(\s*\"([a-z-]+)\"")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "a;b\n1;2\n"),
        ("a.TXT", "a;b\n1;2\n"),
        ("a", "a;b\n1;2\n"),
        ("a", '[{"a": 1, "b": 2}]'),
        ("a", "\ufeff<l><r><a>1</a><b>2</b></r></l>"),
    ],
)
def test_what_a_file_is_its_content_says_and_its_extension_decides_among_texts(
    table_of: ReadTable, rows: Rows, name: str, content: str
) -> None:
    assert rows(table_of(name, content, Dialect(encoding="utf-8"))) == [("1", "2")]


@pytest.mark.parametrize("content", [b"%PDF-1.7 ...", b"\x1f\x8b\x08...", b"\x89PNG\r\n"])
def test_a_file_of_a_foreign_format_is_a_violation(
    read: Read, violation: Violation, content: bytes
) -> None:
    assert violation(read("a.csv", content)).code == "unknown-format"


@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.xml", "a.xlsx", "a.zip", "a.db"])
def test_an_empty_file_is_a_violation(read: Read, violation: Violation, name: str) -> None:
    assert violation(read(name, b"")).code in {"empty-table", "broken-workbook"}


def test_every_code_of_this_station_has_its_words_in_three_languages(
    messages: dict[str, Messages],
) -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in _STATION.glob("*.py"))
    codes = {*_CODE.findall(text), "cell-error", "formula-without-value", "broken-workbook"}
    expected = {
        f"finding-{code}{attribute}" for code in codes for attribute in ("", ".expected", ".advice")
    }
    assert len(codes) > 30
    for words in messages.values():
        assert words.keys() == expected
