from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from city_data_bank.model import Dialect, Part

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.sources.conftest import Fragments, Read, ReadTable, Rows, Violation

PLAIN = Dialect()
BOMB = (
    '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in pairwise("abcdefghi"))
    + "]><r><row><a>&i;</a></row></r>"
)


def test_children_and_attributes_of_a_record_are_columns(
    table_of: ReadTable, rows: Rows, fragments: Fragments
) -> None:
    text = '<list><row id="1"><name>A</name><n>2</n></row><row id="2"><n/></row></list>'
    table = table_of("a.xml", text, PLAIN)
    assert table.titles == ("@id", "name", "n")
    assert rows(table) == [("1", "A", "2"), ("2", None, "")]
    assert fragments(table)[0] == [
        "xpath=/list%5B1%5D/row%5B1%5D/@id",
        "xpath=/list%5B1%5D/row%5B1%5D/name%5B1%5D",
        "xpath=/list%5B1%5D/row%5B1%5D/n%5B1%5D",
    ]


def test_records_stand_where_the_mapping_says(
    table_of: ReadTable, rows: Rows, fragments: Fragments
) -> None:
    text = "<a><b><row><x>1</x></row></b><b><row><x>2</x></row><row><x>3</x></row></b></a>"
    table = table_of("a.xml", text, PLAIN, Part(records="/a/b/row"))
    assert rows(table) == [("1",), ("2",), ("3",)]
    assert fragments(table)[2] == ["xpath=/a%5B1%5D/b%5B2%5D/row%5B2%5D/x%5B1%5D"]


def test_nested_elements_are_joined_and_repeated_ones_numbered(
    table_of: ReadTable, rows: Rows
) -> None:
    text = "<l><r><adr><town>T</town></adr><tel>1</tel><tel>2</tel></r></l>"
    table = table_of("a.xml", text, PLAIN)
    assert table.titles == ("adr / town", "tel", "tel[2]")
    assert table.column_keys == ("adr[1]/town[1]", "tel[1]", "tel[2]")
    assert rows(table) == [("T", "1", "2")]


def test_the_own_text_of_a_record_is_a_column(table_of: ReadTable, rows: Rows) -> None:
    table = table_of("a.xml", '<l><r c="1">first</r><r c="2">second</r></l>', PLAIN)
    assert table.titles == ("text()", "@c")
    assert rows(table) == [("first", "1"), ("second", "2")]


def test_names_stand_in_paths_as_the_file_writes_them(
    table_of: ReadTable, fragments: Fragments
) -> None:
    text = (
        '<g:l xmlns:g="http://e.example/" xmlns="http://d.example/">'
        '<r xml:lang="pl" g:id="1"><g:n>1</g:n></r></g:l>'
    )
    table = table_of("a.xml", text, PLAIN)
    assert table.titles == ("@xml:lang", "@g:id", "g:n")
    assert fragments(table)[0][2] == "xpath=/g%3Al%5B1%5D/r%5B1%5D/g%3An%5B1%5D"
    assert table_of("a.xml", text, PLAIN, Part(records="/g:l/*")).titles == table.titles


def test_comments_and_character_data_sections_are_no_obstacle(
    table_of: ReadTable, rows: Rows
) -> None:
    text = "<?xml version='1.0'?><l><!-- x --><r><a>1<!-- y -->2</a><b><![CDATA[<3>]]></b></r></l>"
    assert rows(table_of("a.xml", text, PLAIN)) == [("12", "<3>")]


@pytest.mark.parametrize(
    "text",
    [
        BOMB,
        '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/r.dtd"><r><row><a>1</a></row></r>',
        "<?xml version='1.0'?><!-- c -->\n<!DOCTYPE html><html><p>1</p></html>",
    ],
)
def test_a_doctype_is_refused_before_anything_is_expanded(
    read: Read, violation: Violation, text: str
) -> None:
    fault = violation(read("a.xml", text, PLAIN))
    assert fault.code == "doctype-refused"
    assert violation(read("a.xml", text.encode("utf-16"), PLAIN)).code == "doctype-refused"


def test_a_foreign_file_is_never_read(read: Read, violation: Violation, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    text = f'<!DOCTYPE r [<!ENTITY s SYSTEM "{secret.as_uri()}">]><r><row><a>&s;</a></row></r>'
    assert violation(read("a.xml", text, PLAIN)).code == "doctype-refused"


@pytest.mark.parametrize(
    ("text", "line"), [("<l>\n<r><a>1</b></r></l>", "2"), ("<l><r>", "1"), ("no xml", "1")]
)
def test_malformed_xml_is_a_violation_with_its_line(
    read: Read, violation: Violation, text: str, line: str
) -> None:
    fault = violation(read("a.xml", text, PLAIN))
    assert (fault.code, dict(fault.arguments)["line"]) == ("malformed-xml", line)


def test_a_path_to_nothing_says_which_elements_repeat(read: Read, violation: Violation) -> None:
    text = "<l><r><a>1</a></r><r><a>2</a></r></l>"
    fault = violation(read("a.xml", text, PLAIN, Part(records="/l/row")))
    assert (fault.code, dict(fault.arguments)["candidates"]) == ("no-records", "//l/r")


@pytest.mark.parametrize("path", ["/l/r/a/text()", "/l/r/@id"])
def test_a_path_to_texts_is_a_violation(read: Read, violation: Violation, path: str) -> None:
    text = '<l><r id="1"><a>1</a></r></l>'
    assert violation(read("a.xml", text, PLAIN, Part(records=path))).code == "not-records"


@pytest.mark.parametrize("path", ["/l/[", "/x:l", "count(/l/r)"])
def test_a_path_that_is_none_is_a_violation(read: Read, violation: Violation, path: str) -> None:
    fault = violation(read("a.xml", "<l><r><a>1</a></r></l>", PLAIN, Part(records=path)))
    assert fault.code in {"wrong-record-path", "no-records"}


def test_the_encoding_is_the_one_that_the_file_declares(table_of: ReadTable, rows: Rows) -> None:
    text = '<?xml version="1.0" encoding="windows-1250"?><l><r><a>Śląskie</a></r></l>'
    assert rows(table_of("a.xml", text.encode("windows-1250"), PLAIN)) == [("Śląskie",)]


def test_an_encoding_that_the_file_declares_wrongly_is_a_violation(
    read: Read, violation: Violation
) -> None:
    text = '<?xml version="1.0" encoding="iso-8859-2"?><l><r><a>Śląskie</a></r></l>'
    fault = violation(read("a.xml", text.encode("windows-1250"), PLAIN))
    assert (fault.code, dict(fault.arguments)["better"]) == ("wrong-encoding", "windows-1250")


def test_text_between_the_children_of_an_element_is_not_lost(
    table_of: ReadTable, rows: Rows, fragments: Fragments
) -> None:
    content = "<r><p><a>text <b>bold</b> more</a></p><p><a>plain</a></p></r>"
    table = table_of("a.xml", content)
    assert table.titles == ("a / text()", "a / b", "a")
    assert rows(table) == [("text  more", "bold", None), (None, None, "plain")]
    assert fragments(table)[0][0] == "xpath=/r%5B1%5D/p%5B1%5D/a%5B1%5D/text()"


@pytest.mark.parametrize("name", ["UTF.8", "x-none", "utf-99", ""])
def test_an_encoding_that_nobody_knows_is_a_violation(
    read: Read, violation: Violation, name: str
) -> None:
    content = f'<?xml version="1.0" encoding="{name}"?><r><p a="1"/><p a="2"/></r>'
    assert violation(read("a.xml", content)).code == "malformed-xml"


def test_bytes_that_the_declared_encoding_lacks_are_a_violation(
    read: Read, violation: Violation
) -> None:
    head = b'<?xml version="1.0" encoding="UTF-16LE"?>'.decode().encode("utf-16-le")
    content = b"\xff\xfe" + head + "<r><p>a</p>".encode("utf-16-le") + b"\x00\xd8\x41\x00"
    assert violation(read("a.xml", content)).code == "malformed-xml"


@pytest.mark.parametrize("encoding", ["Shift_JIS", "GB18030", "UTF-16", "KOI8-R"])
def test_a_doctype_is_refused_in_encodings_too_that_only_one_of_two_parsers_knows(
    read: Read, violation: Violation, encoding: str
) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE r><r><p a="1"/><p a="2"/></r>'
    fault = violation(read("a.xml", text.encode(encoding)))
    assert (fault.code, fault.found) == ("doctype-refused", "r")
