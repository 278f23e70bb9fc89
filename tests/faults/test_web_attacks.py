"""What attackers send to a served bank, over real sockets. Each test names the threat."""

from __future__ import annotations

import json
import random
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from lxml import html
from tests.bank_service import BANKS, BankService, end, start

pytestmark = pytest.mark.xdist_group("web-attacks")

ROOT = "/dati"
EVIL = "evil.example"
HTML = {"Accept": "text/html"}
SCRIPT = '"><script>alert(1)</script>'


@dataclass(frozen=True)
class Attacked:
    """A service that is attacked, and its log so far.

    Args:
        service: The service.
        release: Folder of its release.
    """

    service: BankService
    release: Path

    @property
    def client(self) -> httpx.Client:
        """Its client."""
        return self.service.client

    def raw(self, request: bytes) -> bytes:
        """The response to bytes as they are, which no client has normalised."""
        address = self.client.base_url
        with socket.create_connection((address.host, address.port or 80), timeout=10) as opened:
            opened.sendall(request + b"\r\nHost: x\r\nConnection: close\r\n\r\n")
            pieces = []
            while piece := opened.recv(65_536):
                pieces.append(piece)
        return b"".join(pieces)


@pytest.fixture(scope="module")
def attacked(release_of: Callable[[str], Path]) -> Iterator[Attacked]:
    """A service over a small bank below a base with a path."""
    release = release_of("tests/banks/alessandria")
    service = start(BANKS / "alessandria", release.parent, "--workers", "1", queries_per_client=32)
    yield Attacked(service, release)
    end(service)


def links_of(page: str) -> list[str]:
    """Every address in a page."""
    found = html.fromstring(page).xpath("//@href | //@src | //@action")
    assert isinstance(found, list)
    return [str(link) for link in found]


def addresses(attacked: Attacked) -> list[str]:
    """One address of each kind that the home page and the endpoint lead to."""
    links = links_of(attacked.client.get(f"{ROOT}/it/").text)
    own = sorted({link.partition("#")[0] for link in links if link.startswith("/")})
    fixed = ("/sparql", "/q/", "/api", "/openapi.json", "/.well-known/void", "/ns/bank")
    return [*own, *(f"{ROOT}{path}" for path in fixed)]


def test_markup_in_any_term_of_an_answer_stays_text(attacked: Attacked) -> None:
    literal = SCRIPT.replace('"', '\\"')
    query = f"""SELECT ?literal ?iri ?script ?tagged ?typed {{
        BIND("{literal}" AS ?literal)
        BIND(IRI(CONCAT("http://e/", ENCODE_FOR_URI("<"), "{literal}")) AS ?iri)
        BIND(IRI("javascript:alert(1)") AS ?script)
        BIND(STRLANG("x", "en{literal}") AS ?tagged)
        BIND(STRDT("x", IRI("javascript:alert(1)//{literal}")) AS ?typed)
    }} # </textarea><script>alert(2)</script>"""
    page = attacked.client.get(f"{ROOT}/sparql", params={"query": query}, headers=HTML)
    assert page.status_code in {200, 400}
    assert "<script>alert" not in page.text
    assert not any(link.lower().startswith("javascript:") for link in links_of(page.text))
    refused = attacked.client.get(f"{ROOT}/sparql", params={"query": SCRIPT}, headers=HTML)
    assert refused.status_code == 400
    assert "<script>alert" not in refused.text
    for address in (f"{ROOT}/it/{SCRIPT}", f"{ROOT}/q/series?x={SCRIPT}", f"/{SCRIPT}"):
        answer = attacked.client.get(address, headers=HTML)
        assert "<script>alert" not in answer.text, address


def test_no_redirect_leads_to_another_host(attacked: Attacked) -> None:
    paths = [
        *(f"//{EVIL}", f"//{EVIL}/", f"/\\{EVIL}/", f"/%5c{EVIL}", f"{ROOT}//{EVIL}"),
        *(f"{ROOT}/id//{EVIL}", f"{ROOT}/id/area//{EVIL}/", f"{ROOT}/id/area/%2f%2f{EVIL}"),
        *(f"{ROOT}/id/area/https://{EVIL}/", f"{ROOT}/it", f"{ROOT}/sparql/", f"{ROOT}/q"),
        *(f"{ROOT}/it/?next=//{EVIL}", "/", "/.well-known/void", f"{ROOT}/"),
    ]
    for path in paths:
        answer = attacked.raw(f"GET {path} HTTP/1.1\r\nForwarded: host={EVIL}".encode())
        head = answer.partition(b"\r\n\r\n")[0].decode().lower()
        for line in head.splitlines():
            if line.startswith("location: "):
                location = line.removeprefix("location: ")
                assert location.startswith("/"), (path, location)
                assert not location.startswith(("//", "/\\")), (path, location)


def test_no_answer_repeats_what_a_client_says_of_the_host(attacked: Attacked) -> None:
    poison = {
        "Host": EVIL,
        "X-Forwarded-Host": EVIL,
        "X-Forwarded-Proto": "evil",
        "X-Original-URL": f"/{EVIL}",
        "Forwarded": f"for=1.2.3.4;host={EVIL};proto=evil",
        "Referer": f"https://{EVIL}/",
    }
    for address in addresses(attacked):
        answer = attacked.client.get(address, headers=poison)
        assert EVIL not in answer.text, address
        assert EVIL not in str(answer.headers), address
        again = attacked.client.get(address)
        assert EVIL not in again.text, address


def test_answers_that_depend_on_a_header_say_so_and_have_tags_of_their_own(
    attacked: Attacked,
) -> None:
    for address in (
        f"{ROOT}/sparql",
        f"{ROOT}/sparql?query=SELECT%20*%20%7B%3Fs%20a%20%3Fo%7D%20LIMIT%201",
        f"{ROOT}/.well-known/void",
        f"{ROOT}/q/search?text=a",
        f"{ROOT}/id/catalog",
    ):
        tags: dict[str, str] = {}
        kinds = ("text/html", "text/turtle", "text/csv", "application/json", "application/ld+json")
        for accept in kinds:
            answer = attacked.client.get(address, headers={"Accept": accept})
            assert "Accept" in answer.headers["vary"].replace("Accept-", ""), (address, accept)
            kind = answer.headers.get("content-type", "")
            if answer.status_code == 200 and (tag := answer.headers.get("etag")):
                assert tags.setdefault(tag, kind) == kind, address


def test_a_poisoned_accept_header_is_refused_or_answered_never_a_fault(attacked: Attacked) -> None:
    chance = random.Random(2026)  # noqa: S311 -- a repeatable choice of headers
    signs = 'abc/*;q=0.1 ,"\t\x80\xff%<>'
    for _ in range(150):
        accept = "".join(chance.choices(signs, k=chance.randrange(60))).encode("latin-1").strip()
        request = b"GET /dati/sparql?query=ASK%7B%7D HTTP/1.1\r\nAccept: " + accept
        assert int(attacked.raw(request).split()[1]) in {200, 400, 406}, accept


@pytest.mark.parametrize("prefix", ["/file", "/data", "/static", "/static/editor", "/id", "/q", ""])
def test_no_address_reads_outside_the_release(attacked: Attacked, prefix: str) -> None:
    for up in ("../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..%c0%af", "..%252f", "....//"):
        for target in ("etc/passwd", "manifest.json", "store/CURRENT"):
            for path in (f"{ROOT}{prefix}/{up * 8}{target}", f"{ROOT}{prefix}/x/{up}{target}"):
                answer = attacked.raw(f"GET {path} HTTP/1.1".encode())
                assert int(answer.split()[1]) in {303, 307, 400, 404}, path
                assert b"root:" not in answer
                assert b"MANIFEST-" not in answer
    for path in (f"{ROOT}{prefix}/%00", f"{ROOT}{prefix}/a%00b/c", f"{ROOT}{prefix}/%ff%fe"):
        assert int(attacked.raw(f"GET {path} HTTP/1.1".encode()).split()[1]) < 500, path
    if prefix == "/file":
        secret = f"{ROOT}/file/{attacked.release}/manifest.json"
        assert b" 404 " in attacked.raw(f"GET {secret} HTTP/1.1".encode())[:20]


def test_many_ranges_cost_no_more_than_the_file(attacked: Attacked) -> None:
    address = f"{ROOT}/catalog.ttl"
    whole = attacked.client.get(address)
    size = len(whole.content)
    assert whole.status_code == 200
    for ranges in (
        ",".join("0-" for _ in range(1000)),
        ",".join(f"{number}-" for number in range(1000)),
        ",".join(f"{number}-{number}" for number in range(0, 2000, 2)),
        f"0-{2**63}",
        "-1," * 2000 + "-1",
        "5-2,abc,-,,",
    ):
        started = time.monotonic()
        answer = attacked.client.get(address, headers={"Range": f"bytes={ranges}"})
        assert answer.status_code in {200, 206, 400, 416}, ranges[:40]
        assert len(answer.content) <= 200 * size
        assert time.monotonic() - started < 5
    assert attacked.client.get(address).content == whole.content


@pytest.mark.parametrize("form", ["text", "json"])
def test_nothing_that_a_client_sends_begins_a_line_of_the_log(
    attacked: Attacked, form: str
) -> None:
    release = attacked.release
    service = start(
        BANKS / "alessandria",
        release.parent,
        *("--workers", "1"),
        log_format=form,
        query_deadline=0.2,
    )
    injected = f"{ROOT}/it/%0d%0aINJECTED%0a%1b[31mINJECTED%e2%80%a8INJECTED"
    for address in (injected, f"{ROOT}/sparql?query=INJECTED%0aINJECTED"):
        service.client.get(address, headers={"User-Agent": "INJECTED", "Referer": "INJECTED"})
    product = "SELECT (COUNT(*) AS ?INJECTED) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    late = service.client.get(f"{ROOT}/sparql", params={"query": product})
    assert late.status_code == 504
    lines = end(service).splitlines()
    assert not any(line.lstrip().startswith("INJECTED") for line in lines)
    assert not any("\x1b" in line or "127.0.0.1" in line for line in lines)
    if form == "json":
        documents = [json.loads(line) for line in lines]
        requests = [document for document in documents if "path" in document]
        assert {"time", "level", "method", "path", "status", "seconds", "release"} <= set(
            requests[0]
        )
        assert any("\r\nINJECTED" in document["path"] for document in requests)
        assert not any("User-Agent" in line or "query=" in line for line in lines)
