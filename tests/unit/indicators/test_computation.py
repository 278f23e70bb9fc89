"""Computed values: exact decimals, with their inputs and the spread of a conflict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from city_data_bank.bank.methods import Method, Term
from city_data_bank.bank.scales import Scale
from city_data_bank.indicators.computation import Computed, Vocabulary, compute
from city_data_bank.indicators.inputs import Input, Inputs, Key, shifted

PERSON, KM2, HA, RATE = "u:person", "u:km2", "u:ha", "u:rate"
SCALES = {
    PERSON: Scale(PERSON, Decimal(1)),
    RATE: Scale(RATE, Decimal(1)),
    HA: Scale("u:m2", Decimal(10_000)),
    KM2: Scale("u:m2", Decimal(1_000_000)),
}
VOCABULARY = Vocabulary(
    ref=lambda iri: iri.removeprefix("i:"),
    scales=SCALES,
    parts={("d:sex", "c:F"): "sex=F", ("d:sex", "c:M"): "sex=M"},
    dimensions={"d:sex": "sex"},
    address=lambda indicator, key: f"ref/{indicator}/{'/'.join(key)}",
)
POPULATION = Term("i:population", PERSON)
DENSITY = Method(
    iri="m:density",
    indicator="i:density",
    valid=date(2015, 1, 1),
    unit=RATE,
    numerator=(POPULATION,),
    denominator=(Term("i:area", KM2),),
    decimals=1,
)

Known = Mapping[str, Mapping[Key, Input]]


def key(period: str, breakdown: str = "") -> Key:
    return ("1", period, breakdown)


def given(name: str, value: str, unit: str = PERSON, *others: str) -> Input:
    return Input(name, Decimal(value), unit, tuple(map(Decimal, others)))


def computed(method: Method, known: Known, lasting: frozenset[str] = frozenset()) -> list[Computed]:
    inputs = Inputs({name: dict(values) for name, values in known.items()}, lasting)
    return list(compute([method], inputs, VOCABULARY))


def test_a_quotient_is_rounded_to_the_decimals_of_its_method() -> None:
    known = {
        "population": {key("2025"): given("p", "64935")},
        "area": {key("2025"): given("a", "2549", HA)},
    }
    (one,) = computed(DENSITY, known)
    assert one.value == Decimal("2547.5")
    assert one.inputs == ("p", "a")
    assert one.exact
    assert one.lowest is None


def test_without_an_input_nothing_is_computed() -> None:
    assert computed(DENSITY, {"population": {key("2025"): given("p", "1")}}) == []
    assert computed(DENSITY, {"area": {key("2025"): given("a", "1", KM2)}}) == []


def test_an_input_in_another_kind_of_unit_is_none() -> None:
    known = {
        "population": {key("2025"): given("p", "5")},
        "area": {key("2025"): given("a", "5", PERSON)},
    }
    assert computed(DENSITY, known) == []


def test_nothing_is_divided_by_zero() -> None:
    known = {
        "population": {key("2025"): given("p", "5")},
        "area": {key("2025"): given("a", "0", KM2)},
    }
    assert computed(DENSITY, known) == []


@pytest.mark.parametrize(
    ("years", "taken"),
    [
        (("2018", "2025"), "2018"),
        (("2014", "2021"), "2021"),
        (("2019", "2021"), "2019"),
        (("2010", "2012"), "2012"),
        (("2021", "2025"), "2021"),
        (("2010",), "2010"),
    ],
)
def test_of_what_lasts_the_nearest_year_is_taken_and_said(
    years: tuple[str, ...], taken: str
) -> None:
    areas = {key(year): given(year, "10", KM2) for year in years}
    known = {"population": {key("2020"): given("p", "50")}, "area": areas}
    assert computed(DENSITY, known) == []
    (one,) = computed(DENSITY, known, lasting=frozenset({"area"}))
    assert one.inputs == ("p", taken)
    assert not one.exact


def test_a_conflict_of_an_input_gives_a_spread() -> None:
    known = {
        "population": {key("2020"): given("p", "64935", PERSON, "66270")},
        "area": {key("2020"): given("a", "25.49", KM2)},
    }
    (one,) = computed(DENSITY, known)
    assert (one.value, one.lowest, one.highest) == (
        Decimal("2547.5"),
        Decimal("2547.5"),
        Decimal("2599.8"),
    )


CHANGE = Method(
    iri="m:change",
    indicator="i:change",
    valid=date(2015, 1, 1),
    unit=RATE,
    numerator=(POPULATION, Term("i:population", PERSON, sign=-1, years_before=1)),
    denominator=(Term("i:population", PERSON, years_before=1),),
    multiplier=Decimal(100),
    decimals=2,
)


def test_a_change_looks_back_a_year() -> None:
    known = {
        "population": {
            key("2019"): given("a", "66841"),
            key("2020"): given("b", "64935"),
            key("2022"): given("c", "1"),
        }
    }
    (one,) = computed(CHANGE, known)
    assert one.key == key("2020")
    assert one.value == Decimal("-2.85")


def test_an_input_in_two_terms_has_one_value_in_both() -> None:
    known = {
        "population": {
            key("2019"): given("a", "100", PERSON, "200"),
            key("2020"): given("b", "100"),
        }
    }
    (one,) = computed(CHANGE, known)
    assert (one.lowest, one.highest) == (Decimal("-50.00"), Decimal("0.00"))


def test_a_term_may_be_one_part_of_a_breakdown() -> None:
    ratio = Method(
        iri="m:ratio",
        indicator="i:ratio",
        valid=date(2015, 1, 1),
        unit=RATE,
        numerator=(Term("i:population", PERSON, breakdown=(("d:sex", "c:F"),)),),
        denominator=(Term("i:population", PERSON, breakdown=(("d:sex", "c:M"),)),),
        multiplier=Decimal(100),
        decimals=1,
    )
    known = {
        "population": {
            key("2020", "sex=F"): given("f", "34728"),
            key("2020", "sex=M"): given("m", "31542"),
            key("2020"): given("t", "66270"),
        }
    }
    (one,) = computed(ratio, known)
    assert (one.key, one.value) == (key("2020"), Decimal("110.1"))


def test_a_method_may_compute_for_each_part_alone() -> None:
    each = Method(
        iri="m:each",
        indicator="i:each",
        valid=date(2015, 1, 1),
        unit=PERSON,
        numerator=(POPULATION,),
        for_each=("d:sex",),
    )
    known = {
        "population": {
            key("2020", "sex=F"): given("f", "3"),
            key("2020", "sex=M"): given("m", "4"),
            key("2020", "age=5"): given("x", "5"),
            key("2020"): given("t", "7"),
        }
    }
    assert [(one.key[2], one.value) for one in computed(each, known)] == [
        ("sex=F", Decimal(3)),
        ("sex=M", Decimal(4)),
    ]


def test_the_version_of_a_method_that_is_valid_then_computes() -> None:
    old = Method("m:old", "i:x", date(2000, 1, 1), RATE, (POPULATION,), multiplier=Decimal(2))
    new = Method("m:new", "i:x", date(2020, 1, 1), RATE, (POPULATION,), multiplier=Decimal(3))
    values = {key(str(year)): given(str(year), "1") for year in (1999, 2019, 2020)}
    inputs = Inputs({"population": values}, frozenset())
    found = {one.key[1]: one.value for one in compute([new, old], inputs, VOCABULARY)}
    assert found == {"2019": Decimal(2), "2020": Decimal(3)}


def test_computed_values_are_inputs_of_others_in_whatever_order() -> None:
    double = Method("m:d", "i:double", date(2000, 1, 1), RATE, (Term("i:change"),), decimals=2)
    known = {"population": {key("2019"): given("a", "100"), key("2020"): given("b", "110")}}
    inputs = Inputs({name: dict(values) for name, values in known.items()}, frozenset())
    found = list(compute([double, CHANGE], inputs, VOCABULARY))
    assert [(one.method.iri, one.value) for one in found] == [
        ("m:change", Decimal("10.00")),
        ("m:d", Decimal("10.00")),
    ]
    assert found[1].inputs == ("ref/change/1/2020/",)


def test_what_is_reported_is_not_computed() -> None:
    known = {
        "population": {key("2020"): given("p", "50")},
        "area": {key("2020"): given("a", "10", KM2)},
        "density": {key("2020"): given("d", "4", RATE)},
    }
    assert computed(DENSITY, known) == []


def test_methods_that_need_each_other_end() -> None:
    one = Method("m:1", "i:one", date(2000, 1, 1), RATE, (Term("i:two"),))
    two = Method("m:2", "i:two", date(2000, 1, 1), RATE, (Term("i:one"),))
    assert list(compute([one, two], Inputs({}, frozenset()), VOCABULARY)) == []


@pytest.mark.parametrize(("least", "possible"), [("0", True), ("6000", False)])
def test_an_impossible_value_is_known_as_such(least: str, possible: object) -> None:
    method = Method("m:x", "i:x", date(2000, 1, 1), PERSON, (POPULATION,), minimum=Decimal(least))
    (one,) = computed(method, {"population": {key("2020"): given("p", "50")}})
    assert one.possible is possible


@pytest.mark.parametrize(
    ("period", "later"),
    [
        ("2020", "2021"),
        ("2020-Q3", "2021-Q3"),
        ("2020-09", "2021-09"),
        ("2020-12-31", "2021-12-31"),
        ("2019_2020", "2020_2021"),
    ],
)
def test_a_period_is_shifted_by_years(period: str, later: str) -> None:
    assert shifted(period, 1) == later
    assert shifted(later, -1) == period
    assert shifted(period, 0) == period


def broken(period: str, value: str = "50") -> Input:
    return replace(given(f"p{period}", value), broken=True)


def test_a_break_of_an_input_breaks_what_is_computed_from_it() -> None:
    area = {key(year): given("a", "10", KM2) for year in ("2019", "2020", "2021")}
    people = {key(year): given(f"p{year}", "50") for year in ("2019", "2021")}
    known = {"population": {**people, key("2020"): broken("2020")}, "area": area}
    found = {one.key[1]: one.breaks for one in computed(DENSITY, known)}
    assert found == {"2019": (), "2020": ("p2020",), "2021": ()}


def test_a_change_across_a_break_stands_alone() -> None:
    years = ("2018", "2019", "2021", "2022")
    people = {key(year): given(f"p{year}", "50") for year in years}
    known = {"population": {**people, key("2020"): broken("2020")}}
    found = {one.key[1]: bool(one.breaks) for one in computed(CHANGE, known)}
    assert found == {"2019": False, "2020": True, "2021": True, "2022": False}


def test_what_lasts_breaks_its_own_year_alone() -> None:
    people = {key(year): given(f"p{year}", "50") for year in ("2020", "2021")}
    known = {"population": people, "area": {key("2020"): replace(broken("2020"), unit=KM2)}}
    found = computed(DENSITY, known, lasting=frozenset({"area"}))
    assert [bool(one.breaks) for one in found] == [True, False]


def test_a_break_reaches_what_is_computed_from_computed_values() -> None:
    double = Method("m:double", "i:double", date(2015, 1, 1), RATE, (Term("i:density", RATE),))
    known = {
        "population": {key("2020"): broken("2020")},
        "area": {key("2020"): given("a", "5", KM2)},
    }
    inputs = Inputs({name: dict(values) for name, values in known.items()}, frozenset())
    found = {one.method.iri: one.breaks for one in compute([double, DENSITY], inputs, VOCABULARY)}
    assert found == {"m:density": ("p2020",), "m:double": ("ref/density/1/2020/",)}


def test_the_first_value_by_a_newer_method_begins_a_new_series() -> None:
    newer = replace(DENSITY, iri="m:newer", valid=date(2021, 1, 1))
    years = ("2019", "2020", "2021", "2022")
    known = {
        "population": {key(year): given(f"p{year}", "50") for year in years},
        "area": {key(year): given("a", "10", KM2) for year in years},
    }
    inputs = Inputs({name: dict(values) for name, values in known.items()}, frozenset())
    found = {one.key[1]: one.breaks for one in compute([DENSITY, newer], inputs, VOCABULARY)}
    assert found == {"2019": (), "2020": (), "2021": ("m:newer",), "2022": ()}
