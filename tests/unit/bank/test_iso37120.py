"""The two editions of ISO 37120, and what the root bank says of each of their indicators."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.graph import Graph
from city_data_bank.bank.methods import Method, read_methods
from city_data_bank.bank.ontology import Ontology, indicator_ref, read_ontology
from city_data_bank.bank.scales import convert, read_scales
from city_data_bank.vocabulary import BANK, DCT, RDFS, SATT, SKOS

ROOT = Path(__file__).parents[3]
EDITIONS = ("iso37120-2014", "iso37120-2018")
LANGUAGES = {"pl", "en", "de"}
INVERSE = {
    SKOS["exactMatch"]: SKOS["exactMatch"],
    SKOS["closeMatch"]: SKOS["closeMatch"],
    SKOS["relatedMatch"]: SKOS["relatedMatch"],
    SKOS["broadMatch"]: SKOS["narrowMatch"],
    SKOS["narrowMatch"]: SKOS["broadMatch"],
}


@cache
def ontology() -> Ontology:
    return read_ontology(read_bank(ROOT))


@cache
def graph() -> Graph:
    return Graph(quad.triple for quad in ontology().quads)


@cache
def methods() -> dict[str, Method]:
    found = read_methods(ontology().graph)
    return {indicator_ref(one.indicator): one for one in found}


def indicators(edition: str) -> tuple[str, ...]:
    return tuple(
        iri
        for iri in graph().of_type(BANK["StandardIndicator"])
        if indicator_ref(iri).startswith(f"{edition}/")
    )


def type_of(iri: str) -> str:
    return graph().iris(iri, DCT["type"])[0].rpartition("#")[2]


@pytest.mark.parametrize(
    ("edition", "themes", "core", "supporting", "profile"),
    [("iso37120-2014", 17, 46, 54, 0), ("iso37120-2018", 19, 45, 59, 24)],
)
def test_an_edition_has_all_its_indicators_by_theme_and_type(
    edition: str, themes: int, core: int, supporting: int, profile: int
) -> None:
    members = indicators(edition)
    assert len({graph().iris(iri, SKOS["broader"]) for iri in members}) == themes
    assert Counter(map(type_of, members)) == Counter(
        core=core, supporting=supporting, profile=profile
    )


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_code_is_a_text_of_its_theme_and_the_last_part_of_the_address(edition: str) -> None:
    for iri in indicators(edition):
        (code,) = graph().texts(iri, SKOS["notation"])
        (theme,) = graph().iris(iri, SKOS["broader"])
        assert indicator_ref(iri) == f"{edition}/{code}"
        assert theme.endswith(f"/id/concept/{edition}/{code.partition('.')[0]}")


def test_a_trailing_zero_of_a_code_is_kept() -> None:
    assert {"16.1", "16.10"} <= {
        code.notation for code in ontology().indicators.codes.values() if not code.by_label
    }
    xsd_string = "http://www.w3.org/2001/XMLSchema#string"
    for iri in (iri for edition in EDITIONS for iri in indicators(edition)):
        for triple in graph().of(iri):
            if triple.predicate.value == SKOS["notation"]:
                assert isinstance(triple.object, ox.Literal)
                assert triple.object.datatype.value == xsd_string


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("words", ["prefLabel", "definition"])
def test_labels_and_definitions_are_complete_and_labels_distinct(edition: str, words: str) -> None:
    said = [graph().languages(iri, SKOS[words]) for iri in indicators(edition)]
    assert all(set(one) == LANGUAGES for one in said)
    assert all(text.strip() == text and text for one in said for text in one.values())
    if words == "prefLabel":
        for language in LANGUAGES:
            twice = Counter(one[language] for one in said)
            assert [text for text, count in twice.items() if count > 1] == []


def test_every_mapping_between_the_editions_stands_in_both() -> None:
    said = {
        (iri, kind, other)
        for edition in EDITIONS
        for iri in indicators(edition)
        for kind in INVERSE
        for other in graph().iris(iri, kind)
        if "/id/indicator/" in other
    }
    assert len(said) > 160
    assert said == {(other, INVERSE[kind], iri) for iri, kind, other in said}
    assert all(iri.split("/")[-2] != other.split("/")[-2] for iri, _, other in said)


def test_one_code_of_the_two_editions_is_not_one_indicator() -> None:
    base = indicators("iso37120-2018")[0].partition("iso37120-2018/")[0]
    voters = f"{base}iso37120-2014/11.1"
    assert f"{base}iso37120-2018/11.1" not in graph().iris(voters, SKOS["exactMatch"])
    assert graph().iris(voters, SKOS["closeMatch"]) == (f"{base}iso37120-2018/10.4",)


def test_what_no_second_source_confirmed_is_marked() -> None:
    marks = Counter(
        mark.rpartition("#")[2]
        for iri in indicators("iso37120-2018")
        for mark in graph().iris(iri, BANK["unconfirmed"])
    )
    assert marks["unconfirmed-code"] == 2
    assert marks["unconfirmed-type"] > 40
    assert marks["unconfirmed-meaning"] > 30


def codes_of(iris: set[str]) -> set[str]:
    return {indicator_ref(iri).rpartition("/")[2] for iri in iris}


def test_every_indicator_of_2018_is_computed_or_says_what_it_lacks() -> None:
    lacking = graph().of_type(BANK["MissingInput"])
    missing = {graph().iris(one, BANK["indicator"])[0] for one in lacking}
    served = {one.indicator for one in methods().values()}
    members = set(indicators("iso37120-2018"))
    assert members <= missing | served
    assert codes_of(members & served - missing) == {"5.1", "5.9.1", "13.4.1", "21.5.1"}
    assert codes_of(members & served & missing) == {"13.4.3", "13.4.6"}


def test_a_missing_input_names_reason_input_and_a_known_office() -> None:
    offices = set(graph().of_type("http://www.w3.org/ns/org#Organization"))
    for one in graph().of_type(BANK["MissingInput"]):
        assert set(graph().languages(one, BANK["neededInput"])) == LANGUAGES
        assert set(graph().iris(one, BANK["responsible"])) <= offices
        assert set(graph().iris(one, BANK["steward"])) <= offices
        assert len(graph().iris(one, DCT["type"])) == 1


def test_what_a_missing_input_points_to_is_a_variable_or_another_indicator_of_the_bank() -> None:
    local = {code.iri for code in ontology().indicators.codes.values() if "/bank/" in code.iri}
    for one in graph().of_type(BANK["MissingInput"]):
        for iri in graph().iris(one, RDFS["seeAlso"]):
            variable = iri.removeprefix("https://bdl.stat.gov.pl/api/v1/variables/")
            assert variable.isdigit() or iri in local, iri


def test_turnout_at_another_election_is_told_apart_and_no_proxy() -> None:
    (base, _) = indicators("iso37120-2018")[0].split("iso37120-2018/")
    assert f"{base}iso37120-2018/10.4" not in {one.indicator for one in methods().values()}
    (turnout,) = graph().iris(
        f"{base.replace('indicator', 'gap/none')}iso37120-2018/10.4", RDFS["seeAlso"]
    )
    assert indicator_ref(turnout) == "bank/sejm-turnout"


def test_every_own_or_computed_indicator_says_what_its_number_does_not_say() -> None:
    computed = [one.indicator for one in methods().values() if one.numerator]
    own = [code.iri for code in ontology().variables.codes.values()]
    assert len(computed) >= 5 + 12
    for iri in {*computed, *own}:
        assert set(graph().languages(iri, BANK["caveat"])) == LANGUAGES, iri


def test_a_proxy_says_what_it_measures_instead() -> None:
    proxies = [one for one in methods().values() if one.conformance == BANK["proxy"]]
    assert {indicator_ref(one.indicator) for one in proxies} == {
        "iso37120-2018/5.1",
        "iso37120-2018/5.9.1",
    }
    assert all({language for language, _ in one.note} == LANGUAGES for one in proxies)


def test_terms_speak_of_known_indicators_units_and_codes() -> None:
    known = {code.iri for code in ontology().indicators.codes.values()}
    units = {code.iri for code in ontology().units.codes.values()}
    breakdowns = {
        (one.iri, code.iri)
        for one in ontology().dimensions.values()
        for code in one.codes.codes.values()
    }
    for one in methods().values():
        assert one.unit in units
        for term in (*one.numerator, *one.denominator):
            assert term.indicator in known
            assert term.unit in units
            assert set(term.breakdown) <= breakdowns


def test_terms_of_one_sum_can_be_added() -> None:
    scales = read_scales(ontology().graph)
    for one in methods().values():
        for terms in (one.numerator, one.denominator):
            assert all(
                convert(one.multiplier, term.unit, terms[0].unit, scales) is not None
                for term in terms
            )


def test_an_own_computed_indicator_has_the_unit_of_its_method() -> None:
    for one in methods().values():
        if one.numerator and one.conformance == BANK["exact"]:
            assert graph().iris(one.indicator, SATT["unitMeasure"]) == (one.unit,)
