from __future__ import annotations

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, RdfFormat, parse

from city_data_bank.mapping.csv2rdf.terms import escaped, escaped_text, joined, map_distinct

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(st.lists(TEXT, min_size=1, max_size=6))
def test_every_text_comes_back_from_n_triples_as_it_was(texts: list[str]) -> None:
    column = pa.array(texts, pa.string())
    lines = joined(("<s:> <p:> ", '"', escaped(column), '" .\n'))
    assert isinstance(lines, pa.Array)
    content = "".join(lines.to_pylist())
    found = [quad.object for quad in parse(content, format=RdfFormat.N_TRIPLES)]
    assert found == [Literal(text) for text in texts]


@given(TEXT)
def test_one_text_is_escaped_as_a_column_of_it(text: str) -> None:
    assert escaped(pa.array([text], pa.string())).to_pylist() == [escaped_text(text)]


def test_a_function_sees_each_distinct_text_once_and_no_text_that_it_leaves_alone() -> None:
    seen: list[str] = []

    def shout(text: str) -> str:
        seen.append(text)
        return text.upper()

    column = pa.array(["A", "b", None, "b", "c", "A"])
    assert map_distinct(column, "^[A-Z]*$", shout).to_pylist() == ["A", "B", None, "B", "C", "A"]
    assert seen == ["b", "c"]


def test_neighbouring_constants_cost_nothing() -> None:
    assert joined(("a", "", "b")) == "ab"
    assert joined(()) == ""
