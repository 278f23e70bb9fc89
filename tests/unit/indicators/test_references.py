"""Chosen values as N-Quads."""

from __future__ import annotations

import io
from decimal import Decimal

import pyoxigraph as ox
from tests.unit.indicators.conftest import Report, table

from city_data_bank.bank.scales import Scale
from city_data_bank.indicators.choice import choose
from city_data_bank.indicators.decisions import Decisions
from city_data_bank.indicators.names import Names
from city_data_bank.indicators.references import write_references
from city_data_bank.indicators.reported import Reported
from city_data_bank.indicators.units import in_base_units
from city_data_bank.iris import Iris
from city_data_bank.vocabulary import BANK, QB, RDF, SMEA

BASE = "https://x.example/"
NAMES = Names(
    Iris(BASE),
    units={"person": "u:person"},
    statuses={"A": "s:A"},
    rules={
        rule: f"r:{rule}"
        for rule in ("only-value", "newest-export", "steward-priority", "decision")
    },
)
SCALES = {"person": Scale("person", Decimal(1))}
VALUE = f"{BASE}id/observation/reference/b/x/1/2020"


def written(reported: Reported) -> tuple[int, ox.Store]:
    choices = choose(reported, in_base_units(reported, SCALES), (), Decisions({}, ()))
    stream = io.BytesIO()
    count = write_references(reported, choices, NAMES, stream)
    store = ox.Store()
    store.load(stream.getvalue(), format=ox.RdfFormat.N_QUADS)
    return count, store


def objects(store: ox.Store, subject: str, predicate: str) -> list[str]:
    quads = store.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None)
    return sorted(str(getattr(quad.object, "value", quad.object)) for quad in quads)


def test_a_chosen_value_points_to_the_one_taken_and_the_others(report: Report) -> None:
    reported = report(
        ("old", "gus", "2022", table("b/x,1,2020,,person,66270")),
        ("new", "gus", "2026", table("b/x,1,2020,,person,64935")),
    )
    count, store = written(reported)
    assert objects(store, VALUE, BANK["selected"]) == [f"{BASE}id/observation/new/b/x/1/2020/x"]
    assert objects(store, VALUE, BANK["rejected"]) == [f"{BASE}id/observation/old/b/x/1/2020/x"]
    assert objects(store, VALUE, SMEA["obsValue"]) == ["64935"]
    assert count == len(store)


def test_it_is_no_second_observation(report: Report) -> None:
    _, store = written(report(("a", "gus", "", table("b/x,1,2020,,person,5"))))
    assert objects(store, VALUE, RDF["type"]) == [BANK["ReferenceValue"]]
    observation = ox.NamedNode(QB["Observation"])
    assert not list(store.quads_for_pattern(None, ox.NamedNode(RDF["type"]), observation))


def test_a_day_is_said_where_there_is_one(report: Report) -> None:
    _, dated = written(report(("a", "gus", "", table("b/x,1,2020,2020-12-31,person,5"))))
    assert objects(dated, VALUE, BANK["referenceDate"]) == ["2020-12-31"]
    _, undated = written(report(("a", "gus", "", table("b/x,1,2020,,person,5"))))
    assert objects(undated, VALUE, BANK["referenceDate"]) == []


def test_a_part_of_a_breakdown_has_no_reference_value(report: Report) -> None:
    rows = table("b/x,1,2020,,person,5,T", "b/x,1,2020,,person,3,F", more=",sex")
    _, store = written(report(("a", "gus", "", rows)))
    reference = ox.NamedNode(BANK["ReferenceValue"])
    assert len(list(store.quads_for_pattern(None, ox.NamedNode(RDF["type"]), reference))) == 1
