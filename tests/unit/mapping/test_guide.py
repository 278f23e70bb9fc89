"""docs/mapping.md: its examples run, and it names every key of the published schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from city_data_bank.errors import MappingError
from city_data_bank.mapping import Context, DatasetMapping, map_table, read_mappings
from city_data_bank.model import Delivery, MappedDataset
from city_data_bank.sources import read_table

ROOT = Path(__file__).parents[3]
GUIDE = (ROOT / "docs" / "mapping.md").read_text(encoding="utf-8")


def examples(kind: str) -> dict[str, str]:
    """The blocks of a kind by file name; the last one of a name counts."""
    return dict(re.findall(rf"```{kind} (\S+)\n(.*?)```", GUIDE, re.DOTALL))


@pytest.fixture
def guided(context: Context, tmp_path: Path) -> dict[str, MappedDataset]:
    folder = context.bank.folders.root / "mappings" / "office"
    folder.mkdir(parents=True)
    for name, text in examples("yaml").items():
        (folder / name).write_text(text, encoding="utf-8")
    found = {}
    for mapping in read_mappings(context.bank, context.ontology):
        assert isinstance(mapping, DatasetMapping), mapping
        path = tmp_path / mapping.url
        content = examples("csv")[mapping.url].encode()
        path.write_bytes(content)
        digest = sha256(content).hexdigest()
        delivery = Delivery("office", path, mapping.url, digest, len(content))
        table = read_table(delivery, mapping.dialect, mapping.part).table
        assert table is not None
        found[mapping.description.slug] = map_table(mapping, table, context)
    return found


def test_the_examples_of_the_guide_run_without_a_doubt(guided: dict[str, MappedDataset]) -> None:
    assert {slug: item.findings for slug, item in guided.items()} == {
        "population-2020": (),
        "homes": (),
        "stops": (),
    }
    outcomes = {
        slug: (item.accounting.observations, item.accounting.gaps, item.accounting.left_out)
        for slug, item in guided.items()
    }
    assert outcomes == {"population-2020": (2, 1, 0), "homes": (3, 1, 0), "stops": (1, 0, 1)}


def test_the_periods_fill_the_title_as_the_guide_says(guided: dict[str, MappedDataset]) -> None:
    assert guided["homes"].description.title == {"en": "Homes 2019\u20132020"}
    assert "# filled in: Homes 2019\u20132020" in GUIDE


def keys(schema: object) -> Iterator[str]:
    """Every key that the schema knows."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for value in schema.values():
            yield from keys(value)


def test_the_guide_names_every_key_of_the_schema() -> None:
    path = ROOT / "mappings" / "mapping.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    missing = {key for key in keys(schema) if not re.search(rf"\b{key}\b", GUIDE)}
    assert missing == set()


def test_the_comma_that_the_guide_warns_of_is_told(context: Context) -> None:
    folder = context.bank.folders.root / "mappings" / "office"
    folder.mkdir(parents=True)
    text = examples("yaml")["homes.yaml"]
    changed = text.replace("column: Area", "column: Voters, total")
    (folder / "homes.yaml").write_text(changed, encoding="utf-8")
    (error,) = read_mappings(context.bank, context.ontology)
    assert isinstance(error, MappingError)
    assert "comma" in error.advice
