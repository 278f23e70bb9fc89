"""The yearly report as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from city_data_bank.errors import ConfigurationError
from city_data_bank.serve.report import Wanted, standalone, yearly_report
from city_data_bank.settings import Settings

TOWN = "tests/banks/fictitious"
BASE = "https://dane.przykladowo.example/"


def report(release_of: Callable[[str], Path], wanted: Wanted) -> str:
    """The report of the invented town."""
    releases = release_of(TOWN).parent
    bank = Path(__file__).parents[3] / TOWN
    return yearly_report(bank, releases, Settings.from_environment({}), wanted).decode()


def test_it_is_one_file_with_whole_addresses(release_of: Callable[[str], Path]) -> None:
    text = report(release_of, Wanted(2020, large=True))
    assert "<style>" in text
    assert 'rel="stylesheet"' not in text
    assert 'href="/' not in text
    assert f"{BASE}id/observation/reference/" in text
    assert 'class="report large"' in text


def test_a_year_and_a_language_that_are_not_there_are_named(
    release_of: Callable[[str], Path],
) -> None:
    with pytest.raises(ConfigurationError, match="1900"):
        report(release_of, Wanted(1900))
    with pytest.raises(ConfigurationError, match="one of pl"):
        report(release_of, Wanted(2020, "xx"))


def test_links_inside_the_page_stay_inside_it() -> None:
    page = b'<link rel="stylesheet" href="/x.css"><a href="#n">1</a><a href="/b/en/">x</a>'
    made = standalone(page, "https://c.example/b/", b"p{}")
    assert made == (b'<style>p{}</style><a href="#n">1</a><a href="https://c.example/b/en/">x</a>')
