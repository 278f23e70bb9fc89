"""docs/threats.md names tests that exist, for every threat of the design."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "threats.md"
THREATS = (
    "runaway",
    "nested",
    "planner",
    "memory",
    "SSRF",
    "literals, variable names, IRIs, language tags",
    "open redirect",
    "Host poisoning",
    "cache poisoning through Accept",
    "path traversal and NUL",
    "log injection",
    "slow clients and tricklers",
    "Range and body bombs",
    "archive and XML bombs",
    "CSV formulas",
    "tampered or rotten release",
    "disk full and read-only disk",
    "kill -9 of builder, worker, server",
)


def rows() -> dict[str, list[str]]:
    """Named tests by threat or promise."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    cells = [line.strip("|").split("|") for line in lines if line.startswith("| ")]
    return {
        one.strip(): re.findall(r"`([^`]+::[^`]+)`", tests) for one, tests in cells if "`" in tests
    }


def test_every_threat_of_the_design_stands_on_the_page() -> None:
    named = " | ".join(rows())
    assert [threat for threat in THREATS if threat not in named] == []


def test_every_test_that_the_page_names_exists() -> None:
    missing = []
    for threat, tests in rows().items():
        assert tests, threat
        for name in tests:
            path, _, function = name.partition("::")
            tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
            defined = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
            if function not in defined:
                missing.append(name)
    assert missing == []
