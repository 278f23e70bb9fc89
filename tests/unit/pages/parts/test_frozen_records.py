"""One record found in a file of all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from city_data_bank.pages.parts.frozen_records import element_in, package_in

RECORD = {"element": "dataset", "identifier": "extIdent"}
XML = """<?xml version="1.0"?>
<p:datasets xmlns:p="urn:x">
<dataset status="published">
<extIdent>a-b</extIdent><resource><extIdent>a</extIdent></resource><title>First</title>
</dataset>
<dataset status="published"><extIdent>a</extIdent><title>Second</title></dataset>
</p:datasets>
"""


def test_a_package_is_found_by_its_whole_name(tmp_path: Path) -> None:
    path = tmp_path / "packages.jsonl"
    path.write_bytes(b'{"id":"a-b","n":"\xc5\x81"}\n{"id":"a","n":2}\n')
    assert package_in(path, "a") == {"id": "a", "n": 2}
    assert package_in(path, "a-b") == {"id": "a-b", "n": "Ł"}
    assert package_in(path, "b") is None


@pytest.mark.parametrize(("slug", "title"), [("a-b", "First"), ("a", "Second")])
def test_a_record_is_found_and_not_its_resources(tmp_path: Path, slug: str, title: str) -> None:
    path = tmp_path / "catalog.xml"
    path.write_text(XML, encoding="utf-8")
    element = element_in(path, slug, RECORD)
    assert element is not None
    assert element.findtext("title") == title


def test_a_file_without_the_record_or_without_anything_has_none(tmp_path: Path) -> None:
    path = tmp_path / "catalog.xml"
    path.write_bytes(b"")
    assert element_in(path, "a", RECORD) is None
    path.write_text(XML, encoding="utf-8")
    assert element_in(path, "c", RECORD) is None
