"""Doubts about computed values and about how they are computed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.unit.indicators.test_computation import (
    DENSITY,
    KM2,
    PERSON,
    VOCABULARY,
    computed,
    given,
    key,
)

from city_data_bank.bank.methods import Method, Term
from city_data_bank.indicators.checks.computed import (
    computed_doubts,
    method_changes,
    method_doubts,
    two_years,
)
from city_data_bank.indicators.checks.decisions import circular_methods
from city_data_bank.indicators.computation import Computed

AREA = {key("2020"): given("a", "10", KM2)}


def codes(values: list[Computed]) -> list[str]:
    return [doubt.code for doubt in computed_doubts(values, VOCABULARY)]


def density(population: str, method: Method = DENSITY, *others: str) -> list[Computed]:
    known = {"population": {key("2020"): given("p", population, PERSON, *others)}, "area": AREA}
    return computed(method, known)


def test_a_result_that_cannot_be_and_one_that_is_unusual_are_told_with_their_range() -> None:
    method = replace(DENSITY, maximum=Decimal(100), usual_maximum=Decimal(50))
    assert codes(density("400", method)) == []
    (unusual,) = computed_doubts(density("600", method), VOCABULARY)
    assert (unusual.code, dict(unusual.arguments)["range"]) == ("computed-unusual", "…50")
    (impossible,) = computed_doubts(density("1100", method), VOCABULARY)
    assert (impossible.code, impossible.found) == ("computed-impossible", "110.0")
    assert impossible.focus == "ref/density/1/2020/"


def test_an_input_of_another_year_is_told_with_that_year() -> None:
    known = {
        "population": {key("2020"): given("p", "50")},
        "area": {key("2018"): given("a", "10", KM2)},
    }
    (doubt,) = computed_doubts(computed(DENSITY, known, frozenset({"area"})), VOCABULARY)
    assert doubt.code == "input-of-another-year"
    assert dict(doubt.arguments) == {"input": "area", "taken": "2018"}
    assert codes(density("50")) == []


def test_numerator_and_denominator_of_two_years_are_told() -> None:
    method = replace(DENSITY, numerator=(Term("i:population", PERSON, years_before=1),))
    known = {"population": {key("2019"): given("p", "50")}, "area": AREA}
    (doubt,) = computed_doubts(computed(method, known), VOCABULARY)
    assert (doubt.code, doubt.period) == ("years-differ", "2020")
    assert two_years(method) == (1, 0)


def test_a_change_since_the_year_before_is_of_one_pair_of_years() -> None:
    change = replace(
        DENSITY,
        numerator=(Term("i:p"), Term("i:p", sign=-1, years_before=1)),
        denominator=(Term("i:p", years_before=1),),
    )
    assert two_years(change) is None
    assert two_years(replace(change, denominator=())) is None


def test_two_denominators_for_one_year_are_told_with_what_the_result_may_be() -> None:
    per_area = replace(
        DENSITY,
        numerator=(Term("i:area", KM2),),
        denominator=(Term("i:population", PERSON),),
        decimals=3,
    )
    (doubt,) = computed_doubts(density("50", per_area, "40"), VOCABULARY)
    assert doubt.code == "two-denominators"
    assert dict(doubt.arguments) == {"input": "population", "lowest": "0.200", "highest": "0.250"}
    assert codes(density("50", per_area)) == []
    # A numerator that is disputed gives a spread, and no second denominator.
    assert codes(density("50", DENSITY, "40")) == []


def test_a_series_that_goes_on_by_another_method_is_told_once() -> None:
    newer = replace(DENSITY, iri="m:newer", valid=date(2021, 1, 1))
    (one,) = density("50")
    known = [replace(one, key=key(year)) for year in ("2019", "2020")]
    first = replace(one, method=newer, key=key("2021"), breaks=(newer.iri,))
    (doubt,) = method_changes([*known, first, replace(first, breaks=())], VOCABULARY)
    assert (doubt.code, doubt.period) == ("two-methods", "2021")
    assert not list(method_changes(known, VOCABULARY))


def test_a_method_across_two_editions_of_a_standard_is_told() -> None:
    editions = frozenset({"iso-2014", "iso-2018"})
    method = replace(
        DENSITY, indicator="i:iso-2018/5.1", numerator=(Term("i:iso-2014/5.1"),), denominator=()
    )
    (doubt,) = method_doubts([method], VOCABULARY, editions)
    assert dict(doubt.arguments) == {"input": "iso-2014/5.1"}
    same = replace(method, numerator=(Term("i:iso-2018/5.2"), Term("i:bank/rate")))
    assert not list(method_doubts([same], VOCABULARY, editions))


def test_methods_that_need_each_other_are_one_finding_and_a_chain_is_none() -> None:
    def needs(name: str, other: str, years: int = 0) -> Method:
        term = Term(f"i:{other}", years_before=years)
        return replace(DENSITY, indicator=f"i:{name}", numerator=(term,), denominator=())

    circle = [needs("a", "b"), needs("b", "c"), needs("c", "a"), needs("d", "a")]
    (finding,) = circular_methods(circle, VOCABULARY)
    assert (finding.code, finding.found) == ("methods-in-a-circle", "a, b, c")
    assert not list(circular_methods([needs("a", "b"), needs("b", "c")], VOCABULARY))
    assert not list(circular_methods([needs("a", "a", years=1)], VOCABULARY))
