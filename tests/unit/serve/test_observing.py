"""What the service says of itself: metrics on a port of its own, lines of a log."""

from __future__ import annotations

import io
import json
import logging
import re
import socket

import httpx
import pytest
from tests.conftest import StartService

from city_data_bank.errors import ConfigurationError
from city_data_bank.serve.logs import JsonFormatter, TextFormatter, set_up_logging


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def record(text: str, *, fault: bool = False) -> logging.LogRecord:
    error = (ValueError, ValueError(text), None) if fault else None
    return logging.LogRecord("city_data_bank.x", logging.ERROR, "f", 1, "%s", (text,), error)


def test_metrics_are_told_on_loopback_as_prometheus_reads_them(
    start_service: StartService,
) -> None:
    port = free_port()
    service = start_service("<http://e/a> <http://e/b> 1 .", ".ttl", metrics_port=port, workers=1)
    for query in ("ASK {}", "ASK {}", "no query"):
        service.ask(query)
    text = httpx.get(f"http://127.0.0.1:{port}/metrics").text
    samples = dict(re.findall(r"^([a-z_]+(?:\{.*\})?) ([0-9.e+-]+)$", text, re.MULTILINE))
    names = [line.split()[2] for line in text.splitlines() if line.startswith("# TYPE")]
    assert len(names) == len(set(names))
    assert {line.split()[2] for line in text.splitlines() if line.startswith("# HELP")} == set(
        names
    )
    assert float(samples['city_data_bank_requests_total{part="sparql",status="400"}']) == 1
    assert float(samples['city_data_bank_requests_total{part="sparql",status="200"}']) >= 2
    count = samples['city_data_bank_request_seconds_count{part="sparql"}']
    assert samples['city_data_bank_request_seconds_bucket{part="sparql",le="+Inf"}'] == count
    assert samples['city_data_bank_pool_workers{pool="public"}'] == "2", "one, and its relief"
    assert samples["city_data_bank_release_refused"] == "0"
    memory = int(samples["process_resident_memory_bytes"])
    assert memory > 10_000_000
    assert memory % 4096 == 0, "no digit is lost"
    assert service.client.get("metrics").status_code == 404


def test_a_line_for_people_is_one_line_whatever_it_holds() -> None:
    line = TextFormatter().format(record("a\nb\r\x1b[31m\u2028c"))
    assert line == "error: a\\x0ab\\x0d\\x1b[31m\\u2028c"


def test_the_lines_of_a_trace_are_indented() -> None:
    lines = TextFormatter().format(record("error: forged\nerror: forged", fault=True)).splitlines()
    assert all(line.startswith("  ") for line in lines[1:])


def test_a_line_for_programs_is_one_document_in_ascii() -> None:
    line = JsonFormatter().format(record("a\nb\u2028c\x85"))
    assert line.isascii()
    assert line.splitlines() == [line]
    document = json.loads(line)
    assert (document["level"], document["message"]) == ("error", "a\nb\u2028c\x85")
    traced = json.loads(JsonFormatter().format(record("x", fault=True)))
    assert "ValueError: x" in traced["trace"]


def test_a_format_that_does_not_exist_is_named() -> None:
    with pytest.raises(ConfigurationError, match="text or json"):
        set_up_logging("xml")


def test_text_has_no_line_a_request(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    try:
        set_up_logging("text")
        logging.getLogger("city_data_bank.requests").info("request")
        logging.getLogger("city_data_bank.serve.service").info("release")
        logging.getLogger("elsewhere").info("chatter")
    finally:
        root.handlers[:] = before
        root.setLevel(level)
    assert written.getvalue() == "info: release\n"
