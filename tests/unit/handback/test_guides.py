"""The guides name commands and options that there are, in two pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.unit.build.town import run

DOCS = Path(__file__).parents[3] / "docs"
GUIDES = ("pl/przewodnik.md", "stewards.md")
COMMAND = re.compile(r"city-data-bank ((?:mapping )?[a-z]+)([^\n`|]*)")


def options(name: str) -> set[str]:
    """Options of a command, as its help names them."""
    told = run(*name.split(), "--help")
    assert told.exit_code == 0, name
    return set(re.findall(r"--[a-z]+", told.stdout))


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_of_a_guide_is_there(guide: str) -> None:
    found = COMMAND.findall((DOCS / guide).read_text(encoding="utf-8"))
    assert found
    for name, rest in found:
        assert set(re.findall(r"--[a-z]+", rest)) <= options(name), (name, rest)


def test_the_guide_for_offices_has_two_pages() -> None:
    words = (DOCS / "pl/przewodnik.md").read_text(encoding="utf-8").split()
    assert 500 < len(words) < 1000
