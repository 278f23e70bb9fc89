"""Our own shapes, each broken: the queries find what pySHACL finds, all at once and bit by bit."""

from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest
from tests.unit.validation.test_shapes import CASES, SHAPES, Case, quads, source

from city_data_bank.validation.gate import Gate
from city_data_bank.validation.referee import judge
from city_data_bank.validation.shacl import read_shapes

ERRORS = {'"2020-12-31"^^xsd:date => "2020-12-31T00:00:00Z"^^xsd:dateTime'}
"""Where pySHACL is wrong: a date is compared with a moment."""


def rules_of(case: Case, shapes: Path) -> tuple[ox.Triple, ...]:
    return read_shapes([shapes / file for file in SHAPES[case.text]])


def data_of(case: Case, text: str) -> list[ox.Triple]:
    background = "" if case.text == "lists" else source("lists")
    return [quad.triple for part in (text, background) for quad in quads(part)]


def assert_same(case: Case, shapes: Path) -> None:
    rules, data = rules_of(case, shapes), data_of(case, case.broken)
    gate = Gate.of(data, rules)
    assert gate.plan.left == {}
    assert Counter(gate.results()) == Counter(judge(data, rules))


@pytest.mark.parametrize("case", CASES[::12], ids=lambda case: case.rule)
def test_a_broken_rule_is_found_as_the_referee_finds_it(case: Case, shapes: Path) -> None:
    assert_same(case, shapes)


@pytest.mark.soak
def test_every_broken_rule_is_found_as_the_referee_finds_it(shapes: Path) -> None:
    for case in CASES:
        if case.action not in ERRORS:
            assert_same(case, shapes)


@pytest.mark.parametrize("case", CASES[6::12], ids=lambda case: case.rule)
def test_a_rule_that_is_broken_later_is_found_too(case: Case, shapes: Path) -> None:
    rules = rules_of(case, shapes)
    before, after = data_of(case, source(case.text)), data_of(case, case.broken)
    gate = Gate.of(before, rules)
    gone, come = set(before) - set(after), set(after) - set(before)
    changed = gate.changed(gate.results(), gone, come)
    assert Counter(changed) == Counter(Gate.of(after, rules).results())
