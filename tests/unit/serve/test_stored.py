"""Stored queries and the description of all operations, on a bank that is served."""

from __future__ import annotations

import csv
import io

import httpx
import pytest
from lxml import html
from tests.bank_service import BankService

pytestmark = pytest.mark.xdist_group("bank-service")

BASE = "https://www.comune.alessandria.example/dati/"
INDICATOR = "id/indicator/alessandria/library-visits"
PAGE = {"Accept": "text/html", "Accept-Language": "it"}
CSV = {"Accept": "text/csv"}
EXPORTS = {
    "cube-link": "https://cube.link/",
    "iso-21972": "https://w3id.org/citydata/21972/v1/",
    "saref4city": "https://w3id.org/def/saref4city#",
}
"""What each export answers has terms of its namespace."""


@pytest.fixture
def client(bank_service: BankService) -> httpx.Client:
    """A client of the running service."""
    return bank_service.client


def ask(client: httpx.Client, name: str, **parameters: str) -> list[dict[str, str]]:
    """The rows of a stored query."""
    answer = client.get(f"/dati/q/{name}", params=parameters, headers=CSV)
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.text)))


def found(page: str, path: str) -> list[str]:
    """What an XPath finds in a page, as texts."""
    nodes = html.fromstring(page).xpath(path)
    assert isinstance(nodes, list)
    return [str(node) for node in nodes]


def first(client: httpx.Client, pattern: str) -> str:
    """The first IRI that a pattern finds."""
    query = f"""
        PREFIX qb: <http://purl.org/linked-data/cube#>
        PREFIX sdim: <http://purl.org/linked-data/sdmx/2009/dimension#>
        PREFIX bank: <https://w3id.org/city-data-bank/ns#>
        SELECT ?x {{ ?observation a qb:Observation . {pattern} }} ORDER BY ?x LIMIT 1
    """
    rows = client.get("/dati/sparql", params={"query": query}).json()["results"]["bindings"]
    return str(rows[0]["x"]["value"])


@pytest.fixture
def known(client: httpx.Client) -> dict[str, str]:
    """Values of parameters that the bank has answers for."""
    return {
        "indicator": first(client, "?observation bank:indicator ?x"),
        "area": first(client, "?observation sdim:refArea ?x"),
        "dataset": first(client, "?observation qb:dataSet ?x"),
        "observation": first(client, "BIND(?observation AS ?x)"),
        "text": "bibliotec",
    }


def test_every_stored_query_is_listed_and_answers(
    client: httpx.Client, known: dict[str, str]
) -> None:
    listed = client.get("/dati/q/").json()
    assert len(listed) >= 10
    for entry in listed:
        if entry["name"] in EXPORTS:
            continue
        given = {name: known[name] for name in entry["parameters"] if name in known}
        rows = ask(client, entry["name"], **given)
        assert rows or entry["name"] == "gaps", entry["name"]


@pytest.mark.parametrize(("name", "sign"), EXPORTS.items())
def test_an_export_is_answered_as_a_graph_and_as_a_page(
    client: httpx.Client, known: dict[str, str], name: str, sign: str
) -> None:
    key = "dataset" if name == "cube-link" else "indicator"
    given = {key: known[key]}
    answer = client.get(f"/dati/q/{name}", params={**given, "format": "ttl"})
    assert answer.headers["content-type"].startswith("text/turtle")
    assert sign in answer.text
    page = client.get(f"/dati/q/{name}", params=given, headers=PAGE)
    assert page.status_code == 200
    assert "format" in page.text


def test_a_series_holds_the_values_of_each_period_with_unit_and_steward(
    client: httpx.Client, known: dict[str, str]
) -> None:
    rows = ask(client, "series", indicator=known["indicator"], area=known["area"], language="en")
    assert [row["from"] for row in rows] == sorted(row["from"] for row in rows)
    assert all(row["value"] and row["unit"] and row["steward"] for row in rows)
    assert all(row["observation"].startswith(f"{BASE}id/observation/") for row in rows)


def test_a_relative_iri_is_resolved_against_the_base(
    client: httpx.Client, known: dict[str, str]
) -> None:
    absolute = ask(client, "dataset-values", dataset=known["dataset"])
    relative = ask(client, "dataset-values", dataset=known["dataset"].removeprefix(BASE))
    assert absolute == relative != []


def test_the_language_of_names_is_the_clients_unless_it_is_given(
    client: httpx.Client, known: dict[str, str]
) -> None:
    parameters = {"dataset": known["dataset"]}
    german = client.get(
        "/dati/q/dataset-values", params=parameters, headers={**CSV, "Accept-Language": "en"}
    )
    same = client.get(
        "/dati/q/dataset-values", params={**parameters, "language": "en"}, headers=CSV
    )
    assert german.text == same.text
    assert "Accept-Language" in german.headers["vary"]


@pytest.mark.parametrize(
    ("name", "parameters", "place"),
    [
        ("series", {"area": "id/area/1"}, "indicator"),
        ("compare", {"indicator": INDICATOR, "year": "2020) } #"}, "year"),
        ("compare", {"indicator": "x> } DROP ALL #"}, "indicator"),
        ("search", {"text": "a\nb"}, "text"),
        ("search", {"text": "a", "other": "b"}, "other"),
        ("series", {"indicator": INDICATOR, "area": "id/area/1", "language": "en_US"}, "language"),
    ],
)
def test_what_is_not_of_the_parameters_type_is_refused_by_name(
    client: httpx.Client, name: str, parameters: dict[str, str], place: str
) -> None:
    answer = client.get(f"/dati/q/{name}", params=parameters)
    assert (answer.status_code, answer.json()["place"]) == (400, place)


@pytest.mark.parametrize(
    ("name", "parameters", "place"),
    [
        ("profile", {"area": "xx"}, "area"),
        ("profile", {"area": INDICATOR}, "area"),
        ("compare", {"area": "id/area/none"}, "area"),
        ("series", {"indicator": "id/indicator/none", "area": "id/area/none"}, "indicator"),
        ("gaps", {"dataset": "id/dataset/none"}, "dataset"),
        ("provenance", {"observation": "id/dataset/none"}, "observation"),
        ("cube-link", {"dataset": "id/dataset/none"}, "dataset"),
    ],
)
def test_an_address_that_names_nothing_of_its_kind_is_not_found(
    client: httpx.Client,
    known: dict[str, str],
    name: str,
    parameters: dict[str, str],
    place: str,
) -> None:
    given = parameters if name != "compare" else {"indicator": known["indicator"], **parameters}
    answer = client.get(f"/dati/q/{name}", params=given)
    told = answer.json()
    assert (answer.status_code, told["place"], told["code"]) == (404, place, "no-such-thing")
    assert f"<{BASE}{parameters[place]}>" in told["found"]
    page = client.get(f"/dati/q/{name}", params=given, headers=PAGE)
    assert page.status_code == 404
    assert 'role="alert"' in page.text


def test_markup_and_syntax_in_a_text_stay_a_text(client: httpx.Client) -> None:
    text = '"> } <script>alert(1)</script> \\" # ?x'
    page = client.get("/dati/q/search", params={"text": text}, headers=PAGE)
    assert page.status_code == 200
    assert "<script" not in page.text
    assert found(page.text, "//input[@name='text']/@value") == [text]


def test_the_form_offers_what_the_release_holds_and_keeps_what_was_chosen(
    client: httpx.Client, known: dict[str, str]
) -> None:
    empty = client.get("/dati/q/series", headers=PAGE).text
    assert known["area"] in found(empty, "//select[@name='area']/option/@value")
    assert found(empty, "//select[@name='area']/@required")
    assert not found(empty, "//table")
    parameters = {"indicator": known["indicator"], "area": known["area"]}
    answered = client.get("/dati/q/series", params=parameters, headers=PAGE).text
    chosen = found(answered, "//select[@name='area']/option[@selected]/@value")
    assert chosen == [known["area"]]
    assert found(answered, "//table/thead//th/text()")[0] == "from"
    fields = found(answered, "//select/@id | //input[not(@type='hidden')]/@id")
    assert fields == found(answered, "//label/@for")


def test_a_fault_is_shown_on_the_form(client: httpx.Client) -> None:
    page = client.get("/dati/q/compare", params={"year": "x"}, headers=PAGE)
    assert page.status_code == 400
    assert 'role="alert"' in page.text


def test_each_operation_of_the_description_exists_and_answers_as_described(
    client: httpx.Client, known: dict[str, str]
) -> None:
    document = client.get("/dati/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    assert document["servers"] == [{"url": "/dati"}]
    assert {"/sparql", "/rdf-graph-store", "/.well-known/void", "/q/", "/q/series"} <= set(
        document["paths"]
    )
    for path, operations in document["paths"].items():
        operation = operations["get"]
        names = [parameter["name"] for parameter in operation.get("parameters", ())]
        given = {name: known[name] for name in names if name in known}
        given |= {"default": ""} if path == "/rdf-graph-store" else {}
        for media_type in operation["responses"]["200"]["content"]:
            answer = client.get(f"/dati{path}", params=given, headers={"Accept": media_type})
            if path == "/sparql" and media_type.startswith(
                ("text/csv", "text/tab", "application/sparql")
            ):
                assert answer.status_code == 406, "the service description is a graph"
                continue
            assert answer.status_code == 200, (path, media_type, answer.text)
            assert answer.headers["content-type"].partition(";")[0] == media_type


def test_the_description_is_in_the_readers_language_and_says_which(client: httpx.Client) -> None:
    english = client.get("/dati/openapi.json", headers={"Accept-Language": "en"})
    assert english.headers["content-language"] == "en"
    assert english.json()["info"]["title"] == "Programming interface"
    again = client.get(
        "/dati/openapi.json",
        headers={"Accept-Language": "en", "If-None-Match": english.headers["etag"]},
    )
    assert again.status_code == 304


def test_the_reference_page_shows_every_operation_without_a_script(client: httpx.Client) -> None:
    page = client.get("/dati/api", headers=PAGE)
    document = client.get("/dati/openapi.json").json()
    sections = found(page.text, "//main/section/@aria-labelledby")
    assert len(sections) == sum(map(len, document["paths"].values()))
    assert not found(page.text, "//script | //*[contains(@src, '//')]")
    assert "script-src" not in page.headers["content-security-policy"]
