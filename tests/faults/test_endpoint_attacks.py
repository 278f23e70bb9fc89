"""What attackers send to the endpoint, over real sockets; it answers others all the while.

Each test names the threat that it stands for. Limits are lowered so that a breach takes a second.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import httpx
import pytest
from tests.conftest import Service, StartService

CROWD = 200
"""Slow clients at once."""

Eventually = Callable[[Callable[[], bool], float], bool]

DATA = "\n".join(f"<http://e/{index}> <http://e/number> {index} ." for index in range(2000))
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
VALUES = " ".join(
    f"VALUES ?v{number} {{ {' '.join(map(str, range(120)))} }}" for number in range(4)
)
PLANNER = " . ".join(f"?s{number} ?p{number} ?o{number}" for number in range(30))

RUNAWAYS = [
    f"SELECT (COUNT(*) AS ?n) {{ {PRODUCT} }}",
    f"ASK {{ {PRODUCT} FILTER(?c + ?f + ?i + ?l < 0) }}",
    f"SELECT ?a (MAX(?l) AS ?m) {{ {PRODUCT} }} GROUP BY ?a",
    "SELECT (COUNT(*) AS ?n) { ?a (<http://e/x>|!<http://e/x>)* ?b . ?c ?d ?e . ?f ?g ?h }",
    f"SELECT (GROUP_CONCAT(STR(?a)) AS ?all) {{ {PRODUCT} }} GROUP BY ?l",
    f"SELECT (COUNT(DISTINCT CONCAT(STR(?a), STR(?d))) AS ?n) {{ {PRODUCT} }}",
    f"SELECT (COUNT(*) AS ?n) {{ {VALUES} }}",
    f"SELECT (COUNT(*) AS ?n) {{ {PLANNER} FILTER(?o0 + ?o29 < 0) }}",
    f"ASK {{ {PRODUCT} FILTER(?c + ?f + ?l < 0) FILTER NOT EXISTS {{ ?m ?n ?l }} }}",
]
HUNGRY = [
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?f",
    f"SELECT ?a {{ {PRODUCT} }} ORDER BY ?l ?i ?f ?c LIMIT 1",
    "SELECT ?t30 { BIND('a long text' AS ?t0) "
    + " ".join(f"BIND(CONCAT(?t{n}, ?t{n}) AS ?t{n + 1})" for n in range(30))
    + " }",
]
SHAPES = [
    "ASK { FILTER(%s1%s) }|(|)",
    "ASK %s{}%s|{|}",
    "ASK { FILTER(%strue%s) }|!|",
    "ASK { FILTER(%s1%s > 0) }|-|",
    "SELECT (%s1%s AS ?x) {}|STR(|)",
    "SELECT (%s1%s AS ?x) {}|IF(true,|,1)",
    "ASK { %s%s }|FILTER EXISTS {|}",
    "ASK { %s%s }|FILTER NOT EXISTS {|}",
    "ASK { %s%s }|OPTIONAL {|}",
    "ASK { %s%s }|MINUS {|}",
    "ASK { %s%s }|GRAPH ?g {|}",
    "ASK { %s{}%s }|{} UNION {|}",
    "ASK { %s?s ?p ?o%s }|{ SELECT * {|}}",
    "ASK { ?s %s<http://a>%s ?o }|(|)",
    "ASK { ?s %s<http://a>%s ?o }|(|)*",
    "ASK { ?s %s<http://a>%s ?o }|^|",
    "ASK { ?s ?p %s1%s }|[ ?p |]",
    "ASK { ?s ?p %s1%s }|(|)",
    "ASK { ?s <http://a>%s%s ?o }|/<http://a>|",
    "ASK { FILTER(1%s%s > 0) }|+1|",
]
SPELLINGS = [
    "ASK { SERVICE <U> {} }",
    "ASK { service <U> {} }",
    "ASK { seRViCe#c\n<U> {} }",
    "ASK { SERVICE SILENT <U> {} }",
    "ASK { SERVICESILENT<U>{} }",
    "ASK { OPTIONAL { SERVICE <U> {} } }",
    "ASK { FILTER EXISTS { SERVICE <U> {} } }",
    "ASK { BIND(<U> AS ?v) SERVICE ?v {} }",
    "PREFIX x: <U> ASK { SERVICE x: {} }",
    "PREFIX x: <U> ASK { SERVICEx:y{} }",
    "BASE <U> ASK { SERVICE <x> {} }",
    "ASK{FILTER(1<2)SERVICE#>\n<U>{}}",
    "ASK { ?s ?p trueSERVICE<U>{} }",
    "SELECT * FROM <U> { SERVICE SILENT <U> { ?s ?p ?o } }",
    "ASK { { SELECT * { { SERVICE <U> {} } UNION {} } } }",
    "LOAD <U>",
    "LOAD SILENT <U> INTO GRAPH <x>",
    "INSERT { ?s ?p ?o } WHERE { SERVICE <U> { ?s ?p ?o } }",
]


@pytest.fixture(scope="module")
def service(start_service: StartService) -> Service:
    """A service with short limits: one second, a million bytes."""
    return start_service(
        DATA,
        ".ttl",
        workers=2,
        query_deadline=1.0,
        query_answer=1_000_000,
        queries_per_client=300,
        header_seconds=1.0,
    )


@pytest.fixture
def listener() -> Iterator[tuple[str, list[object]]]:
    """A server on the loopback and the connections that it has seen."""
    heard: list[object] = []
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.1)
    ended = threading.Event()

    def listen() -> None:
        while not ended.is_set():
            try:
                connection, peer = server.accept()
            except TimeoutError:
                continue
            heard.append(peer)
            connection.close()

    thread = threading.Thread(target=listen)
    thread.start()
    yield f"http://127.0.0.1:{server.getsockname()[1]}/", heard
    ended.set()
    thread.join()
    server.close()


def is_well(service: Service) -> bool:
    """Whether the service answers rightly."""
    answer = service.ask(COUNT)
    return answer.status_code == 200 and '"2000"' in answer.text


def test_no_spelling_of_service_or_load_reaches_anyone(
    service: Service, listener: tuple[str, list[object]]
) -> None:
    url, heard = listener
    for spelling in SPELLINGS:
        by_get = service.ask(spelling.replace("U", url) if "<U>" in spelling else spelling)
        by_post = service.client.post("sparql", data={"query": spelling.replace("<U>", f"<{url}>")})
        assert (by_get.status_code, by_post.status_code) == (403, 403), spelling
    assert heard == []
    assert is_well(service)


def test_runaway_queries_are_ended_at_the_deadline_while_others_are_answered(
    service: Service,
) -> None:
    stop = threading.Event()
    statuses: list[int] = []

    def ask_normally() -> None:
        with httpx.Client(base_url=service.url, timeout=30) as client:
            while not stop.is_set():
                query = f"SELECT * {{ <http://e/{len(statuses)}> ?p ?o }}"
                statuses.append(client.get("sparql", params={"query": query}).status_code)

    normal = threading.Thread(target=ask_normally)
    normal.start()
    runaways = [service.ask(query).status_code for query in RUNAWAYS]
    stop.set()
    normal.join()
    assert runaways == [504] * len(RUNAWAYS)
    assert len(statuses) > 50
    assert set(statuses) == {200}


def test_the_attacks_are_as_many_as_the_design_names() -> None:
    assert len(set(RUNAWAYS + HUNGRY)) == 12
    assert len(set(SHAPES)) == 20
    assert len(set(SPELLINGS)) >= 15


@pytest.mark.parametrize(
    "query",
    [
        "ASK {} ASK {}",
        "ASK {} ; ASK {}",
        "SELECT * {} SELECT * {}",
        "ASK {} INSERT DATA { <http://e/1> <http://e/2> 3 }",
        "ASK {} # \n DROP ALL",
    ],
)
def test_two_queries_in_one_are_refused(service: Service, query: str) -> None:
    assert service.ask(query).status_code in {400, 403}
    assert service.client.post("sparql", data={"query": query}).status_code in {400, 403}


@pytest.mark.parametrize("coding", ["utf-16", "utf-7", "latin-1", "cp1250", "utf-32"])
def test_a_query_in_another_encoding_is_refused_never_misread(
    service: Service, coding: str
) -> None:
    body = "SELECT ('ł ó' AS ?x) {}".encode(coding, errors="replace")
    for declared in ("", f"; charset={coding}"):
        headers = {"Content-Type": f"application/sparql-query{declared}"}
        answer = service.client.post("sparql", content=body, headers=headers)
        assert answer.status_code in {400, 415} or (coding == "utf-7" and not declared)
    assert is_well(service)


def test_percent_signs_are_decoded_once_and_only_once(service: Service) -> None:
    query = "SELECT ('%2541 %41 + %' AS ?x) {}"
    by_get = service.ask(query)
    by_form = service.client.post("sparql", data={"query": query})
    direct = service.client.post(
        "sparql", content=query, headers={"Content-Type": "application/sparql-query"}
    )
    for answer in (by_get, by_form, direct):
        (row,) = answer.json()["results"]["bindings"]
        assert row["x"]["value"] == "%2541 %41 + %"


def test_a_query_that_eats_memory_is_refused_with_the_reason(start_service: StartService) -> None:
    small = start_service(DATA, ".ttl", workers=2, query_deadline=30, query_memory=200_000_000)
    for query in HUNGRY:
        answer = small.ask(query)
        assert (answer.status_code, answer.json()["place"]) == (503, "memory")
        assert is_well(small)


def test_an_answer_over_the_limit_is_refused_not_cut(service: Service) -> None:
    answer = service.ask("SELECT * { ?a ?b ?c . ?d ?e ?f }")
    assert answer.status_code == 413
    assert "dumps" in answer.text


@pytest.mark.parametrize("shape", SHAPES)
def test_deep_nesting_leaves_the_service_alive(service: Service, shape: str) -> None:
    text, opening, closing = shape.split("|")
    for levels in (15, 90, 1000, 20_000):
        query = text % (opening * levels, closing * levels)
        answer = service.client.post("sparql", data={"query": query})
        assert answer.status_code in {200, 400, 413, 503, 504}, (levels, answer.text)
        if levels >= 1000 and closing:
            assert answer.status_code in {400, 413}, levels
    assert is_well(service)


def test_large_bodies_are_refused_before_they_are_read(service: Service) -> None:
    address = httpx.URL(service.url)
    for size in (1_048_577, 104_857_600):
        with socket.create_connection((address.host, address.port or 80), timeout=10) as raw:
            head = (
                f"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: {size}\r\n"
                "Content-Type: application/sparql-query\r\n\r\n"
            )
            raw.sendall(head.encode())
            assert raw.recv(12) == b"HTTP/1.1 413"
    assert is_well(service)


def test_a_body_that_grows_beyond_the_limit_is_refused(service: Service) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(40):
            yield b"#" * 65_536

    answer = service.client.post(
        "sparql", content=endless(), headers={"Content-Type": "application/sparql-query"}
    )
    assert answer.status_code == 413


def test_a_client_that_hangs_up_frees_its_worker(start_service: StartService) -> None:
    lonely = start_service(DATA, ".ttl", workers=1, query_deadline=30)
    address = httpx.URL(lonely.url)
    query = httpx.QueryParams({"query": RUNAWAYS[0]})
    for _ in range(2):
        with socket.create_connection((address.host, address.port or 80)) as raw:
            raw.sendall(f"GET /sparql?{query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            time.sleep(0.3)
        started = time.monotonic()
        assert is_well(lonely)
        assert time.monotonic() - started < 5


def test_a_greedy_client_is_told_to_wait(start_service: StartService) -> None:
    strict = start_service(DATA, ".ttl", workers=1, query_deadline=2, queries_per_client=1)
    with ThreadPoolExecutor() as threads:
        first = threads.submit(strict.ask, RUNAWAYS[0])
        time.sleep(0.5)
        answer = strict.ask(COUNT)
        assert (answer.status_code, answer.headers["retry-after"]) == (429, "1")
        assert first.result().status_code == 504


def test_headers_that_trickle_in_are_cut_off(service: Service, eventually: Eventually) -> None:
    address = httpx.URL(service.url)
    trickling = [socket.create_connection((address.host, address.port or 80)) for _ in range(CROWD)]
    for raw in trickling:
        raw.sendall(b"GET /sparql HTTP/1.1\r\nX-Slow: ")
        raw.settimeout(0)
    assert is_well(service)

    def are_closed() -> bool:
        return all(is_closed(raw) for raw in trickling)

    assert eventually(are_closed, 10)
    for raw in trickling:
        raw.close()


def is_closed(raw: socket.socket) -> bool:
    """Whether the other side has closed a connection, to which we still write."""
    try:
        raw.send(b"x")
        return raw.recv(1) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


def test_a_head_of_endless_length_is_refused(service: Service) -> None:
    address = httpx.URL(service.url)
    with socket.create_connection((address.host, address.port or 80), timeout=10) as raw:
        raw.sendall(b"GET /" + b"a" * 300_000)
        assert raw.recv(12) == b"HTTP/1.1 431"
    assert is_well(service)


def test_slow_readers_do_not_hold_workers(service: Service) -> None:
    address = httpx.URL(service.url)
    query = httpx.QueryParams({"query": "SELECT * { ?a ?b ?c . ?d ?e 1 }"})
    readers = []
    for _ in range(CROWD):
        raw = socket.create_connection((address.host, address.port or 80))
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        raw.sendall(f"GET /sparql?{query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        readers.append(raw)
    for _ in range(5):
        assert is_well(service)
    for raw in readers:
        raw.close()


def test_workers_killed_at_random_are_replaced_without_a_wrong_answer(service: Service) -> None:
    for _ in range(5):
        for child in service.children():
            with suppress(ProcessLookupError):  # one that is being replaced has gone by itself
                os.kill(child, signal.SIGKILL)
        assert is_well(service)


def test_sigterm_ends_the_service_in_time_and_leaves_no_child(
    start_service: StartService, eventually: Eventually
) -> None:
    ending = start_service(DATA, ".ttl", workers=2, query_deadline=60)
    children = ending.children()
    assert len(children) == 4, "two, and their relief"
    with ThreadPoolExecutor() as threads:
        asked = threads.submit(ending.ask, RUNAWAYS[0])
        time.sleep(0.5)
        started = time.monotonic()
        ending.process.send_signal(signal.SIGTERM)
        assert ending.process.wait(timeout=10) == 0
        assert time.monotonic() - started < 5
        assert asked.exception() is not None or asked.result().status_code >= 500
    assert eventually(lambda: not any(runs(child) for child in children), 2)


def test_a_killed_service_leaves_no_child(
    start_service: StartService, eventually: Eventually
) -> None:
    killed = start_service(DATA, ".ttl", workers=2)
    children = killed.children()
    killed.process.kill()
    killed.process.wait()
    assert eventually(lambda: not any(runs(child) for child in children), 5)


def runs(process: int) -> bool:
    """Whether a process runs."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


def test_a_taken_port_is_named_and_ends_with_status_two(service: Service) -> None:
    port = str(httpx.URL(service.url).port)
    command = service.process.args
    assert isinstance(command, list)
    ended = subprocess.run(
        [*command[:3], port, *command[4:]], capture_output=True, text=True, check=False
    )
    assert ended.stderr.startswith("2 ")
    assert port in ended.stderr
