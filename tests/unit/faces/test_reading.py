"""A graph looked up by subject."""

from __future__ import annotations

import pyoxigraph as ox

from city_data_bank.faces.reading import Reading

EX = "https://a.example/"
TURTLE = """@prefix e: <https://a.example/> .
e:b a e:Thing ; e:see e:y , e:x ; e:label "Łąka"@pl , "meadow"@en , "field"@en ; e:size 3 .
e:a a e:Thing .
"""


def reading() -> Reading:
    quads = ox.parse(TURTLE, format=ox.RdfFormat.TURTLE)
    return Reading(sorted((quad.triple for quad in quads), key=str))


def test_things_of_a_class_and_links_come_sorted() -> None:
    assert reading().of_type(f"{EX}Thing") == (f"{EX}a", f"{EX}b")
    assert reading().links(f"{EX}b", f"{EX}see") == (f"{EX}x", f"{EX}y")
    assert reading().link(f"{EX}b", f"{EX}see") == f"{EX}x"


def test_texts_are_kept_apart_by_language() -> None:
    found = reading()
    assert found.texts(f"{EX}b", f"{EX}label") == {"en": "field", "pl": "Łąka"}
    assert found.lists(f"{EX}b", f"{EX}label") == {"en": ("field", "meadow"), "pl": ("Łąka",)}


def test_what_is_not_said_is_empty() -> None:
    found = reading()
    assert found.value(f"{EX}b", f"{EX}size") == "3"
    assert (found.value(f"{EX}a", f"{EX}size"), found.link(f"{EX}a", f"{EX}see")) == ("", "")
    assert (found.texts(f"{EX}a", f"{EX}label"), found.of_type(f"{EX}Other")) == ({}, ())
