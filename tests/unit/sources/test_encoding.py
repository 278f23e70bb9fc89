from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from city_data_bank.model import Dialect, Severity

if TYPE_CHECKING:
    from tests.unit.sources.conftest import Read, Rows, Speaks, Violation

POLISH = "Kod;Nazwa;Wartość\n1;Siemianowice Śląskie;zażółć gęślą jaźń\n2;Świętochłowice;Łódź\n"
CZECH = "Kód;Název\n1;Příliš žluťoučký kůň\n2;Ústí nad Labem, Žďár, Šťáhlavy\n"
GERMAN = "Code;Name\n1;Köln, Düsseldorf, Straße\n2;Öffentlichkeit für Übergänge\n"
ITALIAN = "Codice;Nome\n1;Città, perché, può\n2;Forlì, Cantù\n"


def dialect(encoding: str | None) -> Dialect:
    return Dialect(encoding=encoding, delimiter=";")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (POLISH, "utf-8"),
        (POLISH, "windows-1250"),
        (POLISH, "iso-8859-2"),
        (POLISH, "utf-16"),
        (POLISH, "utf-16-le"),
        (POLISH, "cp852"),
        (CZECH, "windows-1250"),
        (CZECH, "iso-8859-2"),
        (GERMAN, "windows-1252"),
        (GERMAN, "iso-8859-1"),
        (GERMAN, "windows-1250"),
        (ITALIAN, "windows-1252"),
        (ITALIAN, "iso-8859-15"),
        ("a;b\n1;only ASCII\n", "iso-8859-2"),
    ],
)
def test_the_declared_encoding_is_taken_where_it_fits(read: Read, text: str, encoding: str) -> None:
    reading = read("a.csv", text.encode(encoding), dialect(encoding))
    assert reading.findings == ()
    assert reading.table
    cells = [item for block in reading.table.blocks for item in block.columns[1].to_pylist()]
    assert cells == [line.split(";")[1] for line in text.splitlines()[1:]]


@pytest.mark.parametrize(
    ("text", "written", "declared"),
    [
        (POLISH, "windows-1250", "iso-8859-2"),
        (POLISH, "iso-8859-2", "windows-1250"),
        (POLISH, "windows-1250", "windows-1252"),
        (POLISH, "utf-8", "windows-1250"),
        (POLISH, "utf-8", "iso-8859-2"),
        (POLISH, "windows-1250", "utf-8"),
        (POLISH, "iso-8859-2", "utf-8"),
        (POLISH, "utf-16-le", "windows-1250"),
        (POLISH, "utf-16-le", "utf-8"),
        (POLISH, "windows-1250", "utf-16"),
        (POLISH, "utf-8", "utf-16"),
        (CZECH, "windows-1250", "iso-8859-2"),
        (CZECH, "iso-8859-2", "windows-1250"),
        (CZECH, "utf-8", "windows-1250"),
    ],
)
def test_a_wrong_encoding_is_a_violation_that_names_the_better_one(
    read: Read, violation: Violation, text: str, written: str, declared: str
) -> None:
    fault = violation(read("a.csv", text.encode(written), dialect(declared)))
    assert fault.code == "wrong-encoding"
    assert dict(fault.arguments)["better"] == written


def test_one_letter_read_as_a_control_character_is_enough(read: Read, violation: Violation) -> None:
    text = "a;b\n1;x\n2;Śrem\n"
    fault = violation(read("a.csv", text.encode("windows-1250"), dialect("iso-8859-2")))
    words = dict(fault.arguments)
    assert (fault.place.line, words["bytes"], words["reading"]) == (3, "8C 72 65 6D", "Śrem")
    assert fault.found == "\x8crem"


def test_undecodable_bytes_are_named_with_their_line(read: Read, violation: Violation) -> None:
    fault = violation(read("a.csv", b"a;b\n1;2\n3;\xb9\n", dialect("utf-8")))
    assert (fault.code, fault.place.line, dict(fault.arguments)["bytes"]) == (
        "wrong-encoding",
        3,
        "B9",
    )


def test_signs_between_letters_that_are_meant_are_no_wrong_encoding(read: Read) -> None:
    text = "a;b\n1;x±y\n2;Łódź, Kraków, Gdańsk, Toruń, Wrocław, Świdnica, Żory, Ełk\n"
    assert read("a.csv", text.encode("windows-1250"), dialect("windows-1250")).findings == ()


def test_a_byte_order_mark_is_believed_more_than_the_mapping(
    read: Read, violation: Violation
) -> None:
    fault = violation(read("a.csv", "\ufeffa;b\n1;2\n".encode(), dialect("windows-1250")))
    assert dict(fault.arguments)["better"] == "utf-8"


@pytest.mark.parametrize("name", ["windows-125O", "base64", "latin-99"])
def test_an_encoding_that_does_not_exist_names_the_nearest(
    read: Read, violation: Violation, name: str
) -> None:
    fault = violation(read("a.csv", "a;b\n1;2\n", dialect(name)))
    assert (fault.code, fault.found) == ("no-such-encoding", name)
    if name == "windows-125O":
        assert dict(fault.arguments)["nearest"].startswith("windows-125")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (POLISH, "utf-8"),
        (POLISH, "utf-8-sig"),
        (POLISH, "windows-1250"),
        (POLISH, "iso-8859-2"),
        (POLISH, "utf-16"),
        (POLISH, "utf-16-le"),
        (CZECH, "windows-1250"),
    ],
)
def test_an_undeclared_encoding_is_found_out_and_said(
    read: Read, rows: Rows, speaks: Speaks, text: str, encoding: str
) -> None:
    reading = read("a.csv", text.encode(encoding), dialect(None))
    (guess,) = reading.findings
    assert (guess.code, guess.severity) == ("guessed-encoding", Severity.INFO)
    assert guess.found.removesuffix("-le") in encoding
    assert speaks(guess)
    assert rows(reading.table)[0] == tuple(text.splitlines()[1].split(";"))


def test_bytes_that_are_no_text_have_no_encoding(read: Read, violation: Violation) -> None:
    noise = bytes((number * 73 + number // 7) % 256 for number in range(1, 4000))
    assert violation(read("a.csv", noise, dialect(None))).code == "unknown-encoding"


def test_a_very_long_word_is_looked_at_once(read: Read, violation: Violation) -> None:
    """Each step that was retaken would take hours for these letters."""
    began = time.monotonic()
    fault = violation(read("a.csv", b"a;b\n" + b"a" * 500_000 + b"\xb3;\xff\n"))
    assert (fault.code, time.monotonic() - began < 10) == ("wrong-encoding", True)
