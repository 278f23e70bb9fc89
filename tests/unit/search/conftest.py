"""A small index of invented things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from city_data_bank.bank.folders import Folders, generic_root
from city_data_bank.search.entries import Entry, Synonyms
from city_data_bank.search.index import languages_of, write_index
from city_data_bank.search.inflection import Inflection, read_inflection
from city_data_bank.search.opened import SearchIndex

TAGS = ("pl", "en", "de")
MakeIndex = Callable[..., SearchIndex]


@pytest.fixture(scope="session")
def rules() -> dict[str, Inflection]:
    """How words change."""
    folders = Folders(generic_root())
    return {tag: read_inflection(folders, tag) for tag in TAGS}


@pytest.fixture
def index_of(tmp_path: Path, rules: dict[str, Inflection]) -> MakeIndex:
    """Writes an index of entries and opens it."""

    def make(entries: Sequence[Entry], synonyms: Sequence[Synonyms] = ()) -> SearchIndex:
        path = tmp_path / "search.sqlite"
        path.unlink(missing_ok=True)
        write_index(path, entries, synonyms, languages_of(TAGS, rules))
        index = SearchIndex.open(path)
        assert index is not None
        return index

    return make
