"""A bank whose every text tries to break out, built and served: nothing breaks out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
from lxml import etree, html
from tests.bank_service import BankService, end, start
from tests.hostile_bank import write_hostile_bank

from city_data_bank.build.line import build
from city_data_bank.build.outcome import BuildOptions
from city_data_bank.build.progress import Silent
from city_data_bank.iris import TYPES

ROOT = Path(__file__).parents[3]
SOURCES = [*ROOT.glob("web/templates/**/*.html"), *ROOT.glob("src/**/*.py")]
ELEMENTS = {"h3", "h4", "h5"} | set(
    re.findall(r"<([a-z][a-z0-9]*)", " ".join(map(Path.read_text, SOURCES)))
)
FORMS = {
    "ttl": ox.RdfFormat.TURTLE,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdf": ox.RdfFormat.RDF_XML,
    "nt": ox.RdfFormat.N_TRIPLES,
}
THINGS = """
SELECT ?kind (SAMPLE(?thing) AS ?one) (MAX(STR(?thing)) AS ?other) WHERE {
  ?thing a ?type
  FILTER(STRSTARTS(STR(?thing), "https://dane.przykladowo.example/id/"))
  FILTER(!CONTAINS(STR(?thing), "#"))
  BIND(STRBEFORE(STRAFTER(STR(?thing), "/id/"), "/") AS ?kind)
} GROUP BY ?kind
"""
WORDS = ("blink", "%3Cscript%3E", "%22%27%7B%7B7919%2A7907%7D%7D", "szkola", "x" * 3000)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BankService]:
    """The service over that bank."""
    folder = tmp_path_factory.mktemp("hostile")
    write_hostile_bank(folder / "bank")
    when = datetime(2026, 11, 1, tzinfo=UTC)
    build(folder / "bank", BuildOptions(folder / "releases", when), Silent())
    service = start(folder / "bank", folder / "releases", "--workers", "1", page_deadline=20)
    yield service
    end(service)


@pytest.fixture(scope="module")
def things(hostile: BankService) -> tuple[str, ...]:
    """Two things of each kind, as paths."""
    asked = hostile.client.get(
        "/sparql", params={"query": THINGS}, headers={"Accept": "application/sparql-results+json"}
    ).json()
    found = {
        row[name]["value"] for row in asked["results"]["bindings"] for name in ("one", "other")
    }
    paths = ("/" + iri.split("/", 3)[3] for iri in found)
    return tuple(sorted(path for path in paths if path.split("/")[2] in TYPES))


def check_page(answer: httpx.Response) -> None:
    """Only elements, attributes and addresses of ours stand on a page."""
    assert "62615533" not in answer.text, "a template ran"
    assert "x-evil" not in answer.headers
    for element in html.fromstring(answer.content).iter(etree.Element):
        assert element.tag in ELEMENTS, (answer.url, element.tag)
        assert element.tag != "script" or str(element.get("src")).startswith("/static/editor/")
        for name, value in ((str(key), str(held)) for key, held in element.attrib.items()):
            assert re.fullmatch(r"(?!on)[a-zA-Z:-]+", name), (answer.url, element.tag, name)
            assert name != "evil"
            if name in {"href", "src", "action"}:
                assert re.match(r"/(?!/)|[#?]|https?://|mailto:", value), (answer.url, value)


def test_no_text_breaks_out_of_the_page_of_a_thing(
    hostile: BankService, things: tuple[str, ...]
) -> None:
    for path in things:
        answer = hostile.client.get(
            path, headers={"Accept": "text/html", "Accept-Language": "en"}, follow_redirects=True
        )
        assert answer.status_code == 200, path
        check_page(answer)


def test_no_text_breaks_out_of_a_list_or_a_search(hostile: BankService) -> None:
    paths = {f"/en/search?q={words}" for words in WORDS} | {"/en/gap", "/en/area", "/en/place"}
    home = hostile.client.get("/pl/")
    page = html.fromstring(home.content)
    links = (one.get("href", "") for part in page.iter("nav", "footer") for one in part.iter("a"))
    paths |= {str(link) for link in links}
    for path in sorted(paths):
        answer = hostile.client.get(path, headers={"Accept": "text/html"}, follow_redirects=True)
        assert answer.status_code in {200, 400, 404}, path
        if "html" in answer.headers["content-type"]:
            check_page(answer)


def test_every_form_of_a_thing_is_rdf(hostile: BankService, things: tuple[str, ...]) -> None:
    for path in (*things[::2], "/catalog"):
        base = path.replace("/id/", "/data/", 1)
        counts = set()
        for suffix, form in FORMS.items():
            answer = hostile.client.get(f"{base}.{suffix}")
            if answer.status_code != 404:
                counts.add(len(set(ox.parse(answer.content, format=form))))
            if suffix == "rdf" and answer.is_success:
                etree.fromstring(answer.content)
        assert len(counts) <= 1, (base, counts)


def test_every_feed_and_catalogue_is_well_formed(hostile: BankService) -> None:
    for path in (
        "/feeds/catalog.atom",
        "/sitemap.xml",
        "/sitemaps/pl-1.xml",
        "/catalog.rdf",
        "/en/search?q=blink&format=atom",
    ):
        answer = hostile.client.get(path)
        assert answer.status_code == 200, path
        assert "script" not in {
            etree.QName(one).localname
            for one in etree.fromstring(answer.content).iter(etree.Element)
        }
    for path in (
        "/catalog.jsonld",
        "/openapi.json",
        "/api/3/action/package_search",
        "/en/search?q=blink&format=json",
    ):
        assert json.loads(hostile.client.get(path).content), path


@pytest.mark.parametrize(
    "path",
    [
        "/pl/%2e%2e/%2e%2e/etc/passwd",
        "/file/..%2f..%2fmanifest.json",
        "/data/..%2f..%2fmanifest.json",
        "/static/editor/..%2f..%2fsite.css",
        "//evil.example/",
        "/%5cevil.example/",
        "/xx/dataset",
        "/pl/zbior/%ff%fe",
        "/pl/zbior/%00",
        "/id/dataset/" + "x" * 5000,
        "/id/%0d%0aX-Evil:%201/x",
        "/q/%2e%2e%2f%2e%2e",
    ],
)
def test_an_address_that_is_none_is_refused_in_words(hostile: BankService, path: str) -> None:
    answer = hostile.client.get(path, headers={"Accept": "text/html"})
    assert answer.status_code in {303, 400, 404, 414}, answer.status_code
    assert "x-evil" not in answer.headers
    assert not answer.headers.get("location", "/").startswith(("//", "http", "/\\"))
    assert answer.is_redirect or "<h1" in answer.text


@pytest.mark.parametrize(
    "query",
    [
        "page=999999",
        "page=-1",
        "page=1e9",
        "page=%00",
        "page=" + "9" * 400,
        "category=%27%3B&provider=%3Cb%3E",
        "kind[]=x&kind=",
        "iri=javascript:alert(1)",
        "cell=99999,99999",
        "&&&===%zz",
    ],
)
@pytest.mark.parametrize("path", ["/pl/zbior", "/pl/szukaj", "/pl/obszar", "/pl/zasob", "/pl/brak"])
def test_an_absurd_parameter_never_is_a_fault_of_ours(
    hostile: BankService, path: str, query: str
) -> None:
    answer = hostile.client.get(f"{path}?{query}", headers={"Accept": "text/html"})
    assert answer.status_code in {200, 400, 404}, (path, query)
    check_page(answer)


def test_no_header_of_a_client_reaches_a_link(hostile: BankService) -> None:
    poisoned = {
        "Host": "evil.example",
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "gopher",
        "Forwarded": "host=evil.example",
        "X-Original-URL": "/evil.example",
    }
    for path in ("/", "/id/dataset/schools", "/pl/", "/catalog.ttl", "/nothing", "/sparql", "/api"):
        answer = hostile.client.get(path, headers=poisoned)
        assert "evil.example" not in answer.text + str(answer.headers), path
