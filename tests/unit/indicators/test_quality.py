"""Conflicts as statements, and as entries of a list."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.unit.indicators.conftest import Report, table
from tests.unit.indicators.test_references import BASE, NAMES, SCALES

from city_data_bank.indicators.accounts import Account, accounts_of
from city_data_bank.indicators.choice import choose
from city_data_bank.indicators.conflicts import Comparability, find_conflicts
from city_data_bank.indicators.decisions import Decision, Decisions, Explanation
from city_data_bank.indicators.entries import conflict_entries
from city_data_bank.indicators.quality import Said, Terms, conflict_quads
from city_data_bank.indicators.reported import Reported
from city_data_bank.indicators.units import in_base_units
from city_data_bank.vocabulary import ADMS, BANK, DCT, PROV, SKOS

RULES = Comparability(SCALES, {}, frozenset(), {})
KINDS = ("revision", "value-only", "rounding", "other-definition")
TERMS = Terms(
    {kind: f"k:{kind}" for kind in KINDS},
    {"open": "s:open", "decided": "s:decided"},
    {"b/x": "p:unit"},
    {},
)
NOBODY = Decisions({}, ())
WHY = Explanation("b/x", frozenset({"old", "new"}), {"en": "A census."}, "OPIS")


def two(report: Report, first: str = "gus", second: str = "gus") -> Reported:
    return report(
        ("old", first, "2022", table("b/x,1,2020,,person,66270")),
        ("new", second, "2026", table("b/x,1,2020,,person,64935")),
    )


def accounts(reported: Reported, decisions: Decisions = NOBODY) -> tuple[Account, ...]:
    """What is known of the conflicts of a city that has ranked one office."""
    return accounts_of(find_conflicts(reported, RULES), reported, decisions, {"gus"})


def told(reported: Reported, decisions: Decisions = NOBODY) -> Said:
    return conflict_quads(accounts(reported, decisions), reported, NAMES, TERMS)


def objects(said: Said, predicate: str) -> set[str]:
    return {
        str(getattr(quad.object, "value", quad.object))
        for quad in said.quality
        if quad.predicate.value == predicate
    }


def test_a_conflict_says_its_kind_size_values_and_who_decides(report: Report) -> None:
    said = told(two(report))
    assert objects(said, DCT["type"]) == {"k:revision"}
    assert objects(said, BANK["differencePercent"]) == {"2.06"}
    assert objects(said, BANK["responsible"]) == {"p:unit"}
    assert objects(said, PROV["wasDerivedFrom"]) == {
        f"{BASE}id/observation/old/b/x/1/2020/x",
        f"{BASE}id/observation/new/b/x/1/2020/x",
    }


def test_two_offices_of_which_the_city_ranks_only_one_leave_it_open(report: Report) -> None:
    assert objects(told(two(report, "gus", "hall")), ADMS["status"]) == {"s:open"}
    assert objects(told(two(report)), ADMS["status"]) == {"s:decided"}


def test_the_reason_of_a_person_goes_before_that_of_a_source(report: Report) -> None:
    key = ("b/x", "1", "2020")
    chosen = Decision(*key, "old", "hall", "2026-01-01", {"en": "We say so."})
    explained = told(two(report), Decisions({}, (WHY,)))
    assert objects(explained, SKOS["note"]) == {"A census."}
    assert len(explained.reference) == 1
    assert objects(told(two(report), Decisions({key: chosen}, (WHY,))), SKOS["note"]) == {
        "We say so."
    }
    assert objects(told(two(report)), SKOS["note"]) == set()


def test_an_entry_has_the_values_beside_each_other(report: Report) -> None:
    reported = two(report)
    choices = choose(reported, in_base_units(reported, SCALES), (), NOBODY)
    (entry,) = conflict_entries(accounts(reported), reported, choices)
    assert (entry.kind, entry.state, entry.percent) == ("revision", "decided", Decimal("2.06"))
    assert [(one.dataset, one.value, one.chosen) for one in entry.values] == [
        ("old", "66270", False),
        ("new", "64935", True),
    ]


def test_a_reason_has_its_source_and_a_decision_its_author_and_day(report: Report) -> None:
    explained = told(two(report), Decisions({}, (WHY,)))
    assert objects(explained, DCT["bibliographicCitation"]) == {"OPIS"}
    linked = replace(WHY, source="https://stats.example/opis")
    said = told(two(report), Decisions({}, (linked,)))
    assert objects(said, DCT["source"]) == {"https://stats.example/opis"}
    key = ("b/x", "1", "2020")
    chosen = Decision(*key, "old", "hall", "2026-01-01", {"en": "We say so."})
    decided = told(two(report), Decisions({key: chosen}, (WHY,)))
    assert objects(decided, BANK["decidedBy"]) == {"hall"}
    assert objects(decided, BANK["decidedOn"]) == {"2026-01-01"}
    assert objects(decided, DCT["bibliographicCitation"]) == set()


def test_an_explanation_may_say_that_two_offices_count_different_things(report: Report) -> None:
    reported = two(report, "gus", "hall")
    other = Decisions({}, (replace(WHY, kind="other-definition"),))
    assert objects(told(reported, other), DCT["type"]) == {"k:other-definition"}
    assert objects(told(reported, other), ADMS["status"]) == {"s:decided"}
    assert [one.contradicts for one in accounts(reported)] == [True]
    assert [one.contradicts for one in accounts(reported, other)] == [False]


def test_an_entry_of_a_list_names_who_decided(report: Report) -> None:
    reported = two(report)
    key = ("b/x", "1", "2020")
    chosen = Decisions({key: Decision(*key, "old", "hall", "2026-01-01", {"en": "So."})}, ())
    choices = choose(reported, in_base_units(reported, SCALES), (), chosen)
    (entry,) = conflict_entries(accounts(reported, chosen), reported, choices)
    assert (entry.decided_by, entry.decided_on) == ("hall", "2026-01-01")
