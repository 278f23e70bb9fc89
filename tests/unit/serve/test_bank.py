"""A released bank behind the service: site and endpoint below a base with a path."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
from tests.bank_service import BankService, children

from .conftest import TwoReleases

pytestmark = pytest.mark.xdist_group("bank-service")

BASE = "https://www.comune.alessandria.example/dati/"


@pytest.fixture
def client(bank_service: BankService) -> httpx.Client:
    """A client of the running service; its addresses begin at the root of the host."""
    return bank_service.client


def test_the_root_of_the_host_leads_below_the_path_of_the_base(client: httpx.Client) -> None:
    assert client.get("/").headers["location"] == "/dati/"
    assert client.get("/.well-known/void").headers["location"] == "/dati/.well-known/void"
    home = client.get("/dati/it/")
    assert (home.status_code, home.headers["content-type"]) == (200, "text/html; charset=utf-8")


def test_every_answer_names_the_release(client: httpx.Client, two_releases: TwoReleases) -> None:
    current = client.get("/health").json()["release"]
    assert current in two_releases.titles
    for path in ("/dati/it/", "/dati/sparql", "/dati/sparql?query=ASK%7B%7D"):
        assert client.get(path).headers["bank-release"] == current


def test_the_endpoint_describes_itself_under_the_base_not_the_host(client: httpx.Client) -> None:
    description = client.get("/dati/sparql", headers={"Host": "evil.example"})
    triples = list(ox.parse(description.content, ox.RdfFormat.TURTLE))
    endpoints = [t.object for t in triples if t.predicate.value.endswith("#endpoint")]
    assert endpoints == [ox.NamedNode(f"{BASE}sparql")]


def test_void_is_the_graph_of_the_release(client: httpx.Client) -> None:
    answer = client.get("/dati/.well-known/void", headers={"Accept": "application/n-triples"})
    assert answer.status_code == 200
    count = client.get(
        "/dati/sparql",
        params={
            "query": f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{BASE}.well-known/void> {{ ?s ?p ?o }} }}"
        },
    ).json()["results"]["bindings"][0]["n"]["value"]
    assert len(answer.text.splitlines()) == int(count) > 0


@pytest.mark.parametrize(
    "path",
    ["graph/catalog", "graph/examples", ".well-known/void", "id/query/population-of-the-city"],
)
def test_graphs_and_queries_answer_under_their_own_names(client: httpx.Client, path: str) -> None:
    triples = client.get(f"/dati/{path}", headers={"Accept": "application/n-triples"})
    assert triples.status_code == 200
    assert f"<{BASE}".encode() in triples.content
    people = client.get(f"/dati/{path}", headers={"Accept": "text/html"})
    assert people.status_code == 303
    page = client.get(people.headers["location"], headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert "<tbody>" in page.text


@pytest.mark.parametrize("extension", ["ttl", "nt", "rdf", "jsonld", "trig", "nq"])
def test_an_example_query_is_a_document_too(client: httpx.Client, extension: str) -> None:
    document = client.get(f"/dati/data/query/population-of-the-city.{extension}")
    assert document.status_code == 200
    parameters = {"format": extension}
    named = client.get("/dati/id/query/population-of-the-city", params=parameters)
    assert document.headers["content-type"] == named.headers["content-type"]
    assert document.content == named.content


@pytest.mark.parametrize(
    "path",
    [
        *("graph/none", "graph/a%3Eb", "id/query/none", "data/query/none.ttl"),
        *("data/query/population-of-the-city.csv", "data/query/population-of-the-city"),
    ],
)
@pytest.mark.parametrize("accept", ["text/html", "text/turtle"])
def test_no_other_name_answers(client: httpx.Client, path: str, accept: str) -> None:
    answer = client.get(f"/dati/{path}", headers={"Accept": accept})
    assert answer.status_code == 404


def test_the_query_page_has_the_banks_name_banner_and_links_without_host(
    client: httpx.Client,
) -> None:
    page = client.get(
        "/dati/sparql",
        params={"query": "SELECT ?s { ?s a <http://www.w3.org/ns/dcat#Dataset> }"},
        headers={"Accept": "text/html", "Accept-Language": "it"},
    )
    assert '<html lang="it">' in page.text
    assert 'class="banner"' in page.text
    assert 'href="/dati/id/dataset/library-visits-2021"' in page.text
    assert client.get("/dati/static/site.css").status_code == 200


def test_a_page_that_is_not_there_is_the_sites_own(client: httpx.Client) -> None:
    for path in ("/dati/it/nothing", "/dati/nothing"):
        page = client.get(path, headers={"Accept": "text/html"})
        assert page.status_code == 404
        assert "<html" in page.text
    outside = client.get("/nothing", headers={"Accept": "application/json"})
    assert outside.status_code == 404
    assert client.put("/dati/it/").status_code == 405


def test_a_city_whose_years_have_no_values_leads_to_no_yearly_report(client: httpx.Client) -> None:
    page = client.get("/dati/en/about-the-city")
    assert page.status_code == 200
    assert "/en/report" not in page.text


def test_pages_and_endpoint_have_workers_of_their_own(client: httpx.Client) -> None:
    pools = client.get("/health").json()["pools"]
    assert (pools["public"]["workers"], pools["pages"]["workers"]) == (2, 2), "one, and its relief"


def test_pages_are_answered_while_one_of_their_workers_is_replaced(
    bank_service: BankService,
) -> None:
    of_pages = [child for child in children(bank_service) if b"memory" in command_line(child)]
    assert len(of_pages) == 2
    home = bank_service.client.get("/dati/it/").text
    os.kill(of_pages[0], signal.SIGKILL)
    links = set(re.findall(r'href="(/dati/it/[^"?#]+)"', home))
    assert len(links) > 10
    assert {bank_service.client.get(link).status_code for link in links} == {200}


def command_line(process: int) -> list[bytes]:
    """With what a process was started."""
    return Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
