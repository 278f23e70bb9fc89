"""Every example query runs on the real bank, and answers what its figures say."""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest

ROOT = Path(__file__).parents[3]
EXAMPLES = sorted((ROOT / "queries" / "examples").glob("*.ttl"))
BASE = "https://dane.siemianowice.pl/"
SHACL = "http://www.w3.org/ns/shacl#"
TEXTS = re.compile(r"#(select|ask|construct)$|ontology#describe$")

pytestmark = pytest.mark.xdist_group("root-bank")


@pytest.fixture(scope="module")
def store(release_of: Callable[[str], Path]) -> ox.Store:
    """The store of the root bank."""
    return ox.Store.read_only(str(release_of(".") / "store"))


def example(path: Path) -> list[ox.Quad]:
    return list(ox.parse(path=path, format=ox.RdfFormat.TURTLE, base_iri=BASE))


def text_of(path: Path) -> str:
    (text,) = [quad.object for quad in example(path) if TEXTS.search(quad.predicate.value)]
    assert isinstance(text, ox.Literal)
    return text.value


def rows(store: ox.Store, name: str) -> list[dict[str, str]]:
    text = text_of(ROOT / "queries" / "examples" / f"{name}.ttl")
    found = store.query(text, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    names = [variable.value for variable in found.variables]
    return [{key: plain(row[key]) for key in names if row[key] is not None} for row in found]


def plain(term: object) -> str:
    assert isinstance(term, ox.NamedNode | ox.Literal)
    return term.value


def test_there_are_examples_from_a_resident_to_a_researcher() -> None:
    assert len(EXAMPLES) >= 25


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_described_in_three_languages(path: Path) -> None:
    comments = {
        quad.object.language
        for quad in example(path)
        if quad.predicate.value.endswith("#comment") and isinstance(quad.object, ox.Literal)
    }
    types = {
        quad.object.value
        for quad in example(path)
        if quad.predicate.value.endswith("#type") and isinstance(quad.object, ox.NamedNode)
    }
    assert comments == {"pl", "en", "de"}
    assert f"{SHACL}SPARQLExecutable" in types
    assert len(types) == 2


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_has_an_answer(store: ox.Store, path: Path) -> None:
    found = store.query(text_of(path), use_default_graph_as_union=True)
    if isinstance(found, ox.QueryBoolean):
        assert found
    else:
        assert next(iter(found), None) is not None


def test_each_statement_of_the_store_stands_in_one_graph(store: ox.Store) -> None:
    triples = {quad.triple for quad in store.quads_for_pattern(None, None, None, None)}
    assert len(triples) == len(store)


def test_both_populations_of_2020_lead_to_their_cells(store: ox.Store) -> None:
    found = rows(store, "where-does-this-number-come-from")
    assert sorted(row["value"] for row in found) == ["64935", "66270", "66270"]
    assert {row["text"] for row in found} == {"64935", "66270"}


def test_the_population_falls_from_2015_to_2024(store: ox.Store) -> None:
    found = [row for row in rows(store, "population-of-the-city") if "June 2026" in row["dataset"]]
    assert [row["residents"] for row in found] == [
        "68231", "67905", "67523", "67154", "66841", "64935", "64365", "63892", "63401", "62817",
    ]  # fmt: skip


def test_the_revision_of_2020_is_found_in_every_city(store: ox.Store) -> None:
    found = rows(store, "two-numbers-for-one-thing")
    (ours,) = [row for row in found if row["area"] == "Siemianowice Śląskie"]
    assert Decimal(ours["percent"]) == Decimal("2.06")
    assert {row["year"] for row in found} == {"2020"}


def test_the_area_is_given_in_three_units_by_three_offices(store: ox.Store) -> None:
    found = rows(store, "area-by-two-offices")
    assert {(row["text"], row["unit"]) for row in found} == {
        ("25500000", "m2"), ("25,5", "km2"), ("2549", "ha"), ("25", "km2"),
    }  # fmt: skip


def test_revenue_per_resident_is_the_quotient_of_two_delivered_values(store: ox.Store) -> None:
    last = rows(store, "revenue-per-resident")[-1]
    quotient = Decimal(last["revenue"]) / Decimal(last["residents"])
    assert abs(Decimal(last["perResident"]) - quotient) <= Decimal("0.01")


def test_turnout_inputs_cover_both_elections(store: ox.Store) -> None:
    assert [row["year"] for row in rows(store, "turnout-inputs")] == ["2019", "2023"]


PREFIXES = """
PREFIX bank: <https://w3id.org/city-data-bank/ns#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX sdim: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX smea: <http://purl.org/linked-data/sdmx/2009/measure#>
"""


def asked(store: ox.Store, query: str) -> list[tuple[str, ...]]:
    found = store.query(PREFIXES + query, base_iri=BASE, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    names = [variable.value for variable in found.variables]
    return [tuple(plain(row[key]) for key in names) for row in found]


def test_conflicts_are_nineteen_cities_and_the_country_and_areas_that_are_rounded(
    store: ox.Store,
) -> None:
    found = asked(
        store,
        """SELECT ?kind ?indicator ?year (COUNT(DISTINCT ?area) AS ?areas) {
            ?conflict a bank:Conflict ; dct:type/skos:notation ?kind ; sdim:refArea ?area ;
                bank:indicator/skos:notation ?indicator ; sdim:refPeriod/bank:year ?year .
        } GROUP BY ?kind ?indicator ?year ORDER BY ?kind""",
    )
    assert found == [
        ("revision", "population-31-12", "2020", "20"),
        ("rounding", "area-1-1", "2025", "21"),
    ]


def test_the_area_of_the_city_is_told_four_times_of_which_three_are_rounded(
    store: ox.Store,
) -> None:
    found = asked(
        store,
        """SELECT ?value {
            <id/conflict/bank/area-1-1/2474011/2025> prov:wasDerivedFrom/smea:obsValue ?value
        } ORDER BY ?value""",
    )
    assert [value for (value,) in found] == ["25", "25.5", "2549", "25500000"]


def test_the_newest_export_is_taken_and_the_reason_is_told(store: ox.Store) -> None:
    (found,) = asked(
        store,
        """SELECT ?value ?rule ?note {
            <id/observation/reference/bank/population-31-12/2474011/2020> smea:obsValue ?value ;
                dct:conformsTo/skos:notation ?rule ; skos:note ?note .
            FILTER(LANG(?note) = "en") }""",
    )
    assert found[:2] == ("64935", "newest-export")
    assert "census of 2021" in found[2]


@pytest.mark.parametrize(
    ("ref", "value"),
    [
        ("iso37120-2018/13.4.1/2474011/2020", Decimal(64935 - 66841) / 66841 * 100),
        ("bank/own-revenue-per-resident/2474011/2020", Decimal("241552732.6") / 64935),
        ("bank/marriages-per-1000/2474011/2020", Decimal(224) / 64935 * 1000),
        ("iso37120-2018/21.5.1/2474011/2020", Decimal(64935) / Decimal("25.49")),
        ("iso37120-2018/21.5.1/2474011/2018", Decimal(67154) / Decimal("25.5")),
        ("iso37120-2018/21.5.1/2474011/2024", Decimal(62817) / Decimal("25.49")),
    ],
)
def test_a_computed_value_is_what_its_inputs_give(
    store: ox.Store, ref: str, value: Decimal
) -> None:
    query = f"SELECT ?value {{ <id/observation/reference/{ref}> smea:obsValue ?value }}"
    ((found,),) = asked(store, query)
    assert abs(Decimal(found) - value) <= Decimal("0.05")


def test_no_fact_is_counted_twice(store: ox.Store) -> None:
    assert asked(store, "SELECT ?x { ?x a qb:Observation , bank:ReferenceValue }") == []


STORED = ROOT / "queries" / "stored"


def stored(store: ox.Store, name: str, **parameters: str) -> list[dict[str, str]]:
    """The answer of a stored query about things of the bank."""
    text = (STORED / f"{name}.rq").read_text(encoding="utf-8")
    for parameter, ref in parameters.items():
        text = text.replace(
            f"VALUES ?{parameter} {{ UNDEF }}", f"VALUES ?{parameter} {{ <{BASE}id/{ref}> }}"
        )
    text = text.replace("VALUES ?language { UNDEF }", 'VALUES ?language { "en" }')
    found = store.query(text, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    names = [variable.value for variable in found.variables]
    return [{key: plain(row[key]) for key in names if row[key] is not None} for row in found]


@pytest.mark.parametrize(
    ("indicator", "breaks"),
    [
        ("bank/population-31-12", ["2020"]),
        ("iso37120-2018/21.5.1", ["2020"]),
        ("iso37120-2018/13.4.1", ["2020", "2021"]),
    ],
)
def test_a_new_census_base_breaks_what_is_computed_from_the_population(
    store: ox.Store, indicator: str, breaks: list[str]
) -> None:
    found = stored(store, "series", indicator=f"indicator/{indicator}", area="area/2474011")
    assert {row["from"][:4] for row in found} >= {"2016", "2024"}
    assert [row["from"][:4] for row in found if row["break"] == "true"] == breaks


def test_cities_are_compared_by_what_is_computed_too(store: ox.Store) -> None:
    found = stored(store, "compare", indicator="indicator/iso37120-2018/21.5.1")
    assert {row["name"] for row in found} >= {"Siemianowice Śląskie", "Katowice"}


def test_a_computed_value_leads_to_the_cells_of_its_inputs(store: ox.Store) -> None:
    ref = "observation/reference/iso37120-2018/13.4.1/2474011/2020"
    found = stored(store, "provenance", observation=ref)
    assert {row["text"] for row in found} == {"64935", "66841"}
    ref = "observation/reference/bank/population-31-12/2474011/2020"
    assert [row["text"] for row in stored(store, "provenance", observation=ref)] == ["64935"]
