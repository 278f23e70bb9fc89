"""JSON-LD that carries its context, and says what the triples say."""

from __future__ import annotations

import json

import pyoxigraph as ox

from city_data_bank.faces.json_ld import to_json_ld
from city_data_bank.statements import position

PREFIXES = {"e": "https://a.example/", "xsd": "http://www.w3.org/2001/XMLSchema#"}
TURTLE = """@prefix e: <https://a.example/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
e:a a e:Thing , e:Other ; e:label "Łąka"@pl , "meadow"@en ; e:size 3 ; e:name "plain" ;
  e:see e:b , <https://b.example/x#> ; e:sum "AB"^^xsd:hexBinary .
"""


def triples() -> list[ox.Triple]:
    quads = ox.parse(TURTLE, format=ox.RdfFormat.TURTLE)
    return sorted((quad.triple for quad in quads), key=position)


def test_the_document_says_exactly_what_the_triples_say() -> None:
    read = ox.parse(b"".join(to_json_ld(triples(), PREFIXES)), format=ox.RdfFormat.JSON_LD)
    assert {quad.triple for quad in read} == set(triples())


def test_the_context_stands_in_the_document() -> None:
    document = json.loads(b"".join(to_json_ld(triples(), PREFIXES)))
    assert document["@context"] == PREFIXES
    (node,) = document["@graph"]
    assert (node["@id"], node["@type"]) == ("e:a", ["e:Other", "e:Thing"])
    assert node["e:name"] == ["plain"]
    assert {"@id": "https://b.example/x#"} in node["e:see"]
