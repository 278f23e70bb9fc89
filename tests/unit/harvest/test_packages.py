"""Searching packages as CKAN does."""

from pathlib import Path

import orjson
import pytest

from city_data_bank.errors import QueryError
from city_data_bank.harvest.packages import Packages

ROWS = (
    ("a", "Ludność miasta", "gus", "2026-01-01T00:00:00.000000"),
    ("b", "Budżet", "town", "2026-03-01T00:00:00.000000"),
    ("c", "Ludność dzielnic", "town", "2026-02-01T00:00:00.000000"),
)


@pytest.fixture
def packages(tmp_path: Path) -> Packages:
    path = tmp_path / "packages.jsonl"
    path.write_bytes(
        b"".join(
            orjson.dumps(
                {"name": n, "title": t, "owner_org": o, "metadata_modified": m, "tags": []}
            )
            + b"\n"
            for n, t, o, m in ROWS
        )
    )
    return Packages.read(path)


@pytest.mark.parametrize(
    ("query", "filters", "sort", "names"),
    [
        ("", "", "name asc", "abc"),
        ("*:*", "", "id desc", "cba"),
        ("ludność", "", "metadata_modified desc", "ca"),
        ("ludność miasta", "", "name", "a"),
        ("", "organization:town", "name", "bc"),
        ("", "+organization:(town OR gus)", "name", "abc"),
        ("", "-organization:gus", "name", "bc"),
        ("", "metadata_modified:[2026-02-01T00:00:00Z TO *]", "name", "bc"),
        ("", "organization:town AND name:b", "name", "b"),
        ("", "dataset_type:dataset", "score desc, name asc", "abc"),
    ],
)
def test_a_search_finds(
    packages: Packages, query: str, filters: str, sort: str, names: str
) -> None:
    assert "".join(entry.name for entry in packages.search(query, filters, sort)) == names


@pytest.mark.parametrize(
    ("filters", "sort"),
    [("colour:red", "name"), ("organization:town xyz", "name"), ("", "colour"), ("", "name up")],
)
def test_what_is_not_understood_is_refused(packages: Packages, filters: str, sort: str) -> None:
    with pytest.raises(QueryError):
        packages.search("", filters, sort)


def test_a_package_is_known_by_its_bytes(packages: Packages) -> None:
    entry = packages.named("b")
    assert entry is not None
    assert entry.end > entry.start > 0
    assert packages.named("z") is None
