"""Example queries are data: one a file, in the languages of the bank."""

from __future__ import annotations

from pathlib import Path

import pytest

from city_data_bank.bank.folders import Folders
from city_data_bank.endpoint.examples import read_examples
from city_data_bank.errors import ConfigurationError

EXAMPLE = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<id/query/things> a sh:SPARQLExecutable, sh:SPARQLSelectExecutable ;
    rdfs:comment "Rzeczy"@pl, "Things"@en ; sh:select "SELECT * { ?s ?p ?o }" .
"""


def bank(root: Path, turtle: str) -> Folders:
    file = root / "queries" / "examples" / "aa-things.ttl"
    file.parent.mkdir(parents=True)
    file.write_text(turtle, encoding="utf-8")
    return Folders(root)


def test_an_example_has_a_query_and_its_words(tmp_path: Path) -> None:
    example = read_examples(bank(tmp_path, EXAMPLE), "https://e/")[0]
    assert (example.name, example.query) == ("aa-things", "SELECT * { ?s ?p ?o }")
    assert example.say("pl") == ("Rzeczy", "pl")
    assert example.say("fr") in {("Rzeczy", "pl"), ("Things", "en")}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("sh:select", "rdfs:label"),
        ("rdfs:comment", "rdfs:label"),
        ("<id/query/things> a", "<id/query/things> a a"),
    ],
)
def test_a_file_without_query_or_words_is_named(tmp_path: Path, old: str, new: str) -> None:
    with pytest.raises(ConfigurationError, match=r"aa-things\.ttl"):
        read_examples(bank(tmp_path, EXAMPLE.replace(old, new)), "https://e/")
