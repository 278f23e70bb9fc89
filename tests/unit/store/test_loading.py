"""Plain RDF files become a store."""

from __future__ import annotations

import asyncio
import gzip
from pathlib import Path

import pyoxigraph as ox
import pytest

from city_data_bank.errors import ConfigurationError
from city_data_bank.store.loading import check_files, load_files

TRIPLE = "<http://e/s> <http://e/p> <http://e/o> ."
FILES = {
    "a.ttl": TRIPLE,
    "a.nt": TRIPLE,
    "a.nq": "<http://e/s> <http://e/p> <http://e/o> <http://e/g> .",
    "a.trig": "<http://e/g> { <http://e/s> <http://e/p> <http://e/o> }",
    "a.rdf": """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">
        <rdf:Description rdf:about="http://e/s"><e:p rdf:resource="http://e/o"/></rdf:Description>
        </rdf:RDF>""",
    "a.jsonld": '{"@id": "http://e/s", "http://e/p": {"@id": "http://e/o"}}',
}


def written(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_bytes(gzip.compress(text.encode()) if name.endswith(".gz") else text.encode())
    return file


@pytest.mark.parametrize("name", [*FILES, "a.ttl.gz", "a.nq.gz"])
def test_every_format_is_loaded_by_its_extension(tmp_path: Path, name: str) -> None:
    file = written(tmp_path, name, FILES[name.removesuffix(".gz")])
    assert len(check_files([file])) == 12
    asyncio.run(load_files([file], tmp_path / "store"))
    store = ox.Store.read_only(str(tmp_path / "store"))
    assert [quad.object.value for quad in store] == ["http://e/o"]


def test_files_with_other_contents_are_another_release(tmp_path: Path) -> None:
    one, two = (written(tmp_path, name, text) for name, text in (("a.nt", TRIPLE), ("b.nt", "")))
    assert check_files([one]) != check_files([two])
    assert check_files([one, two]) == check_files([one, two])


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [("a.txt", "", ".ttl, .nt"), ("missing.ttl", None, "a file"), ("noext", "", ".ttl, .nt")],
)
def test_a_file_that_cannot_be_served_is_named(
    tmp_path: Path, name: str, text: str | None, expected: str
) -> None:
    file = tmp_path / name if text is None else written(tmp_path, name, text)
    with pytest.raises(ConfigurationError, match=expected) as caught:
        check_files([file])
    assert caught.value.place == str(file)


@pytest.mark.parametrize(
    ("name", "text"),
    [("bad.ttl", "<a> <b>"), ("bad.nt", "x"), ("bad.jsonld", "{"), ("a.nq.gz", "")],
)
def test_a_file_that_is_not_what_its_extension_says_is_named_with_its_fault(
    tmp_path: Path, name: str, text: str
) -> None:
    good = written(tmp_path, "good.nt", TRIPLE)
    bad = written(tmp_path, name, text)
    if not text:
        bad.write_bytes(b"no gzip")
    with pytest.raises(ConfigurationError) as caught:
        asyncio.run(load_files([good, bad], tmp_path / "store"))
    assert caught.value.place == str(bad)
    assert caught.value.found
