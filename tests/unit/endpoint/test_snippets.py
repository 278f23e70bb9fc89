"""Snippets run as they stand, whatever the query holds."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys

import pytest
from tests.conftest import Service

from city_data_bank.endpoint.asking import Ask
from city_data_bank.endpoint.snippets import snippets

NASTY = """SELECT ?x # it's "quoted" `$(id)` $HOME \\n @file %s \u2028
WHERE { VALUES ?x { 'a''' "b\\"" } BIND("łąka'\\"\\\\" AS ?y) }"""
QUERY = """SELECT ?label # it's a "label" $HOME `x`
{ ?s <http://example.org/label> ?label FILTER(LANG(?label) = 'pl') }"""


def of(name: str, endpoint: str, ask: Ask, *, table: bool = True) -> str:
    return {one.name: one.text for one in snippets(endpoint, ask, table=table)}[name]


def test_the_python_snippet_prints_the_answer(service: Service) -> None:
    code = of("Python", f"{service.url}sparql", Ask(QUERY))
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Łąka" in ran.stdout


def test_the_python_snippet_of_a_graph_reads_it(service: Service) -> None:
    query = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
    ask = Ask(query, default_graphs=("http://example.org/g1",))
    code = of("Python", f"{service.url}sparql", ask, table=False)
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "3"


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_the_curl_snippet_prints_the_answer(service: Service) -> None:
    code = of("curl", f"{service.url}sparql", Ask(QUERY))
    shell = shutil.which("sh") or "sh"
    ran = subprocess.run([shell, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["label", "Łąka"]


def test_no_query_ends_the_literal_that_holds_it() -> None:
    ask = Ask(NASTY)
    python = ast.parse(of("Python", "https://e/sparql", ask))
    texts = [node.value for node in ast.walk(python) if isinstance(node, ast.Constant)]
    assert NASTY in texts
    r = of("R", "https://e/sparql", ask)
    literal = re.search(r"`query` = (\"(?:[^\"\\]|\\.)*\")\n", r)
    assert literal is not None
    assert ast.literal_eval(f'""{literal[1]}""') == NASTY


def test_graphs_are_part_of_every_snippet() -> None:
    ask = Ask("ASK {}", ("http://e/g'1",), ("http://e/n",))
    for snippet in snippets("https://e/sparql", ask, table=True):
        assert "default-graph-uri" in snippet.text
        assert "named-graph-uri" in snippet.text
