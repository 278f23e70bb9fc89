from __future__ import annotations

from pathlib import Path

import pytest

from city_data_bank.errors import MappingError
from city_data_bank.mapping.documents import Text, parse_document, plain, read_document


@pytest.mark.parametrize("text", ["0201011", "15.10", "null", "2020-12-31", "yes", "1_000", "~"])
def test_every_scalar_stays_the_text_that_was_written(text: str) -> None:
    document = parse_document(f"a: {text}\n{text}: b\n", "m.yaml")
    assert plain(document) == {"a": text, text: "b"}


def test_every_node_knows_its_file_line_and_path() -> None:
    document = parse_document("a:\n  b:\n    - x\n    - y: z\n", "m.yaml")
    item = document.block("a").entries["b"]
    assert (item.place.file, item.place.line, item.place.column) == ("m.yaml", 3, "a.b")
    assert document.block("a").keys["b"].line == 2


def test_an_empty_value_is_an_error_that_asks_about_commas() -> None:
    with pytest.raises(MappingError) as caught:
        parse_document("a: 1\nb: {column: Voters, total}\n", "m.yaml")
    assert caught.value.place == "m.yaml:2: b.total"
    assert "comma" in caught.value.advice


def test_an_empty_text_in_quotes_is_a_text() -> None:
    document = parse_document('a: {"": ""}', "m.yaml")
    node = document.block("a").entries[""]
    assert isinstance(node, Text)
    assert node.value == ""


def test_a_key_that_stands_twice_is_an_error_that_names_both_lines() -> None:
    with pytest.raises(MappingError) as caught:
        parse_document("a: 1\nb: 2\na: 3\n", "m.yaml")
    assert caught.value.place.startswith("m.yaml:3")
    assert "line 1" in caught.value.found


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: [1\nb: 2\n", 2), ("a: 1\n b: 2\n", 2), ("a: @x\n", 1), ("a: 1\n---\nb: 2\n", 2)],
)
def test_what_is_no_yaml_is_an_error_with_its_line(text: str, line: int) -> None:
    with pytest.raises(MappingError) as caught:
        parse_document(text, "m.yaml")
    assert caught.value.place == f"m.yaml:{line}"


@pytest.mark.parametrize("text", ["", "# only a comment\n", "- a\n", "word\n"])
def test_a_file_without_keys_is_an_error(text: str) -> None:
    with pytest.raises(MappingError, match="examples"):
        parse_document(text, "m.yaml")


def test_a_file_that_is_not_utf_8_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_bytes("title: Ludność".encode("cp1250"))
    with pytest.raises(MappingError, match="UTF-8"):
        read_document(path, "m.yaml")


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_bytes("\ufeffa: b\n".encode())
    assert plain(read_document(path, "m.yaml")) == {"a": "b"}
