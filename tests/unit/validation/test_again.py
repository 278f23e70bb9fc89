"""What is near a change is all that is loaded, and the results are those of the whole."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

import pyoxigraph as ox
import pytest
from tests.unit.validation.test_gate import CHANGES, DATA, RULES, triples

from city_data_bank.statements import position
from city_data_bank.validation.again import Change, check_again
from city_data_bank.validation.compiled.graph import ShapeGraph
from city_data_bank.validation.compiled.reach import seen_from_afar
from city_data_bank.validation.gate import Gate
from city_data_bank.validation.nearby import Nearby

TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
GRAPH: Final = ox.NamedNode("urn:graph")


def near(checked: Sequence[ox.Triple], background: Sequence[ox.Triple]) -> Nearby:
    """Data of which some are checked."""
    quads = [ox.Quad(item.subject, item.predicate, item.object, GRAPH) for item in checked]
    return Nearby.of(sorted(quads, key=position), background)


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("where", ["in the lists", "in the catalogue"])
def test_a_change_gives_what_a_whole_check_gives(name: str, where: str) -> None:
    gone, come = (tuple(triples(text)) for text in CHANGES[name])
    rules, old = triples(RULES), triples(DATA)
    now = [*(item for item in old if item not in gone), *come]
    data = near((), now) if where == "in the lists" else near(now, ())
    after = check_again(data, rules, Change(gone, come), Gate.of(old, rules).results())
    whole = Gate.of(now, rules).results()
    if "class comes" in name:
        assert after is None
    else:
        assert after is not None
        assert Counter(after) == Counter(whole)


@pytest.mark.parametrize("gone", ["", "<urn:y> <urn:q> 1 ."])
def test_what_an_unchanged_node_points_to_is_a_target_still(gone: str) -> None:
    rules = triples(
        "<urn:sign> a sh:NodeShape ; sh:targetObjectsOf <urn:s> ; sh:property <urn:w> ."
        "<urn:w> sh:path <urn:q> ; sh:maxCount 1 ."
    )
    old = triples(f"<urn:b> <urn:s> <urn:y> . {gone}")
    come = tuple(triples("<urn:y> <urn:q> 2, 3 ."))
    now = [*triples("<urn:b> <urn:s> <urn:y> ."), *come]
    change = Change(tuple(triples(gone)), come)
    after = check_again(near(now, ()), rules, change, Gate.of(old, rules).results())
    assert after is not None
    assert Counter(after) == Counter(Gate.of(now, rules).results())
    assert len(after) == 1


def test_a_shape_without_a_query_makes_a_change_a_matter_of_the_whole() -> None:
    come = tuple(triples("<urn:c> <urn:p> <urn:x> ."))
    rules = triples(RULES + "<urn:far> sh:pattern '(?=1)' .")
    assert check_again(near([*triples(DATA), *come], ()), rules, Change((), come), ()) is None


def test_nothing_is_asked_where_nothing_changed() -> None:
    before = Gate.of(triples(DATA), triples(RULES)).results()
    assert before
    assert check_again(near((), ()), triples(RULES), Change(), before) == before


@pytest.mark.parametrize(
    ("node", "beyond"),
    [
        ("<urn:rule> sh:node", {"urn:n", "urn:m"}),
        ("<urn:shape> sh:node", set()),
    ],
)
def test_of_far_nodes_only_what_a_shape_names_is_looked_at(node: str, beyond: set[str]) -> None:
    inner = "[ sh:property [ sh:path <urn:n> ; sh:node [ sh:lessThan <urn:m> ] ] ]"
    found = seen_from_afar(ShapeGraph.of(triples(f"{RULES}{node} {inner} .")))
    assert found is not None
    assert found >= {TYPE, "urn:p", "urn:q", *beyond}
    assert ("urn:n" in found) == ("urn:n" in beyond)


def test_a_closed_shape_looks_at_all_that_a_far_node_says() -> None:
    closed = "<urn:rule> sh:node [ sh:closed true ] ."
    assert seen_from_afar(ShapeGraph.of(triples(RULES + closed))) is None
