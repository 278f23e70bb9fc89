"""Frozen files on their way to a harvester."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse

from city_data_bank.harvest.frozen import MEDIA_TYPES, Frozen
from city_data_bank.manifest import FileEntry

NAME = "catalog/catalog.ttl"
BODY = '<a> <b> "Łąka" .\n'.encode()


@pytest.fixture
def frozen(tmp_path: Path) -> Frozen:
    path = tmp_path / NAME
    path.parent.mkdir()
    path.write_bytes(BODY)
    entry = FileEntry(NAME, "ab" * 32, len(BODY))
    return Frozen(tmp_path, "r1", {NAME: entry}, hidden=False)


def asking(tag: str = "") -> Request:
    headers = [(b"if-none-match", tag.encode())] if tag else []
    return Request({"type": "http", "method": "GET", "headers": headers})


def test_a_whole_file_is_sent_with_its_tag_and_type(frozen: Frozen) -> None:
    answer = frozen.send(asking(), NAME)
    assert isinstance(answer, FileResponse)
    assert answer.headers["content-type"] == "text/turtle; charset=utf-8"
    assert answer.headers["etag"] == '"' + "ab" * 10 + '"'
    assert answer.headers["bank-release"] == "r1"


def test_what_the_client_has_is_not_sent_again(frozen: Frozen) -> None:
    assert frozen.send(asking('"' + "ab" * 10 + '"'), NAME).status_code == 304
    assert frozen.send(asking('"other"'), NAME).status_code == 200


def test_a_file_that_is_cut_is_a_503_and_one_that_there_is_not_a_404(frozen: Frozen) -> None:
    (frozen.release / NAME).write_bytes(BODY[:-1])
    with pytest.raises(HTTPException) as cut:
        frozen.send(asking(), NAME)
    assert (cut.value.status_code, cut.value.headers) == (503, {"Retry-After": "60"})
    with pytest.raises(HTTPException) as missing:
        frozen.send(asking(), "catalog/../manifest.json")
    assert missing.value.status_code == 404


def test_a_bank_that_is_not_official_hides_from_search_engines(frozen: Frozen) -> None:
    assert "X-Robots-Tag" not in frozen.headers()
    assert replace(frozen, hidden=True).headers()["X-Robots-Tag"] == "noindex"


def test_every_text_that_harvesters_would_guess_the_encoding_of_says_it() -> None:
    guessed = {"ttl", "rdf", "xml", "md5", "txt", "csv", "atom"}
    assert all(MEDIA_TYPES[one].endswith("; charset=utf-8") for one in guessed)
