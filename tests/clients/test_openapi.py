"""What the OpenAPI document promises is held against what its schemas allow and do not."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.bank_service import end, start

pytestmark = pytest.mark.clients

BANK = "tests/banks/fictitious"
EXPECTED = """
[checks.not_a_server_error]
# Told honestly and documented: no worker was free, a deadline (a generated timeout may be minute).
expected-statuses = ["2xx", "3xx", "4xx", 503, 504]

[[operations]]
# No schema says what SPARQL is (400, 403), nor which formats fit the form of a query (406).
include-path = "/sparql"
checks.positive_data_acceptance.expected-statuses = ["2xx", "3xx", 400, 403, 406, 503, 504]

[[operations]]
# Exactly one of two parameters; a graph that is not there.
include-path = "/rdf-graph-store"
checks.positive_data_acceptance.expected-statuses = ["2xx", "3xx", 400, 404, 503, 504]
"""


def test_the_document_tells_the_truth_about_every_operation(
    release_of: Callable[[str], Path], tmp_path: Path
) -> None:
    settings = tmp_path / "schemathesis.toml"
    settings.write_text(EXPECTED, encoding="utf-8")
    service = start(
        Path(BANK), release_of(BANK).parent, queries_per_client=50, query_deadline=3, queue=200
    )
    try:
        arguments = (
            "--seed=20",
            "--max-examples=15",
            "--max-time=30",
            "--generation-database=none",
        )
        run = subprocess.run(
            [
                *(sys.executable, "-m", "schemathesis.cli", "--no-color"),
                *("--config-file", str(settings), "run", f"{service.url}openapi.json"),
                *(
                    *arguments,
                    "--continue-on-failure",
                    "--generation-database=none",
                    "--request-timeout=15",
                ),
            ],
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
        )
    finally:
        words = end(service)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "error" not in words.lower(), words
