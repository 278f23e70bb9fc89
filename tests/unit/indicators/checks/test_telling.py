"""All checks on the values of a release, as findings with their cells."""

from __future__ import annotations

from decimal import Decimal

from tests.unit.indicators.conftest import Report, table

from city_data_bank.bank.scales import Scale
from city_data_bank.bank.thresholds import Thresholds
from city_data_bank.indicators.checks.decisions import effective, unused_decisions
from city_data_bank.indicators.checks.doubts import Doubt, gathered
from city_data_bank.indicators.checks.exports import mixed_exports
from city_data_bank.indicators.checks.telling import Looked, Measure, check_values
from city_data_bank.indicators.choice import choose
from city_data_bank.indicators.computation import Vocabulary
from city_data_bank.indicators.conflicts import Comparability, find_conflicts
from city_data_bank.indicators.decisions import Decision, Decisions
from city_data_bank.indicators.names import Names
from city_data_bank.indicators.reported import Reported
from city_data_bank.indicators.units import in_base_units
from city_data_bank.iris import Iris
from city_data_bank.model import Finding, Severity

SCALES = {"person": Scale("person", Decimal(1))}
NAMES = Names(Iris("https://x.example/"), {}, {}, {})
WORDS = Vocabulary(lambda iri: iri, SCALES, {}, {}, lambda ref, key: f"{ref}/{key}")
MEASURE = Measure({}, Thresholds(largest_change=Decimal(50)), frozenset(), frozenset(), SCALES, "1")
NONE = Decisions({}, ())


def looked(reported: Reported) -> Looked:
    choices = choose(reported, in_base_units(reported, SCALES), (), NONE)
    rules = Comparability(SCALES, {}, frozenset(), {})
    return Looked(reported, choices, find_conflicts(reported, rules), (), ())


def found(reported: Reported) -> tuple[Finding, ...]:
    return check_values(looked(reported), MEASURE, NAMES, WORDS, {"a": "deliveries/a.csv"})


def test_a_doubt_names_the_value_and_its_cell(report: Report) -> None:
    rows = (
        "id,indicator,area,period,unit,value,source\n"
        'b/x/1/2020/o,b/x,1,2020,person,10,"cell=2,3"\n'
        'b/x/1/2021/o,b/x,1,2021,person,90,"cell=2,4"\n'
    )
    (one,) = found(report(("a", "o", "", rows)))
    assert (one.code, one.severity, one.dataset) == ("value-jump", Severity.WARNING, "a")
    assert (one.place.file, one.place.fragment) == ("deliveries/a.csv", "cell=2,4")
    assert dict(one.arguments)["focus"] == "https://x.example/id/observation/a/b/x/1/2021/o"
    assert dict(one.arguments)["percent"] == "800.0"


def test_a_quiet_table_raises_no_doubt(report: Report) -> None:
    rows = table("b/x,1,2020,,person,10", "b/x,1,2021,,person,11")
    assert found(report(("a", "o", "", rows))) == ()


def test_of_other_areas_the_gravest_doubt_is_told_with_their_number() -> None:
    def doubt(area: str, weight: float) -> tuple[str, Doubt]:
        focus = f"f{area}{weight}"
        one = Doubt("c", Severity.INFO, "b/x", area, "2020", focus, "1", weight=weight)
        return "a", one

    told = gathered([doubt("1", 1), doubt("1", 2), doubt("2", 3), doubt("3", 5)], "1")
    assert [(one.area, one.weight, one.count) for _, one in told] == [
        ("1", 1, 1),
        ("1", 2, 1),
        ("3", 5, 2),
    ]


OLD = table("b/x,1,2019,,person,10", "b/x,1,2020,,person,20")


def test_a_series_from_an_export_and_its_revision_is_told(report: Report) -> None:
    new = table("b/x,1,2020,,person,22", "b/x,1,2021,,person,23")
    reported = report(("old", "o", "2021", OLD), ("new", "o", "2022", new))
    seen = looked(reported)
    (doubt,) = mixed_exports(reported, seen.choices, seen.conflicts, NAMES)
    assert (doubt.code, doubt.found, dict(doubt.arguments)) == (
        "two-exports",
        "old",
        {"other": "new"},
    )
    assert doubt.period == "2019"


def test_an_export_that_revises_nothing_is_a_continuation(report: Report) -> None:
    new = table("b/x,1,2020,,person,20", "b/x,1,2021,,person,23")
    reported = report(("old", "o", "2021", OLD), ("new", "o", "2022", new))
    seen = looked(reported)
    assert not list(mixed_exports(reported, seen.choices, seen.conflicts, NAMES))


def decided(dataset: str, period: str = "2020") -> Decisions:
    key = ("b/x", "1", period)
    return Decisions({key: Decision(*key, dataset, "an office", "2026-01-01", {})}, ())


def test_a_decision_for_a_value_that_its_dataset_lacks_is_told_and_not_followed(
    report: Report,
) -> None:
    reported = report(("old", "o", "2021", OLD))
    for decisions in (decided("gone"), decided("old", "2031")):
        (finding,) = unused_decisions(reported, decisions)
        assert (finding.code, finding.place.file) == ("decision-unused", "decisions.toml")
        assert effective(reported, decisions).decided == {}


def test_a_decision_for_a_value_that_is_there_is_followed(report: Report) -> None:
    reported = report(("old", "o", "2021", OLD))
    assert not list(unused_decisions(reported, decided("old")))
    assert effective(reported, decided("old")) == decided("old")
