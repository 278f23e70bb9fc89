from pathlib import Path

import pyoxigraph as ox
import pytest

from city_data_bank.release import turtle_file
from city_data_bank.release.turtle_file import write_turtle

QB = "http://purl.org/linked-data/cube#"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
RECORD = rf"""
<https://t.example/a> {TYPE} <{QB}Observation>
<https://t.example/a> <{QB}dataSet> <https://t.example/d>
<https://t.example/a> <{QB}order> "1.50"^^<{XSD}decimal>
<https://t.example/b> {TYPE} <{QB}not/local>
<https://t.example/b> <{RDFS}label> "x . \"^^<{XSD}int>\n \u0007 ą"@pl
<https://t.example/b> <{RDFS}label> " <{QB}Slice>"
_:n <{QB}slice> _:m
"""


def turtle(folder: Path, statements: str = RECORD) -> tuple[str, set[ox.Triple], set[ox.Triple]]:
    """A record as Turtle, and the triples of both."""
    lines = (f"{line} <https://t.example/graph> .\n" for line in statements.strip().splitlines())
    record = folder / "x.nq"
    record.write_text("".join(lines), encoding="utf-8")
    write_turtle(folder / "x.ttl", record)
    found = [
        {quad.triple for quad in ox.parse(path=folder / name, format=form)}
        for name, form in (("x.nq", ox.RdfFormat.N_QUADS), ("x.ttl", ox.RdfFormat.TURTLE))
    ]
    return (folder / "x.ttl").read_text(encoding="utf-8"), found[0], found[1]


def test_it_says_what_the_record_says(tmp_path: Path) -> None:
    _, record, written = turtle(tmp_path)
    assert written == record


def test_what_is_said_of_one_thing_stands_together_with_prefixes(tmp_path: Path) -> None:
    text, _, _ = turtle(tmp_path)
    statement = (
        "<https://t.example/a> a qb:Observation ;\n"
        "\tqb:dataSet <https://t.example/d> ;\n"
        '\tqb:order "1.50"^^xsd:decimal .\n'
    )
    assert statement in text


def test_only_prefixes_that_are_needed_are_declared(tmp_path: Path) -> None:
    text, _, _ = turtle(tmp_path)
    declared = [line.split()[1] for line in text.splitlines() if line.startswith("@prefix")]
    assert declared == ["qb:", "rdfs:", "xsd:"]


def test_it_says_the_same_in_many_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turtle_file, "_BLOCK", 10)
    _, record, written = turtle(tmp_path)
    assert written == record
