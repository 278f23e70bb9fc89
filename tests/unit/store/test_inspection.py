"""What a query is before any engine sees it."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from city_data_bank.errors import QueryError
from city_data_bank.store.inspection import Form, inspect

UNREACHABLE = "<http://127.0.0.1:9/>"
"""A port that the engine itself refuses to call: it says so without any network."""

FETCHING = [
    f"ASK {{ SERVICE {UNREACHABLE} {{}} }}",
    f"ASK {{ seRViCe#c\n{UNREACHABLE} {{}} }}",
    f"ASK {{ SERVICE SILENT {UNREACHABLE} {{}} }}",
    f"ASK {{ SERVICESILENT{UNREACHABLE}{{}} }}",
    "PREFIX x: <http://127.0.0.1:9/> ASK { SERVICE x:y {} }",
    "PREFIX x: <http://127.0.0.1:9/> ASK { SERVICEx:y{} }",
    f"ASK {{ BIND({UNREACHABLE} AS ?v) SERVICE ?v {{}} }}",
    f"ASK {{ FILTER EXISTS {{ SERVICE {UNREACHABLE} {{}} }} }}",
    f"ASK {{ FILTER NOT EXISTS {{ SERVICE {UNREACHABLE} {{}} }} }}",
    f"ASK {{ {{ SELECT * {{ SERVICE {UNREACHABLE} {{}} }} }} }}",
    f"ASK {{ OPTIONAL {{ SERVICE {UNREACHABLE} {{}} }} }}",
    f"ASK {{ ?s ?p trueSERVICE{UNREACHABLE}{{}} }}",
    f"ASK {{ ?s ?p 1SERVICE{UNREACHABLE}{{}} }}",
    f"ASK{{FILTER(1<2)SERVICE#>\n{UNREACHABLE}{{}}}}",
    f"ASK{{FILTER(1<(2>3)&&1<2)SERVICE#>\n{UNREACHABLE}{{}}}}",
    f"ASK {{ ?s ?p 'a' . # '\nSERVICE {UNREACHABLE} {{}} }}",
    f"ASK {{ GRAPH ?g {{ LATERAL {{ SERVICE {UNREACHABLE} {{}} }} }} }}",
    f"BASE <http://127.0.0.1:9/> CONSTRUCT {{}} {{ SERVICE <> {{}} MINUS {{}} }} #{UNREACHABLE}",
]

HARMLESS = [
    "SELECT * { ?service <http://example.org/service#x> 'SERVICE <x> {}' } # SERVICE",
    "PREFIX service: <http://example.org/> SELECT * { ?s service:name ?o }",
    "PREFIX service: <http://example.org/> SELECT * { GRAPH service:g { ?s ?p ?o } }",
    "SELECT * { VALUES (?l ?i) { ('a' <http://example.org/service>) } }",
    "SELECT * { ?s ?p ?o FILTER(?o < 3) } # service",
    "SELECT * { ?s <http://example.org/accessService> <http://example.org/x#y> }",
    "SELECT * { VALUES (?l ?i) { ('a' <http://www.w3.org/ns/dcat#DataService>) } }",
    "SELECT * { ?s ?p ?o FILTER(?o = <http://www.w3.org/ns/dcat#DataService>) }",
    "SELECT * { ?s ?p ?o FILTER(?o IN (?s, <http://www.w3.org/ns/dcat#DataService>)) }",
]


@pytest.mark.parametrize("text", FETCHING)
def test_a_query_that_fetches_from_elsewhere_is_refused(text: str) -> None:
    with pytest.raises(QueryError) as caught:
        inspect(text)
    assert caught.value.status == 403


@pytest.mark.parametrize("text", HARMLESS)
def test_the_word_service_alone_is_no_reason_to_refuse(text: str) -> None:
    assert inspect(text).form is Form.SELECT


WORDS = """
SERVICE service SILENT ASK { } ( ) < > # ' . ; , 1 1<2 true a ?v x: x:y : | || ^ ! = FILTER OPTIONAL
MINUS UNION VALUES UNDEF BIND AS EXISTS GRAPH [ ] @en && <( 2) " \\ \\u0053 ''' %20 - _:b {}
<http://x#> <a'b> FILTER(1<2) FILTER(1<(2>3)&&1<2)
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "SERVICE#>\n", UNREACHABLE])


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=12), st.sampled_from(["", " "]))
def test_no_mixture_of_tokens_gets_a_fetching_query_past_the_inspection(
    pieces: list[str], joint: str
) -> None:
    inner = joint.join(pieces)
    text = f"PREFIX x:<http://127.0.0.1:9/> ASK{{{inner} SERVICE{UNREACHABLE}{{?a ?b ?c}}}}"
    assert not _reaches_out(text) or _is_refused(text)
    text = f"PREFIX x:<http://127.0.0.1:9/> ASK{{{inner}}}"
    assert not _reaches_out(text) or _is_refused(text)


def _reaches_out(text: str) -> bool:
    """Whether the engine would fetch."""
    try:
        ox.Store().query(text)
    except OSError as error:
        return "port 9" in str(error)
    except (SyntaxError, RuntimeError, ValueError):
        return False
    return False


def _is_refused(text: str) -> bool:
    """Whether the inspection refuses it."""
    try:
        inspect(text)
    except QueryError:
        return True
    return False


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("select * {}", Form.SELECT),
        ("SELECT*{}", Form.SELECT),
        ("# c\nBASE <http://a/> PREFIX a: <b> ask{}", Form.ASK),
        ('VERSION "1.2" DESCRIBE <http://x>', Form.DESCRIBE),
        ("CONSTRUCT WHERE {}", Form.CONSTRUCT),
    ],
)
def test_the_form_is_the_first_word_after_the_prologue(text: str, form: Form) -> None:
    assert inspect(text).form is form


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("", 400),
        ("  # nothing\n", 400),
        ("PREFIX a: <http://a/>", 400),
        ("hello", 400),
        ("INSERT DATA { <a> <b> <c> }", 403),
        ("PREFIX a: <http://a/> delete where { ?s ?p ?o }", 403),
        ("LOAD <http://127.0.0.1/>", 403),
        ("LOAD SILENT <http://127.0.0.1/> INTO GRAPH <x>", 403),
        ("CLEAR ALL", 403),
        ("? " * 20_001, 400),
    ],
)
def test_what_is_no_query_is_refused(text: str, status: int) -> None:
    with pytest.raises(QueryError) as caught:
        inspect(text)
    assert caught.value.status == status


def test_from_is_seen_only_as_a_keyword() -> None:
    assert inspect("SELECT * FROM <http://g> {}").names_dataset
    assert inspect("ASKFROM<http://g>{}").names_dataset
    assert not inspect("SELECT ?from { ?from ?p 'FROM' }").names_dataset


def test_equal_queries_have_one_normal_form() -> None:
    one = inspect("SELECT *\n{ ?s ?p ?o } # all")
    assert one.normalised == inspect("SELECT * {?s ?p ?o}").normalised
    assert one.normalised != inspect("SELECT * {?s ?p 'o'}").normalised


def test_an_answer_that_differs_from_run_to_run_is_known() -> None:
    assert inspect("SELECT (NOW() AS ?t) {}").volatile
    assert not inspect("SELECT ?now { ?now ?p 'NOW()' }").volatile


def test_prefixes_of_the_query_are_kept() -> None:
    assert inspect("PREFIX ex: <http://e/> ASK {}").prefixes == {"ex": "http://e/"}
