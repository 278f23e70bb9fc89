"""The stored queries of a bank."""

from __future__ import annotations

from pathlib import Path

import pytest

from city_data_bank.bank.folders import Folders
from city_data_bank.endpoint.stored.catalogue import read_stored
from city_data_bank.errors import ConfigurationError

OWN = """# /// query
# summary = { en = "All" }
# [parameters.area]
# type = "iri"
# choices = "areas"
# label = { en = "Area" }
# ///
SELECT * { VALUES ?area { UNDEF } ?area ?p ?o }
"""


def write(root: Path, name: str, text: str) -> Folders:
    file = root / "queries" / "stored" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return Folders(root)


def test_a_bank_adds_queries_to_those_of_the_package_and_overrides_them(tmp_path: Path) -> None:
    write(tmp_path, "own.rq", OWN)
    folders = write(tmp_path, "series.rq", OWN)
    stored = read_stored(folders)
    assert {"own", "series", "compare", "search"} <= set(stored.queries)
    assert stored.queries["series"].summary == {"en": "All"}


def test_the_queries_of_the_package_speak_three_languages(tmp_path: Path) -> None:
    stored = read_stored(Folders(tmp_path))
    assert len(stored.queries) >= 7
    for query in stored.queries.values():
        assert set(query.summary) == {"pl", "en", "de"}, query.name
        for parameter in query.parameters:
            assert set(parameter.label) == {"pl", "en", "de"}, (query.name, parameter.name)


def test_a_list_of_choices_that_is_not_there_is_named(tmp_path: Path) -> None:
    folders = write(tmp_path, "own.rq", OWN.replace('"areas"', '"nowhere"'))
    with pytest.raises(ConfigurationError, match="nowhere"):
        read_stored(folders)
