"""The endpoint's engine against rdflib: the same bags of answers to generated queries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib
import rdflib.plugins.sparql
from tests.conformance.differential.answers import from_rdflib
from tests.conformance.differential.engines import ask, local_engine
from tests.conformance.differential.queries import FAMILIES, queries
from tests.conformance.differential.town import town

DIFFERENCES = {
    "rdflib compares the result of a subquery with nothing outside": {"subquery-02"},
    "rdflib counts a node of a cycle twice as the end of a path": {"path-12"},
    "Oxigraph counts an end once where both arms of an alternative lead to it": {"path-01"},
}
"""Why the answers to these queries differ; every other query has one answer."""


@pytest.fixture
def other() -> Iterator[rdflib.Dataset]:
    """The town in rdflib, all graphs together where none is named; nothing is fetched."""
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=town(), format="nquads")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rdflib.plugins.sparql, "SPARQL_LOAD_GRAPHS", value=False)
        yield dataset


def test_the_queries_are_many_distinct_and_of_every_family() -> None:
    drawn = queries()
    assert len({query.text for query in drawn}) == len(drawn) >= 200
    assert {query.name.partition("-")[0] for query in drawn} == set(FAMILIES)
    assert drawn == queries()


@pytest.mark.reference
@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")
def test_rdflib_gives_the_same_answers_but_for_differences_with_a_name(
    tmp_path: Path, other: rdflib.Dataset
) -> None:
    drawn = queries()
    ours = ask(local_engine(town(), tmp_path / "store"), drawn)
    assert not [name for name, answer in ours.items() if isinstance(answer, str)]
    assert sum(not answer for answer in ours.values()) < len(drawn) // 20, "answers without rows"
    found = {
        query.name for query in drawn if ours[query.name] != from_rdflib(other.query(query.text))
    }
    assert found == set().union(*DIFFERENCES.values())
