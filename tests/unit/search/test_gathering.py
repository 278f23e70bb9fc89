"""What entries are about: their areas and years."""

from __future__ import annotations

import pyoxigraph as ox

from city_data_bank.iris import Iris
from city_data_bank.search.gathering import Said, gather
from city_data_bank.vocabulary import DCT, SKOS

BASE = "http://a/"
NAMES = {
    "area/01": (SKOS["prefLabel"], "Brzozowo"),
    "indicator/bank/x": (SKOS["prefLabel"], "Szkoły"),
    "dataset/d": (DCT["title"], "Szkoły w gminie"),
}


def triple(subject: str, predicate: str, value: ox.NamedNode | ox.Literal) -> ox.Triple:
    return ox.Triple(ox.NamedNode(f"{BASE}id/{subject}"), ox.NamedNode(predicate), value)


def described() -> list[ox.Triple]:
    named = [triple(ref, name, ox.Literal(text)) for ref, (name, text) in NAMES.items()]
    where, when = (ox.NamedNode(f"{BASE}id/{one}") for one in ("area/01", "period/2018-09_2020-08"))
    return [
        *named,
        triple("dataset/d", DCT["spatial"], where),
        triple("dataset/d", DCT["temporal"], when),
    ]


def test_a_dataset_is_about_every_year_that_its_period_touches() -> None:
    found = {one.iri: one for one in gather(Iris(BASE), described(), Said((), ()))}
    dataset = found[f"{BASE}id/dataset/d"]
    assert (dataset.areas, dataset.years) == (("01",), ("2018", "2019", "2020"))
    assert found[f"{BASE}id/area/01"].areas == ("01",)
    assert found[f"{BASE}id/indicator/bank/x"].years == ()


def test_values_are_about_the_area_and_the_years_that_they_have() -> None:
    refs = tuple(f"d/bank/x/01/{period}/stats" for period in ("2015-06", "2017", "P1"))
    (series,) = (
        one for one in gather(Iris(BASE), described(), Said((), refs)) if one.kind == "observation"
    )
    assert (series.areas, series.years) == (("01",), ("2015", "2017"))
