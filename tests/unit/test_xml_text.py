"""What XML cannot hold is marked; everything else stays."""

from __future__ import annotations

import pytest
from lxml import etree

from city_data_bank.xml_text import xml_document, xml_text


@pytest.mark.parametrize("sign", ["\x00", "\x01", "\x0b", "\x1f", "\ufffe", "\uffff"])
def test_a_sign_that_xml_cannot_hold_is_marked(sign: str) -> None:
    element = etree.Element("text")
    element.text = xml_text(f"a{sign}b")
    assert etree.fromstring(etree.tostring(element)).text == "a\N{REPLACEMENT CHARACTER}b"


def test_every_other_sign_stays() -> None:
    text = "2\N{NO-BREAK SPACE}024 <b>&\t\n\u202e\u05d0\U0001f4a9"
    assert xml_text(text) == text


def test_a_document_is_made_readable_again() -> None:
    made = xml_document("<text>ą\x01\x1f\uffff</text>".encode())
    assert etree.fromstring(made).text == "ą" + "\N{REPLACEMENT CHARACTER}" * 3


def test_carriage_returns_of_a_document_survive_reading() -> None:
    assert etree.fromstring(xml_document(b"<text>a\r\nb\r</text>")).text == "a\r\nb\r"
