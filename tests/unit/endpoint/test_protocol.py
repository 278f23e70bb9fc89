"""The endpoint over real sockets, with real workers."""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Callable

import httpx
import orjson
import pyoxigraph as ox
import pytest
import zstandard
from tests.conftest import Service

Eventually = Callable[[Callable[[], bool], float], bool]

ALL = "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o"
FOREIGN_SCRIPT = re.compile(
    r'<script(?! src="/static/editor/[a-z.]+\?[0-9a-f]{12}" defer></script>)'
)
"""Any script but the two of the editor, which is not installed everywhere."""
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def test_the_three_ways_to_ask_give_one_answer(service: Service) -> None:
    by_get = service.ask(ALL)
    by_form = service.client.post("sparql", data={"query": ALL})
    direct = service.client.post(
        "sparql", content=ALL, headers={"Content-Type": "application/sparql-query; charset=UTF-8"}
    )
    assert by_get.status_code == by_form.status_code == direct.status_code == 200
    assert by_get.json() == by_form.json() == direct.json()
    assert len(by_get.json()["results"]["bindings"]) == 6


def test_head_says_what_get_would_say(service: Service) -> None:
    got = service.ask(ALL)
    head = service.client.head("sparql", params={"query": ALL})
    assert head.content == b""
    for name in ("content-length", "content-type", "etag", "bank-release", "vary"):
        assert head.headers[name] == got.headers[name]


def test_options_tells_other_sites_what_they_may_send(service: Service) -> None:
    answer = service.client.options("sparql", headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "POST" in answer.headers["access-control-allow-methods"]


def test_every_answer_names_release_limits_and_how_it_varies(service: Service) -> None:
    for answer in (service.ask(ALL), service.ask("no query"), service.client.get("sparql")):
        assert answer.headers["bank-release"].startswith("files-")
        assert "deadline=10.0" in answer.headers["bank-limits"]
        assert "Accept" in answer.headers["vary"]
        assert answer.headers["x-robots-tag"] == "noindex"
        assert "ETag" in answer.headers["access-control-expose-headers"]


def test_who_has_the_answer_is_not_sent_it_again(service: Service) -> None:
    tag = service.ask(ALL).headers["etag"]
    for condition in (tag, f'"other", {tag}', tag.removeprefix("W/"), "*"):
        again = service.client.get(
            "sparql", params={"query": f"{ALL} # again"}, headers={"If-None-Match": condition}
        )
        assert (again.status_code, again.content) == (304, b"")
    other = service.client.get(
        "sparql",
        params={"query": ALL},
        headers={"If-None-Match": tag, "Accept": "text/csv"},
    )
    assert other.status_code == 200


def test_an_answer_that_changes_from_run_to_run_is_never_kept(service: Service) -> None:
    query = "SELECT (STRUUID() AS ?id) {}"
    one, two = service.ask(query), service.ask(query)
    assert one.json() != two.json()
    assert one.headers["cache-control"] == "no-store"
    assert "etag" not in one.headers


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_answers_are_compressed_for_who_wants_it(service: Service, coding: str) -> None:
    query = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?b ?c ?d ?e ?f ?g ?h ?i"
    plain = service.client.get(
        "sparql", params={"query": query}, headers={"Accept-Encoding": "identity"}
    )
    for _ in range(2):
        with service.client.stream(
            "GET", "sparql", params={"query": query}, headers={"Accept-Encoding": coding}
        ) as answer:
            packed = b"".join(answer.iter_raw())
        assert answer.headers["content-encoding"] == coding
        assert int(answer.headers["content-length"]) == len(packed) < len(plain.content)
        unpacked = (
            gzip.decompress(packed)
            if coding == "gzip"
            else zstandard.ZstdDecompressor().stream_reader(io.BytesIO(packed)).read()
        )
        assert unpacked == plain.content


@pytest.mark.parametrize(
    ("query", "media_type"),
    [
        (ALL, "application/sparql-results+json"),
        (ALL, "application/sparql-results+xml"),
        (ALL, "text/csv"),
        (ALL, "text/tab-separated-values"),
        ("ASK {}", "application/sparql-results+json"),
        ("ASK {}", "application/sparql-results+xml"),
        *(
            (query, media_type)
            for query in ("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "DESCRIBE <http://example.org/a>")
            for media_type in (
                "text/turtle",
                "application/n-triples",
                "application/rdf+xml",
                "application/ld+json",
                "application/trig",
                "application/n-quads",
            )
        ),
    ],
)
def test_every_format_is_what_it_says(service: Service, query: str, media_type: str) -> None:
    answer = service.client.get("sparql", params={"query": query}, headers={"Accept": media_type})
    assert answer.headers["content-type"].partition(";")[0] == media_type
    graph_format = ox.RdfFormat.from_media_type(media_type)
    if query.startswith(("CONSTRUCT", "DESCRIBE")):
        expected = 6 if query.startswith("CONSTRUCT") else 3
        assert len(list(ox.parse(answer.content, graph_format))) == expected
    elif media_type not in {"text/csv", "text/tab-separated-values"}:
        chosen = ox.QueryResultsFormat.from_media_type(media_type)
        parsed = ox.parse_query_results(answer.content, chosen)
        assert parsed if isinstance(parsed, ox.QueryBoolean) else len(list(parsed)) == 6
    else:
        assert len(answer.text.splitlines()) == 7


@pytest.mark.parametrize(
    ("status", "request_line", "headers", "content"),
    [
        (400, "GET sparql?query=", {}, b""),
        (400, "GET sparql?query=SELECT", {}, b""),
        (400, "GET sparql?query=ASK{}&query=ASK{}", {}, b""),
        (400, "GET sparql?query=ASK{}%20ASK{}", {}, b""),
        (400, "GET sparql?query=ASK%20%7B%FF%7D", {}, b""),
        (400, "GET sparql?query=ASK%257B%257D", {}, b""),
        (400, "GET sparql?query=ASK{}&timeout=soon", {}, b""),
        (400, "GET sparql?query=ASK{}&default-graph-uri=no%20iri", {}, b""),
        (400, "GET sparql?query=SELECT(<http://no/f>(1)%20AS%20?x){}", {}, b""),
        (400, "GET sparql?query=ASK{" + "{" * 101 + "}" * 101 + "}", {}, b""),
        (400, "POST sparql", {"Content-Type": "application/x-www-form-urlencoded"}, b""),
        (400, "POST sparql", {"Content-Type": "application/sparql-query"}, b"ASK {\xff}"),
        (403, "GET sparql?query=ASK{SERVICE<http://x>{}}", {}, b""),
        (403, "GET sparql?query=CLEAR%20ALL", {}, b""),
        (403, "GET sparql?update=CLEAR%20ALL", {}, b""),
        (403, "POST sparql", {"Content-Type": "application/sparql-update"}, b"CLEAR ALL"),
        (405, "PUT sparql?query=ASK{}", {}, b""),
        (405, "DELETE sparql", {}, b""),
        (406, "GET sparql?query=ASK{}", {"Accept": "image/png"}, b""),
        (406, "GET sparql?query=ASK{}&format=csv", {}, b""),
        (413, "POST sparql", {"Content-Type": "application/sparql-query"}, b"#" * 300_000),
        (413, "POST sparql", {"Content-Type": "application/sparql-query"}, b"#" * 2_000_000),
        (414, "GET sparql?query=" + "x" * 16_385, {}, b""),
        (415, "POST sparql", {"Content-Type": "text/plain"}, b"ASK {}"),
        (415, "POST sparql", {}, b"ASK {}"),
        (
            415,
            "POST sparql",
            {"Content-Type": "application/sparql-query; charset=latin1"},
            b"ASK{}",
        ),
        (404, "GET nothing", {}, b""),
    ],
)
def test_each_refusal_has_its_status_and_says_what_to_do(
    service: Service, status: int, request_line: str, headers: dict[str, str], content: bytes
) -> None:
    method, _, url = request_line.partition(" ")
    raw = httpx.URL(service.url + url)
    answer = service.client.request(method, raw, headers=headers, content=content)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert all(problem[part] for part in ("title", "detail", "found", "expected", "advice"))


def test_a_syntax_error_has_line_and_column(service: Service) -> None:
    problem = service.ask("SELECT *\n{ ?s ?p ?o }\nLIMIT many").json()
    assert (problem["line"], problem["column"]) == (3, 7)


def test_a_problem_is_plain_text_for_who_prefers_that(service: Service) -> None:
    answer = service.client.get(
        "sparql", params={"query": "hello"}, headers={"Accept": "text/plain"}
    )
    assert answer.headers["content-type"].startswith("text/plain")
    assert "SELECT, ASK, CONSTRUCT or DESCRIBE" in answer.text


def test_a_client_may_want_less_time_but_not_more(service: Service) -> None:
    product = " ".join(f"?a{number} ?b{number} ?c{number} ." for number in range(12))
    answer = service.ask(f"SELECT (COUNT(*) AS ?n) {{ {product} }}", timeout="0.2")
    assert answer.status_code == 504
    assert "0.2 s" in answer.text
    assert int(answer.headers["retry-after"]) > 0


def test_without_a_query_machines_get_the_description_and_browsers_the_form(
    service: Service,
) -> None:
    described = service.client.get("sparql")
    assert described.headers["content-type"].startswith("text/turtle")
    assert "sd:endpoint" in described.text
    form = service.client.get("sparql", headers={"Accept": BROWSER, "Accept-Language": "pl"})
    assert form.headers["content-type"].startswith("text/html")
    assert '<html lang="pl">' in form.text
    assert "<textarea" in form.text
    assert not FOREIGN_SCRIPT.search(form.text)


def test_a_browser_with_a_query_gets_a_table_with_safe_links(service: Service) -> None:
    page = service.client.get("sparql", params={"query": ALL}, headers={"Accept": BROWSER})
    assert page.status_code == 200
    assert '<span lang="pl">Łąka</span>' in page.text
    assert 'href="http://example.org/a"' in page.text
    assert "javascript:alert(1)" in page.text
    assert 'href="javascript:' not in page.text
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy


def test_markup_in_query_names_and_literals_stays_text(service: Service) -> None:
    query = 'SELECT ("<script>alert(1)</script>" AS ?x) {} # </textarea><script>'
    page = service.client.get("sparql", params={"query": query}, headers={"Accept": BROWSER})
    assert not FOREIGN_SCRIPT.search(page.text)
    assert "&lt;script&gt;" in page.text


def test_a_fault_is_shown_in_the_form_with_its_status(service: Service) -> None:
    page = service.client.get("sparql", params={"query": "hello"}, headers={"Accept": BROWSER})
    assert page.status_code == 400
    assert 'role="alert"' in page.text
    assert re.search(r"<textarea[^>]*>\s*hello</textarea>", page.text)


def test_a_graph_is_shown_as_turtle_and_ask_as_a_word(service: Service) -> None:
    shown = service.client.get(
        "sparql",
        params={"query": "ASK {}"},
        headers={"Accept": "text/html", "Accept-Language": "de"},
    )
    assert "<strong>Ja</strong>" in shown.text
    graph = service.client.get(
        "sparql",
        params={"query": "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"},
        headers={"Accept": "text/html"},
    )
    assert "&lt;http://example.org/a&gt;" in graph.text


def test_whole_graphs_are_read_by_name(service: Service) -> None:
    one = service.client.get("rdf-graph-store", params={"graph": "http://example.org/g1"})
    assert len(list(ox.parse(one.content, ox.RdfFormat.TURTLE))) == 3
    union = service.client.get(
        "rdf-graph-store?default", headers={"Accept": "application/n-triples"}
    )
    assert len(union.text.splitlines()) == 6
    again = service.client.get(
        "rdf-graph-store?default",
        headers={"Accept": "application/n-triples", "If-None-Match": union.headers["etag"]},
    )
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("status", "method", "url"),
    [
        (404, "GET", "rdf-graph-store?graph=http://example.org/none"),
        (404, "HEAD", "rdf-graph-store?graph=http://example.org/none"),
        (400, "GET", "rdf-graph-store"),
        (400, "GET", "rdf-graph-store?default&graph=http://example.org/g1"),
        (400, "GET", "rdf-graph-store?graph=no%20iri"),
        (405, "PUT", "rdf-graph-store?default"),
        (405, "DELETE", "rdf-graph-store?default"),
        (405, "POST", "rdf-graph-store"),
        (404, "GET", ".well-known/void"),
    ],
)
def test_graphs_that_cannot_be_read_or_are_to_be_written(
    service: Service, status: int, method: str, url: str
) -> None:
    assert service.client.request(method, url).status_code == status


def test_health_and_readiness_are_told(service: Service, eventually: Eventually) -> None:
    def all_workers_are_there() -> bool:
        pool = service.client.get("health").json()["pools"]["public"]
        return bool(pool["alive"] == pool["workers"] > 0)

    assert eventually(all_workers_are_there, 10)
    assert service.client.get("health").json()["status"] == "ok"
    assert service.client.get("ready").json()["ready"] is True


def test_the_first_page_of_plain_files_leads_to_the_endpoint(service: Service) -> None:
    page = service.client.get("")
    assert page.status_code == 200
    assert 'href="/sparql"' in page.text


def test_the_answer_does_not_depend_on_what_the_client_says_of_the_host(service: Service) -> None:
    poisoned = service.client.get(
        "sparql", headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"}
    )
    assert "evil" not in poisoned.text
    assert "evil" not in str(orjson.dumps(dict(poisoned.headers)))


def test_a_long_answer_is_turned_page_by_page_by_link_or_by_post(service: Service) -> None:
    query = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    first = service.client.get("sparql", params={"query": query}, headers={"Accept": BROWSER})
    assert '&amp;format=html&amp;page=2" rel="next"' in first.text
    assert 'rel="prev"' not in first.text
    last = service.client.get(
        "sparql", params={"query": query, "page": "3"}, headers={"Accept": BROWSER}
    )
    assert 'rel="prev"' in last.text
    assert 'rel="next"' not in last.text
    assert len(re.findall("<tr>", last.text)) == 1 + 216 - 200
    long = f"{query} #{'x' * 9000}"
    posted = service.client.post("sparql", data={"query": long}, headers={"Accept": BROWSER})
    assert 'name="page" value="2" formmethod="post"' in posted.text


def test_all_pages_of_an_answer_hold_each_row_once(service: Service) -> None:
    query = "SELECT ?c ?f ?i { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    rows: list[str] = []
    for page in ("1", "2", "3"):
        answer = service.client.get(
            "sparql", params={"query": query, "page": page}, headers={"Accept": BROWSER}
        )
        rows += re.findall(r"<tr><td>.*</tr>", answer.text)
    as_csv = service.ask(query, format="csv").text.splitlines()[1:]
    assert len(rows) == len(as_csv) == 216


def test_the_answer_comes_with_code_and_a_link_the_empty_form_without(service: Service) -> None:
    answered = service.client.get(
        "sparql", params={"query": "ASK {}"}, headers={"Accept": BROWSER, "Accept-Language": "en"}
    )
    assert "curl --fail" in answered.text
    assert 'href="/sparql?query=ASK+%7B%7D"' in answered.text
    form = service.client.get("sparql", headers={"Accept": BROWSER})
    assert "curl --fail" not in form.text


def test_operations_are_described_without_a_bank_too(service: Service) -> None:
    document = service.client.get("openapi.json", headers={"Accept-Language": "de"})
    assert set(document.json()["paths"]) == {"/sparql", "/rdf-graph-store", "/.well-known/void"}
    assert document.headers["content-language"] == "de"
    page = service.client.get("api", headers={"Accept-Language": "pl"})
    assert "Interfejs programistyczny" in page.text
