"""What is near a change is all that is read, and the results are those of the whole."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

import pyoxigraph as ox
import pytest
from tests.unit.validation.test_gate import CHANGES, DATA, RULES, triples

from city_data_bank.validation.again import check_again
from city_data_bank.validation.compiled.graph import ShapeGraph
from city_data_bank.validation.compiled.reach import seen_from_afar
from city_data_bank.validation.gate import Gate
from city_data_bank.validation.nearby import Index, Nearby
from city_data_bank.validation.recorded import Change, Record

TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
GRAPH: Final = ox.NamedNode("urn:graph")


def quads(statements: Sequence[ox.Triple]) -> list[ox.Quad]:
    """Statements in a graph."""
    return [ox.Quad(item.subject, item.predicate, item.object, GRAPH) for item in statements]


def record(statements: Sequence[ox.Triple]) -> Record:
    """Statements as a build writes them."""
    return Record("".join(sorted(f"{quad} .\n" for quad in quads(statements))).encode())


def near(
    now: Sequence[ox.Triple],
    change: Change,
    old: Sequence[ox.Triple],
    others: Sequence[ox.Triple] = (),
) -> Nearby:
    """Data of which some are in a record."""
    store = ox.Store()
    store.extend(quads(old))
    return Nearby.of([record(()), record(now)], others, Index.of(store, change))


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("lasting", ["<urn:z>", "a <urn:Part>", "<urn:q>"])
def test_a_change_gives_what_a_whole_check_gives(name: str, lasting: str) -> None:
    gone, come = (tuple(triples(text)) for text in CHANGES[name])
    rules, old, change = triples(RULES), triples(DATA), Change(gone, come)
    now = [*(item for item in old if item not in gone), *come]
    others = [item for item in old if lasting in str(item) and item not in change.statements]
    own = [item for item in now if item not in others]
    data = near(own, change, [item for item in old if item not in others], others)
    after = check_again(data, rules, change, Gate.of(old, rules).results())
    whole = Gate.of(now, rules).results()
    if "class comes" in name or "text becomes" in name:
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
    after = check_again(near(now, change, old), rules, change, Gate.of(old, rules).results())
    assert after is not None
    assert Counter(after) == Counter(Gate.of(now, rules).results())
    assert len(after) == 1


@pytest.mark.parametrize(
    "inside",
    [
        "sh:path <urn:r> ; sh:lessThan <urn:n>",
        "sh:path [ sh:alternativePath ( <urn:r> <urn:n> ) ] ; sh:maxCount 1",
        "sh:path ( <urn:p> <urn:n> ) ; sh:maxCount 1",
        "sh:path <urn:p> ; sh:property <urn:deep>",
        "sh:path <urn:p> ; sh:node [ sh:path <urn:n> ; sh:maxCount 1 ]",
    ],
)
@pytest.mark.parametrize("head", ["sh:property", "sh:node", "sh:not"])
def test_whatever_a_shape_begins_with_is_looked_at_again(inside: str, head: str) -> None:
    rules = triples(
        f"<urn:shape> a sh:NodeShape ; sh:targetClass <urn:Thing> ; {head} [ {inside} ] ."
        "<urn:deep> sh:path <urn:n> ; sh:maxCount 1 ."
    )
    old = triples(f"{DATA} <urn:a> <urn:r> 3 ; <urn:n> 4 . <urn:x> <urn:n> 1 .")
    before = Gate.of(old, rules).results()
    for text in ("<urn:a> <urn:n> 1 .", "<urn:a> <urn:r> <urn:x> .", "<urn:x> <urn:n> 2 ."):
        change = Change((), tuple(triples(text)))
        now = [*old, *change.come]
        after = check_again(near(now, change, old), rules, change, before)
        assert after is not None
        assert Counter(after) == Counter(Gate.of(now, rules).results())


def test_a_path_that_may_have_no_step_makes_a_change_a_matter_of_the_whole() -> None:
    come = tuple(triples("<urn:y> <urn:q> 1 ."))
    rules = triples(f"{RULES} <urn:shape> sh:property [ sh:path [ sh:zeroOrOnePath <urn:r> ] ] .")
    data = near([*triples(DATA), *come], Change((), come), triples(DATA))
    assert check_again(data, rules, Change((), come), ()) is None


def test_where_very_much_points_to_what_changed_the_whole_is_asked() -> None:
    old = triples(DATA)
    old += triples("".join(f"<urn:n{number}> <urn:p> <urn:y> ." for number in range(20_000)))
    change = Change((), tuple(triples("<urn:y> <urn:q> 1, 2 .")))
    assert check_again(near([*old, *change.come], change, old), triples(RULES), change, ()) is None


def test_a_shape_without_a_query_makes_a_change_a_matter_of_the_whole() -> None:
    come = tuple(triples("<urn:c> <urn:p> <urn:x> ."))
    rules = triples(RULES + "<urn:far> sh:pattern '(?=1)' .")
    data = near([*triples(DATA), *come], Change((), come), triples(DATA))
    assert check_again(data, rules, Change((), come), ()) is None


def test_nothing_is_asked_where_nothing_changed() -> None:
    before = Gate.of(triples(DATA), triples(RULES)).results()
    assert before
    assert check_again(near((), Change(), ()), triples(RULES), Change(), before) == before


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
