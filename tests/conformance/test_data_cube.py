"""The 21 integrity constraints of the Data Cube vocabulary, on the bank and on broken cubes.

Closure and flattening run first, without which the constraints pass falsely. Each query answers
what breaks its constraint; those that compare observations by pairs in the Recommendation are
grouped here, one query a structure.

Source:
    The RDF Data Cube Vocabulary, sections 10 and 11, https://www.w3.org/TR/vocab-data-cube/
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pyoxigraph as ox
import pytest

FOLDER: Final = Path(__file__).parent / "datacube"
CONSTRAINTS: Final = tuple(path.stem for path in sorted(FOLDER.glob("ic-*.rq")))
QB: Final = "http://purl.org/linked-data/cube#"
CUBE: Final = (FOLDER / "cube.ttl").read_text(encoding="utf-8")

BREAKS: Final = {
    "ic-01": ("o2 a qb:Observation ; qb:dataSet :d1", "o2 a qb:Observation ; qb:dataSet :d1 , :d2"),
    "ic-02": (":d2 a qb:DataSet ; qb:structure :typed", ":d2 a qb:DataSet"),
    "ic-03": (":plain a qb", ":none a qb:DataStructureDefinition . :plain a qb"),
    "ic-04": ("; rdfs:range :Year", ""),
    "ic-05": ("; qb:codeList :areas", ""),
    "ic-06": (
        ":c-year qb:dimension :year",
        ":c-year qb:dimension :year ; qb:componentRequired false",
    ),
    "ic-07": ("qb:sliceKey :key ; ", ""),
    "ic-08": (
        "a qb:SliceKey ; qb:componentProperty :area",
        "a qb:SliceKey ; qb:componentProperty :other",
    ),
    "ic-09": ("qb:sliceStructure :key ; ", ""),
    "ic-10": ("qb:sliceStructure :key ; :area :town ;", "qb:sliceStructure :key ;"),
    "ic-11": (
        ":o2 a qb:Observation ; qb:dataSet :d1 ; :area :town",
        ":o2 a qb:Observation ; qb:dataSet :d1",
    ),
    "ic-12": (":year 2021", ":year 2020"),
    "ic-13": (":value 2 ; :unit :person", ":value 2"),
    "ic-14": (":value 2 ; ", ""),
    "ic-15": ("; :share 2 .", "."),
    "ic-16": ("; :share 2 .", "; :share 2 ; :value 3 ."),
    "ic-17": (
        ":o4 a qb:Observation ; qb:dataSet :d2 ; :year 2020",
        ":o4 a qb:Observation ; qb:dataSet :d2 ; :year 2021",
    ),
    "ic-18": (":d2 a qb:DataSet ;", ":d2 a qb:DataSet ; qb:slice :slice ;"),
    "ic-19": (
        ":o2 a qb:Observation ; qb:dataSet :d1 ; :area :town",
        ":o2 a qb:Observation ; qb:dataSet :d1 ; :area :moon",
    ),
    "ic-20": (":part :left ; :side :north .\n\n", ":part :right ; :side :north .\n\n"),
    "ic-21": (":side :north .\n\n", ":side :south .\n\n"),
}
"""One wrong datum a constraint: what stands in the sound cube, what stands there instead."""


def asked(store: ox.Store, query: str) -> list[str]:
    """The first column of an answer."""
    found = store.query(query, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return [row[0].value for row in found if row[0] is not None]


def dimensions(store: ox.Store, structure: str) -> list[str]:
    """The dimensions of a structure."""
    return sorted(
        asked(
            store,
            f"SELECT DISTINCT ?p {{ <{structure}> <{QB}component>/<{QB}componentProperty> ?p ."
            f" ?p a <{QB}DimensionProperty> }}",
        )
    )


def written(name: str, store: ox.Store) -> Iterator[str]:
    """The queries of a constraint: one, or one a structure or a hierarchy."""
    text = (FOLDER / f"{name}.rq").read_text(encoding="utf-8")
    if "<structure>" in text:
        for structure in asked(store, f"SELECT DISTINCT ?s {{ ?d <{QB}structure> ?s }}"):
            used = [
                p
                for p in dimensions(store, structure)
                if p != f"{QB}measureType" or name == "ic-12"
            ]
            lines = " ".join(f"?o <{p}> ?v{at} ." for at, p in enumerate(used))
            values = " ".join(f"?v{at}" for at in range(len(used)))
            each = re.sub(r"# each: .*", lines, text).replace("<structure>", f"<{structure}>")
            yield each.replace("GROUP BY ?d ?value", f"GROUP BY ?d {values}")
    elif match := re.search(r"<(child|parent)>", text):
        inverse = "" if match[1] == "child" else "/<http://www.w3.org/2002/07/owl#inverseOf>"
        path = f"<{QB}parentChildProperty>{inverse}"
        for named in asked(store, f"SELECT DISTINCT ?p {{ ?list {path} ?p FILTER(ISIRI(?p)) }}"):
            yield text.replace(match[0], f"<{named}>")
    else:
        yield text


def broken(name: str, store: ox.Store) -> list[str]:
    """What breaks a constraint."""
    return [one for query in written(name, store) for one in asked(store, query)]


def normalised(store: ox.Store) -> ox.Store:
    """A store after closure and flattening."""
    store.update((FOLDER / "normalise.ru").read_text(encoding="utf-8"))
    return store


def cube(text: str) -> ox.Store:
    """A cube written as Turtle, normalised."""
    store = ox.Store()
    store.load(text.encode(), ox.RdfFormat.TURTLE)
    return normalised(store)


@pytest.fixture(scope="module")
def bank(release_of: Callable[[str], Path]) -> ox.Store:
    """Every statement of the root bank's cubes and lists in one graph, normalised."""
    store = ox.Store()
    records = release_of(".") / "record"
    for path in (records / "ontology.nq", records / "reference.nq", *records.glob("dataset/*.nq")):
        quads = ox.parse(path=path, format=ox.RdfFormat.N_QUADS)
        store.bulk_extend(ox.Quad(*quad.triple) for quad in quads)
    return normalised(store)


def test_each_of_the_21_constraints_is_asked_and_has_a_counterexample() -> None:
    assert CONSTRAINTS == tuple(f"ic-{number:02}" for number in range(1, 22)) == tuple(BREAKS)


@pytest.mark.parametrize("name", CONSTRAINTS)
def test_the_bank_keeps_the_constraint(name: str, bank: ox.Store) -> None:
    assert broken(name, bank) == []


@pytest.mark.parametrize("name", CONSTRAINTS)
def test_a_sound_cube_keeps_the_constraint_and_one_wrong_datum_breaks_it(name: str) -> None:
    right, wrong = BREAKS[name]
    assert right in CUBE
    assert broken(name, cube(CUBE)) == []
    assert broken(name, cube(CUBE.replace(right, wrong, 1)))
